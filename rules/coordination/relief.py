"""Relief in the state of residence for pay that another state taxes."""

from __future__ import annotations

from rules.coordination.treaty import TreatyOfPair
from rules.definitions.codes import BE, NL
from rules.definitions.rounding import cent_half_up


def exempt_pay(pay_taxed_elsewhere: float, contributions_and_tax: float) -> float:
    """Pay that the state of residence exempts, after the contributions and tax of the other state, in euros and cents.

    Law: WIB 92 art. 23, 49, 155; NL-BE 2001 art. 23(1); BE-DE 1967 art. 23(2)
    """
    return cent_half_up(pay_taxed_elsewhere - contributions_and_tax)


def relief_article(residence: int, work: int) -> str:
    """The article by which the state of residence relieves pay that the state of work may tax: the Netherlands take off
    the tax in proportion, Belgium and Germany exempt at the rate of all income, Germany on proof.

    Law: NL-BE 2001 art. 23; NL-DE 2012 art. 22; BE-DE 1967 art. 23
    """
    if residence == work:
        return ""
    if residence == NL:
        treaty = "NL-BE 2001 art. 23(2)" if work == BE else "NL-DE 2012 art. 22(2)"
        return f"{treaty}; Bvdb 2001 art. 9-11"
    if residence == BE:
        treaty = "NL-BE 2001 art. 23(1)" if work == NL else "BE-DE 1967 art. 23(2)(1)"
        return f"{treaty}; WIB 92 art. 155"
    treaty = "NL-DE 2012 art. 22(1)" if work == NL else "BE-DE 1967 art. 23(1)"
    return f"{treaty}; EStG § 32b, 50d(8)"


def compensation_article(residence: int, work: int, treaty: TreatyOfPair) -> str:
    """The article by which the Dutch return compensates its residents.

    Law: NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII
    """
    if residence != NL or work == NL or treaty.compensation == 0.0:
        return ""
    return "NL-BE 2001 art. 27(1)" if work == BE else "NL-DE 2012, protocol art. XII"
