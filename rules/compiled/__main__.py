"""`python -m rules.compiled`: compile what is missing, and say how far it is.

With `--beside PROCESS` it ends when that process, which must be its parent, ends.
"""

from __future__ import annotations

import argparse

from rules.compiled.kernels import RESULTS
from rules.compiled.stages import compile_missing, end_with

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m rules.compiled", description="compile the rules for populations")
    parser.add_argument("stages", nargs="*", metavar="STAGE", help=f"all unless given: {', '.join(RESULTS)}")
    parser.add_argument("--processes", type=int, default=2, help="how many at a time; 2 unless given")
    parser.add_argument("--beside", type=int, metavar="PROCESS", help="end with this parent process")
    given = parser.parse_args()
    if given.beside is not None:
        end_with(given.beside)
    unknown = sorted(set(given.stages) - set(RESULTS))
    if unknown:
        parser.error(f"there is no stage {', '.join(unknown)}; there are {', '.join(RESULTS)}")
    for now in compile_missing(given.stages or RESULTS, given.processes):
        print(f"{len(now.ready)} of {len(RESULTS)} stages compiled", flush=True)
