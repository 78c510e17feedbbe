"""The contribution to statutory health insurance (gesetzliche Krankenversicherung)."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.social_insurance import ContributoryPay, Shares, added_shares, shared


class HealthInsuranceLaw(NamedTuple):
    """The rate with and without sick pay, the average additional rate of the funds, the employee's share of each, as
    fractions; rates are those of both sides together."""

    general_rate: float
    reduced_rate: float
    average_additional_rate: float
    employee_share: float


def additional_rate_of_fund(is_known: bool, rate: float, law: HealthInsuranceLaw) -> float:
    """The additional rate of the worker's fund (Zusatzbeitragssatz); the official average where it is not known.

    Law: SGB V § 242, 242a
    """
    return rate if is_known else law.average_additional_rate


def health_contribution(pay: ContributoryPay, additional_rate: float, law: HealthInsuranceLaw) -> Shares:
    """The contribution of a month, borne by halves; the additional one is rounded on its own.

    Law: SGB V § 241, 242, 249(1)
    """
    employee_rate = law.general_rate * law.employee_share
    employer_rate = law.general_rate - employee_rate
    additional_employee_rate = additional_rate * law.employee_share
    additional_employer_rate = additional_rate - additional_employee_rate
    general = shared(pay, employee_rate, employer_rate)
    additional = shared(pay, additional_employee_rate, additional_employer_rate)
    return added_shares(general, additional)
