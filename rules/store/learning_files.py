"""data/learning, read and checked: what a worker may claim for training, what money there is for it, and what a works
council may do about it, by state and region.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, model_validator

from rules.definitions.codes import REGIONS
from rules.definitions.names import is_address
from rules.errors import BadData
from rules.store.cells import frozen
from rules.store.paper_files import State, Text
from rules.store.source_files import Confidence, Source, SourceIds, check_cited
from rules.store.toml_files import Strict, records

FILE = "rights.toml"
KINDS = ("leave", "fund", "grant", "credit", "council")
"""Paid time, money of a sector, public money, a budget of one's own, what a works council may do."""

LEARNING_SCHEMA = """
CREATE TABLE learning_rights (
    id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, regions VARCHAR[] NOT NULL, kind VARCHAR NOT NULL,
    follows VARCHAR NOT NULL, term VARCHAR NOT NULL, law VARCHAR NOT NULL, year INTEGER NOT NULL,
    confidence VARCHAR NOT NULL, unchecked VARCHAR[] NOT NULL, office VARCHAR NOT NULL, figure_names VARCHAR[] NOT NULL,
    figures DOUBLE[] NOT NULL, sources VARCHAR[] NOT NULL, checked DATE NOT NULL);
"""
LEARNING_TABLE = """
SELECT id, state, regions, kind, follows, term, law, year, confidence, unchecked, office, figure_names, figures,
       sources, checked
FROM learning_rights ORDER BY rowid
"""


class LearningRow(NamedTuple):
    """A right to training, money for it, or a say of the works council on it: in a whole state, or in the regions
    (Belgium) or the Land (Germany) alone. `follows`: what decides who has it: the place of work, the employer, the
    residence, the residence or the work of who lives in another state, the nationality, or the state that insures.
    `year`: for which it was seen to hold. `figures`: the numbers of its sentence by name."""

    id: str
    state: str
    regions: tuple[str, ...]
    kind: str
    follows: str
    term: str
    law: str
    year: int
    confidence: str
    unchecked: tuple[str, ...]
    office: str
    figures: Mapping[str, float]
    sources: tuple[str, ...]
    checked: date


class LearningRight(Strict):
    """A right as it is written down."""

    state: State
    region: Text | Annotated[list[Text], Field(min_length=1)] | None = None
    land: Text | None = None
    kind: Annotated[str, Field(pattern="|".join(f"^{kind}$" for kind in KINDS))]
    follows: Literal["work", "employer", "residence", "residence_or_work", "insurance", "nationality"]
    term: Text
    law: Text
    figures: dict[str, float | int] = Field(default_factory=dict)
    year: Annotated[int, Field(ge=1990, le=2100)]
    confidence: Confidence
    unchecked: list[Text] = Field(default_factory=list)
    office: Text
    source: SourceIds
    checked: date

    @model_validator(mode="after")
    def lies_in_its_state(self) -> LearningRight:
        if (self.region and self.state != "BE") or (self.land and self.state != "DE"):
            raise ValueError("region goes with state BE, land with state DE")
        for where in self.regions:
            if where not in REGIONS[self.state]:
                raise ValueError(f"{where} is unknown; allowed are {', '.join(REGIONS[self.state])}")
        if not is_address(self.office):
            raise ValueError("office must be a public address where a worker can read or apply")
        return self

    @property
    def regions(self) -> list[str]:
        """The regions or the Land; none for the whole state."""
        where = self.region or self.land or []
        return [where] if isinstance(where, str) else where


def read_learning(root: Path, sources: Mapping[str, Source]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of data/learning by the name of their table in the store; raises BadData with file, id and reason."""
    if not (root / FILE).exists():
        raise BadData(f"learning/{FILE}: the file is missing")
    rights = records(root / FILE, root, LearningRight, r"[a-z0-9_]+")
    for name, right in rights.items():
        check_cited(right.source, right.confidence, sources, f"learning/{FILE}: [{name}]")
    return {
        "learning_rights": [
            (
                name, r.state, r.regions, r.kind, r.follows, r.term, r.law, r.year, r.confidence, r.unchecked, r.office,
                list(r.figures), [float(number) for number in r.figures.values()], r.source, r.checked,
            )
            for name, r in rights.items()
        ]
    }  # fmt: skip


def learning_rows(rows: Sequence[tuple[Any, ...]]) -> tuple[LearningRow, ...]:
    """The rights from the rows of LEARNING_TABLE."""
    figures = LearningRow._fields.index("figures")
    found = []
    for row in (frozen(one) for one in rows):
        numbered = dict(zip(*row[figures : figures + 2], strict=True))
        cells: list[Any] = [*row[:figures], numbered, *row[figures + 2 :]]
        found.append(LearningRow(*cells))
    return tuple(found)
