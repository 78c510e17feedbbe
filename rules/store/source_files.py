"""data/sources, read and checked: where a figure was read; and whether what cites them may."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from rules.definitions.names import is_address
from rules.errors import BadData
from rules.store.toml_files import Strict, load_toml, shown_path, validated

Confidence = Literal["A", "B", "C"]
SourceKind = Literal["official", "secondary", "recalled"]
SourceIds = Annotated[list[str], Field(min_length=1)]


class Source(Strict):
    """Where a figure was read. `recalled` marks a figure that no source has confirmed; only it may lack an address."""

    title: Annotated[str, Field(min_length=3)]
    url: str | None = None
    kind: SourceKind
    transcribed: bool = False
    """The official text was read as a public transcription, not as the original file."""

    @model_validator(mode="after")
    def has_address(self) -> Source:
        if self.kind != "recalled" and not is_address(self.url or ""):
            raise ValueError("url must be a public address that starts with https:// or http://")
        return self


def read_sources(root: Path) -> dict[str, Source]:
    """Every source under `root` (data/sources) by its id; ids are unique over all files."""
    sources: dict[str, Source] = {}
    for path in sorted(root.rglob("*.toml")):
        for name, table in load_toml(path, root).items():
            place = f"{shown_path(path, root)}: [{name}]"
            if name in sources:
                raise BadData(f"{place}: the id {name} is already used by another source; ids must be unique")
            sources[name] = validated(Source, table, place)
    return sources


def check_known(named: Iterable[str], known: Collection[str], what: str, home: str, place: str, how: str = "") -> None:
    """Raise BadData for an id that does not exist where it should stand."""
    for name in named:
        if name not in known:
            raise BadData(f"{place}: the {what} {name} is not in {home}; add it there{how}")


def check_sources(cited: Iterable[str], sources: Mapping[str, Source], place: str) -> None:
    """Raise BadData for a source that is cited and not listed."""
    check_known(cited, sources, "source", "data/sources", place, " with its address")


def check_cited(cited: Sequence[str], letter: str, sources: Mapping[str, Source], place: str) -> None:
    """Raise BadData unless every cited source exists and they earn the letter of confidence.

    A: an official source, or two independent ones; B: one secondary source; C: nothing confirmed it.
    """
    check_sources(cited, sources, place)
    if reason := _unearned(letter, [sources[name] for name in cited]):
        raise BadData(f"{place}: {reason}")


def _unearned(letter: str, cited: Sequence[Source]) -> str:
    """Why these sources do not earn a letter of confidence; empty if they do."""
    kinds = [source.kind for source in cited]
    confirmed = {source.url for source in cited if source.kind != "recalled"}
    if letter == "A" and not ("official" in kinds or len(confirmed) >= 2):
        return f"confidence A needs an official source or two at different addresses, not {kinds}"
    if letter == "B" and not confirmed:
        return "confidence B needs a source with an address; without one it is C"
    return ""
