"""The questions about family, home and the rest of the job: each answer reaches the scenario, and stays."""

from __future__ import annotations

from typing import Any

import pytest

from pages.shared.visit import household
from pages.shared.visit.asked import QUESTIONS, UNLISTED, general, limits
from pages.shared.visit.household import widget_key
from rules import YEARS, InputError, Scenario
from tests.pages.conftest import (
    BELGIAN,
    CARED_FOR,
    COUPLE,
    OWNER,
    PARENTS,
    WITHIN_NL,
    Open,
    at,
    fill,
    shown,
    told_at_its_field,
    words,
)


@pytest.mark.parametrize(
    ("before", "field", "given", "path", "value"),
    [
        (WITHIN_NL, "worker.age", 41, "worker.age", 41),
        (COUPLE, "worker.civil_status", "registered", "worker.civil_status", "registered"),
        (COUPLE, "partner.country_of_work", "BE", "partner.country_of_work", "BE"),
        (COUPLE, "partner.country_of_work", "none", "partner.country_of_work", None),
        (COUPLE, "partner.country_of_work", "none", "partner.gross_annual", 0.0),
        (COUPLE, "partner.gross_annual", "45.500,50", "partner.gross_annual", 45500.5),
        (COUPLE, "partner.age", 40, "partner.age", 40),
        (COUPLE, "partner", False, "partner", None),
        (COUPLE, "partner", False, "worker.civil_status", "single"),
        (PARENTS, "children.1.age", 4, "children", [{"age": 7, "childcare": None}, {"age": 4, "childcare": None}]),
        (PARENTS, "children", 1, "children", [{"age": 7, "childcare": None}]),
        (CARED_FOR, "children.1.childcare.kind", "childminder", "children.1.childcare.kind", "childminder"),
        (CARED_FOR, "children.1.childcare.hours_month", 80.0, "children.1.childcare.hours_month", 80.0),
        (CARED_FOR, "children.1.childcare.hourly_rate", "11", "children.1.childcare.hourly_rate", 11.0),
        (CARED_FOR, "children.1.childcare.kind", "none", "children.1.childcare", None),
        (CARED_FOR, "children.childcare", False, "children.1.childcare", None),
        (OWNER, "home.value", "425000", "home.value", 425000.0),
        (OWNER, "home.value", "", "home.value", 0.0),
        (OWNER, "home.mortgage_interest", "", "home.mortgage_interest", 0.0),
        (OWNER, "home.owner", False, "home", {"owner": False, "value": 0.0, "mortgage_interest": 0.0}),
        (WITHIN_NL, "job.extra_month", True, "job.extra_month", True),
        (WITHIN_NL, "job.employee_pension_rate", "7,1 %", "job.employee_pension_rate", 0.071),
        (WITHIN_NL, "job.employee_pension_rate", "7", "job.employee_pension_rate", 0.07),
        (WITHIN_NL, "job.employee_pension_rate", "245", "job.employee_pension_rate", 0.07),
        (WITHIN_NL, "job.employee_pension_rate", "€ 7", "job.employee_pension_rate", 0.002),
        (WITHIN_NL, "job.employee_pension_rate", "", "job.employee_pension_rate", 0.0),
        (WITHIN_NL, "job.sector", "public", "job.sector", "public"),
        (BELGIAN, "job.worker_type", "blue_collar", "job.worker_type", "blue_collar"),
    ],
)  # fmt: skip
def test_an_answer_reaches_the_scenario(
    keep: Open, asked: list[Scenario], before: dict[str, Any], field: str, given: Any, path: str, value: Any
) -> None:
    page = fill(keep(before), field, given)
    assert at(asked[-1].model_dump(), path) == value
    assert page.metric


def test_an_untouched_form_asks_for_the_defaults_of_the_contract(keep: Open, asked: list[Scenario]) -> None:
    keep(WITHIN_NL)
    ends = {side: {"country": "NL"} for side in ("residence", "work")}
    data = {"year": YEARS[-1], "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}}
    assert asked[-1] == Scenario.from_data(data | ends)


@pytest.mark.parametrize(
    ("answers", "hidden"),
    [
        (WITHIN_NL, ["worker.civil_status", "partner.gross_annual", "partner.age", "children.childcare"]),
        (WITHIN_NL, ["home.value", "home.mortgage_interest", "job.worker_type"]),
        (COUPLE | {"partner.country_of_work": "none"}, ["partner.gross_annual"]),
        (PARENTS, ["children.0.childcare.kind"]),
        (PARENTS | BELGIAN, ["children.childcare"]),
        (PARENTS | {"children.childcare": True}, ["children.0.childcare.hours_month"]),
        (BELGIAN | {"home.owner": True}, ["home.owner", "home.value", "home.mortgage_interest"]),
    ],
)  # fmt: skip
def test_what_does_not_matter_is_not_asked(keep: Open, asked: list[Scenario], answers: Any, hidden: list[str]) -> None:
    page = keep(answers)
    there = {str(one.key) for one in [*page.number_input, *page.text_input, *page.selectbox, *page.segmented_control]}
    assert widget_key("worker.age", "en") in there
    assert not there & {widget_key(field, "en") for field in hidden}


def test_an_answer_that_does_not_matter_any_more_does_not_count(keep: Open, asked: list[Scenario]) -> None:
    keep({**WITHIN_NL, "job.worker_type": "blue_collar", "home.value": "300000", "partner.gross_annual": "abc"})
    assert asked[-1].job.worker_type == "white_collar"
    assert asked[-1].home.value == 0.0


PARTNER_PAY = "Gross pay of your partner per year"
SHARE = "Your share of the work pension"
NO_SHARE = f"{SHARE}: type euros, for example 240, or a share, for example 7%."
HOURS, PRICE = "Child 2: hours per month", "Child 2: euro per hour"


@pytest.mark.parametrize(
    ("before", "field", "given", "sentence"),
    [
        (COUPLE, "partner.age", 14, "Age of your partner: choose a number from 15 to 110."),
        (COUPLE, "partner.gross_annual", "much", f"{PARTNER_PAY}: use digits only, for example 30000."),
        (COUPLE, "partner.gross_annual", "-1", f"{PARTNER_PAY}: choose a number from 0 to 10,000,000."),
        (WITHIN_NL, "children", 16, "Children in your household: choose a number from 0 to 15."),
        (WITHIN_NL, "children", -1, "Children in your household: choose a number from 0 to 15."),
        (WITHIN_NL, "children", None, "Children in your household: choose a number from 0 to 15."),
        (PARENTS, "children.1.age", 31, "Age of child 2 on 31 December: choose a number from 0 to 30."),
        (CARED_FOR, "children.1.childcare.hours_month", 745.0, f"{HOURS}: choose a number from 0 to 744."),
        (CARED_FOR, "children.1.childcare.hourly_rate", "x", f"{PRICE}: use digits only, for example 11."),
        (CARED_FOR, "children.1.childcare.hourly_rate", "1001", f"{PRICE}: choose a number from 0 to 1,000."),
        (OWNER, "home.value", "big", "Value of the home: use digits only, for example 300000."),
        (OWNER, "home.value", "10000001", "Value of the home: choose a number from 0 to 10,000,000."),
        (OWNER, "home.mortgage_interest", "-5", "Mortgage interest per year: choose a number from 0 to 10,000,000."),
        (WITHIN_NL, "job.employee_pension_rate", "51%", f"{SHARE}: choose a number from 0 to 50."),
        (WITHIN_NL, "job.employee_pension_rate", "-1%", NO_SHARE),
        (WITHIN_NL, "job.employee_pension_rate", "some", NO_SHARE),
    ],
)  # fmt: skip
def test_a_bad_answer_has_its_sentence_at_the_field(
    keep: Open, asked: list[Scenario], before: dict[str, Any], field: str, given: Any, sentence: str
) -> None:
    told_at_its_field(fill(keep(before), field, given), field, given, sentence)


@pytest.mark.parametrize("name", [path for path in QUESTIONS if limits(path) and path != "payslip_month"])
def test_the_limits_in_the_sentences_are_those_of_the_engine(name: str) -> None:
    low, high = limits(name) or (0, 0)
    assert low < high
    for value, accepted in ((low, True), (high, True), (low - 1, False), (high + 1, False)):
        data: dict[str, Any] = {
            "year": YEARS[-1],
            "residence": {"country": "NL"},
            "work": {"country": "NL"},
            "worker": {"age": 38},
            "partner": {},
            "children": [{"age": 7, "childcare": {"kind": "daycare", "hours_month": 1.0, "hourly_rate": 1.0}}],
            "job": {"gross_monthly": 3500.0, "days": {}},
            "present_job": {},
            "home": {},
            "options": {},
        }
        if name == "children":
            if value < 0:
                continue
            data["children"] = [{"age": 7}] * int(value)
        else:
            *parts, last = name.replace("children.", "children.0.").split(".")
            share = last.endswith("_rate") and last != "hourly_rate"
            number = value if last == "age" else value / 100 if share else float(value)
            at(data, ".".join(parts))[last] = number
        if accepted:
            Scenario.from_data(data)
        else:
            with pytest.raises(InputError) as caught:
                Scenario.from_data(data)
            assert general(caught.value.field) == name


def test_a_partner_brings_questions_that_wait_for_an_answer(keep: Open) -> None:
    page = fill(keep(WITHIN_NL), "partner", True)
    assert page.warning[0].value.startswith("**3 more answers needed.**")
    assert page.metric
    assert not page.error
    fill(page, "worker.civil_status", "cohabiting")
    fill(page, "partner.country_of_work", "NL")
    assert page.warning[0].value.startswith(
        "**One more answer needed.** Fill in the gross pay of your partner per year."
    )
    fill(page, "partner.gross_annual", "0")
    assert page.metric
    assert not page.warning


def test_children_bring_questions_that_wait_for_an_answer(keep: Open, asked: list[Scenario]) -> None:
    page = fill(keep(WITHIN_NL), "children", 2)
    assert page.warning[0].value.startswith("**2 more answers needed.**")
    assert not page.error
    fill(page, "children.0.age", 9)
    assert "Fill in the age of child 2." in words(page)
    fill(page, "children.1.age", 0)
    assert not page.warning
    fill(page, "children.childcare", True)
    fill(page, "children.1.childcare.kind", "after_school")
    assert page.warning[0].value.startswith("**2 more answers needed.**")
    assert page.number_input(widget_key("children.0.age", "en")).value == 9


def test_a_doubtful_amount_is_shown_back(keep: Open) -> None:
    page = keep({**OWNER, "home.value": "350.000", "home.mortgage_interest": "6000"})
    assert "We read this as €350,000." in words(page)


EVERYTHING = {
    **CARED_FOR,
    **OWNER,
    "partner.age": 40,
    "job.extra_month": True,
    "job.employee_pension_rate": "7.1%",
    "job.sector": "public",
}
TYPED = [field for field in EVERYTHING if field not in WITHIN_NL and not field.endswith((".kind", "status", "of_work"))]


def test_answers_survive_a_change_of_language(keep: Open, asked: list[Scenario]) -> None:
    page = keep(EVERYTHING)
    before = asked[-1]
    page.query_params["lang"] = "nl"
    page.run()
    assert asked[-1] == before
    assert "Gehuwd, 2 kinderen" in words(page)
    fill(page, "children.0.age", 8, "nl")
    page.query_params["lang"] = "en"
    page.run()
    assert asked[-1].children[0].age == 8
    assert {field: shown(page, field) for field in TYPED if field != "job.sector"} == {
        field: EVERYTHING[field] for field in TYPED if field != "job.sector"
    } | {"children.0.age": 8}


def test_answers_survive_a_change_to_belgian_words(keep: Open, asked: list[Scenario]) -> None:
    """Who moves to Belgium speaks Belgian Dutch from then on, and has said the same."""
    page = keep({**EVERYTHING, "worker.civil_status": "registered"}, lang="nl")
    assert "Geregistreerd partnerschap" in words(page)
    fill(page, "residence.country", "BE", "nl")
    fill(page, "residence.municipality", "BE/Gent", "nl")
    assert "Wettelijk samenwonend" in words(page)
    assert asked[-1].worker.civil_status == "registered"
    assert asked[-1].job.sector == "public"


@pytest.mark.parametrize(
    ("country", "option", "name"),
    [
        ("BE", "BE=Anvers", "Antwerpen"),
        ("BE", "BE=Fourons", "Voeren"),
        ("BE", "BE=sint niklaas", "Sint-Niklaas"),
        ("BE", "BE=liege", "Liège"),
        ("BE", "BE=Luik", "Liège"),
        ("BE", "BE/Aalst", "Aalst"),
        ("BE", "BE/Deinze", "Deinze"),
        ("BE", UNLISTED, None),
        ("NL", "NL/Den Haag", "Den Haag"),
        ("NL", "NL=Axel", "Terneuzen"),
        ("NL", "NL=Sas van Gent", "Terneuzen"),
        ("NL", "NL=Glanerbrug", "Enschede"),
        ("DE", "DE=dusseldorf", "Düsseldorf"),
        ("DE", "DE=Aken", "Aachen"),
        ("DE", "DE=Keulen", "Köln"),
    ],
)
def test_a_village_and_another_name_stand_for_their_municipality(
    keep: Open, asked: list[Scenario], country: str, option: str, name: str | None
) -> None:
    start = {"residence.country": country, "residence.municipality": "BE/Gent" if country == "BE" else None}
    page = fill(keep({**WITHIN_NL, **start}), "residence.municipality", option)
    assert asked[-1].residence.municipality == name
    assert page.metric


def test_start_again_forgets_everything(keep: Open, asked: list[Scenario]) -> None:
    page = keep(EVERYTHING)
    page.button("start_again").click().run()
    assert page.session_state[household.ANSWERS] == {}
    for field, value in WITHIN_NL.items():
        fill(page, field, value)
    page.button("calculate").click().run()
    assert page.metric
    assert asked[-1].partner is None
    assert asked[-1].children == []
    assert not asked[-1].home.owner
    assert asked[-1].job == Scenario.from_data(asked[0].model_dump() | {"job": {"gross_monthly": 3500.0}}).job
    assert "Worked out for: Single, no children · Rented · Private employer" in words(page)


def test_a_couple_with_an_own_home_is_worked_out(keep: Open) -> None:
    page = keep({**COUPLE, **OWNER})
    alone = keep(WITHIN_NL)
    assert page.metric[0].value != alone.metric[0].value


def test_what_is_not_computed_is_said_and_kept(keep: Open) -> None:
    answers = CARED_FOR | {"children.1.age": 13}
    page = keep(answers)
    reason = "Dutch childcare counts until secondary school; leave it out for a child of 13 or more"
    assert page.title[0].value == "We cannot work this out yet"
    assert [warning.value for warning in page.warning] == [
        f"We cannot work out this case: {reason}. Ask a border information point.",
        f"{reason}.",
    ]
    assert "[Change my answers](#your-answers)" in words(page)
    assert page.session_state[household.ANSWERS] == answers
