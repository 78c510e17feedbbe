"""The answer (the contract): a payslip, a settled year, what was used and how sure it is."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from rules.answer.lines import Group, Kind
from rules.consequences import Consequence
from rules.definitions.rounding import euro_half_up
from rules.law.overlay import Overlay
from rules.question.scenario import Scenario
from rules.settlement.totals import Totals
from rules.warnings.warning import ResultWarning

Confidence = str


class Line(NamedTuple):
    """One amount in euros and cents, seen from the worker: received is positive, paid is negative. `receiver`: who gets
    or gives it, a treasury, an insurance or another of a state ("treasury.BE")."""

    id: str
    kind: Kind
    label: str
    amount: float
    state: str
    law: str
    confidence: Confidence
    receiver: str
    group: Group

    def as_data(self) -> dict[str, Any]:
        return {name: value for name, value in self._asdict().items() if name != "group"}


class PayslipBlock(NamedTuple):
    """`gross` plus the lines is `net`."""

    month: int
    gross: float
    net: float
    lines: tuple[Line, ...]


class YearBlock(NamedTuple):
    """`gross` plus the lines of kind pay is `net_pay`; plus those of kind household it is `disposable`."""

    gross: float
    net_pay: float
    disposable: float
    employer_cost: float
    lines: tuple[Line, ...]

    @property
    def totals(self) -> Totals:
        """The four sums."""
        return Totals(*self[:4])


class UsedFigure(NamedTuple):
    """A figure of the law behind the result."""

    key: str
    term: str
    valid_from: date
    confidence: Confidence
    source: str


class Verification(NamedTuple):
    """The figures that a result used, each once: how many are A, B and C, and which ones nothing has confirmed."""

    figures: tuple[UsedFigure, ...]

    @property
    def A(self) -> int:  # noqa: N802
        return self._count("A")

    @property
    def B(self) -> int:  # noqa: N802
        return self._count("B")

    @property
    def C(self) -> int:  # noqa: N802
        return self._count("C")

    @property
    def unverified(self) -> tuple[UsedFigure, ...]:
        return tuple(figure for figure in self.figures if figure.confidence == "C")

    def _count(self, letter: str) -> int:
        return sum(figure.confidence == letter for figure in self.figures)


class LawVersion(NamedTuple):
    """Which data was used: its fingerprint, and the day on which it was last checked."""

    fingerprint: str
    date: date


class Grounds(NamedTuple):
    """The articles that say who taxes, who insures, how the state of residence relieves pay taxed abroad and whether it
    compensates, and which state pays family benefits; empty where there is nothing to say, as for a job at home."""

    taxing: str
    insuring: str
    relief: str
    compensation: str
    family: str


class DayLimit(NamedTuple):
    """The days of a treaty from which the pay is divided, the days worked outside the state of work, and whether these
    stay below the limit."""

    limit: int
    outside: int
    kept: bool


class MonthlyAverage(NamedTuple):
    """A twelfth of a settled year, or the difference of two, in whole euros: of net pay, and of what is left for the
    household."""

    net_pay: float
    disposable: float

    @property
    def household(self) -> float:
        """What benefits and health premiums add to net pay."""
        return self.disposable - self.net_pay


class Result(NamedTuple):
    """One scenario, settled under the law of its year or under a reform of it; without a limit of days where no treaty
    has one, and without a wage-tax class (I to VI) where the job is not in Germany."""

    scenario: Scenario
    law: LawVersion
    reform: Overlay | None
    insuring_state: str
    taxing_share: dict[str, float]
    statuses: dict[str, bool]
    grounds: Grounds
    day_limit: DayLimit | None
    german_tax_class: str | None
    payslip: PayslipBlock | None
    year: YearBlock
    warnings: tuple[ResultWarning, ...]
    consequences: tuple[Consequence, ...]
    verification: Verification

    def amount(self, line: str) -> float:
        """The amount of a line of the year, in euros; 0 for one that is not there."""
        return next((one.amount for one in self.year.lines if one.id == line), 0.0)

    @property
    def months_of_pay(self) -> float:
        """Gross pay of the year in months."""
        monthly = self.scenario.job.gross_monthly
        return self.year.gross / monthly if monthly else 12.0

    @property
    def per_month(self) -> MonthlyAverage:
        """The settled year divided by twelve."""
        return MonthlyAverage(euro_half_up(self.year.net_pay / 12.0), euro_half_up(self.year.disposable / 12.0))

    @property
    def share_left(self) -> float:
        """Net pay as a fraction of gross pay."""
        return self.year.net_pay / self.year.gross if self.year.gross else 0.0

    def waterfall(self) -> list[tuple[str, float]]:
        """The year in seven steps from gross to disposable, in euros."""
        groups = dict.fromkeys(("social_insurance", "tax", "credits", "household"), 0.0)
        for line in self.year.lines:
            groups[line.group] += line.amount
        steps: list[tuple[str, float]] = [("gross", self.year.gross)]
        steps += [(name, groups[name]) for name in ("social_insurance", "tax", "credits")]
        return [
            *steps,
            ("net_pay", self.year.net_pay),
            ("household", groups["household"]),
            ("disposable", self.year.disposable),
        ]

    def as_data(self) -> dict[str, Any]:
        """The result as the contract writes it in JSON."""
        payslip = self.payslip and self.payslip._asdict() | {"lines": [line.as_data() for line in self.payslip.lines]}
        return {
            "scenario": self.scenario.model_dump(mode="json"),
            "law": {"fingerprint": self.law.fingerprint, "date": self.law.date.isoformat()},
            "insuring_state": self.insuring_state,
            "taxing_share": self.taxing_share,
            "statuses": self.statuses,
            "grounds": self.grounds._asdict(),
            "day_limit": self.day_limit and self.day_limit._asdict(),
            "payslip": payslip,
            "year": self.year._asdict() | {"lines": [line.as_data() for line in self.year.lines]},
            "range": None,
            "reform": self.reform and {"name": self.reform.name, "fingerprint": self.reform.fingerprint},
            "warnings": [warning.as_data() for warning in self.warnings],
            "consequences": [consequence.as_data() for consequence in self.consequences],
            "verification": {
                "A": self.verification.A,
                "B": self.verification.B,
                "C": self.verification.C,
                "unverified": [
                    f._asdict() | {"valid_from": f.valid_from.isoformat()} for f in self.verification.unverified
                ],
            },
        }
