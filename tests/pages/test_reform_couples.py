"""What is told of a reform where spouses decide of whom only the worker's part of the tax is known."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from pages.shared.population import choose
from pages.shared.reform import couples, winners
from pages.shared.reform.headline import finding, headline
from pages.shared.reform.obstacle.contents import obstacle_file
from pages.shared.reform.sources import every
from pages.shared.visit.languages import language, offered
from rules import (
    PARTIES,
    Changeable,
    InputError,
    LawMissing,
    Overlay,
    ReformEffect,
    changeable,
    everyone,
    hangs_on_couples,
    losing,
    moved_of_two,
    reform_effect,
    under_todays_law,
)
from rules.definitions.codes import MARRIED, REGISTERED
from rules.law.year import law_of
from rules.population.households import Chosen
from rules.population.reform.couples import couples_among, losing_of_two
from rules.population.reform.effect import Effect
from rules.population.settled import settled
from rules.population.table.places import with_rates_of
from tests.pages.conftest import opened, words
from tests.pages.reform_people import some_people
from tests.rules.population.losses_one_by_one import OF_SPOUSES, signs_differ
from tests.rules.population.some_households import population_of
from tests.rules.population.test_couples import REFORMS, RICH, overlay
from tests.rules.scenarios import scenario

ENGLISH = language("en")
DAYS_AND_JOINT = {
    "telework.nl_be.tax_threshold_days",
    "telework.nl_de.tax_threshold_days",
    "telework.be_de.tax_threshold_days",
    "treaty.german_joint_assessment_by_belgian_worker_alone",
}
RANDOM = 40


def spaced(written: str) -> str:
    return written.replace("\u00a0", " ")


def of_part(one: Effect, reform: Overlay) -> Chosen:
    """Who is one of two spouses with pay and has another part of a couple's tax, from the law once more."""
    facts = one.stratum.households
    law = law_of(facts.year, reform, facts.expected_law)
    after = settled(with_rates_of(facts, law), law)
    moved = [after.lines[line] != one.stratum.settled.lines[line] for line in OF_SPOUSES]
    spouse = np.isin(facts.fact("civil_status"), (MARRIED, REGISTERED)) & (facts.fact("partner_pay") > 0.0)
    found: Chosen = np.any(moved, axis=0) & spouse & (one.stratum.corridor != "NL-NL") & one.inside
    return found


def cents_of_others(effect: ReformEffect) -> int:
    return sum(int((np.where(of_part(one, effect.overlay), 0, one.heads) * one.change).sum()) for one in effect.effects)


def another(about: Changeable, chance: random.Random) -> float | list[list[float]]:
    """Another value of a figure: a number times something, rows with each rate times something."""
    factor = chance.choice((0.7, 0.9, 1.1, 1.3))
    if isinstance(about.value, tuple):
        return [[row[0], *(factor * cell for cell in row[1:])] for row in about.value]
    if about.unit == "switch":
        return 1.0 - about.value
    return float(round(factor * about.value)) if about.is_day_limit else factor * about.value


def random_reforms() -> Iterator[ReformEffect]:
    chance, found = random.Random(16), 0
    figures = [one for one in changeable(2026) if one.key.startswith(("de.", "be.", "nl.", "telework."))]
    while found < RANDOM:
        about = chance.choice(figures)
        reform = Overlay.from_data({"changes": [{"key": about.key, "value": another(about, chance)}]})
        try:
            effect = reform_effect(some_people("cbs").today, reform)
        except (InputError, LawMissing):
            continue
        if any(one.moves for one in effect.effects):
            found += 1
            yield effect


@cache
def walked() -> tuple[ReformEffect, ...]:
    ready = (reform_effect(some_people(count).today, one.overlay) for count in ("cbs", "inami") for one in every())
    return (*ready, *random_reforms())


def test_each_headline_has_the_sign_of_those_of_whom_all_is_known() -> None:
    kinds = set()
    for effect in walked():
        told, others = spaced(headline(effect, ENGLISH)), cents_of_others(effect)
        if told.startswith("Whether"):
            kinds.add("hangs")
            more, less = "All other workers together gain" in told, "All other workers together lose" in told
            assert (more, less) == (others >= 50, others <= -50), told
            assert not any(spaced(ENGLISH.text(f"reform.named.{one}")) in told for one in PARTIES if one != "worker")
            continue
        if {change.key for change in effect.overlay.changes} <= DAYS_AND_JOINT:
            kinds.add("exact")
            continue
        assert not signs_differ(effect.balance.cents["worker"], others), told
        for way, verb in ((1, "gain"), (-1, "lose")):
            if told.startswith(f"Workers {verb}"):
                kinds.add(verb)
                assert way * others >= 50, told
    assert kinds == {"hangs", "gain", "lose", "exact"}


@pytest.mark.parametrize("key", sorted(DAYS_AND_JOINT))
@pytest.mark.parametrize("value", [0.0, 1.0])
def test_days_and_joint_assessment_leave_the_law_by_which_a_partner_alone_is_taxed(key: str, value: float) -> None:
    """A country's rules know their own law alone: the partner alone owes the same, and the sign is the couple's."""
    then = law_of(2026, Overlay.from_data({"changes": [{"key": key, "value": value}]})).numbers
    today = law_of(2026).numbers
    assert (then.nl, then.be, then.de) == (today.nl, today.be, today.de)
    effect = reform_effect(some_people("cbs").today, Overlay.from_data({"changes": [{"key": key, "value": value}]}))
    assert not hangs_on_couples(effect)
    assert losing_of_two(effect) == {}
    assert couples_among(effect) == (0, 0)


def test_the_founding_questions_and_the_great_barriers_do_not_hang_on_couples() -> None:
    sure = {"nl_be_days", "municipal_tax", "T01", "T05", "T06", "T08", "S01", "C07", "C08"}
    for count in ("cbs", "inami"):
        for one in every():
            if one.address in sure:
                assert not hangs_on_couples(reform_effect(some_people(count).today, one.overlay)), one.address


def top_rate(many: int = 0) -> ReformEffect:
    """A tax rise by which three spouses gain, and many singles lose."""
    rich = scenario("DE", "DE", job={"gross_monthly": 40_000.0})
    households = population_of([RICH, scenario("DE", "NL"), rich], [3, 50, many])
    return reform_effect(under_todays_law(households), overlay(REFORMS["a higher rate at the top"]))


def test_a_tax_rise_is_not_told_as_a_gain_that_a_treasury_pays() -> None:
    effect = top_rate()
    assert effect.balance.cents["worker"] > 0 > effect.balance.cents["treasury.DE"]
    assert headline(effect, ENGLISH) == (
        "Whether workers gain or lose hangs on couples of whom only the worker's part of the tax is counted. "
        "All other workers together have as much as today."
    )
    assert finding(effect, ENGLISH) == (
        "With the worker's part alone of a couple's tax, less for: Treasury DE. More for: Workers."
    )
    assert " ".join(couples.among(effect, ENGLISH)) == (
        "Of those who gain, 3 have a spouse who earns. "
        "Only the worker's part of their tax counts here; the couple's own bill may move the other way."
    )


def test_winners_who_are_all_spouses_are_told_as_such_where_the_sign_is_sure() -> None:
    effect = top_rate(20)
    assert headline(effect, ENGLISH).startswith("Workers lose")
    assert (effect.winners, effect.losers) == (3, 20)
    told = tuple(couples.among(effect, ENGLISH))
    assert told[0] == "Of those who gain, 3 have a spouse who earns."
    assert len(told) == 2


def test_a_limit_of_what_others_gain_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    known = next(one.overlay for one in every() if one.address == "T05")
    monkeypatch.setattr(ReformEffect, "at_most", property(lambda _: True))
    monkeypatch.setattr(couples, "euros_of_others", lambda _: 1_420_000.0)
    effect = ReformEffect(known, (), 0)
    assert spaced(couples.others(effect, ENGLISH)) == "All other workers together gain up to €1.4 million."
    monkeypatch.setattr(couples, "euros_of_others", lambda _: -1_420_000.0)
    assert spaced(couples.others(effect, ENGLISH)) == "All other workers together lose €1.4 million."


@pytest.mark.parametrize("code", offered())
def test_the_summary_of_a_file_names_no_amount_that_hangs_on_couples(code: str) -> None:
    spoken, effect = language(code), top_rate()
    told = obstacle_file(some_people("cbs"), effect, None, spoken).summary
    assert told[0] == f"{spoken.text('obstacle.sum.couples')} {spoken.text('reform.others.same')}"
    assert all(one in told for one in couples.among(effect, spoken))
    sure = obstacle_file(some_people("cbs"), top_rate(20), None, spoken).summary
    amount = f"**{spoken.large_euros(top_rate(20).balance.euros('worker'))}**"
    assert sure[0] == spoken.text("obstacle.sum.less", amount=amount)


def test_who_loses_a_refund_is_told_so_in_a_file_too() -> None:
    effect = reform_effect(some_people("cbs").today, overlay(REFORMS["dearer brackets"]))
    told = {one.line: one.heads for one in obstacle_file(some_people("cbs"), effect, None, ENGLISH).losing}
    found = losing(effect)
    smaller = next(one for one in found if one.way == "refund")
    assert told[f"{ENGLISH.text(smaller.line)}, a smaller refund"] == smaller.heads > 0
    assert sum(told.values()) == effect.losers


def test_the_page_tells_beside_how_many_gain_that_they_are_spouses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "synthetic", lambda counted, _: some_people(counted))
    effects = {one.address: reform_effect(some_people("cbs").today, one.overlay) for one in every()}
    address, effect = next((name, one) for name, one in effects.items() if hangs_on_couples(one) and one.winners)
    assert moved_of_two(effect)
    page = words(opened("reform_lab", lang="en", change=address))
    told = " ".join((winners.in_words(everyone(effect), ENGLISH), *couples.among(effect, ENGLISH)))
    assert f"**{told}**" in page
    assert "couple's own bill may move the other way" in told
    assert "may gain or lose more or less" not in page


def test_the_reasons_on_the_page_tell_a_smaller_refund(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "synthetic", lambda counted, _: some_people(counted))
    effects = {one.address: reform_effect(some_people("cbs").today, one.overlay) for one in every()}
    found = {name: [loss for loss in losing(one) if loss.way == "refund"] for name, one in effects.items()}
    address, (loss, *_) = next((name, losses) for name, losses in found.items() if losses)
    page = words(opened("reform_lab", lang="en", change=address))
    line = ENGLISH.text(f"reform.line.{loss.line}")
    reason = ENGLISH.text("reform.reason.refund", line=line)
    told = ENGLISH.plural("reform.loses_by", loss.heads, heads=f"**{ENGLISH.number(loss.heads)}**", line=reason)
    assert f"- {told}" in page
