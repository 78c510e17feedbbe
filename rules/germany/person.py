"""The worker, the household and the job as German law sees them."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children

NOVEMBER = 10
"""The month in which an employer in Germany pays an extra month, counted from 0, as is usual."""


class GermanPartner(NamedTuple):
    """A partner: age in years (40 where it is not known), gross pay of a year in euros, whether it is earned in
    Germany."""

    present: bool
    age: float
    pay: float
    works_here: bool


class GermanPerson(NamedTuple):
    """`spouses`: married or registered, also where nothing is known of the spouse (`partner` is then absent and without
    income). `lone_parent`: single, nobody named as partner, a child under 18. `land`, `tax_class` (0: none given) and
    `church_member` are codes and choices of the scenario."""

    age: float
    spouses: bool
    lone_parent: bool
    partner: GermanPartner
    children: Children
    land: int
    tax_class: int
    church_member: bool
    has_additional_health_rate: bool
    additional_health_rate: float


class GermanJob(NamedTuple):
    """Gross pay of an ordinary month in euros, whether an extra month is paid and in which month (0 to 11), holiday pay
    in euros, whether the employer is a public one."""

    monthly_pay: float
    extra_month: bool
    month_of_extra_pay: int
    holiday_pay: float
    public_employer: bool
