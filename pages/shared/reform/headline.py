"""What a reform does, in two short sentences that are right in sign: what workers gain or lose, and who pays."""

from __future__ import annotations

from pages.shared.reform.amounts import in_words
from pages.shared.visit.languages import Language
from rules import Balance, Party, ReformEffect, mostly_of_one, payers, receivers

NOT_SHOWN = 0.5
"""Euros below which an amount is written as nought."""


def headline(effect: ReformEffect, language: Language) -> str:
    """The answer of the page."""
    second = _others(effect, language)
    return f"{workers(effect, language)} {second}" if second else workers(effect, language)


def workers(effect: ReformEffect, language: Language) -> str:
    """What workers together have more or less; that nothing moves, or that some gain what others lose."""
    euros = effect.balance.euros("worker")
    if abs(euros) >= NOT_SHOWN:
        return language.text(f"reform.workers.{'more' if euros > 0.0 else 'less'}", amount=in_words(euros, language))
    if effect.winners or effect.losers:
        return language.text("reform.workers.mixed")
    return language.text("reform.workers.untouched" if _moves(effect.balance) else "reform.workers.nothing")


def _others(effect: ReformEffect, language: Language) -> str:
    """Who pays; where workers lose, who receives. Empty where nothing moves."""
    gives = effect.balance.euros("worker") > -NOT_SHOWN
    found = payers(effect.balance) if gives else receivers(effect.balance)
    if not found or found[0].euros < NOT_SHOWN:
        return ""
    return of_party("pays" if gives else "receives", found, language)


def of_party(way: str, found: tuple[Party, ...], language: Language) -> str:
    """Who pays or receives; of several who does so most."""
    most = "" if mostly_of_one(found) else "_most"
    return language.text(f"reform.{way}{most}.{found[0].name}")


def finding(effect: ReformEffect, language: Language) -> str:
    """What the bars show: who has less, then who has more."""
    if not _moves(effect.balance):
        return language.text("reform.finding.nothing")
    sides = {"less": payers(effect.balance), "more": receivers(effect.balance)}
    euros = effect.balance.euros("worker")
    named = {way: [language.text(f"reform.party.{one.name}") for one in found] for way, found in sides.items()}
    if euros:
        named["more" if euros > 0.0 else "less"].insert(0, language.text("reform.party.worker"))
    return language.text("reform.finding.moves", less=", ".join(named["less"]), more=", ".join(named["more"]))


def _moves(balance: Balance) -> bool:
    return any(balance.cents.values())
