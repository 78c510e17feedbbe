"""Municipalities as an input names them, and the surcharge rate of a Belgian commune."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.definitions.codes import BELGIAN_REGIONS
from rules.definitions.names import full_name, plain_name, spellings
from rules.errors import InputError, shown
from rules.store.table_files import Municipality

DEFAULT_REGION = "flanders"


class MunicipalityChoice(NamedTuple):
    """A municipality to choose from in a form."""

    name: str
    region: str
    country: str


def municipality_choices(country: str) -> list[MunicipalityChoice]:
    """The municipalities of a country that the store knows, by name as a reader sorts them: accents do not count."""
    of_country = [m for m in store.current().municipalities() if m.country == country]
    return [
        MunicipalityChoice(m.name, m.region, m.country) for m in sorted(of_country, key=lambda m: plain_name(m.name))
    ]


def municipality(name: str, country: str, field: str) -> Municipality:
    """The municipality of that name, alias or place; case, accents and spellings between "/" are free, and text in
    brackets where it does not tell two municipalities apart. The name of a commune that has merged means its successor:
    every merger so far lies before the years that are computed.

    Raises InputError with the nearest names for one that is in no table.
    """
    for spelling in (full_name(name), *spellings(name)):
        if found := _named(spelling, country):
            return found
    hint = ", ".join(_near(plain_name(name), country)) or "the names that the form, places.csv and villages.csv list"
    raise InputError(f"{field}: the municipality {shown(name)!r} is not known in {country}; allowed are {hint}", field)


def region_code(place: Municipality | None) -> int:
    """The Belgian region of a Belgian commune as a code; Flanders where none is given."""
    return BELGIAN_REGIONS.index(place.region if place else DEFAULT_REGION)


@lru_cache(maxsize=1024)
def _named(plain: str, country: str) -> Municipality | None:
    return store.current().municipality_named(plain, country)


def _near(plain: str, country: str) -> list[str]:
    """The municipalities that bear a name which does not tell them apart, else the three with the nearest names."""
    known = store.current().municipality_names(country)
    same = {meant for meant in known.values() if plain and plain_name(meant) == plain}
    return sorted(same) or list(dict.fromkeys(known[near] for near in get_close_matches(plain, known, n=3, cutoff=0.6)))
