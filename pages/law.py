"""The law behind the numbers: every dated value with its source, to be searched, chosen and taken along."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import streamlit as st

from pages.shared import frame, spreadsheets
from pages.shared.choice import Choice
from pages.shared.result import figures
from pages.shared.result.tables import lettered, sure
from pages.shared.visit import languages, topics
from pages.shared.visit.citations import link
from pages.shared.visit.languages import Language
from rules import LAW_OF, LawValue, law_of_key, law_values

KEY = "key"
"""The name of the chosen key in the address."""
CHOICE = Choice(KEY, "law.key", lambda typed: typed if law_of_key(typed) else None)
CONFIDENCE = ("A", "B", "C")
LONGEST = 80  # so many letters of what is typed are searched


class Filter(NamedTuple):
    """What is looked for."""

    words: str
    country: str | None
    confidence: str | None
    on: date | None


def filters(language: Language) -> Filter:
    """The four ways to look for a value."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        words = st.text_input(
            language.text("law.search"), placeholder=language.text("law.search_hint"), key="law.words"
        )
    with right:
        on = st.date_input(
            language.text("law.on"),
            value=None,
            min_value=date(2000, 1, 1),
            max_value=date(2035, 12, 31),
            format=language.date_pattern(),
            key="law.on",
            help=language.text("law.on_help"),
        )
    left, right = st.columns([3, 2], gap="medium")
    with left:
        country = st.pills(
            language.text("law.country"),
            LAW_OF,
            format_func=lambda one: language.text(f"law.of.{one}"),
            key=f"law.country {language.catalogue}",
            wrap=True,
        )
    with right:
        confidence = st.pills(
            language.text("law.confidence"),
            CONFIDENCE,
            format_func=lambda letter: lettered(letter, language),
            key=f"law.confidence {language.catalogue}",
            wrap=True,
        )
    return Filter(words[:LONGEST], country, confidence, on)


def found_values(found: list[LawValue], wanted: Filter, language: Language) -> None:
    """How many values were found, as a table to choose from, and as a file."""
    count = language.plural("law.found", len(found), values=language.number(len(found)))
    keys = len({value.key for value in found})
    st.markdown(f"**{count}** · {language.plural('law.keys', keys, keys=language.number(keys))}")
    if not found:
        st.caption(language.text("filter.none_found"))
        return
    CHOICE.table(
        _columns(found, language),
        [value.key for value in found],
        count,
        f"law.table {hash((wanted, language))}",
        placeholder="",
        column_config={
            language.text("law.term"): st.column_config.TextColumn(width=460),
            language.text("law.value"): st.column_config.TextColumn(width=140),
            language.text("law.valid_from"): st.column_config.DateColumn(format=language.date_pattern()),
            language.text("law.valid_to"): st.column_config.DateColumn(format=language.date_pattern()),
        },
    )
    st.download_button(
        language.text("button.download_table"),
        lambda: as_file(found, language),
        file_name="grenskompas-law.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="law.download",
    )


def _columns(found: list[LawValue], language: Language) -> dict[str, list[object]]:
    """The values as columns."""
    named = topics.names(language)
    return {
        language.text("law.term"): [value.term for value in found],
        language.text("law.value"): [
            figures.in_words(value.value, value.unit, language).replace("  \n", " | ") for value in found
        ],
        language.text("law.valid_from"): [value.valid_from for value in found],
        language.text("law.valid_to"): [value.valid_to for value in found],
        language.text("law.article"): [value.law for value in found],
        language.text("law.confidence"): [value.confidence for value in found],
        language.text("law.topic"): [named[value.topic] for value in found],
        language.text("law.key"): [value.key for value in found],
    }


def as_file(found: list[LawValue], language: Language) -> bytes:
    """The values with everything that is known of them; numbers and dates as programs read them."""
    named = topics.names(language)
    heads = ("key", "topic", "country", "term", "value", "unit", "valid_from", "valid_to", "article", "confidence")
    more = ("status", "last_checked", "source", "address")
    rows = [
        (
            value.key,
            named[value.topic],
            topics.country(value, language),
            value.term,
            value.value if isinstance(value.value, float) else _brackets(value.value),
            value.unit,
            value.valid_from.isoformat(),
            value.valid_to.isoformat() if value.valid_to else "",
            value.law,
            value.confidence,
            language.text(f"law.status.{value.status}"),
            value.checked.isoformat(),
            " | ".join(source.title for source in value.sources),
            " | ".join(source.url or "" for source in value.sources),
        )
        for value in found
    ]
    return spreadsheets.as_csv([language.text(f"law.{head}") for head in (*heads, *more)], rows, language)


def _brackets(rows: tuple[tuple[float, ...], ...]) -> str:
    """A bracket table in one cell."""
    return " | ".join(" ".join(f"{cell:.10g}" for cell in row) for row in rows)


def one_key(found: list[LawValue], language: Language) -> None:
    """Choose a key and read all its dated values; the choice is part of the address."""
    st.subheader(language.text("law.one_key"), anchor="one-key")
    if CHOICE.typed and not CHOICE.asked:
        unknown = f"`{CHOICE.typed[:80].replace('`', '')}`"
        st.warning(language.text("law.no_such_key", key=unknown), icon=":material/help:")
    terms = {value.key: value.term for value in (*found, *law_of_key(CHOICE.typed))}
    chosen = CHOICE.list_of(
        terms,
        lambda key: f"{terms[key]} ({key})",
        language.text("law.choose_key"),
        language.text("law.choose_key_hint"),
        language,
    )
    if chosen:
        description(law_of_key(chosen), language)


def description(values: list[LawValue], language: Language) -> None:
    """The name of a key, its article, and each of its values with dates, source and how sure it is."""
    last = values[-1]
    named = topics.names(language)[last.topic]
    st.markdown(
        f"**{named}** · *{last.term}*  \n:gray-badge[:material/public: {topics.country(last, language)}] "
        f":gray-badge[:material/gavel: {last.law}]"
    )
    heads = (language.text("law.period"), language.text("law.value"))
    rows = [
        (period_and_source(value, language), figures.in_words(value.value, value.unit, language))
        for value in reversed(values)
    ]
    st.table(dict(zip(heads, map(list, zip(*rows, strict=True)), strict=True)), border="horizontal", hide_index=True)
    notes = dict.fromkeys(value.note for value in reversed(values) if value.note)
    if notes:
        with st.expander(language.text("law.notes"), type="compact", icon=":material/sticky_note_2:"):
            st.markdown("\n".join(f"- {note}" for note in notes))
    st.caption(f"{language.text('law.until_note')} {language.text('law.own_address', key=f'`{KEY}={last.key}`')}")


def period_and_source(value: LawValue, language: Language) -> str:
    """From when to when a value applies; below it its status, its sources and when it was checked."""
    start = language.date(value.valid_from)
    span = language.text("law.from_on", start=start)
    if value.valid_to:
        span = language.text("law.from_to", start=start, end=language.date(value.valid_to))
    status = "" if value.status == "adopted" else f" :orange-badge[{language.text(f'law.status.{value.status}')}]"
    sources = ", ".join(link(source.title, source.url) for source in value.sources)
    checked = language.text("confidence.checked_on", date=language.date(value.checked))
    return f"{span}{sure(value.confidence, language)}{status}  \n{sources}  \n:gray[{checked}]"


PAGE = "law"
frame.require(PAGE)
LANGUAGE = languages.current()
EVERY = law_values()
st.title(LANGUAGE.text("law.title", values=LANGUAGE.number(len(EVERY))), anchor=False)
st.markdown(LANGUAGE.text("law.lead"))
WANTED = filters(LANGUAGE)
FOUND = law_values(*WANTED, topics=topics.names(LANGUAGE))
if CHOICE.is_first():
    one_key(FOUND, LANGUAGE)
    found_values(FOUND, WANTED, LANGUAGE)
else:
    found_values(FOUND, WANTED, LANGUAGE)
    one_key(FOUND, LANGUAGE)
