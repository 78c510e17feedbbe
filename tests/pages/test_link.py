"""A household in a link: whole or not at all, opened once, followed only where the visitor asks for it."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from pages.shared.form import gate, shared_link
from pages.shared.visit import household, link
from pages.shared.visit.languages import language, offered
from pages.shared.visit.link import BrokenLink, NewerLink, read, what_differs, written
from rules import Scenario, compare
from tests.pages.conftest import COUPLE, GENT_TO_TERNEUZEN, ROOT, words
from tests.rules.random_scenarios import random_scenarios

PERSONAS = [json.loads(line)["scenario"] for line in (ROOT / "data/personas.jsonl").read_text("utf-8").splitlines()]
SMALLEST: dict[str, Any] = {
    "year": 2026,
    "residence": {"country": "BE", "municipality": "Gent"},
    "work": {"country": "NL", "municipality": "Terneuzen"},
    "worker": {"age": 38},
    "job": {"gross_monthly": 3500},
}
OF_VERSION_1 = "1.2f1W1yNbozso29fqEOmTkNSivNTSKmCQQ7UgBYaxBVAMe7gZmxoY1NYCAA"
"""What the first version wrote for the smallest scenario: people keep their links."""


def packed(text: bytes, check: bytes | None = None, version: int = link.VERSION) -> str:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=link.WORDS)
    body = packer.compress(text) + packer.flush()
    sent = (zlib.crc32(text).to_bytes(link.CHECK, "big") if check is None else check) + body
    return f"{version}.{base64.urlsafe_b64encode(sent).decode().rstrip('=')}"


def test_every_scenario_comes_back_the_same() -> None:
    scenarios = [Scenario.from_data(data) for data in PERSONAS]
    scenarios += [one for year in (2024, 2026) for one in random_scenarios(150, 5, year)]
    for scenario in scenarios:
        assert Scenario.from_data(read(written(scenario))) == scenario


def test_a_link_is_short_and_needs_no_escape() -> None:
    lengths = [len(written(Scenario.from_data(data))) for data in PERSONAS]
    assert len(written(Scenario.from_data(SMALLEST))) < 70
    assert max(lengths) < 250
    assert all(part.isalnum() or part in "-_." for data in PERSONAS for part in written(Scenario.from_data(data)))


def test_the_longest_scenario_fits() -> None:
    care = {"kind": "after_school", "hours_month": 143.77, "hourly_rate": 11.333}
    data = SMALLEST | {"children": [{"age": age, "childcare": care | {"hours_month": age + 0.61}} for age in range(15)]}
    data |= {side: {"country": "BE", "municipality": "\u00e9\u4e16\u0416" * 66} for side in ("residence", "work")}
    scenario = Scenario.from_data(data)
    assert len(written(scenario)) < link.LONGEST / 2
    assert Scenario.from_data(read(written(scenario))) == scenario


def test_only_what_differs_from_the_defaults_is_in_it(example: dict[str, Any]) -> None:
    scenario = Scenario.from_data(example | {"payslip_month": 10})
    assert what_differs(scenario) == SMALLEST | {"job": {"gross_monthly": 3500, "commute_km": 35}}
    many_days = SMALLEST | {"job": {"gross_monthly": 3500, "days": {"office": 220, "home": 44}}}
    assert what_differs(Scenario.from_data(many_days)) == many_days


def test_a_link_of_the_first_version_is_read_for_ever() -> None:
    assert read(OF_VERSION_1) == SMALLEST
    assert written(Scenario.from_data(SMALLEST)) == OF_VERSION_1


def test_a_link_that_lost_or_changed_a_sign_is_broken() -> None:
    whole = written(Scenario.from_data(PERSONAS[0]))
    for place in range(len(whole)):
        with pytest.raises((BrokenLink, NewerLink)):
            read(whole[:place])
    for place, sign in enumerate(whole[:-1]):
        with pytest.raises((BrokenLink, NewerLink)):
            read(whole[:place] + ("B" if sign == "A" else "A") + whole[place + 1 :])


@pytest.mark.parametrize(
    "parameter",
    [
        "",
        "1.",
        ".",
        "1",
        "0.AAAA",
        "\u0661.AAAA",
        "1.\u00e9",
        "1.%%%%",
        "-1.AAAA",
        "1." + "A" * link.LONGEST,
        packed(b"[" * (link.MOST - 1)),
        packed(b" " * 5_000_000),
        packed(b"not json"),
        packed(b'{"year":2026,"year":2025}'),
        packed(b'{"year":NaN}'),
        packed(b"\xff\xfe"),
        packed(json.dumps(SMALLEST).encode(), check=b"\0\0\0\0"),
    ],
    ids=lambda one: one[:12],
)
def test_what_is_no_link_is_refused(parameter: str) -> None:
    with pytest.raises(BrokenLink):
        read(parameter)


def test_a_bomb_is_never_unpacked_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb, sizes = packed(b"0" * 4_000_000), []

    def noted(text: bytes) -> int:
        sizes.append(len(text))
        return 0

    monkeypatch.setattr(zlib, "crc32", noted)
    with pytest.raises(BrokenLink):
        read(bomb)
    assert max(sizes, default=0) <= link.MOST


def test_a_link_of_a_later_version_says_so() -> None:
    with pytest.raises(NewerLink):
        read(packed(b"{}", version=2))


@settings(max_examples=300)
@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: f"1.{base64.urlsafe_b64encode(raw).decode()}"))
def test_nothing_else_than_a_refusal_comes_of_what_anybody_types(parameter: str) -> None:
    with pytest.raises((BrokenLink, NewerLink)):
        read(parameter)


def site(answers: dict[str, Any] | None = None, **parameters: str) -> AppTest:
    page = AppTest.from_function(frame_alone, default_timeout=30)
    page.session_state[household.ANSWERS] = dict(answers or {})
    page.query_params.update(parameters)
    return page.run()


def frame_alone() -> None:
    """What every page does before it is drawn, then what was answered."""
    import streamlit as st  # noqa: PLC0415

    from pages.shared.form import shared_link  # noqa: PLC0415
    from pages.shared.visit import household, languages  # noqa: PLC0415

    shared_link.follow(languages.current())
    shared_link.news()
    st.text(str(household.answers().said))
    st.button("stop", on_click=shared_link.stop)
    st.button("start", on_click=shared_link.start)
    st.button("more", on_click=lambda: household.put("job.gross_monthly", "4000"))
    st.button("unreadable", on_click=lambda: household.put("partner.gross_annual", "abc"))
    st.button("forget", on_click=household.forget)


def press(page: AppTest, label: str) -> AppTest:
    next(one for one in page.button if one.label == label).click().run()
    assert not page.exception
    return page


def case(page: AppTest) -> Any:
    found = page.query_params.get(link.PARAMETER)
    return read(found[0] if isinstance(found, list) else found) if found else None


def said(page: AppTest) -> str:
    return str(page.text[0].value)


def test_the_address_holds_nothing_until_the_visitor_asks_for_it() -> None:
    page = site(GENT_TO_TERNEUZEN, lang="en")
    assert case(page) is None
    assert case(press(page, "more")) is None
    assert case(press(page, "start"))["job"] == {"gross_monthly": 4000}


def test_the_address_follows_the_answers_until_it_is_stopped() -> None:
    page = press(site(GENT_TO_TERNEUZEN, lang="en"), "start")
    assert case(page) == SMALLEST
    assert case(press(page, "more"))["job"] == {"gross_monthly": 4000}
    assert case(press(page, "stop")) is None


def test_an_answer_that_cannot_be_read_leaves_the_address_as_it_was() -> None:
    of_partner = ("partner", "worker.civil_status", "partner.country_of_work", "partner.gross_annual")
    page = press(site(GENT_TO_TERNEUZEN | {field: COUPLE[field] for field in of_partner}, lang="en"), "start")
    before = case(page)
    assert before["partner"] == {"country_of_work": "NL", "gross_annual": 30000}
    assert case(press(page, "unreadable")) == before


def test_who_starts_again_leaves_no_answers_in_the_address() -> None:
    page = press(site(GENT_TO_TERNEUZEN, lang="en"), "start")
    assert case(press(page, "forget")) is None


def test_a_link_opens_with_its_answer_and_goes_on_following() -> None:
    page = site(lang="nl", case=written(Scenario.from_data(SMALLEST)))
    assert "'residence.municipality': 'BE/Gent'" in said(page)
    assert page.session_state[gate.ASKED]
    assert page.session_state[gate.SHOWN]
    assert page.info[0].value == language("nl", in_belgium=True).text("link.taken_over")
    assert case(press(page, "more"))["job"] == {"gross_monthly": 4000}
    assert not page.info


def test_an_address_of_this_visit_never_brings_old_answers_back() -> None:
    page = press(site(GENT_TO_TERNEUZEN, lang="en"), "start")
    old = written(Scenario.from_data(SMALLEST))
    press(page, "more")
    page.query_params[link.PARAMETER] = old
    page.run()
    assert "'4000'" in said(page)
    assert case(page)["job"] == {"gross_monthly": 4000}


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize(
    ("parameter", "text_id"),
    [("1.AAAA", "link.broken"), (packed(b"{}", version=9), "link.newer"), (OF_VERSION_1[:-5], "link.broken")],
)
def test_a_link_that_cannot_be_used_ends_in_a_sentence(lang: str, parameter: str, text_id: str) -> None:
    page = site(lang=lang, case=parameter)
    assert not page.exception
    assert [one.value for one in page.warning] == [language(lang).text(text_id)]
    assert said(page) == "{}"
    assert case(page) is None


UNUSABLE = [
    (SMALLEST | {"year": "2026"}, "Year: we cannot use this answer. Please check it."),
    (SMALLEST | {"job": {"gross_monthly": -1}}, "Gross pay per month: choose a number from 0 to 1,000,000."),
    (SMALLEST | {"work": {"country": "FR"}}, 'Where do you work: "FR" is not known. Choose from: NL, BE, DE.'),
    (SMALLEST | {"salary": 3500}, "The field salary does not exist. Check the spelling."),
    ([1, 2], "We cannot read this file."),
]


@pytest.mark.parametrize(("data", "sentence"), UNUSABLE, ids=lambda one: str(one)[:30])
def test_a_link_with_answers_that_nobody_can_give_is_told_and_changes_nothing(data: Any, sentence: str) -> None:
    page = site(lang="en", case=packed(json.dumps(data).encode()))
    assert not page.exception
    assert sentence in words(page)
    assert said(page) == "{}"


def test_what_the_form_cannot_say_is_told() -> None:
    scenario = Scenario.from_data(SMALLEST | {"options": {"nl_qualifying": "yes"}})
    page = site(lang="en", case=written(scenario))
    assert "except these, which cannot be given here: Dutch 90% rule." in page.warning[0].value


@pytest.mark.parametrize("number", range(0, len(PERSONAS), 3))
def test_a_persona_opens_as_the_engine_answers_it(number: int) -> None:
    scenario = Scenario.from_data(PERSONAS[number])
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    page.query_params.update({"lang": "en", "case": written(scenario)})
    page.run()
    assert not page.exception
    assert page.info[0].value == language("en").text("link.taken_over")
    amount = language("en").euros(abs(compare(scenario).per_month.disposable))
    assert amount in page.title[0].value


def test_news_is_gone_after_the_next_answer() -> None:
    page = site(lang="en", case="1.broken")
    assert page.warning
    page.run()
    assert page.warning
    assert not press(page, "more").warning
    assert shared_link.ON in page.session_state
