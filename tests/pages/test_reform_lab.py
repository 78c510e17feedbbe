"""The reform laboratory: a change is chosen, tried and put beside others."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.population import choose, people
from pages.shared.reform import draft, faults, questions, sources, winners
from pages.shared.reform.draft import Area, Draft, Line
from pages.shared.reform.headline import headline
from pages.shared.reform.words import key_in_words
from pages.shared.visit.languages import language, offered
from rules import PARTIES, Overlay, changeable, clusters, edge, everyone, moved_of_two, reform_effect
from tests.pages.conftest import opened, plain, words
from tests.pages.reform_people import some_people

ENGLISH = language("en")
YEAR = 2026
THRESHOLD = "telework.nl_be.tax_threshold_days"
BRACKETS = "nl.income_tax.brackets"


@pytest.fixture(autouse=True)
def few_commuters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few random households in place of all commuters."""
    monkeypatch.setattr(choose, "synthetic", lambda counted, _language: some_people(counted))


def opened_lab(lang: str = "en", change: str | None = None, count: str | None = None) -> AppTest:
    return opened("reform_lab", lang=lang, change=change, count=count)


def take(page: AppTest, label: str, value: Any) -> AppTest:
    next(one for one in page.selectbox if one.label == label).set_value(value).run()
    assert not page.exception, page.exception
    return page


def press(page: AppTest, key: str) -> AppTest:
    page.button(key).click().run()
    assert not page.exception, page.exception
    return page


def cells(page: AppTest, head: str) -> list[str]:
    """The column of that head, as it is written."""
    table = next(one.value for one in page.table if head in one.value.columns)
    return [plain(str(cell)).replace("\u2060", "") for cell in table[head]]


def errors(page: AppTest) -> list[str]:
    return [str(one.value) for one in page.error]


def test_without_a_change_the_page_asks_and_answers_the_three_questions_for_both_counts() -> None:
    page = opened_lab()
    assert page.title[0].value == "What if a rule were different?"
    assert page.button("reform.try").disabled
    for question in questions.QUESTIONS:
        variant = sources.at_address(question.address)
        assert variant is not None
        for counted in ("cbs", "inami"):
            told = headline(reform_effect(some_people(counted).today, variant.overlay), ENGLISH)
            assert f"{questions.counted_in(question, some_people(counted), ENGLISH)}: {told}" in words(page)
    tables = [one.value for one in page.table]
    heads = [list(table.columns)[1:] for table in tables]
    assert heads == [
        ["CBS 2021, 2023", "INAMI 2021, 2023"], ["CBS 2021, 2023", "INAMI 2024"], ["CBS 2023", "INAMI 2024"]
    ]  # fmt: skip
    assert "CBS NL → BE 2021, BE → NL 2023." in plain(words(page))
    for question, table in zip(questions.QUESTIONS, tables, strict=True):
        cells = [plain(str(cell)).strip() for cell in table.iloc[:, 1]]
        assert cells[0] == str(sum(some_people("cbs").today.by_corridor[way] for way in question.corridors))
        variant = sources.at_address(question.address)
        assert variant is not None
        effect = reform_effect(some_people("cbs").today, variant.overlay)
        assert cells[-3:] == [str(effect.winners), str(effect.losers), str(moved_of_two(effect))]


def test_a_question_has_one_column_where_the_counts_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "synthetic", lambda counted, _: some_people("cbs")._replace(counted=counted))
    page = opened_lab()
    assert [len(one.value.columns) for one in page.table] == [2, 2, 2]
    assert "CBS 2021, 2023:" not in words(page)


def test_the_questions_are_those_that_were_asked() -> None:
    found = {one.address: sources.at_address(one.address) for one in questions.QUESTIONS}
    changes = {name: [(c.key, c.value) for c in one.overlay.changes] for name, one in found.items() if one}
    assert changes == {
        "nl_de_days": [("telework.nl_de.tax_threshold_days", 0.0)],
        "nl_be_days": [(THRESHOLD, 35.0)],
        "municipal_tax": [("treaty.municipal_tax_on_exempt_dutch_pay", 0.0)],
    }


def test_a_question_is_put_into_the_form_and_tried_there() -> None:
    page = press(opened_lab(), "reform.question nl_be_days")
    assert [(one.label, one.value) for one in page.metric] == [
        ("Law of today", "0 days free"),
        ("After", "34 days free"),
    ]
    assert page.query_params["change"] == "nl_be_days"
    press(page, "reform.try")
    reform = Overlay.from_data({"changes": [{"key": THRESHOLD, "value": 35.0}]})
    effect = reform_effect(some_people("cbs").today, reform)
    assert page.title[0].value.replace("\u2060", "") == headline(effect, ENGLISH)
    assert cells(page, "Thousand")[-1] == "0"
    assert effect.law_fingerprint in words(page)


@pytest.mark.parametrize("code", offered())
def test_the_address_shows_a_result_in_each_language(code: str) -> None:
    page = opened_lab(code, change="T08")
    spoken = language(code)
    variant = sources.at_address("T08")
    assert variant is not None
    told = headline(reform_effect(some_people("cbs").today, variant.overlay), spoken)
    assert page.title[0].value == told
    page.button("reform.change_it").click().run()
    assert page.title[0].value == spoken.text("reform.headline")


@pytest.mark.parametrize("variant", sources.every(), ids=lambda one: one.address)
def test_every_ready_reform_and_barrier_can_be_opened_by_its_address(variant: sources.Variant) -> None:
    page = opened_lab(change=variant.address.lower())
    assert page.title[0].value.replace("\u2060", "") == headline(
        reform_effect(some_people("cbs").today, variant.overlay), ENGLISH
    )
    press(page, "reform.change_it")
    assert len(page.metric) == 2 * len(variant.overlay.changes)


def test_the_result_is_that_of_the_commuters_that_are_chosen() -> None:
    page = opened_lab(change="T08", count="inami")
    variant = sources.at_address("T08")
    assert variant is not None
    effect = reform_effect(some_people("inami").today, variant.overlay)
    assert page.title[0].value == headline(effect, ENGLISH)
    assert "synthetic, INAMI, seed 11" in words(page)
    assert everyone(effect).heads < effect.concerned
    assert effect.corridors == ("BE-NL", "BE-BE", "BE-DE")
    ways = f"BE → NL, {ENGLISH.text('country_in.BE')}, BE → DE"
    assert f"{everyone(effect).heads:,} made-up commuters {ways}" in plain(words(page))


WHY = {
    "nl_de_days": (),
    "nl_be_days": ("since there is more to pay: Belgian income tax",),
    "T08": ("lose by their own part of a couple's bill",),
    "S01": (
        "lose most since there is more to pay: German pension insurance",
        "lose most since there is less to get: Dutch tax credit for work",
    ),
    "T04": ("loses most since there is less to get: Dutch general tax credit",),
}
"""Why some lose."""


@pytest.mark.parametrize("address", WHY)
def test_who_loses_why_and_what_is_taken_for_granted_stand_beside_the_numbers(address: str) -> None:
    page = opened_lab(change=address)
    told, variant = words(page), sources.at_address(address)
    assert variant is not None
    effect = reform_effect(some_people("cbs").today, variant.overlay)
    whole = everyone(effect)
    share = f"{100 * whole.share:+.1f}%".replace("-", "\u2212").replace("+0.0%", "0.0%").replace("\u22120.0%", "0.0%")
    assert cells(page, "Average")[-1].partition("\n")[2] == f":gray[{share}]"
    assert winners.much(whole, ENGLISH) in told
    assert ("spouse who earns" in told) == (moved_of_two(effect) > 0)
    for taken in ("nobody_acts", "all_claim"):
        assert ENGLISH.text(f"reform.taken.{taken}") in told
    assert (ENGLISH.text("reform.taken.gross_kept") in told) == (address == "S01")
    assert (ENGLISH.text("reform.taken.rights") in told) == (address in ("S01", "T04"))
    assert (ENGLISH.text("reform.outweighs") in told) == (address in ("S01", "T04"))
    assert (ENGLISH.text("reform.outweighs_days") in told) == (address == "nl_be_days")
    assert (ENGLISH.text("reform.taken.family") in told) == (address == "S01")
    assert all(why in told for why in WHY[address])


def test_an_unknown_address_asks_as_before() -> None:
    assert opened_lab(change="Z99").title[0].value == "What if a rule were different?"


def test_a_result_is_not_settled_again_when_the_page_runs_again(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened_lab(change="T04")
    told = page.title[0].value

    def refused(*_: Any) -> None:
        raise AssertionError("settled again")

    monkeypatch.setattr(people, "reform_effect", refused)
    page.run()
    assert not page.exception
    assert page.title[0].value == told


def test_a_number_is_changed_and_the_address_no_longer_names_the_ready_reform() -> None:
    page = press(opened_lab(), "reform.question nl_be_days")
    assert page.number_input[0].value == 34
    page.number_input[0].set_value(88).run()
    assert "change" not in page.query_params
    press(page, "reform.try")
    reform = Overlay.from_data({"changes": [{"key": THRESHOLD, "value": 89.0}]})
    assert page.title[0].value == headline(reform_effect(some_people("cbs").today, reform), ENGLISH)
    assert [one.value for one in page.metric] == ["0 days free", "88 days free"]
    assert f"{key_in_words(THRESHOLD, ENGLISH).replace('*', '')}: 88 days free" in plain(words(page))
    press(page, "reform.put_beside")
    assert words(page).count("88 days free") == 2


def test_any_rule_is_found_by_words_and_changed_with_others() -> None:
    page = press(opened_lab(), "reform.question nl_be_days")
    page.text_input("reform.search").set_value("minimum_share").run()
    take(page, "Rule", "nl.qualifying_non_resident.minimum_share")
    press(page, "reform.add")
    share = next(one for one in page.number_input if one.label.endswith("%"))
    assert share.value == 90.0
    share.set_value(75.0).run()
    made = [(line.key, line.value) for line in page.session_state[draft.DRAFT].lines]
    assert made == [(THRESHOLD, 35.0), ("nl.qualifying_non_resident.minimum_share", 0.75)]
    page.button(f"reform.remove {page.session_state[draft.DRAFT].lines[0].number}").click().run()
    assert [line.key for line in page.session_state[draft.DRAFT].lines] == [made[1][0]]


def test_a_switch_begins_the_other_way_and_only_rules_that_move_a_result_are_offered() -> None:
    page = opened_lab()
    page.text_input("reform.search").set_value("883/2004").run()
    options = next(one for one in page.selectbox if one.label == "Rule").options
    assert options
    assert not any("priority" in one for one in options)
    page.text_input("reform.search").set_value("supplement_child").run()
    take(page, "Rule", "family_benefits.supplement_child_by_child")
    press(page, "reform.add")
    assert [one.value for one in page.metric] == ["yes", "no"]


def test_a_bracket_is_added_and_a_table_that_cannot_be_is_told_at_its_place() -> None:
    page = opened_lab()
    page.text_input("reform.search").set_value("nl.income_tax.brackets".replace(".", " ")).run()
    take(page, "Rule", BRACKETS)
    press(page, "reform.add")
    line = page.session_state[draft.DRAFT].lines[0]
    press(page, f"reform.bracket {line.number}")
    after = page.session_state[draft.DRAFT].lines[0].value
    assert after[:-1] == line.value
    assert after[-1] == (line.value[-1][0] + 10_000.0, line.value[-1][1])
    assert not errors(page)
    assert not page.button("reform.try").disabled
    page.session_state[draft.DRAFT] = Draft(lines=(Line(99, BRACKETS, ((5.0, 0.1),)),))
    page.run()
    assert errors(page) == [ENGLISH.text("reform.fault.table")]
    assert page.button("reform.try").disabled


def test_an_area_is_asked_for_until_it_is_chosen_and_then_limits_the_reform() -> None:
    page = press(opened_lab(), "reform.question municipal_tax")
    take(page, "Where it holds", "cluster")
    assert page.button("reform.try").disabled
    take(page, "Choose a cluster", "north-sea-port")
    take(page, "How long", "2029-01-01")
    press(page, "reform.try")
    reform = page.session_state[draft.TRIED].overlay()
    assert len(reform.where.municipalities) == len(clusters()["north-sea-port"].municipalities)
    assert reform.where.until == date(2029, 1, 1)
    today = some_people("cbs").today
    effect = reform_effect(today, reform)
    assert page.title[0].value == headline(effect, ENGLISH)
    assert 0 < effect.concerned < effect.heads
    told = words(page)
    whole = everyone(effect)
    assert f"{whole.heads} commuters: {whole.winners} gain, {whole.losers} lose" in told
    found = edge(today, reform)
    assert found is not None
    for outside in (one for one in found if one.heads):
        assert f"{outside.moved} of {outside.heads} would see a change" in told
    assert any("3 years" in one.value.columns for one in page.table)
    assert ENGLISH.text("door.municipal_tax.how") in told


def test_some_ways_across_the_border_and_one_side_of_some_municipalities() -> None:
    page = press(opened_lab(), "reform.question municipal_tax")
    take(page, "Where it holds", "corridors")
    page.multiselect[0].set_value(["BE-NL"]).run()
    assert page.session_state[draft.DRAFT].overlay().where.corridors == ("BE-NL",)
    take(page, "Where it holds", "municipalities")
    assert not any(one.label == "Municipalities" for one in page.multiselect)
    for name in ("BE:Essen", "DE:Aachen"):
        take(page, "Add a municipality", name)
    chosen = next(one for one in page.multiselect if one.label == "Municipalities")
    assert chosen.options == ["Essen (BE)", "Aachen (DE)"]
    assert page.session_state[draft.DRAFT].area.municipalities == ("BE:Essen", "DE:Aachen")
    chosen.set_value(["BE:Essen"]).run()
    next(one for one in page.segmented_control if one.label == "Which place counts").set_value("home").run()
    where = page.session_state[draft.DRAFT].overlay().where
    assert (where.municipalities, where.side, where.corridors) == (("BE:Essen",), "home", ("BE-NL",))
    press(page, "reform.try")
    assert ". Who lives in Essen (BE → NL), no end. A year, for" in plain(words(page))


@pytest.mark.parametrize("code", offered())
@pytest.mark.parametrize("typed", [-5, 9_999, 366])
def test_a_number_that_cannot_be_is_refused_in_the_language_of_the_visitor(code: str, typed: int) -> None:
    page = press(opened_lab(code), "reform.question nl_be_days")
    spoken = language(code)
    limits = spoken.text("reform.fault.number", low="0", high="365")
    assert limits in [one.value for one in page.caption]
    page.number_input[0].set_value(typed).run()
    assert errors(page) == [limits]
    assert page.button("reform.try").disabled
    page.number_input[0].set_value(0).run()
    assert not errors(page)
    assert page.session_state[draft.DRAFT].lines[0].value == 0.0


def test_reforms_stand_side_by_side_up_to_three_and_are_taken_out() -> None:
    page = opened_lab(change="nl_be_days")
    press(page, "reform.put_beside")
    assert ENGLISH.text("reform.is_beside") in words(page)
    for address in ("T04", "municipal_tax"):
        page.query_params["change"] = address
        page.run()
        press(page, "reform.put_beside")
    page.query_params["change"] = "T17"
    page.run()
    assert "At most 3 side by side" in words(page)
    table = next(one.value for one in page.table if {"1", "2", "3"} <= set(one.value.columns))
    assert len(table) == len(PARTIES) + 2
    effects = [
        reform_effect(some_people("cbs").today, one.overlay)
        for one in map(sources.at_address, ("nl_be_days", "T04", "municipal_tax"))
        if one is not None
    ]
    assert [plain(str(table[str(n)].iloc[-2])) for n in (1, 2, 3)] == [f"{one.winners:,}" for one in effects]
    press(page, "reform.beside remove 1")
    kept = [one.source for one in page.session_state["reform.beside"]]
    assert kept == ["nl_be_days", "municipal_tax"]
    press(page, "reform.beside open 0")
    assert page.title[0].value.replace("\u2060", "") == headline(effects[0], ENGLISH)


def test_two_changes_of_one_rule_and_an_unknown_municipality_are_told() -> None:
    twice = Draft(lines=(Line(1, THRESHOLD, 35.0), Line(2, THRESHOLD, 56.0)))
    found = faults.of(twice, YEAR)
    assert found is not None
    assert faults.sentence(found, None, ENGLISH) == ENGLISH.text("reform.fault.together")
    nowhere = Draft(lines=twice.lines[:1], area=Area("municipalities", municipalities=("Atlantis",)))
    found = faults.of(nowhere, YEAR)
    assert found is not None
    assert faults.sentence(found, None, ENGLISH) == ENGLISH.text("reform.fault.municipalities")


def test_every_value_of_the_law_stays_as_it_is_in_its_field() -> None:
    page = opened_lab()
    chosen = {one.unit: one for one in changeable(YEAR)}
    for about in chosen.values():
        page.session_state[draft.DRAFT] = Draft(lines=(Line(1, about.key, about.value),))
        page.run()
        assert not page.exception, about.key
        assert page.session_state[draft.DRAFT].lines[0].value == about.value, about.key
