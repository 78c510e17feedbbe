"""Where the pay is taxed, where the worker is insured, which status that gives, and what to keep in mind."""

from __future__ import annotations

import streamlit as st

from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Result, ResultWarning, lost_status

JOINT = "de_joint_assessment"
"""A way of assessment that spouses are given when it is cheaper: nothing to reach or to miss."""
COUPLES = ("married", "registered")


def draw(result: Result, language: Language) -> None:
    """Quiet columns: tax, insurance, relief, compensation, status."""
    grid = st.grid(3, min_column_width=280)
    with grid:
        _where_taxed(result, language)
        insured = language.text("answer.insured", in_country=language.text(f"country_in.{result.insuring_state}"))
        ground = _article("ground.regulation", result.grounds.insuring, language)
        _block("heading.where_insured", ":material/health_and_safety:", insured, ground, language)
        work = result.scenario.work.country
        taxed_there = result.taxing_share[work]
        if result.grounds.relief and taxed_there > 0.0:
            sentence = language.text(
                f"answer.relief.{result.scenario.residence.country}",
                in_country=language.text(f"country_in.{work}"),
                share=language.share(taxed_there),
            )
            ground = _article("ground.treaty", result.grounds.relief, language)
            _block("heading.relief", ":material/balance:", sentence, ground, language)
        if result.grounds.compensation:
            _compensation(result, language)
        _statuses(result, language)


def _where_taxed(result: Result, language: Language) -> None:
    sentences = [_taxed(result, language)]
    if result.day_limit:
        which = "kept" if result.day_limit.kept else "passed"
        work = result.scenario.work.country
        sentences.append(
            language.text(
                f"answer.day_limit_{which}",
                n=language.number(result.day_limit.outside),
                limit=language.number(result.day_limit.limit),
                outside_country=language.text(f"country_outside.{work}"),
                in_country=language.text(f"country_in.{work}"),
            )
        )
    if result.amount("be.municipal_tax") and result.taxing_share.get("BE") == 0.0:
        sentences.append(language.text("answer.municipal_tax_still"))
    ground = _article("ground.treaty", result.grounds.taxing, language)
    _block("heading.where_taxed", ":material/receipt_long:", " ".join(sentences), ground, language)


def _compensation(result: Result, language: Language) -> None:
    """What the Dutch return makes up for, or that there is nothing to make up for."""
    paid = result.amount("nl.compensation")
    sentence = language.text("answer.compensation_nothing")
    if paid:
        sentence = language.text("answer.compensation_paid", amount=language.euros(paid))
    ground = _article("ground.treaty", result.grounds.compensation, language)
    _block("heading.compensation", ":material/currency_exchange:", sentence, ground, language)


def _statuses(result: Result, language: Language) -> None:
    """Each status with its outcome, and line by line what a missed one would bring."""
    lost = lost_status(result)
    for status, reached in result.statuses.items():
        if status == JOINT and result.scenario.worker.civil_status not in COUPLES:
            continue
        outcome = "reached" if reached else "missed"
        word = language.text(f"status.{outcome}")
        badge = f":green-badge[:material/check: {word}]" if reached else f":orange-badge[{word}]"
        sentence = language.text(f"status.{status}.{outcome}")
        with st.container(gap="xsmall"):
            _block(f"field.options.{status}", ":material/flag:", sentence, "" if status == JOINT else badge, language)
            if lost and lost.status == status and lost.gain.net_pay > 0.0:
                with st.expander(language.text("heading.lost_status"), type="compact", key=f"lost {status}"):
                    st.markdown(language.text("answer.lost_status", amount=language.euros(lost.gain.net_pay)))
                    rows = [f"- {language.text(line.id)}: {language.cents(line.amount)}" for line in lost.gain.lines]
                    st.markdown("\n".join(rows))


def warnings(results: list[Result], language: Language) -> None:
    """What the engine warns of, each warning once; what concerns the job at home alone says so."""
    across, *at_home = results
    sentences = {warning.text_id: _sentence(warning, language) for warning in across.warnings}
    for result in at_home:
        for warning in result.warnings:
            words = language.text("warning.at_home", sentence=_sentence(warning, language))
            sentences.setdefault(warning.text_id, words)
    if sentences:
        st.subheader(language.text("heading.keep_in_mind"), anchor=False)
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences.values()))


def _sentence(warning: ResultWarning, language: Language) -> str:
    """A warning in the visitor's words; the engine's own where there are none yet."""
    if not language.has_text(warning.text_id):
        return warning.text
    return in_words(warning.text_id, warning.values, language)


def _block(heading: str, icon: str, sentence: str, badges: str, language: Language) -> None:
    with st.container(gap="xsmall"):
        st.markdown(f"**{icon} {language.text(heading)}**  \n{sentence}")
        if badges:
            st.markdown(badges)


def _taxed(result: Result, language: Language) -> str:
    shares = [(state, share) for state, share in result.taxing_share.items() if share > 0]
    if len(shares) == 1:
        return language.text("answer.taxed_one", in_country=language.text(f"country_in.{shares[0][0]}"))
    (first, share1), (second, share2) = shares
    return language.text(
        "answer.taxed_two",
        share1=language.share(share1),
        in_country1=language.text(f"country_in.{first}"),
        share2=language.share(share2),
        in_country2=language.text(f"country_in.{second}"),
    )


def _article(words: str, ground: str, language: Language) -> str:
    """The articles as badges, each its own, since a badge never breaks; nothing for a job at home."""
    first, *others = ground.split("; ")
    shown = [language.text(words, article=first), *others] if ground else []
    return " ".join(f":gray-badge[:material/gavel: {one}]" for one in shown)
