"""Who pays and who receives: all parties of a pay on one scale, and the lines that move most behind each."""

from __future__ import annotations

import streamlit as st

from pages.shared.reform import headline
from pages.shared.reform.amounts import Scale, scale_of
from pages.shared.result import charts
from pages.shared.result.charts import Bar
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from rules import PARTIES, Movement, ReformEffect, gross_is_kept, insurance_gets_less, movements, moves_family_benefits

MOST = 2
"""So many lines are named behind a party."""
NOTHING = 0.0


def bars(effect: ReformEffect, language: Language) -> None:
    """Every party, those for whom nothing moves too: they show that the sum is complete."""
    st.header(language.text("reform.who_pays"), anchor="who-pays")
    title = headline.finding(effect, language)
    st.markdown(f"**{title}**")
    scale = scale_of(effect.balance)
    rows = [(f"reform.party.{party}", effect.balance.euros(party)) for party in PARTIES]
    drawn = [
        Bar(
            order,
            language.text(name),
            scale.signed(euros, language),
            0.0,
            euros,
            "tax" if euros < NOTHING else "across",
            total=False,
        )
        for order, (name, euros) in enumerate(rows)
    ]
    together = language.text("reform.together")
    drawn.append(Bar(len(drawn), together, scale.signed(NOTHING, language), 0.0, 0.0, "across", total=True))
    charts.waterfall(drawn, charts.around_zero(drawn), title.rstrip("."), language, zero=True)
    st.caption(language.text("reform.bars_note", unit=scale.unit(language)))
    st.caption(" ".join(language.text(f"reform.taken.{one}") for one in taken_for_granted(effect)))


def taken_for_granted(effect: ReformEffect) -> list[str]:
    """What these amounts take for granted: the ends of the ids of its sentences."""
    told = ["nobody_acts", "all_claim"]
    if gross_is_kept(effect):
        told.append("gross_kept")
    if insurance_gets_less(effect):
        told.append("rights")
    if moves_family_benefits(effect):
        told.append("family")
    return told


def table(effect: ReformEffect, language: Language) -> None:
    """Each party that moves, with how much and by which lines; below it that it adds up."""
    st.subheader(language.text("reform.why"), anchor=False)
    scale = scale_of(effect.balance)
    moving = [party for party in PARTIES if movements(effect, party)]
    amounts = in_line(
        [scale.signed(one, language) for one in (*(effect.balance.euros(party) for party in moving), NOTHING)]
    )
    because = [behind(movements(effect, party), scale, language) for party in moving]
    st.table(
        {
            language.text("reform.who"): [
                *(language.text(f"reform.party.{party}") for party in moving),
                f"**{language.text('reform.together')}**",
            ],
            language.text(f"reform.in.{scale.name}"): amounts,
            language.text("reform.because"): [*because, language.text("reform.adds_up")],
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("reform.why"),
    )


def behind(moved: tuple[Movement, ...], scale: Scale, language: Language) -> str:
    """The lines that move most, each with how much, a line each; beside the first those only that are not written as
    nought."""
    nought = scale.signed(NOTHING, language)
    shown = [(part(one.of, language), scale.signed(one.euros, language)) for one in moved[:MOST]]
    told = [one for place, one in enumerate(shown) if place == 0 or one[1] != nought]
    return "  \n".join(f"{name} :gray[{amount}]" for name, amount in told)


def part(of: str, language: Language) -> str:
    """What a line of a year is called, with its country and nobody's own; gross pay and what an employer pays on top
    of it too."""
    return language.text(f"reform.line.{of}" if "." in of else f"reform.part.{of}")
