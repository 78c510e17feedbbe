"""Four sessions that try reforms at the same time over the same population get what one alone gets, bit for bit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from pages.shared.population.people import People
from rules import Overlay, ReformEffect, Today, reform_effect, under_todays_law
from tests.rules.population.some_households import random_population

pytestmark = pytest.mark.usefixtures("compiled")

SESSIONS, ROUNDS = 4, 4
HOUSEHOLDS = 3000


def reform(session: int, turn: int) -> Overlay:
    """A reform of a session: each its own rule, each time another value."""
    step = float(turn)
    changes = (
        {"key": "telework.nl_be.tax_threshold_days", "value": 30.0 + 20.0 * step},
        {"key": "insurance.substantial_activity_share", "value": 0.05 + step / 20.0},
        {
            "key": "nl.income_tax.brackets",
            "value": [[0.0, 0.09], [30_000.0 + 1_000.0 * step, 0.3], [60_000.0, 0.4], [90_000.0, 0.5]],
        },
        {"key": "de.unemployment_insurance.rate", "value": 0.03 + step / 1000.0},
    )
    return Overlay.from_data({"name": f"{session} {turn}", "changes": [changes[session]]})


def seen(effect: ReformEffect) -> list[tuple[object, ...]]:
    """All that a reform does, to the last bit."""
    return [
        (
            one.stratum.corridor,
            one.inside.tobytes(),
            one.change.tobytes(),
            one.against.tobytes(),
            one.balance,
            one.lines,
        )
        for one in effect.effects
    ]


def test_four_sessions_get_what_one_alone_gets() -> None:
    today = under_todays_law(random_population(HOUSEHOLDS, 3, 2026)[1])
    start = Barrier(SESSIONS)

    def session(number: int) -> list[list[tuple[object, ...]]]:
        found = []
        for turn in range(ROUNDS):
            start.wait()
            found.append(seen(reform_effect(today, reform(number, turn))))
        return found

    with ThreadPoolExecutor(SESSIONS) as pool:
        together = list(pool.map(session, range(SESSIONS)))
    for number, found in enumerate(together):
        alone = [seen(reform_effect(today, reform(number, turn))) for turn in range(ROUNDS)]
        assert found == alone
        assert all(one != alone[0] for one in alone[1:]), "each turn tries another value"


def test_four_sessions_settle_the_law_in_force_alike() -> None:
    population = random_population(HOUSEHOLDS, 3, 2026)[1]
    start = Barrier(SESSIONS)

    def session(_: int) -> Today:
        start.wait()
        return under_todays_law(population)

    with ThreadPoolExecutor(SESSIONS) as pool:
        first, *others = pool.map(session, range(SESSIONS))
    for other in others:
        for one, same in zip(first.strata, other.strata, strict=True):
            assert one.settled.disposable.tobytes() == same.settled.disposable.tobytes()
            assert {line: amounts.tobytes() for line, amounts in one.settled.lines.items()} == {
                line: amounts.tobytes() for line, amounts in same.settled.lines.items()
            }


def test_four_sessions_that_share_what_is_kept_get_their_own_reform() -> None:
    today = under_todays_law(random_population(HOUSEHOLDS, 3, 2026)[1])
    people = People("cbs", "load", today)
    start = Barrier(SESSIONS)

    def session(number: int) -> list[tuple[str, list[tuple[object, ...]]]]:
        found = []
        for turn in (0, 1, 0, 1):
            start.wait()
            for whose in (number, (number + 1) % SESSIONS):
                effect = people.effect(reform(whose, turn))
                found.append((effect.overlay.name, seen(effect)))
        return found

    with ThreadPoolExecutor(SESSIONS) as pool:
        together = list(pool.map(session, range(SESSIONS)))
    alone = {
        one.name: seen(reform_effect(today, one))
        for one in (reform(number, turn) for number in range(SESSIONS) for turn in (0, 1))
    }
    for number, found in enumerate(together):
        assert [name for name, _ in found[:2]] == [f"{number} 0", f"{(number + 1) % SESSIONS} 0"]
        assert all(effect == alone[name] for name, effect in found)
