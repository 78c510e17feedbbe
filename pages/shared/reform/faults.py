"""What is wrong with a reform, as a sentence at the field."""

from __future__ import annotations

from collections.abc import Sequence

from pages.shared.reform.draft import Draft
from pages.shared.reform.value import allowed
from pages.shared.reform.words import key_in_words, plain
from pages.shared.visit.languages import Language
from rules import Changeable, Fault, InputError, changeable, fault_of


def of(reform: Draft, year: int) -> Fault | None:
    """The first thing that is wrong; nothing of a reform that has no change yet."""
    try:
        return fault_of(reform.overlay(), year) if reform.lines else None
    except InputError as error:
        return Fault(None, error.field, error.message)


def never_holds(reform: Draft, years: Sequence[int]) -> bool:
    """Whether nothing could move because no change holds in any year by whose law the commuters are worked out."""
    if not reform.lines or not years:
        return False
    overlay = reform.overlay()
    return not any(overlay.touches(year) for year in years)


def never(years: Sequence[int], language: Language) -> str:
    """That no change holds in any of these years, and what to do."""
    return language.text("reform.fault.never", years=language.listed(str(year) for year in years))


def sentence(fault: Fault, about: Changeable | None, language: Language) -> str:
    """What is wrong and what is allowed, in the language of the visitor; `about`: the rule of the change that it is
    about, where that is one that a result follows."""
    if fault.field.startswith("reform.where."):
        kind = fault.field.split(".")[2]
        return language.text(f"reform.fault.{kind if kind in ('until', 'municipalities', 'corridors') else 'where'}")
    if fault.field == "reform.changes.from":
        return language.text("reform.fault.from")
    if not fault.field.startswith("reform."):
        return language.text("reform.fault.law", rule=key_in_words(fault.field, language))
    if fault.change is None:
        return language.text("reform.fault.together")
    if about is None:
        return language.text("reform.fault.payslip" if fault.of_payslip else "reform.fault.key")
    if about.limits is None:
        return language.text("reform.fault.table")
    if about.is_switch:
        return language.text("reform.fault.switch")
    return allowed(about, language)


def of_file(fault: Fault, reform: Draft, year: int, language: Language) -> str:
    """What is wrong in a file, with the rule that it is about."""
    if fault.change is None:
        return sentence(fault, None, language)
    key = reform.lines[fault.change].key
    about = next((one for one in changeable(year) if one.key == key), None)
    return language.colon(
        plain(key) if about is None else key_in_words(key, language), sentence(fault, about, language)
    )
