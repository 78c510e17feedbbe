"""What changes from pension age on: no contribution for the old-age pension, smaller credits, a wider bracket for the
oldest."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.combination_tax_credit import CombinationTaxCreditLaw
from rules.netherlands.elderly_tax_credit import ElderlyTaxCreditLaw
from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw
from rules.netherlands.income_tax import IncomeTaxLaw
from rules.netherlands.labour_tax_credit import LabourTaxCreditLaw
from rules.netherlands.national_insurance import NationalInsuranceLaw


class Age(NamedTuple):
    """Years on 31 December, and the year of birth."""

    years: float
    birth_year: float


class AgeLaws(NamedTuple):
    """The topics of law that depend on age."""

    income_tax: IncomeTaxLaw
    national_insurance: NationalInsuranceLaw
    general_tax_credit: GeneralTaxCreditLaw
    labour_tax_credit: LabourTaxCreditLaw
    combination_tax_credit: CombinationTaxCreditLaw
    elderly_tax_credit: ElderlyTaxCreditLaw


def has_pension_age(age: Age, law: NationalInsuranceLaw) -> bool:
    """Whether the rules of pension age hold, for the whole year in which it is reached.

    Law: AOW art. 7a
    """
    return age.years >= law.pension_age


def laws_of_age(age: Age, laws: AgeLaws) -> AgeLaws:
    """The same topics with the values that hold for this age.

    Law: Wet IB 2001 art. 2.10a, 8.10(2), 8.11(2), 8.14a(2), 8.17-8.18; AOW art. 6
    """
    if not has_pension_age(age, laws.national_insurance):
        return laws
    wide = has_wide_bracket(age, laws.income_tax)
    return AgeLaws(
        income_tax_of_age(wide, laws.income_tax),
        national_insurance_of_age(wide, laws.national_insurance),
        general_credit_of_age(laws.general_tax_credit),
        labour_credit_of_age(laws.labour_tax_credit),
        combination_credit_of_age(laws.combination_tax_credit),
        laws.elderly_tax_credit,
    )


def has_wide_bracket(age: Age, law: IncomeTaxLaw) -> bool:
    """Whether the first bracket is the wider one of the oldest.

    Law: Wet IB 2001 art. 2.10a
    """
    return age.birth_year < law.wide_bracket_born_before


def income_tax_of_age(wide: bool, law: IncomeTaxLaw) -> IncomeTaxLaw:
    """The brackets of the oldest, or those of all.

    Law: Wet IB 2001 art. 2.10a
    """
    if wide:
        oldest = law.brackets_born_before_1946
        return IncomeTaxLaw(oldest, oldest, law.wide_bracket_born_before)
    return law


def national_insurance_of_age(wide: bool, law: NationalInsuranceLaw) -> NationalInsuranceLaw:
    """Without the contribution for the old-age pension.

    Law: AOW art. 6; Wfsv art. 10-11
    """
    cap = law.premium_cap_born_before_1946 if wide else law.premium_cap
    return NationalInsuranceLaw(
        aow_rate=0.0,
        anw_rate=law.anw_rate,
        wlz_rate=law.wlz_rate,
        premium_cap=cap,
        premium_cap_born_before_1946=law.premium_cap_born_before_1946,
        pension_age=law.pension_age,
    )


def general_credit_of_age(law: GeneralTaxCreditLaw) -> GeneralTaxCreditLaw:
    """Maximum and phase-out from pension age on.

    Law: Wet IB 2001 art. 8.10(2)
    """
    maximum, rate = law.maximum_from_pension_age, law.phase_out_rate_from_pension_age
    return GeneralTaxCreditLaw(
        maximum=maximum,
        phase_out_start=law.phase_out_start,
        phase_out_end=law.phase_out_end,
        phase_out_rate=rate,
        maximum_from_pension_age=maximum,
        phase_out_rate_from_pension_age=rate,
        paid_out_born_before=law.paid_out_born_before,
    )


def labour_credit_of_age(law: LabourTaxCreditLaw) -> LabourTaxCreditLaw:
    """Rates and caps from pension age on; the bounds are those of all.

    Law: Wet IB 2001 art. 8.11(2)
    """
    return LabourTaxCreditLaw(
        rate_1=law.rate_1_from_pension_age,
        bound_1=law.bound_1,
        cap_1=law.cap_1_from_pension_age,
        rate_2=law.rate_2_from_pension_age,
        bound_2=law.bound_2,
        cap_2=law.cap_2_from_pension_age,
        rate_3=law.rate_3_from_pension_age,
        bound_3=law.bound_3,
        cap_3=law.cap_3_from_pension_age,
        phase_out_rate=law.phase_out_rate_from_pension_age,
        phase_out_end=law.phase_out_end,
        rate_1_from_pension_age=law.rate_1_from_pension_age,
        cap_1_from_pension_age=law.cap_1_from_pension_age,
        rate_2_from_pension_age=law.rate_2_from_pension_age,
        cap_2_from_pension_age=law.cap_2_from_pension_age,
        rate_3_from_pension_age=law.rate_3_from_pension_age,
        cap_3_from_pension_age=law.cap_3_from_pension_age,
        phase_out_rate_from_pension_age=law.phase_out_rate_from_pension_age,
    )


def combination_credit_of_age(law: CombinationTaxCreditLaw) -> CombinationTaxCreditLaw:
    """Rate and maximum from pension age on; the threshold is that of all.

    Law: Wet IB 2001 art. 8.14a(2)
    """
    rate, maximum = law.rate_from_pension_age, law.maximum_from_pension_age
    return CombinationTaxCreditLaw(
        threshold=law.threshold,
        rate=rate,
        maximum=maximum,
        rate_from_pension_age=rate,
        maximum_from_pension_age=maximum,
        child_age_limit=law.child_age_limit,
    )
