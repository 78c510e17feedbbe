"""The form in which a reform is written: what changes, where, until when."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from pages.shared.buttons import primary
from pages.shared.reform import area, draft, faults, sources, value, words
from pages.shared.reform.draft import Draft, Line
from pages.shared.reform.words import key_in_words
from pages.shared.visit import topics, unheard
from pages.shared.visit.languages import Language
from rules import Changeable, Fault, Today, changeable, law_values

LONGEST = 80
"""So many letters of what is typed are searched."""
OWN = "own"
"""No ready reform is wanted."""


def draw(today: Today, language: Language) -> None:
    """The whole form, with the button that tries it on these commuters."""
    year = draft.year_of(today)
    keys = {one.key: one for one in changeable(year)}
    with st.container(border=True):
        st.subheader(language.text("reform.the_change"), anchor=False)
        _source(language)
        reform = draft.current()
        fault = faults.of(reform, year)
        for place, line in enumerate(reform.lines):
            _line(line, keys, fault if fault and fault.change == place else None, language)
        _add(reform, keys, language)
        left, right = st.columns(2, gap="medium")
        with left:
            area.ask_where(reform, language)
        with right:
            area.ask_until(reform, year, language)
        _name(reform, language)
        _try(reform, fault, keys, today, language)


def key_of(name: str, language: Language) -> str:
    """The key of a widget: it keeps the words of its choice, so it has one for each language."""
    return f"reform.{name} {language.catalogue}"


def _source(language: Language) -> None:
    """A ready reform or a barrier to begin with, and which way of it."""
    options = [OWN, *sources.ids()]
    reform = draft.current()
    source = sources.source_of(reform.source) or OWN
    key = key_of("source", language)
    changed = unheard.follow(key, source, _begin)
    st.selectbox(
        language.text("reform.source"),
        options,
        format_func=lambda one: language.text("reform.own_change") if one == OWN else sources.title(one, language),
        key=key,
        on_change=changed,
    )
    if source == OWN:
        return
    ways = {one.address: one for one in sources.variants(source)}
    if len(ways) > 1:
        way = key_of(f"way {source}", language)
        other = unheard.follow(way, reform.source, lambda one: draft.put(draft.of_variant(ways[one], reform)))
        st.selectbox(
            language.text("reform.which_way"),
            list(ways),
            format_func=lambda one: sources.name(ways[one], language),
            key=way,
            on_change=other,
        )
    st.markdown(f":gray[{sources.about(source, language)}]")


def _begin(source: str) -> None:
    before = draft.current()
    empty = Draft(area=before.area, until=before.until)
    draft.put(empty if source == OWN else draft.of_variant(sources.variants(source)[0], before))


def _line(line: Line, keys: Mapping[str, Changeable], fault: Fault | None, language: Language) -> None:
    """One change: the rule, its value today and then, how to take it out; what is wrong with it directly below."""
    about = keys.get(line.key)
    with st.container(gap="xsmall"):
        st.markdown(f"**{key_in_words(line.key, language)}**")
        if about is not None:
            value.ask(line, about, language)
        if fault is not None:
            st.error(faults.sentence(fault, about, language), icon=":material/error:")
        elif about is not None and (may_be := value.allowed(about, language)):
            st.caption(may_be)
        st.button(
            language.text("reform.remove_change"),
            key=f"reform.remove {line.number}",
            icon=":material/delete:",
            type="tertiary",
            on_click=_take_out,
            args=(line.number,),
        )


def _take_out(number: int) -> None:
    draft.put(draft.current().without_line(number))


def _add(reform: Draft, keys: Mapping[str, Changeable], language: Language) -> None:
    """One more change, of any rule that a result follows: found by words, then chosen."""
    label = "reform.add_change" if reform.lines else "reform.find_rule"
    with st.expander(language.text(label), expanded=not reform.lines, icon=":material/add:"):
        typed = st.text_input(
            language.text("law.search"), placeholder=language.text("reform.search_hint"), key="reform.search"
        )
        taken = {line.key for line in reform.lines}
        matching = _matching(typed, language) if typed else keys
        found = [key for key in matching if key in keys and key not in taken]
        if not found:
            st.caption(language.text("filter.none_found"))
            return
        st.caption(language.plural("reform.rules_found", len(found), number=language.number(len(found))))
        key = key_of(f"rule {len(found)} {len(taken)}", language)
        chosen = st.selectbox(
            language.text("reform.rule"),
            found,
            index=None,
            format_func=lambda one: topics.term_in_words(one, keys[one].term, language).replace("*", ""),
            placeholder=language.text("hint.choose"),
            key=key,
        )
        if chosen:
            st.button(
                language.text("reform.change_this"),
                icon=":material/add:",
                key="reform.add",
                on_click=_put_in,
                args=(keys[chosen],),
            )


def _matching(typed: str, language: Language) -> list[str]:
    """The keys of the law whose words, or what else people call them, hold all that is typed, each once."""
    found = law_values(typed[:LONGEST], topics=_searched(language))
    return list(dict.fromkeys(one.key for one in found))


def _searched(language: Language) -> dict[str, str]:
    """What each topic is called, and what it is called besides where there are words for that."""
    also = {topic: f"reform.also_called.{topic}" for topic in topics.names(language)}
    return {
        topic: f"{called} {language.text(also[topic])}" if language.has_text(also[topic]) else called
        for topic, called in topics.names(language).items()
    }


def _put_in(about: Changeable) -> None:
    draft.put(draft.current().and_change(about.key, value.first(about)))


def _name(reform: Draft, language: Language) -> None:
    """What the visitor calls it; without a name it is called after its change."""
    key = key_of("name", language)
    changed = unheard.follow(key, reform.name, lambda name: draft.put(draft.current()._replace(name=name)))
    st.text_input(
        language.text("reform.name"),
        max_chars=draft.LONGEST_NAME,
        placeholder=words.title(reform._replace(name=""), language) if reform.lines else None,
        key=key,
        on_change=changed,
    )


def _try(reform: Draft, fault: Fault | None, keys: Mapping[str, Changeable], today: Today, language: Language) -> None:
    """What is wrong with the whole, and the button; nothing is tried as long as something is wrong or missing."""
    missing = _missing(reform, language)
    if fault is not None and fault.change is None:
        st.error(faults.sentence(fault, None, language), icon=":material/error:")
    unknown = [line.key for line in reform.lines if line.key not in keys]
    if fault is None and unknown:
        st.error(language.text("reform.fault.key", key=unknown[0]), icon=":material/error:")
    never = fault is None and faults.never_holds(reform, today.years)
    if never:
        st.error(faults.never(today.years, language), icon=":material/error:")
    if missing:
        st.caption(missing)
    primary(
        language.text("reform.try"),
        lambda: draft.show(reform),
        "reform.try",
        disabled=bool(missing or fault or unknown or never),
    )


def _missing(reform: Draft, language: Language) -> str:
    """What has still to be said; empty where nothing is missing."""
    if not reform.lines:
        return language.text("reform.missing.change")
    return language.text("reform.missing.area") if reform.area.is_open else ""
