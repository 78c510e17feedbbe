"""How long the server works for a visitor: a run of each page after a change of the pay, and a new process to its first
page. Run on a quiet machine: `python -m benchmarks.pages`.

The pages run in memory (AppTest); only the script is counted, not what the test framework does with its elements.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner import exec_code, script_runner
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.visit import household
from rules import Scenario, compare

ROOT = Path(__file__).resolve().parents[1]
ANSWERS = {
    "residence.country": "BE",
    "residence.municipality": "BE/Gent",
    "work.country": "NL",
    "work.municipality": "NL/Terneuzen",
    "job.gross_monthly": "3500",
    "job.isco08": "2221",
}
PAGES = ("what_do_i_keep", "offer", "month_by_month", "what_if", "rights_papers", "barriers", "diploma", "catalogue",
         "where_it_pays", "clusters")  # fmt: skip
PAY = "job.gross_monthly en"
"""The key of its field; a page without the field is run with another answer."""
TIMES = 25
SETTLE = 3.0
"""Seconds in which what a page loads beside its work is there."""
FIRST_PAGE = (
    "from streamlit.testing.v1 import AppTest; AppTest.from_file('app.py', default_timeout=60).run(); "
    "import sys; sys.exit(0)"
)
NAME = "exec_func_with_error_handling"


def main() -> None:
    """Print milliseconds, and how many comparisons of one household fit into a run."""
    one = milliseconds_of_a_compare()
    print(f"one compare: {one:.2f} ms")
    for stem in PAGES:
        spent = runs(stem)
        middle, worst = statistics.median(spent), statistics.quantiles(spent, n=10)[-1]
        print(
            f"{stem}: {middle:.0f} ms in the middle, {worst:.0f} ms in the slowest tenth, {middle / one:.0f} compares"
        )
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", FIRST_PAGE], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    print(f"a new process to its first page: {time.perf_counter() - begun:.2f} s")


def milliseconds_of_a_compare() -> float:
    """The median of many comparisons of the household of the pages."""
    ends = {"residence": {"country": "BE", "municipality": "Gent"}, "work": {"country": "NL"}}
    scenario = Scenario.from_data({"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}} | ends)
    spent = []
    for _ in range(200):
        begun = time.perf_counter()
        compare(scenario)
        spent.append(1000.0 * (time.perf_counter() - begun))
    return statistics.median(spent)


def runs(stem: str) -> list[float]:
    """Milliseconds of the script of a page, each time for another pay."""
    spent: list[float] = []
    original: Callable[..., Any] = getattr(exec_code, NAME)

    def timed(function: Any, context: Any) -> Any:
        begun = time.perf_counter()
        try:
            return original(function, context)
        finally:
            spent.append(1000.0 * (time.perf_counter() - begun))

    for module in (exec_code, script_runner):
        setattr(module, NAME, timed)
    try:
        page = AppTest.from_file(str(ROOT / "pages" / f"{stem}.py"), default_timeout=60)
        for name in (frame.DRAWN, gate.ASKED, gate.SHOWN):
            page.session_state[name] = True
        page.session_state[household.ANSWERS] = dict(ANSWERS)
        page.query_params["lang"] = "en"
        page.query_params["cluster"] = "north-sea-port"
        page.run()
        time.sleep(SETTLE)
        page.run()
        spent.clear()
        for number in range(TIMES):
            pay = str(3600 + 10 * number)
            asked = [one for one in page.text_input if one.key == PAY]
            if asked:
                asked[0].set_value(pay).run()
            else:
                page.session_state[household.ANSWERS] = ANSWERS | {"job.gross_monthly": pay}
                page.run()
            assert not page.exception, page.exception
    finally:
        for module in (exec_code, script_runner):
            setattr(module, NAME, original)
    return spent


if __name__ == "__main__":
    main()
