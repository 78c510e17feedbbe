"""What the lines of every table of data/population have in common: corridors, categories, letter and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TypedDict, TypeVar

from rules.definitions.codes import CROSSINGS, STATES
from rules.errors import BadData
from rules.store.population_rows import ASSUMPTION
from rules.store.source_files import Source, check_cited, check_sources
from rules.store.table_files import Line, lines

LETTERS = ("A", "B", "C")
R = TypeVar("R")


class Letter(TypedDict):
    """Letter, sources and note of a line."""

    confidence: str
    sources: tuple[str, ...]
    note: str


def sourced(path: Path, columns: tuple[str, ...], sources: Mapping[str, Source], read: Callable[[Line], R]) -> list[R]:
    """What is read of the lines of a table, each with the letter that its sources earn."""
    found = []
    for line in lines(path, *columns):
        _check_sources(line, sources)
        found.append(read(line))
    return found


def _check_sources(line: Line, sources: Mapping[str, Source]) -> None:
    """What is assumed is C, whatever is cited for it; the rest has the letter that its sources earn."""
    cited = line.cells["sources"].split(";") if line.cells["sources"] else []
    letter = line.one_of("confidence", LETTERS)
    read = [source for source in cited if source != ASSUMPTION]
    if len(read) < len(cited):
        if letter != "C":
            raise line.refuse(f"an assumption is C, not {letter}")
        check_sources(read, sources, line.where)
    elif cited:
        check_cited(read, letter, sources, line.where)
    elif line.cells.get("use") != "not_found":
        raise line.refuse(f"the sources are missing; write {ASSUMPTION} where nothing was read")


def letter_of(line: Line) -> Letter:
    """Letter, sources and note."""
    sources = tuple(one for one in line.cells["sources"].split(";") if one)
    return {"confidence": line.cells["confidence"], "sources": sources, "note": line.cells["note"]}


def pattern(line: Line, said: str) -> str:
    """A corridor, or several: BE-*, *-BE, or * for all."""
    home, _, work = said.partition("-")
    if said != "*" and not (home in (*STATES, "*") and work in (*STATES, "*") and home != work):
        raise line.refuse(f"the corridor {said!r} is unknown; allowed are {', '.join(CROSSINGS)}, BE-*, *-BE and so on")
    return said


def several(line: Line, column: str, known: Collection[str]) -> tuple[str, ...]:
    """The categories of a cell, all of them known."""
    named = tuple(line.cells[column].split(";"))
    for one in named:
        check_category(line, column, one, known)
    return named


def check_category(line: Line, column: str, said: str, known: Collection[str]) -> None:
    """Whether a category in a column is one of those that are known."""
    if said not in known:
        told = ", ".join(known) or "nothing"
        raise line.refuse(f"the category {said!r} in {column} is unknown; allowed are {told}")


def year_of(line: Line) -> int | None:
    """The year of a line; none where it tells none."""
    return int(line.needed("year", 1990, 2100)) if line.cells["year"] else None


def check_once(file: str, keys: Iterable[tuple[str, ...]]) -> None:
    """Whether no two lines of a file say the same."""
    for key, count in Counter(keys).items():
        if count > 1:
            raise BadData(f"population/{file}: {', '.join(key)} stands {count} times; keep one line")
