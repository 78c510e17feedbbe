"""A German year: contributions, assessment and child benefit, in the order of the law."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.assessment import AssessmentLaw, tax_of_worker
from rules.germany.children import child_benefit
from rules.germany.position import GermanContributions, GermanPosition, no_german_contributions


class GermanYear(NamedTuple):
    """Amounts of a year in euros, all positive: contributions and taxes owed, benefit received. A tax below zero is a
    gain of splitting beyond the worker's own tax. `joint_assessment`: whether spouses were assessed together."""

    contributions: GermanContributions
    income_tax: float
    solidarity_surcharge: float
    church_tax: float
    child_benefit: float
    employer_contributions: float
    joint_assessment: bool


def no_german_year() -> GermanYear:
    """A year that does not touch Germany."""
    return GermanYear(no_german_contributions(), 0.0, 0.0, 0.0, 0.0, 0.0, False)


def german_year(position: GermanPosition, law: AssessmentLaw) -> GermanYear:
    """The settled German year of an employee. Child benefit follows the insurance.

    Law: EStG § 25-26b, 31-32b, 62; SolzG 1995; Kirchensteuergesetz van het Land; SGB IV-VI, XI; BKGG
    """
    tax = tax_of_worker(position, law)
    benefit = 0.0
    if position.insured:
        benefit = child_benefit(position.person.children, law.children)
    return GermanYear(
        position.contributions, tax.income_tax, tax.solidarity_surcharge, tax.church_tax, benefit, 0.0, tax.joint
    )
