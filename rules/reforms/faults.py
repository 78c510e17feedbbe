"""What is wrong in a reform that somebody is writing, and with which of its changes."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rules.errors import InputError, LawMissing, Refusal
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.places.area import members
from rules.reforms.laboratory import DAYS_OF_A_YEAR, is_day_limit
from rules.store import current

VALUE = "reform.changes.value"


class Fault(NamedTuple):
    """What is wrong: the place of the change among the others, if it is one of them; the field that its sentence names
    (of law that the store lacks with the change, the key), and the sentence."""

    change: int | None
    field: str
    message: str


def fault_of(overlay: Overlay, year: int) -> Fault | None:
    """The first fault of a reform under the law of a year: of a change by itself, of all changes together, of the area;
    none where it can be worked out."""
    return _fault_of(overlay, year, current().fingerprint)


@lru_cache(maxsize=64)
def _fault_of(overlay: Overlay, year: int, _fingerprint: str) -> Fault | None:
    for place, change in enumerate(overlay.changes):
        if is_day_limit(change.key) and isinstance(change.value, float) and change.value > DAYS_OF_A_YEAR:
            said = f"{VALUE}: {change.key} is at most {DAYS_OF_A_YEAR:g} days, not {change.value:g}"
            return Fault(place, VALUE, said)
    alone = [overlay.model_copy(update={"changes": (change,)}) for change in overlay.changes]
    for place, one in enumerate([*alone, overlay]):
        try:
            law_of(year, one)
        except (InputError, LawMissing) as error:
            return Fault(place if place < len(alone) else None, _field(error), error.message)
    try:
        if overlay.where is not None:
            members(overlay.where)
    except InputError as error:
        return Fault(None, _field(error), error.message)
    return None


def _field(error: Refusal) -> str:
    """The field before the colon of a sentence."""
    return error.message.partition(":")[0]
