"""The lines of a result: what each is called, where its amount comes from, which law it rests on."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from rules.settlement.settle import Settlement

Block = Literal["payslip", "year"]
Kind = Literal["pay", "household"]
Group = Literal["social_insurance", "tax", "credits", "household"]


class LineRule(NamedTuple):
    """A line: its id; its group in the picture from gross to net; whether it is received or paid; where in the
    settlement its (positive) amount lies; its article; the topics of law that it reads; the rules in which it comes
    about, in order (`a>b` is b as called by a); its block and kind."""

    id: str
    group: Group
    sign: Literal[-1, 1]
    path: str
    law: str
    topics: tuple[str, ...]
    rules: tuple[str, ...]
    block: Block = "year"
    kind: Kind = "pay"

    @property
    def state(self) -> str:
        return self.id[:2].upper()

    def found(self, settlement: Settlement) -> float:
        """What the settlement holds for the line."""
        return _reader(self.path)(settlement)  # type: ignore[no-any-return]

    def amount(self, settlement: Settlement) -> float:
        """The positive amount in euros."""
        return float(self.found(settlement))


def of_own_levy(*rules: str) -> tuple[str, ...]:
    """Rules of the worker's own Dutch assessment, not of the one that tells what a partner owes."""
    return tuple(f"dutch_year>assessment>assessment_of_own_levy>{rule}" for rule in rules)


TAX_TOPICS = (
    "be.income_tax", "be.tax_free_sum", "be.marital_quotient", "be.child_credit", "be.professional_expenses",
)  # fmt: skip
"""What a Belgian assessment reads."""
PRIORITY = ("family_benefits.supplement_child_by_child", "family_benefits.dutch_residence_needs_partner")
"""What decides which state pays for the children, where several could."""
DIVISION = ("work_state_share",)
"""How the pay of a job across a border is divided."""
NET_INCOMES = ("exempt_pay", "belgian_year>net_income", "income_of_partner")
SPOUSE_ELSEWHERE = ("bars_joint_assessment", "household_of_spouse_assessed_alone")
"""Whether a spouse's pay from elsewhere leaves a non-resident assessed alone, and whose dependants the children are."""


def assessments(*callers: str) -> tuple[str, ...]:
    """The Belgian assessments that these rules ask for; of a joint one only that which holds, not those that were
    weighed against it."""
    rules = ("assessed_alone", "joint_assessment>marital_quotient", "joint_assessment>tax_of_spouses")
    return tuple(f"{caller}>{rule}" for caller in callers for rule in rules)


FINAL_WITHHOLDING = tuple(
    f"german_position>withheld_that_counts>final_withholding>withheld_of_year>{rule}"
    for rule in ("withheld_of_month", "withheld_in_months")
)
"""What German payslips hold back, where no more than that need be paid."""


def of_german_payslip(*rules: str) -> tuple[str, ...]:
    """Rules of the contributions of the payslip, for a job in Germany or elsewhere."""
    callers = ("payslip_of_worker", "payslip>german_contributions")
    return tuple(
        f"{caller}>contributions_of_payslip>contributions_of_month>{rule}" for rule in rules for caller in callers
    )


def of_german_year(*rules: str) -> tuple[str, ...]:
    """Rules of the contributions of the months of a year, not those of a partner."""
    return tuple(
        f"insured_in_germany>contributions_of_year>contributions_of_job>contributions_of_month>{rule}" for rule in rules
    )


PAYSLIP = (
    LineRule(
        "nl.wage_tax", "tax", -1, "payslip.dutch_wage_tax", "Wet LB 1964 art. 20a-22c", block="payslip",
        topics=("nl.wage_tax", "nl.income_tax", "nl.national_insurance", "nl.general_tax_credit",
                "nl.labour_tax_credit"),
        rules=("payslip>dutch_part>dutch_payslip>wage_tax_of_payslip",),
    ),
    LineRule(
        "nl.pension_contribution", "social_insurance", -1, "payslip.dutch_pension_contribution",
        "Wet LB 1964 art. 11(1)(j)", block="payslip", topics=(), rules=("pension_of_payslip",),
    ),
    LineRule(
        "be.social_contributions", "social_insurance", -1, "payslip.belgian.social_contributions",
        "Wet 29 juni 1981 art. 38 § 2", block="payslip",
        topics=("be.social_contributions",), rules=("belgian_payslip>social_contribution",),
    ),
    LineRule(
        "be.work_bonus", "credits", 1, "payslip.belgian.work_bonus",
        "Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1", block="payslip",
        topics=("be.work_bonus",), rules=("work_bonus", "whole_bonus"),
    ),
    LineRule(
        "be.withholding_tax", "tax", -1, "payslip.belgian.withholding_tax", "KB/WIB 92 bijlage III", block="payslip",
        topics=("be.withholding_tax",),
        rules=("family_reductions", "withholding_tax_of_month", "withholding_on_extra_month"),
    ),
    LineRule(
        "be.fiscal_work_bonus", "credits", 1, "payslip.belgian.fiscal_work_bonus", "WIB 92 art. 289ter/1",
        block="payslip", topics=("be.fiscal_work_bonus", "be.work_bonus"), rules=("fiscal_bonus_of_month",),
    ),
    LineRule(
        "be.special_social_contribution", "social_insurance", -1, "payslip.belgian.special_social_contribution",
        "Wet 30 maart 1994 art. 109", block="payslip",
        topics=("be.special_social_contribution",),
        rules=("belgian_payslip>contribution_base>blue_collar_base", "special_contribution_of_month",
               "special_contribution_of_two_earners", "special_contribution_of_one_earner"),
    ),
    LineRule(
        "de.wage_tax", "tax", -1, "payslip.german.wage_tax",
        "EStG § 38-39b", block="payslip",
        topics=("de.wage_tax", "de.income_tax", "de.insurance_deductions",),
        rules=("payslip_of_worker>withheld_of_month",),
    ),
    LineRule(
        "de.solidarity_surcharge", "tax", -1, "payslip.german.solidarity_surcharge",
        "SolzG 1995 § 3-4", block="payslip",
        topics=("de.solidarity_surcharge", "de.wage_tax", "de.income_tax",),
        rules=("payslip_of_worker>withheld_of_month",),
    ),
    LineRule(
        "de.church_tax", "tax", -1, "payslip.german.church_tax",
        "Kirchensteuergesetz van het Land", block="payslip",
        topics=("de.church_tax", "de.wage_tax", "de.income_tax",),
        rules=("payslip_of_worker>withheld_of_month",),
    ),
    LineRule(
        "de.pension_insurance", "social_insurance", -1, "payslip.german.pension_insurance",
        "SGB VI § 157-168", block="payslip",
        topics=("de.pension_insurance", "de.social_insurance",),
        rules=of_german_payslip("contributions_on>pension_contribution", "minijob_contributions"),
    ),
    LineRule(
        "de.unemployment_insurance", "social_insurance", -1, "payslip.german.unemployment_insurance",
        "SGB III § 341-346", block="payslip",
        topics=("de.unemployment_insurance", "de.social_insurance",),
        rules=of_german_payslip("contributions_on>unemployment_contribution"),
    ),
    LineRule(
        "de.health_insurance", "social_insurance", -1, "payslip.german.health_insurance",
        "SGB V § 241-249", block="payslip",
        topics=("de.health_insurance", "de.social_insurance",),
        rules=of_german_payslip("contributions_on>health_contribution"),
    ),
    LineRule(
        "de.care_insurance", "social_insurance", -1, "payslip.german.care_insurance",
        "SGB XI § 55-58", block="payslip",
        topics=("de.care_insurance", "de.social_insurance",),
        rules=of_german_payslip("care_contribution", "care_contribution_in_transition_zone"),
    ),
)  # fmt: skip

YEAR = (
    LineRule(
        "nl.income_tax", "tax", -1, "dutch.assessment.income_tax", "Wet IB 2001 art. 2.10",
        topics=("nl.income_tax", "nl.own_home", "nl.foreign_contributions"),
        rules=(
            *DIVISION, "dutch_state>dutch_position>pay_in_dutch_terms",
            *of_own_levy("home_balance", "taxed_home_balance", "income_tax_of_year"),
        ),
    ),
    LineRule(
        "nl.national_insurance", "social_insurance", -1, "dutch.assessment.national_insurance", "Wfsv art. 8-11",
        topics=("nl.national_insurance", "nl.own_home"), rules=of_own_levy("home_balance", "national_insurance"),
    ),
    LineRule(
        "nl.pension_contribution", "social_insurance", -1, "dutch.pension_contribution",
        "Wet LB 1964 art. 11(1)(j)", topics=(), rules=("pension_contribution",),
    ),
    LineRule(
        "nl.double_tax_relief", "tax", 1, "dutch.assessment.double_tax_relief",
        "Besluit voorkoming dubbele belasting 2001 art. 9-11",
        topics=("nl.income_tax", "nl.own_home", "nl.foreign_contributions"),
        rules=(
            *DIVISION, "dutch_state>dutch_position>pay_in_dutch_terms",
            *of_own_levy("home_balance", "taxed_home_balance", "income_tax_of_year", "double_tax_relief"),
        ),
    ),
    LineRule(
        "nl.general_tax_credit", "credits", 1, "dutch.assessment.general_tax_credit",
        "Wet IB 2001 art. 8.9-8.10",
        topics=("nl.general_tax_credit",),
        rules=(*of_own_levy("general_credit_of_year", "limited_general_credit"), "general_credit_of_lower_earner"),
    ),
    LineRule(
        "nl.labour_tax_credit", "credits", 1, "dutch.assessment.labour_tax_credit", "Wet IB 2001 art. 8.11",
        topics=("nl.labour_tax_credit",), rules=of_own_levy("labour_credit_of_year", "limited_labour_credit"),
    ),
    LineRule(
        "nl.combination_tax_credit", "credits", 1, "dutch.assessment.combination_tax_credit",
        "Wet IB 2001 art. 8.14a",
        topics=("nl.combination_tax_credit",),
        rules=of_own_levy("combination_credit_of_year", "limited_combination_credit"),
    ),
    LineRule(
        "nl.elderly_tax_credit", "credits", 1, "dutch.assessment.elderly_tax_credit", "Wet IB 2001 art. 8.17",
        topics=("nl.elderly_tax_credit",), rules=of_own_levy("elderly_credit_of_year", "limited_elderly_credit"),
    ),
    LineRule(
        "nl.single_elderly_tax_credit", "credits", 1, "dutch.assessment.single_elderly_tax_credit",
        "Wet IB 2001 art. 8.18",
        topics=("nl.elderly_tax_credit",),
        rules=of_own_levy("single_elderly_credit_of_year", "limited_single_elderly_credit"),
    ),
    LineRule(
        "nl.compensation", "credits", 1, "compensated.amount",
        "Verdrag NL-BE 2001 art. 27(1); verdrag NL-DE 2012, protocol XII",
        topics=("nl.income_tax", "nl.national_insurance", "nl.own_home", "nl.foreign_contributions"),
        rules=("tax_abroad", "contributions_abroad", "compensate>compensation"),
    ),
    LineRule(
        "be.social_contributions", "social_insurance", -1, "insurance.belgian.social_contributions",
        "Wet 29 juni 1981 art. 38 § 2",
        topics=("be.social_contributions",),
        rules=("payroll_year>social_contribution", "contributions_of_year",
               "contributions_of_job_elsewhere>social_contribution"),
    ),
    LineRule(
        "be.work_bonus", "credits", 1, "insurance.belgian.work_bonus",
        "Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1",
        topics=("be.work_bonus",),
        rules=(
            "work_bonus_of_months", "within_yearly_maximum", "contributions_of_job>whole_bonus",
            "contributions_of_job_elsewhere>whole_bonus",
        ),
    ),
    LineRule(
        "be.special_social_contribution", "social_insurance", -1, "belgian.special_social_contribution",
        "Wet 30 maart 1994 art. 108",
        topics=("be.special_social_contribution", "be.professional_expenses", "be.joint_assessment"),
        rules=("belgian_year>net_income", "income_of_partner", "bars_joint_assessment", "special_contribution"),
    ),
    LineRule(
        "be.income_tax", "tax", -1, "belgian.income_tax", "WIB 92 art. 130-155, 243-244bis",
        topics=(*TAX_TOPICS, "be.joint_assessment", "be.non_resident"),
        rules=(
            *DIVISION, *NET_INCOMES, *SPOUSE_ELSEWHERE,
            *assessments("resident_assessment", "tax_with_personal_benefits"), "income_tax_alone",
            "income_tax_of_spouses", "income_tax_of_worker", "tax_without_personal_benefits",
        ),
    ),
    LineRule(
        "be.municipal_tax", "tax", -1, "belgian.municipal_tax", "WIB 92 art. 464-466bis",
        topics=(*TAX_TOPICS, "be.municipal_tax"),
        rules=(
            *DIVISION, *NET_INCOMES, "income_for_municipality",
            *assessments("municipal_base_alone", "municipal_base_of_spouses"),
            "municipal_base_alone>federal_and_regional_tax", "municipal_base_of_spouses>tax_of_both",
            "municipal_tax_of_worker", "municipal_tax",
        ),
    ),
    LineRule(
        "be.non_resident_surcharge", "tax", -1, "belgian.non_resident_surcharge", "WIB 92 art. 245",
        topics=(*TAX_TOPICS, "be.joint_assessment", "be.non_resident"), rules=("with_surcharge",),
    ),
    LineRule(
        "be.fiscal_work_bonus", "credits", 1, "belgian.fiscal_work_bonus", "WIB 92 art. 289ter/1",
        topics=("be.fiscal_work_bonus", "be.work_bonus"), rules=("fiscal_bonus_of_year",),
    ),
    LineRule(
        "de.pension_insurance", "social_insurance", -1, "insurance.german.employee.pension",
        "SGB VI § 157-168",
        topics=("de.pension_insurance", "de.social_insurance",),
        rules=of_german_year("contributions_on>pension_contribution", "minijob_contributions"),
    ),
    LineRule(
        "de.unemployment_insurance", "social_insurance", -1, "insurance.german.employee.unemployment",
        "SGB III § 341-346",
        topics=("de.unemployment_insurance", "de.social_insurance",),
        rules=of_german_year("contributions_on>unemployment_contribution"),
    ),
    LineRule(
        "de.health_insurance", "social_insurance", -1, "insurance.german.employee.health",
        "SGB V § 241-249",
        topics=("de.health_insurance", "de.social_insurance",),
        rules=of_german_year("contributions_on>health_contribution"),
    ),
    LineRule(
        "de.care_insurance", "social_insurance", -1, "insurance.german.employee.care",
        "SGB XI § 55-58",
        topics=("de.care_insurance", "de.social_insurance",),
        rules=of_german_year("care_contribution", "care_contribution_in_transition_zone"),
    ),
    LineRule(
        "de.income_tax", "tax", -1, "german.income_tax",
        "EStG § 1-2, 25-32b, 50",
        topics=("de.income_tax", "de.standard_deductions", "de.commuting", "de.insurance_deductions", "de.children",
                "de.limited_liability", "de.foreign_contributions", "de.wage_tax"),
        rules=(
            *DIVISION, "german_position>wage_expenses", *FINAL_WITHHOLDING,
            "german_position>contributions_on_taxed_pay", "german_state>tax_of_worker",
        ),
    ),
    LineRule(
        "de.solidarity_surcharge", "tax", -1, "german.solidarity_surcharge",
        "SolzG 1995 § 3-4",
        topics=("de.solidarity_surcharge", "de.income_tax", "de.wage_tax"),
        rules=(*FINAL_WITHHOLDING, "assessed_tax>solidarity_surcharge"),
    ),
    LineRule(
        "de.church_tax", "tax", -1, "german.church_tax",
        "Kirchensteuergesetz van het Land",
        topics=("de.church_tax", "de.income_tax",),
        rules=("church_tax_of_worker",),
    ),
)  # fmt: skip

HOUSEHOLD = (
    LineRule(
        "nl.health_insurance_premium", "household", -1, "dutch.health_insurance_premium", "Zvw art. 16-17",
        topics=("nl.health_insurance",), rules=("health_insurance_premium",), kind="household",
    ),
    LineRule(
        "nl.healthcare_allowance", "household", 1, "dutch.healthcare_allowance",
        "Wet op de zorgtoeslag art. 2-3",
        topics=("nl.healthcare_allowance", "nl.allowances"), rules=("healthcare_allowance",), kind="household",
    ),
    LineRule(
        "nl.child_benefit", "household", 1, "benefits.dutch_child_benefit", "AKW art. 7, 12",
        topics=("nl.child_benefit", *PRIORITY), rules=("own_amounts>child_benefit_of_year", "paid_by_each"),
        kind="household",
    ),
    LineRule(
        "nl.child_budget", "household", 1, "benefits.dutch_child_budget", "Wet op het kindgebonden budget art. 2",
        topics=("nl.child_budget", "nl.allowances", *PRIORITY), rules=("own_amounts>child_budget", "paid_by_each"),
        kind="household",
    ),
    LineRule(
        "nl.childcare_allowance", "household", 1, "dutch.childcare_allowance",
        "Besluit kinderopvangtoeslag art. 4-6",
        topics=("nl.childcare_allowance", "nl.allowances"), rules=("childcare_allowance",), kind="household",
    ),
    LineRule(
        "be.family_allowance", "household", 1, "benefits.belgian_allowance",
        "Samenwerkingsakkoord 6 september 2017 art. 2; decreten en ordonnantie van de gewesten",
        topics=("be.family_allowance", *PRIORITY), rules=("own_amounts>family_allowance_of_year", "paid_by_each"),
        kind="household",
    ),
    LineRule(
        "be.jobbonus", "household", 1, "belgian.jobbonus", "Decreet Vlaamse jobbonus 20 mei 2022",
        topics=("be.jobbonus",), rules=("jobbonus",), kind="household",
    ),
    LineRule(
        "be.care_premium", "household", -1, "belgian.care_premium",
        "Decreet Vlaamse sociale bescherming 18 mei 2018",
        topics=("be.care_premium",), rules=("care_premium",), kind="household",
    ),
    LineRule(
        "be.mutuality", "household", -1, "belgian.mutuality", "Wet 6 augustus 1990 art. 3",
        topics=("be.mutuality",), rules=("mutuality",), kind="household",
    ),
    LineRule(
        "de.child_benefit", "household", 1, "benefits.german_child_benefit",
        "EStG § 62-66",
        topics=("de.children", *PRIORITY),
        rules=("own_amounts>child_benefit", "paid_by_each"), kind="household",
    ),
)  # fmt: skip

LINES = PAYSLIP + YEAR + HOUSEHOLD
"""All lines, in the order of the law."""


def line_rule(line: str, block: Block) -> LineRule | None:
    """The line of that id in that block, if there is one."""
    return next((rule for rule in LINES if rule.id == line and rule.block == block), None)


@cache
def _reader(path: str) -> Any:
    return attrgetter(path)
