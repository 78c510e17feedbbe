"""What crossing the border leaves in a year, from many municipalities to many others, for one household."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rules.answer.curves import Sums, settled, sums_of
from rules.answer.equal import lowest_pay
from rules.answer.net_pay import UNKNOWN_SHARE
from rules.crossing.elsewhere import moved
from rules.definitions.rounding import cent_half_up
from rules.errors import LawMissing, NotComputed
from rules.law.overlay import Overlay
from rules.law.year import YearLaw
from rules.places.distance import way_between
from rules.question.case import Case, case_under, law_for
from rules.question.scenario import Scenario
from rules.question.scope import check_year
from rules.settlement.allocation import working_days
from rules.store.table_files import Municipality

THERE_AND_BACK = 2.0
CENTS = 100.0

Equal = Literal["month", "year"]
"""What is equal on both sides: the gross pay of a month, or of the year."""
Unsettled = NotComputed | LawMissing
"""Why a household is not settled."""
Pair = tuple[Municipality, Municipality]
"""A municipality of residence and one of work."""


def travel_cost(km: float, days: float, cents: float) -> float:
    """What a way to work of so many kilometres costs in a year, there and back on each of these days, at so many cents
    a kilometre, in euros and cents."""
    return cent_half_up(THERE_AND_BACK * km * days * cents / CENTS)


class Crossing(NamedTuple):
    """What a year leaves more than the same job at home (`change`, euros and cents; less than nothing where it leaves
    less), and the way to work in whole kilometres, an estimate.

    `days`: days of the year at the workplace. Without a `change`, `refusal` says why.
    """

    home: Municipality
    work: Municipality
    km: int | None
    days: float
    change: float | None
    refusal: Unsettled | None = None

    def travel(self, cents: float) -> float | None:
        """What the way to work costs in a year at so many cents a kilometre, there and back on each day at the
        workplace, in euros and cents; none without a distance, unless it costs nothing."""
        if self.km is None:
            return None if cents else 0.0
        return travel_cost(self.km, self.days, cents)

    @property
    def km_there_and_back(self) -> float:
        """Kilometres of a day at the workplace; none where the way is not known."""
        return THERE_AND_BACK * (self.km or 0)

    def after_travel(self, cents: float) -> float | None:
        """The change less what the way to work costs; none without either."""
        travel = self.travel(cents)
        return None if self.change is None or travel is None else cent_half_up(self.change - travel)


def crossings(
    scenario: Scenario, pairs: Sequence[Pair], reform: Overlay | None = None, equal: Equal = "month"
) -> list[Crossing]:
    """For the household of a scenario, with its home and its job moved to each of these pairs of municipalities: what
    is left of a year more than of the same job in the municipality of residence, with the same monthly gross pay, or
    with the lowest whose gross pay of the year comes to that across. A reform holds for each place by itself, for the
    job at home too, which crosses no border. The compiled rules settle all of them in one run where they are at hand.

    Raises NotComputed for a year whose law is not in the store.
    """
    check_year(scenario)
    distances = [way_between(home, work) for home, work in pairs]
    across = [moved(scenario, *pair, km) for pair, km in zip(pairs, distances, strict=True)]
    paid_at_home = EqualPay(reform, equal)
    at_home = {_at_home(pair): paid_at_home.job(one) for pair, one in zip(pairs, across, strict=True)}
    jobs = _settled([*at_home.values(), *across], reform)
    of_home = dict(zip(at_home, jobs, strict=False))
    return [
        _crossing(pair, km, of_home[_at_home(pair)], there)
        for pair, km, there in zip(pairs, distances, jobs[len(at_home) :], strict=True)
    ]


class EqualPay:
    """The pay of the job at home: as across, or such that the gross pay of the year is as across. The last hangs on the
    two states and on where a reform holds only, and is looked for once for each of these."""

    def __init__(self, reform: Overlay | None, equal: Equal) -> None:
        self.reform, self.equal = reform, equal
        self.found: dict[tuple[str, str, Overlay | None, Overlay | None], float | None] = {}

    def job(self, across: Scenario) -> Scenario:
        """The job at home of a household that has moved."""
        at_home = across.at_home()
        if self.equal == "month":
            return at_home
        laws = law_for(across, self.reform), law_for(at_home, self.reform)
        on = across.residence.country, across.work.country, laws[0].reform, laws[1].reform
        if on not in self.found:
            self.found[on] = self._pay(_case(across, laws[0]), _case(at_home, laws[1]))
        pay = self.found[on]
        return at_home if pay is None else at_home.with_pay(pay)

    def _pay(self, across: Case | Unsettled, at_home: Case | Unsettled) -> float | None:
        """None for a household that is refused anyway."""
        if not (isinstance(across, Case) and isinstance(at_home, Case)):
            return None
        return lowest_pay(at_home, "gross", settled(across.facts, across.law).totals.gross)


def _at_home(pair: Pair) -> tuple[Municipality, str]:
    """What the job at home hangs on: where it is, and the other state, in which a partner may work too."""
    home, work = pair
    return home, work.country


class _Job(NamedTuple):
    """What is left of a year of a job and its days at the workplace, or why that is not known."""

    disposable: float
    days: float
    refusal: Unsettled | None = None


def _settled(scenarios: Sequence[Scenario], reform: Overlay | None) -> list[_Job]:
    """Every job, all that can be computed in one run for each law: today's, and that of the area of a reform."""
    cases = [_case(scenario, law_for(scenario, reform)) for scenario in scenarios]
    laws = {id(case.law): case.law for case in cases if isinstance(case, Case)}
    sums = {
        name: iter(sums_of([case.facts for case in cases if isinstance(case, Case) and case.law is law], law))
        for name, law in laws.items()
    }
    return [_job(case, next(sums[id(case.law)])) if isinstance(case, Case) else _Job(0.0, 0.0, case) for case in cases]


def _case(scenario: Scenario, law: YearLaw) -> Case | Unsettled:
    try:
        return case_under(law, scenario)
    except (NotComputed, LawMissing) as refusal:
        return refusal


def _job(case: Case, sums: Sums) -> _Job:
    refusal = None if sums.known else LawMissing(UNKNOWN_SHARE, case.law.year)
    return _Job(sums.totals.disposable, working_days(case.facts).office, refusal)


def _crossing(pair: Pair, km: int | None, home: _Job, across: _Job) -> Crossing:
    refusal = across.refusal or home.refusal
    change = None if refusal else cent_half_up(across.disposable - home.disposable)
    return Crossing(*pair, km, across.days, change, refusal)
