"""Every number of a household has its unit, and operations keep units apart."""

from __future__ import annotations

import pytest

from rules.definitions.facts import Facts
from rules.explanation.origins import NUMBER, TRUTH
from rules.explanation.units import EUR, FACTOR, FRACTION, MIXED, SQUARE, unit_of_fact, unit_of_operation


def test_every_amount_among_the_facts_has_a_unit() -> None:
    amounts = [name for name, kind in Facts.__annotations__.items() if "float" in str(kind)]
    assert len(amounts) > 15
    assert [name for name in amounts if unit_of_fact(name) == NUMBER] == []
    assert unit_of_fact("children.each.child_3.age") == "years"
    assert unit_of_fact("residence") == NUMBER


@pytest.mark.parametrize(
    ("sign", "units", "outcome"),
    [
        ("+", (EUR, EUR), EUR),
        ("+", (EUR, NUMBER), EUR),
        ("−", (NUMBER, FRACTION), FRACTION),
        ("+", (EUR, "days"), MIXED),
        ("min", (EUR, FRACTION), MIXED),
        ("<", (EUR, EUR), TRUTH),
        ("<", (EUR, "years"), MIXED),
        ("×", (FRACTION, EUR), EUR),
        ("×", ("EUR/km", "km"), EUR),
        ("×", ("persons", FRACTION), FRACTION),
        ("×", ("days", "km"), MIXED),
        ("×", (EUR, EUR), SQUARE),
        ("÷", (SQUARE, EUR), EUR),
        ("÷", (EUR, EUR), FRACTION),
        ("÷", (EUR, NUMBER), EUR),
        ("÷", ("days", "days"), FRACTION),
        ("÷", ("days", EUR), MIXED),
        ("×", (FACTOR, FRACTION), FRACTION),
    ],
)
def test_an_operation_has_the_unit_that_its_parts_make(sign: str, units: tuple[str, ...], outcome: str) -> None:
    assert unit_of_operation(sign, units) == outcome
