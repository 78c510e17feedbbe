"""Who is inside the area of a reform: its municipalities by name, and the household that lives or works in one."""

from __future__ import annotations

from functools import lru_cache

from rules import store
from rules.definitions.codes import STATES
from rules.definitions.names import plain_words
from rules.errors import InputError, shown
from rules.law.where import Where
from rules.places.municipalities import known_municipality
from rules.store.table_files import Municipality

FIELD = "reform.where.municipalities"

End = tuple[str, Municipality | None]
"""A state and the municipality in it, if one is told."""


def members(where: Where) -> frozenset[Municipality]:
    """The municipalities of an area; none where it names none.

    Raises InputError for a name that no state knows, or that means one in more than one of them.
    """
    return _members(where.municipalities, store.current().fingerprint)


def is_inside(where: Where, home: End, work: End) -> bool:
    """Whether a reform holds for who lives and works there; a municipality that is not told is in no list.

    Raises InputError for a municipality of the area that is not known.
    """
    listed = members(where)
    if where.corridors and f"{home[0]}-{work[0]}" not in where.corridors:
        return False
    counting = {"either": (home, work), "home": (home,), "work": (work,)}[where.side]
    return not listed or any(place in listed for _, place in counting)


@lru_cache(maxsize=256)
def _members(names: tuple[str, ...], _fingerprint: str) -> frozenset[Municipality]:
    return frozenset(_named(name) for name in names)


def _named(name: str) -> Municipality:
    """The one municipality that a name means, with or without its state before it; a municipality's own name goes
    before a place or an older name in another state, and one that is written so before one with other accents."""
    state, colon, rest = name.partition(":")
    has_state = bool(colon) and state in STATES
    told, states = (rest, (state,)) if has_state else (name, STATES)
    found = [place for one in states if (place := known_municipality(told, one))]
    found = [place for place in found if plain_words(place.name) == plain_words(told)] or found
    found = [place for place in found if place.name.casefold() == told.strip().casefold()] or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise InputError(
            f"{FIELD}: the municipality {shown(name)!r} is not known in {', '.join(STATES)}; allowed are the names "
            "that a scenario may write, with the state before it where two know it (BE:Essen)",
            FIELD,
        )
    allowed = " or ".join(f"{place.country}:{place.name}" for place in found)
    raise InputError(f"{FIELD}: {shown(name)!r} is known in more than one state; write {allowed}", FIELD)
