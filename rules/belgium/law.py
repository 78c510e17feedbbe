"""The Belgian law of one year."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.care_premium import CarePremiumLaw
from rules.belgium.child_credit import ChildCreditLaw
from rules.belgium.employer_contributions import EmployerContributionsLaw
from rules.belgium.family_allowance import FamilyAllowanceLaw
from rules.belgium.fiscal_work_bonus import FiscalWorkBonusLaw
from rules.belgium.holiday_pay import HolidayPayLaw
from rules.belgium.income_tax import IncomeTaxLaw
from rules.belgium.individual_assessment import AssessmentLaw
from rules.belgium.jobbonus import JobbonusLaw
from rules.belgium.joint_assessment import JointAssessmentLaw
from rules.belgium.marital_quotient import MaritalQuotientLaw
from rules.belgium.minimum_wage import MinimumWageLaw
from rules.belgium.municipal_tax import MunicipalTaxLaw
from rules.belgium.mutuality import MutualityLaw
from rules.belgium.non_resident import NonResidentLaw
from rules.belgium.payroll import PayrollLaw
from rules.belgium.professional_expenses import ProfessionalExpensesLaw
from rules.belgium.social_contributions import SocialContributionsLaw
from rules.belgium.special_social_contribution import SpecialSocialContributionLaw
from rules.belgium.structural_reduction import StructuralReductionLaw
from rules.belgium.tax_free_sum import TaxFreeSumLaw
from rules.belgium.withholding_tax import WithholdingTaxLaw
from rules.belgium.work_bonus import WorkBonusLaw
from rules.definitions.periods import Monthly, Quarterly


class BelgiumLaw(NamedTuple):
    """The fields are the topics of data/law/belgium."""

    social_contributions: SocialContributionsLaw
    work_bonus: Monthly[WorkBonusLaw]
    fiscal_work_bonus: FiscalWorkBonusLaw
    special_social_contribution: SpecialSocialContributionLaw
    withholding_tax: WithholdingTaxLaw
    holiday_pay: HolidayPayLaw
    professional_expenses: ProfessionalExpensesLaw
    income_tax: IncomeTaxLaw
    tax_free_sum: TaxFreeSumLaw
    marital_quotient: MaritalQuotientLaw
    child_credit: ChildCreditLaw
    joint_assessment: JointAssessmentLaw
    non_resident: NonResidentLaw
    municipal_tax: MunicipalTaxLaw
    employer_contributions: Quarterly[EmployerContributionsLaw]
    structural_reduction: Quarterly[StructuralReductionLaw]
    care_premium: CarePremiumLaw
    mutuality: MutualityLaw
    jobbonus: JobbonusLaw
    minimum_wage: Monthly[MinimumWageLaw]
    family_allowance: FamilyAllowanceLaw


def assessment_law(law: BelgiumLaw) -> AssessmentLaw:
    """The topics that an assessment rests on."""
    return AssessmentLaw(law.income_tax, law.tax_free_sum, law.marital_quotient, law.child_credit)


def payroll_law(law: BelgiumLaw) -> PayrollLaw:
    """The topics that a payslip is made of."""
    return PayrollLaw(
        law.social_contributions, law.work_bonus, law.fiscal_work_bonus, law.special_social_contribution,
        law.withholding_tax,
    )  # fmt: skip
