"""The social work bonus (sociale werkbonus, bonus à l'emploi social): a lower contribution for low pay."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

from rules.belgium.job import BelgianJob
from rules.belgium.rounding import contribution, working_fraction
from rules.definitions.periods import NeededWhile, Run

InTwoComponents: TypeAlias = Annotated[float, NeededWhile("two_components", 1.0)]
InOneFormula: TypeAlias = Annotated[float, NeededWhile("two_components", 0.0)]

DECEMBER = 11


class WorkBonusLaw(NamedTuple):
    """The table of a month: monthly amounts and bounds in euros, slopes as fractions.

    From April 2024 the bonus has two components, A for low pay and B for very low pay; before, a single formula. Manual
    workers have amounts and slopes of their own, since they pay contributions on 108 %; the bounds are the same.
    `yearly_maximum`: the ceiling of a whole year in euros. `months`: how many months in a row this table holds, 0 in
    those that repeat it.
    """

    two_components: float
    maximum_a: InTwoComponents
    lower_bound: InTwoComponents
    upper_bound_a: InTwoComponents
    slope_a: InTwoComponents
    maximum_b: InTwoComponents
    lower_bound_b: InTwoComponents
    slope_b: InTwoComponents
    single_maximum: InOneFormula
    single_lower_bound: InOneFormula
    single_middle_bound: InOneFormula
    single_upper_bound: InOneFormula
    single_slope_lower: InOneFormula
    single_middle_maximum: InOneFormula
    single_slope_upper: InOneFormula
    maximum_a_blue_collar: InTwoComponents
    slope_a_blue_collar: InTwoComponents
    maximum_b_blue_collar: InTwoComponents
    slope_b_blue_collar: InTwoComponents
    single_maximum_blue_collar: InOneFormula
    single_slope_lower_blue_collar: InOneFormula
    single_middle_maximum_blue_collar: InOneFormula
    single_slope_upper_blue_collar: InOneFormula
    yearly_maximum: float
    months: Run


class WorkBonus(NamedTuple):
    """The bonus of a month in euros and cents; the single formula of before April 2024 counts as component A."""

    a: float
    b: float


def work_bonus(job: BelgianJob, contribution_due: float, law: WorkBonusLaw) -> WorkBonus:
    """The bonus of a full month at the working fraction of the job.

    The table is read at the pay that full time would give (never at 108 %), and the outcome is reduced to the working
    fraction. The bonus never exceeds the contribution: component B is cut first, by the instructions of the ONSS (one
    reading of the decree cuts A first; the sum is the same).

    Law: Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1
    """
    reference_pay = contribution(job.monthly_pay / job.fraction)
    share = working_fraction(job.fraction)
    if law.two_components == 0.0:
        whole = contribution(single_formula(reference_pay, job.blue_collar, law) * share)
        return WorkBonus(min(whole, contribution_due), 0.0)
    component_a = contribution(low_pay_component(reference_pay, job.blue_collar, law) * share)
    component_b = contribution(very_low_pay_component(reference_pay, job.blue_collar, law) * share)
    granted_a = min(component_a, contribution_due)
    granted_b = min(component_b, contribution_due - granted_a)
    return WorkBonus(granted_a, granted_b)


def work_bonus_of_year(job: BelgianJob, contribution_due: float, tables: tuple[WorkBonusLaw, ...]) -> WorkBonus:
    """The bonus of a year of equal pay: that of twelve months, up to the ceiling of the year, which is that of
    December's table. Only manual workers near the minimum wage reach it; the last months of the year then hold less
    than a payslip by itself would.

    Law: Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1
    """
    return within_yearly_maximum(work_bonus_of_months(job, contribution_due, tables), tables[DECEMBER])


def within_yearly_maximum(bonus: WorkBonus, law: WorkBonusLaw) -> WorkBonus:
    """The bonus of a year up to its ceiling; component B is cut first, as in a month.

    Law: Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1
    """
    granted_a = min(bonus.a, law.yearly_maximum)
    granted_b = min(bonus.b, law.yearly_maximum - granted_a)
    return WorkBonus(granted_a, granted_b)


def work_bonus_of_months(job: BelgianJob, contribution_due: float, tables: tuple[WorkBonusLaw, ...]) -> WorkBonus:
    """The bonus of twelve months of equal pay: that of each table, as often as it holds months; an extra month has
    none.

    Law: Wet 20 december 1999 art. 2
    """
    bonus_a = 0.0
    bonus_b = 0.0
    for table in tables:
        if table.months > 0.0:
            bonus = work_bonus(job, contribution_due, table)
            bonus_a = bonus_a + table.months * bonus.a
            bonus_b = bonus_b + table.months * bonus.b
    return WorkBonus(bonus_a, bonus_b)


def low_pay_component(reference_pay: float, blue_collar: bool, law: WorkBonusLaw) -> float:
    """Component A (luik A, volet A) at full time: the maximum up to the lower bound, then falling to the upper bound.

    Law: KB 17 januari 2000 art. 1
    """
    if reference_pay > law.upper_bound_a:
        return 0.0
    maximum = law.maximum_a_blue_collar if blue_collar else law.maximum_a
    slope = law.slope_a_blue_collar if blue_collar else law.slope_a
    fall = slope * max(0.0, reference_pay - law.lower_bound)
    return max(0.0, contribution(maximum - fall))


def very_low_pay_component(reference_pay: float, blue_collar: bool, law: WorkBonusLaw) -> float:
    """Component B (luik B, volet B) at full time: it ends where component A begins to fall.

    Law: KB 17 januari 2000 art. 1
    """
    if reference_pay > law.lower_bound:
        return 0.0
    maximum = law.maximum_b_blue_collar if blue_collar else law.maximum_b
    slope = law.slope_b_blue_collar if blue_collar else law.slope_b
    fall = slope * max(0.0, reference_pay - law.lower_bound_b)
    return max(0.0, contribution(maximum - fall))


def single_formula(reference_pay: float, blue_collar: bool, law: WorkBonusLaw) -> float:
    """The bonus at full time until 31 March 2024: two slopes, both counted from the lower bound.

    Law: KB 17 januari 2000 art. 1, as in force until 31 March 2024
    """
    if reference_pay > law.single_upper_bound:
        return 0.0
    above_lower_bound = max(0.0, reference_pay - law.single_lower_bound)
    if reference_pay <= law.single_middle_bound:
        maximum = law.single_maximum_blue_collar if blue_collar else law.single_maximum
        slope = law.single_slope_lower_blue_collar if blue_collar else law.single_slope_lower
    else:
        maximum = law.single_middle_maximum_blue_collar if blue_collar else law.single_middle_maximum
        slope = law.single_slope_upper_blue_collar if blue_collar else law.single_slope_upper
    return max(0.0, contribution(maximum - slope * above_lower_bound))


def whole_bonus(bonus: WorkBonus) -> float:
    """Both components together, in euros and cents.

    Law: Wet 20 december 1999 art. 2
    """
    return bonus.a + bonus.b
