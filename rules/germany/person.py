"""The worker, the household and the job as German law sees them."""

from __future__ import annotations

from typing import NamedTuple

from rules.children import Children


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
    """Gross pay of an ordinary month in euros, whether an extra month is paid in November, whether the employer is a
    public one."""

    monthly_pay: float
    extra_month: bool
    public_employer: bool
