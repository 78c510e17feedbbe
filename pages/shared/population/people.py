"""The commuters over whom something is counted, and what was worked out for them: kept by the law and the reform
that it rests on."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from rules import Bottleneck, Edge, Overlay, ReformEffect, Today, bottlenecks, edge, reform_effect

OWN = "own"
REFORMS_KEPT = 64
"""Results of reforms that the server keeps, for all visitors together."""
OWN_REFORMS_KEPT = 8
"""And for each visitor with a table of their own."""


class People(NamedTuple):
    """The commuters over whom something is counted: made up after one of the two published counts (`cbs`, `inami`), or
    a visitor's own table (`own`): `counted` says which. `mark` tells one table from another."""

    counted: str
    mark: str
    today: Today

    @property
    def are_synthetic(self) -> bool:
        return self.counted != OWN

    @property
    def nobody(self) -> str:
        """Why none of them counts, as the id of a sentence; empty where some do."""
        if self.today.heads:
            return ""
        if not self.today.strata:
            return "people.own_none_why"
        return "people.own_none_law" if self.today.not_computed else "people.own_none_heads"

    def bottlenecks(self) -> tuple[Bottleneck, ...]:
        """What each barrier costs them."""
        kept = _bottlenecks if self.are_synthetic else _own_bottlenecks
        return kept((self.mark, self.today.law_fingerprint), self.today)

    def effect(self, reform: Overlay) -> ReformEffect:
        """What a reform does to them. Raises InputError and LawMissing."""
        kept = _effect if self.are_synthetic else _own_effect
        found: ReformEffect = kept((self.mark, self.today.law_fingerprint, reform.fingerprint), self.today, reform)
        return found._replace(overlay=reform)  # a reform of another visitor may say the same by another name

    def edge(self, reform: Overlay) -> Edge | None:
        """The edge of a reform at the border of its area; none without an area."""
        kept = _edge if self.are_synthetic else _own_edge
        found: Edge | None = kept((self.mark, self.today.law_fingerprint, reform.fingerprint), self.today, reform)
        return found


def _of_barriers(kept_by: tuple[str, ...], _today: Today) -> tuple[Bottleneck, ...]:  # noqa: ARG001
    return bottlenecks(_today)


def _of_reform(kept_by: tuple[str, ...], _today: Today, _reform: Overlay) -> ReformEffect:  # noqa: ARG001
    return reform_effect(_today, _reform)


def _of_edge(kept_by: tuple[str, ...], _today: Today, _reform: Overlay) -> Edge | None:  # noqa: ARG001
    return edge(_today, _reform)


_bottlenecks = st.cache_resource(max_entries=2, show_spinner=False)(_of_barriers)
_own_bottlenecks = st.cache_resource(scope="session", max_entries=1, show_spinner=False)(_of_barriers)
_effect = st.cache_resource(max_entries=REFORMS_KEPT, show_spinner=False)(_of_reform)
_own_effect = st.cache_resource(scope="session", max_entries=OWN_REFORMS_KEPT, show_spinner=False)(_of_reform)
_edge = st.cache_resource(max_entries=REFORMS_KEPT, show_spinner=False)(_of_edge)
_own_edge = st.cache_resource(scope="session", max_entries=OWN_REFORMS_KEPT, show_spinner=False)(_of_edge)
