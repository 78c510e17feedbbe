"""What we took that moves the answer most, each to be changed where it is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from pages.shared.form import fields
from pages.shared.form.questions import germany
from pages.shared.form.questions.pension import ask_share
from pages.shared.result.notes import untold
from pages.shared.visit import household
from pages.shared.visit.languages import Language
from rules import Assumption, Comparison, assumptions, pension_example

MOST = 3
"""So many are named; the others stand in the list of all that was taken."""
LIST = "assumed"
PENSION = "job.employee_pension_rate"
TAX_CLASS = "options.de_tax_class"
Ask = Callable[[str, Language, fields.Problems], None]
ASKED_OTHERWISE: Mapping[str, Ask] = {
    PENSION: ask_share,
    TAX_CLASS: lambda _, language, problems: germany.ask_tax_class(language, problems),
}


def draw(comparison: Comparison, language: Language) -> None:
    """A line for each: the answer that was taken, which opens to be changed, and what another one would do."""
    found = assumptions(comparison, untold())[:MOST]
    if not found:
        return
    st.space("xxsmall")
    st.markdown(f"**{language.plural('heading.assumed', len(found))}**")
    for one in found:
        with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center"):
            label = language.text(f"assumed.{one.field}", value=_value(one, comparison, language))
            edit = st.popover(label, type="tertiary", icon=":material/edit:", key=f"assumed {one.field}")
            with edit, fields.again(LIST), household.of(None):
                ASKED_OTHERWISE.get(one.field, fields.ask)(one.field, language, {})
            st.markdown(f":small[:gray[\u2003{instead(one, language)}]]", width="content")


def instead(one: Assumption, language: Language) -> str:
    """What the answer would be with the other value."""
    example = pension_example()
    at_home = ".at_home" if one.field == PENSION and household.answer("work.country") != "NL" else ""
    other = language.text(f"assumed_other.{one.field}{at_home}", value=_other(one, language), year=example.year)
    if one.field == TAX_CLASS:
        amounts = {"amount": language.euros(one.instead), "now": language.euros(one.now)}
        return language.text("assumed.on_the_payslip", other=other, **amounts)
    write = language.euros if household.is_domestic() else language.signed_euros
    return language.text("assumed.instead", other=other, amount=write(one.instead), now=write(one.now))


def _value(one: Assumption, comparison: Comparison, language: Language) -> str:
    """The value that was taken, where the words need it."""
    if one.field == TAX_CLASS:
        return comparison.german_tax_class or ""
    return _written(household.answer(one.field), language)


def _other(one: Assumption, language: Language) -> str:
    """The other value as it is written."""
    return language.rounded_rate(one.other) if one.field == PENSION else _written(one.other, language)


def _written(value: object, language: Language) -> str:
    return language.number(value) if isinstance(value, int | float) else str(value or "")
