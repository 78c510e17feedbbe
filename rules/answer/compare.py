"""The same job held at home and across the border, or two jobs that are equal by another measure."""

from __future__ import annotations

from typing import Any, NamedTuple

from rules.answer.difference import Difference, difference
from rules.answer.equal import Basis, check_basis, lowest_pay
from rules.answer.net_pay import net_pay
from rules.answer.reasons import Reasons, reasons
from rules.answer.result import MonthlyAverage, Result, Verification
from rules.law.overlay import Overlay
from rules.question.case import prepared
from rules.question.scenario import Scenario


class Comparison(NamedTuple):
    """Both results, and across less home."""

    home: Result
    across: Result
    difference: Difference

    @property
    def verification(self) -> Verification:
        """The figures behind both results, each once."""
        return Verification(tuple(dict.fromkeys(self.across.verification.figures + self.home.verification.figures)))

    @property
    def per_month(self) -> MonthlyAverage:
        """What a month leaves more: the difference of the whole euros of both results."""
        home, across = self.home.per_month, self.across.per_month
        return MonthlyAverage(across.net_pay - home.net_pay, across.disposable - home.disposable)

    @property
    def reasons(self) -> Reasons:
        """Why `per_month.disposable` is what it is."""
        return reasons(self.home, self.across, self.difference, self.per_month)

    @property
    def german_tax_class(self) -> str | None:
        """The wage-tax class of the job that is in Germany, if one is."""
        return self.across.german_tax_class or self.home.german_tax_class

    def as_data(self) -> dict[str, Any]:
        return {
            "home": self.home.as_data(),
            "across": self.across.as_data(),
            "difference": self.difference.as_data(),
        }


def compare(
    scenario: Scenario, reform: Overlay | None = None, basis: Basis = "month", target: float | None = None
) -> Comparison:
    """The scenario beside the job in the country of residence.

    `month`: the same monthly gross pay, or the terms of the present job. `year` and `employer_cost`: the lowest pay at
    home whose gross pay of the year, or cost to an employer, comes to that across. `net`: the lowest pay across that
    leaves what is left of the job at home, or `target` euros a year.

    A reform with an area is judged for each job by itself: the job at home crosses no border, so that one limited to
    corridors holds across alone, and one limited to municipalities holds at home where that one counts.

    Raises InputError for a basis that does not fit the rest, and NotComputed where no pay within the limits does it.
    """
    check_basis(scenario, basis, target)
    at_home = scenario.at_home()
    if basis == "net":
        home = net_pay(at_home, reform)
        least = home.year.disposable if target is None else target
        across = net_pay(scenario.with_pay(lowest_pay(prepared(scenario, reform), "disposable", least)), reform)
    else:
        across = net_pay(scenario, reform)
        if basis == "year":
            at_home = at_home.with_pay(lowest_pay(prepared(at_home, reform), "gross", across.year.gross))
        elif basis == "employer_cost":
            cost = across.year.employer_cost
            at_home = at_home.with_pay(lowest_pay(prepared(at_home, reform), "employer_cost", cost))
        home = net_pay(at_home, reform)
    return Comparison(home, across, difference(home, across))
