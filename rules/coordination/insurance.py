"""The one state whose social security applies."""

from __future__ import annotations

from typing import NamedTuple

from rules.coordination.working_days import WorkingDays, all_days


class InsuranceLaw(NamedTuple):
    """Fractions of the working time: from which work in the state of residence is substantial; below which telework may
    stay insured by the employer's state; below which work in third states is harmless to that. And whether civil
    servants are insured by the state that pays them (1 or 0)."""

    substantial_activity_share: float
    framework_agreement_share: float
    framework_agreement_third_state_share: float
    civil_servants_by_paying_state: float


def insuring_state(
    residence: int, work: int, public_employer: bool, days: WorkingDays, certificate: bool, law: InsuranceLaw
) -> int:
    """The one state that insures an employee whose employer is established in the state of work.

    It is the state of work, unless a substantial part of the work is done at home: then the state of residence, but for
    telework for which the certificate A1 of the framework agreement is asked for (`certificate`). A civil servant is
    insured where the administration is.

    Law: 883/2004 art. 11(3)(a)-(b), 13(1), 13(4), 16(1); 987/2009 art. 14(8); framework agreement art. 2-3
    """
    if insured_as_civil_servant(public_employer, law):
        return work
    if share_at_home(days) < law.substantial_activity_share:
        return work
    if certificate and framework_agreement_applies(days, law):
        return work
    return residence


def insured_as_civil_servant(public_employer: bool, law: InsuranceLaw) -> bool:
    """Whether the state that pays insures, wherever the work is done.

    Law: 883/2004 art. 11(3)(b), 13(4)
    """
    return public_employer and law.civil_servants_by_paying_state == 1.0


def framework_agreement_applies(days: WorkingDays, law: InsuranceLaw) -> bool:
    """Whether telework is open to the framework agreement: less than a half of the time, and hardly any work in third
    states.

    Law: 883/2004 art. 16(1); framework agreement art. 2-3
    """
    together = all_days(days)
    third_state_share = days.elsewhere / together if together > 0.0 else 0.0
    return (
        share_at_home(days) < law.framework_agreement_share
        and third_state_share < law.framework_agreement_third_state_share
    )


def share_at_home(days: WorkingDays) -> float:
    """The part of the working days that is worked at home, in the state of residence.

    Law: 987/2009 art. 14(8)
    """
    together = all_days(days)
    return days.home / together if together > 0.0 else 0.0


def insurance_article(
    residence: int, work: int, public_employer: bool, days: WorkingDays, insuring: int, law: InsuranceLaw
) -> str:
    """The article that decides who insures; nothing for a job in the country of residence.

    Law: 883/2004 art. 11, 13, 16
    """
    if residence == work:
        return ""
    if insured_as_civil_servant(public_employer, law):
        several = ", 13(4)" if days.home + days.elsewhere > 0.0 else ""
        return f"883/2004 art. 11(1), 11(3)(b){several}"
    if days.home + days.elsewhere <= 0.0:
        return "883/2004 art. 11(1), 11(3)(a)"
    if insuring == residence:
        return "883/2004 art. 13(1)(a)"
    if share_at_home(days) < law.substantial_activity_share:
        return "883/2004 art. 13(1)(b)(i); 987/2009 art. 14(8)"
    return "883/2004 art. 13(1)(a), 16(1); framework agreement art. 3"
