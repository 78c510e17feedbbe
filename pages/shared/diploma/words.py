"""Months, fees, offices and sources of a recognition in words; what is not known or not confirmed is said so."""

from __future__ import annotations

from collections.abc import Iterable

from pages.shared.result.tables import mark
from pages.shared.visit.citations import link
from pages.shared.visit.languages import Language
from rules import Comparison, DecidingOffice, LevelStatement, LostPay, Recognition, missed

Range = tuple[float, float]


def verdict(one: Recognition, language: Language) -> str:
    """The verdict in one sentence."""
    values = {name: language.number(months) for name, months in one.verdict_months.items()}
    return language.text(one.verdict_id, office=offices(one.told_by, language, linked=False), **values)


def word_id(one: Recognition) -> str:
    """The id of the verdict in a word: a permit and a report are no recognition."""
    if one.verdict_id.startswith("diploma.verdict.permit"):
        return "diploma.word.permit"
    return (
        "diploma.word.report" if one.verdict_id == "diploma.verdict.own_act_report" else f"diploma.word.{one.verdict}"
    )


def doubt(letter: str, language: Language) -> str:
    """The mark of what nothing has confirmed."""
    return mark(letter, language) if letter == "C" else ""


def in_short(one: Recognition, language: Language) -> str:
    """Time, fee and language of who has to do something, in one line, each marked where nothing has confirmed it;
    nothing for who may start at once."""
    if one.verdict not in ("automatic", "apply"):
        return ""
    letters = one.confidence
    level = language.text(one.language) if one.language else ""
    parts = (
        (one.months, months(one.waiting_months, language), letters.months),
        (one.fee, fee(one.fee, language), letters.fee),
        (one.language, level, letters.language),
    )
    known = [f"**{part}**{doubt(letter, language)}" for found, part, letter in parts if found]
    return f"{' · '.join(known)}  \n" if known else ""


def region_names(one: Recognition, language: Language) -> str:
    """The regions for which it holds."""
    return ", ".join(language.text(f"region.{region}") for region in one.regions)


def months(found: Range | None, language: Language) -> str:
    """From the least to the most; unknown if it is."""
    if found is None:
        return language.text("diploma.unknown")
    low, high = found
    if high == 0.0:
        return language.text("diploma.at_once")
    if low == high:
        return language.plural("barrier.months", int(high) if high.is_integer() else 2, months=language.number(high))
    return language.text("barrier.months_range", low=language.number(low), high=language.number(high))


def fee(found: Range | None, language: Language) -> str:
    """From the least to the most; free, or unknown."""
    if found is None:
        return language.text("diploma.unknown")
    low, high = found
    if high == 0.0:
        return language.text("diploma.free")
    if low == high:
        return language.euros_exactly(high)
    return language.text("diploma.fee_between", low=language.euros_exactly(low), high=language.euros_exactly(high))


def offices(found: Iterable[DecidingOffice], language: Language, linked: bool = True) -> str:
    """The offices by their names, each with its region where they differ by it, and how sure its address is."""
    return language.listed(dict.fromkeys(_office(one, language, linked) for one in found))


def _office(one: DecidingOffice, language: Language, linked: bool) -> str:
    name = language.text(one.text_id)
    if not linked:
        return name
    region = f" :gray[({language.text(f'region.{one.region}')})]" if one.region else ""
    return f"{link(name, one.url)}{region}{mark(one.confidence, language)}"


def statement(one: LevelStatement, language: Language) -> str:
    """Who gives a statement of the level, how long it takes and what it costs."""
    parts = [fee(one.fee, language), months(one.months, language)]
    region = f" ({language.text(f'region.{one.region}')})" if one.region else ""
    given_by = f"{_office(one.office, language, linked=True)}{region}"
    return f"{language.colon(given_by, ', '.join(parts))}{mark(one.confidence, language)}"


def lost_pay(found: LostPay, language: Language) -> str:
    """What waiting costs, with the months and the gap that it is made of; where the job across brings no more there is
    nothing to lose."""
    if found.sign <= 0:
        return language.text("diploma.no_lost_pay" if found.sign < 0 else "diploma.same_pay")
    if found.high == 0.0:
        return language.text("diploma.no_waiting")
    span = months((found.months_low, found.months_high), language)
    total = language.euros(found.high)
    if found.low != found.high:
        total = language.text("diploma.fee_between", low=language.euros(found.low), high=language.euros(found.high))
    return language.text(
        "diploma.lost_pay_sum", months=span, amount=language.euros_exactly(found.gap_of_month), total=total
    )


def pay_without_job(found: LostPay, comparison: Comparison, language: Language) -> str:
    """What is missed by who has no job meanwhile; nothing where a present job was told, or nobody waits."""
    if comparison.across.scenario.present_job is not None or found.months_high == 0.0:
        return ""
    lost = missed((found.months_low, found.months_high), comparison.across.year.disposable)
    total = language.euros(lost.high)
    if lost.low != lost.high:
        total = language.text("diploma.fee_between", low=language.euros(lost.low), high=language.euros(lost.high))
    return f"  \n{language.text('diploma.lost_pay_without_job', total=total)}"
