"""What a change of the law moves: counted from two sides of answers."""

from __future__ import annotations

from typing import Any

from scripts.moves import amounts, moved, on_one_side


def answer(net: float, tax: float | None, slip: bool = True, warning: str | None = None) -> dict[str, Any]:
    """An answer with one line in the year, and a payslip that always pays out 100."""
    return {
        "payslip": {"month": 10, "gross": 120.0, "net": 100.0, "lines": []} if slip else None,
        "year": {"net_pay": net, "lines": [] if tax is None else [{"id": "be.income_tax", "amount": tax}]},
        "warnings": [{"code": warning}] if warning else [],
    }


REFUSED: dict[str, Any] = {"error": {"status": 3}}


def test_an_amount_that_moves_is_counted_over_all_households_with_its_largest_change() -> None:
    old = [answer(10.0, None), answer(20.0, -5.0), answer(30.0, -6.0), REFUSED]
    new = [answer(8.0, -2.0), answer(20.0, -5.0), answer(37.0, 1.0), answer(1.0, -1.0)]
    table = moved(old, new).set_index("amount")
    assert list(table.index) == ["year be.income_tax", "year net_pay"]
    assert tuple(table.loc["year be.income_tax"]) == (2, 0.5, 2.5, 7.0, 2)
    assert tuple(table.loc["year net_pay"]) == (2, 0.5, 2.5, 7.0, 2)


def test_a_payslip_that_opens_moves_no_amount_and_is_told_apart() -> None:
    old, new = [answer(10.0, -1.0, slip=False, warning="payslip_open")], [answer(10.0, -1.0)]
    assert moved(old, new).empty
    assert on_one_side(old, new) == {"payslip now": 1, "warning payslip_open gone": 1}


def test_a_refusal_that_ends_is_told() -> None:
    assert on_one_side([REFUSED], [answer(1.0, None)]) == {"answered now": 1}
    assert on_one_side([answer(1.0, None)], [REFUSED]) == {"refused now": 1}
    assert amounts(REFUSED) == {}
