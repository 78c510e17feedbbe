"""Set the npm package dutch-tax-income-calculator beside the engine: `make cross-check`.

usage: python -m scripts.cross_check_netherlands [--record]

Exit status 0: every difference is explained in tests/cross_check/dutch_tax_income_calculator.toml, and every
explanation there still explains something. 1: not so; each fault is printed. 2: node or the package is not installed.
`--record` also writes tests/cross_check/recorded.csv, the answers that the tests compare without node.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from rules import YEARS
from scripts.cross_check_netherlands.answers import COMPARED, PACKAGE, PackageMissing
from scripts.cross_check_netherlands.checks import Comparison, compare, findings, questions
from scripts.cross_check_netherlands.explained import Differences, read_differences
from scripts.cross_check_netherlands.recorded import RECORDED, sample, write_recorded


def main() -> int:
    """Compare, print, and say by the exit status whether all is explained."""
    parser = argparse.ArgumentParser(prog="python -m scripts.cross_check_netherlands", description=PACKAGE)
    parser.add_argument("--record", action="store_true", help="write the recorded answers for the tests anew")
    wanted = parser.parse_args()
    known = read_differences()
    try:
        comparison = compare(questions(YEARS, known), known)
        faults = findings(comparison, known)
    except PackageMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    for line in summary(comparison, known):
        print(line)
    if wanted.record:
        write_recorded(comparison.published, sample(comparison.as_published(), known))
        print(f"Recorded in {RECORDED.name}.")
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults." if faults else "Every difference is explained.")
    return 1 if faults else 0


def summary(comparison: Comparison, known: Differences) -> Iterator[str]:
    """What was compared, the greatest differences by year, and the explanations with their greatest effect."""
    found = comparison.as_published()
    yield f"{PACKAGE} {comparison.published.version}, {len(found):,} amounts of gross pay; the package less the engine:"
    for year in YEARS:
        answers = [answer for question, answer in found.items() if question.year == year]
        columns = zip(COMPARED, zip(*answers, strict=True), strict=True)
        yield f"  {year}: " + ", ".join(f"{name} {min(c):+.2f} to {max(c):+.2f}" for name, c in columns)
    yield "Explained:"
    for name, difference in known.items():
        years = ", ".join(str(year) for year in sorted({effect.year for effect in difference.effects}))
        greatest = max((b for e in difference.effects for b in (e.least, e.most)), key=abs)
        yield f"  {name} ({years}; at most {greatest:+.2f}): {difference.what} [{difference.law}]"


if __name__ == "__main__":
    sys.exit(main())
