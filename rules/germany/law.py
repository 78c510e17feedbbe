"""The German law of one year."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.periods import Quarterly
from rules.germany.care_insurance import CareInsuranceLaw
from rules.germany.children import ChildrenLaw
from rules.germany.church_tax import ChurchTaxLaw
from rules.germany.commuting import CommutingLaw
from rules.germany.employer_levies import EmployerLeviesLaw
from rules.germany.foreign_contributions import ForeignContributionsLaw
from rules.germany.health_insurance import HealthInsuranceLaw
from rules.germany.income_tax import IncomeTaxLaw
from rules.germany.insurance_deductions import InsuranceDeductionsLaw
from rules.germany.limited_liability import LimitedLiabilityLaw
from rules.germany.midijob import MidijobLaw
from rules.germany.minijob import MinijobLaw
from rules.germany.minimum_wage import MinimumWageLaw
from rules.germany.pension_insurance import PensionInsuranceLaw
from rules.germany.social_insurance import SocialInsuranceLaw
from rules.germany.solidarity_surcharge import SolidaritySurchargeLaw
from rules.germany.standard_deductions import StandardDeductionsLaw
from rules.germany.unemployment_insurance import UnemploymentInsuranceLaw
from rules.germany.wage_tax import WageTaxLaw


class GermanyLaw(NamedTuple):
    """The fields are the topics of data/law/germany."""

    care_insurance: CareInsuranceLaw
    children: ChildrenLaw
    church_tax: ChurchTaxLaw
    commuting: CommutingLaw
    employer_levies: EmployerLeviesLaw
    foreign_contributions: ForeignContributionsLaw
    health_insurance: HealthInsuranceLaw
    income_tax: IncomeTaxLaw
    insurance_deductions: InsuranceDeductionsLaw
    limited_liability: LimitedLiabilityLaw
    midijob: MidijobLaw
    minijob: MinijobLaw
    minimum_wage: Quarterly[MinimumWageLaw]
    pension_insurance: PensionInsuranceLaw
    social_insurance: SocialInsuranceLaw
    solidarity_surcharge: SolidaritySurchargeLaw
    standard_deductions: StandardDeductionsLaw
    unemployment_insurance: UnemploymentInsuranceLaw
    wage_tax: WageTaxLaw


class AssessmentLaw(NamedTuple):
    """The topics that an assessment reads."""

    income_tax: IncomeTaxLaw
    solidarity_surcharge: SolidaritySurchargeLaw
    church_tax: ChurchTaxLaw
    standard_deductions: StandardDeductionsLaw
    insurance_deductions: InsuranceDeductionsLaw
    children: ChildrenLaw


def assessment_law(law: GermanyLaw) -> AssessmentLaw:
    """The topics that an assessment reads."""
    return AssessmentLaw(
        income_tax=law.income_tax,
        solidarity_surcharge=law.solidarity_surcharge,
        church_tax=law.church_tax,
        standard_deductions=law.standard_deductions,
        insurance_deductions=law.insurance_deductions,
        children=law.children,
    )
