"""One barrier looked at closer: whom it hits and how hard, by which law, who could change it, and for which groups."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from pages.shared import frame
from pages.shared.barriers import words as barrier_words
from pages.shared.barriers.words import ARROW
from pages.shared.bottlenecks import words
from pages.shared.bottlenecks.worked_out import Groups
from pages.shared.population.groups import household
from pages.shared.reform import sources
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from rules import Bottleneck, Subpopulation, removals

LABORATORY, CATALOGUE = "reform_lab", "catalogue"


def draw(one: Bottleneck, groups: Groups, all_heads: int, part: Subpopulation, language: Language) -> None:
    """`all_heads`: how many commuters are looked at."""
    st.table(_figures(one, all_heads, language), border="horizontal", hide_index=True, hide_header=True,
             alt=words.name_of(one.barrier, language))  # fmt: skip
    if told := words.notes(one, language):
        st.caption(" ".join(told))
    corridors = {name.replace("-", ARROW): group for name, group in groups.corridors.items()}
    households = {household(name, language): group for name, group in groups.households.items()}
    _table("bottlenecks.by_corridor", corridors, language)
    _table("bottlenecks.household", households, language)
    _links(one, part, language)


def _figures(one: Bottleneck, all_heads: int, language: Language) -> dict[str, list[str]]:
    """What is known of it, a row each; what the rule does not do is left out."""
    barrier = one.barrier
    limited = barrier.at_most
    hit = language.text("bottlenecks.of_all", number=language.number(one.heads), all=language.number(all_heads))
    rows = {
        "bottlenecks.without": f"**{words.more_or_less(one.euros, language, limited)}**",
        "bottlenecks.hit": words.up_to(one, hit, language),
    }
    if one.way == "level":
        rows["bottlenecks.without"] += f"  \n:gray[{language.text('bottlenecks.level')}]"
    if one.heads:
        rows["bottlenecks.takes"] = words.up_to(one, language.large_euros(one.cost), language)
        rows["bottlenecks.median"] = words.up_to(one, language.about_euros(one.median), language)
        rows["bottlenecks.ninetieth"] = words.up_to(one, language.about_euros(one.ninetieth), language)
    if helped := one.helped:
        rows["bottlenecks.leaves"] = language.plural(
            "bottlenecks.leaves_to", helped, amount=language.large_euros(one.help), number=language.number(helped)
        )
    if one.in_return:
        rows["bottlenecks.in_return"] = language.text(
            f"bottlenecks.in_return_together.{words.way(one.together)}",
            amount=language.large_euros(one.in_return),
            together=language.large_euros(one.together),
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
    of_all = groups.values()
    limited = any(one.barrier.at_most for one in of_all)
    without, amounts = words.column([one.euros for one in of_all], language, limited)
    st.table(
        {
            language.text(head): list(groups),
            language.text("bottlenecks.hit"): in_line([language.number(one.heads) for one in of_all]),
            without: in_line(amounts),
        },
        border="horizontal",
        hide_index=True,
        alt=language.text(head),
    )


def _links(one: Bottleneck, part: Subpopulation, language: Language) -> None:
    """To the laboratory with this change and this area, for each direction in which it is another one; and to all that
    the catalogue knows of it."""
    area = {name: asked for name, asked in (("cluster", part.cluster), ("corridor", part.corridor)) if asked}
    with st.container(horizontal=True):
        if page := frame.find(LABORATORY):
            for label, address in ways_to_try(one, language):
                frame.link(page, language, label, change=address, **area)
        if page := frame.find(CATALOGUE):
            frame.link(page, language, language.text("bottlenecks.read"), barrier=one.barrier.id)
    if len(removals()[one.barrier.id]) > 1:
        st.caption(language.text("bottlenecks.try_both"))


def ways_to_try(one: Bottleneck, language: Language) -> list[tuple[str, str]]:
    """The words and the address of what was priced: one where all directions have the same change, else one for each
    direction of these commuters, with its own figure."""
    found = list(zip(removals()[one.barrier.id], sources.variants(one.barrier.id), strict=True))
    if len(found) == 1:
        return [(language.text("bottlenecks.try"), found[0][1].address)]
    return [
        (
            language.text(
                "bottlenecks.try_in",
                corridor=corridor.replace(">", ARROW),
                figure=words.more_or_less(one.by_corridor[corridor.replace(">", "-")], language, one.barrier.at_most),
            ),
            variant.address,
        )
        for removal, variant in found
        for corridor in removal.corridors
        if corridor.replace(">", "-") in one.by_corridor
    ]
