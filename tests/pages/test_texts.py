"""The catalogues say the same things, and the pages ask for nothing that they do not hold."""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import pofile
from babel.messages.catalog import Message

from pages.shared import household, notes, texts
from pages.shared.languages import language
from pages.shared.questions import family, germany, more
from rules.lines import LINES

ROOT = Path(__file__).resolve().parents[2]
WHOLE = ("en", "nl")
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


def test_the_languages_hold_the_same_ids() -> None:
    assert set(messages("en")) == set(messages("nl"))
    assert set(messages("nl_BE")) <= set(messages("nl"))


@pytest.mark.parametrize("name", ["nl", "nl_BE"])
def test_the_languages_fill_in_the_same_values(name: str) -> None:
    english = messages("en")
    for text_id, message in messages(name).items():
        expected = [placeholders(form) for form in forms(english[text_id])]
        assert [placeholders(form) for form in forms(message)] == expected, text_id


@pytest.mark.parametrize("name", [*WHOLE, "nl_BE"])
def test_catalogues_are_sorted_and_complete(name: str) -> None:
    found = messages(name)
    assert list(found) == sorted(found)
    assert all(form.strip() == form and form for message in found.values() for form in forms(message))


def test_belgian_dutch_holds_only_what_differs() -> None:
    dutch = messages("nl")
    assert not [text_id for text_id, message in messages("nl_BE").items() if forms(message) == forms(dutch[text_id])]


def test_belgian_dutch_leaves_countries_and_regions_alone() -> None:
    """The questions about places are the same widgets in both, and would lose their choice with other words for it."""
    options = re.compile(r"(country|region)\.[^.]*")
    assert not [text_id for text_id in messages("nl_BE") if options.fullmatch(text_id)]


def test_the_pages_ask_only_for_ids_that_exist() -> None:
    sources = [ROOT / "app.py", *(ROOT / "pages").rglob("*.py")]
    asked = {text_id for source in sources for text_id in ID_IN_SOURCE.findall(source.read_text("utf-8"))}
    assert asked
    assert not asked - set(messages("en"))


@pytest.mark.parametrize("name", WHOLE)
def test_families_of_ids_are_whole(name: str) -> None:
    held = set(messages(name))
    expected = {f"country.{country}" for country in household.COUNTRIES}
    expected |= {f"country_in.{country}" for country in household.COUNTRIES}
    expected |= {line.id for line in LINES}
    expected |= {
        f"reason.{group}.{way}" for group in ("gross", "social_insurance", "tax", "credits") for way in ("more", "less")
    }
    expected |= {f"field.{field}" for field in household.DEFAULTS}
    expected |= {f"assumption.{field}" for field in notes.ASSUMED}
    expected |= {f"choice.civil_status.{status}" for status in ("single", *family.COUPLES)}
    expected |= {f"choice.childcare.{kind}" for kind in family.CHILDCARE}
    expected |= {f"choice.sector.{sector}" for sector in more.SECTORS}
    expected |= {f"choice.worker_type.{kind}" for kind in more.WORKER_TYPES}
    expected |= {f"choice.holiday_pay.{kind}" for kind in more.HOLIDAY_PAY}
    expected |= {f"choice.nationality.{one}" for one in more.NATIONALITIES}
    expected |= {f"choice.tax_class.{one}" for one in germany.TAX_CLASSES}
    expected |= {f"hint.land.{side}" for side in ("residence", "work")}
    expected |= {f"region.{land}" for land in germany.LANDS}
    expected |= {f"region.{place.region}" for place in household.places(None).values() if place.country != "NL"}
    assert not expected - held


def test_belgian_words_come_before_dutch_ones() -> None:
    assert language("nl").text("heading.step_job") == "Uw baan"
    assert language("nl", in_belgium=True).text("heading.step_job") == "Uw job"
    assert language("nl", in_belgium=True).text("heading.why") == "Waarom"


def test_plurals() -> None:
    english = language("en")
    assert english.plural("assumption.count", 1) == "1 answer you did not give"
    assert english.plural("assumption.count", 5) == "5 answers you did not give"


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
