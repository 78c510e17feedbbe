"""The facts of a scenario as numbers, so that the same rules run plain, explained and compiled."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children


class Facts(NamedTuple):
    """One household in one year. States, regions and choices are codes (codes.py), `payslip_month` is 0 to 11,
    `fraction` is the working fraction, `partner_work` the state in which a partner works, or that of
    residence; `pension_rate`, the employee's share of an occupational pension, and
    `municipal_rate`, the surcharge of the commune of residence, are fractions. `actual_costs`: professional expenses
    declared in Belgium, euros a year, where `has_actual_costs`. `region`: that of the commune of residence in Belgium,
    else of the workplace there. Working days at the workplace, at home and in third states; `framework_a1`: the
    certificate of the telework agreement is asked for. `nl_contributions_in_compensation`: foreign contributions count
    in the Dutch compensation."""

    residence: int
    work: int
    region: int
    payslip_month: int
    nationality: int
    age: float
    birth_year: float
    civil_status: int
    gross_monthly: float
    holiday_pay: bool
    extra_month: bool
    public_employer: bool
    blue_collar: bool
    pension_rate: float
    has_partner: bool
    partner_age: float
    partner_work: int
    partner_pay: float
    children: Children
    home_value: float
    mortgage_interest: float
    fraction: float
    office_days: float
    home_days: float
    elsewhere_days: float
    municipal_rate: float
    has_actual_costs: bool
    actual_costs: float
    framework_a1: bool
    nl_qualifying: int
    be_personal_benefits: int
    nl_contributions_in_compensation: bool
    social_supplement: int
    commute_km: float
    land: int
    tax_class: int
    church_tax: bool
    has_additional_health_rate: bool
    additional_health_rate: float
    de_unlimited_on_request: int
