"""What a worker may claim for training, and what money there is for it, where the work is and where the home is."""

from __future__ import annotations

from rules import store
from rules.store.learning_files import LearningRow
from rules.store.table_files import Municipality


def learning_rights(home: Municipality, work: Municipality) -> tuple[LearningRow, ...]:
    """The rights that a worker may have who lives in one municipality and works in another, those of the whole state
    and those of its region or Land, in the order in which they are written down. What follows the residence is asked of
    the home, everything else of the place of work."""
    return tuple(one for one in store.current().learning if _may_be_had(one, home, work))


def _may_be_had(one: LearningRow, home: Municipality, work: Municipality) -> bool:
    if one.follows == "residence":
        return _lies_in(home, one)
    if one.follows == "residence_or_work":
        return _lies_in(home, one) or (home.country != work.country and _lies_in(work, one))
    return _lies_in(work, one)


def _lies_in(place: Municipality, one: LearningRow) -> bool:
    return place.country == one.state and (not one.regions or place.region in one.regions)
