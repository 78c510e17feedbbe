"""The headline of a reform is right in sign, whatever the reform and whoever pays."""

from __future__ import annotations

import re
from itertools import product

import pytest

from pages.shared.reform.amounts import Scale, scale_of
from pages.shared.reform.headline import finding, headline
from pages.shared.reform.sources import every
from pages.shared.visit.languages import Language, language, offered
from rules import (
    PARTIES,
    Balance,
    Overlay,
    ReformEffect,
    barrier_catalogue,
    changeable,
    hangs_on_couples,
    named_payers,
    named_receivers,
    reform_effect,
    removals,
    under_todays_law,
)
from rules.barriers.removal import is_upper_limit
from tests.pages.reform_people import some_people
from tests.rules.population.some_households import population_of
from tests.rules.scenarios import scenario

ENGLISH = language("en")
NAMED = {"worker": "Workers"} | {party: ENGLISH.text(f"reform.named.{party}") for party in PARTIES if party != "worker"}
SAID = re.compile(
    r"(?P<who>.+?)(?: (?P<verb>gain|lose|pays?|receives?))?(?: most)?(?: (?P<amount>(?:up to )?€[\d,.]+(?: million)?))?"
)
LIMITS = ("everywhere", "BE-NL", "NL-DE", "DE-BE")


def spaced(written: str) -> str:
    """Words in which any space may break a line."""
    return written.replace("\u00a0", " ")


def of(**cents: int) -> Balance:
    """A balance with these parties, underlined for dotted; what is missing to nought is the employer's."""
    told = {party: cents.get(party.replace(".", "_"), 0) for party in PARTIES}
    told["employer"] -= sum(told.values())
    return Balance(told)


class Made(ReformEffect):
    """An effect with a balance and heads of one's own."""

    made: tuple[Balance, int, int]

    @property
    def at_most(self) -> bool:
        return is_upper_limit(self.overlay, 2026)

    @property
    def balance(self) -> Balance:
        return self.made[0]

    @property
    def winners(self) -> int:
        return self.made[1]

    @property
    def losers(self) -> int:
        return self.made[2]


def made(balance: Balance, winners: int = 0, losers: int = 0, reform: Overlay | None = None) -> ReformEffect:
    effect = Made(reform or Overlay(), (), 0)
    effect.made = (balance, winners, losers)
    return effect


MILLIONS = 1_420_000_000
CASES = [
    (made(of(worker=MILLIONS, treasury_BE=-MILLIONS), 5), "Workers gain €14.2 million. The Belgian treasury pays."),
    (
        made(of(worker=MILLIONS, treasury_BE=-2_290_000_000, treasury_NL=960_000_000), 5, 2),
        "Workers gain €14.2 million, the Dutch treasury €9.6 million. The Belgian treasury pays €22.9 million.",
    ),
    (
        made(of(worker=-580_000_000, treasury_BE=-640_000_000, treasury_NL=1_210_000_000), 2, 5),
        "Workers lose €5.8 million, the Belgian treasury €6.4 million. The Dutch treasury receives €12.1 million.",
    ),
    (
        made(of(worker=64_000_049, treasury_BE=-40_000_000, treasury_NL=-24_000_049), 5),
        "Workers gain €640,000. The Belgian treasury pays €400,000, the Dutch treasury €240,000.",
    ),
    (made(of(worker=-31_200, insurance_DE=31_200), 0, 3), "Workers lose €312. German social security receives."),
    (
        made(of(worker=-10_000_000, treasury_NL=4_000_000, other=6_000_000), 0, 3),
        (
            "Workers lose €100,000. "
            "Health insurers, pension funds and churches receive €60,000, the Dutch treasury €40,000."
        ),
    ),
    (made(of(), 0, 0), "This changes nothing for these commuters."),
    (made(of(), 4, 4), "Some workers gain what others lose."),
    (made(of(worker=20, treasury_NL=-20), 4, 4), "Some workers gain what others lose."),
    (
        made(of(insurance_NL=500_000), 0, 0),
        "Workers notice nothing. Employers pay €5,000. Dutch social security receives €5,000.",
    ),
    (
        made(of(treasury_NL=500_000, treasury_BE=-500_000), 2, 2),
        "Some workers gain what others lose. The Belgian treasury pays €5,000. The Dutch treasury receives €5,000.",
    ),
    (
        made(of(worker=80_000_000, treasury_BE=-88_000_000, other=4_000_000, treasury_NL=4_000_000), 3),
        "Workers gain €800,000. The Belgian treasury pays.",
    ),
    (
        made(of(worker=87_000_000, treasury_BE=-86_000_000, other=-7_000_000, treasury_NL=6_000_000), 3),
        "Workers gain €870,000. The Belgian treasury pays.",
    ),
]


@pytest.mark.parametrize(("effect", "sentence"), CASES)
def test_workers_first_then_who_pays_or_receives(effect: ReformEffect, sentence: str) -> None:
    assert spaced(headline(effect, ENGLISH)) == sentence


def test_a_church_tax_of_nought_is_paid_by_the_churches() -> None:
    members = [scenario("DE", "DE", options={"de_church_tax": True}), scenario("DE", "DE")]
    rates = [one.key for one in changeable(2026) if one.key.startswith("de.church_tax.rate")]
    none = Overlay.from_data({"changes": [{"key": key, "value": 0.0} for key in rates]})
    effect = reform_effect(under_todays_law(population_of(members, [2_000, 5])), none)
    assert (effect.winners, effect.unchanged) == (2_000, 5)
    gain, tax, paid = (
        spaced(ENGLISH.large_euros(effect.balance.euros(one))) for one in ("worker", "treasury.DE", "other")
    )
    others = f"the German treasury {tax}. Health insurers, pension funds and churches pay {paid}."
    assert spaced(headline(effect, ENGLISH)) == f"Workers gain {gain}, {others}"
    assert finding(effect, ENGLISH).startswith("Less for: Health insurers, pension funds, churches.")


@pytest.fixture(scope="module")
def effects() -> list[ReformEffect]:
    """Every ready reform and every barrier, everywhere and on some ways across the border."""
    today = some_people("cbs").today
    found = []
    for variant, limit in product(every(), LIMITS):
        where = None if limit == "everywhere" else {"corridors": [limit]}
        data = variant.overlay.model_dump(by_alias=True) | {"where": where}
        found.append(reform_effect(today, Overlay.from_data(data)))
    return found


def named(sentence: str) -> dict[str, tuple[str, str]]:
    """What a headline says of each party: which way it moves, and the amount if one is told."""
    found = {}
    for part in sentence.rstrip(".").split(". "):
        way = ""
        for one in part.split(", "):
            matched = SAID.fullmatch(one)
            assert matched, one
            who, verb, amount = matched["who"], matched["verb"], matched["amount"] or ""
            way = {"gain": "more", "receive": "more", "lose": "less", "pay": "less"}.get((verb or "").rstrip("s"), way)
            party = next(name for name in NAMED if who.casefold() == NAMED[name].casefold())
            found[party] = way, amount
    return found


def test_every_ready_reform_has_a_headline_of_the_right_sign(effects: list[ReformEffect]) -> None:
    kinds, several = set(), 0
    for effect in effects:
        worker = effect.balance.euros("worker")
        told = spaced(headline(effect, ENGLISH))
        if hangs_on_couples(effect):
            kinds.add("hangs")
            assert told.startswith(spaced(ENGLISH.text("reform.workers.couples")))
            continue
        if abs(worker) < 0.5:
            kinds.add("none")
            assert not told.startswith(("Workers gain", "Workers lose"))
            if not any(effect.balance.cents.values()) and not effect.winners and not effect.losers:
                assert told == "This changes nothing for these commuters."
            continue
        said = named(told)
        kinds.add(said["worker"][0])
        for party, (way, amount) in said.items():
            euros = effect.balance.euros(party)
            assert (way == "more") == (euros > 0.0), told
            assert amount.removeprefix("up to ") in ("", spaced(ENGLISH.large_euros(euros)))
            assert amount.startswith("up to ") == (bool(amount) and worker > 0.0 and effect.at_most)
        others = {one.name for one in (*named_payers(effect.balance), *named_receivers(effect.balance))}
        shown = {party for party in others if abs(effect.balance.euros(party)) >= 0.5}
        if len(shown) > 1:
            several += 1
            assert set(said) - {"worker"} == shown
            assert all(amount for _, amount in said.values())
        else:
            assert len(said) == 2
    assert kinds == {"more", "less", "none", "hangs"}
    assert several


def test_what_takes_a_barrier_away_of_which_the_most_is_known_moves_up_to_so_much() -> None:
    limits = {one.address for one in every() if is_upper_limit(one.overlay, 2026)}
    barriers = {barrier for barrier in removals() if barrier_catalogue()[barrier].at_most}
    assert {address.partition(".")[0] for address in limits if address[0].isupper()} == barriers
    assert "municipal_tax" not in limits
    dearest = next(one.overlay for one in every() if one.address == "T05")
    limited = dearest.model_copy(update={"name": "mine"})
    effect = made(of(worker=MILLIONS, treasury_NL=-MILLIONS), 5, reform=limited)
    assert spaced(headline(effect, ENGLISH)) == "Workers gain up to €14.2 million. The Dutch treasury pays."


@pytest.mark.parametrize("code", offered())
def test_each_language_has_a_headline_and_a_finding_for_each(effects: list[ReformEffect], code: str) -> None:
    spoken = language(code)
    for effect in effects:
        assert headline(effect, spoken)
        assert finding(effect, spoken)


def test_who_has_less_stands_on_the_side_of_less() -> None:
    told = finding(made(of(worker=-5_00, treasury_NL=9_00, other=-4_00)), ENGLISH)
    assert told == "Less for: Workers, Health insurers, pension funds, churches. More for: Treasury NL."
    assert finding(made(of()), ENGLISH) == "Nobody has more or less."


@pytest.mark.parametrize(
    ("euros", "words"),
    [
        (31_249_999.0, "€31.2 million"), (-31_250_000.0, "€31.3 million"), (999_499.99, "€999,000"),
        (999_500.0, "€1.0 million"), (1_000.0, "€1,000"), (999.6, "€1,000"), (640.4, "€640"), (0.0, "€0"),
    ],
)  # fmt: skip
def test_amounts_are_millions_thousands_or_euros(euros: float, words: str) -> None:
    assert spaced(ENGLISH.large_euros(euros)) == words


def test_a_table_is_in_millions_as_soon_as_one_party_reaches_one() -> None:
    small, large = of(worker=99_999_999), of(worker=-100_000_000)
    assert scale_of(small) == Scale("thousand")
    assert scale_of(small, large) == Scale("million")
    assert signed(Scale("million"), -1_250_000.0) == "\u22121.3"
    assert signed(Scale("thousand"), 640_400.0) == "+640"
    assert signed(Scale("million"), -10.0) == "0.0"


def signed(scale: Scale, euros: float, spoken: Language = ENGLISH) -> str:
    return scale.signed(euros, spoken).replace("\u2060", "")
