"""One scenario in numbers, settled stage by stage in the legal order.

Allocation -> insurance -> the Dutch year -> the German taxes -> a partner's pay elsewhere -> the Belgian year, which
exempts what others tax after their tax -> compensation -> family benefits -> payslip -> totals. The stages are plain
scalar functions, so that they can be compiled one by one and traced.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, get_type_hints

from rules.belgium.year import BelgianYear
from rules.definitions.facts import Facts
from rules.germany.assessment import TaxOfWorker
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation, allocate
from rules.settlement.belgian import belgian_state
from rules.settlement.compensation import Compensated, compensate
from rules.settlement.dutch import dutch_state
from rules.settlement.family_benefits import FamilyBenefits, family_benefits
from rules.settlement.german import german_state
from rules.settlement.insurance import Insurance, insure
from rules.settlement.law import Law
from rules.settlement.partner import PartnerAbroad, partner_abroad
from rules.settlement.payslip import Payslip, payslip
from rules.settlement.totals import Totals, totals


class Settlement(NamedTuple):
    """All that one scenario comes to, by stage."""

    allocation: Allocation
    insurance: Insurance
    dutch: DutchYear
    german: TaxOfWorker
    partner: PartnerAbroad
    belgian: BelgianYear
    compensated: Compensated
    benefits: FamilyBenefits
    payslip: Payslip
    totals: Totals


class Stage(NamedTuple):
    """A stage: its rule, what it takes (`facts`, `law`, what earlier stages found) by name with its type, and the name
    and type of what it finds."""

    rule: Callable[..., Any]
    takes: tuple[tuple[str, type], ...]
    finds: str
    shape: type


def _stage(finds: str, rule: Callable[..., Any]) -> Stage:
    """The stage of this rule, as its signature has it; it must find what the settlement holds under that name."""
    takes = get_type_hints(rule)
    shape = takes.pop("return")
    if shape is not get_type_hints(Settlement)[finds]:
        raise TypeError(f"{rule.__name__} does not find what a settlement holds as {finds}")
    return Stage(rule, tuple(takes.items()), finds, shape)


RULES: tuple[Callable[..., Any], ...] = (
    allocate, insure, dutch_state, german_state, partner_abroad, belgian_state, compensate, family_benefits, payslip,
    totals,
)  # fmt: skip
STAGES = tuple(_stage(finds, rule) for finds, rule in zip(Settlement._fields, RULES, strict=True))
"""The stages in legal order."""

Form = Callable[[Callable[..., Any]], Callable[..., Any]]


def settle(facts: Facts, law: Law, form: Form = lambda rule: rule) -> Settlement:
    """All stages in legal order; `form` gives the form in which each rule runs, as it stands or traced."""
    found: dict[str, Any] = {"facts": facts, "law": law}
    for stage in STAGES:
        found[stage.finds] = form(stage.rule)(*(found[name] for name, _ in stage.takes))
    return Settlement(*(found[stage.finds] for stage in STAGES))
