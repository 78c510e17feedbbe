"""More pay: what is left of 100 euros, where the rest goes, and the curve by gross pay with its jumps."""

from __future__ import annotations

import streamlit as st

from pages.shared.visit import outcome
from pages.shared.visit.languages import Language
from pages.shared.what_if import chart, words, worked_out
from pages.shared.what_if.chart import Axis, You
from rules import GrossPay, LawMissing, NotComputed, Raise, Result, raised

STEPS = (100.0, 250.0, 500.0, 1000.0)
"""Raises in euros a month."""
TICKS = 4


def draw(result: Result, language: Language) -> None:
    """What a raise leaves, then the curve."""
    st.header(language.text("whatif.pay"), anchor="pay")
    found = worked_out.gross_pay(result.scenario)
    try:
        raises = [raised(result, more) for more in STEPS]
    except (LawMissing, NotComputed) as refusal:
        st.markdown(outcome.refusal_sentence(refusal, language))
        raises = []
    if raises:
        _hundred(raises[0], found, language)
        left, right = st.columns(2, gap="medium")
        with left:
            _where_it_goes(raises[0], language)
        with right:
            _steps(raises, language)
    if len(found.curve.numbers) > 1:
        _curve(found, language)


def _hundred(first: Raise, found: GrossPay, language: Language) -> None:
    """Of 100 euros more, and whether a jump lies within them."""
    left = first.of_100.disposable
    which = "whatif.of_100_loss" if left < 0.0 else "whatif.of_100"
    sentences = [language.text(which, amount=language.euros(abs(left)))]
    sentences.append(language.text("whatif.raise_words", gross=language.euros(first.change.gross)))
    sentences += [
        language.text("whatif.raise_jump", amount=language.euros(jump.at), what=words.what(jump, language))
        for jump in found.jumps
        if found.now < jump.at <= found.now + first.more
    ]
    st.markdown(" ".join(sentences))


def _where_it_goes(first: Raise, language: Language) -> None:
    """What becomes of 100 euros of gross pay, group by group."""
    parts = first.of_100
    rows = [("gross", 100.0), ("social_insurance", parts.social_insurance), ("tax", parts.tax)]
    rows += [("credits", parts.credits), ("net_pay", parts.net_pay), ("household", parts.household)]
    shown = [(language.text(f"group.{group}"), amount) for group, amount in rows if amount]
    shown.append((f"**{language.text('group.disposable')}**", parts.disposable))
    head = language.text("whatif.part_of_100")
    amounts = words.aligned([language.number(amount) for _, amount in shown])
    st.table({head: [name for name, _ in shown], "€": amounts}, border="horizontal", hide_index=True, alt=head)


def _steps(raises: list[Raise], language: Language) -> None:
    """What is left of some raises."""
    heads = [language.text(name) for name in ("whatif.more_a_month", "whatif.left_a_month", "whatif.part_of_100")]
    columns = (
        [language.euros(one.more) for one in raises],
        [language.euros(one.per_month.disposable) for one in raises],
        [language.euros(one.of_100.disposable) for one in raises],
    )
    cells = {head: words.aligned(column) for head, column in zip(heads, columns, strict=True)}
    st.table(cells, border="horizontal", hide_index=True, alt=heads[0])


def _curve(found: GrossPay, language: Language) -> None:
    """The curve by gross pay, and its jumps by name."""
    title = language.text("whatif.pay_curve")
    last = found.curve.numbers[-1]
    st.markdown(f"**{title}**")
    chart.draw(
        found.curve,
        found.jumps,
        [words.cause(jump.turn, language) for jump in found.jumps],
        [You(found.now, found.left_now, language.text("whatif.you_days", n=language.euros(found.now)))],
        None,
        Axis(language.text("whatif.axis_pay"), [last * part // TICKS for part in range(TICKS + 1)], euros=True),
        language.text("a11y.chart_alt", title=title, summary=_summary(found, language)),
        language,
    )
    if found.jumps:
        rows = [words.row(str(number), jump, True, language) for number, jump in enumerate(found.jumps, start=1)]
        words.table(rows, title, language)
    else:
        st.caption(language.text("whatif.no_jump_pay", amount=language.euros(last)))
    if not found.curve.all_known:
        st.caption(language.text("whatif.law_open"))


def _summary(found: GrossPay, language: Language) -> str:
    told = words.summary(found.jumps, True, language)
    return told or language.text("whatif.no_jump_pay", amount=language.euros(found.curve.numbers[-1]))
