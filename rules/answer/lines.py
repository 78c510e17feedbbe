"""The lines of a result: what each is called, where its amount comes from, which law it rests on."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from rules.settlement.settle import Settlement

Block = Literal["payslip", "year"]
Kind = Literal["pay", "household"]
Receiver = Literal["treasury", "insurance", "other"]
"""Of the state of the line; other: health insurers, pension funds, churches."""
Group = Literal["social_insurance", "tax", "credits", "household"]


class LineRule(NamedTuple):
    """A line: its id; its group in the picture from gross to net; who gets or gives the amount; whether it is received
    or paid; where in the settlement its (positive) amount lies; its article; the topics of law that it reads; its
    block and kind."""

    id: str
    group: Group
    receiver: Receiver
    sign: Literal[-1, 1]
    path: str
    law: str
    topics: tuple[str, ...]
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


TAX_TOPICS = (
    "be.income_tax", "be.tax_free_sum", "be.marital_quotient", "be.child_credit", "be.professional_expenses",
)  # fmt: skip
"""What a Belgian assessment reads."""
PRIORITY = ("family_benefits.supplement_child_by_child", "family_benefits.dutch_residence_needs_partner")
"""What decides which state pays for the children, where several could."""

PAYSLIP = (
    LineRule(
        "nl.wage_tax", "tax", "treasury", -1, "payslip.dutch_wage_tax", "Wet LB 1964 art. 20a-22c", block="payslip",
        topics=("nl.wage_tax", "nl.income_tax", "nl.national_insurance", "nl.general_tax_credit",
        "nl.labour_tax_credit"),
    ),
    LineRule(
        "nl.pension_contribution", "social_insurance", "other", -1, "payslip.dutch_pension_contribution",
        "Wet LB 1964 art. 11(1)(j)", block="payslip", topics=(),
    ),
    LineRule(
        "be.social_contributions", "social_insurance", "insurance", -1, "payslip.belgian.social_contributions",
        "Wet 29 juni 1981 art. 38 § 2", block="payslip", topics=("be.social_contributions",),
    ),
    LineRule(
        "be.work_bonus", "credits", "insurance", 1, "payslip.belgian.work_bonus",
        "Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1", block="payslip", topics=("be.work_bonus",),
    ),
    LineRule(
        "be.withholding_tax", "tax", "treasury", -1, "payslip.belgian.withholding_tax", "KB/WIB 92 bijlage III",
        block="payslip", topics=("be.withholding_tax",),
    ),
    LineRule(
        "be.fiscal_work_bonus", "credits", "treasury", 1, "payslip.belgian.fiscal_work_bonus",
        "WIB 92 art. 289ter/1", block="payslip", topics=("be.fiscal_work_bonus", "be.work_bonus"),
    ),
    LineRule(
        "be.special_social_contribution", "social_insurance", "insurance", -1,
        "payslip.belgian.special_social_contribution", "Wet 30 maart 1994 art. 109", block="payslip",
        topics=("be.special_social_contribution",),
    ),
    LineRule(
        "de.wage_tax", "tax", "treasury", -1, "payslip.german.wage_tax", "EStG § 38-39b", block="payslip",
        topics=("de.wage_tax", "de.income_tax", "de.insurance_deductions"),
    ),
    LineRule(
        "de.solidarity_surcharge", "tax", "treasury", -1, "payslip.german.solidarity_surcharge", "SolzG 1995 § 3-4",
        block="payslip", topics=("de.solidarity_surcharge", "de.wage_tax", "de.income_tax"),
    ),
    LineRule(
        "de.church_tax", "tax", "other", -1, "payslip.german.church_tax", "Kirchensteuergesetz van het Land",
        block="payslip", topics=("de.church_tax", "de.wage_tax", "de.income_tax"),
    ),
    LineRule(
        "de.pension_insurance", "social_insurance", "insurance", -1, "payslip.german.pension_insurance",
        "SGB VI § 157-168", block="payslip", topics=("de.pension_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.unemployment_insurance", "social_insurance", "insurance", -1, "payslip.german.unemployment_insurance",
        "SGB III § 341-346", block="payslip", topics=("de.unemployment_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.health_insurance", "social_insurance", "insurance", -1, "payslip.german.health_insurance",
        "SGB V § 241-249", block="payslip", topics=("de.health_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.care_insurance", "social_insurance", "insurance", -1, "payslip.german.care_insurance", "SGB XI § 55-58",
        block="payslip", topics=("de.care_insurance", "de.social_insurance"),
    ),
)  # fmt: skip

YEAR = (
    LineRule(
        "nl.income_tax", "tax", "treasury", -1, "dutch.assessment.income_tax", "Wet IB 2001 art. 2.10",
        topics=("nl.income_tax", "nl.own_home", "nl.foreign_contributions"),
    ),
    LineRule(
        "nl.national_insurance", "social_insurance", "insurance", -1, "dutch.assessment.national_insurance",
        "Wfsv art. 8-11", topics=("nl.national_insurance", "nl.own_home"),
    ),
    LineRule(
        "nl.pension_contribution", "social_insurance", "other", -1, "dutch.pension_contribution",
        "Wet LB 1964 art. 11(1)(j)", topics=(),
    ),
    LineRule(
        "nl.double_tax_relief", "tax", "treasury", 1, "dutch.assessment.double_tax_relief",
        "Besluit voorkoming dubbele belasting 2001 art. 9-11",
        topics=("nl.income_tax", "nl.own_home", "nl.foreign_contributions"),
    ),
    LineRule(
        "nl.general_tax_credit", "credits", "treasury", 1, "dutch.assessment.general_tax_credit",
        "Wet IB 2001 art. 8.9-8.10", topics=("nl.general_tax_credit",),
    ),
    LineRule(
        "nl.labour_tax_credit", "credits", "treasury", 1, "dutch.assessment.labour_tax_credit",
        "Wet IB 2001 art. 8.11", topics=("nl.labour_tax_credit",),
    ),
    LineRule(
        "nl.combination_tax_credit", "credits", "treasury", 1, "dutch.assessment.combination_tax_credit",
        "Wet IB 2001 art. 8.14a", topics=("nl.combination_tax_credit",),
    ),
    LineRule(
        "nl.elderly_tax_credit", "credits", "treasury", 1, "dutch.assessment.elderly_tax_credit",
        "Wet IB 2001 art. 8.17", topics=("nl.elderly_tax_credit",),
    ),
    LineRule(
        "nl.single_elderly_tax_credit", "credits", "treasury", 1, "dutch.assessment.single_elderly_tax_credit",
        "Wet IB 2001 art. 8.18", topics=("nl.elderly_tax_credit",),
    ),
    LineRule(
        "nl.compensation", "credits", "treasury", 1, "compensated.amount",
        "NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII",
        topics=("nl.income_tax", "nl.national_insurance", "nl.own_home", "nl.foreign_contributions"),
    ),
    LineRule(
        "be.social_contributions", "social_insurance", "insurance", -1, "insurance.belgian.social_contributions",
        "Wet 29 juni 1981 art. 38 § 2", topics=("be.social_contributions",),
    ),
    LineRule(
        "be.work_bonus", "credits", "insurance", 1, "insurance.belgian.work_bonus",
        "Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1", topics=("be.work_bonus",),
    ),
    LineRule(
        "be.special_social_contribution", "social_insurance", "insurance", -1, "belgian.special_social_contribution",
        "Wet 30 maart 1994 art. 108",
        topics=("be.special_social_contribution", "be.professional_expenses", "be.joint_assessment"),
    ),
    LineRule(
        "be.income_tax", "tax", "treasury", -1, "belgian.income_tax", "WIB 92 art. 130-155, 243-244bis",
        topics=(*TAX_TOPICS, "be.joint_assessment", "be.non_resident"),
    ),
    LineRule(
        "be.municipal_tax", "tax", "treasury", -1, "belgian.municipal_tax", "WIB 92 art. 464-466bis",
        topics=(*TAX_TOPICS, "be.municipal_tax"),
    ),
    LineRule(
        "be.non_resident_surcharge", "tax", "treasury", -1, "belgian.non_resident_surcharge", "WIB 92 art. 245",
        topics=(*TAX_TOPICS, "be.joint_assessment", "be.non_resident"),
    ),
    LineRule(
        "be.fiscal_work_bonus", "credits", "treasury", 1, "belgian.fiscal_work_bonus", "WIB 92 art. 289ter/1",
        topics=("be.fiscal_work_bonus", "be.work_bonus"),
    ),
    LineRule(
        "de.pension_insurance", "social_insurance", "insurance", -1, "insurance.german.employee.pension",
        "SGB VI § 157-168", topics=("de.pension_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.unemployment_insurance", "social_insurance", "insurance", -1, "insurance.german.employee.unemployment",
        "SGB III § 341-346", topics=("de.unemployment_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.health_insurance", "social_insurance", "insurance", -1, "insurance.german.employee.health",
        "SGB V § 241-249", topics=("de.health_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.care_insurance", "social_insurance", "insurance", -1, "insurance.german.employee.care", "SGB XI § 55-58",
        topics=("de.care_insurance", "de.social_insurance"),
    ),
    LineRule(
        "de.income_tax", "tax", "treasury", -1, "german.income_tax", "EStG § 1-2, 25-32b, 50",
        topics=("de.income_tax", "de.standard_deductions", "de.commuting", "de.insurance_deductions", "de.children",
        "de.limited_liability", "de.foreign_contributions", "de.wage_tax"),
    ),
    LineRule(
        "de.solidarity_surcharge", "tax", "treasury", -1, "german.solidarity_surcharge", "SolzG 1995 § 3-4",
        topics=("de.solidarity_surcharge", "de.income_tax", "de.wage_tax"),
    ),
    LineRule(
        "de.church_tax", "tax", "other", -1, "german.church_tax", "Kirchensteuergesetz van het Land",
        topics=("de.church_tax", "de.income_tax"),
    ),
)  # fmt: skip

HOUSEHOLD = (
    LineRule(
        "nl.health_insurance_premium", "household", "other", -1, "dutch.health_insurance_premium", "Zvw art. 16-17",
        kind="household", topics=("nl.health_insurance",),
    ),
    LineRule(
        "nl.healthcare_allowance", "household", "treasury", 1, "dutch.healthcare_allowance",
        "Wet op de zorgtoeslag art. 2-3", kind="household", topics=("nl.healthcare_allowance", "nl.allowances"),
    ),
    LineRule(
        "nl.child_benefit", "household", "insurance", 1, "benefits.dutch_child_benefit", "AKW art. 7, 12",
        kind="household", topics=("nl.child_benefit", *PRIORITY),
    ),
    LineRule(
        "nl.child_budget", "household", "treasury", 1, "benefits.dutch_child_budget",
        "Wet op het kindgebonden budget art. 2", kind="household",
        topics=("nl.child_budget", "nl.allowances", *PRIORITY),
    ),
    LineRule(
        "nl.childcare_allowance", "household", "treasury", 1, "dutch.childcare_allowance",
        "Besluit kinderopvangtoeslag art. 4-6", kind="household", topics=("nl.childcare_allowance", "nl.allowances"),
    ),
    LineRule(
        "be.family_allowance", "household", "insurance", 1, "benefits.belgian_allowance",
        "Samenwerkingsakkoord van 6 september 2017 art. 2; decreten en ordonnantie van de gewesten", kind="household",
        topics=("be.family_allowance", *PRIORITY),
    ),
    LineRule(
        "be.jobbonus", "household", "treasury", 1, "belgian.jobbonus", "Decreet Vlaamse jobbonus 20 mei 2022",
        kind="household", topics=("be.jobbonus",),
    ),
    LineRule(
        "be.care_premium", "household", "insurance", -1, "belgian.care_premium",
        "Decreet Vlaamse sociale bescherming van 18 mei 2018", kind="household", topics=("be.care_premium",),
    ),
    LineRule(
        "be.mutuality", "household", "other", -1, "belgian.mutuality", "Wet 6 augustus 1990 art. 3",
        kind="household", topics=("be.mutuality",),
    ),
    LineRule(
        "de.child_benefit", "household", "insurance", 1, "benefits.german_child_benefit", "EStG § 62-66",
        kind="household", topics=("de.children", *PRIORITY),
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
