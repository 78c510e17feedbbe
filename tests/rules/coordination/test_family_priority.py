"""Which state pays family benefits first and what the others add: examples worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Overlay, Result, Scenario, net_pay
from rules.coordination.family_benefits import (
    BY_RESIDENCE,
    BY_WORK,
    NO_RIGHT,
    FamilyBenefitsLaw,
    FamilyTies,
    Rights,
    ThreeStates,
    family_rights,
    first_state,
    paid_by_each,
)
from rules.definitions.codes import BE, DE, NL

LAW = FamilyBenefitsLaw(supplement_child_by_child=1.0, dutch_residence_needs_partner=1.0)
BY_RESIDENCE_ALONE = LAW._replace(dutch_residence_needs_partner=0.0)

OF_4, OF_8 = 98.36, 119.43
"""Dutch child benefit of a month in 2026: 295.07 and 358.30 a quarter."""
KINDERGELD = 259.0
GROEIPAKKET = 171.49
"""Of a child in Flanders in an earlier year."""
CENT = 0.011


def paid(residence: int, rights: Rights, *children: ThreeStates) -> ThreeStates:
    """What each state pays for these children together, reckoned child by child."""
    totals = ThreeStates(*map(sum, zip(*children, strict=True)))
    first = first_state(residence, rights, totals)
    each = [paid_by_each(first, rights, child) for child in children]
    return ThreeStates(*map(sum, zip(*each, strict=True)))


def of_child(dutch: float = 0.0, belgian: float = 0.0, german: float = 0.0) -> ThreeStates:
    return ThreeStates(dutch, belgian, german)


def test_germany_first_leaves_the_netherlands_nothing_to_add() -> None:
    """NL->DE, partner without work: 2 x 259 a month."""
    rights = Rights(BY_RESIDENCE, NO_RIGHT, BY_WORK)
    found = paid(NL, rights, of_child(OF_4, 0.0, KINDERGELD), of_child(OF_8, 0.0, KINDERGELD))
    assert found == (0.0, 0.0, 518.0)


def test_the_netherlands_add_what_a_budget_exceeds_160_64_and_139_57_by() -> None:
    """NL->DE, partner without work, budget of 200 for each child: 39.36 and 60.43."""
    rights = Rights(BY_RESIDENCE, NO_RIGHT, BY_WORK)
    found = paid(NL, rights, of_child(OF_4 + 200.0, 0.0, KINDERGELD), of_child(OF_8 + 200.0, 0.0, KINDERGELD))
    assert found == pytest.approx((39.36 + 60.43, 0.0, 518.0))


def test_germany_adds_to_the_dutch_benefit() -> None:
    """NL->DE, partner works in the Netherlands: 217.79, and 160.64 + 139.57 = 300.21 from Germany."""
    rights = Rights(BY_WORK, NO_RIGHT, BY_WORK)
    found = paid(NL, rights, of_child(OF_4, 0.0, KINDERGELD), of_child(OF_8, 0.0, KINDERGELD))
    assert found == pytest.approx((217.79, 0.0, 300.21))


def test_belgium_adds_to_the_dutch_benefit() -> None:
    """NL->BE, partner works in the Netherlands: 73.13 + 52.06 = 125.19 from Flanders."""
    rights = Rights(BY_WORK, BY_WORK, NO_RIGHT)
    found = paid(NL, rights, of_child(OF_4, GROEIPAKKET), of_child(OF_8, GROEIPAKKET))
    assert found == pytest.approx((217.79, 125.19, 0.0))


def test_more_for_one_child_makes_up_for_nothing_of_another() -> None:
    """The Netherlands pay 41 more than Germany for one child and 159 less for the other: Germany adds 159, not 118."""
    rights = Rights(BY_WORK, NO_RIGHT, BY_WORK)
    found = paid(NL, rights, of_child(300.0, 0.0, KINDERGELD), of_child(100.0, 0.0, KINDERGELD))
    assert found == pytest.approx((400.0, 0.0, 159.0))


@pytest.mark.parametrize(
    ("dutch", "expected"),
    [(100.0, (0.0, 0.0, KINDERGELD)), (300.0, (300.0, 0.0, 0.0)), (200.0, (0.0, 0.0, KINDERGELD))],
)
def test_of_two_states_of_work_the_one_with_more_pays_first(dutch: float, expected: tuple[float, float, float]) -> None:
    """Lives in Belgium, insured in the Netherlands, partner in Germany: what Belgium would pay is less than either."""
    rights = Rights(BY_WORK, BY_RESIDENCE, BY_WORK)
    assert paid(BE, rights, of_child(dutch, GROEIPAKKET, KINDERGELD)) == expected


def test_three_states_each_add_to_those_before() -> None:
    """First Germany (300 for both children against 290), then the Netherlands for the second child 150 - 120, then
    Belgium, where the family lives, 200 - 180 for the first and 171.49 - 150 for the second."""
    rights = Rights(BY_WORK, BY_RESIDENCE, BY_WORK)
    found = paid(BE, rights, of_child(140.0, 200.0, 180.0), of_child(150.0, 171.49, 120.0))
    assert found == pytest.approx((30.0, 20.0 + 21.49, 300.0))


def test_the_state_of_residence_comes_last_whatever_it_pays() -> None:
    rights = Rights(BY_RESIDENCE, BY_WORK, BY_WORK)
    assert first_state(NL, rights, of_child(900.0, 100.0, 100.0)) == BE
    assert first_state(NL, rights, of_child(900.0, 100.0, 101.0)) == DE
    assert paid_by_each(BE, rights, of_child(900.0, 100.0, 150.0)) == (750.0, 100.0, 50.0)


def test_work_in_the_state_of_residence_comes_first_whatever_it_pays() -> None:
    assert first_state(NL, Rights(BY_WORK, NO_RIGHT, BY_WORK), of_child(1.0, 0.0, 900.0)) == NL
    assert first_state(NL, Rights(BY_RESIDENCE, NO_RIGHT, NO_RIGHT), of_child(1.0)) == NL


@pytest.mark.parametrize(
    ("residence", "insuring", "partner", "expected"),
    [
        (NL, DE, None, Rights(NO_RIGHT, NO_RIGHT, BY_WORK)),
        (NL, DE, "at home", Rights(BY_RESIDENCE, NO_RIGHT, BY_WORK)),
        (NL, DE, NL, Rights(BY_WORK, NO_RIGHT, BY_WORK)),
        (NL, DE, DE, Rights(NO_RIGHT, NO_RIGHT, BY_WORK)),
        (NL, DE, BE, Rights(NO_RIGHT, BY_WORK, BY_WORK)),
        (NL, BE, None, Rights(NO_RIGHT, BY_WORK, NO_RIGHT)),
        (NL, NL, None, Rights(BY_WORK, NO_RIGHT, NO_RIGHT)),
        (NL, NL, DE, Rights(BY_WORK, NO_RIGHT, BY_WORK)),
        (BE, NL, None, Rights(BY_WORK, BY_RESIDENCE, NO_RIGHT)),
        (BE, NL, NL, Rights(BY_WORK, BY_RESIDENCE, NO_RIGHT)),
        (BE, NL, DE, Rights(BY_WORK, BY_RESIDENCE, BY_WORK)),
        (BE, BE, NL, Rights(BY_WORK, BY_WORK, NO_RIGHT)),
        (DE, NL, None, Rights(BY_WORK, NO_RIGHT, BY_RESIDENCE)),
        (DE, BE, NL, Rights(BY_WORK, BY_WORK, BY_RESIDENCE)),
        (DE, DE, "at home", Rights(NO_RIGHT, NO_RIGHT, BY_WORK)),
    ],
)
def test_grounds(residence: int, insuring: int, partner: int | str | None, expected: Rights) -> None:
    """A partner is nobody, at home, or works in a state. Only the Netherlands ask a residence-only family for a partner
    who does not work or works there."""
    works = isinstance(partner, int)
    state = partner if isinstance(partner, int) else residence
    assert family_rights(FamilyTies(residence, insuring, partner is not None, works, state), LAW) == expected


def test_without_that_condition_residence_in_the_netherlands_is_a_ground() -> None:
    for partner in (BE, DE):
        assert family_rights(FamilyTies(NL, DE, True, True, partner), BY_RESIDENCE_ALONE).netherlands == BY_RESIDENCE
    assert family_rights(FamilyTies(NL, DE, False, False, NL), BY_RESIDENCE_ALONE).netherlands == BY_RESIDENCE


def family(residence: str, work: str, ages: list[int], pay: float, partner: dict[str, Any] | None) -> Scenario:
    return Scenario.from_data({
        "year": 2026,
        "residence": {"country": residence, "municipality": {"BE": "Gent"}.get(residence)},
        "work": {"country": work, "municipality": {"BE": "Gent"}.get(work)},
        "worker": {"age": 40, "civil_status": "married" if partner else "single"},
        "partner": partner,
        "children": [{"age": age} for age in ages],
        "job": {"gross_monthly": pay},
    })  # fmt: skip


def earning(state: str | None, pay: float) -> dict[str, Any]:
    return {"age": 40, "country_of_work": state, "gross_annual": pay}


def benefits(result: Result) -> dict[str, float]:
    names = ("nl.child_benefit", "nl.child_budget", "be.family_allowance", "de.child_benefit")
    return {line.id: line.amount for line in result.year.lines if line.id in names}


OF_YEAR = {4: 1_186.94, 8: 1_441.30, 17: 1_695.64}
"""Dutch child benefit of 2026 by age: two quarters of 295.07, 358.30 and 421.53, two of 298.40, 362.35 and 426.29."""
GERMAN = 12 * KINDERGELD
BUDGET, BUDGET_FROM_16, BUDGET_OF_LONE_PARENT = 2_580.0, 3_544.0, 3_416.0
TOTALS = Overlay.from_data({"changes": [{"key": "family_benefits.supplement_child_by_child", "value": 0.0}]})
RESIDENCE_IS_ENOUGH = Overlay.from_data(
    {"changes": [{"key": "family_benefits.dutch_residence_needs_partner", "value": 0.0}]}
)


def test_a_year_in_which_germany_adds() -> None:
    """NL->DE, partner works in the Netherlands, no budget at this income."""
    found = benefits(net_pay(family("NL", "DE", [4, 8], 12_000.0, earning("NL", 80_000.0))))
    assert found == pytest.approx({
        "nl.child_benefit": OF_YEAR[4] + OF_YEAR[8],
        "de.child_benefit": GERMAN - OF_YEAR[4] + GERMAN - OF_YEAR[8],
    }, abs=CENT)  # fmt: skip


def test_a_surplus_counts_only_where_totals_are_compared() -> None:
    """NL->DE, partner works in the Netherlands. The budget goes by 36,000 less German contributions of 3,348 and 468,
    more 648 of the employer for care, and 40,000: 6,124 - 7.6 % x (72,832 - 39,141) = 3,563. The child of 4 has 2,580
    / 6,124 of it: with its benefit 2,688.01 against 3,108. For the child of 17 the Netherlands pay 649.57 more."""
    household = family("NL", "DE", [4, 17], 3_000.0, earning("NL", 40_000.0))
    dutch = {"nl.child_benefit": OF_YEAR[4] + OF_YEAR[17], "nl.child_budget": 3_563.0}
    added = GERMAN - OF_YEAR[4] - 3_563.0 * BUDGET / (BUDGET + BUDGET_FROM_16)
    assert added == pytest.approx(419.99, abs=CENT)
    assert benefits(net_pay(household)) == pytest.approx(dutch | {"de.child_benefit": added}, abs=CENT)
    assert benefits(net_pay(household, TOTALS)) == pytest.approx(dutch, abs=CENT)


def test_three_states_pay_in_one_year() -> None:
    """Lives in Gent, works in the Netherlands for 51,840, partner in Germany for 29,700. The budget is 6,124 - 7.6 % x
    (81,540 - 39,141) = 2,902; Germany pays 6,216 for the children of 4 and 17 against 5,784.58, so it comes first. The
    Netherlands add for the child of 17, Belgium pays alone for the one of 20: the second from the youngest of those
    born before 2019, the oldest that brings an allowance, with the bonus of August."""
    found = benefits(net_pay(family("BE", "NL", [20, 17, 4], 4_000.0, earning("DE", 29_700.0))))
    added = OF_YEAR[17] + 2_902.0 * BUDGET_FROM_16 / (BUDGET + BUDGET_FROM_16) - GERMAN
    assert added == pytest.approx(267.05, abs=CENT)
    of_20 = 8 * (196.64 + 29.43) + 4 * (200.57 + 30.02) + 69.22
    assert found == pytest.approx(
        {"de.child_benefit": 2 * GERMAN, "nl.child_benefit": added, "be.family_allowance": of_20}, abs=CENT
    )


ADDED = 2 * (OF_YEAR[8] + BUDGET - GERMAN)
"""What the Netherlands add for two children of 8 to the German benefit, 1,826.60, out of the child benefit."""


@pytest.mark.parametrize(
    ("partner", "added"),
    [(None, 0.0), (earning(None, 0.0), ADDED), (earning("DE", 9_000.0), 0.0), (earning("BE", 9_000.0), 0.0)],
    ids=["nobody", "at home", "works in Germany", "works in Belgium"],
)
def test_the_netherlands_add_as_residence_only_for_a_partner_at_home(
    partner: dict[str, Any] | None, added: float
) -> None:
    found = benefits(net_pay(family("NL", "DE", [8, 8], 1_500.0, partner)))
    dutch = {"nl.child_benefit": added} if added else {}
    assert found == pytest.approx({"de.child_benefit": 2 * GERMAN} | dutch, abs=CENT)


def test_a_partner_who_works_in_the_netherlands_makes_them_first() -> None:
    found = benefits(net_pay(family("NL", "DE", [8, 8], 1_500.0, earning("NL", 9_000.0))))
    assert found == pytest.approx({"nl.child_benefit": 2 * OF_YEAR[8], "nl.child_budget": 2 * BUDGET}, abs=CENT)


def test_were_residence_enough_a_lone_parent_had_the_dutch_supplement() -> None:
    """Half of the supplement for lone parents belongs to each child: 1,441.30 + 2,580 + 1,708 - 3,108 = 2,621.30."""
    found = benefits(net_pay(family("NL", "DE", [8, 8], 1_500.0, None), RESIDENCE_IS_ENOUGH))
    added = 2 * (OF_YEAR[8] + BUDGET - GERMAN) + BUDGET_OF_LONE_PARENT
    assert added == pytest.approx(5_242.60)
    assert found == pytest.approx({
        "de.child_benefit": 2 * GERMAN,
        "nl.child_benefit": 2 * OF_YEAR[8],
        "nl.child_budget": added - 2 * OF_YEAR[8],
    }, abs=CENT)  # fmt: skip


def test_a_job_at_home_brings_no_supplement_of_the_state_where_the_partner_works() -> None:
    found = benefits(net_pay(family("NL", "NL", [8, 8], 12_000.0, earning("DE", 60_000.0))))
    assert found == pytest.approx({"nl.child_benefit": 2 * OF_YEAR[8]}, abs=CENT)
