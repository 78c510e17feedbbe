"""Days at home: the first jump as the headline, a slider, the curve, and every jump by name."""

from __future__ import annotations

import streamlit as st

from pages.shared.result.headline import way
from pages.shared.visit import household
from pages.shared.visit.languages import Language
from pages.shared.what_if import chart, words, worked_out
from pages.shared.what_if.chart import Axis, You
from rules import Band, Curve, HomeDays, Jump, Result, days_at_workplace

CHOSEN = "what_if.day"
"""The day that is looked at, and what it belongs to: the household may change."""
SLIDER, NUMBER = "what_if.slider", "what_if.number"
A_WEEK = days_at_workplace(1, 0)
"""Days a year that are one day a week."""


def draw(result: Result, language: Language) -> None:
    """Everything about days at home."""
    found = worked_out.home_days(result.scenario)
    st.title(title(found, language), anchor=False)
    if len(found.curve.numbers) < 2:
        return
    if found.curve.is_flat:
        st.markdown(f":gray[{language.text('whatif.employer_decides')}]")
        return
    st.markdown(f":gray[{' '.join(lead(found, language))}]")
    _explore(found, language)
    _by_name(found, result, language)


def title(found: HomeDays, language: Language) -> str:
    """The next jump of what is left; else the last one that lies behind; else that there is none."""
    numbers = found.curve.numbers
    if len(numbers) < 2:
        return language.text("whatif.title.no_days")
    if found.curve.is_flat:
        return language.text("whatif.title.flat")
    jumps = of_household(found.jumps, language)
    ahead = [jump for jump in jumps if jump.at > found.now]
    if not jumps:
        return language.text("whatif.title.none", first=numbers[0], last=numbers[-1])
    jump = ahead[0] if ahead else jumps[-1]
    gain = jump.change.disposable > 0.0
    which = f"{'' if ahead else 'past_'}{'gain' if gain else 'loss'}"
    return language.text(f"whatif.title.{which}", n=jump.at, amount=language.euros(abs(jump.change.disposable)))


def of_household(jumps: tuple[Jump, ...], language: Language) -> list[Jump]:
    """The jumps that leave the household more or less; at some only net pay moves."""
    return [jump for jump in jumps if language.euros(abs(jump.change.disposable)) != language.euros(0.0)]


def lead(found: HomeDays, language: Language) -> list[str]:
    """What the curve shows, and what all days at home would do together."""
    last = found.curve.numbers[-1]
    change = found.curve.change(found.curve.numbers[0], last).totals.disposable
    sentences = [language.text("whatif.lead")]
    if way(change) != "same":
        which = f"whatif.whole.{way(change)}"
        sentences.append(language.text(which, last=last, amount=language.euros(abs(change))))
    return sentences


@st.fragment
def _explore(found: HomeDays, language: Language) -> None:
    """The slider, what the chosen day means, and the curve: they alone run again when the slider moves."""
    day = _chosen(found, language)
    with st.container(gap="xsmall"):
        st.markdown(" ".join(of_day(found, day, language)))
        if day != found.now:
            taken = language.plural("whatif.take_days", day)
            if st.button(taken, on_click=_take, args=(found, day), type="tertiary", icon=":material/edit:", key="take"):
                st.rerun()
    _curve(found, day, language)


def of_day(found: HomeDays, day: int, language: Language) -> list[str]:
    """What a number of days at home leaves, against the days of now, and how far the next jump is."""
    if day not in found.curve.numbers:
        return [language.text("whatif.law_open")]
    sums = found.curve[day]
    year, month = language.euros(sums.totals.disposable), language.euros(sums.per_month.disposable)
    sentences = [language.plural("whatif.day_words", day, amount=year, month=month)]
    if day != found.now and found.now in found.curve.numbers:
        change = found.curve.change(found.now, day).totals.disposable
        sentences.append(words.differs("whatif.against_now", change, language, n=found.now))
    ahead = [jump for jump in of_household(found.jumps, language) if jump.at > day]
    if ahead:
        sentences.append(language.plural("whatif.below", ahead[0].at - day, at=ahead[0].at))
    return sentences


def _chosen(found: HomeDays, language: Language) -> int:
    """The day that slider and number field both show; a visitor who changes the answers starts from the day of now."""
    last = found.curve.numbers[-1]
    belongs = (found.now, last)
    kept = st.session_state.get(CHOSEN)
    if kept is None or kept[0] != belongs:
        kept = st.session_state[CHOSEN] = belongs, found.now

    def take(key: str) -> None:
        st.session_state[CHOSEN] = belongs, st.session_state[key]

    left, right = st.columns([3, 1], vertical_alignment="bottom")
    for column, ask, key, label in (
        (left, st.slider, SLIDER, "field.job.days.home"),
        (right, st.number_input, NUMBER, "whatif.type_number"),
    ):
        st.session_state[key] = kept[1]
        with column:
            ask(language.text(label), min_value=0, max_value=last, step=1, key=key, on_change=take, args=(key,))
    return int(kept[1])


def _take(found: HomeDays, day: int) -> None:
    """Put the chosen days into the answers; the days at the workplace are the rest."""
    household.put("job.days.home", day)
    if household.told("job.days.office"):
        household.put("job.days.office", found.curve.numbers[-1] - day)


def _curve(found: HomeDays, day: int, language: Language) -> None:
    """The curve with its jumps, the day of now and the chosen one."""
    curve = found.curve
    last = curve.numbers[-1]
    points = [You(found.now, _left(curve, found.now), language.text("whatif.you_days", n=found.now))]
    if day != found.now:
        points.append(You(day, _left(curve, day), language.number(day)))
    chart.draw(
        curve,
        found.jumps,
        [words.cause(jump.turn, language) for jump in found.jumps],
        [point for point in points if point.at in curve.numbers],
        (found.band.first, found.band.end) if found.band else None,
        Axis(language.text("whatif.axis_home_days"), range(0, last + 1, A_WEEK), euros=False),
        language.text("a11y.chart_alt", title=title(found, language), summary=_summary(found, language)),
        language,
    )


def _left(curve: Curve, day: int) -> float:
    sums = curve.get(day)
    return sums.totals.disposable if sums else 0.0


def _summary(found: HomeDays, language: Language) -> str:
    told = words.summary(found.jumps, False, language)
    return told or language.text("whatif.title.none", first=0, last=found.curve.numbers[-1])


def _by_name(found: HomeDays, result: Result, language: Language) -> None:
    """The table of jumps, and how the days are counted."""
    numbered = [
        (jump.at, words.row(str(number), jump, False, language)) for number, jump in enumerate(found.jumps, start=1)
    ]
    if found.band and not any(jump.at == found.band.day for jump in found.jumps):
        numbered.append((found.band.day, _band(found.band, language)))
    if numbered:
        heading = language.text("whatif.jumps")
        st.header(heading, anchor="jumps")
        words.table([row for _, row in sorted(numbered)], heading, language)
    notes = [language.text("whatif.employer_decides")]
    if found.band:
        notes = [language.text("whatif.calendar_note"), language.text("whatif.band_note"), *notes]
    scenario = result.scenario
    if {scenario.residence.country, scenario.work.country} == {"NL", "DE"} and result.day_limit is None:
        notes.append(language.text("whatif.no_day_rule_yet", year=scenario.year))
    if not found.curve.all_known:
        notes.append(language.text("whatif.law_open"))
    st.caption(" ".join(notes))


def _band(band: Band, language: Language) -> words.Row:
    """The part of the working time that moves the insurance, where it makes no jump."""
    sentence = language.text("whatif.band_moves" if band.insured_at_home else "whatif.band_kept", n=band.day)
    amount = language.text("whatif.below_25") if band.insured_at_home else language.euros(0.0)
    what = f"{sentence}  \n:gray[883/2004 art. 13(1); 987/2009 art. 14(8)]"
    return words.Row(language.text("whatif.band_mark"), what, amount)
