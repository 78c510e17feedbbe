"""What is wrong with a table that a visitor brings, or with a row of it: in the visitor's language where there is a
sentence for it, else in the program's own words, which are marked as such."""

from __future__ import annotations

from pages.shared.visit import wrong_field
from pages.shared.visit.languages import Language
from pages.shared.visit.outcome import law_missing
from rules import FIELDS, YEARS, InputError, Refused


def of_file(fault: InputError, language: Language) -> str:
    """Why a file cannot be used at all."""
    own = language.text("people.program_words", words=fault.message)
    text = f"people.fault.{fault.kind}"
    if not language.has_text(text):
        return own
    values = fault.values | {
        "column": _plain(fault.field),
        "nearest": ", ".join(fault.values.get("nearest", ())),
        "most": language.number(fault.values.get("most", 0)),
    }
    said = language.text(text, **values)
    return f"{said} {own}" if fault.kind == "not_a_table" else said


def of_row(refused: Refused, language: Language) -> str:
    """Why a row does not count."""
    said = _of_kind(refused, language) if refused.kind else _of_field(refused, language)
    return said or language.text("people.program_words", words=refused.message)


def _of_kind(refused: Refused, language: Language) -> str | None:
    """What is told by the kind of what is wrong."""
    value = wrong_field.shown(refused.told)
    match refused.kind:
        case "two_ways":
            one, other = refused.nearest
            return language.text("people.row.two_ways", value=value, one=one, other=other)
        case "unknown_municipality" if refused.nearest:
            return language.text("people.row.municipality", value=value, nearest=", ".join(refused.nearest))
        case "unknown_municipality":
            return language.text("people.row.municipality_alone", value=value)
        case "not_heads":
            return language.text("people.row.heads")
        case "law_missing":
            return law_missing(refused.field, refused.told, language)
        case "not_computed" if refused.field == "year":
            return _year(refused, language)
        case "not_computed" if refused.field.startswith("home."):
            return language.text("people.row.no_home", field=wrong_field.words_of(refused.field, language))
    return None


def _of_field(refused: Refused, language: Language) -> str | None:
    """What is told by the record of the field."""
    field, told = FIELDS.get(refused.field), refused.told
    words = wrong_field.words_of(refused.field, language)
    if told and refused.field == "year":
        return _year(refused, language)
    if told and field is not None and field.kind == "yes_no":
        return language.text("people.row.yes_no", field=words, value=wrong_field.shown(told))
    if told and field is not None and field.kind == "whole" and field.high is not None:
        low, high = language.number(field.low or 0.0), language.number(field.high)
        return language.text("people.row.whole", field=words, min=low, max=high)
    found = float(told) if refused.field == "job.days" else told or None
    return wrong_field.sentence(refused.field, found, language)


def _year(refused: Refused, language: Language) -> str:
    words = wrong_field.words_of(refused.field, language)
    years = ", ".join(map(str, YEARS))
    return language.text("error.unknown_choice", field=words, value=wrong_field.shown(refused.told), allowed=years)


def _plain(name: str) -> str:
    """The name of a column as it may stand between signs that set it apart."""
    return name.replace("`", "'")
