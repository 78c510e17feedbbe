"""How counts of commuters are worded: when, where, who, how many, by whom, after which source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from pages.shared.result.tables import in_line, mark
from pages.shared.visit.citations import link
from pages.shared.visit.languages import Language
from rules import FlowRow, RegionalShareRow, ShareRow, cited, flow_regions

ARROW = " → "
OFFICES = {"cbs": "CBS", "it_nrw": "IT.NRW", "lsn": "LSN"}
"""The statistics offices of the register, by the name that each gives itself."""


def corridor(home: str, work: str) -> str:
    """A direction in short: BE → NL."""
    return f"{home}{ARROW}{work}".replace(" ", "\u00a0")


def corridor_in_full(home: str, work: str, language: Language) -> str:
    """A direction with the names of its countries."""
    return ARROW.join(language.text(f"country.{state}") for state in (home, work))


def when(year: int, month: int | None, language: Language) -> str:
    """The time of a count: its year, and its month where that is known."""
    return language.month_and_year(dt.date(year, month, 1)) if month else str(year)


def family(name: str, language: Language) -> str:
    """A way of counting."""
    return language.text(f"flow.method.{name}")


def method(name: str, language: Language) -> str:
    """Who counted: an office of the register by its name, else the way of counting."""
    return OFFICES.get(name) or family(name, language)


def who_and_when(flow: FlowRow) -> str:
    """The office that counted, where several count the same way, and the year."""
    office = OFFICES.get(flow.method)
    return f"{office} {flow.year}" if office else str(flow.year)


def region(slug: str | None, state: str, language: Language) -> str:
    """A region that a count names, or the whole of the state."""
    if slug is None:
        return language.text(f"country.{state}")
    return flow_regions()[slug].name or language.text(f"flow.region.{slug}")


def way(flow: FlowRow, language: Language) -> str:
    """From where to where a count goes."""
    home = region(flow.home_region, flow.home, language)
    return f"{home}{ARROW}{region(flow.work_region, flow.work, language)}"


def people(flow: FlowRow, language: Language) -> str:
    """How many, in a sentence: about 44,000."""
    return bounded(language.number(flow.value), flow.bound, language)


def bounded(number: str, bound: str, language: Language) -> str:
    """A number as it is meant: as it stands, about, under, over."""
    return language.text(f"commuters.bound.{bound}", number=number) if bound else number


def people_in_line(flows: Sequence[FlowRow], language: Language) -> list[str]:
    """How many, in cells under each other, with how it is meant and the mark of what is not checked behind it; below it
    what must be known of it."""
    numbers = in_line([language.number(flow.value) for flow in flows])
    return [
        f"{number}{meant(flow.bound, language)}{mark(flow.confidence, language)}{below(flow.remark, language)}"
        for number, flow in zip(numbers, flows, strict=True)
    ]


def meant(bound: str, language: Language) -> str:
    """How a number in a cell is meant, behind it; nothing where it is as it stands."""
    return f" :gray[{language.text(f'commuters.meant.{bound}')}]" if bound else ""


def remark(slug: str, language: Language) -> str:
    """What a reader must know of a number, if anything."""
    return language.text(f"flow.remark.{slug}") if slug else ""


def below(slug: str, language: Language) -> str:
    """The remark on the number of a cell, under it."""
    return f"  \n:small[:gray[{remark(slug, language)}]]" if slug else ""


def percent(row: RegionalShareRow, language: Language) -> str:
    """A share of the employees of a region as it is meant."""
    rate = language.rate((row.value if row.upper is None else row.upper) / 100.0)
    if row.upper is not None:
        return language.text("commuters.bound.between", low=language.number(row.value), high=rate)
    return bounded(rate, row.bound, language)


def share(row: ShareRow, language: Language) -> str:
    """What is published of a municipality, as it is meant: a share or a number of people."""
    number = language.number(row.value) if row.unit == "persons" else language.rate(row.value / 100.0)
    return bounded(number, row.bound, language)


def sources(names: Iterable[str]) -> str:
    """Where a number was read, each source as a link in the name of who published it."""
    return ", ".join(link(one.title.partition(":")[0].partition(",")[0], one.url) for one in cited(names))
