"""The Dutch law of one year."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.periods import Quarterly
from rules.netherlands.allowances import AllowancesLaw
from rules.netherlands.child_benefit import ChildBenefitLaw
from rules.netherlands.child_budget import ChildBudgetLaw
from rules.netherlands.childcare_allowance import ChildcareAllowanceLaw
from rules.netherlands.combination_tax_credit import CombinationTaxCreditLaw
from rules.netherlands.elderly_tax_credit import ElderlyTaxCreditLaw
from rules.netherlands.employer_contributions import EmployerContributionsLaw
from rules.netherlands.foreign_contributions import ForeignContributionsLaw
from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw
from rules.netherlands.health_insurance import HealthInsuranceLaw
from rules.netherlands.healthcare_allowance import HealthcareAllowanceLaw
from rules.netherlands.holiday_allowance import HolidayAllowanceLaw
from rules.netherlands.income_tax import IncomeTaxLaw
from rules.netherlands.labour_tax_credit import LabourTaxCreditLaw
from rules.netherlands.minimum_wage import MinimumWageLaw
from rules.netherlands.national_insurance import NationalInsuranceLaw
from rules.netherlands.own_home import OwnHomeLaw
from rules.netherlands.pension_age import AgeLaws
from rules.netherlands.qualifying_non_resident import QualifyingNonResidentLaw
from rules.netherlands.treaty_contribution import TreatyContributionLaw
from rules.netherlands.wage_tax import WageTaxLaw


class NetherlandsLaw(NamedTuple):
    """The fields are the topics of data/law/netherlands."""

    income_tax: IncomeTaxLaw
    national_insurance: NationalInsuranceLaw
    general_tax_credit: GeneralTaxCreditLaw
    labour_tax_credit: LabourTaxCreditLaw
    combination_tax_credit: CombinationTaxCreditLaw
    elderly_tax_credit: ElderlyTaxCreditLaw
    wage_tax: WageTaxLaw
    holiday_allowance: HolidayAllowanceLaw
    own_home: OwnHomeLaw
    qualifying_non_resident: QualifyingNonResidentLaw
    health_insurance: HealthInsuranceLaw
    healthcare_allowance: HealthcareAllowanceLaw
    child_benefit: Quarterly[ChildBenefitLaw]
    child_budget: ChildBudgetLaw
    childcare_allowance: ChildcareAllowanceLaw
    allowances: AllowancesLaw
    employer_contributions: EmployerContributionsLaw
    minimum_wage: Quarterly[MinimumWageLaw]
    treaty_contribution: TreatyContributionLaw
    foreign_contributions: ForeignContributionsLaw


def age_laws(law: NetherlandsLaw) -> AgeLaws:
    """The topics that depend on age."""
    return AgeLaws(
        law.income_tax, law.national_insurance, law.general_tax_credit, law.labour_tax_credit,
        law.combination_tax_credit, law.elderly_tax_credit,
    )  # fmt: skip
