"""How sure the effect of a reform is: over commuters by the same count made up with other assumptions or drawn anew;
apart from these, by the other count."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.shared.population.people import People
from pages.shared.progress import one_by_one
from pages.shared.reform.amounts import scale_of
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import (
    OTHER_SEEDS,
    PARTIES,
    SEED,
    Draw,
    Overlay,
    ReformEffect,
    Sensitivity,
    Tried,
    Variant,
    draw_of_other_count,
    hangs_on_couples,
    other_draws,
    reform_in,
    stated_draw,
    tried,
)

ASKED = "reform.sure asked"
KEPT = 1024
"""Results, each of one reform in one draw, that the server keeps for all visitors together."""
MOST = 2
"""So many parties beside the workers are named in a row."""
NOT_SHOWN = 0.5
"""Euros below which an amount is written as nought."""


def draw(people: People, effect: ReformEffect, language: Language) -> Sensitivity | None:
    """For commuters that are made up; first a button, since it takes half a minute once. What was worked out, if it
    was."""
    if not people.are_synthetic:
        return None
    st.header(language.text("reform.sure"), anchor="sure")
    st.markdown(f":gray[{language.text('reform.sure_lead', seeds=language.number(len(OTHER_SEEDS)))}]")
    asked = f"{ASKED} {people.mark} {effect.overlay.fingerprint}"
    if not st.session_state.get(asked):
        st.button(
            language.text("bottlenecks.work_out"),
            icon=":material/calculate:",
            key="reform.sure now",
            on_click=lambda: st.session_state.update({asked: True}),
        )
        return None
    found = _work_out(people, effect, language)
    _told(found, language)
    if hangs_on_couples(effect):
        st.caption(language.text("reform.couples"))
    if found.worker.most > 0.0 and effect.at_most:
        st.caption(language.text("obstacle.at_most"))
    return found


def _work_out(people: People, effect: ReformEffect, language: Language) -> Sensitivity:
    """All draws, with how many are done."""
    *others, other_count = one_by_one(_pieces(people, effect), language)
    return Sensitivity(tried(stated_draw(_counted(people)), effect), tuple(others), other_count)


def _pieces(people: People, effect: ReformEffect) -> list[partial[Tried]]:
    """What tries a reform in each of the other draws, and last by the other count."""
    law, overlay, count = people.today.law_fingerprint, effect.overlay, _counted(people)
    draws = (*other_draws(count), draw_of_other_count(count))
    return [partial(_tried, law, one, overlay.fingerprint, overlay) for one in draws]


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _tried(law: str, one: Draw, fingerprint: str, _overlay: Overlay) -> Tried:  # noqa: ARG001
    return reform_in(one, _overlay)


def _counted(people: People) -> Variant:
    return "inami" if people.counted == "inami" else "cbs"


def _told(found: Sensitivity, language: Language) -> None:
    """The range by the count that is shown in a sentence, every draw by it in a table, then the range of each party;
    the other count in a sentence of its own."""
    st.markdown(f"**{sentence(found, language)}**")
    scale = scale_of(*(one.balance for one in found.every))
    with st.container(width=READING):
        st.table(
            {
                language.text("reform.sure_assumed"): [
                    f"{assumption(one.draw, language)}  \n:gray[{_others(one, found, language)}]" for one in found.every
                ],
                language.text("reform.sure_workers", unit=scale.unit(language)): in_line(
                    [scale.signed(one.worker, language) for one in found.every]
                ),
                language.text("reform.gain"): in_line([language.number(one.winners) for one in found.every]),
                language.text("reform.lose"): in_line([language.number(one.losers) for one in found.every]),
            },
            border="horizontal",
            hide_index=True,
            alt=language.text("reform.sure"),
        )
        st.caption(ranges(found, language))
        st.markdown(by_other_count(found, language))


def sentence(found: Sensitivity, language: Language) -> str:
    """Between how much and how much workers gain or lose; that the sign is uncertain where draws differ in it."""
    number, range_ = language.number(len(found.every)), found.worker
    if not found.sign_holds:
        return language.text(
            "reform.sure_is.uncertain",
            low=_more_or_less(range_.least, language),
            high=_more_or_less(range_.most, language),
            turned=language.number(found.turned),
            number=number,
        )
    if found.stated.sign == 0:
        return language.text("reform.sure_is.same", number=number)
    way = "more" if found.stated.sign > 0 else "less"
    low, high = (language.large_euros(one) for one in (range_ if way == "more" else reversed(range_)))
    if low == high:
        return language.text(f"reform.sure_is.{way}_alike", high=high, number=number)
    return language.text(f"reform.sure_is.{way}", low=low, high=high, number=number)


def by_other_count(found: Sensitivity, language: Language) -> str:
    """What workers have more or less by the other count, which is in no range, and how many gain and lose; that the
    sign is another one there."""
    other = found.other_count
    way = "same" if abs(other.worker) < NOT_SHOWN else "more" if other.worker > 0.0 else "less"
    people = (("reform.gain", other.winners), ("reform.lose", other.losers))
    told = language.text(
        f"reform.sure_other.{way}",
        assumed=assumption(other.draw, language),
        amount=language.large_euros(other.worker),
        people=language.listed(f"{language.text(name)} {language.number(heads)}" for name, heads in people),
    )
    return told if other.sign == found.stated.sign else f"{told} {language.text('reform.sure_other_turned')}"


def _more_or_less(euros: float, language: Language) -> str:
    way = "same" if abs(euros) < NOT_SHOWN else "more" if euros > 0.0 else "less"
    return language.text(f"reform.sure_amount.{way}", amount=language.large_euros(euros))


def assumption(one: Draw, language: Language) -> str:
    """What is assumed of the commuters in a draw; of one drawn anew its seed too."""
    if one.seed != SEED:
        return language.text("reform.sure_anew", seed=str(one.seed))
    return language.text(one.text)


def _others(one: Tried, found: Sensitivity, language: Language) -> str:
    """What the parties that move most beside the workers have more or less."""
    scale = scale_of(*(each.balance for each in found.every))
    moving = [party for party in _moving(found) if party != PARTIES[0]]
    most = sorted(moving, key=lambda party: -abs(found.stated.balance.euros(party)))[:MOST]
    told = (
        f"{language.text(f'reform.party.{party}')} {scale.signed(one.balance.euros(party), language)}" for party in most
    )
    return " · ".join(told)


def _moving(found: Sensitivity) -> list[str]:
    return [party for party in PARTIES if any(one.balance.cents[party] for one in found.every)]


def ranges(found: Sensitivity, language: Language) -> str:
    """From how much to how much each party has, and how many gain and lose."""
    scale = scale_of(*(one.balance for one in found.every))
    parties = [
        language.text(
            "reform.sure_range",
            what=language.text(f"reform.party.{party}"),
            low=scale.signed(found.of(party).least, language),
            high=scale.signed(found.of(party).most, language),
        )
        for party in _moving(found) or PARTIES[:1]
    ]
    people = [
        language.text(
            "reform.sure_range", what=language.text(name), low=language.number(low), high=language.number(high)
        )
        for name, (low, high) in (("reform.gain", found.winners), ("reform.lose", found.losers))
    ]
    return language.text(
        "reform.sure_ranges",
        number=language.number(len(found.every)),
        unit=scale.unit(language),
        parties=language.listed(parties),
        people=language.listed(people),
    )
