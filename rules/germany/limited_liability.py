"""Who lives in the Netherlands or Belgium and works in Germany: unlimited liability on request, or limited."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import BE, CLASS_I, CLASS_II, CLASS_IV, CLASS_V, NO, NO_CLASS_GIVEN, YES
from rules.germany.wage_income import WorldIncome


class LimitedLiabilityLaw(NamedTuple):
    """The fraction of all income that must be taxed in Germany; factors of the basic allowance: for a couple, and by
    country of residence."""

    german_income_share: float
    couple_factor: float
    country_factor_belgium: float
    country_factor_netherlands: float


class Liability(NamedTuple):
    """Whether who lives abroad is taxed like a resident, and whether spouses may be assessed jointly."""

    unlimited: bool
    may_be_joint: bool


def liability_of_non_resident(
    residence: int,
    chosen: int,
    spouses: bool,
    taxed_pay: float,
    own: WorldIncome,
    both: WorldIncome,
    basic_allowance: float,
    joint_by_worker_alone: bool,
    law: LimitedLiabilityLaw,
) -> Liability:
    """How a worker is taxed who lives in the Netherlands or in Belgium, a citizen of the Union.

    Unlimited liability is for who has income here (`taxed_pay` of the year, euros), asks for it, and has nearly all
    income here or little elsewhere. Spouses are tested together with a higher limit, then the worker alone. Joint
    assessment asks that the couple passes; where the treaty says so (`joint_by_worker_alone`) it is enough that the
    worker does. `chosen` (AUTO, YES, NO) overrides the worker's own test. `own` is the worker's income, `both` that of
    the spouses together.

    Law: EStG § 1(3) zin 1-2, 1a(1) nr. 2; NL-DE 2012, protocol art. XVI(1)
    """
    if chosen == NO or taxed_pay <= 0.0:
        return Liability(False, False)
    limit = country_factor(residence, law) * basic_allowance
    couple_passes = spouses and nearly_all_here(both, law.couple_factor * limit, law)
    worker_passes = chosen == YES or nearly_all_here(own, limit, law)
    joint = couple_passes or (spouses and worker_passes and joint_by_worker_alone)
    return Liability(couple_passes or worker_passes, joint)


def nearly_all_here(income: WorldIncome, limit: float, law: LimitedLiabilityLaw) -> bool:
    """Whether nearly all income of a year is taxed in Germany, or what is not taxed there is within a limit in euros.

    Law: EStG § 1(3) zin 2
    """
    if income.foreign <= limit:
        return True
    return income.german >= law.german_income_share * (income.german + income.foreign)


def country_factor(residence: int, law: LimitedLiabilityLaw) -> float:
    """The part of the basic allowance that counts in the country of residence (Ländergruppeneinteilung).

    Law: EStG § 1(3) zin 2; BMF 18 december 2023
    """
    if residence == BE:
        return law.country_factor_belgium
    return law.country_factor_netherlands


def unused_basic_allowance(wage_income: float, basic_allowance: float) -> float:
    """The part of the basic allowance that the wage income of a year left after deductions does not use, in euros. It
    is added for the special rate alone; so a wage earner keeps the basic allowance.

    Law: EStG § 50(1) zin 2-3
    """
    return max(0.0, basic_allowance - max(0.0, wage_income))


def tax_class(given: int, joint: bool, lone_parent: bool, resident: bool, unlimited: bool) -> int:
    """The wage-tax class (Steuerklasse), as a code: the one that was given, or the one that follows.

    Class IV for who is assessed jointly, II for a parent alone, else I. Who lives abroad has III, IV and V only with
    joint assessment, and II only with unlimited liability.

    Law: EStG § 38b(1), 39(2), 1a(1) nr. 2, 50(1) zin 4
    """
    if given == NO_CLASS_GIVEN:
        if joint:
            return CLASS_IV
        return CLASS_II if lone_parent and unlimited else CLASS_I
    if given == CLASS_II and not unlimited:
        return CLASS_I
    if CLASS_II < given <= CLASS_V and not joint and not resident:
        return CLASS_I
    return given
