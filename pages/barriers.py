"""What stands in my way: every barrier between the home and the job, by its price for this household."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from pages.shared import frame
from pages.shared.barriers import card, files, search, your_diploma
from pages.shared.form import gate
from pages.shared.result import papers
from pages.shared.visit import languages
from pages.shared.visit.languages import Language
from rules import Comparison, Obstacle, Obstacles, contact_point, facts_of, obstacles_of_result

ONE = "barrier"
"""The name of the chosen barrier in the address."""


class Wanted(NamedTuple):
    """Which barriers are asked for: those found by the words, whether any were typed, and a theme (none: all)."""

    named: set[str]
    typed: bool
    theme: str | None

    def holds(self, one: Obstacle) -> bool:
        return one.barrier.id in self.named and self.theme in (None, one.barrier.theme)


def page(comparison: Comparison, language: Language) -> None:
    """The price of each rule for this household, then what takes time, what has no number, and what helps."""
    found = obstacles_of_result(comparison.across)
    left, right = st.columns([3, 1], gap="medium")
    with left:
        _headline(found, language)
        _groups(found, _filter(found, language), language)
    with right:
        papers.contact(contact_point(comparison.across), comparison.across, language)
        gate.steps(language)


def _headline(found: Obstacles, language: Language) -> None:
    """How many rules take money and the dearest of them; then how many help, and that prices do not add up."""
    costs, helps, others = found.costs, found.helps, found.without_price
    with st.container(gap="xxsmall"):
        if not any(one.touches for one in found.all):
            st.title(language.text("barrier.none_at_home"), anchor=False)
            return
        dear = [one for one in costs if one.price and one.price.together < 0.0]
        if dear:
            dearest = language.euros(dear[0].euros or 0.0)
            headline = "barrier.headline_at_most" if dear[0].barrier.at_most else "barrier.headline"
            st.title(language.plural(headline, len(dear), amount=dearest), anchor=False)
        elif costs:
            st.title(language.text("barrier.headline_given_back"), anchor=False)
        else:
            st.title(language.text("barrier.headline_no_price"), anchor=False)
        lead = [language.text("barrier.not_added")] if len(costs) + len(helps) > 1 else []
        if helps:
            lead.append(language.plural("barrier.helping", len(helps)))
        if others:
            lead.append(language.plural("barrier.others", len(others)))
        st.markdown(f":gray[{' '.join(lead)}]")


def _filter(found: Obstacles, language: Language) -> Wanted:
    """Which barriers are asked for, by theme and by words."""
    typed = st.text_input(
        language.text("filter.search"), placeholder=language.text("barrier.search_hint"), key="barriers.words"
    )
    themes = list(dict.fromkeys(one.barrier.theme for one in found.all if one.touches or one in found.depends))
    theme = st.pills(
        language.text("filter.theme"),
        themes,
        format_func=lambda one: language.text(f"barrier.theme.{one}"),
        key=f"barriers.theme {language.catalogue}",
        wrap=True,
    )
    return Wanted(search.matching(typed, language), bool(typed.strip()), theme)


def _groups(found: Obstacles, wanted: Wanted, language: Language) -> None:
    around = card.Around(found.today.scenario, facts_of(found.today.scenario))
    timed = [one for one in found.without_price if one.months]
    untimed = [one for one in found.without_price if not one.months]
    asked = st.query_params.get(ONE, "").upper()

    def cards(group: Sequence[Obstacle], heading: str = "", lead: str = "", folded: bool = False) -> int:
        kept = [one for one in group if wanted.holds(one)]
        if kept and heading:
            st.header(language.text(heading), anchor=False)
        if kept and lead:
            st.markdown(f":gray[{language.text(lead)}]")
        for place, one in enumerate(kept):
            opened = one.barrier.id == asked
            if folded:
                card.folded(one, around, language, opened)
            else:
                if place:
                    st.divider()
                card.card(one, around, language, opened)
        return len(kept)

    drawn = cards(found.costs)
    if not wanted.typed and wanted.theme in (None, "diploma"):
        st.space("small")
        drawn += your_diploma.draw(found.today.scenario, language)
    drawn += cards(timed, "barrier.heading.timed")
    drawn += cards(found.helps, "barrier.heading.helps", "barrier.heading.helps_lead")
    drawn += cards(untimed, "barrier.heading.no_number", "barrier.heading.no_number_lead", folded=True)
    drawn += cards(found.moves_nothing, "barrier.heading.nothing", "barrier.heading.nothing_lead")
    drawn += cards(found.depends, "barrier.heading.depends", "barrier.heading.depends_lead", folded=True)
    if wanted.typed or asked or not drawn:
        told = {one.barrier.id for one in (*found.costs, *found.helps, *found.moves_nothing, *found.without_price)}
        rest = [one for one in found.all if one.barrier.id not in told and one not in found.depends]
        drawn += cards(
            [one for one in rest if wanted.typed or one.barrier.id == asked],
            "barrier.heading.elsewhere",
            folded=True,
        )
    if not drawn:
        st.info(language.text("barrier.none_found"), icon=":material/search_off:")
    elif any(one.touches for one in found.all):
        _download(found, language)


def _download(found: Obstacles, language: Language) -> None:
    """All that touches the household as a table for a spreadsheet."""
    st.download_button(
        language.text("button.download_table"),
        lambda: files.prices_as_csv([one for one in found.all if one.touches], language),
        file_name="grenskompas-my-barriers.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="barriers.download",
    )


PAGE = "barriers"
frame.require(PAGE)
gate.through(PAGE, page, languages.current())
