"""One way of counting by itself: what it counts, the whole direction over the years, then its parts."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.commuters import arcs_map, words
from pages.shared.result import charts
from pages.shared.result.charts import Bar
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import Counted, FlowRow, Ranking, is_whole, over_years, rankings, unranked


def draw(one: Counted, language: Language, with_map: bool = False) -> None:
    """Everything of one way of counting, the first ranking of its regions on a map as well if that is wanted."""
    st.header(words.family(one.family, language), anchor=one.family)
    told = [language.text(f"flow.method_counts.{one.family}")]
    if one.family == "register":
        told.append(language.text("commuters.offices"))
    st.markdown(" ".join(told))
    _whole(one, language)
    _parts(one, language, with_map)


def _whole(one: Counted, language: Language) -> None:
    rows = [*one.whole, *(flow for flow in one.of_groups if is_whole(flow))]
    if not rows:
        st.markdown(f":gray[{language.text('commuters.no_whole')}]")
        return
    rows.sort(key=lambda flow: (-flow.year, -(flow.month or 0), flow.method, flow.people))
    st.subheader(language.text("commuters.whole"), anchor=False)
    series = over_years(one)
    if not series:
        with st.container(width=READING):
            _table_of_whole(rows, one.family, language)
        return
    left, right = st.columns(2, gap="medium")
    with left:
        for method, flows in series.items():
            _over_years(method, flows, language)
    with right:
        _table_of_whole(rows, one.family, language)


def _over_years(method: str, flows: Sequence[FlowRow], language: Language) -> None:
    """One method through time, a bar a count."""
    first, last = flows[0], flows[-1]
    title = language.text(
        "commuters.series",
        method=words.method(method, language),
        first=words.people(first, language),
        first_time=words.when(first.year, first.month, language),
        last=words.people(last, language),
        last_time=words.when(last.year, last.month, language),
    )
    _bars(title, [(words.when(one.year, one.month, language), one, one is last) for one in flows], language)


def _bars(title: str, rows: Sequence[tuple[str, FlowRow, bool]], language: Language) -> None:
    """Counts of one method on one scale from zero, under the sentence that says what they show."""
    st.markdown(f"**{title}**")
    drawn = [
        Bar(
            order,
            f"{label}{_unchecked(flow, language)}",
            words.people(flow, language),
            0.0,
            float(flow.value),
            "across" if chosen else "mute",
            total=False,
        )
        for order, (label, flow, chosen) in enumerate(rows)
    ]
    charts.waterfall(drawn, charts.reach(drawn), title.rstrip("."), language)


def _unchecked(flow: FlowRow, language: Language) -> str:
    """A word behind the name of a bar of which nothing is confirmed."""
    return f" ({language.text('confidence.mark_c')})" if flow.confidence == "C" else ""


def _table_of_whole(rows: Sequence[FlowRow], family: str, language: Language) -> None:
    st.table(
        {
            language.text("flow.year"): [_time(flow, family, language) for flow in rows],
            language.text("commuters.people"): words.people_in_line(rows, language),
            language.text("law.source"): [words.sources(flow.sources) for flow in rows],
        },
        border="horizontal",
        hide_index=True,
        alt=f"{words.family(family, language)}, {language.text('commuters.whole')}",
    )


def _time(flow: FlowRow, family: str, language: Language) -> str:
    """When, with the office where several count; below it the group where it is not everybody."""
    office = f" :gray[{words.OFFICES[flow.method]}]" if family == "register" else ""
    who = f"  \n:gray[{language.text(f'commuters.who.{flow.people}')}]" if flow.people else ""
    return f"{words.when(flow.year, flow.month, language)}{office}{who}"


def _parts(one: Counted, language: Language, with_map: bool) -> None:
    """Rankings, each beside its table; then all other numbers of regions."""
    ranked, others = rankings(one), unranked(one)
    if not ranked and not others:
        return
    st.subheader(language.text("commuters.by_region"), anchor=False)
    for place, ranking in enumerate(ranked):
        if with_map and place == 0 and arcs_map.can_be_drawn(ranking):
            arcs_map.draw(ranking, _sentence(ranking, language), language)
        _ranking(ranking, language)
    if not others:
        return
    with st.container(width=READING):
        if ranked:
            st.markdown(f"**{language.text('commuters.other_parts')}**")
        st.table(
            {
                language.text("flow.year"): [_time(flow, one.family, language) for flow in others],
                language.text("commuters.corridor"): [_where(flow, language) for flow in others],
                language.text("commuters.people"): words.people_in_line(others, language),
            },
            border="horizontal",
            hide_index=True,
            alt=f"{words.family(one.family, language)}, {language.text('commuters.by_region')}",
        )


def _sentence(ranking: Ranking, language: Language) -> str:
    """Which region comes first, with how many."""
    top = ranking.flows[0]
    return language.text(
        "commuters.ranking_home" if ranking.by_home else "commuters.ranking_work",
        method=words.method(ranking.method, language),
        time=words.when(ranking.year, ranking.month, language),
        region=_region(top, ranking, language),
        number=words.people(top, language),
    )


def _ranking(ranking: Ranking, language: Language) -> None:
    """Regions of one kind by one method at one time."""
    top, sentence = ranking.flows[0], _sentence(ranking, language)
    left, right = st.columns(2, gap="medium")
    with left:
        rows = [(_region(flow, ranking, language), flow, flow is top) for flow in ranking.flows]
        _bars(sentence, rows, language)
    with right:
        head = language.text("commuters.region_of_home" if ranking.by_home else "flow.region_of_work")
        st.table(
            {
                head: [_region(flow, ranking, language) for flow in ranking.flows],
                language.text("commuters.people"): words.people_in_line(ranking.flows, language),
                language.text("law.source"): [words.sources(flow.sources) for flow in ranking.flows],
            },
            border="horizontal",
            hide_index=True,
            alt=sentence,
        )


def _region(flow: FlowRow, ranking: Ranking, language: Language) -> str:
    if ranking.by_home:
        return words.region(flow.home_region, flow.home, language)
    return words.region(flow.work_region, flow.work, language)


def _where(flow: FlowRow, language: Language) -> str:
    return f"{words.way(flow, language)}  \n:small[{words.sources(flow.sources)}]"
