"""One barrier looked at closer: whom it hits and how hard, by which law, who could change it, and for which groups."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from pages.shared import frame
from pages.shared.barriers import words as barrier_words
from pages.shared.barriers.words import ARROW
from pages.shared.bottlenecks import words
from pages.shared.bottlenecks.worked_out import Groups
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from rules import Bottleneck

LABORATORY, CATALOGUE = "reform_lab", "catalogue"


def draw(one: Bottleneck, groups: Groups, all_heads: int, language: Language) -> None:
    """`all_heads`: how many commuters are looked at."""
    st.table(_figures(one, all_heads, language), border="horizontal", hide_index=True, hide_header=True,
             alt=words.name_of(one.barrier, language))  # fmt: skip
    if told := words.notes(one, language):
        st.caption(" ".join(told))
    corridors = {name.replace("-", ARROW): part for name, part in groups.corridors.items()}
    households = {language.text(f"bottlenecks.household_type.{name}"): part for name, part in groups.households.items()}
    _table("bottlenecks.by_corridor", corridors, language)
    _table("bottlenecks.household", households, language)
    _links(one, language)


def _figures(one: Bottleneck, all_heads: int, language: Language) -> dict[str, list[str]]:
    """What is known of it, a row each; what the rule does not do is left out."""
    barrier = one.barrier
    hit = language.text("bottlenecks.of_all", number=language.number(one.heads), all=language.number(all_heads))
    rows = {
        "bottlenecks.without": f"**{words.more_or_less(one.euros, language)}**",
        "bottlenecks.hit": hit,
    }
    if one.heads:
        rows["bottlenecks.takes"] = language.euros(one.cost)
        rows["bottlenecks.median"] = language.euros(one.median)
        rows["bottlenecks.ninetieth"] = language.euros(one.ninetieth)
    if helped := one.helped:
        rows["bottlenecks.leaves"] = language.plural(
            "bottlenecks.leaves_to", helped, amount=language.euros(one.help), number=language.number(helped)
        )
    rows["bottlenecks.supposed"] = words.supposed(one, language)
    rows["barrier.who_causes"] = barrier_words.cause(barrier, language)
    rows["barrier.who_can_change"] = (
        f"{barrier_words.authorities(barrier, language)}{barrier_words.unchecked('authority', barrier, language)}"
    )
    told = {language.text(head): cell for head, cell in rows.items() if cell}
    return {"what": [f":gray[{head}]" for head in told], "is": list(told.values())}


def _table(head: str, groups: Mapping[str, Bottleneck], language: Language) -> None:
    """Heads and euros of each group, a rule that helps it with a minus."""
    if len(groups) < 2:
        return
    st.table(
        {
            language.text(head): list(groups),
            language.text("bottlenecks.hit"): in_line([language.number(one.heads) for one in groups.values()]),
            language.text("bottlenecks.without_head"): in_line(
                [language.signed_number(one.euros) for one in groups.values()]
            ),
        },
        border="horizontal",
        hide_index=True,
        alt=language.text(head),
    )


def _links(one: Bottleneck, language: Language) -> None:
    """To the laboratory with this change, and to all that the catalogue knows of it."""
    with st.container(horizontal=True):
        for stem, label, name in (
            (LABORATORY, "bottlenecks.try", "change"), (CATALOGUE, "bottlenecks.read", "barrier")
        ):  # fmt: skip
            if page := frame.find(stem):
                frame.link(page, language, language.text(label), **{name: one.barrier.id})
