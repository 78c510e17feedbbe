"""The answer in one sentence, and the sentences below it: for any page or print."""

from __future__ import annotations

from pages.shared.visit import basis
from pages.shared.visit.languages import Language
from rules import Comparison

ABOUT_THE_SAME = 10.0
"""Euros a month below which nobody should see a difference."""


def is_domestic(comparison: Comparison) -> bool:
    """Whether the job is in the country of residence."""
    scenario = comparison.across.scenario
    return scenario.work.country == scenario.residence.country


def headline(comparison: Comparison, chosen: str, language: Language) -> str:
    """The answer in one sentence, by what is left for the household; `chosen`: what is equal on both sides."""
    if is_domestic(comparison):
        return language.text("answer.domestic", amount=language.euros(comparison.across.per_month.disposable))
    if chosen in basis.PAY_IS_SOUGHT:
        return _pay_needed(comparison, chosen, language)
    difference = comparison.per_month.disposable
    if abs(difference) < ABOUT_THE_SAME:
        return language.text("answer.across_same")
    return language.text(f"answer.across_{way(difference)}", amount=language.euros(abs(difference)))


def sentences(comparison: Comparison, chosen: str, language: Language) -> list[str]:
    """What net pay alone says, what benefits and health insurance do with it, and what the headline rests on."""
    domestic = is_domestic(comparison)
    average = comparison.across.per_month if domestic else comparison.per_month
    net_pay = "domestic" if domestic else way(average.net_pay)
    said = [language.text(f"answer.net_pay_{net_pay}", amount=language.euros(abs(average.net_pay)))]
    if average.household:
        added = language.euros(abs(average.household))
        said.append(language.text(f"answer.household_{way(average.household)}", amount=added))
    said.append(language.text("answer.basis_domestic" if domestic else "answer.basis"))
    if chosen in basis.HOME_PAY_IS_SOUGHT:
        pay = language.euros_exactly(comparison.home.scenario.job.gross_monthly)
        said.append(language.text(f"answer.basis_{chosen}", amount=pay))
    partner = comparison.across.scenario.partner
    if partner is not None and partner.country_of_work and partner.gross_annual:
        said.append(language.text("answer.without_partner"))
    return said


def _pay_needed(comparison: Comparison, chosen: str, language: Language) -> str:
    """The pay across that leaves what is wanted."""
    scenario = comparison.across.scenario
    amount = language.euros(scenario.job.gross_monthly)
    in_country = language.text(f"country_in.{scenario.work.country}")
    if chosen != basis.WANTED:
        return language.text("answer.net_wanted", amount=amount, in_country=in_country)
    left = language.euros(comparison.across.per_month.disposable)
    return language.text("answer.net_typed", amount=amount, in_country=in_country, left=left)


def way(difference: float) -> str:
    """The word for a difference, as the ids of the texts have it."""
    if difference == 0.0:
        return "same"
    return "more" if difference > 0.0 else "less"
