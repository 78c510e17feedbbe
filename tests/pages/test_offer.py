"""An offer beside the job one has: the answer, the figures for the talk and every measure are the engine's."""

from __future__ import annotations

from itertools import permutations, product
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.offer import cards, measures, words, worked_out
from pages.shared.visit import asked, basis, household, texts
from pages.shared.visit.languages import language, offered
from rules import BASES, Comparison, Scenario, compare, equal_offer, left_per_hour, raised
from tests.pages.conftest import BELGIAN, GENT_TO_TERNEUZEN, ROOT, fill
from tests.pages.conftest import words as written

PRESENT: dict[str, Any] = {"present_job": True, "present_job.gross_monthly": "3600"}
WITH_JOB = GENT_TO_TERNEUZEN | PRESENT
PLACES = {"NL": "NL/Heerlen", "BE": "BE/Gent", "DE": "DE/Aachen"}
PAIRS = list(permutations(asked.COUNTRIES, 2))
ENGLISH = language("en")
FAMILIES: list[dict[str, Any]] = [
    {},
    {"children": 1, "children.0.age": 8},
    {
        "partner": True, "worker.civil_status": "married", "partner.country_of_work": "none",
        "children": 2, "children.0.age": 7, "children.1.age": 3,
    },
]  # fmt: skip
EARNING_PARTNER: dict[str, Any] = {
    "partner": True, "worker.civil_status": "married", "partner.country_of_work": "NL",
    "partner.gross_annual": "30000", "children": 1, "children.0.age": 5,
}  # fmt: skip
PAYS = [("1700", "1900"), ("2600", "2200"), ("3900", "3600"), ("6000", "6400"), ("5200", "2600")]
PAY = "present_job.gross_monthly"


def journey(residence: str, work: str, gross: str = "3900") -> dict[str, Any]:
    ends = {"residence.country": residence, "residence.municipality": PLACES[residence], "work.country": work}
    return ends | {"work.municipality": PLACES[work], "job.gross_monthly": gross}


def offer(
    answers: dict[str, Any], lang: str = "en", opened: bool = False, session: dict[str, Any] | None = None
) -> AppTest:
    """The page with its answers given and asked for."""
    page = AppTest.from_file(str(ROOT / "pages" / "offer.py"), default_timeout=60)
    page.session_state[frame.DRAWN] = page.session_state[gate.ASKED] = page.session_state[gate.SHOWN] = True
    page.session_state[household.ANSWERS] = dict(answers)
    for name, value in ({measures.OPENED: opened} | (session or {})).items():
        page.session_state[name] = value
    page.query_params["lang"] = lang
    page.run()
    assert not page.exception, page.exception
    return page


def contracts(answers: dict[str, Any]) -> Comparison:
    with household.of(answers):
        return compare(Scenario.from_data(household.answers().scenario("en_IE")))


def figures(page: AppTest) -> dict[str, str]:
    """The figures for the talk, by their label."""
    return {metric.label: metric.value for metric in page.metric[2:]}


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_both_jobs_and_the_figures_for_the_talk_are_the_engine_s(residence: str, work: str) -> None:
    answers = journey(residence, work) | PRESENT | {"present_job.weekly_hours": 39.0}
    page, both = offer(answers), contracts(answers)
    assert both.home.scenario.job.gross_monthly == 3600.0
    assert [metric.value for metric in page.metric[:2]] == [
        ENGLISH.euros(one.per_month.disposable) for one in (both.across, both.home)
    ]
    hours = [left_per_hour(one) for one in (both.across, both.home)]
    assert [plain_last(page, table) for table in (0, 1)] == [ENGLISH.euros_exactly(one) for one in hours]
    lowest = equal_offer(both, "net").across.scenario.job.gross_monthly
    assert figures(page) == {
        "As much as now, from": ENGLISH.euros(lowest),
        "Of €100 more gross a month": ENGLISH.signed_euros(raised(both.across, 100.0).per_month.disposable),
        "The offer costs the employer": ENGLISH.euros(both.across.year.employer_cost),
    }
    assert f"Your job now costs {ENGLISH.euros(both.home.year.employer_cost)} a year." in written(page)


def plain_last(page: AppTest, table: int) -> str:
    """The last amount of a card."""
    return str(page.table[table].value["amount"].iloc[-1]).lstrip("\u2007\u2008")


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_the_headline_is_right_in_sign_for_every_household(residence: str, work: str) -> None:
    seen = set()
    for family, (gross, present) in product(FAMILIES, PAYS):
        job = {"present_job": True, "present_job.gross_monthly": present}
        for told in ({}, job):
            answers = journey(residence, work, gross) | family | told
            both = contracts(answers)
            with household.of(answers):
                headline = cards.headline(both, ENGLISH)
            difference = both.across.per_month.disposable - both.home.per_month.disposable
            way = "same" if abs(difference) < 10 else "more" if difference > 0 else "less"
            other = "now" if told else "home"
            assert headline == ENGLISH.text(f"offer.{way}_{other}", amount=ENGLISH.euros(abs(difference)))
            assert both.reasons.sum_in_favour + both.reasons.sum_against == difference
            seen.add(way)
    assert {"more", "less"} <= seen


def test_without_a_job_of_now_it_is_the_same_job_at_home_and_the_page_asks() -> None:
    page = offer(GENT_TO_TERNEUZEN)
    both = contracts(GENT_TO_TERNEUZEN)
    amount = ENGLISH.euros(both.per_month.disposable)
    assert page.title[0].value == f"The offer leaves {amount} more per month than the same job at home."
    assert page.info[0].value.startswith("We do not know your job now.")
    assert "(#your-answers)" in page.info[0].value
    assert page.metric[0].delta == f"{amount} more than at home"
    first = next(one for one in page.expander if ":material/edit:" in str(one.label))
    assert str(first.label).startswith("**What do I earn now?**")
    assert first.proto.expanded


def test_the_job_of_now_is_told_on_the_page_and_stays_open_for_its_terms() -> None:
    page = fill(offer(GENT_TO_TERNEUZEN), "present_job", True)
    assert "This answer belongs to your earlier entries." in page.warning[0].value
    assert page.title[0].value.endswith("than the same job at home.")
    fill(page, PAY, "3600")
    assert not page.info
    assert page.title[0].value == headline_of(WITH_JOB)
    fill(page, "present_job.extra_month", True)
    assert page.title[0].value == headline_of(WITH_JOB | {"present_job.extra_month": True})
    assert "so it counts as in the offer: Hours per week; Kind of work." in written(page)


def headline_of(answers: dict[str, Any]) -> str:
    with household.of(answers):
        return cards.headline(contracts(answers), ENGLISH)


def test_who_told_the_job_before_finds_it_among_the_steps() -> None:
    page = offer(WITH_JOB)
    assert "What do I earn now?" not in [one.value for one in page.subheader]


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_every_measure_is_the_engine_s(residence: str, work: str) -> None:
    answers = journey(residence, work) | PRESENT
    page, both = offer(answers, opened=True), contracts(answers)
    table = measures_of(page)
    found = [both, *(equal_offer(both, name) for name in BASES)]  # type: ignore[arg-type]
    pays = [ENGLISH.euros(one.across.scenario.job.gross_monthly) for one in found]
    assert [str(cell).strip("\u2007\u2008") for cell in table.iloc[:, 1]] == pays
    for cell, one in zip(table["More a month"], found, strict=True):
        more, left = str(cell).lstrip("\u2007\u2008").split("  \n")
        assert more == ENGLISH.signed_euros(one.per_month.disposable)
        assert left == f":gray[{ENGLISH.euros(one.across.per_month.disposable)} left]"


def measures_of(page: AppTest) -> Any:
    return next(table.value for table in page.table if "Compared by" in table.value)


def test_the_measures_are_worked_out_when_asked_and_kept_for_the_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for = []

    def noted(both: Comparison, name: Any) -> Comparison:
        asked_for.append(name)
        return equal_offer(both, name)

    monkeypatch.setattr(worked_out, "equal_offer", noted)
    page = offer(WITH_JOB)
    assert asked_for == ["net"]
    page.session_state[measures.OPENED] = True
    page.run()
    assert asked_for == ["net", "month", "year", "employer_cost"]
    page.run()
    assert len(asked_for) == 4
    fill(page, "job.gross_monthly", "3600")
    assert len(asked_for) == 8


def test_without_a_job_of_now_the_contracts_are_left_out_and_the_page_says_why() -> None:
    page = offer(GENT_TO_TERNEUZEN, opened=True)
    assert len(measures_of(page)) == len(BASES)
    assert "both contracts as they are would be the same as equal gross pay per month" in written(page)


def test_what_no_pay_reaches_is_said() -> None:
    answers = journey("NL", "BE") | {"present_job": True, PAY: "1000000"}
    page = offer(answers, opened=True)
    assert figures(page)["As much as now, from"] == words.NO_NUMBER
    assert "There is no such pay in Belgium." in written(page)
    assert list(measures_of(page).iloc[:, 1].str.strip("\u2007\u2008"))[-1] == words.NO_NUMBER


def test_a_basis_of_the_first_page_does_not_move_the_contracts() -> None:
    """Also not in the answer before a change, which the first page may have made with a pay that was looked for."""
    page = offer(GENT_TO_TERNEUZEN, session={basis.BASIS: "net"})
    assert page.title[0].value == headline_of(GENT_TO_TERNEUZEN)
    assert page.session_state[basis.BASIS] == "net"
    by_cost = offer(GENT_TO_TERNEUZEN, session={basis.BASIS: "employer_cost"})
    assert "At home the same cost to the employer means" not in written(by_cost)
    made_there = compare(contracts(GENT_TO_TERNEUZEN).across.scenario, basis="net")
    last = {gate.LAST: gate.Answered(made_there, GENT_TO_TERNEUZEN)}
    page = offer(GENT_TO_TERNEUZEN | {"job.gross_monthly": ""}, session=last)
    assert page.warning
    assert page.title[0].value == headline_of(GENT_TO_TERNEUZEN)


def test_beyond_a_limit_more_pay_leaves_less_and_the_page_says_so() -> None:
    """Above the partner's pay the combination credit is lost: at 2,350 less is left than at 2,300."""
    page = offer(journey("BE", "NL", "2350") | EARNING_PARTNER | {"present_job": True, PAY: "2300"})
    both = contracts(page.session_state[household.ANSWERS])
    assert equal_offer(both, "net").across.scenario.job.gross_monthly < 2300.0
    assert page.title[0].value == f"The offer leaves your household {ENGLISH.euros(102)} less per month."
    assert "The offer is higher and still leaves less" in written(page)
    page = offer(journey("BE", "NL", "2300") | EARNING_PARTNER | {"present_job": True, PAY: "2300"})
    assert "The offer is higher" not in written(page)
    assert "Your household then has less: you pass a limit" in written(page)
    assert figures(page)["Of €100 more gross a month"].startswith("\u2212")


def test_a_job_in_the_own_country_is_not_compared() -> None:
    page = offer(BELGIAN)
    assert page.title[0].value.startswith("You keep €")
    assert "same country" in page.info[0].value
    assert len(page.metric) == 1


def test_the_way_to_work_and_the_pension_stand_where_they_count() -> None:
    page = offer(journey("DE", "NL") | PRESENT | {"present_job.commute_km": 6.0, "job.employee_pension_rate": "7%"})
    rows = {row[0]: tuple(row[1:]) for row in terms_of(page).itertuples(index=False)}
    assert rows["Your share of the work pension"] == ("7%", "does not count there")
    assert rows["Distance to work, one way (km)"][1] == "6"
    assert rows["Months of pay"] == ("12.96", "12")
    assert rows["Holiday pay, in months of pay"] == ("0.96", "none")
    assert "Kind of work" not in rows
    assert "Kind of work" in list(terms_of(offer(WITH_JOB))["Term"])


def terms_of(page: AppTest) -> Any:
    return next(table.value for table in page.table if "Term" in table.value)


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("answers", [GENT_TO_TERNEUZEN, journey("NL", "DE") | PRESENT], ids=["home", "now"])
def test_the_page_speaks_every_language(lang: str, answers: dict[str, Any]) -> None:
    assert offer(answers, lang=lang, opened=True).title[0].value


@pytest.mark.parametrize("lang", offered())
def test_families_of_ids_are_whole(lang: str) -> None:
    both = ("now", "home")
    expected = {f"offer.{way}_{other}" for way in ("more", "less", "same") for other in both}
    expected |= {f"offer.{way}_than_{other}" for way in ("more", "less") for other in both}
    expected |= {f"offer.{name}_{other}" for name in ("same_from", "lowest_pay", "cost_other") for other in both}
    expected |= {f"offer.meaning.{name}" for name in measures.SAME_IN_BOTH}
    expected |= {
        f"offer.meaning.{name}_{other}" for name in BASES if name not in measures.SAME_IN_BOTH for other in both
    }
    expected |= {"offer.beyond_a_limit", "offer.cost_fund", "offer.raise_lost", "offer.no_pay", "offer.working"}
    assert not {text_id for text_id in expected if not texts.has_text(lang, text_id)}
