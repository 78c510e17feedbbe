"""The verdict on a diploma with its reason, the four questions, the steps and papers, and everything at a glance."""

from __future__ import annotations

import streamlit as st

from pages.shared.diploma import words
from pages.shared.diploma.asked import Wanted
from pages.shared.result.tables import mark, sure
from pages.shared.visit.citations import first_act, law_in_words, sources
from pages.shared.visit.languages import Language
from rules import Answer, Comparison, Profession, Recognition, lost_pay

ICONS = {
    "none": ":material/check_circle:",
    "level_only": ":material/check_circle:",
    "automatic": ":material/how_to_reg:",
    "apply": ":material/assignment:",
    "no_route": ":material/block:",
    "unknown": ":material/help:",
}
GREEN = ("none", "level_only", "automatic")
"""The verdicts after which one may work without anybody comparing the training."""


def what(told: Profession, wanted: Wanted, language: Language) -> None:
    """Of which profession and diploma, and for which work the answer is."""
    place = language.text(f"country_in.{wanted.state}")
    if wanted.region:
        place = f"{place}, {language.text(f'region.{wanted.region}')}"
    name = told.name(language.code)
    described = language.text("diploma.what", origin=language.text(f"country.{wanted.origin}"), place=place)
    st.markdown(f":gray[**{name[:1].upper()}{name[1:]}** · {described}]")


def draw(found: tuple[Recognition, ...], comparison: Comparison | None, language: Language) -> None:
    """The answer; where it depends on the region of work, one after another."""
    if len(found) == 1:
        st.title(words.verdict(found[0], language), anchor=False)
        _one(found[0], comparison, language)
        return
    st.title(language.text("diploma.verdict.by_region"), anchor=False)
    for one in found:
        st.header(words.region_names(one, language), anchor=False)
        st.markdown(f"**{words.verdict(one, language)}**{words.doubt(one.confidence.overall, language)}")
        _one(one, comparison, language)


def _one(one: Recognition, comparison: Comparison | None, language: Language) -> None:
    key = f"{one.profession.isco08} {one.origin} {one.state} {one.self_employed} {','.join(one.regions)}"
    rests_on = max(one.confidence.status, one.confidence.route)
    st.markdown(f"{words.in_short(one, language)}{language.text(one.reason_id)}{mark(rests_on, language)}")
    st.markdown(badges(one, language))
    if one.verdict == "unknown":
        st.info(f"{language.text('diploma.unknown_lead')} {_ask(one, language)}", icon=":material/help:")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.subheader(language.text("diploma.four_questions"), anchor=False)
        _questions(one, key, language)
        if one.steps:
            steps = f"{language.text('diploma.steps')}{words.doubt(one.confidence.route, language)}"
            st.subheader(steps, anchor=False)
            st.markdown("\n".join(f"{n}. {language.text(step)}" for n, step in enumerate(one.steps, 1)))
        unsure = words.doubt(one.confidence.route, language)
        listed = {item for question in one.questions for item in question.items}
        for remark in (remark for remark in one.remarks if remark not in listed):
            st.markdown(f":material/info: {language.text(remark)}{unsure}")
        if one.verdict == "apply" and one.months:
            st.markdown(f":material/info: {language.text('diploma.file_first')}{words.doubt('C', language)}")
    with right:
        st.subheader(language.text("diploma.at_a_glance"), anchor=False)
        _glance(one, comparison, language)
        _sources(one, key, language)


def badges(one: Recognition, language: Language) -> str:
    """The verdict in a word, the article, and how sure it is."""
    colour = "green" if one.verdict in GREEN else "gray"
    word = f":{colour}-badge[{ICONS[one.verdict]} {language.text(words.word_id(one))}]"
    article = f" :gray-badge[:material/gavel: {first_act(one.law, language)}]" if one.law else ""
    return f"{word}{article}{sure(one.confidence.overall, language)}"


def _questions(one: Recognition, key: str, language: Language) -> None:
    """Each question with its answer, opened with what is behind it; those that the tree did not come to are told as not
    needed."""
    for place, question in enumerate(one.questions):
        told = language.text(question.answer_id if question.asked else "diploma.not_needed")
        icon = ":material/check_circle:" if question.asked else ":material/remove:"
        if question.asked and question.answer == "unknown":
            icon = ":material/help:"
        label = f"**{language.text(question.question_id)}**  \n:gray[{told}]"
        opened = question.asked and bool(question.items)
        with st.expander(label, type="step", icon=icon, key=f"question {place} {key}", expanded=opened):
            st.markdown(_behind(question, one, language) or told)


def _behind(question: Answer, one: Recognition, language: Language) -> str:
    """What stands behind an answer: the law, the reason, who gives a statement, or what is listed."""
    if question.items:
        return "\n".join(f"- {language.text(item)}" for item in question.items)
    if question.question == "regulated" and one.law:
        return law_in_words(one.law, language)
    if question.question == "regime":
        return language.text(one.reason_id)
    if question.question == "level":
        return "  \n".join(words.statement(said, language) for said in one.statements)
    return ""


def _glance(one: Recognition, comparison: Comparison | None, language: Language) -> None:
    """What there is to know in two columns; what is not known is said so."""
    letters = one.confidence
    rows: dict[str, str] = {}
    if one.offices:
        decides = words.offices(one.offices, language)
        rows["diploma.competent_authority"] = f"{decides}{words.doubt(letters.route, language)}"
    most = ""
    if one.legal_maximum:
        most = f"  \n:gray[{language.text('diploma.legal_maximum', n=language.number(one.legal_maximum))}]"
    rows["diploma.months"] = f"{words.months(one.months, language)}{mark(letters.months, language)}{most}"
    rows["diploma.fee"] = f"{words.fee(one.fee, language)}{mark(letters.fee, language)}"
    level = language.text(one.language) if one.language else language.text("diploma.unknown")
    apart = f"  \n:gray[{language.text('diploma.learning_apart')}]" if one.language and one.months else ""
    rows["diploma.language_level"] = f"{level}{mark(letters.language, language)}{apart}"
    if one.papers:
        rows["diploma.papers"] = "  \n".join(language.text(paper) for paper in one.papers)
    for head, told in (
        ("diploma.temporary_service", one.temporary),
        ("diploma.partial_access", one.partial),
        ("diploma.meanwhile", one.meanwhile),
    ):
        if told:
            rows[head] = f"{language.text(told)}{words.doubt(letters.route, language)}"
    if one.level_treaty:
        treaty = one.level_treaty
        since = language.text("explain.since", date=language.date(treaty.valid_from))
        rows["diploma.level_statement"] = f"{language.text(treaty.text_id)} :gray[({treaty.law}, {since})]"
    elif one.statements:
        rows["diploma.level_statement"] = "  \n".join(words.statement(said, language) for said in one.statements)
    lost = lost_pay(one, comparison) if comparison else None
    if lost:
        without = words.pay_without_job(lost, comparison, language) if comparison else ""
        rows["diploma.lost_pay"] = f"{words.lost_pay(lost, language)}{without}{words.doubt(letters.months, language)}"
    if one.verdict != "unknown":
        rows["diploma.who_else"] = _ask(one, language)
    table = {"what": [language.text(head) for head in rows], "is": list(rows.values())}
    st.table(table, border="horizontal", hide_index=True, hide_header=True, alt=language.text("diploma.at_a_glance"))


def _sources(one: Recognition, key: str, language: Language) -> None:
    """Where it was read, and when it was checked."""
    label = language.colon(language.text("diploma.route_source"), language.number(len(one.sources)))
    with st.expander(label, type="compact", icon=":material/link:", key=f"sources {key}"):
        st.markdown(sources(one.sources))
    st.caption(language.text("confidence.checked_on", date=language.date(one.checked)))


def _ask(one: Recognition, language: Language) -> str:
    """Which offices tell about any diploma."""
    return language.text("diploma.ask_here", offices=words.offices(one.ask, language))
