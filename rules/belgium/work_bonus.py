"""The social work bonus (sociale werkbonus, bonus à l'emploi social): a lower contribution for low pay."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import contribution, working_fraction
from rules.law_types import Lapsing


class WorkBonusLaw(NamedTuple):
    """The table of a month for white-collar workers: monthly amounts and bounds in euros, slopes as fractions.

    From April 2024 the bonus has two components, A for low pay and B for very low pay; before, a single formula.
    """

    two_components: float
    maximum_a: Lapsing
    lower_bound: Lapsing
    upper_bound_a: Lapsing
    slope_a: Lapsing
    maximum_b: Lapsing
    lower_bound_b: Lapsing
    slope_b: Lapsing
    single_maximum: Lapsing
    single_lower_bound: Lapsing
    single_middle_bound: Lapsing
    single_upper_bound: Lapsing
    single_slope_lower: Lapsing
    single_middle_maximum: Lapsing
    single_slope_upper: Lapsing


class WorkBonus(NamedTuple):
    """The bonus of a month in euros and cents; the single formula of before April 2024 counts as component A."""

    a: float
    b: float


def work_bonus(monthly_pay: float, fraction: float, contribution_due: float, law: WorkBonusLaw) -> WorkBonus:
    """The bonus of a full month at `fraction` of full time.

    The table is read at the pay that full time would give, and the outcome is reduced to the working fraction. The
    bonus never exceeds the contribution: component B is cut first, by the instructions of the ONSS (one reading of the
    decree cuts A first; the sum is the same).

    Law: Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1
    """
    reference_pay = contribution(monthly_pay / fraction)
    share = working_fraction(fraction)
    if law.two_components == 0.0:
        whole = contribution(single_formula(reference_pay, law) * share)
        return WorkBonus(min(whole, contribution_due), 0.0)
    component_a = contribution(low_pay_component(reference_pay, law) * share)
    component_b = contribution(very_low_pay_component(reference_pay, law) * share)
    granted_a = min(component_a, contribution_due)
    granted_b = min(component_b, contribution_due - granted_a)
    return WorkBonus(granted_a, granted_b)


def low_pay_component(reference_pay: float, law: WorkBonusLaw) -> float:
    """Component A (luik A, volet A) at full time: the maximum up to the lower bound, then falling to the upper bound.

    Law: KB 17 januari 2000 art. 1
    """
    if reference_pay > law.upper_bound_a:
        return 0.0
    fall = law.slope_a * max(0.0, reference_pay - law.lower_bound)
    return max(0.0, contribution(law.maximum_a - fall))


def very_low_pay_component(reference_pay: float, law: WorkBonusLaw) -> float:
    """Component B (luik B, volet B) at full time: it ends where component A begins to fall.

    Law: KB 17 januari 2000 art. 1
    """
    if reference_pay > law.lower_bound:
        return 0.0
    fall = law.slope_b * max(0.0, reference_pay - law.lower_bound_b)
    return max(0.0, contribution(law.maximum_b - fall))


def single_formula(reference_pay: float, law: WorkBonusLaw) -> float:
    """The bonus at full time until 31 March 2024: two slopes, both counted from the lower bound.

    Law: KB 17 januari 2000 art. 1, as in force until 31 March 2024
    """
    if reference_pay > law.single_upper_bound:
        return 0.0
    above_lower_bound = max(0.0, reference_pay - law.single_lower_bound)
    if reference_pay <= law.single_middle_bound:
        return max(0.0, contribution(law.single_maximum - law.single_slope_lower * above_lower_bound))
    return max(0.0, contribution(law.single_middle_maximum - law.single_slope_upper * above_lower_bound))


def whole_bonus(bonus: WorkBonus) -> float:
    """Both components together, in euros and cents.

    Law: Wet 20 december 1999 art. 2
    """
    return bonus.a + bonus.b
