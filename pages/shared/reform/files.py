"""A reform as a file to keep and to load again, and its result as a table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st

from pages.shared import spreadsheets
from pages.shared.population.groups import GROUPINGS
from pages.shared.population.people import People
from pages.shared.reform import draft, faults, trial, words
from pages.shared.reform.balance import part
from pages.shared.reform.draft import Draft
from pages.shared.reform.winners import group_name
from pages.shared.visit.languages import Language
from pages.shared.visit.scenario_file import Unusable, json_of
from rules import PARTIES, Edge, InputError, Overlay, ReformEffect, everyone, grouped, movements, saved

LOADED = "reform.loaded"
NO_HEADS = ("", "", "")


def buttons(reform: Draft, people: People, effect: ReformEffect, language: Language) -> None:
    """The reform and its result as files, made when they are asked for."""
    st.download_button(
        language.text("reform.save"),
        lambda: file_of(reform, language),
        file_name="grenskompas-reform.json",
        mime="application/json",
        on_click="ignore",
        icon=":material/save:",
        key="reform.save",
    )
    st.download_button(
        language.text("button.download_table"),
        partial(as_csv, reform, people, effect, people.edge(effect.overlay), language),
        file_name="grenskompas-reform.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/table_view:",
        key="reform.csv",
    )


def file_of(reform: Draft, language: Language) -> bytes:
    """The file to keep, in the form of the contract."""
    return saved(words.named(reform, language)).encode()


def ask_for_file(year: int, language: Language) -> None:
    """Load a reform; what is wrong with it stands below the field."""
    label = f"{language.text('reform.load')} {language.text('privacy.file_stays_yours')}"
    given = st.file_uploader(label, type="json", max_upload_size=1, key="reform.file")
    if given is None or st.session_state.get(LOADED) == given.file_id:
        return
    try:
        reform = read_file(given.getvalue(), year, language)
    except Unusable as reason:
        st.error(str(reason), icon=":material/error:")
        return
    st.session_state[LOADED] = given.file_id
    draft.put(reform)
    st.rerun()


def read_file(content: bytes, year: int, language: Language) -> Draft:
    """The reform in a file. Raises Unusable with a sentence for what is wrong."""
    try:
        overlay = Overlay.from_data(json_of(content, language))
    except InputError as error:
        field = words.plain(error.field.removeprefix("reform.").removeprefix("reform"))
        raise Unusable(language.text("reform.fault.file", field=field or "reform")) from None
    reform = draft.of_overlay(overlay)
    fault = faults.of(reform, year)
    if fault is not None:
        raise Unusable(faults.of_file(fault, reform, year, language))
    return reform


def as_csv(reform: Draft, people: People, effect: ReformEffect, edge: Edge | None, language: Language) -> bytes:
    """Every party with its lines, then every group, in euros; of an experiment also what it is and who stands outside;
    beside each row on what it rests."""
    rests_on = (
        words.title(reform, language),
        words.area(reform, draft.year_of(people.today), language),
        words.whose(people, language),
        str(draft.year_of(people.today)),
        effect.law_fingerprint,
        effect.overlay.fingerprint,
    )
    years = trial.whole_years(effect.overlay, draft.year_of(people.today))
    over = effect.balance.over(years)
    rows: list[tuple[object, ...]] = []
    for party in PARTIES:
        name = language.text(f"reform.party.{party}")
        in_all = over.euros(party) if years > 1 else ""
        rows.append((name, language.text("reform.together"), effect.balance.euros(party), *NO_HEADS, in_all, ""))
        rows += [(name, part(one.of, language), one.euros, *NO_HEADS, "", "") for one in movements(effect, party)]
    for by, grouping in GROUPINGS.items():
        for one in grouped(effect, grouping):
            named = language.text(f"reform.group.{by}"), group_name(by, one.name, language)
            rows.append((*named, one.euros, one.heads, one.winners, one.losers, "", ""))
    whole = everyone(effect)
    rows.append(("", language.text("reform.all"), whole.euros, whole.heads, whole.winners, whole.losers, "", ""))
    if trial.is_one(effect.overlay):
        rows += _experiment(effect, edge, draft.year_of(people.today), language)
    counts = ("euros", "heads", "winners", "losers", "all_years", "moved")
    heads = ("group", "part", *counts, "reform", "area", "people", "year", "law", "print")
    return spreadsheets.as_csv(
        [language.text(f"reform.csv.{head}") for head in heads], [(*row, *rests_on) for row in rows], language
    )


def _experiment(effect: ReformEffect, edge: Edge | None, year: int, language: Language) -> Iterable[tuple[object, ...]]:
    """What an experiment is in words, then who stands outside it, with how many would see a change."""
    heading = language.text("obstacle.heading.trial")
    for told in trial.about(effect.overlay, year, language):
        yield heading, language.colon(told.heading, told.sentence), "", *NO_HEADS, "", ""
    for who, one in trial.outside(edge, language):
        yield language.text("reform.edge"), who, one.euros, one.heads, "", "", "", one.moved
