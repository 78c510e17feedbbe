"""How far the ranking of barriers and the effect of a reform hang on the assumptions about commuters."""

from __future__ import annotations

from functools import cache

import pytest

from rules.law.overlay import Overlay
from rules.population.bottlenecks.prices import bottlenecks
from rules.population.bottlenecks.sensitivity import (
    DRAWN_ANEW,
    EVERYWHERE,
    OTHER_SEEDS,
    Assumed,
    Draw,
    Sensitivity,
    Size,
    Tried,
    assumed_in,
    draw_of_other_count,
    moves_most,
    other_count,
    other_draws,
    ranking_under,
    reform_under,
    sizes_of,
    stated_draw,
)
from rules.population.made.commuters import SEED, commuters
from rules.population.made.margins import AS_STATED, VARIATIONS
from rules.population.reform.balance import PARTIES, Balance
from rules.population.reform.effect import reform_effect
from rules.population.table.reading import read
from rules.population.today import Today, under_todays_law
from rules.population.whose import commuters_today
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
    stated, varied = assumed_in(stated_draw("inami")), assumed_in(Draw(many.text, "inami", many))
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


def test_the_draws_move_one_thing_each() -> None:
    draws = other_draws("cbs")
    anew = [one for one in draws if one.seed != SEED]
    assert [one.seed for one in anew] == list(OTHER_SEEDS)
    assert len(set(OTHER_SEEDS)) == 5
    assert {(one.counted, one.variation.varied, one.text) for one in anew} == {("cbs", AS_STATED, DRAWN_ANEW.text)}
    moved = [one for one in draws if one.variation.varied != AS_STATED]
    assert [one.variation for one in moved] == list(VARIATIONS)
    assert {(one.counted, one.seed) for one in moved} == {("cbs", SEED)}
    assert len(anew) + len(moved) == len(draws)
    assert stated_draw("inami").today().heads == commuters_today("inami").heads


def test_the_draw_of_the_other_count_moves_nothing_else() -> None:
    for counted, other in (("cbs", "inami"), ("inami", "cbs")):
        draw = draw_of_other_count(counted)  # type: ignore[arg-type]
        assert (draw.counted, draw.variation.varied, draw.seed) == (other, AS_STATED, SEED)
        assert draw.text == f"bottlenecks.other_count.{other}"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few random households in every draw, others in each; by the other count a hundred times as many heads."""
    seed = {
        one: place
        for place, one in enumerate((stated_draw("cbs"), *other_draws("cbs"), draw_of_other_count("cbs")), start=70)
    }

    @cache
    def drawn(one: Draw) -> Today:
        population = random_population(200, seed[one], 2026)[1]
        if one.counted == "inami":
            many = tuple(group._replace(heads=group.heads * 100) for group in population.groups)
            population = population._replace(groups=many)
        return under_todays_law(population)

    monkeypatch.setattr(Draw, "today", drawn)


def test_a_reform_is_tried_over_the_commuters_of_every_draw(few: None) -> None:
    overlay = Overlay.from_data({"changes": [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]})
    done: list[tuple[int, int]] = []
    found = reform_under(
        reform_effect(stated_draw("cbs").today(), overlay), "cbs", lambda one, of: done.append((one, of))
    )
    assert done == [(place, 15) for place in range(1, 16)]
    assert found.stated.draw == stated_draw("cbs")
    assert tuple(one.draw for one in found.others) == other_draws("cbs")
    assert found.other_count.draw == draw_of_other_count("cbs")
    assert found.other_count not in found.every
    assert found.other_count.worker > 10.0 * found.worker.most > 0.0
    assert found.other_count.winners > found.winners.most
    for one in (*found.every, found.other_count):
        effect = reform_effect(one.draw.today(), overlay)
        assert (one.balance, one.winners, one.losers) == (effect.balance, effect.winners, effect.losers)
    euros = [one.worker for one in found.every]
    assert found.worker == (min(euros), max(euros))
    assert found.worker.least < found.worker.most
    taxes = found.of("treasury.BE")
    assert (taxes.least, taxes.most) == (-found.worker.most, -found.worker.least)
    assert found.winners == (min(one.winners for one in found.every), max(one.winners for one in found.every))
    assert found.sign_holds


@pytest.mark.parametrize(
    ("stated", "others", "turned"),
    [
        (100.0, [1.0, 3000.0], 0),
        (-100.0, [-1.0, -3000.0], 0),
        (100.0, [120.0, -1.0, 0.0], 2),
        (-100.0, [-120.0, 1.0], 1),
        (100.0, [0.99], 1),
        (0.0, [0.0, 0.5, -0.5], 0),
        (0.0, [0.0, 2.0], 1),
        (5.0, [], 0),
    ],
)
def test_the_sign_holds_where_no_draw_has_another(stated: float, others: list[float], turned: int) -> None:
    def of(euros: float) -> Tried:
        cents = dict.fromkeys(PARTIES, 0) | {"worker": cents_of(euros), "treasury.NL": -cents_of(euros)}
        return Tried(stated_draw("cbs"), Balance(cents), 1, 2)

    found = Sensitivity(of(stated), tuple(map(of, others)), of(-1_000_000.0))
    assert found.turned == turned
    assert found.sign_holds == (turned == 0)
    assert found.worker == (min(stated, *others, stated), max(stated, *others, stated))
    assert found.losers == (2, 2)


def test_a_barrier_goes_from_the_least_to_the_most_of_the_draws_by_one_count(few: None) -> None:
    done: list[int] = []
    stated = bottlenecks(stated_draw("cbs").today())
    found = ranking_under(stated, "cbs", lambda one, _: done.append(one))
    assert done == list(range(1, 16))
    assert found.draws == 15
    own = [{one.barrier.id: one for one in bottlenecks(draw.today())} for draw in other_draws("cbs")]
    by_other = {one.barrier.id: one for one in bottlenecks(draw_of_other_count("cbs").today())}
    outside = turned = 0
    for one in stated:
        name, told = one.barrier.id, found.of(one.barrier.id)
        euros = [one.euros, *(each[name].euros for each in own)]
        heads = [one.heads, *(each[name].heads for each in own)]
        assert (told.euros, told.heads) == ((min(euros), max(euros)), (min(heads), max(heads)))
        assert (told.other_count.euros, told.other_count.heads) == (by_other[name].euros, by_other[name].heads)
        outside += not min(euros) <= by_other[name].euros <= max(euros)
        signs = [0 if abs(each) < 1.0 else 1 if each > 0.0 else -1 for each in euros]
        assert told.turned == sum(each != signs[0] for each in signs)
        assert told.sign_holds == (len(set(signs)) == 1)
        turned += told.turned
        furthest = max(abs(each - euros[0]) for each in euros)
        if furthest >= 1.0:
            assert told.moves_most is not None
            assert abs(told.moves_most.sizes[EVERYWHERE][name].euros - euros[0]) == furthest
            assert told.moves_most.text != found.other_count.text
        else:
            assert told.moves_most is None
    assert outside
    assert turned


def cents_of(euros: float) -> int:
    return int(euros * 100.0)
