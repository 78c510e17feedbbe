"""Rules, places, amounts and counts of a reform in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pages.shared.clusters.names import cluster_name
from pages.shared.commuters.words import ARROW
from pages.shared.population.people import People
from pages.shared.reform import sources
from pages.shared.reform.draft import Draft, Line, Value
from pages.shared.result import figures
from pages.shared.visit import topics
from pages.shared.visit.languages import Language
from rules import SEED, Overlay, ReformEffect, clusters, everyone, free_days, is_day_limit, law_of_key

NOT_SHOWN = str.maketrans("", "", "\\`*_[]()<>{}#~|$:\n\r")
"""Signs that a page would draw, or take for a link."""


def key_in_words(key: str, language: Language) -> str:
    """What the law calls a rule, behind its topic; a key that the law does not hold as it stands."""
    found = law_of_key(key)
    return topics.term_in_words(key, found[-1].term, language) if found else plain(key)


def plain(typed: str) -> str:
    """What somebody has typed as it may stand in a sentence."""
    return " ".join(typed.translate(NOT_SHOWN).split())[:80]


def title(reform: Draft, language: Language) -> str:
    """What a reform is called: as the visitor says, as the ready reform that it is, or by its first change."""
    if reform.name:
        return plain(reform.name) or language.text("reform.own_change")
    if reform.is_ready_made and (found := sources.at_address(reform.source)):
        return sources.in_full(found, language)
    if not reform.lines:
        return language.text("reform.own_change")
    first = key_in_words(reform.lines[0].key, language).replace("*", "")
    return first if len(reform.lines) == 1 else language.plural("reform.and_more", len(reform.lines) - 1, rule=first)


def in_full(reform: Draft, language: Language) -> str:
    """The same with the new value, where it is one number that no ready reform tells."""
    told = title(reform, language)
    if reform.is_ready_made or len(reform.lines) != 1:
        return told
    line = reform.lines[0]
    known = law_of_key(line.key)
    if isinstance(line.value, tuple) or not known:
        return told
    return language.colon(told, value(line.key, line.value, known[-1].unit, language))


def value(key: str, new: Value, unit: str, language: Language) -> str:
    """A value with its unit; of a day limit how many days stay free."""
    if is_day_limit(key) and isinstance(new, float):
        free = free_days(new)
        return language.plural("reform.free_days", 1 if free == 1.0 else 2, number=language.number(free))
    return figures.in_words(new, unit, language)


def named(reform: Draft, language: Language) -> Overlay:
    """The reform with the name by which the page calls it."""
    return reform.overlay().model_copy(update={"name": title(reform, language)})


def whose(people: People, language: Language) -> str:
    """That the commuters are made up, after which count and from which seed; or that they are the visitor's own."""
    text_id = f"reform.badge.{people.counted}"
    return language.text(text_id, seed=SEED) if people.are_synthetic else language.text(text_id)


def corridor(name: str) -> str:
    """From where to where, in short: BE → NL."""
    return name.replace("-", ARROW).replace(" ", "\u00a0")


def way(name: str, language: Language) -> str:
    """A corridor; within one country its name."""
    home, work = name.split("-")
    return corridor(name) if home != work else language.text(f"country_in.{home}")


def whom(people: People, effect: ReformEffect, language: Language) -> str:
    """How many of which commuters the change can touch, with the corridors where it does not reach all of them."""
    number = language.number(everyone(effect).heads)
    told = language.text(f"reform.whom.{'synthetic' if people.are_synthetic else 'own'}", heads=number)
    if set(effect.corridors) == set(people.today.by_corridor):
        return told
    return f"{told} {', '.join(way(one, language) for one in effect.corridors)}"


def area(reform: Draft, year: int, language: Language) -> str:
    """Where a reform holds, from when if a file says so of all changes, and until when; `year`: that by whose law the
    commuters are worked out."""
    days = {line.since for line in reform.lines}
    (since, *others) = days or {None}
    told = [language.text("reform.from_day", date=language.date(since))] if since is not None and not others else []
    return ", ".join([_where(reform, language), *told, lasts(reform.overlay(), year, language)])


def begins(line: Line, language: Language) -> str:
    """From which day one of several changes holds; empty where no file says so."""
    return "" if line.since is None else language.text("reform.from_day", date=language.date(line.since))


def _where(reform: Draft, language: Language) -> str:
    chosen = reform.area
    if chosen.kind == "everywhere":
        return language.text("reform.everywhere")
    ways = ", ".join(corridor(one) for one in chosen.corridors)
    if chosen.kind == "corridors":
        return ways
    if chosen.kind == "cluster":
        place = cluster_name(clusters()[chosen.cluster], language)
    else:
        place = places(chosen.municipalities, language)
    told = language.text(f"reform.side.{chosen.side}", place=place)
    return f"{told} ({ways})" if ways else told


def places(names: Iterable[str], language: Language, most: int = 4) -> str:
    """Municipalities by name, the first few of many."""
    listed = [plain(one.partition(":")[2] or one) for one in names]
    shown = ", ".join(listed[:most])
    more = len(listed) - most
    return language.plural("reform.and_places", more, places=shown, number=more) if more > 0 else shown


def lasts(reform: Overlay, year: int, language: Language) -> str:
    """How long a reform holds, or that it has no end; until which day where a file says when it begins."""
    if reform.until is None:
        return language.text("reform.no_end")
    if any(change.from_ is not None for change in reform.changes):
        return language.text("reform.until", date=language.date(reform.until))
    return end(reform.until, year, language)


def end(until: date, year: int, language: Language) -> str:
    """How long a reform holds that is worked out as if it began with that year: so many years, or until the day before
    which it ends."""
    years = until.year - year
    if (until.month, until.day) == (1, 1) and years > 0:
        return language.plural("reform.for_years", years, number=years)
    return language.text("reform.until", date=language.date(until))
