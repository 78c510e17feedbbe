"""The offer by all measures at once: with which pay both jobs come out equal, and what that leaves."""

from __future__ import annotations

from typing import NamedTuple, cast

import streamlit as st

from pages.shared.offer import words, worked_out
from pages.shared.offer.words import NO_NUMBER
from pages.shared.result import tables
from pages.shared.visit.languages import Language
from rules import BASES, Basis, Comparison

OPENED = "offer.measures"
CONTRACTS = "contracts"
"""The measure that leaves both jobs as they are; the others settle the pay of the offer."""
SAME_IN_BOTH = (CONTRACTS, "year")
"""The measures whose meaning is the same whatever the offer is compared with."""


class Row(NamedTuple):
    """A measure, the pay that it means in the offer, what that leaves more, what it leaves; or why there is none."""

    measure: str
    pay: str
    more: str
    left: str
    why_not: str = ""


def draw(both: Comparison, language: Language) -> None:
    """A section that is worked out when the visitor opens it."""
    st.header(language.text("offer.measures"), anchor="measures")
    section = st.expander(
        language.text("offer.measures_hint"), icon=":material/balance:", key=OPENED, on_change="rerun"
    )
    if section.open:
        with section:
            _table(_rows(both, language), both, language)


def _rows(both: Comparison, language: Language) -> list[Row]:
    """The measures one after the other, with what is done so far while it takes long. Without a job of now the two
    contracts are equal by month."""
    rows = [_row(CONTRACTS, both, language)] if words.is_told() else []
    progress = st.empty()
    for done, basis in enumerate(cast(tuple[Basis, ...], BASES)):
        if not worked_out.is_known(both, basis):
            text = language.text("offer.working", done=done, total=len(BASES))
            progress.progress(done / len(BASES), text=text)
        found = worked_out.equal(both, basis)
        if isinstance(found, worked_out.NotFound):
            rows.append(Row(basis, NO_NUMBER, "", "", words.no_number(found, both, language)))
        else:
            rows.append(_row(basis, found, language))
    progress.empty()
    return rows


def _row(measure: str, found: Comparison, language: Language) -> Row:
    pay, left = found.across.scenario.job.gross_monthly, found.across.per_month.disposable
    more = language.signed_euros(found.per_month.disposable)
    return Row(measure, language.euros(pay), more, language.text("offer.left", amount=language.euros(left)))


def _table(rows: list[Row], both: Comparison, language: Language) -> None:
    """One row a measure, with its meaning and what is left on a second line, so that a phone has room for it."""
    there, here = words.places(language)
    names = [_two_lines(_name(row, language), row.why_not or _meaning(row, language)) for row in rows]
    more = [
        _two_lines(amount, row.left) for amount, row in zip(tables.in_line([r.more for r in rows]), rows, strict=True)
    ]
    table = {
        language.text("offer.compared_by"): names,
        language.text("offer.pay_there", place=there): tables.in_line([row.pay for row in rows]),
        language.text("offer.left_more"): more,
    }
    st.table(table, border="horizontal", hide_index=True, alt=language.text("offer.measures"))
    pay, left = both.home.scenario.job.gross_monthly, both.home.per_month.disposable
    values = {"pay": language.euros(pay), "left": language.euros(left)}
    notes = [language.text("offer.measures_note", job=words.other_job(language), place=here, **values)]
    notes += [] if words.is_told() else [language.text("offer.contracts_left_out")]
    st.caption(" ".join(notes))


def _name(row: Row, language: Language) -> str:
    return language.text("offer.contracts" if row.measure == CONTRACTS else f"choice.basis.{row.measure}")


def _meaning(row: Row, language: Language) -> str:
    text_id = f"offer.meaning.{row.measure}"
    return language.text(text_id if row.measure in SAME_IN_BOTH else words.either(text_id))


def _two_lines(first: str, second: str) -> str:
    return f"{first}  \n:gray[{second}]" if second else first
