"""What the page of bottlenecks says of its figures: upper limits, uncertain signs, what a rule is compared with, and
what the laboratory makes of it."""

from __future__ import annotations

import re

import pytest

from pages.shared.bottlenecks import closer, other_side, ranking, words
from pages.shared.population import choose as commuters
from pages.shared.population.people import People
from pages.shared.reform import sources
from pages.shared.visit.languages import language, offered
from rules import Subpopulation, law_of_key, narrowed, overlays
from tests.pages.bottleneck_page import ENGLISH, WITH_T17, described, made_up, some_parts
from tests.pages.conftest import opened, plain
from tests.pages.conftest import words as written

YOURS = {"en": r"\b[Yy]ou", "nl": r"\b[Uu](w\b|\b)", "de": r"\b(Sie|Ihnen|Ihr\w*)\b", "fr": r"\b[Vv](ous|otre|os)\b"}
"""How each language speaks to one person."""


@pytest.fixture(scope="module")
def people() -> People:
    return made_up()


@pytest.fixture(autouse=True)
def chosen(monkeypatch: pytest.MonkeyPatch, people: People) -> None:
    monkeypatch.setattr(commuters, "choose", lambda _: people)


def test_an_upper_limit_says_up_to_wherever_its_figures_stand(people: People) -> None:
    page = opened("bottlenecks", barrier="T05", **WITH_T17)
    (one,) = (one for one in people.bottlenecks() if one.barrier.id == "T05")
    told = described(page)
    assert told["Without it, all together"] == plain(f"up to {ENGLISH.large_euros(one.euros)} more")
    for head in ("People hit", "Takes from them, a year", "Median of those hit", "One in ten of them pays at least"):
        assert told[head].startswith("up to "), head
    heads = [list(table.value.columns) for table in page.table]
    assert ["Household type", "People hit", "Without it, up to, million € a year"] in heads
    two = next(table.value for table in page.table if "If the rule were different" in table.value.columns)
    assert all("up to " in str(cell) for cell in two.iloc[:, 1])
    opened_firm = described(opened("bottlenecks", barrier="T04"))
    assert not any(cell.startswith("up to ") for cell in opened_firm.values())
    frame = page.dataframe[0].value
    limits = {one.barrier.id for one in people.bottlenecks() if one.barrier.at_most and one.way != "nobody"}
    assert limits
    names = {words.name_of(one.barrier, ENGLISH) for one in people.bottlenecks() if one.barrier.id in limits}
    assert set(frame["Bottleneck"][frame["Upper limit"] == "up to"]) == names
    order = list(frame.columns)
    assert order.index("On balance, € a year") == order.index("Upper limit") + 1


def test_upper_limits_stand_in_a_group_of_their_own_below_the_bars(people: People) -> None:
    page = opened("bottlenecks")
    limits = [one for one in people.bottlenecks() if one.barrier.at_most and one.way == "takes"]
    assert "Upper limits: what is claimed, and offices do not grant" in [one.value for one in page.subheader]
    table = next(one.value for one in page.table if list(one.value.columns) == ["Bottleneck", "A year"])
    assert [str(cell).partition("  \n")[0] for cell in table["Bottleneck"]] == [
        words.name_of(one.barrier, ENGLISH) for one in limits
    ]
    assert [plain(str(cell)) for cell in table["A year"]] == [
        plain(f"up to {ENGLISH.large_euros(one.euros)}") for one in limits
    ]
    shown = page.get("vega_lite_chart")[0].proto.alt
    assert not any(words.name_of(one.barrier, ENGLISH) in shown for one in limits)


def test_a_rule_of_uncertain_sign_is_no_bar_and_says_so(people: People) -> None:
    level = [
        (part, one)
        for part in some_parts()
        for one in narrowed(people.bottlenecks(), part)
        if one.way == "level" and not part.cluster and part.household
    ]
    part, one = level[0]
    page = opened("bottlenecks", corridor=part.corridor or "all", household=part.household, barrier=one.barrier.id)
    assert "About level: the sign is uncertain" in [head.value for head in page.subheader]
    group = next(table.value for table in page.table if "Takes and leaves, a year" in table.value.columns)
    assert any(str(cell).startswith(words.name_of(one.barrier, ENGLISH)) for cell in group["Bottleneck"])
    assert "About level: the sign is uncertain" in described(page)["Without it, all together"]
    for chart in page.get("vega_lite_chart"):
        assert words.name_of(one.barrier, ENGLISH) not in chart.proto.alt


def test_a_rule_is_told_with_what_it_is_compared_where_that_is_a_number(people: People) -> None:
    numbers = {
        barrier for (barrier, _), taken in overlays().items()
        if any(law_of_key(change.key)[-1].unit != "switch" for change in taken.rule.changes)
    }  # fmt: skip
    assert numbers >= {"T01", "T02", "T03", "S01"}
    for code in offered():
        for one in people.bottlenecks():
            assert bool(words.instead(one, language(code))) == (one.barrier.id in numbers), (code, one.barrier.id)
    told = {one.barrier.id: words.instead(one, ENGLISH) for one in people.bottlenecks()}
    assert told["T02"] == "compared with 220 free home days a year"
    assert told["S01"] == "compared with a limit of 75% of the work at home"
    assert sorted(told["T01"].replace("\u00a0", " ").split("; ")) == [
        "BE → NL: compared with 34 free home days a year", "NL → BE: compared with 55 free home days a year",
    ]  # fmt: skip
    drawn = {row["label"].replace("\n", " "): row for row in ranking.rows(people.bottlenecks(), "euros", None, ENGLISH)}
    for one in people.bottlenecks():
        row = drawn[words.name_of(one.barrier, ENGLISH)]
        assert row["beside"].replace("\n", " ") == told[one.barrier.id]
        assert row["bar"] > row["below_name"] if row["beside"] else row["bar"] == row["below_name"] + ranking.ABOVE_BAR
    groups = [table.value for table in opened("bottlenecks").table if "Bottleneck" in table.value.columns]
    assert any("compared with 220 free home days" in str(cell) for group in groups for cell in group["Bottleneck"])


def test_beside_the_jump_at_the_35th_day_stands_what_the_laboratory_says_of_it(people: People) -> None:
    page = opened("bottlenecks")
    variant = sources.at_address(other_side.ADDRESS)
    assert variant is not None
    euros = people.effect(variant.overlay).balance.euros("worker")
    way = "takes" if euros > 0 else "helps"
    told = written(page)
    assert f"compared with no free day at all, the same rule {way}" in told
    amount = f"{ENGLISH.large_euros(euros)} {'more' if euros > 0 else 'less'} a year.".replace("\u00a0", " ")
    assert f"all commuters together would have {amount}" in told
    assert "the same rule" not in written(opened("bottlenecks", corridor="BE-DE"))
    assert "the same rule" in written(opened("bottlenecks", corridor="NL-DE"))
    assert "the same rule" not in written(opened("bottlenecks", corridor="NL-DE", household="single"))
    for code in offered():
        for way in ("more", "less", "same"):
            assert language(code).has_text(f"bottlenecks.other_side.{way}")


def test_what_is_tried_is_what_was_priced_for_each_direction(people: People) -> None:
    for one in people.bottlenecks():
        ways = closer.ways_to_try(one, ENGLISH)
        found = {address: sources.at_address(address) for _, address in ways}
        taken = {corridor: overlays()[one.barrier.id, corridor].rule for corridor in
                 (name.replace("-", ">") for name in one.by_corridor)}  # fmt: skip
        if len(ways) == 1:
            (variant,) = found.values()
            assert variant is not None
            assert all(set(rule.changes) <= set(variant.overlay.changes) for rule in taken.values())
            continue
        assert len(ways) == len(taken)
        for corridor, rule in taken.items():
            ((label, address),) = (way for way in ways if corridor.replace(">", " → ") in way[0])
            variant = found[address]
            assert variant is not None
            assert variant.overlay.fingerprint == rule.fingerprint
            euros = one.by_corridor[corridor.replace(">", "-")]
            assert people.effect(variant.overlay).by_corridor[corridor.replace(">", "-")] == euros
            assert plain(words.more_or_less(euros, ENGLISH)) in plain(label)
    (t01,) = (one for one in people.bottlenecks() if one.barrier.id == "T01")
    assert sorted(address for _, address in closer.ways_to_try(t01, ENGLISH)) == ["T01", "T01.NL>BE"]
    assert "a link for each" in written(opened("bottlenecks", barrier="T01"))
    assert "a link for each" not in written(opened("bottlenecks", barrier="T02"))
    (only,) = narrowed([t01], Subpopulation("NL-BE"))
    assert [address for _, address in closer.ways_to_try(only, ENGLISH)] == ["T01.NL>BE"]


def test_a_request_that_the_laboratory_takes_for_granted_is_told(people: People) -> None:
    assert "In the laboratory everybody is taken to ask" in written(opened("bottlenecks", barrier="T07"))
    for one in people.bottlenecks():
        told = " ".join(words.notes(one, ENGLISH))
        assert ("everybody is taken to ask" in told) == (one.barrier.on_request is not None)
        assert ("The laboratory counts them too" in told) == (one.barrier.of_worker_alone and one.not_known > 0)


def test_what_the_same_acts_give_in_return_stands_beside_it(people: People) -> None:
    for part in (Subpopulation("BE-DE"), Subpopulation("BE-NL")):
        (one,) = (one for one in narrowed(people.bottlenecks(), part) if one.barrier.id == "T08")
        told = described(opened("bottlenecks", corridor=part.corridor, barrier="T08"))
        head = "The same acts give in return, a year"
        assert (head in told) == (part.corridor == "BE-DE")
        if head in told:
            way = "more" if one.together > 0 else "less"
            assert told[head] == plain(
                f"{ENGLISH.large_euros(one.in_return)}; with the rule that is {ENGLISH.large_euros(one.together)} "
                f"{way} together"
            )


@pytest.mark.parametrize("code", offered())
def test_sentences_about_all_commuters_speak_to_nobody(code: str, people: People) -> None:
    tongue = language(code)
    yours = re.compile(YOURS[code])
    for one in people.bottlenecks():
        for told in (words.name_of(one.barrier, tongue), words.supposed(one, tongue), words.instead(one, tongue)):
            assert not yours.search(told), told
        for told in words.notes(one, tongue):
            assert not yours.search(told), told
