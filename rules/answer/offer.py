"""An offer beside the job that one has: the pay at which both come out equal, by each measure."""

from __future__ import annotations

from rules.answer.compare import Comparison
from rules.answer.difference import difference
from rules.answer.equal import Basis, Sum, lowest_pay
from rules.answer.net_pay import net_pay
from rules.question.case import prepared

SUM_OF_BASIS: dict[Basis, Sum] = {"year": "gross", "employer_cost": "employer_cost", "net": "disposable"}


def equal_offer(comparison: Comparison, basis: Basis) -> Comparison:
    """The job at home as it is beside the offer with another pay: by `month` with that of the job at home, else with
    the lowest one whose gross pay of the year, cost to an employer, or `net` amount left comes to that at home.

    `compare` looks for the pay at home, which a job that one has does not leave open; here the offer is to be settled.

    Raises NotComputed where no pay within the limits does it, and LawMissing as `net_pay` does.
    """
    home, across = comparison.home, comparison.across
    pay = home.scenario.job.gross_monthly
    if basis in SUM_OF_BASIS:
        measured = SUM_OF_BASIS[basis]
        pay = lowest_pay(prepared(across.scenario, across.reform), measured, getattr(home.year, measured))
    equal = net_pay(across.scenario.with_pay(pay), across.reform)
    return Comparison(home, equal, difference(home, equal))
