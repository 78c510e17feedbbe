"""Family allowances in the German-speaking Community (Kindergeld): one amount for all children."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family import ChildOfFamily
from rules.definitions.codes import LOW_INCOME
from rules.definitions.periods import Run


class GermanSpeakingAllowanceLaw(NamedTuple):
    """The law of a month: amounts of a month (the annual supplement: of the year) in euros, and the rank from which a
    child counts for a large family.

    `months`: how many months in a row this law holds, 0 in those that repeat it.
    """

    large_family: float
    basic_amount: float
    large_family_supplement: float
    social_supplement: float
    annual_supplement: float
    months: Run


def german_speaking_allowance_of_child(child: ChildOfFamily, law: tuple[GermanSpeakingAllowanceLaw, ...]) -> float:
    """Twelve months and the annual supplement of one child, in euros.

    Law: Decreet van de Duitstalige Gemeenschap van 23 april 2018 art. 8, 15
    """
    allowance = law[0].annual_supplement
    for amounts in law:
        if amounts.months > 0.0:
            allowance = allowance + amounts.months * german_speaking_amount_of_month(child, amounts)
    return allowance


def german_speaking_amount_of_month(child: ChildOfFamily, law: GermanSpeakingAllowanceLaw) -> float:
    """The amount of a month for one child, in euros: more from the third child on, and with a low income; there is no
    supplement for middle incomes. Amounts kept from before 2019 are left aside.

    Law: Decreet van de Duitstalige Gemeenschap van 23 april 2018 art. 8, 17, 19
    """
    for_large_family = law.large_family_supplement if child.rank >= law.large_family else 0.0
    social = law.social_supplement if child.social_supplement == LOW_INCOME else 0.0
    return law.basic_amount + for_large_family + social
