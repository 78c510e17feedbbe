"""The surcharge rate of a Belgian commune."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.law.year import YearLaw
from rules.places.municipalities import DEFAULT_REGION
from rules.store.source_files import Confidence
from rules.store.table_files import Municipality, MunicipalRate

OLDEST_ROW = 2
"""A rate row may be carried over this many assessment years, not more."""


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


def surcharge_rate(place: Municipality | None, law: YearLaw) -> SurchargeRate:
    """The rate for income of a year: that of the next assessment year, else the latest of two years before, else the
    average of the region."""
    assessment_year = law.year + 1
    rows = [r for r in _rates().get(place.name, ()) if r.assessment_year <= assessment_year] if place else []
    if place and rows and rows[-1].assessment_year >= assessment_year - OLDEST_ROW:
        row = rows[-1]
        carried = row.assessment_year < assessment_year
        return SurchargeRate(
            rate=row.rate,
            key=COMMUNES_OWN,
            term=f"aanvullende gemeentebelasting {place.name}, aanslagjaar {row.assessment_year}",
            assessment_year=row.assessment_year,
            confidence="C" if carried else row.confidence,  # type: ignore[arg-type]
            source=COMMUNES_OWN,
            url=row.source_url or "",
            carried=carried,
        )
    name = f"average_{place.region if place else DEFAULT_REGION}"
    average = law.values[f"be.municipal_tax.{name}"]
    source = average.sources[0]
    url = store.current().sources[source].url or ""
    rate = getattr(law.numbers.be.municipal_tax, name)
    return SurchargeRate(
        rate=rate,
        key=average.key,
        term=average.term,
        assessment_year=assessment_year,
        confidence=average.confidence,
        source=source,
        url=url,
        average=True,
    )


@lru_cache(maxsize=1)
def _rates() -> dict[str, list[MunicipalRate]]:
    rates: dict[str, list[MunicipalRate]] = {}
    for rate in store.current().municipal_rates():
        rates.setdefault(rate.name, []).append(rate)
    return rates
