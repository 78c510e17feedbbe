"""Which columns a table of scenarios may have, by name."""

from __future__ import annotations

import unicodedata
from collections import Counter
from difflib import get_close_matches

from rules.errors import InputError, shown
from rules.population.table.arrow import pa
from rules.population.table.children import CHILDREN
from rules.question.fields import ScenarioField
from rules.question.relevance import never
from rules.question.scenario import FIELDS, Scenario

HEADS = "heads"
FIELD_OF_COLUMN: dict[str, ScenarioField] = {
    path: field
    for path, field in FIELDS.items()
    if field.kind not in ("part", "list") and not path.startswith(f"{CHILDREN}.")
}
"""The fields that a column may tell, by path; of children it tells the ages only."""
REQUIRED_COLUMNS = tuple(path for path, field in FIELD_OF_COLUMN.items() if field.required)
"""The fields without a default."""
TABLE_COLUMNS = (*(path for path, field in FIELD_OF_COLUMN.items() if never not in field.parts), CHILDREN, HEADS)
"""The columns that a table may have and of which something depends."""
EMPTY_PARTS = tuple(path for path, field in FIELDS.items() if field.kind == "part")
"""Parts of a scenario that may be null: what is flattened from JSON may say so in a column of their own."""
PARTS = tuple(name for name, info in Scenario.model_fields.items() if info.is_required() and name not in FIELDS)
"""The parts that every scenario has."""
BEGINNINGS = frozenset(Scenario.model_fields)


def _plain(name: str) -> str:
    """A name as somebody may mean it: in small letters, with points between its words, without accents, spaces around
    it and signs that nobody sees, as a byte order mark."""
    seen = (sign for sign in unicodedata.normalize("NFKD", name) if unicodedata.category(sign) not in ("Cf", "Mn"))
    return "".join(seen).strip().casefold().replace("_", ".")


RIGHT_NAMES = {_plain(name): name for name in (*FIELD_OF_COLUMN, CHILDREN, HEADS)}
"""The columns that tell something, by what is left of their names without how they are written."""


def scenario_columns(table: pa.Table | pa.RecordBatch) -> dict[str, int]:
    """The place of each column that tells something of a scenario, or how many commuters it stands for.

    Raises InputError for a column that stands twice, one that is meant as a field and written otherwise, one that
    begins like a field of a scenario and is none, and a field that has no default and no column.
    """
    names = table.schema.names
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        said = f"{shown(twice[0])}: the column stands {names.count(twice[0])} times; keep one"
        raise InputError(said, twice[0], "column_twice")
    for place, name in enumerate(names):
        may_be_empty = name in EMPTY_PARTS and table.column(place).null_count == table.num_rows
        if is_read(name) or may_be_empty:
            continue
        right = RIGHT_NAMES.get(_plain(name))
        if right is not None:
            said = f"{shown(repr(name))}: columns are known by their exact names; write {right}"
            raise InputError(said, name, "unknown_column", nearest=(right,))
        if _begins_like_a_field(name):
            raise _unknown(name)
    for path in REQUIRED_COLUMNS:
        if path not in names:
            raise InputError(f"{path}: the column is missing; it has no default", path, "missing_column")
    return {name: place for place, name in enumerate(names) if is_read(name)}


def is_read(name: str) -> bool:
    """Whether a column of this name tells something."""
    return name in FIELD_OF_COLUMN or name in (CHILDREN, HEADS)


def is_meant(name: str) -> bool:
    """Whether a column of this name tells something, or would if it were written rightly."""
    return _plain(name) in RIGHT_NAMES


def _begins_like_a_field(name: str) -> bool:
    """Whether a name begins with a part of a scenario; before a point, however that is written."""
    beginning, point, _ = name.partition(".")
    return beginning in BEGINNINGS or (bool(point) and _plain(beginning) in BEGINNINGS)


def _unknown(name: str) -> InputError:
    if _plain(name.partition(".")[0]) == CHILDREN:
        said = f"{shown(name)}: is not a column of a table; the column {CHILDREN} holds the ages of all of them"
        return InputError(said, name, "unknown_column", nearest=(CHILDREN,))
    inside = [path for path in FIELD_OF_COLUMN if path.startswith(f"{name}.")]
    near = (inside or get_close_matches(name.casefold(), FIELD_OF_COLUMN, n=1, cutoff=0.0))[0]
    said = f"{shown(name)}: is not a field of a scenario; the nearest is {near}"
    return InputError(said, name, "unknown_column", nearest=(near,))
