"""What must hold of a household for a barrier to touch it: one named condition each, as data/barriers names them."""

from __future__ import annotations

from collections.abc import Callable

from rules.consequences.health import MINIJOB
from rules.consequences.pension_age import age_in, is_pensioner
from rules.consequences.sentence import Situation
from rules.coordination.family_benefits import NO_RIGHT
from rules.coordination.insurance import share_at_home
from rules.coordination.treaty import threshold_between
from rules.definitions.codes import MARRIED, REGISTERED, STATES
from rules.diplomas.professions import profession
from rules.diplomas.recognition import Recognition, recognitions
from rules.diplomas.regions import region_of_work
from rules.places.municipalities import municipality
from rules.question.scenario import Where
from rules.settlement.allocation import share_taxed_by, working_days
from rules.settlement.dutch import share_of_home_of_worker
from rules.settlement.insurance import has_minijob

NEAR_PENSION = 60.0
"""From this age on somebody asks what comes after work."""

Condition = Callable[[Situation], bool]
CONDITIONS: dict[str, Condition] = {}


def condition(rule: Condition) -> Condition:
    """Let data/barriers name this condition."""
    CONDITIONS[rule.__name__] = rule
    return rule


def first_missing(names: tuple[str, ...], at: Situation) -> str:
    """The first of these conditions that does not hold; empty where all do."""
    return next((name for name in names if not CONDITIONS[name](at)), "")


@condition
def home_days(at: Situation) -> bool:
    """Works at home on some day."""
    return at.case.facts.home_days > 0.0


@condition
def days_away(at: Situation) -> bool:
    """Works outside the state of work on some day, at home or in a third state."""
    return at.case.facts.home_days + at.case.facts.elsewhere_days > 0.0


@condition
def day_limit(at: Situation) -> bool:
    """Works under a treaty that counts the days outside the state of work against a limit."""
    facts = at.case.facts
    return threshold_between(facts.residence, facts.work, at.case.law.numbers.telework).tax_threshold_days > 0.0


@condition
def quarter_at_home(at: Situation) -> bool:
    """Does a substantial part of the work at home (Reg. 987/2009 art. 14(8))."""
    return share_at_home(working_days(at.case.facts)) >= at.case.law.numbers.insurance.substantial_activity_share


@condition
def private(at: Situation) -> bool:
    """Is paid by a private employer."""
    return not at.case.facts.public_employer


@condition
def public(at: Situation) -> bool:
    """Is paid by a public employer."""
    return at.case.facts.public_employer


@condition
def children(at: Situation) -> bool:
    """Has children at home."""
    return bool(at.case.scenario.children)


@condition
def child_from_18(at: Situation) -> bool:
    """Has a child at home for whom the Netherlands pay no more and another state may (AKW art. 7)."""
    first, end = at.figure("nl.child_benefit.end_age"), at.figure("be.family_allowance.end_age")
    return any(first <= child.age < end for child in at.case.scenario.children)


@condition
def several_children(at: Situation) -> bool:
    """Has two children or more at home."""
    return len(at.case.scenario.children) > 1


@condition
def partner_without_pay(at: Situation) -> bool:
    """Lives with a partner who has no pay."""
    return at.case.facts.has_partner and not at.partner_has_pay


@condition
def couple(at: Situation) -> bool:
    """Is married or in a registered partnership."""
    return at.case.facts.civil_status in (MARRIED, REGISTERED)


@condition
def two_family_benefits(at: Situation) -> bool:
    """Has children for whom two states owe benefits (Reg. 883/2004 art. 68)."""
    return sum(right != NO_RIGHT for right in at.settlement.benefits.rights) > 1


@condition
def no_dutch_supplement(at: Situation) -> bool:
    """Lives in the Netherlands, is insured elsewhere, and no partner opens the right to a Dutch supplement."""
    return at.residence == "NL" and at.insuring != "NL" and at.settlement.benefits.rights.netherlands == NO_RIGHT


@condition
def dutch_family_right(at: Situation) -> bool:
    """Has children for whom the Netherlands owe benefits or a supplement."""
    return at.settlement.benefits.rights.netherlands != NO_RIGHT


@condition
def interest_without_income(at: Situation) -> bool:
    """Pays interest on the own home that the Dutch return takes off no income or not off all: it is taxed elsewhere, or
    the worker lives elsewhere and does not qualify, or does without the partner."""
    if at.case.facts.mortgage_interest <= 0.0:
        return False
    return at.settlement.allocation.residence_share < 1.0 if at.residence == "NL" else reliefs_cut(at)


@condition
def insured_in_work_state(at: Situation) -> bool:
    """Is insured in the state of work."""
    return at.insuring == at.work


@condition
def insured_in_residence(at: Situation) -> bool:
    """Is insured in the state of residence."""
    return at.insuring == at.residence


@condition
def tax_and_insurance_apart(at: Situation) -> bool:
    """Has pay that another state taxes than the one that insures."""
    insuring = STATES.index(at.insuring)
    return share_taxed_by(insuring, at.case.facts, at.settlement.allocation) < 1.0


@condition
def split_tax(at: Situation) -> bool:
    """Has pay that is divided between two states."""
    return 0.0 < at.settlement.allocation.work_share < 1.0


@condition
def reliefs_cut(at: Situation) -> bool:
    """Works in the Netherlands and does not qualify, or only without the partner, so that half of the own home counts
    (Wet IB 2001 art. 7.8(6)-(7))."""
    if missed_ninety(at):
        return True
    owner = at.case.facts.home_value > 0.0 or at.case.facts.mortgage_interest > 0.0
    facts, allocation = at.case.facts, at.settlement.allocation
    return at.work == "NL" and owner and share_of_home_of_worker(facts, allocation, at.case.law.numbers) < 1.0


@condition
def german_test(at: Situation) -> bool:
    """Works in Germany and is married, or is not treated as a resident on request: the test of incomes decides."""
    return at.work == "DE" and (couple(at) or missed_german_unlimited(at))


@condition
def missed_ninety(at: Situation) -> bool:
    """Works in the Netherlands and does not qualify (Wet IB 2001 art. 7.8)."""
    return at.work == "NL" and not at.settlement.allocation.statuses.nl_qualifying


@condition
def missed_seventy_five(at: Situation) -> bool:
    """Works in Belgium and has not the personal benefits of a resident (WIB 92 art. 244)."""
    return at.work == "BE" and not at.settlement.allocation.statuses.be_personal_benefits


@condition
def missed_german_unlimited(at: Situation) -> bool:
    """Works in Germany and is not treated as a resident on request (EStG § 1(3))."""
    return at.work == "DE" and not at.settlement.allocation.statuses.de_unlimited


@condition
def missed_status(at: Situation) -> bool:
    """Is not treated like a resident in the state of work."""
    return missed_ninety(at) or missed_seventy_five(at) or missed_german_unlimited(at)


@condition
def exempt_above_ten_thousand(at: Situation) -> bool:
    """Lives in Germany with exempt pay of which the tax abroad must be proved (EStG § 50d(8))."""
    exempt = at.settlement.allocation.work_share * at.settlement.allocation.gross
    return at.residence == "DE" and exempt > at.figure("de.proof_of_foreign_tax.pay_without_proof")


@condition
def no_joint_assessment(at: Situation) -> bool:
    """Works in Germany, has a spouse, and may not be assessed jointly (EStG § 1a)."""
    return at.work == "DE" and couple(at) and not at.settlement.allocation.statuses.de_may_be_joint


@condition
def minijob(at: Situation) -> bool:
    """Has a German minijob that insures no health care."""
    return at.uninsured_by_minijob(MINIJOB)


@condition
def near_pension(at: Situation) -> bool:
    """Is sixty or older."""
    return at.case.facts.age >= NEAR_PENSION


@condition
def not_yet_pensioner(at: Situation) -> bool:
    """Has not reached the pension age of the state of residence."""
    return not is_pensioner(at.residence, at)


@condition
def can_claim_unemployment(at: Situation) -> bool:
    """Pays for unemployment benefit in the state of work and is below pension age: out of work, that of the state of
    residence would be due (Reg. 883/2004 art. 65(2))."""
    minijob_only = has_minijob(at.case.facts, at.settlement.allocation, at.case.law.numbers.de)
    return insured_in_work_state(at) and not minijob_only and not_yet_pensioner(at)


@condition
def pension_comes_later_there(at: Situation) -> bool:
    """Reaches the pension age of the state of residence before that of the state of work."""
    return age_in(at.residence, at).years < age_in(at.work, at).years


@condition
def not_dutch(at: Situation) -> bool:
    """Has another nationality than the Dutch one."""
    return at.case.scenario.worker.nationality != "NL"


@condition
def profession_given(at: Situation) -> bool:
    """Has told the profession."""
    return at.case.scenario.job.isco08 is not None


@condition
def vocational_profession(at: Situation) -> bool:
    """Has told a profession that is learnt on the job and at school, which no treaty on diplomas covers."""
    return _kind(at) in ("vocational", "craft")


@condition
def degree_profession(at: Situation) -> bool:
    """Has told a profession with a degree."""
    return _kind(at) == "degree"


@condition
def regulated_profession(at: Situation) -> bool:
    """Has told a profession that a law of the state of work reserves, wholly or in part, also for employees."""
    return any(one.regulated in RESERVED for one in recognition_of(at))


@condition
def level_statement(at: Situation) -> bool:
    """Has told a profession for which an employer may ask what level the diploma has, and no treaty answers."""
    return any(one.statements for one in recognition_of(at))


RESERVED = ("yes", "title", "activity", "partly")
"""What of a profession may be reserved, for whoever works for somebody else."""


def _kind(at: Situation) -> str:
    told = profession(at.case.scenario.job.isco08 or "")
    return told.kind if told else ""


def recognition_of(at: Situation) -> tuple[Recognition, ...]:
    """How a diploma of the state of residence is recognised where the worker would work; nothing while no profession
    is told that we know."""
    told = profession(at.case.scenario.job.isco08 or "")
    return recognitions(told, at.residence, at.work, region_of_work(at.case.scenario)) if told else ()


@condition
def other_language(at: Situation) -> bool:
    """Works where none of the official languages of the home is spoken; not where a Belgian place is not told."""
    home, work = languages_at(at)
    return bool(home and work) and not home & work


@condition
def papers_to_translate(at: Situation) -> bool:
    """Has papers in a language that the state of work does not take: any but German in Germany, French in the
    Netherlands."""
    home, _ = languages_at(at)
    return bool(home) and ("de" not in home if at.work == "DE" else home == {"fr"} and at.work == "NL")


@condition
def same_language(at: Situation) -> bool:
    """Works where one of the official languages of the home is spoken."""
    home, work = languages_at(at)
    return bool(home & work)


LANGUAGES = {"flanders": "nl", "wallonia": "fr", "german_speaking": "de", "brussels": "nl fr"}
"""The official languages of the Belgian regions."""


def languages_at(at: Situation) -> tuple[frozenset[str], frozenset[str]]:
    """The official languages of home and work place; none of a Belgian place that is not told."""
    return _languages(at.case.scenario.residence), _languages(at.case.scenario.work)


def _languages(where: Where) -> frozenset[str]:
    if where.country != "BE":
        return frozenset([where.country.lower()])
    if where.municipality is None:
        return frozenset()
    return frozenset(LANGUAGES[municipality(where.municipality, "BE", "municipality").region].split())
