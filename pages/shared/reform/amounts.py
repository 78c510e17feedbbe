"""Euros of a whole population, in words and in tables."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pages.shared.visit.formatting import signed_decimal
from pages.shared.visit.languages import Language
from rules import PARTIES, Balance

MILLION, THOUSAND = 1_000_000, 1_000


class Scale(NamedTuple):
    """In what the amounts of a table or a chart are written: millions with one decimal, or whole thousands where none
    reaches a million. Its name is the end of the ids of its words."""

    name: str

    def signed(self, euros: float, language: Language) -> str:
        """An amount with its sign: +14.2."""
        if self.name == "million":
            return signed_decimal(Decimal(repr(euros)) / MILLION, language.locale)
        return language.signed_number(float(Decimal(repr(euros)) / THOUSAND))

    def unit(self, language: Language) -> str:
        """Million euro, thousand euro."""
        return language.text(f"reform.unit.{self.name}")


def scale_of(*balances: Balance) -> Scale:
    """The one scale of all that stands in one table or chart."""
    most = max((abs(one.euros(party)) for one in balances for party in PARTIES), default=0.0)
    return Scale("million" if most >= MILLION else "thousand")
