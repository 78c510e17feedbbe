"""What two rules cost alone, both together, and all of them: the whole is not the sum."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.bottlenecks import words, worked_out
from pages.shared.bottlenecks.asked import SECOND, Wanted
from pages.shared.population.people import People
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import Bottleneck, Interaction


def draw(found: Sequence[Bottleneck], first: Bottleneck, wanted: Wanted, people: People, language: Language) -> None:
    """`found`: every barrier that moves somebody; `first`: the one that is looked at closer."""
    others = {one.barrier.id: one for one in found if one is not first}
    if not others:
        return
    st.header(language.text("bottlenecks.two"), anchor="two")
    chosen = SECOND.select(
        list(others),
        lambda name: words.name_of(others[name].barrier, language),
        language.text("bottlenecks.with"),
        language,
        follows=next((name for name, one in others.items() if set(one.by_corridor) & set(first.by_corridor)), None),
        width=READING,
    )
    second = others[chosen or next(iter(others))]
    both = worked_out.interaction_of(people, wanted.part, (first, second), found)
    with st.container(width=READING):
        st.markdown(f"**{sentence(both, language)}**")
        _table(both, (first, second), language)
        every = worked_out.interaction_of(people, wanted.part, found, found)
        if len(found) > 2:
            st.markdown(of_all(every, language))
        if any(one.not_known for one in found):
            st.caption(language.text("bottlenecks.left_out"))


def sentence(both: Interaction, language: Language) -> str:
    """What is left without both, and how that is beside their sum."""
    gone = language.text(f"bottlenecks.both.{words.way(both.together)}", amount=_amount(both.together, both, language))
    than_sum = language.text(f"bottlenecks.than_sum.{words.way(both.beyond)}", amount=language.large_euros(both.beyond))
    return f"{gone} {than_sum}"


def of_all(every: Interaction, language: Language) -> str:
    """What is left without any of them, beside the sum."""
    gone = language.text(
        f"bottlenecks.all.{words.way(every.together)}",
        number=language.number(len(every.barriers)),
        amount=_amount(every.together, every, language),
    )
    total = language.text(
        f"bottlenecks.all_sum.{words.way(every.sum_of_each)}", amount=language.large_euros(every.sum_of_each)
    )
    if words.way(every.at_most) != "more":
        return f"{gone} {total}"
    limits = language.text("bottlenecks.all_limits", amount=language.large_euros(every.at_most))
    return f"{gone} {total} {limits}"


def _amount(euros: float, rules: Interaction, language: Language) -> str:
    """An amount as a headline has it; a gain of which a part is an upper limit with "up to"."""
    written = language.large_euros(euros)
    is_limit = words.way(rules.at_most) == "more" and words.way(euros) == "more"
    return language.text("bottlenecks.up_to", amount=written) if is_limit else written


def _table(both: Interaction, two: tuple[Bottleneck, Bottleneck], language: Language) -> None:
    names = [language.text("bottlenecks.alone", rule=words.name_of(one.barrier, language)) for one in two]
    names += [language.text("bottlenecks.sum"), f"**{language.text('bottlenecks.both')}**"]
    amounts = (*both.each, both.sum_of_each, both.together)
    head, written = words.column(amounts, language)
    limited = [*(one.barrier.at_most for one in two), *[words.way(both.at_most) == "more"] * 2]
    cells = [
        language.text("bottlenecks.up_to", amount=cell) if is_limit and words.way(euros) == "more" else cell
        for cell, euros, is_limit in zip(written, amounts, limited, strict=True)
    ]
    st.table(
        {language.text("bottlenecks.what_if"): names, head: in_line(cells)},
        border="horizontal",
        hide_index=True,
        alt=language.text("bottlenecks.two"),
    )
