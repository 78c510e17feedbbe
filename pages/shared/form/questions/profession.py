"""Your profession: it moves no amount, and decides how a diploma is recognised."""

from __future__ import annotations

from typing import cast

import streamlit as st

from pages.shared.form.fields import Problems, problem
from pages.shared.visit.citations import link
from pages.shared.visit.household import answer, put, widget_key
from pages.shared.visit.languages import Language
from rules import assistance, find_professions, plain_words, profession

FIELD = "job.isco08"
MOST = 8
"""So many of the professions that were found are offered."""
LONGEST = 100


def ask(language: Language, problems: Problems) -> None:
    """What was typed, in any of the four languages or as a code; then the professions that it could mean.

    A name that means one profession only is taken at once. An answer that changes elsewhere is shown by its own name.
    """
    key = _typed_key(language)
    shown = f"{key} is of"
    if key not in st.session_state or st.session_state.get(shown) != answer(FIELD):
        st.session_state[key], st.session_state[shown] = name(language), answer(FIELD)
    st.text_input(
        language.text("diploma.choose_profession"),
        placeholder=language.text("diploma.search_hint"),
        max_chars=LONGEST,
        key=key,
        on_change=_take_what_is_meant,
        args=(key,),
    )
    problem(FIELD, language, problems)
    if is_being_sought(language):
        _offer(st.session_state[key].strip(), language)


def name(language: Language) -> str:
    """The name of the profession in the visitor's language; empty while none is chosen, its code if we do not know
    it."""
    code = answer(FIELD)
    if not code:
        return ""
    known = profession(code)
    return known.name(language.code) if known else f"ISCO {code}"


def is_being_sought(language: Language) -> bool:
    """Whether something is typed that is not the profession in force: an answer about that one would mislead."""
    typed = str(st.session_state.get(_typed_key(language), "")).strip()
    return bool(typed) and typed != name(language)


def in_short(language: Language) -> str:
    """The profession in force."""
    return name(language) or language.text("diploma.none_chosen")


def _typed_key(language: Language) -> str:
    return widget_key("profession.words", language.catalogue)


def _take_what_is_meant(key: str) -> None:
    """Take the only profession that was found, or that has this very name as its own: another name may be that of more.
    With nothing typed, none is left."""
    typed = st.session_state[key].strip()
    if not typed:
        put(FIELD, None)
        return
    found = find_professions(typed).found
    meant = found if len(found) == 1 else [one for one in found if plain_words(one.name) == plain_words(typed)]
    if len(meant) == 1 and (len(found) == 1 or meant[0].name in meant[0].profession.names.values()):
        put(FIELD, meant[0].profession.isco08)


def _offer(typed: str, language: Language) -> None:
    """The professions that were found, or those that are spelt nearly so; that there is none, and who can tell."""
    search = find_professions(typed)
    matches = search.found or search.nearest
    if not search.found:
        nothing = language.text("diploma.not_found", typed=typed.replace("`", ""))
        st.warning(
            f"{nothing} {language.text('diploma.often_free')} {who_tells(language)}", icon=":material/search_off:"
        )
    if matches:
        codes = [match.profession.isco08 for match in matches[:MOST]]
        names = {match.profession.isco08: match.profession.name(language.code) for match in matches}
        picked = f"profession.pick {language.catalogue} {typed}"
        st.pills(
            language.text("diploma.meant" if search.found else "diploma.nearly"),
            codes,
            format_func=names.__getitem__,
            key=picked,
            wrap=True,
            on_change=lambda: put(FIELD, st.session_state[picked]),
        )
        if len(matches) > MOST:
            st.caption(language.text("diploma.more_found", n=language.number(len(matches) - MOST)))


def who_tells(language: Language) -> str:
    """Which office of the state of work tells about a profession that we do not have; each state's while none is
    told."""
    states = [answer("work.country")] if answer("work.country") else ["NL", "BE", "DE"]
    offices = dict.fromkeys(office for state in states for office in assistance(cast("str", state)))
    named = [link(language.text(office.text_id), office.url) for office in offices]
    return language.text("diploma.ask_here", offices=language.listed(named))
