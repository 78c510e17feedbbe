"""A warning: something that a reader of a result must know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from rules.words.sentences import sentence


class ResultWarning(NamedTuple):
    """Something a reader must know: a code, its sentence in English, the values in the sentence by name (sentences.py),
    and the id under which the sentence stands in the catalogues. The value `amount` is what it could change in a year,
    in euros; other amounts have longer names. `office`: the id of the office that can tell."""

    code: str
    text: str
    values: Mapping[str, float | str]
    text_id: str
    office: str = ""

    @property
    def euros(self) -> float | None:
        """What it could change in a year, where that is known."""
        amount = self.values.get("amount")
        return None if amount is None else float(amount)

    def as_data(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "text": self.text,
            "euros": self.euros,
            "values": self.values,
            "office": self.office,
        }


def warning(code: str, variant: str = "", **values: float | str) -> ResultWarning:
    """A warning with its sentence, in which the values stand under their names. `variant` chooses among several
    sentences of one code."""
    text_id = f"warning.{code}.{variant}" if variant else f"warning.{code}"
    return ResultWarning(code=code, text=sentence(text_id, values), values=values, text_id=text_id)


def most_euros_first(warnings: Iterable[ResultWarning]) -> tuple[ResultWarning, ...]:
    """What could change most in a year comes first; what has no known amount keeps its order behind it."""
    return tuple(sorted(warnings, key=lambda one: -(one.euros or 0.0)))
