"""What is wrong in a reform that somebody is writing, and with which of its changes."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rules.errors import InputError, LawMissing, Refusal
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.places.area import members
from rules.reforms.laboratory import check_day_limit, check_moves_year
from rules.store import current


class Fault(NamedTuple):
    """What is wrong: the place of the change among the others, if it is one of them; the field that its sentence names
    (of law that the store lacks with the change, the key), and the sentence; whether it is that the change moves the
    payslip alone."""

    change: int | None
    field: str
    message: str
    of_payslip: bool = False


def fault_of(overlay: Overlay, year: int) -> Fault | None:
    """The first fault of a reform under the law of a year: of a change by itself, of all changes together, of the area;
    none where it can be worked out."""
    return _fault_of(overlay, year, current().fingerprint)


@lru_cache(maxsize=64)
def _fault_of(overlay: Overlay, year: int, _fingerprint: str) -> Fault | None:
    alone = [overlay.model_copy(update={"changes": (change,)}) for change in overlay.changes]
    for place, (change, one) in enumerate(zip(overlay.changes, alone, strict=True)):
        try:
            check_day_limit(change)
        except InputError as error:
            return Fault(place, error.field, error.message)
        try:
            check_moves_year(one)
        except InputError as error:
            return Fault(place, error.field, error.message, of_payslip=True)
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
