"""Municipalities as an input names them, and the surcharge rate of a Belgian commune."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.definitions.codes import BELGIAN_REGIONS
from rules.definitions.names import plain_name, spellings
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
    """The municipality of that name, alias or place; case, accents, text in brackets and spellings between "/" are
    free. The name of a commune that has merged means its successor: every merger so far lies before the years that are
    computed.

    Raises InputError with the nearest names for one that is in no table.
    """
    known = _names(country)
    for spelling in spellings(name):
        if spelling in known:
            return known[spelling]
    near = get_close_matches(plain_name(name), known, n=3, cutoff=0.6)
    hint = ", ".join(dict.fromkeys(known[n].name for n in near)) or "the names that the form and places.csv list"
    raise InputError(f"{field}: the municipality {shown(name)!r} is not known in {country}; allowed are {hint}", field)


def region_code(place: Municipality | None) -> int:
    """The Belgian region of a Belgian commune as a code; Flanders where none is given."""
    return BELGIAN_REGIONS.index(place.region if place else DEFAULT_REGION)


@lru_cache(maxsize=4)
def _names(country: str) -> dict[str, Municipality]:
    """Every accepted plain name; a municipality's own name wins over a place or an alias of the same name."""
    opened = store.current()
    by_name = {m.name: m for m in opened.municipalities() if m.country == country}
    names = {plain_name(p.place): by_name[p.municipality] for p in opened.places() if p.country == country}
    names |= {plain_name(alias): m for m in by_name.values() for alias in m.aliases}
    return names | {plain_name(m.name): m for m in by_name.values()}
