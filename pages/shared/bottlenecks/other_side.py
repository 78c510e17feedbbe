"""A rule that helps beside one law and takes beside another: what it is against each day taxed at home."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared import frame
from pages.shared.bottlenecks import words
from pages.shared.population.people import People
from pages.shared.reform import sources
from pages.shared.visit.languages import Language
from rules import Bottleneck, Subpopulation

BARRIER = "T02"
ADDRESS = "nl_de_days"
"""The barrier, and the ready reform without its free days."""
LABORATORY = "reform_lab"


def draw(found: Sequence[Bottleneck], part: Subpopulation, people: People, language: Language) -> None:
    """The other comparison and the way to it, where the barrier is among these; not where the figures are about some
    places or households alone, since it is told of all commuters."""
    if part.cluster or part.household or all(one.barrier.id != BARRIER for one in found):
        return
    st.caption(sentence(people, language))
    if page := frame.find(LABORATORY):
        frame.link(page, language, language.text("bottlenecks.other_side_try"), change=ADDRESS)


def sentence(people: People, language: Language) -> str:
    """What all commuters, whatever part is looked at, would have without the free days."""
    variant = sources.at_address(ADDRESS)
    assert variant is not None, "the question of the laboratory has lost its reform"
    euros = people.effect(variant.overlay).balance.euros("worker")
    return language.text(f"bottlenecks.other_side.{words.way(euros)}", amount=language.large_euros(euros))
