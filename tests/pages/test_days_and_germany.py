"""The questions that depend on the two countries: days, Germany, nationality, compensation."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.form import form
from pages.shared.visit.asked import COUNTRIES, QUESTIONS, general
from pages.shared.visit.household import widget_key
from pages.shared.visit.languages import language
from rules import YEARS, Scenario, compare
from tests.pages.conftest import Open, at, fill, shown, told_at_its_field, words


def job(residence: str, work: str, **answers: Any) -> dict[str, Any]:
    """A job of 3,500 euros a month by who lives in one country and works in another."""
    communes = {"residence.municipality": "BE/Gent"} if residence == "BE" else {}
    ends = {"residence.country": residence, "work.country": work, "job.gross_monthly": "3500"}
    return {**ends, **communes, **answers}


TO_GERMANY, IN_GERMANY, TO_BELGIUM = job("NL", "DE"), job("DE", "DE"), job("NL", "BE")
AT_HOME = {"job.days.home": 44}
PUBLIC = {"job.sector": "public"}
PAIRS = list(product(COUNTRIES, COUNTRIES))


@pytest.mark.parametrize(
    ("before", "field", "given", "path", "value"),
    [
        (TO_GERMANY, "job.days.home", 44, "job.days", {"office": 176, "home": 44, "elsewhere": 0}),
        (TO_GERMANY, "job.days.elsewhere", 5, "job.days", {"office": 215, "home": 0, "elsewhere": 5}),
        (TO_GERMANY | AT_HOME, "job.days.office", 120, "job.days", {"office": 120, "home": 44, "elsewhere": 0}),
        (TO_GERMANY | {"job.days.office": 120}, "job.days.office", None, "job.days.office", 220),
        (IN_GERMANY, "job.days.home", 100, "job.days.home", 100),
        (IN_GERMANY, "job.days.office", 0, "job.days.office", 0),
        (TO_BELGIUM | AT_HOME, "options.framework_a1", False, "options.framework_a1", False),
        (TO_GERMANY, "options.de_land", "BY", "options.de_land", "BY"),
        (IN_GERMANY, "options.de_tax_class", "III", "options.de_tax_class", "III"),
        (IN_GERMANY | {"options.de_tax_class": "V"}, "options.de_tax_class", "auto", "options.de_tax_class", None),
        (IN_GERMANY, "options.de_church_tax", True, "options.de_church_tax", True),
        (IN_GERMANY, "options.de_additional_health_rate", 2.9, "options.de_additional_health_rate", 0.029),
        (job("DE", "NL"), "job.commute_km", 35.0, "job.commute_km", 35.0),
        (TO_BELGIUM, "options.nl_contributions_in_compensation", True,
         "options.nl_contributions_in_compensation", True),
        (TO_BELGIUM | PUBLIC, "worker.nationality", "other", "worker.nationality", "other"),
        (job("DE", "BE") | PUBLIC, "worker.nationality", "BE", "worker.nationality", "BE"),
    ],
)  # fmt: skip
def test_an_answer_reaches_the_scenario(
    keep: Open, asked: list[Scenario], before: dict[str, Any], field: str, given: Any, path: str, value: Any
) -> None:
    fill(keep(before), field, given)
    assert at(asked[-1].model_dump(), path) == value


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_an_untouched_form_asks_for_the_defaults_of_the_contract(
    keep: Open, asked: list[Scenario], residence: str, work: str
) -> None:
    keep(job(residence, work))
    ends: dict[str, Any] = {"residence": {"country": residence}, "work": {"country": work}}
    if residence == "BE":
        ends["residence"]["municipality"] = "Gent"
    data = {"year": YEARS[-1], "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}}
    assert asked[-1] == Scenario.from_data(data | ends)


def widgets(page: AppTest) -> set[str]:
    kinds = (page.number_input, page.text_input, page.selectbox, page.segmented_control)
    return {str(one.key).removesuffix(" en") for kind in kinds for one in kind} & set(QUESTIONS)


DAYS = {"job.days.home", "job.days.office"}
GERMAN = {"options.de_land", "options.de_tax_class", "options.de_additional_health_rate", "job.commute_km"}
HOME = {"home.owner", "home.value", "home.mortgage_interest"}
SOMETIMES = DAYS | GERMAN | HOME
SOMETIMES |= {"job.days.elsewhere", "options.framework_a1", "options.de_church_tax", "worker.nationality"}
SOMETIMES |= {"options.nl_contributions_in_compensation", "job.worker_type", "children.childcare"}
SOMETIMES |= {"job.employee_pension_rate"}


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_each_pair_of_countries_has_its_questions(keep: Open, asked: list[Scenario], residence: str, work: str) -> None:
    family = {"children": 1, "children.0.age": 3, "home.owner": True}
    page = keep(job(residence, work, **AT_HOME, **PUBLIC, **family))
    across, ends = residence != work, {residence, work}
    expected: set[str] = set()
    expected |= DAYS if across or work == "DE" else set()
    expected |= {"job.days.elsewhere", "options.framework_a1"} if across else set()
    expected |= GERMAN if "DE" in ends else set()
    expected |= {"options.de_church_tax"} if residence == "DE" else set()
    expected |= HOME | {"children.childcare", "job.employee_pension_rate"} if "NL" in ends else set()
    expected |= {"job.worker_type"} if "BE" in ends else set()
    expected |= {"worker.nationality"} if across else set()
    expected |= {"options.nl_contributions_in_compensation"} if (residence, work) == ("NL", "BE") else set()
    assert widgets(page) & SOMETIMES == expected


@pytest.mark.parametrize("answers", [TO_GERMANY, TO_GERMANY | {"job.days.home": 0}, IN_GERMANY | AT_HOME])
def test_the_certificate_is_asked_about_for_days_at_home_across_a_border(
    keep: Open, asked: list[Scenario], answers: dict[str, Any]
) -> None:
    assert "options.framework_a1" not in widgets(keep(answers))


@pytest.mark.parametrize("answers", [TO_BELGIUM, TO_GERMANY, job("BE", "BE") | PUBLIC])
def test_nationality_is_asked_for_public_pay_across_a_border_alone(
    keep: Open, asked: list[Scenario], answers: dict[str, Any]
) -> None:
    assert "worker.nationality" not in widgets(keep(answers))


def test_what_a_partner_pays_in_germany_is_asked_of_who_belgium_assesses(keep: Open, asked: list[Scenario]) -> None:
    couple = {"partner": True, "worker.civil_status": "married", "partner.country_of_work": "DE"}
    page = keep(TO_BELGIUM | couple | {"partner.gross_annual": "30000"})
    assert widgets(page) & GERMAN == {"options.de_land", "options.de_additional_health_rate"}
    assert "The Land where the employer of your partner is." in {box.help for box in page.selectbox}


def test_every_question_is_asked_of_someone(keep: Open, asked: list[Scenario]) -> None:
    couple = {"partner": True, "partner.country_of_work": "NL", "worker.civil_status": "married"}
    child = {"children": 1, "children.0.age": 3, "children.childcare": True, "children.0.childcare.kind": "daycare"}
    child |= {"children.0.childcare.hours_month": 100.0, "children.0.childcare.hourly_rate": "9"}
    couple |= {"partner.gross_annual": "20000"}
    now = {"present_job": True, "present_job.gross_monthly": "3000"}
    answers = couple | child | now | AT_HOME | PUBLIC | {"home.owner": True, "options.de_tax_class": "I"}
    there = set()
    for residence, work in (("NL", "BE"), ("DE", "BE"), ("BE", "NL")):
        page = keep(job(residence, work, **answers))
        kinds = (page.number_input, page.text_input, page.selectbox, page.segmented_control)
        there |= {general(str(one.key).removesuffix(" en")) for kind in kinds for one in kind}
    assert "profession.words" in there  # a profession is looked for by words, and answers with its code
    assert set(QUESTIONS) - there == {"job.isco08"}


GIVEN: dict[str, Any] = {
    "job.days.home": 60,
    "job.days.elsewhere": 3,
    "job.days.office": 130,
    "options.framework_a1": False,
    "options.de_land": "SL",
    "options.de_tax_class": "I",
    "options.de_additional_health_rate": 3.1,
    "job.commute_km": 42.0,
}


def test_answers_do_not_count_in_another_country_and_are_not_lost(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_GERMANY | GIVEN)
    across = asked[-1]
    fill(page, "work.country", "NL")
    assert asked[-1].job == Scenario.from_data(across.model_dump() | {"job": {"gross_monthly": 3500.0}}).job
    assert asked[-1].options == Scenario.from_data(across.model_dump() | {"options": {}}).options
    assert not widgets(page) & set(GIVEN)
    fill(page, "work.country", "DE")
    assert asked[-1] == across
    assert {field: shown(page, field) for field in GIVEN} == GIVEN


@pytest.mark.parametrize(("week", "home", "office"), [(4, 88, 88), (5, 88, 132), (1, 60, 0), (3, 0, 132)])
def test_the_working_days_follow_from_the_week(
    keep: Open, asked: list[Scenario], week: int, home: int, office: int
) -> None:
    page = fill(keep(TO_GERMANY | {"job.days.home": home, "days_a_week": 5}), "days_a_week", week)
    assert (asked[-1].job.days.home, asked[-1].job.days.office) == (home, office)
    assert (f"{week} working day" in words(page) + "".join(str(one.label) for one in page.expander)) == (week < 5)
    fill(page, "job.days.office", 100)
    assert asked[-1].job.days.office == 100


def test_answers_survive_a_change_of_language(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_GERMANY | GIVEN)
    before = asked[-1]
    page.query_params["lang"] = "nl"
    page.run()
    assert asked[-1] == before
    assert "60 thuiswerkdagen, 3 dagen in andere landen, 130 dagen op het werk" in words(page)
    assert "Saarland, belastingklasse I, ziekenfonds 3,1%, 42 km naar het werk" in words(page)


def test_start_again_forgets_everything(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_GERMANY | GIVEN)
    page.button("start_again").click().run()
    for field, value in TO_GERMANY.items():
        fill(page, field, value)
    page.button("calculate").click().run()
    assert "No days at home · North Rhine-Westphalia, tax class chosen by us" in words(page)
    assert asked[-1].options == Scenario.from_data(asked[0].model_dump() | {"options": {}}).options


def test_the_land_follows_the_municipality_until_it_is_given(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_GERMANY)
    fill(page, "work.municipality", "DE/Nordhorn")
    assert asked[-1].options.de_land == shown(page, "options.de_land") == "NI"
    fill(page, "residence.country", "DE")
    assert asked[-1].options.de_land == shown(page, "options.de_land") == "NW"
    fill(page, "residence.municipality", "DE/Nordhorn")
    assert asked[-1].options.de_land == "NI"
    fill(page, "options.de_land", "BE")
    fill(page, "residence.municipality", "DE/Aachen")
    assert asked[-1].options.de_land == shown(page, "options.de_land") == "BE"
    assert "Berlin, tax class chosen by us" in words(page)


def test_the_nationality_follows_the_residence_until_it_is_given(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_BELGIUM | PUBLIC)
    assert shown(page, "worker.nationality") == "NL"
    fill(page, "residence.country", "DE")
    assert shown(page, "worker.nationality") == "DE"
    fill(page, "worker.nationality", "BE")
    fill(page, "residence.country", "NL")
    fill(page, "job.sector", "private")
    assert [at(one.model_dump(), "worker.nationality") for one in asked] == ["NL", "DE", "BE", "BE", "NL"]


RATE = "Additional rate of your German health fund"


@pytest.mark.parametrize(
    ("before", "field", "given", "sentence"),
    [
        (TO_GERMANY, "job.days.home", 367, "Days at home per year: choose a number from 0 to 366."),
        (TO_GERMANY, "job.days.home", None, "Days at home per year: choose a number from 0 to 366."),
        (TO_GERMANY, "job.days.elsewhere", -1,
         "Working days in other countries per year: choose a number from 0 to 366."),
        (TO_GERMANY, "job.days.office", 400, "Days at the workplace per year: choose a number from 0 to 366."),
        (TO_GERMANY | AT_HOME, "job.days.office", 323,
         "Together your working days are 367. A year has at most 366 days."),
        (IN_GERMANY, "options.de_additional_health_rate", 10.5, f"{RATE}: choose a number from 0 to 10."),
        (IN_GERMANY, "job.commute_km", 501.0, "Distance to work, one way (km): choose a number from 0 to 500."),
    ],
)  # fmt: skip
def test_a_bad_answer_has_its_sentence_at_the_field(
    keep: Open, asked: list[Scenario], before: dict[str, Any], field: str, given: Any, sentence: str
) -> None:
    told_at_its_field(fill(keep(before), field, given), field, given, sentence)


def test_what_is_wrong_with_all_days_together_belongs_to_their_step() -> None:
    assert form.DAYS.own({"job.days"}) == {"job.days"}
    assert not form.in_first_steps({"job.days"})


@pytest.mark.parametrize("field", list(QUESTIONS))
def test_every_question_belongs_to_one_step(field: str) -> None:
    assert len([step for step in form.STEPS if step.own({field})]) == 1


def test_the_lands_stand_in_the_order_of_their_names(keep: Open, asked: list[Scenario]) -> None:
    (box,) = [one for one in keep(TO_GERMANY).selectbox if one.key == widget_key("options.de_land", "en")]
    assert len(box.options) == 16
    assert box.options == sorted(box.options)


def test_a_german_job_is_worked_out_with_its_answers(keep: Open) -> None:
    answers = {"job.days.home": 88, "job.commute_km": 40.0, "options.de_church_tax": True, "options.de_land": "BY"}
    page = keep(IN_GERMANY | answers)
    ends = {side: {"country": "DE"} for side in ("residence", "work")}
    data = {
        "year": YEARS[-1],
        "worker": {"age": 38},
        "job": {"gross_monthly": 3500.0, "days": {"home": 88}, "commute_km": 40.0},
        "options": {"de_church_tax": True, "de_land": "BY"},
    }
    found = compare(Scenario.from_data(data | ends)).across
    assert page.metric[0].value == language("en").euros(found.per_month.disposable)
    written = words(page)
    assert "88 days at home · Bavaria, tax class I (chosen by us), church tax, 40 km to work" in written
    assert any("German church tax" in str(table.value) for table in page.table)


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        (
            {"job.days.home": 88, "job.days.office": 132},
            (
                "60% of your pay is taxed in Germany, 40% in the Netherlands.",
                "hat belongs to pay taxed in Germany (60%).",
            ),
        ),
        (
            {"job.days.home": 30},
            (
                "You work fewer than 35 days a year outside Germany. That is why all your pay is taxed in Germany.",
                "hat belongs to pay taxed in Germany (100%).",
            ),
        ),
        (
            {"job.days.home": 40},
            ("You work 40 days outside Germany. From 35 days on, each day is taxed in the country where you work",),
        ),
    ],
)
def test_the_relief_names_the_share_that_it_is_for(
    keep: Open, answers: dict[str, Any], sentences: tuple[str, ...]
) -> None:
    written = words(keep(TO_GERMANY | answers))
    assert all(sentence in written for sentence in sentences)


def test_where_all_is_taxed_at_home_no_relief_is_spoken_of(keep: Open) -> None:
    written = words(keep(TO_GERMANY | {"job.days.home": 220, "job.days.office": 0}))
    assert "All your pay is taxed in the Netherlands." in written
    assert "No double tax" not in written
