"""Which state may tax the pay of which working days."""

from __future__ import annotations

from rules.coordination.treaty import Threshold, TreatyOfPair
from rules.coordination.working_days import WorkingDays, all_days
from rules.definitions.codes import BE, DE, NL


def work_state_share(
    days: WorkingDays,
    public_employer: bool,
    national_of_residence: bool,
    threshold: Threshold,
    treaty: TreatyOfPair,
) -> float:
    """The share of the pay of a year, holiday pay and extra month included, that the state of work may tax.

    Private pay: all of it below the threshold of days outside that state, else the share of the days worked there.
    Public pay: all of it, with the exceptions of the treaty. The 183-day rule never helps a border worker, whose
    employer is in the state of work.

    Law: NL-BE 2001 art. 15, 19; NL-DE 2012 art. 14, 18; BE-DE 1967 art. 15, 19
    """
    if public_employer and paying_state_taxes_all(days, national_of_residence, treaty):
        return 1.0
    if below_threshold(days, threshold):
        return 1.0
    return share_of_days(days)


def paying_state_taxes_all(days: WorkingDays, national_of_residence: bool, treaty: TreatyOfPair) -> bool:
    """Whether public pay is for the state that pays it alone, home days too.

    Law: NL-BE 2001 art. 19(1); NL-DE 2012 art. 18(1); BE-DE 1967 art. 19(1)
    """
    if treaty.public_pay_by_paying_state == 0.0:
        return False
    if national_of_residence and treaty.public_pay_of_nationals_by_days == 1.0:
        return False
    wholly_at_home = days.home > 0.0 and days.home >= all_days(days)
    return not (national_of_residence and wholly_at_home and treaty.public_work_wholly_at_home_by_residence == 1.0)


def below_threshold(days: WorkingDays, threshold: Threshold) -> bool:
    """Whether so few days are worked outside the state of work, at home and in third states together, that it taxes all
    pay. At least one day must be worked there. Without a threshold (0) this is never so.

    Law: NL-DE 2012 art. 14(1a), 18, protocol of 14 April 2025; NL-BE 2001 and BE-DE 1967 have no such threshold
    """
    outside = days.home + days.elsewhere
    limit = threshold.tax_threshold_days
    return days.office > 0.0 and outside < limit


def share_of_days(days: WorkingDays) -> float:
    """The part of the working days that is worked in the state of work; without any working day the whole.

    Law: NL-BE 2001 art. 15(1); NL-DE 2012 art. 14(1); BE-DE 1967 art. 15(1)
    """
    together = all_days(days)
    return days.office / together if together > 0.0 else 1.0


def treaty_article(
    residence: int, work: int, public_employer: bool, paying_state_alone: bool, threshold: Threshold
) -> str:
    """The article of the treaty between the two states that decides who taxes the pay. Public pay that is not for the
    paying state alone is divided like private pay, between the Netherlands and Germany by the same article.

    Law: NL-BE 2001 art. 15, 19; NL-DE 2012 art. 14, 18; BE-DE 1967 art. 15, 19
    """
    states = {residence, work}
    if states == {NL, DE}:
        with_limit = ", 14(1a)" if threshold.tax_threshold_days > 0.0 else ""
        return "NL-DE 2012 art. 18(1)" if public_employer else f"NL-DE 2012 art. 14(1){with_limit}"
    if residence == work:
        return ""
    treaty = "NL-BE 2001" if states == {NL, BE} else "BE-DE 1967"
    if not public_employer:
        return f"{treaty} art. 15(1)"
    return f"{treaty} art. 19(1)" if paying_state_alone else f"{treaty} art. 19(1), 15(1)"
