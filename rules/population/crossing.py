"""What crossing the border leaves in a year, from many municipalities to many others, for one household."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rules.answer.curves import Sums, settled, sums_of
from rules.answer.equal import lowest_pay
from rules.answer.net_pay import UNKNOWN_SHARE
from rules.definitions.rounding import cent_half_up
from rules.errors import LawMissing, NotComputed
from rules.law.overlay import Overlay
from rules.law.year import YearLaw, law_of
from rules.places.distance import way_between
from rules.population.elsewhere import moved
from rules.question.case import Case, case_under
from rules.question.scenario import Scenario
from rules.question.scope import check_year
from rules.settlement.allocation import working_days
from rules.store.table_files import Municipality

THERE_AND_BACK = 2.0
CENTS = 100.0

Equal = Literal["month", "year"]
"""What is equal on both sides: the gross pay of a month, or of the year."""
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
    refusal: NotComputed | LawMissing | None = None

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
    with the lowest whose gross pay of the year comes to that across. The compiled rules settle all of them in one run
    where they are at hand.

    Raises NotComputed for a year whose law is not in the store.
    """
    check_year(scenario)
    law = law_of(scenario.year, reform, scenario.options.expected_law)
    distances = [way_between(home, work) for home, work in pairs]
    across = [moved(scenario, *pair, km) for pair, km in zip(pairs, distances, strict=True)]
    paid_at_home = EqualPay(law, equal)
    at_home = {_at_home(pair): paid_at_home.job(one) for pair, one in zip(pairs, across, strict=True)}
    jobs = _settled([*at_home.values(), *across], law)
    of_home = dict(zip(at_home, jobs, strict=False))
    return [
        _crossing(pair, km, of_home[_at_home(pair)], there)
        for pair, km, there in zip(pairs, distances, jobs[len(at_home) :], strict=True)
    ]


class EqualPay:
    """The pay of the job at home: as across, or such that the gross pay of the year is as across. The last hangs on the
    two states only, and is looked for once for each two."""

    def __init__(self, law: YearLaw, equal: Equal) -> None:
        self.law, self.equal = law, equal
        self.found: dict[tuple[str, str], float | None] = {}

    def job(self, across: Scenario) -> Scenario:
        """The job at home of a household that has moved."""
        at_home = across.at_home()
        if self.equal == "month":
            return at_home
        states = across.residence.country, across.work.country
        if states not in self.found:
            self.found[states] = self._pay(across, at_home)
        pay = self.found[states]
        return at_home if pay is None else at_home.with_pay(pay)

    def _pay(self, across: Scenario, at_home: Scenario) -> float | None:
        """None for a household that is refused anyway."""
        cases = _case(across, self.law), _case(at_home, self.law)
        if not (isinstance(cases[0], Case) and isinstance(cases[1], Case)):
            return None
        return lowest_pay(cases[1], "gross", settled(cases[0].facts, self.law).totals.gross)


def _at_home(pair: Pair) -> tuple[Municipality, str]:
    """What the job at home hangs on: where it is, and the other state, in which a partner may work too."""
    home, work = pair
    return home, work.country


class _Job(NamedTuple):
    """What is left of a year of a job and its days at the workplace, or why that is not known."""

    disposable: float
    days: float
    refusal: NotComputed | LawMissing | None = None


def _settled(scenarios: Sequence[Scenario], law: YearLaw) -> list[_Job]:
    """Every job, all that can be computed in one run."""
    cases = [_case(scenario, law) for scenario in scenarios]
    sums = iter(sums_of([case.facts for case in cases if isinstance(case, Case)], law))
    return [_job(case, next(sums), law) if isinstance(case, Case) else _Job(0.0, 0.0, case) for case in cases]


def _case(scenario: Scenario, law: YearLaw) -> Case | NotComputed | LawMissing:
    try:
        return case_under(law, scenario)
    except (NotComputed, LawMissing) as refusal:
        return refusal


def _job(case: Case, sums: Sums, law: YearLaw) -> _Job:
    refusal = None if sums.known else LawMissing(UNKNOWN_SHARE, law.year)
    return _Job(sums.totals.disposable, working_days(case.facts).office, refusal)


def _crossing(pair: Pair, km: int | None, home: _Job, across: _Job) -> Crossing:
    refusal = across.refusal or home.refusal
    change = None if refusal else cent_half_up(across.disposable - home.disposable)
    return Crossing(*pair, km, across.days, change, refusal)
