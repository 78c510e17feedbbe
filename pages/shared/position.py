"""Where the pay is taxed, where the worker is insured, which status that gives, and what to keep in mind."""

from __future__ import annotations

import streamlit as st

from pages.shared.languages import Language
from rules import Result, ResultWarning


def draw(result: Result, language: Language) -> None:
    """Three quiet columns: tax, insurance, status."""
    grid = st.grid(3, min_column_width=280)
    with grid:
        taxed = [_taxed(result, language)]
        if any(line.id == "be.municipal_tax" for line in result.year.lines) and result.taxing_share.get("BE") == 0.0:
            taxed.append(language.text("answer.municipal_tax_still"))
        _block(
            "heading.where_taxed",
            ":material/receipt_long:",
            " ".join(taxed),
            _article("ground.treaty", result.grounds.taxing, language),
            language,
        )
        insured = language.text("answer.insured", in_country=language.text(f"country_in.{result.insuring_state}"))
        ground = _article("ground.regulation", result.grounds.insuring, language)
        _block("heading.where_insured", ":material/health_and_safety:", insured, ground, language)
        for status, reached in result.statuses.items():
            outcome = "reached" if reached else "missed"
            word = language.text(f"status.{outcome}")
            badge = f":green-badge[:material/check: {word}]" if reached else f":orange-badge[{word}]"
            sentence = language.text(f"status.{status}.{outcome}")
            _block(f"field.options.{status}", ":material/flag:", sentence, badge, language)


def warnings(results: list[Result], language: Language) -> None:
    """What the engine warns of, each warning once."""
    sentences = {warning.text_id: _sentence(warning, language) for one in results for warning in one.warnings}
    if sentences:
        st.subheader(language.text("heading.keep_in_mind"), anchor=False)
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences.values()))


def _sentence(warning: ResultWarning, language: Language) -> str:
    """A warning in the visitor's words; the engine's own where there are none yet."""
    if not language.has_text(warning.text_id):
        return warning.text
    amounts = {name: language.euros(amount) for name, amount in warning.amounts.items()}
    return language.text(warning.text_id, **amounts)


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
    """The article as a badge; nothing for a job in the country of residence."""
    return f":gray-badge[:material/gavel: {language.text(words, article=ground)}]" if ground else ""
