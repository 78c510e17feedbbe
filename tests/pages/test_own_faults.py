"""A table of one's own that is wrong, as a whole or in some rows: told in the visitor's language."""

from __future__ import annotations

import io
from typing import Any

import pytest

from pages.shared.population import own_faults
from pages.shared.visit.languages import language, offered
from rules import FIELDS, YEARS, InputError, Refused, population_of_file

HEAD = (
    "year", "residence.country", "residence.municipality", "work.country", "worker.age", "worker.civil_status",
    "job.gross_monthly", "job.extra_month", "job.isco08", "job.days.home", "job.days.elsewhere", "children",
    "home.value", "heads",
)  # fmt: skip
GOOD = dict.fromkeys(HEAD, "") | {
    "year": "2026", "residence.country": "BE", "work.country": "NL", "worker.age": "40", "job.gross_monthly": "4000",
}  # fmt: skip
YEARS_TOLD = ", ".join(map(str, YEARS))
WRONG: list[tuple[dict[str, str], str, str, str]] = [
    ({"year": "2019"}, "year", "2019", f'Year: "2019" is not known. Choose from: {YEARS_TOLD}.'),
    ({"year": "this"}, "year", "this", f'Year: "this" is not known. Choose from: {YEARS_TOLD}.'),
    ({"year": ""}, "year", "", "Fill in: Year."),
    ({"work.country": ""}, "work.country", "", "Fill in: Where do you work."),
    ({"work.country": "FR"}, "work.country", "FR",
     'Where do you work: "FR" is not known. Choose from: NL, BE, DE.'),
    ({"residence.municipality": "Gnet"}, "residence.municipality", "Gnet",
     'We do not know the municipality "Gnet". Did you mean: Gent, Ath, Somme-Leuze?'),
    ({"residence.municipality": "Qxqxqx"}, "residence.municipality", "Qxqxqx",
     'We do not know the municipality "Qxqxqx". Is it in this country, and is the spelling right?'),
    ({"worker.age": "40,5"}, "worker.age", "40,5",
     "Your age on 31 December: write a whole number from 15 to 100."),
    ({"worker.civil_status": "alone"}, "worker.civil_status", "alone",
     'Your civil status: "alone" is not known. Choose from: single, married, registered, cohabiting.'),
    ({"job.gross_monthly": "3.450"}, "job.gross_monthly", "3.450",
     '"3.450" may mean 3450 or 3,45. Write one of these, with no mark between thousands.'),
    ({"job.gross_monthly": "2000000"}, "job.gross_monthly", "2000000",
     "Gross pay per month: choose a number from 0 to 1,000,000."),
    ({"job.extra_month": "ja"}, "job.extra_month", "ja",
     'Extra month (thirteenth month): write TRUE or FALSE, not "ja".'),
    ({"job.days.home": "300", "job.days.elsewhere": "100"}, "job.days", "400",
     "Together your working days are 400. A year has at most 366 days."),
    ({"children": '"7;40"'}, "children.1.age", "40",
     "Age of child 2 on 31 December: choose a number from 0 to 30."),
    ({"home.value": "300000"}, "home.value", "300000",
     "Value of the home: counts only with a home of one’s own. Write TRUE under home.owner, or 0 here."),
    ({"heads": "1,5"}, "heads", "1,5",
     "heads must be a whole number: how many commuters the row stands for."),
]  # fmt: skip
OWN_WORDS: list[tuple[dict[str, str], str, str]] = [
    ({"job.isco08": "abc"}, "job.isco08", "job.isco08: 'abc' must be one to four digits (ISCO-08)"),
    ({"residence.municipality": "x" * 201}, "residence.municipality",
     "residence.municipality: is longer than 200 characters"),
]  # fmt: skip


def refused(changes: dict[str, str]) -> Refused:
    rows = (GOOD, GOOD | changes)
    content = "\n".join((";".join(HEAD), *(";".join(row.values()) for row in rows)))
    (found,) = population_of_file(io.BytesIO(content.encode()), "mine.csv").refused
    assert found.row == 1
    return found


@pytest.mark.parametrize(("changes", "field", "told", "sentence"), WRONG, ids=lambda one: str(one)[:30])
def test_a_row_is_refused_in_the_language_of_the_visitor(
    changes: dict[str, str], field: str, told: str, sentence: str
) -> None:
    found = refused(changes)
    assert (found.field, found.told) == (field, told)
    assert own_faults.of_row(found, language("en")) == sentence
    said = {code: own_faults.of_row(found, language(code)) for code in offered()}
    assert len(set(said.values())) == len(said) == 4
    for one in said.values():
        assert found.message not in one


@pytest.mark.parametrize(("changes", "field", "message"), OWN_WORDS, ids=["isco08", "long"])
def test_what_only_the_program_can_say_is_marked_as_its_own_words(
    changes: dict[str, str], field: str, message: str
) -> None:
    found = refused(changes)
    assert (found.field, found.message) == (field, message)
    for code in offered():
        assert own_faults.of_row(found, language(code)) == language(code).text("people.program_words", words=message)


@pytest.mark.parametrize("code", offered())
def test_the_words_for_yes_and_no_are_read(code: str) -> None:
    """Those that the sentences of each language name."""
    yes, no = {"en": ("TRUE", "FALSE"), "nl": ("WAAR", "ONWAAR"), "de": ("WAHR", "FALSCH"), "fr": ("VRAI", "FAUX")}[
        code
    ]
    said = own_faults.of_row(refused({"job.extra_month": "perhaps"}), language(code))
    assert yes in said
    assert no in said
    rows = "\n".join(f"2026;BE;NL;40;4000;{word}" for word in (yes, no))
    head = "year;residence.country;work.country;worker.age;job.gross_monthly;job.extra_month"
    assert not population_of_file(io.BytesIO(f"{head}\n{rows}".encode()), "mine.csv").refused


def test_a_law_that_is_missing_is_named_by_its_topic() -> None:
    one = Refused(row=1, field="nl.labour_tax_credit.rate_1", message="in English", told="2025", kind="law_missing")
    assert own_faults.of_row(one, language("nl")).startswith("Voor 2025 kennen we deze wet niet: ")
    assert "in English" not in own_faults.of_row(one, language("nl"))


def test_every_field_of_the_contract_can_be_told_wrong() -> None:
    for path in FIELDS:
        for code in offered():
            one = Refused(row=1, field=path, message="its own words", told="x")
            assert own_faults.of_row(one, language(code))


FILES: list[tuple[str, bytes, str]] = [
    ("not_utf_8", "year;note\n2026;é".encode("latin-1"), "It is not saved as UTF-8"),
    ("missing_column", b"year;residence.country\n2026;BE", "The column `work.country` is missing."),
    ("unknown_column", b"year;job.gros_monthly\n2026;4000",
     "We do not know the column `job.gros_monthly`. The nearest is `job.gross_monthly`."),
    ("unknown_column", b"year;children.age\n2026;4", "The nearest is `children`."),
    ("column_twice", b"year;year\n2026;2026", "The column `year` is there more than once."),
    ("unnamed_column", b"year;;\n2026;;x", "Column 3 has content and no name"),
    ("no_rows", b"year", "There are no rows with households in it."),
    ("no_rows", b"", "There are no rows with households in it."),
    ("too_many_rows", b"year\n" + b"2026\n" * 4, "It has more than 3 rows."),
    ("not_a_table", b"year;work.country\n2026;BE;3", "Expected 2 columns, got 3"),
]  # fmt: skip


def fault(content: bytes) -> InputError:
    with pytest.raises(InputError) as refusal:
        population_of_file(io.BytesIO(content), "mine.csv", 3)
    return refusal.value


@pytest.mark.parametrize(("kind", "content", "words"), FILES, ids=lambda one: str(one)[:20])
def test_a_file_is_refused_in_the_language_of_the_visitor(kind: str, content: bytes, words: str) -> None:
    found = fault(content)
    assert found.kind == kind
    said: dict[str, Any] = {code: own_faults.of_file(found, language(code)) for code in offered()}
    assert words in said["en"]
    assert len(set(said.values())) == len(said) == 4
    own = [one for code, one in said.items() if language(code).text("people.program_words", words=found.message) in one]
    assert len(own) == (4 if kind == "not_a_table" else 0)


def test_what_a_file_holds_is_not_drawn_by_the_page() -> None:
    said = own_faults.of_file(fault(b"year;job.`[a](b)`\n2026;x"), language("en"))
    assert "column `job.'[a](b)'`" in said


def test_a_fault_without_words_of_its_own_is_told_in_those_of_the_program() -> None:
    said = own_faults.of_file(InputError("children: the column holds bool", "children"), language("de"))
    assert said == "In den Worten des Programms (Englisch): children: the column holds bool"
