"""When a field of a scenario matters: to whom the law asks it. Elsewhere it moves no amount, whatever it holds.

Each function is asked with what was told so far, by the path of a field, and answers for one job. Nothing stands for
what was not told yet.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Told = Callable[[str], Any]
"""What a scenario, or a form that is not finished, holds at a path."""
Relevance = Callable[[Told], bool]


def always(_: Told) -> bool:
    """What every household is asked."""
    return True


def never(_: Told) -> bool:
    """What is carried along and moves no amount."""
    return False


def told_of(path: str) -> Relevance:
    """Whether there is what this path names: a partner, an own home, childcare."""
    return lambda told: bool(told(path))


def involves(country: str, told: Told) -> bool:
    """Whether the worker lives or works in a country."""
    return country in (told("residence.country"), told("work.country"))


def crosses_border(told: Told) -> bool:
    """Whether home and work are in two countries."""
    ends = (told("residence.country"), told("work.country"))
    return None not in ends and ends[0] != ends[1]


def lives_or_works_in(country: str) -> Relevance:
    """What only the law of one country asks, of who lives or works there."""
    return lambda told: involves(country, told)


def works_across_in(country: str) -> Relevance:
    """What the law of a state of work asks of who lives elsewhere: under which status it taxes.

    Law: Wet IB 2001 art. 7.8(6); WIB 92 art. 244; EStG § 1(3)
    """
    return lambda told: told("work.country") == country and crosses_border(told)


def dutch_return(told: Told) -> bool:
    """An own home counts in the Dutch return only, there also for who lives abroad and qualifies.

    Law: Wet IB 2001 art. 3.110-3.120, 7.8(6)
    """
    return involves("NL", told)


def own_home(told: Told) -> bool:
    """Value and mortgage interest are those of an own home, in the Dutch return.

    Law: Wet IB 2001 art. 3.112, 3.120
    """
    return dutch_return(told) and bool(told("home.owner"))


def dutch_childcare(told: Told) -> bool:
    """Childcare brings an allowance of the Netherlands, to who lives or works there.

    Law: Wet kinderopvang art. 1.7
    """
    return involves("NL", told)


def dutch_payroll(told: Told) -> bool:
    """The employee's share of an occupational pension goes off pay that a Dutch payroll pays.

    Law: Wet LB 1964 art. 11(1)(j)
    """
    return bool(told("work.country") == "NL")


def belgian_worker_types(told: Told) -> bool:
    """Belgian law alone tells white collar from blue collar workers: in the contributions, and what a fund pays.

    Law: Wet 29 juni 1981 art. 38
    """
    return involves("BE", told)


def public_pay_by_treaty(told: Told) -> bool:
    """A treaty asks, or did ask, for the nationality where the State or a local authority pays.

    Law: NL-BE 2001 art. 19(1); NL-DE 2012 art. 18(1); BE-DE 1967 art. 19(1)
    """
    return told("job.sector") == "public" and crosses_border(told)


def divided_days(told: Told) -> bool:
    """The days at the workplace and at home divide the pay between two states, and are expenses in Germany.

    Law: NL-BE 2001 art. 15; NL-DE 2012 art. 14; BE-DE 1967 art. 15; EStG § 4(5) nr. 6c, 9(1) nr. 4
    """
    return crosses_border(told) or told("work.country") == "DE"


def third_state_days(told: Told) -> bool:
    """Days in third states count among those outside the state of work.

    Law: NL-BE 2001 art. 15; NL-DE 2012 art. 14; BE-DE 1967 art. 15; 883/2004 art. 13(1)
    """
    return crosses_border(told)


def telework_across(told: Told) -> bool:
    """The certificate of the framework agreement keeps who works at home across a border insured in the state of work.

    Law: 883/2004 art. 16(1); framework agreement art. 2-3
    """
    return crosses_border(told) and (told("job.days.home") or 0) > 0


def german_church(told: Told) -> bool:
    """Church tax is levied by the German Land in which the worker lives.

    Law: EStG § 51a
    """
    return bool(told("residence.country") == "DE")


def belgian_contributions_claimed(told: Told) -> bool:
    """Whether contributions to Belgium count in the Dutch compensation is open; with Germany it is agreed.

    Law: NL-BE 2001 art. 27(1), 27(4)
    """
    return bool(told("residence.country") == "NL" and told("work.country") == "BE")


def german_contributions(told: Told) -> bool:
    """The Land and the rate of the health fund weigh on contributions to Germany, also those of a partner who earns
    there while Belgium assesses the couple.

    Law: SGB V § 242; SGB XI § 58; WIB 92 art. 126 § 2, 155
    """
    return involves("DE", told) or (involves("BE", told) and told("partner.country_of_work") == "DE")


def belgian_family_allowance(told: Told) -> bool:
    """The social supplement comes with the Belgian family allowances, which a partner's work in Belgium brings too.

    Law: 883/2004 art. 67-68; Waals decreet van 8 februari 2018 art. 11-13
    """
    partner_there = crosses_border(told) and told("partner.country_of_work") == "BE"
    return bool(told("children")) and (involves("BE", told) or partner_there)
