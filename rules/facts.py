"""The facts of a scenario as numbers, so that the same rules run plain, explained and compiled."""

from __future__ import annotations

from typing import NamedTuple

from rules.children import Children


class Facts(NamedTuple):
    """One household in one year. States, regions and choices are codes (codes.py), `payslip_month` is 0 to 11,
    `fraction` is the working fraction, `partner_work` the state in which a partner works, or that of
    residence; `pension_rate`, the employee's share of an occupational pension, and
    `municipal_rate`, the surcharge of the commune of residence, are fractions. `workplace_days` and `home_days` are
    those of the scenario; `office_days` are all days in a domestic job."""

    residence: int
    work: int
    region: int
    payslip_month: int
    age: float
    birth_year: float
    civil_status: int
    gross_monthly: float
    holiday_pay: bool
    extra_month: bool
    public_employer: bool
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
    all_days: float
    municipal_rate: float
    nl_qualifying: int
    workplace_days: float
    home_days: float
    commute_km: float
    land: int
    tax_class: int
    church_tax: bool
    has_additional_health_rate: bool
    additional_health_rate: float
    de_unlimited_on_request: int
