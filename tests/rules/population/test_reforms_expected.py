"""Every ready reform and every barrier over all commuters, beside what is written down of them."""

from __future__ import annotations

import pytest

from rules.barriers.price import priced
from rules.population.made.margins import Variant
from rules.population.whose import COUNTS
from rules.reforms.laboratory import ready_reforms
from scripts.expect_reforms import HEAD, differences, expected, found


@pytest.mark.parametrize("count", COUNTS)
def test_reforms_and_barriers_come_to_what_is_written_down(count: Variant) -> None:
    moved = differences([row for row in expected() if row["count"] == count], list(found(count)))
    assert not moved, "\n".join(
        ["these move; if they should, write the file anew: python -m scripts.expect_reforms", *moved]
    )


def test_the_file_has_every_reform_and_every_barrier_by_every_count() -> None:
    told = {(row["reform"], row["variant"], row["count"]) for row in expected()}
    ways = {(ready.about.id, variant) for ready in ready_reforms() for variant in ready.variants}
    assert told == {(*way, count) for way in ways | {(barrier, "") for barrier in priced()} for count in COUNTS}


def test_what_moves_comes_or_goes_is_told() -> None:
    one = dict.fromkeys(HEAD, "0") | {"reform": "a", "variant": "b", "count": "cbs"}
    other = one | {"variant": ""}
    assert differences([one], [one]) == []
    assert differences([one], [one | {"worker": "5", "losers": "7"}]) == ["a b cbs: worker 0 -> 5, losers 0 -> 7"]
    assert differences([one], [other]) == ["a cbs: is not in the file", "a b cbs: is no longer worked out"]
