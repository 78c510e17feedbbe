"""The fiscal work bonus (fiscale werkbonus, bonus à l'emploi fiscal): a tax credit on top of the social one."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment, withholding
from rules.belgium.work_bonus import WorkBonus


class FiscalWorkBonusLaw(NamedTuple):
    """Rates as fractions of the two components of the social work bonus, the cap of the credit in euros a year.

    `rate_b_assessment` is the rate of the yearly assessment; from income year 2026 it is above the payslip's.
    """

    rate_a: float
    rate_b: float
    rate_b_assessment: float
    cap: float


def fiscal_bonus_of_month(bonus: WorkBonus, withholding_tax: float, law: FiscalWorkBonusLaw) -> float:
    """The advance on the payslip, in euros and cents, at most the tax withheld.

    Law: KB/WIB 92 bijlage III, nr. 2.13; WIB 92 art. 289ter/1
    """
    advance = withholding(law.rate_a * bonus.a) + withholding(law.rate_b * bonus.b)
    return min(advance, withholding_tax)


def fiscal_bonus_of_year(bonus: WorkBonus, law: FiscalWorkBonusLaw) -> float:
    """The refundable credit of a year on the components granted in that year, in euros and cents, up to the cap.

    Law: WIB 92 art. 289ter/1
    """
    credit = assessment(law.rate_a * bonus.a + law.rate_b_assessment * bonus.b)
    return min(credit, law.cap)
