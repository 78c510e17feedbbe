"""The catalogues say the same things, and the pages ask for nothing that they do not hold."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import pofile
from babel.messages.catalog import Message

from pages.shared.frame import Page
from pages.shared.visit import asked, texts
from pages.shared.visit.languages import IN_BELGIUM, language, offered
from rules import store
from rules.answer.equal import PAY
from rules.answer.lines import LINES
from rules.answer.reasons import OF_ONE_STATE, REST, THEMES
from rules.question.scope import LIMITS
from rules.store.commuter_files import REMARKS

ROOT = Path(__file__).resolve().parents[2]
WHOLE = offered()
"""Every language that a visitor can choose."""
VARIANTS = {variant: code for code, variant in IN_BELGIUM.items()}
"""The words of who lives in Belgium, by catalogue, and of which language they are a variant."""

WORDS_OF_THEIR_OWN = {
    "residence.country": "country",
    "work.country": "country",
    "children.childcare.kind": "choice.childcare",
    "options.de_tax_class": "choice.tax_class",
    "options.de_land": "region",
}
"""The questions whose words are not named after them."""
SAME_IN_ENGLISH = re.compile(
    r"sign\..+|about\.together|(region|unit)\..+|consequence_theme\.pension|heading\.compensation|page\.start"
    r"|law\.(letter|source)|ground\.word\.protocol|cluster\.name\..+|reform\.count\.(cbs|inami)"
)
"""Texts that a language may share with English: names, units and words that are the same in both."""
ID_IN_SOURCE = re.compile(r"""(?:text|plural)\(\s*"([a-z_]+(?:\.[a-zA-Z_]+)+)["]""")


def messages(name: str) -> dict[str, Message]:
    with (texts.FOLDER / f"{name}.po").open("rb") as source:
        return {_id(message): message for message in pofile.read_po(source) if message.id}


def _id(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def placeholders(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name}


def test_every_catalogue_is_offered_or_a_variant_of_one() -> None:
    assert {"de", "en", "fr", "nl"} <= set(WHOLE)
    assert {path.stem for path in texts.FOLDER.glob("*.po")} - {*WHOLE} == {*VARIANTS}


@pytest.mark.parametrize("name", WHOLE)
def test_the_languages_hold_the_same_ids(name: str) -> None:
    assert set(messages(name)) == set(messages("en"))


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_holds_only_ids_of_its_language(name: str) -> None:
    assert set(messages(name)) <= set(messages(VARIANTS[name]))


@pytest.mark.parametrize("name", [*WHOLE, *VARIANTS])
def test_the_languages_fill_in_the_same_values(name: str) -> None:
    english = messages("en")
    for text_id, message in messages(name).items():
        expected = [placeholders(form) for form in forms(english[text_id])]
        assert [placeholders(form) for form in forms(message)] == expected, text_id


@pytest.mark.parametrize("name", [*WHOLE, *VARIANTS])
def test_catalogues_are_sorted_and_complete(name: str) -> None:
    found = messages(name)
    assert list(found) == sorted(found)
    assert all(form.strip() == form and form for message in found.values() for form in forms(message))


@pytest.mark.parametrize("name", sorted({*WHOLE} - {"en"}))
def test_nothing_is_left_in_english(name: str) -> None:
    english = messages("en")
    same = {text_id for text_id, message in messages(name).items() if forms(message) == forms(english[text_id])}
    assert not {text_id for text_id in same if not SAME_IN_ENGLISH.fullmatch(text_id)}


def test_french_signs_stay_with_their_word() -> None:
    """French writes a space before these signs; without a no-break space a line could begin with one of them."""
    parted = re.compile(r"[^\u00a0][;?!%»]|« | :")
    assert not {text_id for text_id, message in messages("fr").items() if any(map(parted.search, forms(message)))}


def test_french_months_follow_no_word_that_elides() -> None:
    """August and October begin with a vowel: "de août" is wrong, and "d'août" does not fit the other months."""
    words = [form for message in messages("fr").values() for form in forms(message) if "{month}" in form]
    assert words
    assert not [form for form in words if re.search(r"\b(de|que|le|jusque) \{month\}", form)]


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_holds_only_what_differs(name: str) -> None:
    spoken = messages(VARIANTS[name])
    assert not [text_id for text_id, message in messages(name).items() if forms(message) == forms(spoken[text_id])]


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_leaves_countries_and_regions_alone(name: str) -> None:
    """The questions about places are the same widgets in both, and would lose their choice with other words for it."""
    options = re.compile(r"(country|region)\.[^.]*")
    assert not [text_id for text_id in messages(name) if options.fullmatch(text_id)]


def test_the_pages_ask_only_for_ids_that_exist() -> None:
    sources = [ROOT / "app.py", *(ROOT / "pages").rglob("*.py")]
    asked = {text_id for source in sources for text_id in ID_IN_SOURCE.findall(source.read_text("utf-8"))}
    assert asked
    assert not asked - set(messages("en"))


def pages_of_the_site() -> Iterator[Page]:
    """The table of pages in app.py, which cannot be imported without drawing the site."""
    for node in ast.walk(ast.parse((ROOT / "app.py").read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Page.__name__:
            named = {str(word.arg): ast.literal_eval(word.value) for word in node.keywords}
            yield Page(*map(ast.literal_eval, node.args), **named)


def test_each_page_stands_in_the_table_of_pages_and_has_its_words() -> None:
    pages = list(pages_of_the_site())
    files = {path.stem for path in (ROOT / "pages").glob("*.py")} - {"__init__"}
    assert {page.stem for page in pages} == files
    assert {f"page.{page.stem}" for page in pages} | {page.section for page in pages} - {""} <= set(messages("en"))


@pytest.mark.parametrize("name", WHOLE)
def test_families_of_ids_are_whole(name: str) -> None:
    held = set(messages(name))
    expected = {f"country.{country}" for country in asked.COUNTRIES}
    expected |= {f"country_in.{country}" for country in asked.COUNTRIES}
    expected |= {f"country_outside.{country}" for country in asked.COUNTRIES}
    expected |= {f"answer.relief.{country}" for country in asked.COUNTRIES}
    expected |= {line.id for line in LINES}
    expected |= {f"reason.{theme}.{way}" for theme in (*THEMES, REST) for way in ("more", "less")}
    expected |= {f"reason.{theme}.{way}" for theme in OF_ONE_STATE for way in ("new", "gone")}
    expected |= {f"reason.part.{theme}" for theme in THEMES}
    expected |= {f"field.{field}" for field in asked.QUESTIONS}
    expected |= {f"assumption.{field}" for field in asked.QUESTIONS if asked.is_assumed(field)}
    for field, question in asked.QUESTIONS.items():
        if question.kind == "word" and field not in (*WORDS_OF_THEIR_OWN, "partner.country_of_work"):
            expected |= {f"choice.{field.rpartition('.')[2]}.{word}" for word in question.words}
    for field, family in WORDS_OF_THEIR_OWN.items():
        expected |= {f"{family}.{one}" for one in asked.choices(field)}
    expected |= {f"country.{country}" for country in asked.QUESTIONS["partner.country_of_work"].words}
    expected |= {f"hint.land.{side}" for side in ("residence", "work", "partner")}
    expected |= {f"region.{place.region}" for place in asked.places(None).values() if place.country != "NL"}
    assert not expected - held


@pytest.mark.parametrize("name", WHOLE)
def test_a_right_to_training_has_its_words_and_what_is_open_of_it_and_nothing_else(name: str) -> None:
    held, rights = set(messages(name)), store.current().learning
    for family in ("learning_how", "learning_across"):
        assert {one for one in held if one.startswith(f"{family}.")} == {f"{family}.{one.id}" for one in rights}
    opens = {f"learning_open.{one.id}" for one in rights if one.unchecked}
    assert {one for one in held if one.startswith("learning_open.")} == opens


@pytest.mark.parametrize("name", WHOLE)
def test_every_remark_on_a_count_has_its_words_and_stands_beside_one(name: str) -> None:
    tables = store.current().commuters
    used = {row.remark for rows in (tables.flows, tables.shares, tables.regional) for row in rows}
    assert used == set(REMARKS)
    told = {f"flow.remark.{one}" for one in REMARKS if one}
    assert {one for one in messages(name) if one.startswith("flow.remark.")} == told


def nodes(folder: str) -> Iterator[ast.AST]:
    """The syntax of all sources in a folder."""
    for source in sorted((ROOT / folder).rglob("*.py")):
        yield from ast.walk(ast.parse(source.read_text("utf-8")))


def words_in(node: ast.AST) -> list[str]:
    return [one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def given_warnings() -> Iterator[str]:
    """The ids of the warnings that the engine gives: a code, and a variant of it; `_missed` gives those of a status."""
    for node in nodes("rules"):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("warning", "_missed"):
            variants = [f".{word}" for word in words_in(node.args[1])] if len(node.args) == 2 else [""]
            yield from (f"warning.{code}{variant}" for code in words_in(node.args[0]) for variant in variants)


def test_every_warning_is_given_by_the_engine_or_asked_by_a_page() -> None:
    asked = {node.value for node in nodes("pages") if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    held = {text_id for text_id in messages("en") if text_id.startswith("warning.")}
    given = set(given_warnings())
    assert given
    assert held - given - asked == set()
    assert given - held == set()


def test_every_step_belongs_to_a_rule_that_exists() -> None:
    rules = {node.name for node in nodes("rules") if isinstance(node, ast.FunctionDef)}
    steps = {text_id.split(".")[1] for text_id in messages("en") if text_id.startswith("step.")}
    assert steps - rules - {"line"} == set()


def test_every_reason_for_no_answer_belongs_to_a_limit() -> None:
    prefix = "reason.not_yet."
    reasons = {text_id.removeprefix(prefix) for text_id in messages("en") if text_id.startswith(prefix)}
    assert reasons - {limit.field for limit in LIMITS} == {PAY}


def test_belgian_words_come_before_dutch_ones() -> None:
    assert language("nl").text("summary.same_job") == "dezelfde baan in uw woonland"
    assert language("nl", in_belgium=True).text("summary.same_job") == "dezelfde job in uw woonland"
    assert language("nl", in_belgium=True).text("heading.why") == "Waarom"


def test_plurals() -> None:
    english = language("en")
    assert english.plural("assumption.count", 1) == "1 answer you did not give"
    assert english.plural("assumption.count", 5) == "5 answers you did not give"


def test_french_takes_the_singular_for_none() -> None:
    french = language("fr")
    assert [french.plural("summary.home_days", n) for n in (0, 1, 2)] == [
        "0 jour de télétravail",
        "1 jour de télétravail",
        "2 jours de télétravail",
    ]


def test_a_missing_id_warns_and_is_never_shown_raw() -> None:
    with pytest.warns(texts.MissingText):
        shown = texts.text("en", "heading.no_such_thing")
    assert shown == "no such thing"


def test_missing_ids_are_errors_in_these_tests() -> None:
    with pytest.raises(texts.MissingText):
        texts.text("en", "heading.no_such_thing")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", texts.MissingText)
        assert texts.plural("nl", "heading.no_such_thing", 2) == "no such thing"
