"""The page "What do I keep?", run in memory."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.result import explanation
from pages.shared.visit import asked, household, outcome
from pages.shared.visit.languages import language, offered
from rules import YEARS, Block, Comparison, LawMissing, Line, NotComputed, Scenario, compare, explanations
from tests.pages.conftest import GENT_TO_TERNEUZEN, ROOT, Open, plain, told_at_its_field, words

AT_HOME = {**GENT_TO_TERNEUZEN, "work.country": "BE", "work.municipality": None}


def comparison(**changes: Any) -> Comparison:
    data = {
        "year": YEARS[-1],
        "residence": {"country": "BE", "municipality": "Gent"},
        "work": {"country": "NL", "municipality": "Terneuzen"},
        "worker": {"age": 38},
        "job": {"gross_monthly": 3500.0},
    }
    return compare(Scenario.from_data(data | changes))


CARE = [
    {"age": 3, "childcare": {"kind": "daycare", "hours_month": 100, "hourly_rate": 12.0}},
    {"age": 7, "childcare": {"kind": "after_school", "hours_month": 40, "hourly_rate": 9.0}},
]
GERMAN = {"residence": {"country": "DE"}, "work": {"country": "DE"}}
DUTCH = {"residence": {"country": "NL"}, "work": {"country": "NL"}}
BELGIAN = {"work": {"country": "BE", "municipality": "Gent"}}
MARRIED = {"worker": {"age": 40, "civil_status": "married"}}
HOUSEHOLDS: tuple[dict[str, Any], ...] = (
    {},
    {"work": {"country": "BE"}},
    {"work": {"country": "BE"}, "payslip_month": 12, "job": {"worker_type": "blue_collar", "extra_month": True}},
    {"work": {"country": "BE"}, "payslip_month": 2, "job": {"worker_type": "blue_collar"}},
    DUTCH | {"children": [*CARE, {"age": 14}, {"age": 17}]},
    DUTCH | {"children": CARE[:1], "worker": {"age": 68}, "home": {"owner": True, "value": 300_000}},
    DUTCH | {"children": CARE, "partner": {"age": 40, "country_of_work": "NL", "gross_annual": 60_000}},
    BELGIAN | {"children": [{"age": 1}, {"age": 8}], "options": {"be_actual_costs": 9_000}},
    BELGIAN | MARRIED | {"children": [{"age": age} for age in (1, 4, 6, 9, 12)]},
    BELGIAN | MARRIED | {"partner": {"age": 40, "country_of_work": "BE", "gross_annual": 30_000}},
    BELGIAN | MARRIED | {"partner": {"age": 40, "country_of_work": "NL", "gross_annual": 30_000}},
    BELGIAN | {"worker": {"age": 68, "civil_status": "registered"}, "partner": {"age": 68}},
    GERMAN | {"children": [{"age": 3}, {"age": 9}], "options": {"de_church_tax": True}},
    GERMAN | MARRIED | {"partner": {"age": 40, "country_of_work": "DE", "gross_annual": 30_000}},
    GERMAN | MARRIED | {"partner": {"age": 40, "country_of_work": "NL", "gross_annual": 30_000}, "payslip_month": 11},
    MARRIED | {"home": {"owner": True}, "partner": {"age": 40, "country_of_work": "BE", "gross_annual": 30_000}},
    *(
        {side: {"country": "BE", "municipality": commune} for side in ("residence", "work")}
        | {"children": [{"age": age} for age in (20, 14, 8, 2)], "options": {"be_social_supplement": "low"}}
        for commune in ("Gent", "Liège", "Eupen", "Bruxelles")
    ),
)


def test_begins_with_two_steps_and_no_result(keep: Open) -> None:
    page = keep(asked=False)
    assert [title.value for title in page.title] == ["What do I keep?"]
    assert not page.metric
    assert not page.error


def test_answers_first(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    found, english = comparison(), language("en")
    amount = english.euros(found.per_month.disposable)
    assert page.title[0].value == f"You keep {amount} more per month across the border."
    assert [metric.value for metric in page.metric] == [
        english.euros(found.across.per_month.disposable),
        english.euros(found.home.per_month.disposable),
    ]
    assert page.metric[0].delta == f"{amount} more than at home"


SINGLE_PARENT = {
    "residence.country": "NL",
    "residence.municipality": "NL/Terneuzen",
    "work.country": "BE",
    "work.municipality": "BE/Gent",
    "job.gross_monthly": "1800",
    "children": 1,
    "children.0.age": 7,
}


def test_the_headline_goes_by_what_the_household_has_and_net_pay_is_the_second_line(keep: Open) -> None:
    """Net pay rises, and the household has less."""
    page = keep(SINGLE_PARENT)
    found, english = left_behind(), language("en")
    less = english.euros(-found.per_month.disposable)
    assert page.title[0].value == f"You keep {less} less per month across the border."
    assert page.metric[0].delta == f"{less} less than at home"
    written = words(page)
    assert f"**Net pay alone: {english.euros(found.per_month.net_pay)} more.** Benefits and health insurance" in written
    assert f"take off {english.euros(-found.per_month.household)}." in written
    assert f"Why {less} less" in written


def test_the_reasons_stand_in_two_tables_that_add_up_to_the_headline(keep: Open) -> None:
    page, reasons = keep(SINGLE_PARENT), left_behind().reasons
    tables = [table.value for table in page.table if list(table.value.columns) == ["Euro per month", "Amount"]]
    for table, side in zip(tables, reasons, strict=True):
        amounts = [int(plain(cell).replace(",", "")) for cell in table.iloc[:, 1]]
        assert amounts[:-1] == [abs(one.amount) for one in side]
        assert amounts[-1] == sum(amounts[:-1])
    in_favour, against = (list(table.iloc[:, 0]) for table in tables)
    assert "Belgian family allowance" in in_favour
    assert against[0] == "No Dutch tax credits (*heffingskortingen*) any more"
    assert f"against you = **{language('en').euros(-left_behind().per_month.disposable)} less per month.**" in words(
        page
    )


def left_behind() -> Comparison:
    dutch, belgian = {"country": "NL", "municipality": "Terneuzen"}, {"country": "BE", "municipality": "Gent"}
    job = {"gross_monthly": 1800.0}
    return comparison(residence=dutch, work=belgian, children=[{"age": 7}], job=job)


def test_says_where_taxed_where_insured_and_which_status(keep: Open) -> None:
    written = words(keep(GENT_TO_TERNEUZEN))
    assert "All your pay is taxed in the Netherlands." in written
    assert "You are insured in the Netherlands." in written
    assert "Dutch 90% rule" in written
    assert "Reached" in written


def test_every_line_stands_in_a_table_and_adds_up(keep: Open) -> None:
    page, found, english = keep(GENT_TO_TERNEUZEN), comparison(), language("en")
    columns = [[plain(str(cell)) for cell in table.value.iloc[:, -1]] for table in page.table]
    for result in (found.across, found.home):
        year = result.year
        pay, household = ([one.amount for one in year.lines if one.kind == kind] for kind in ("pay", "household"))
        amounts = [year.gross, *pay, year.net_pay, *household, year.disposable]
        assert columns.count([english.cents(amount) for amount in amounts]) == 1


def test_a_domestic_job_stands_alone(keep: Open) -> None:
    page = keep(AT_HOME)
    english = language("en")
    amount = english.euros(comparison(work={"country": "BE", "municipality": "Gent"}).across.per_month.disposable)
    assert page.title[0].value == f"You keep {amount} per month."
    assert len(page.metric) == 1


def test_the_same_page_in_dutch_with_belgian_words(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN, lang="nl")
    assert page.title[0].value.startswith("Met werk over de grens houdt u €")
    assert "Uw job" in "".join(str(one.label) for one in page.expander)


def test_without_a_language_it_speaks_dutch() -> None:
    page = AppTest.from_file(str(ROOT / "pages" / "what_do_i_keep.py"), default_timeout=30)
    page.session_state[frame.DRAWN] = True
    assert page.run().title[0].value == "Wat houd ik over?"


def test_answers_survive_a_change_of_language(keep: Open) -> None:
    page = keep({**GENT_TO_TERNEUZEN, "payslip_month": 3, "job.weekly_hours": 30.0})
    before = [metric.value for metric in page.metric]
    page.query_params["lang"] = "nl"
    page.run()
    page.query_params["lang"] = "en"
    page.run()
    assert not page.exception
    assert [metric.value for metric in page.metric] == before
    assert "March payslip, net" in page.table[0].value.iloc[1, 0]


def test_an_unknown_language_is_ignored(keep: Open) -> None:
    assert keep(lang="xx", asked=False).title[0].value == "Wat houd ik over?"


MUNICIPALITY = "Fill in your municipality. Belgium has a municipal tax, so we need it. Example: Gent."
MISSING = "Fill in your gross pay per month. Example: 3500."
NO_NUMBER = "Gross pay per month: use digits only, for example 3500."
OUT_OF_RANGE = "Gross pay per month: choose a number from 0 to 1,000,000."


@pytest.mark.parametrize(
    ("field", "given", "sentence"),
    [
        ("residence.country", None, "Choose the country where you live."),
        ("work.country", None, "Choose the country where you work."),
        ("residence.municipality", None, MUNICIPALITY),
        ("job.gross_monthly", "", MISSING),
        ("job.gross_monthly", "abc", NO_NUMBER),
        ("job.gross_monthly", "3.5.0", NO_NUMBER),
        ("job.gross_monthly", "-1", OUT_OF_RANGE),
        ("job.gross_monthly", "1000001", OUT_OF_RANGE),
    ],
)  # fmt: skip
def test_a_bad_answer_has_its_sentence_at_the_field(keep: Open, field: str, given: object, sentence: str) -> None:
    page = keep({**GENT_TO_TERNEUZEN, field: given})
    assert [error.value for error in page.error] == [sentence]
    assert not page.metric


@pytest.mark.parametrize(
    ("field", "given", "sentence"),
    [
        ("worker.age", 14, "Your age on 31 December: choose a number from 15 to 100."),
        ("job.weekly_hours", 0.0, "Hours per week: choose a number from 1 to 60."),
        ("job.weekly_hours", 61.0, "Hours per week: choose a number from 1 to 60."),
        ("job.weekly_hours", None, "Hours per week: choose a number from 1 to 60."),
        ("worker.age", 101, "Your age on 31 December: choose a number from 15 to 100."),
        ("job.full_time_hours", 0.0, "Hours of a full-time job: choose a number from 1 to 60."),
    ],
)
def test_a_bad_answer_after_the_result_keeps_the_others(keep: Open, field: str, given: float, sentence: str) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    page.number_input(household.widget_key(field, "en")).set_value(given).run()
    told_at_its_field(page, field, given, sentence)
    page.number_input(household.widget_key(field, "en")).set_value(38).run()
    assert page.metric


def test_a_doubtful_amount_is_shown_back(keep: Open) -> None:
    page = keep({**GENT_TO_TERNEUZEN, "job.gross_monthly": "3.500"})
    assert "We read this as €3,500." in words(page)
    assert page.metric


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("residence.municipality", 'We do not know the municipality "Nowhere". Choose one from the list.'),
        ("year", "Year: we cannot use this answer. Please check it."),
        ("job.isco08", "Your profession: we cannot use this answer. Please check it."),
        ("options.nl_qualifying", "Dutch 90% rule: we cannot use this answer. Please check it."),
    ],
)
def test_a_refused_answer_that_the_form_cannot_give(monkeypatch: pytest.MonkeyPatch, field: str, sentence: str) -> None:
    monkeypatch.setattr(household, "answer", lambda _: "Nowhere")
    assert outcome.sentence(field, language("en")) == sentence


@pytest.mark.parametrize(("residence", "work"), [("NL", "BE"), ("NL", "DE"), ("BE", "DE"), ("DE", "BE"), ("DE", "NL")])
def test_every_pair_across_a_border_is_worked_out(keep: Open, residence: str, work: str) -> None:
    municipality = {"NL": None, "BE": "BE/Gent", "DE": None}[residence]
    ends = {"residence.country": residence, "residence.municipality": municipality, "work.country": work}
    page = keep({**GENT_TO_TERNEUZEN, **ends, "work.municipality": None})
    assert page.title[0].value.startswith("You keep €")
    assert len(page.metric) == 2


def test_missing_law_names_the_day_and_the_topic() -> None:
    refusal = LawMissing("be.fiscal_work_bonus.rate_b", comparison().across.law.date)
    sentence = outcome.refusal_sentence(refusal, language("en"))
    assert sentence.startswith("For ")
    assert "Belgian fiscal work bonus" in sentence


def test_a_reason_without_words_is_given_as_the_engine_gives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(household, "answer", lambda _: "NL")
    sentence = outcome.refusal_sentence(NotComputed("home.owner: an own home", "home.owner"), language("en"))
    assert "home.owner: an own home" in sentence


def test_start_again_forgets_everything(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    page.button("start_again").click().run()
    assert page.title[0].value == "What do I keep?"
    assert page.text_input(household.widget_key(asked.GROSS, "en")).value == ""
    assert not page.metric


def lines() -> list[str]:
    found, names = comparison(), []
    for prefix, result in (("", found.across), (explanation.HOME, found.home)):
        assert result.payslip
        names += [prefix + line.id for line in result.year.lines]
        names += [prefix + explanation.PAYSLIP + line.id for line in result.payslip.lines]
    return names


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("line", lines())
def test_every_line_is_explained_at_its_own_address(keep: Open, line: str, lang: str) -> None:
    page = keep(GENT_TO_TERNEUZEN, lang=lang, line=line)
    name = language(lang, in_belgium=True).text(line.removeprefix(explanation.HOME).removeprefix(explanation.PAYSLIP))
    (chosen,) = [box for box in page.selectbox if str(box.key).startswith("line ")]
    assert chosen.value is not None
    assert name in chosen.options[int(chosen.value)]
    assert f"**{name}**".replace("\u00a0", " ") in words(page)


def test_a_line_that_does_not_exist_gives_none(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN, line="nl.nothing")
    (chosen,) = [box for box in page.selectbox if str(box.key).startswith("line ")]
    assert chosen.value is None


@pytest.fixture(scope="module")
def spoken_of() -> set[str]:
    """The texts that results ask for over pays, years and households: of warnings, and of the steps of every line."""
    asked = set()
    for year, pay, kind in product(YEARS, (900.0, 2100.0, 3500.0, 9000.0), HOUSEHOLDS):
        try:
            found = comparison(year=year, **kind | {"job": {"gross_monthly": pay, **kind.get("job", {})}}).across
        except LawMissing:
            continue
        asked |= {warning.text_id for warning in found.warnings}
        explained = explanations(found.scenario)
        blocks: list[tuple[Block, tuple[Line, ...]]] = [("year", found.year.lines)]
        if found.payslip:
            blocks.append(("payslip", found.payslip.lines))
        for block, line in ((block, line) for block, lines in blocks for line in lines):
            for step in explained.of(line.id, block).steps:
                asked |= {f"step.{step.name}"} | ({f"rounding.{step.rounding}"} if step.rounding else set())
    return asked


@pytest.mark.parametrize("lang", offered())
def test_steps_and_warnings_have_words(spoken_of: set[str], lang: str) -> None:
    speaking = language(lang)
    assert not {name for name in spoken_of if not speaking.has_text(name)}


@pytest.mark.parametrize("pay", ["0", "1", "850,50", "1000000"])
@pytest.mark.parametrize("year", YEARS)
def test_pay_from_nothing_to_the_limit_is_drawn(keep: Open, pay: str, year: int) -> None:
    page = keep({**GENT_TO_TERNEUZEN, "job.gross_monthly": pay, "year": year})
    assert page.title[0].value == "What do I keep?"
    page.button("confirm job.gross_monthly").click().run()
    page.button("calculate").click().run()
    assert len(page.metric) == 2 or page.title[0].value == "We cannot work this out yet"


def test_what_is_typed_is_not_in_the_address(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    assert set(page.query_params) <= {"lang", "line"}
