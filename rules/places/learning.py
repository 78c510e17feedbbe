"""What a worker may claim for training, and what money there is for it, where the work is and where the home is."""

from __future__ import annotations

from rules import store
from rules.law.register import CitedSource, cited
from rules.places.clusters import Cluster
from rules.store.learning_files import LearningRow
from rules.store.table_files import Municipality

EQUAL_ACCESS = "learning-eu-492-2011"


def learning_rights(home: Municipality, work: Municipality) -> tuple[LearningRow, ...]:
    """The rights that a worker may have who lives in one municipality and works in another, those of the whole state
    and those of its region or Land, in the order in which they are written down. What follows the residence is asked of
    the home, everything else of the place of work."""
    return tuple(one for one in store.current().learning if _may_be_had(one, home, work))


def rights_in(cluster: Cluster) -> tuple[LearningRow, ...]:
    """All rights that somebody may have who lives in one municipality of a cluster and works in another, or lives and
    works in the same, each once."""
    places = cluster.municipalities
    found = (one for home in places for work in places for one in learning_rights(home, work))
    return tuple({one.id: one for one in found}.values())


@store.once_a_store
def law_of_equal_access(_: store.Store) -> tuple[CitedSource, ...]:
    """Where it was read that a worker from another member state has the same benefits and access to training (Reg.
    492/2011 art. 7)."""
    return cited([EQUAL_ACCESS])


def _may_be_had(one: LearningRow, home: Municipality, work: Municipality) -> bool:
    if one.follows == "residence":
        return _lies_in(home, one)
    if one.follows == "residence_or_work":
        return _lies_in(home, one) or (home.country != work.country and _lies_in(work, one))
    return _lies_in(work, one)


def _lies_in(place: Municipality, one: LearningRow) -> bool:
    return place.country == one.state and (not one.regions or place.region in one.regions)
