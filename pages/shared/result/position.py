"""Where the pay is taxed, where the worker is insured, which status that gives, and what to keep in mind."""

from __future__ import annotations

import streamlit as st

from pages.shared.result import said
from pages.shared.result.said import Said
from pages.shared.visit.languages import Language
from rules import Result, lost_status

ICONS = {
    "taxed": ":material/receipt_long:",
    "insured": ":material/health_and_safety:",
    "relief": ":material/balance:",
    "compensation": ":material/currency_exchange:",
}
STATUS = ":material/flag:"


def draw(result: Result, language: Language) -> None:
    """Quiet columns: tax, insurance, relief, compensation, status."""
    with st.grid(3, min_column_width=280):
        for one in said.position(result, language):
            with st.container(gap="xsmall"):
                st.markdown(f"**{ICONS.get(one.about, STATUS)} {one.heading}**  \n{one.sentence}")
                if one.about in result.statuses:
                    _status(one, result, language)
                elif one.article:
                    st.markdown(" ".join(f":gray-badge[:material/gavel: {part}]" for part in one.article.split("; ")))


def _status(one: Said, result: Result, language: Language) -> None:
    """Whether it is reached, and line by line what a missed one would bring."""
    if one.about != said.JOINT:
        reached = result.statuses[one.about]
        word = language.text(f"status.{'reached' if reached else 'missed'}")
        st.markdown(f":green-badge[:material/check: {word}]" if reached else f":orange-badge[{word}]")
    lost = lost_status(result)
    if lost and lost.status == one.about and lost.gain.net_pay > 0.0:
        with st.expander(language.text("heading.lost_status"), type="compact", key=f"lost {one.about}"):
            st.markdown(language.text("answer.lost_status", amount=language.euros(lost.gain.net_pay)))
            rows = [
                f"- {language.colon(language.text(line.id), language.cents(line.amount))}" for line in lost.gain.lines
            ]
            st.markdown("\n".join(rows))


def warnings(results: list[Result], language: Language) -> None:
    """What the engine warns of, each warning once; what concerns the job at home alone says so."""
    found = said.warnings(results, language)
    if found:
        st.subheader(language.text("heading.keep_in_mind"), anchor=False)
        st.markdown("\n".join(f"- {one.sentence} :small[:gray[→ {one.office}]]" for one in found))
