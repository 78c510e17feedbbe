"""Why one job leaves a household more a month than another: what differs, by theme, in whole euros that add up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from rules.answer.difference import Difference
from rules.answer.result import MonthlyAverage, Result
from rules.definitions.rounding import euro_down

Way = Literal["new", "gone", "more", "less"]
"""New: only the later result has it; gone: only the earlier one; else more or less is left of it."""

GROSS = "gross"
REST = "rest"
ACROSS_STATES: Mapping[str, tuple[str, ...]] = {
    "tax": (
        "nl.income_tax", "nl.double_tax_relief", "be.income_tax", "be.municipal_tax", "be.non_resident_surcharge",
        "de.income_tax", "de.solidarity_surcharge", "de.church_tax",
    ),
    "social_insurance": (
        "nl.national_insurance", "be.social_contributions", "be.special_social_contribution", "de.pension_insurance",
        "de.unemployment_insurance", "de.health_insurance", "de.care_insurance",
    ),
}  # fmt: skip
"""What every state takes in its own way: only all of it together can be compared."""
OF_ONE_STATE: Mapping[str, tuple[str, ...]] = {
    "credits.NL": (
        "nl.general_tax_credit", "nl.labour_tax_credit", "nl.combination_tax_credit", "nl.elderly_tax_credit",
        "nl.single_elderly_tax_credit",
    ),
    "credits.BE": ("be.work_bonus", "be.fiscal_work_bonus", "be.jobbonus"),
    "compensation.NL": ("nl.compensation",),
    "pension.NL": ("nl.pension_contribution",),
    "family.NL": ("nl.child_benefit", "nl.child_budget", "nl.childcare_allowance"),
    "family.BE": ("be.family_allowance",),
    "family.DE": ("de.child_benefit",),
    "health.NL": ("nl.health_insurance_premium", "nl.healthcare_allowance"),
    "health.BE": ("be.care_premium", "be.mutuality"),
}  # fmt: skip
"""What one state knows and another does not, or not so."""
LINES_OF_THEME = {**ACROSS_STATES, **OF_ONE_STATE}
THEME_OF_LINE = {line: theme for theme, lines in LINES_OF_THEME.items() for line in lines}
THEMES = (GROSS, *LINES_OF_THEME)
LEAST = 1.0
"""Euros a month below which a theme is only named among the rest."""


class Reason(NamedTuple):
    """A theme, which way it differs, and by how much a month, in whole euros seen from the worker. The rest, which has
    only more and less, names the themes that it is made of."""

    theme: str
    way: Way
    amount: float
    parts: tuple[str, ...] = ()


class Reasons(NamedTuple):
    """What speaks for the later result and what against it, largest first, the rest last; together they are what it
    leaves the household more a month."""

    in_favour: tuple[Reason, ...]
    against: tuple[Reason, ...]

    @property
    def sum_in_favour(self) -> float:
        """What speaks for it, in whole euros a month."""
        return sum(reason.amount for reason in self.in_favour)

    @property
    def sum_against(self) -> float:
        """What speaks against it, in whole euros a month, at most 0."""
        return sum(reason.amount for reason in self.against)


def reasons(before: Result, after: Result, change: Difference, per_month: MonthlyAverage) -> Reasons:
    """The themes in which two results differ, rounded so that they add up to the difference of what both leave."""
    exact = _by_theme(change)
    small = tuple(theme for theme, amount in exact.items() if abs(amount) < LEAST)
    parts = {theme: amount for theme, amount in exact.items() if theme not in small}
    order = sorted(parts, key=lambda theme: -abs(parts[theme]))
    if small:
        parts[REST] = sum(exact[theme] for theme in small)
        order.append(REST)
    whole = _adding_up_to(per_month.disposable, parts)
    found = [
        Reason(theme, _way(theme, whole[theme], before, after), whole[theme], small if theme == REST else ())
        for theme in order
    ]
    return Reasons(
        tuple(reason for reason in found if reason.amount > 0.0),
        tuple(reason for reason in found if reason.amount < 0.0),
    )


def _by_theme(change: Difference) -> dict[str, float]:
    """What differs a month, in exact euros; nothing for a theme that does not differ."""
    amounts = dict.fromkeys(THEMES, 0.0)
    amounts[GROSS] = change.gross
    for line in change.lines:
        amounts[THEME_OF_LINE[line.id]] += line.amount
    return {theme: amount / 12.0 for theme, amount in amounts.items() if amount != 0.0}


def _adding_up_to(total: float, parts: Mapping[str, float]) -> dict[str, float]:
    """The parts in whole euros with the given sum, which is less than a euro from that of the parts: each rounded down,
    and a euro more for those that lost most by it."""
    whole = {name: euro_down(amount) for name, amount in parts.items()}
    missing = total - sum(whole.values())
    by_loss = sorted(parts, key=lambda name: whole[name] - parts[name])
    return {name: whole[name] + (1.0 if by_loss.index(name) < missing else 0.0) for name in parts}


def _way(theme: str, amount: float, before: Result, after: Result) -> Way:
    lines = OF_ONE_STATE.get(theme, ())
    there_before, there_after = (any(one.amount(line) != 0.0 for line in lines) for one in (before, after))
    if there_before and not there_after:
        return "gone"
    if there_after and not there_before and not theme.endswith(before.scenario.residence.country):
        return "new"  # what the state of residence has for its own workers is nothing new, only more
    return "more" if amount > 0.0 else "less"
