"""What a reform does, in two short sentences that are right in sign: what workers gain or lose, and who pays."""

from __future__ import annotations

from pages.shared.reform import couples
from pages.shared.reform.couples import NOT_SHOWN
from pages.shared.visit.languages import Language
from rules import (
    Balance,
    Party,
    ReformEffect,
    hangs_on_couples,
    mostly_of_one,
    named_payers,
    named_receivers,
    payers,
    receivers,
)


def headline(effect: ReformEffect, language: Language) -> str:
    """The answer of the page. Where more than one other party moves, how much each of them has more or less; what takes
    a barrier away of which only the most is known moves up to so much. Where the sign hangs on couples of whom only the
    worker's part is counted that is told instead, and nobody is said to pay."""
    if hangs_on_couples(effect):
        return f"{language.text('reform.workers.couples')} {couples.others(effect, language)}"
    pays, receives = (_shown(found(effect.balance)) for found in (named_payers, named_receivers))
    if len(pays) + len(receives) > 1:
        return _with_amounts(effect, pays, receives, language)
    second = _others(effect, language)
    return f"{workers(effect, language)} {second}" if second else workers(effect, language)


def workers(effect: ReformEffect, language: Language) -> str:
    """What workers together have more or less; that nothing moves, or that some gain what others lose."""
    euros = effect.balance.euros("worker")
    if abs(euros) >= NOT_SHOWN:
        amount = _amount(euros, effect, language)
        return language.text(f"reform.workers.{'more' if euros > 0.0 else 'less'}", amount=amount)
    if effect.winners or effect.losers:
        return language.text("reform.workers.mixed")
    return language.text("reform.workers.untouched" if _moves(effect.balance) else "reform.workers.nothing")


def _shown(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(one for one in parties if one.euros >= NOT_SHOWN)


def _amount(euros: float, effect: ReformEffect, language: Language) -> str:
    """An amount; of an upper limit that it is one."""
    amount = language.large_euros(euros)
    is_limit = effect.balance.euros("worker") > 0.0 and effect.at_most
    return language.text("reform.up_to", amount=amount) if is_limit else amount


def _with_amounts(
    effect: ReformEffect, pays: tuple[Party, ...], receives: tuple[Party, ...], language: Language
) -> str:
    """Workers and who moves the same way in one sentence, who moves the other way in another."""
    euros = effect.balance.euros("worker")
    beside = () if abs(euros) < NOT_SHOWN else receives if euros > 0.0 else pays
    sentences = [_and_amounts(workers(effect, language), beside, effect, language)]
    for way, parties in (("pays", pays), ("receives", receives)):
        if parties and parties is not beside:
            first = language.text(f"reform.{way}.{parties[0].name}").removesuffix(".")
            begun = f"{first} {_amount(parties[0].euros, effect, language)}."
            sentences.append(_and_amounts(begun, parties[1:], effect, language))
    return " ".join(sentences)


def _and_amounts(sentence: str, parties: tuple[Party, ...], effect: ReformEffect, language: Language) -> str:
    """A sentence that goes on with other parties and their amounts."""
    told = [f"{language.text(f'reform.named.{one.name}')} {_amount(one.euros, effect, language)}" for one in parties]
    return ", ".join([sentence.removesuffix("."), *told]) + "."


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
    told = "couples" if hangs_on_couples(effect) else "moves"
    return language.text(f"reform.finding.{told}", less=", ".join(named["less"]), more=", ".join(named["more"]))


def _moves(balance: Balance) -> bool:
    return any(balance.cents.values())
