"""Is my diploma valid: the verdict, what is known at a glance, what is not, and a search that never ends in nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.diploma import words
from pages.shared.visit import household
from pages.shared.visit.answers import Answers
from pages.shared.visit.languages import language, offered
from rules import REGIONS, LostPay, Scenario, compare, profession, professions, recognitions
from rules import store as data
from tests.pages.conftest import opened
from tests.pages.conftest import words as written
from tests.pages.test_texts import messages

Show = Callable[..., AppTest]
KLEVE_TO_NIJMEGEN = {
    "residence.country": "DE",
    "residence.municipality": "DE/Kleve",
    "work.country": "NL",
    "work.municipality": "NL/Nijmegen",
    "job.gross_monthly": "3600",
    "job.isco08": "2221",
}
EUPEN_TO_AACHEN = {
    "residence.country": "BE",
    "residence.municipality": "BE/Eupen",
    "work.country": "DE",
    "work.municipality": "DE/Aachen",
    "job.gross_monthly": "3000",
    "job.isco08": "5311",
}
MAASTRICHT_TO_LANAKEN = {
    "residence.country": "NL",
    "residence.municipality": "NL/Maastricht",
    "work.country": "BE",
    "work.municipality": "BE/Lanaken",
    "job.gross_monthly": "3600",
    "job.isco08": "2341",
}


@pytest.fixture
def show() -> Show:
    def open_page(answers: dict[str, Any] | None = None, lang: str = "en") -> AppTest:
        return opened("diploma", answers, lang)

    return open_page


def at_a_glance(page: AppTest, which: int = 0) -> dict[str, str]:
    table = page.table[which].value
    return dict(zip(table.iloc[:, 0], table.iloc[:, 1], strict=True))


def type_in(page: AppTest, typed: str, lang: str = "en") -> AppTest:
    page.text_input(f"profession.words {lang}").set_value(typed).run()
    assert not page.exception, page.exception
    return page


def test_a_nurse_from_kleve_to_nijmegen_only_registers(show: Show) -> None:
    page = show(KLEVE_TO_NIJMEGEN)
    assert page.title[0].value == "Your diploma is recognised automatically. You still apply before you start."
    told = at_a_glance(page)
    assert "CIBG" in told["Office that decides"]
    assert told["Months before you may start"].startswith("0 to 3 months")
    assert "By law at most 3 months" in told["Months before you may start"]
    assert "Dutch at level B1" in told["Language level"]
    assert "BIG-register: automatische erkenning" in written(page)


def test_lost_pay_is_months_times_the_gap_of_this_scenario(show: Show) -> None:
    told = at_a_glance(show(KLEVE_TO_NIJMEGEN))["Pay you miss while waiting"]
    compared = compare(Scenario.from_data(Answers(KLEVE_TO_NIJMEGEN).scenario("en_IE")))
    gap = compared.difference.disposable / 12.0
    assert gap > 0.0
    assert told.startswith(f"0 to 3 months, times the €{gap:.2f} a month more")
    assert f"**€0 to €{3.0 * gap:,.0f}**" in told
    left = compared.across.year.disposable / 12.0
    assert told.endswith(f"If you have no job meanwhile: €0 to €{3.0 * left:,.0f}.")
    page = show(KLEVE_TO_NIJMEGEN | {"present_job": True, "present_job.gross_monthly": "3000"})
    assert "no job meanwhile" not in at_a_glance(page)["Pay you miss while waiting"]


def test_a_childcare_worker_from_eupen_to_aachen(show: Show) -> None:
    page = show(EUPEN_TO_AACHEN)
    told = at_a_glance(page)
    assert "Bezirksregierung" in told["Office that decides"]
    assert told["Months before you may start"].startswith("3 to 4 months")
    assert told["Fee"].startswith("Not known :orange-badge")
    assert "you can ask to be recognised for that part" in told["Partial access"]
    assert page.selectbox[2].value == "NW"


def test_a_teacher_from_maastricht_to_lanaken(show: Show) -> None:
    page = show(MAASTRICHT_TO_LANAKEN)
    assert page.title[0].value == "You must first have your diploma recognised. The decision takes 1 to 2 months."
    told = at_a_glance(page)
    assert "AGODI" in told["Office that decides"]
    assert told["Fee"] == "Free"
    assert "Trb. 2021, 122" in told["Statement of the level of a diploma"]


def test_a_process_operator_may_start_at_once_anywhere(show: Show) -> None:
    for ends in (KLEVE_TO_NIJMEGEN, EUPEN_TO_AACHEN, MAASTRICHT_TO_LANAKEN):
        page = show(ends | {"job.isco08": "3133"})
        assert page.title[0].value in (
            "You may start at once. No procedure is needed.",
            "Your diploma counts, but you may need proof of its level.",
        )
        assert "No. The employer decides." in "".join(one.label for one in page.expander)


def test_where_the_region_is_not_told_each_is(show: Show) -> None:
    page = show(MAASTRICHT_TO_LANAKEN | {"work.municipality": None})
    assert page.title[0].value == "It depends on where you work."
    assert page.header[0].value == "Flanders"
    page.selectbox[2].set_value("wallonia").run()
    assert "How long that takes is not known" in page.title[0].value


BADGE = ":orange-badge[:material/help: not checked]"


@pytest.mark.parametrize("isco08", ["5412", "2619", "7542", "7133", "1324", "9112"])
def test_what_the_dossier_has_not_checked_is_marked(show: Show, isco08: str) -> None:
    """The letter decides: what is C as a whole has its badge beside the verdict, what is C in part beside that part."""
    told = profession(isco08)
    assert told
    for state, ends in (("NL", KLEVE_TO_NIJMEGEN), ("DE", EUPEN_TO_AACHEN), ("BE", MAASTRICHT_TO_LANAKEN)):
        origin = ends["residence.country"]
        region = {"NL": None, "DE": "NW", "BE": "flanders"}[state]
        (found,) = recognitions(told, origin, state, region)
        page = show(ends | {"job.isco08": isco08})
        rows = at_a_glance(page)
        badges = next(one.value for one in page.markdown if language("en").text(words.word_id(found)) in one.value)
        assert (BADGE in badges) == (found.confidence.overall == "C"), state
        for head, letter in (
            ("Months before you may start", found.confidence.months),
            ("Fee", found.confidence.fee),
            ("Language level", found.confidence.language),
        ):
            assert (BADGE in next(cell for name, cell in rows.items() if name == head)) == (letter == "C"), (
                state,
                head,
            )


def test_a_name_in_any_language_is_taken_at_once(show: Show) -> None:
    for typed, name in (
        ("Krankenschwester", "nurse responsible for general care"),
        ("vrachtwagenchauffeur", "cargo vehicle driver"),
        ("Erzieherin", "early years teacher"),
        ("2221", "nurse responsible for general care"),
    ):
        page = type_in(show({key: value for key, value in KLEVE_TO_NIJMEGEN.items() if key != "job.isco08"}), typed)
        assert page.text_input("profession.words en").value == name, typed
        assert page.table


def test_a_part_of_a_name_offers_professions(show: Show) -> None:
    page = type_in(show(KLEVE_TO_NIJMEGEN | {"job.isco08": None}), "teacher")
    pick = page.pills("profession.pick en teacher")
    assert pick.label == "Which one do you mean?"
    assert "primary school teacher" in pick.options
    pick.set_value("2341").run()
    assert not page.exception, page.exception
    assert page.session_state[household.ANSWERS]["job.isco08"] == "2341"


def test_a_spelling_mistake_suggests(show: Show) -> None:
    page = type_in(show(KLEVE_TO_NIJMEGEN | {"job.isco08": None}), "verplegkundige")
    assert "We do not have “verplegkundige” in our list." in page.warning[0].value
    assert "Nuffic" in page.warning[0].value
    near = page.pills("profession.pick en verplegkundige")
    assert near.label == "Did you mean one of these?"
    assert "nurse responsible for general care" in near.options


@pytest.mark.parametrize("lang", offered())
def test_an_unknown_profession_ends_in_an_office(show: Show, lang: str) -> None:
    page = type_in(show(KLEVE_TO_NIJMEGEN | {"job.isco08": None}, lang), "zxqvw", lang)
    assert "https://" in page.warning[0].value
    assert page.title[0].value == language(lang).text("page.diploma")


def test_without_a_household_everything_can_be_asked(show: Show) -> None:
    page = show()
    assert "Choose your profession" in written(page)
    type_in(page, "early years teacher")
    page.selectbox[0].set_value("NL").run()
    page.selectbox[1].set_value("DE").run()
    page.selectbox[2].set_value("NW").run()
    assert page.title[0].value != "Is my diploma valid?"
    assert "**Early years teacher** · Diploma from: Netherlands · Work in Germany" in written(page)
    assert "Fill in your pay" in written(page)


def test_what_is_typed_and_not_found_leaves_no_answer_about_another_profession(show: Show) -> None:
    page = type_in(show(KLEVE_TO_NIJMEGEN), "Drachenbändiger")
    assert page.title[0].value == "Is my diploma valid?"
    assert not page.table
    type_in(page, "nurse responsible for general care")
    assert page.table


def test_a_code_that_is_not_in_the_list_is_told(show: Show) -> None:
    page = show(KLEVE_TO_NIJMEGEN | {"job.isco08": "9999"})
    assert "We do not have this profession in our list" in written(page)


@pytest.mark.parametrize("lang", offered())
def test_every_profession_has_its_words_in_every_direction(lang: str) -> None:
    held = set(messages(lang))
    needed: set[str] = set()
    for one in professions():
        for origin in REGIONS:
            for state in REGIONS:
                for found in recognitions(one, origin, state) + recognitions(one, origin, state, self_employed=True):
                    needed |= {found.verdict_id, found.reason_id, f"diploma.word.{found.verdict}"}
                    needed |= {text for answer in found.questions for text in (answer.question_id, answer.answer_id)}
                    needed |= {item for answer in found.questions for item in answer.items}
                    needed |= {*found.steps, *found.papers, *found.remarks}
                    told = (found.language, found.temporary, found.partial, found.meanwhile)
                    needed |= {text for text in told if text}
                    needed |= {office.text_id for office in (*found.offices, *found.ask)}
                    needed |= {said.office.text_id for said in found.statements}
                    assert "{" not in words.verdict(found, language(lang))
    assert not needed - held


@pytest.mark.parametrize("lang", offered())
def test_no_words_of_recognition_are_left_over(lang: str) -> None:
    """Every step, paper, remark and the like belongs to a route or a profession of the store."""
    tables = data.current().professions
    said = [row.terms for row in tables.routes.values()] + [one.terms for of in tables.rules.values() for one in of]
    used = {f"recognition_step.{name}" for terms in said for name in terms.steps or ()}
    used |= {f"recognition_remark.{name}" for terms in said for name in terms.remarks or ()}
    used |= {f"recognition_paper.{name}" for terms in said for name in terms.papers or ()}
    used |= {f"recognition_language.{terms.language}" for terms in said if terms.language}
    used |= {f"recognition_meanwhile.{terms.meanwhile}" for terms in said if terms.meanwhile}
    for statement in tables.statements.values():
        used |= {f"recognition_paper.{name}" for name in statement.papers or ()}
        used |= {f"recognition_remark.{name}" for name in statement.remarks or ()}
    kinds = ("step", "remark", "paper", "language", "meanwhile")
    held = {text for text in messages(lang) if text.startswith(tuple(f"recognition_{kind}." for kind in kinds))}
    assert held - used - {"recognition_remark.other_land"} == set()


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [
        (LostPay(1.0, 2.0, 100.0, 1, 100.0, 200.0), "1 to 2 months, times the €100 a month more"),
        (LostPay(1.0, 2.0, -100.0, -1, 0.0, 0.0), "None: the job across the border leaves you less"),
        (LostPay(1.0, 2.0, 0.0, 0, 0.0, 0.0), "None: both jobs leave you the same."),
        (LostPay(0.0, 0.0, 100.0, 1, 0.0, 0.0), "None: there is nothing to wait for."),
    ],
)
def test_lost_pay_follows_the_sign(gap: LostPay, sentence: str) -> None:
    assert words.lost_pay(gap, language("en")).startswith(sentence)


def test_a_profession_is_answered_in_the_steps_too_and_forgotten_with_them(keep: Callable[..., AppTest]) -> None:
    page = type_in(keep(KLEVE_TO_NIJMEGEN | {"job.isco08": None}), "teacher")
    assert page.session_state[household.ANSWERS]["job.isco08"] is None
    page.pills("profession.pick en teacher").set_value("2330").run()
    assert page.text_input("profession.words en").value == "secondary school teacher"
    page.button("start_again").click().run()
    assert not page.exception, page.exception
    assert page.session_state[household.ANSWERS] == {}
