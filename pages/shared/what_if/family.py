"""Partner, children, own home: three small switches, each with what it would change for the household."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.shared.visit import household, outcome
from pages.shared.visit.languages import Language
from pages.shared.what_if import words
from rules import (
    FIELDS,
    LawMissing,
    NotComputed,
    Result,
    Scenario,
    difference,
    net_pay,
    with_home,
    with_one_more_child,
    with_partner,
    without_home,
    without_partner,
)

Change = Callable[[Scenario], Scenario]

NO_PARTNER, NO_WORK = "none", "not"
MOST_CHILDREN = int(FIELDS["children"].high or 0)
OLDEST_CHILD = int(FIELDS["children.age"].high or 0)
AGE = 4
"""Of one child more, unless the visitor says another age."""
PARTNER_PAY = FIELDS["partner.gross_annual"].meaning.example or 0.0
HOME_VALUE = FIELDS["home.value"].meaning.example or 0.0
INTEREST = FIELDS["home.mortgage_interest"].meaning.example or 0.0


@st.fragment
def draw(result: Result, language: Language) -> None:
    """The switches side by side, and what all of them do together."""
    st.header(language.text("whatif.else"), anchor="else")
    changes: list[Change] = []
    for column, ask in zip(st.columns(3, gap="medium"), (_partner, _children, _home), strict=True):
        with column:
            change = ask(result, language)
            if change is None:
                st.caption(language.text("whatif.as_now"))
            else:
                changes.append(change)
                st.caption(effect(result, [change], language))
    if len(changes) > 1:
        st.markdown(language.text("whatif.together", sentence=effect(result, changes, language)))
    st.caption(language.text("whatif.else_note"))


def effect(result: Result, changes: list[Change], language: Language) -> str:
    """What some changes together bring the household in a year, or why that is not known."""
    scenario = result.scenario
    for change in changes:
        scenario = change(scenario)
    try:
        found = difference(result, net_pay(scenario, result.reform))
    except (LawMissing, NotComputed) as refusal:
        return outcome.refusal_sentence(refusal, language)
    return words.differs("whatif.differs", found.disposable, language)


def _switch(name: str, label: str, options: list[Any], now: Any, written: Callable[[Any], str], belongs: str) -> Any:
    """Buttons beside each other that begin with what is so now; other answers make them begin anew."""
    return st.segmented_control(
        label, options, default=now, required=True, format_func=written, key=f"what_if.{name} {belongs}"
    )


def _partner(result: Result, language: Language) -> Change | None:
    """No partner, or one who works here, across the border or not."""
    scenario = result.scenario
    partner = scenario.partner
    states = dict.fromkeys((scenario.residence.country, scenario.work.country))
    now = NO_PARTNER if partner is None else partner.country_of_work or NO_WORK
    options = [NO_PARTNER, *dict.fromkeys((*states, *([now] if now not in (NO_PARTNER, NO_WORK) else []))), NO_WORK]

    def written(option: str) -> str:
        if option in (NO_PARTNER, NO_WORK):
            return language.text(f"whatif.partner.{option}")
        return language.text(f"country_in.{option}")

    belongs = f"{language.catalogue} {options} {now}"
    chosen = st.selectbox(
        language.text("whatif.partner"),
        options,
        index=options.index(now),
        format_func=written,
        key=f"what_if.partner {belongs}",
    )
    if chosen == now:
        return None
    if chosen == NO_PARTNER:
        return without_partner
    married = partner is None and scenario.worker.civil_status == "single"
    if chosen == NO_WORK:
        if married:
            st.caption(language.text("whatif.partner_assumed_married"))
        return lambda one: with_partner(one, None, 0.0)
    pay = partner.gross_annual if partner and partner.country_of_work and partner.gross_annual else PARTNER_PAY
    assumed = "whatif.partner_assumed" if married else "whatif.partner_assumed_pay"
    st.caption(language.text(assumed, pay=language.euros(pay)))
    return lambda one: with_partner(one, chosen, pay)


def _children(result: Result, language: Language) -> Change | None:
    """As many children as now, or one more."""
    now = len(result.scenario.children)
    options = [now, now + 1] if now < MOST_CHILDREN else [now]
    label = language.text("whatif.children")
    chosen = _switch("children", label, options, now, str, f"{language.catalogue} {now}")
    if chosen == now:
        return None
    age = st.number_input(
        language.text("whatif.child_age"), min_value=0, max_value=OLDEST_CHILD, value=AGE, step=1, key="what_if.age"
    )
    return lambda one: with_one_more_child(one, age)


def _home(result: Result, language: Language) -> Change | None:
    """An own home or none."""
    now = result.scenario.home.owner

    def written(option: bool) -> str:
        return language.text("choice.yes" if option else "choice.no")

    belongs = f"{language.catalogue} {now}"
    chosen = _switch("home", language.text("whatif.home"), [False, True], now, written, belongs)
    if chosen == now:
        return None
    if not household.matters("home.owner"):
        st.caption(language.text("whatif.home_not_counted"))
    elif chosen:
        assumed = {"value": language.euros(HOME_VALUE), "interest": language.euros(INTEREST)}
        st.caption(language.text("whatif.home_assumed", **assumed))
    return without_home if now else lambda one: with_home(one, HOME_VALUE, INTEREST)
