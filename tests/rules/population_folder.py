"""A small data/population that the build accepts, for tests that spoil one thing in it: every corridor with every
dimension, every share alike."""

from __future__ import annotations

from collections.abc import Iterator

from rules.definitions.codes import CROSSINGS
from rules.store.assumption_files import COLUMNS, PERCENT, UNITS
from rules.store.population_rows import AMOUNTS, CATEGORIES, DIMENSIONS, REGIONS, STATE

ASSUMPTIONS = "population/assumptions.csv"
TOWNS = "population/municipalities.csv"
OUTSIDE = "population/outside.csv"

REGION = {"NL": "zeeland", "BE": "flanders", "DE": "ruhr"}
TOWN = {"NL": "Sluis", "BE": "Gent", "DE": "Essen"}


def _margins() -> Iterator[str]:
    for corridor in CROSSINGS:
        home, work = corridor.split("-")
        for dimension in DIMENSIONS:
            if (dimension, work) in (("worker_type", "NL"), ("worker_type", "DE")):
                continue
            if dimension == "pension_share" and work != "NL":
                continue
            state = {"region_of_home": home, "region_of_work": work}.get(dimension)
            for category in CATEGORIES.get(dimension, (REGION.get(state or "", ""),)):
                share = 600 if dimension == "heads" else 100 / len(CATEGORIES.get(dimension, ("",)))
                unit = UNITS.get(dimension, PERCENT)
                yield f"people,margin,{corridor},both,,,{dimension},{category},{share:.2f},{unit},2021,C,assumption,"


def _amounts() -> Iterator[str]:
    for name, kind in AMOUNTS.items():
        state = ("NL", "BE", "DE") if kind.categories == STATE else ("",)
        for category in kind.only or CATEGORIES.get(kind.categories, state):
            value = min(kind.high, max(kind.low, 20))
            yield f"people,amount,*,,{kind.categories},{category},{name},,{value:g},{kind.unit},,C,assumption,"


def _towns() -> Iterator[str]:
    for state, region in REGION.items():
        for side in REGIONS.values():
            yield f"{state},{region},{side},{TOWN[state]},,2,C,assumption,"
    yield "DE,ruhr,home,,NW,1,C,assumption,nothing known"


def _table(head: str, *lines: str) -> str:
    return "\n".join((head, *lines)) + "\n"


POPULATION = {
    ASSUMPTIONS: _table(
        ",".join(COLUMNS),
        *_margins(),
        "people,association,*-NL,,nationality,NL,moved,yes,75,percent,,B,newspaper,",
        "people,association,*,,industry,J;KLM,pay,,1.3,pay_ratio,,C,assumption;newspaper,paid better",
        "people,association,*,,hours,1-11,home_days,55-109;110+,0,factor,,C,assumption,",
        *_amounts(),
    ),
    TOWNS: _table("country,region,side,municipality,land,weight,confidence,sources,note", *_towns()),
    OUTSIDE: _table(
        "id,figure,corridors,bound,value,unit,measure,dimension,categories,year,confidence,sources,use,note",
        "women,women among all,*,about,40,percent,percent,sex,women,2021,A,gazette,meet,",
        "gent,at work in Gent,NL-BE;DE-BE,over,200,persons,heads,work_municipality,Gent,2020,B,newspaper,explain,",
        "wages,mean wages,BE-NL,,,,,,,,C,,not_found,looked for",
    ),
}
