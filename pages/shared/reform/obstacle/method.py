"""How an obstacle file was computed, what it cannot tell, how sure it is, and the way to an office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pages.shared.population.people import People
from pages.shared.reform import sure as sure_words
from pages.shared.reform.obstacle.changes import Sources
from pages.shared.reform.obstacle.model import Tested
from pages.shared.visit.languages import Language
from rules import SEED, ReformEffect, Sensitivity, Tried, changeable, cited, confidence_counts, law_values

REGULATION = ("barrier-bridge-regulation", "reform-bridge-definitions")
BENELUX = "barrier-benelux-port-district"
OF_ALL = ("behaviour", "claims", "gross_kept", "rights", "couples", "both_cross", "who", "later", "costs")
"""What a calculation over any commuters cannot tell."""
BETWEEN_NL_AND_BE = {"NL-BE", "BE-NL"}


def procedure(effect: ReformEffect, sources: Sources, language: Language) -> Iterable[str]:
    """To whom such a file may go and what is still to be added, as Regulation (EU) 2025/925 has it."""
    numbers = ", ".join(str(number) for number in sources.numbers(cited(REGULATION)))
    for step in ("file", "add", "answer", "outside"):
        yield f"{language.text(f'obstacle.procedure.{step}')} [{numbers}]"
    if BETWEEN_NL_AND_BE & {one.stratum.corridor for one in effect.effects if one.inside.any()}:
        (number,) = sources.numbers(cited([BENELUX]))
        yield f"{language.text('obstacle.procedure.benelux')} [{number}]"


def method(
    people: People, effect: ReformEffect, years: Sequence[int], law_date: date, language: Language
) -> Iterable[str]:
    """How it was computed, in plain words."""
    yield language.text(f"obstacle.counted.{people.counted}")
    if people.are_synthetic:
        yield language.text("obstacle.method.synthetic", seed=str(SEED))
    yield language.text("obstacle.method.heads", heads=language.number(effect.heads + effect.not_computed))
    yield language.text(
        "obstacle.method.twice", years=", ".join(str(year) for year in years), date=language.date(law_date)
    )
    yield language.text("obstacle.method.balance")
    yield language.text("obstacle.method.felt")
    yield language.text("obstacle.method.touched")


def limits(people: People, language: Language) -> Iterable[str]:
    """What it cannot tell."""
    of_people = ("joint", "places", "order") if people.are_synthetic else ("own_table",)
    for limit in (*OF_ALL, *of_people):
        yield language.text(f"obstacle.limit.{limit}")


def sure(people: People, tested: Sensitivity | None, year: int, language: Language) -> Iterable[str]:
    """How far the result moves with other commuters, if that was worked out; how sure the figures of the law are that a
    result follows, and those of the commuters."""
    if tested is not None:
        yield sure_words.sentence(tested, language)
        yield sure_words.by_other_count(tested, language)
    elif people.are_synthetic:
        yield language.text("obstacle.sure.not_worked_out")
    followed = {one.key for one in changeable(year)}
    counts = confidence_counts(one for one in law_values(on=date(year, 12, 31)) if one.key in followed)
    letters = {letter.lower(): language.number(counts[letter]) for letter in ("A", "B", "C")}
    yield language.text("obstacle.sure.law", year=str(year), n=language.number(counts.total()), **letters)
    yield language.text("report.letters")
    yield language.text("obstacle.sure.synthetic" if people.are_synthetic else "obstacle.sure.own")


def in_words(tested: Sensitivity | None, language: Language) -> Iterable[Tested]:
    """What each way to make up the commuters by the count that is shown gives; nothing where it was not worked out."""
    for one in tested.every if tested else ():
        yield _in_words(one, language)


def other_count_in_words(tested: Sensitivity | None, language: Language) -> Tested | None:
    """What the other count gives; None where it was not worked out."""
    return _in_words(tested.other_count, language) if tested else None


def _in_words(one: Tried, language: Language) -> Tested:
    return Tested(sure_words.assumption(one.draw, language), one.worker, one.winners, one.losers)
