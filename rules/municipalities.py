"""Municipalities as an input names them, and the surcharge rate of a Belgian commune."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.codes import BELGIAN_REGIONS
from rules.errors import InputError, shown
from rules.law import YearLaw
from rules.law_files import Confidence
from rules.names import plain_name, spellings
from rules.table_files import Municipality, MunicipalRate

OLDEST_ROW = 2
"""A rate row may be carried over this many assessment years, not more."""

DEFAULT_REGION = "flanders"

COMMUNES_OWN = "be.municipal_tax.rate"
"""The name under which a commune's own rate counts as a figure; the rates are a table, not keys of the law."""


class SurchargeRate(NamedTuple):
    """The rate that is used, and how it was found.

    `assessment_year` is that of the row; `carried` says that it is an older row than asked for (and therefore C),
    `average` that the average of the region stands in. `key` is a key of the law, or names the table of the communes'
    own rates.
    """

    rate: float
    key: str
    term: str
    assessment_year: int
    confidence: Confidence
    source: str
    url: str
    carried: bool = False
    average: bool = False


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


def surcharge_rate(place: Municipality | None, law: YearLaw) -> SurchargeRate:
    """The rate for income of a year: that of the next assessment year, else the latest of two years before, else the
    average of the region."""
    assessment_year = law.year + 1
    rows = [r for r in _rates().get(place.name, ()) if r.assessment_year <= assessment_year] if place else []
    if place and rows and rows[-1].assessment_year >= assessment_year - OLDEST_ROW:
        row = rows[-1]
        carried = row.assessment_year < assessment_year
        return SurchargeRate(
            row.rate,
            COMMUNES_OWN,
            f"aanvullende gemeentebelasting {place.name}, aanslagjaar {row.assessment_year}",
            row.assessment_year,
            "C" if carried else row.confidence,  # type: ignore[arg-type]
            COMMUNES_OWN,
            row.source_url or "",
            carried=carried,
        )
    name = f"average_{place.region if place else DEFAULT_REGION}"
    average = law.values[f"be.municipal_tax.{name}"]
    source = average.sources[0]
    url = store.current().sources[source].url or ""
    rate = getattr(law.numbers.be.municipal_tax, name)
    return SurchargeRate(
        rate, average.key, average.term, assessment_year, average.confidence, source, url, average=True
    )


@lru_cache(maxsize=4)
def _names(country: str) -> dict[str, Municipality]:
    """Every accepted plain name; a municipality's own name wins over a place or an alias of the same name."""
    opened = store.current()
    by_name = {m.name: m for m in opened.municipalities() if m.country == country}
    names = {plain_name(p.place): by_name[p.municipality] for p in opened.places() if p.country == country}
    names |= {plain_name(alias): m for m in by_name.values() for alias in m.aliases}
    return names | {plain_name(m.name): m for m in by_name.values()}


@lru_cache(maxsize=1)
def _rates() -> dict[str, list[MunicipalRate]]:
    rates: dict[str, list[MunicipalRate]] = {}
    for rate in store.current().municipal_rates():
        rates.setdefault(rate.name, []).append(rate)
    return rates
