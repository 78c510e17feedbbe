"""A small data folder that the build accepts, for tests that spoil one thing in it; and law of any shape out of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest

from rules import store
from rules.law import year as law
from rules.law.overlay import Overlay
from rules.law.year import YearLaw, law_of
from rules.places import municipalities, surcharge
from rules.store.database import Store
from rules.store.law_files import DatedValue, read_law
from tests.rules.barrier_folder import BARRIERS
from tests.rules.belt_folder import COMMUTERS, RIGHTS
from tests.rules.population_folder import POPULATION

T = TypeVar("T", bound=tuple[Any, ...])

CREDIT = "law/netherlands/credit.toml"
SOURCES = "sources/netherlands.toml"
MUNICIPALITIES = "tables/municipalities.csv"
RATES = "tables/be_municipal_surcharge.csv"
PLACES = "tables/places.csv"
VILLAGES = "tables/villages.csv"
OFFICES = "papers/offices.toml"
PAPERS = "papers/papers.toml"
CONTACTS = "papers/contact_points.toml"
WARNINGS = "papers/warnings.toml"

CHECKED = "checked = 2026-11-24\n"
ROW = '{ year = 2026, value = 3115, source = "gazette", confidence = "A" }'


def key(name: str, *rows: str, unit: str = '"EUR/year"') -> str:
    """One key of a topic with its rows; without rows a number for 2026."""
    values = ",\n  ".join(rows or (ROW,))
    return f'\n[{name}]\nterm = "the term"\nunit = {unit}\nlaw = "Law art. 1"\nvalues = [\n  {values},\n]\n'


def row(value: object = 3115, when: str = "year = 2026", **more: str) -> str:
    """One row of values, from the official source unless `more` says another; more is said in TOML."""
    cells = {"value": str(value), "source": '"gazette"', "confidence": '"A"'} | more
    return f"{{ {when}, {', '.join(f'{name} = {cell}' for name, cell in cells.items())} }}"


def changes(*changed: Mapping[str, object]) -> Overlay:
    """A reform with these changes."""
    return Overlay.from_data({"name": "test", "changes": changed})


FILES = (
    {
        CREDIT: CHECKED
        + key("maximum", row(3068, "year = 2025"), row(3115))
        + key("brackets", row("[[0, 0.0810], [38883, 0.3756]]"), unit='["EUR/year", "fraction"]'),
        "law/belgium/municipal_tax.toml": CHECKED
        + key("average_flanders", row(0.071, "from = 2024-01-01"), unit='"fraction"')
        + key("average_wallonia", row(0.079, "from = 2024-01-01", confidence='"C"'), unit='"fraction"')
        + key("average_german_speaking", row(0.068, "from = 2024-01-01"), unit='"fraction"')
        + key("average_brussels", row(0.06, "from = 2024-01-01"), unit='"fraction"'),
        SOURCES: """
[gazette]
title = "The gazette"
url = "https://gazette.example/1"
kind = "official"

[newspaper]
title = "A newspaper"
url = "https://newspaper.example/2"
kind = "secondary"

[handbook]
title = "A handbook"
url = "http://handbook.example/3"
kind = "secondary"

[memory]
title = "Recalled, nowhere confirmed"
kind = "recalled"
""",
        MUNICIPALITIES: """country,name,region,nis_code,aliases,latitude,longitude
BE,Beveren-Kruibeke,flanders,46030,Beveren;Kruibeke,,
BE,Gent,flanders,44021,Ghent;Gand,51.05,3.717
BE,Liège,wallonia,62063,Luik;Lüttich,,
BE,Sankt Vith,german_speaking,63067,Saint-Vith,,
BE,Mesen (Messines),flanders,33016,,,
BE,Essen,flanders,11016,,,
DE,Essen,NW,,,,
NL,Sluis,Zeeland,,,,
""",
        RATES: """name,assessment_year,rate,source_url,confidence
Gent,2025,0.065,https://gent.example,B
Gent,2027,0.069,https://gent.example,A
Gent,2028,0.099,https://gent.example,A
Beveren-Kruibeke,2024,0.051,https://beveren.example,B
Beveren-Kruibeke,2025,0.05,,C
Liège,2024,0.08,https://liege.example,B
""",
        PLACES: """place,country,municipality,region,population,confidence
Oostburg,NL,Sluis,Zeeland,4690,A
Melsele,BE,Beveren-Kruibeke,flanders,,C
""",
        VILLAGES: """place,country,municipality
Drongen,BE,Gent
""",
        OFFICES: CHECKED
        + """
[desk]
name = "The desk"
url = "https://desk.example"
confidence = "A"

[self]
name = "The worker"
person = true
""",
        PAPERS: CHECKED
        + """
[form]
term = "the form"
order = 1
kind = "tax"
by = "you"
office = { NL = "desk", BE = "self" }
when = "within"
unit = "months"
law = "Law art. 1"
values = [
  { from = 2024-01-01, to = 2026-01-01, value = 4, source = "gazette", confidence = "A" },
  { from = 2026-01-01, value = 3, source = ["newspaper", "handbook"], confidence = "A" },
]

[return]
term = "the return"
order = 2
kind = "tax"
by = "you"
office = "desk"
when = "by_date"
unit = "date"
law = "Law art. 2"
values = [
  { year = 2025, value = 2026-05-01, source = "newspaper", confidence = "B" },
]
""",
        CONTACTS: CHECKED
        + """
[point]
name = "The point"
url = "https://point.example"
source = "gazette"
confidence = "A"
seats = [
  { place = "Gent", country = "BE", lat = 51.05, lon = 3.7167 },
]
""",
        WARNINGS: CHECKED
        + """
[late]
office = "desk"

[far]
office = { NL = "desk", BE = "self", DE = "desk" }
of = "residence"
""",
    }
    | BARRIERS
    | COMMUTERS
    | RIGHTS
    | POPULATION
)


class DataFolder:
    """The files above, written out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str | bytes) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def add(self, name: str, line: str) -> None:
        self.write(name, FILES[name] + line)

    def change(self, name: str, old: str, new: str) -> None:
        assert old in FILES[name]
        self.write(name, FILES[name].replace(old, new))


_BUILT: dict[str, Path] = {}
"""What was built in this run, by its fingerprint: tests with the same facts share a file."""


class SmallHouse:
    """The rules over a store of their own; `law_of` fills a law of any shape from it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.data = DataFolder(folder / "data")
        self._folder = folder / "stores"
        self._patch = monkeypatch
        self.build()

    def build(self) -> None:
        mark = store.fingerprint(self.data.path)
        if mark not in _BUILT:
            _BUILT[mark] = store.build(self.data.path, self._folder).path
        opened = Store(_BUILT[mark], mark)
        self._patch.setattr(store, "current", lambda: opened)
        forget()

    def holds(self, *keys: str) -> None:
        """The topic nl.credit consists of these keys."""
        self.data.write(CREDIT, CHECKED + "".join(keys))
        self.build()

    def year_law(
        self, shape: type[tuple[Any, ...]], year: int, overlay: Overlay | None = None, expected: bool = False
    ) -> YearLaw:
        self._patch.setattr(law, "Law", shape)
        law_of.cache_clear()
        return law_of(year, overlay, expected)

    def numbers(self, shape: type[T], year: int, overlay: Overlay | None = None, expected: bool = False) -> T:
        return cast(T, self.year_law(shape, year, overlay, expected).numbers)

    def figures(
        self, shape: type[tuple[Any, ...]], year: int, overlay: Overlay | None = None, expected: bool = False
    ) -> Mapping[str, DatedValue]:
        return self.year_law(shape, year, overlay, expected).values


def forget() -> None:
    """Nothing that was read from one store may be answered from another."""
    law_of.cache_clear()
    municipalities._named.cache_clear()
    surcharge._rates.cache_clear()


def credit(data: DataFolder, *keys: str) -> list[DatedValue]:
    """The values of nl.credit when its file holds these keys."""
    data.write(CREDIT, CHECKED + "".join(keys))
    return [value for value in read_law(data.path / "law") if value.key.startswith("nl.credit.")]
