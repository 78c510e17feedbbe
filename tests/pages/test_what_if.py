"""The page "What if?", run in memory."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.result import home_days
from pages.shared.visit import household
from pages.shared.visit.languages import language, offered
from pages.shared.what_if import days
from pages.shared.what_if import words as in_words
from rules import Scenario, by_gross_pay, by_home_days, compare, net_pay, raised
from rules.explanation.switch_causes import CAUSES, Turn
from tests.pages.conftest import BELGIAN, GENT_TO_TERNEUZEN, PARENTS, ROOT, fill, words
from tests.pages.test_texts import messages

KLEVE_TO_NIJMEGEN: dict[str, Any] = {
    "residence.country": "DE",
    "work.country": "NL",
    "job.gross_monthly": "3500",
}
OWNER: dict[str, Any] = {
    **GENT_TO_TERNEUZEN,
    "home.owner": True,
    "home.value": "400.000",
    "home.mortgage_interest": "12.000",
}
ENGLISH = language("en")


def opened(answers: dict[str, Any], lang: str = "en") -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / "what_if.py"), default_timeout=60)
    page.session_state[frame.DRAWN] = True
    page.session_state[household.ANSWERS] = dict(answers)
    page.query_params["lang"] = lang
    page.run()
    page.button("calculate").click().run()
    assert not page.exception, page.exception
    return page


def scenario(residence: str = "BE", work: str = "NL", **more: Any) -> Scenario:
    data: dict[str, Any] = {
        "year": 2026,
        "residence": {"country": residence} | ({"municipality": "Gent"} if residence == "BE" else {}),
        "work": {"country": work},
        "worker": {"age": 38},
        "job": {"gross_monthly": 3500.0, **more.pop("job", {})},
    }
    return Scenario.from_data(data | more)


def switch(page: AppTest, label: str, value: Any) -> None:
    """Press one of the buttons of "What else could change?"."""
    switches = [one for one in page.segmented_control if str(one.key).startswith("what_if.")]
    next(one for one in switches if one.label == label).set_value(value).run()


def title(page: AppTest) -> str:
    return str(page.title[0].value).replace("\u2060", "")


def cells(page: AppTest) -> str:
    return "\n".join(str(cell) for table in page.table for cell in table.value.to_numpy().ravel())


def test_the_headline_goes_by_what_is_left_also_where_net_pay_falls() -> None:
    page = opened(GENT_TO_TERNEUZEN)
    (jump,) = by_home_days(scenario()).jumps
    amount = ENGLISH.euros(jump.change.disposable)

    assert jump.change.net_pay < 0.0 < jump.change.disposable
    assert title(page) == f"From home day 110 you keep {amount} more a year than with one day less."
    assert "From day 110: you are insured in Belgium.** Net pay alone: €" in cells(page)


@pytest.mark.parametrize(
    ("answers", "home", "expected"),
    [
        (OWNER, 0, "From home day 23 you keep €1,3"),
        (OWNER, 23, "From home day 110 you keep €5"),
        (OWNER, 180, "You are past home day 110. It costs you €5"),
        (GENT_TO_TERNEUZEN, 110, "You are past home day 110. It brings you €1,5"),
        (BELGIAN, 0, "Working at home does not change what you keep."),
    ],
)
def test_the_headline_is_about_the_next_jump_or_the_last_one_behind(
    answers: dict[str, Any], home: int, expected: str
) -> None:
    assert title(opened({**answers, "job.days.home": home})).startswith(expected)


def test_the_headline_without_a_jump() -> None:
    worker = scenario("DE", "DE", job={"commute_km": 60})
    found = by_home_days(worker)

    assert found.jumps == ()
    assert days.title(found, ENGLISH) == "No jump between 0 and 220 home days."
    nothing = by_home_days(scenario(job={"days": {"office": 0, "home": 0, "elsewhere": 0}}))
    assert days.title(nothing, ENGLISH) == "Fill in your working days first."


def test_slider_and_number_show_the_same_day_and_what_it_leaves() -> None:
    page = opened(KLEVE_TO_NIJMEGEN)
    found = by_home_days(scenario("DE", "NL"))
    page.slider(days.SLIDER).set_value(34).run()

    assert page.number_input(days.NUMBER).value == 34
    assert f"**34 home days: your household keeps {ENGLISH.euros(found.curve[34].totals.disposable)} a year**" in words(
        page
    )
    assert "The next jump is 1 day away, at day 35." in words(page)
    page.number_input(days.NUMBER).set_value(35).run()
    assert page.slider(days.SLIDER).value == 35
    month = ENGLISH.euros(found.curve[35].per_month.disposable)
    assert f"{ENGLISH.euros(found.curve[35].totals.disposable)} a year**, {month} a month." in words(page)
    change = found.curve.change(0, 35).totals.disposable
    assert f"{ENGLISH.euros(abs(change))} more a year than with the 0 you have now." in words(page)
    assert household.ANSWERS in page.session_state
    assert "job.days.home" not in page.session_state[household.ANSWERS]


def test_the_chosen_days_can_be_taken_into_the_answers() -> None:
    page = opened({**KLEVE_TO_NIJMEGEN, "job.days.office": 200, "job.days.home": 10})
    page.slider(days.SLIDER).set_value(60).run()
    page.button("take").click().run()

    assert not page.exception
    answers = page.session_state[household.ANSWERS]
    assert (answers["job.days.home"], answers["job.days.office"]) == (60, 150)
    assert page.slider(days.SLIDER).value == 60
    assert "you have now" not in words(page)


def test_a_quarter_of_the_time_has_its_row_and_before_2026_there_is_no_day_rule() -> None:
    page = opened(KLEVE_TO_NIJMEGEN)
    assert "**From 25%, day 55: the country where you live would insure you**, unless an A1" in cells(page)
    earlier = opened({**KLEVE_TO_NIJMEGEN, "year": 2025})
    assert "In 2025 the 34-day rule between the Netherlands and Germany did not exist yet." in words(earlier)
    assert "did not exist yet" not in words(page)


def test_a_credit_that_the_partner_may_get_instead_is_told_as_such() -> None:
    """The combination credit goes to the one with the lower pay; who lives alone loses it to nobody."""
    sentence = "It goes to the one of you with the lower pay: your partner may get it then."
    assert sentence in cells(opened({**PARENTS, "job.gross_monthly": "2200"}))
    alone = {name: answer for name, answer in PARENTS.items() if not name.startswith(("partner", "worker"))}
    assert sentence not in cells(opened(alone))


def test_of_100_euros_more_and_the_jumps_of_pay() -> None:
    page = opened(GENT_TO_TERNEUZEN)
    found = raised(net_pay(scenario()), 100.0)
    (jump,) = by_gross_pay(scenario()).jumps

    assert f"**Of 100 euros more gross your household keeps {ENGLISH.euros(found.of_100.disposable)}.**" in words(page)
    assert f"which makes {ENGLISH.euros(found.change.gross)} more gross in the year" in words(page)
    assert f"**From {ENGLISH.euros(jump.at)} a month: Flemish job bonus (no longer).**" in cells(page)
    assert "lies a jump" not in words(page)
    near = opened({**GENT_TO_TERNEUZEN, "job.gross_monthly": str(jump.at - 50)})
    assert f"Within these 100 euros lies a jump at {ENGLISH.euros(jump.at)}: Flemish job bonus (no longer)." in words(
        near
    )


def test_each_switch_of_the_family_says_what_the_engine_says() -> None:
    page = opened(GENT_TO_TERNEUZEN)
    before = net_pay(scenario())
    assert words(page).count("As it is now.") == 3

    switch(page, "Children", 1)
    more = net_pay(scenario(children=[{"age": 4}])).year.disposable - before.year.disposable
    assert f"{ENGLISH.euros(abs(more))} more a year for your household." in words(page)
    page.number_input("what_if.age").set_value(20).run()
    assert f"{ENGLISH.euros(abs(more))} more a year for your household." not in words(page)

    switch(page, "Own home", True)
    assert not page.exception
    assert "All of it together: " in words(page)
    married = {"age": 38, "civil_status": "married"}
    partner = {"age": 38, "country_of_work": "NL", "gross_annual": 30_000.0}
    couple = net_pay(scenario(worker=married, partner=partner)).year.disposable - before.year.disposable
    select = next(one for one in page.selectbox if one.label == "Your partner works")
    select.set_value("NL").run()
    assert "Married, €30,000 gross a year." in words(page)
    assert in_words.differs("whatif.differs", couple, ENGLISH) in words(page)


def test_a_kept_case_stands_beside_the_answers_of_now_and_is_let_go() -> None:
    page = opened(GENT_TO_TERNEUZEN)
    page.button("pin").click().run()
    assert "Nothing is changed yet." in words(page)
    fill(page, "job.gross_monthly", "4000")

    before, now = (net_pay(scenario(job={"gross_monthly": pay})) for pay in (3500.0, 4000.0))
    more = now.per_month.disposable - before.per_month.disposable
    assert f"**Your household keeps {ENGLISH.euros(more)} more a month than in the kept case.**" in words(page)
    assert "Changed: Gross pay per month." in words(page)
    assert ENGLISH.euros(before.year.disposable) in cells(page)
    assert ENGLISH.euros(now.year.disposable) in cells(page)
    page.button("unpin").click().run()
    assert "kept case" not in words(page)


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("answers", [OWNER, {**PARENTS, "residence.country": "DE"}])
def test_the_page_speaks_every_language(answers: dict[str, Any], lang: str) -> None:
    page = opened({**answers, "job.days.home": 30}, lang)
    page.slider(days.SLIDER).set_value(31).run()
    page.button("pin").click().run()
    assert not page.exception
    assert title(page)


@pytest.mark.parametrize("name", offered())
def test_every_cause_has_a_name_in_every_language(name: str) -> None:
    held = set(messages(name))
    assert {one.line or f"whatif.cause.{one.id}" for one in CAUSES} <= held
    families = {
        "whatif.way": ("begins", "ends", "changes"),
        "whatif.title": ("gain", "loss", "past_gain", "past_loss"),
        "whatif.first_page": ("gain", "loss"),
        "whatif.whole": ("more", "less"),
        "whatif.partner": ("none", "not"),
    }
    families |= {
        f"whatif.{one}": ("more", "less", "same")
        for one in ("net_alone", "against_now", "differs", "pinned_differs")
    }  # fmt: skip
    assert {f"{family}.{one}" for family, ones in families.items() for one in ones} <= held
    assert all(in_words.cause(Turn(one, "ends"), language(name)) for one in CAUSES)


def test_the_first_page_says_both_sides_of_the_first_jump(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streamlit.session_state", {})
    found = by_home_days(scenario("DE", "NL")).curve
    told = home_days.sentence(compare(scenario("DE", "NL")), ENGLISH)
    below, above = (found[day].per_month.disposable for day in (34, 35))

    assert told == (
        f"**With 34 home days you keep {ENGLISH.euros(below)} a month, with 35 days {ENGLISH.euros(above)}:"
        f" {ENGLISH.euros(above - below)} more.**"
    )
    assert home_days.sentence(compare(scenario("BE", "BE")), ENGLISH) == ""
    loss = home_days.sentence(
        compare(scenario(home={"owner": True, "value": 400_000, "mortgage_interest": 12_000})), ENGLISH
    )
    assert loss.startswith("**With 22 home days you keep ")
    assert loss.endswith(" less.**")


def test_amounts_of_a_column_end_under_each_other() -> None:
    assert in_words.aligned(["€1,310", "€53", "−€5"]) == ["€1,310", "\u2007\u2007\u2008€53", "\u2007\u2007\u2008−€5"]
