"""What each state still asks or gives back after the year: the settled year less what the payslips held back."""

from __future__ import annotations

from typing import Literal, NamedTuple

from rules.answer.lines import PAYSLIP, YEAR
from rules.calendar.cash import told
from rules.calendar.payslips import FINAL_ON_PAYSLIP, PayOfYear
from rules.definitions.codes import BE, DE, NL, STATES
from rules.definitions.rounding import cent_half_up
from rules.question.case import Case
from rules.settlement.settle import Settlement

COMPENSATION = "nl.compensation"
OFFICES = {NL: "dutch_tax_office", BE: "belgian_tax_office", DE: "german_tax_office"}
Kind = Literal["tax", "compensation"]


class Settled(NamedTuple):
    """What one state settles after the year, seen from the worker: positive comes back, negative is to be paid, in
    euros and cents. `held` is what the payslips held of it, `due` what the year holds. The month is counted from
    January of the income year, none where nobody can tell; `latest` is the last one, where a rule has one. `parts`:
    the lines of the year that make it up."""

    kind: Kind
    state: str
    office: str
    amount: float
    held: float
    due: float
    month: int | None
    latest: int | None
    confidence: str
    parts: tuple[tuple[str, float], ...]


class PayslipsAndYear(NamedTuple):
    """The same thing on all payslips together and in the settled year, seen from the worker, in euros and cents."""

    name: str
    payslips: float
    year: float

    @property
    def difference(self) -> float:
        """What the year has more."""
        return cent_half_up(self.year - self.payslips)


class Return(NamedTuple):
    """A tax return: of which state, to which office, the month in which it is due at the latest, how sure that is."""

    state: str
    office: str
    month: int
    confidence: str
    estimate: bool


def after_year(pay: PayOfYear, case: Case, settled: Settlement) -> list[Settled]:
    """What is settled after the year, state by state, and the Dutch compensation, which comes apart from the rest.
    A state whose tax the payslips held to the cent is among it, with nothing."""
    found: list[Settled] = []
    for state in (NL, BE, DE):
        parts = _of_year(state, settled)
        due = cent_half_up(sum(amount for _, amount in parts))
        held = _held(state, pay)
        if due or held:
            month, latest, letter = _when(state, case)
            amount = cent_half_up(due - held)
            found.append(Settled("tax", STATES[state], OFFICES[state], amount, held, due, month, latest, letter, parts))
    paid = cent_half_up(settled.compensated.amount)
    if paid:
        letter = told(case.law, "compensation.first_seen_after").confidence
        part = ((COMPENSATION, paid),)
        found.append(Settled("compensation", "NL", OFFICES[NL], paid, 0.0, paid, None, None, letter, part))
    return found


def _of_year(state: int, settled: Settlement) -> tuple[tuple[str, float], ...]:
    """The lines of the year that a state settles after it, those that are not zero."""
    prefix = f"{STATES[state].lower()}."
    lines = [rule for rule in YEAR if rule.id.startswith(prefix) and rule.id not in (*FINAL_ON_PAYSLIP, COMPENSATION)]
    parts = [(rule.id, rule.sign * cent_half_up(rule.amount(settled))) for rule in lines]
    return tuple((line, amount) for line, amount in parts if amount)


def _held(state: int, pay: PayOfYear) -> float:
    """What all payslips held of it."""
    prefix = f"{STATES[state].lower()}."
    lines = [rule.id for rule in PAYSLIP if rule.id.startswith(prefix) and rule.id not in FINAL_ON_PAYSLIP]
    return cent_half_up(sum(pay.on_payslips[line] for line in lines))


def beside_each_other(pay: PayOfYear, afterwards: list[Settled], settled: Settlement) -> list[PayslipsAndYear]:
    """Payslips and year, from gross to net pay: gross pay, contributions, the tax of each state, the compensation."""
    gross = settled.totals.gross
    contributions = cent_half_up(sum(pay.on_payslips[line] for line in FINAL_ON_PAYSLIP))
    rows = [PayslipsAndYear("gross", gross, gross)]
    if contributions:
        rows.append(PayslipsAndYear("contributions", contributions, contributions))
    rows += [
        PayslipsAndYear(COMPENSATION if one.kind == "compensation" else f"tax.{one.state}", one.held, one.due)
        for one in afterwards
    ]
    on_payslips = cent_half_up(sum(row.payslips for row in rows))
    return [*rows, PayslipsAndYear("net_pay", on_payslips, settled.totals.net_pay)]


def _when(state: int, case: Case) -> tuple[int | None, int | None, str]:
    """The usual month, the latest, and how sure the usual one is. For a resident of the Netherlands who works in
    Belgium the Dutch office promises none."""
    facts = case.facts
    if state == NL:
        usual, latest = told(case.law, "dutch_assessment.usual"), told(case.law, "dutch_assessment.latest")
        no_promise = facts.residence == NL and facts.work == BE
        return (None if no_promise else usual.month), latest.month, usual.confidence
    if state == DE:
        usual = told(case.law, "german_assessment.usual")
        return usual.month, None, usual.confidence
    if facts.residence != BE:
        who, last = "non_resident", "non_resident"
    else:
        who, last = ("resident" if facts.work == BE else "foreign_pay"), "resident"
    usual = told(case.law, f"belgian_assessment.{who}_usual")
    return usual.month, told(case.law, f"belgian_assessment.{last}_latest").month, usual.confidence


def returns(case: Case, settled: list[Settled]) -> list[Return]:
    """The tax returns of the states of residence and of work, in order of their month."""
    facts = case.facts
    keys = {NL: "dutch_return.due", DE: "german_return.due"}
    if facts.residence != BE:
        keys[BE] = "belgian_return.non_resident_due"
    else:
        keys[BE] = "belgian_return.resident_due" if facts.work == BE else "belgian_return.foreign_pay_due"
    states = {facts.residence, facts.work} | {STATES.index(one.state) for one in settled}
    found = [(state, told(case.law, keys[state])) for state in states]
    dated = [Return(STATES[state], OFFICES[state], *when) for state, when in found]
    return sorted(dated, key=lambda one: (one.month, one.state))
