"""How far the ranking of barriers hangs on the assumptions about commuters."""

from __future__ import annotations

import pytest

from rules.population.bottlenecks import bottlenecks
from rules.population.commuters import commuters
from rules.population.margins import VARIATIONS
from rules.population.sensitivity import EVERYWHERE, Assumed, Size, assumed, moves_most, other_count, sizes_of
from rules.population.table import read
from rules.population.today import under_todays_law
from tests.rules.population.some_households import random_population


def test_sizes_are_those_of_the_barriers_in_every_corridor() -> None:
    _, population = random_population(700, 53, 2026)
    found = bottlenecks(under_todays_law(population))
    sizes = sizes_of("x", found)
    for place, one in enumerate(found, start=1):
        assert sizes.size(one.barrier.id) == Size(one.euros, one.heads, place)
        for corridor, euros in one.by_corridor.items():
            size = sizes.size(one.barrier.id, corridor)
            assert size is not None
            assert size.euros == euros
            others = [other.by_corridor[corridor] for other in found if corridor in other.by_corridor]
            assert size.place == 1 + sum(other > euros for other in others) or others.count(euros) > 1
        assert sizes.size(one.barrier.id, "NL-NL") is None


def test_an_assumption_is_worked_out_over_the_commuters_with_it() -> None:
    many = next(one for one in VARIATIONS if one.varied.heads_de_be)
    stated, varied = assumed("inami"), assumed("inami", many)
    assert varied.text == many.text
    own = sizes_of(many.text, bottlenecks(under_todays_law(read(commuters("inami", many.varied)))))
    assert varied == own
    for barrier in stated.sizes["DE-BE"]:
        few, more = stated.size(barrier, "DE-BE"), varied.size(barrier, "DE-BE")
        assert few is not None
        assert more is not None
        assert abs(more.euros) > abs(few.euros) or few.euros == 0.0
    for corridor in {*stated.sizes} - {EVERYWHERE, "DE-BE"}:
        assert stated.sizes[corridor] == varied.sizes[corridor]
    assert stated.sizes[EVERYWHERE] != varied.sizes[EVERYWHERE]


@pytest.mark.parametrize(
    ("base", "others", "most"),
    [
        (100.0, [120.0, 70.0, 110.0], 1),
        (100.0, [100.0, 130.0], 1),
        (-100.0, [-50.0, -120.0], 0),
        (100.0, [-100.0, 280.0], 0),
        (100.0, [100.5, 99.5], None),
        (100.0, [], None),
    ],
)
def test_what_moves_most_moves_furthest_up_or_down(base: float, others: list[float], most: int | None) -> None:
    def of(text: str, euros: float) -> Assumed:
        return Assumed(text, {EVERYWHERE: {"T01": Size(euros, 1, 1)}})

    found = moves_most(of("base", base), [of(str(place), euros) for place, euros in enumerate(others)], "T01")
    assert (found.text if found else None) == (None if most is None else str(most))
    assert moves_most(of("base", base), [], "T99") is None


def test_the_other_count() -> None:
    assert (other_count("cbs"), other_count("inami")) == ("inami", "cbs")
