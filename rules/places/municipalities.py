"""Municipalities as an input names them, and the surcharge rate of a Belgian commune."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.definitions.codes import BELGIAN_REGIONS, STATES
from rules.definitions.names import plain_name, plain_words, spellings
from rules.errors import InputError, shown
from rules.store.table_files import Municipality

DEFAULT_REGION = "flanders"


class MunicipalityChoice(NamedTuple):
    """A municipality to choose from in a form."""

    name: str
    region: str
    country: str


class OtherName(NamedTuple):
    """A name by which a reader may look for a municipality, beside its own."""

    name: str
    municipality: str


def municipality_choices(country: str) -> list[MunicipalityChoice]:
    """The municipalities of a country that the store knows, by name as a reader sorts them: accents do not count."""
    of_country = [m for m in store.current().municipalities() if m.country == country]
    return [
        MunicipalityChoice(m.name, m.region, m.country) for m in sorted(of_country, key=lambda m: plain_name(m.name))
    ]


def other_names(country: str) -> list[OtherName]:
    """Places, aliases and spellings without accents and hyphens by which a municipality of a country is found, by name.

    Only a name that means this municipality counts, see `municipality`.
    """
    opened = store.current()
    known = opened.municipality_names(country)
    of_country = [m for m in opened.municipalities() if m.country == country]
    own = {m.name for m in of_country}
    written = {(p.place, p.municipality) for p in opened.places() if p.country == country}
    written |= {(alias, m.name) for m in of_country for alias in m.aliases}
    plain = {(plain_name(name), meant) for name, meant in written | {(name, name) for name in own} if "(" not in name}
    lower = {name.casefold() for name, _ in written} | {name.casefold() for name in own}
    written |= {(name, meant) for name, meant in plain if name not in lower}
    found = [OtherName(name, meant) for name, meant in written if name not in own and known[plain_words(name)] == meant]
    return sorted(found, key=lambda other: (plain_name(other.name), other.name))


def municipality(name: str, country: str, field: str) -> Municipality:
    """The municipality of that name, alias or place; case, accents and spellings between "/" are free, and text in
    brackets where it does not tell two municipalities apart. The name of a commune that has merged means its successor:
    every merger so far lies before the years that are computed.

    Raises InputError with the nearest names for one that is in no table.
    """
    if found := known_municipality(name, country):
        return found
    raise unknown_municipality(name, country, field)


def unknown_municipality(name: str, country: str, field: str, *, with_near: bool = True) -> InputError:
    """The refusal of a name that is in no table; the nearest names, with which it tells what is allowed unless there
    are none, take milliseconds to find."""
    near = _near(plain_name(name), country, store.current().fingerprint) if with_near else ()
    hint = ", ".join(near) or "the names that the form, places.csv and villages.csv list"
    said = f"{field}: the municipality {shown(name)!r} is not known in {country}; allowed are {hint}"
    return InputError(said, field, "unknown_municipality", nearest=near)


def known_municipality(name: str, country: str) -> Municipality | None:
    """The municipality that a name means in a country; none for one that is in no table."""
    return next((one for spelling in _spelled(name) if (one := _named(spelling, country))), None)


def known_among_many(name: str, country: str) -> Municipality | None:
    """What `known_municipality` finds, for who looks up many names: all names of the country are kept at hand."""
    return _among_many(name, country, store.current().fingerprint)


@lru_cache(maxsize=2**15)
def _among_many(name: str, country: str, fingerprint: str) -> Municipality | None:
    of_name = _all_named(country, fingerprint)
    return next((of_name[spelling] for spelling in _spelled(name) if spelling in of_name), None)


def region_code(place: Municipality | None) -> int:
    """The Belgian region of a Belgian commune as a code; Flanders where none is given."""
    return BELGIAN_REGIONS.index(place.region if place else DEFAULT_REGION)


def _spelled(name: str) -> tuple[str, ...]:
    """The plain names under which a name is looked for, in this order."""
    return plain_words(name), *spellings(name)


@lru_cache(maxsize=len(STATES))
def _all_named(country: str, _fingerprint: str) -> dict[str, Municipality]:
    """The municipality of every plain name of a country, in the store that bears this fingerprint."""
    opened = store.current()
    of_country = {m.name: m for m in opened.municipalities() if m.country == country}
    return {plain: of_country[meant] for plain, meant in opened.municipality_names(country).items()}


@lru_cache(maxsize=1024)
def _named(plain: str, country: str) -> Municipality | None:
    return store.current().municipality_named(plain, country)


@lru_cache(maxsize=1024)
def _near(plain: str, country: str, fingerprint: str) -> tuple[str, ...]:
    """The municipalities that bear a name which does not tell them apart, else the three with the nearest names."""
    of_name = _all_named(country, fingerprint)
    same = {one.name for one in set(of_name.values()) if plain and plain_name(one.name) == plain}
    near = get_close_matches(plain, of_name, n=3, cutoff=0.6)
    return tuple(sorted(same) or dict.fromkeys(of_name[name].name for name in near))
