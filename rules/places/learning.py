"""What a worker may claim for training, and what money there is for it, where the work is."""

from __future__ import annotations

from rules import store
from rules.store.learning_files import LearningRow
from rules.store.table_files import Municipality


def learning_rights(work: Municipality) -> tuple[LearningRow, ...]:
    """The rights that a job in a municipality may give: those of the whole state and those of its region or Land, in
    the order in which they are written down."""
    return tuple(
        one for one in store.current().learning if one.state == work.country and one.region in (None, work.region)
    )
