"""Who pays in illness, who checks, and when and by which measure a disability benefit follows."""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.pension_age import is_pensioner
from rules.consequences.sentence import NAMES, Consequence, Situation

DAYS_OF_A_WEEK = 7.0
CASH = "rights.sickness.cash_by_insuring"
MINIJOB = "rights.sickness.minijob_no_benefit"
GERMAN_DAYS = "de.workers_rights.sick_pay_days"
BELGIAN_MONTHS = "rights.sickness.months_from_pension_age.be"
NO_GERMAN_BENEFIT = "rights.sickness.no_benefit_with_full_pension.de"
MEASURES = {
    "NL": {"share_netherlands": "rights.sickness.disability_share.nl"},
    "BE": {"share_belgium": "rights.sickness.disability_share.be"},
    "DE": {
        "hours": "rights.sickness.disability_hours.de",
        "hours_full": "rights.sickness.disability_hours_full.de",
    },
}
"""By what each state measures disability."""


def sickness(at: Situation) -> Iterator[Consequence]:
    """Reporting, pay and benefit, disability. From the pension age of the insuring state on there is no disability
    benefit, and pay and benefit in illness are shorter or end."""
    yield from report(at)
    if is_pensioner(at.insuring, at):
        yield from pay_of_pensioner(at)
        return
    yield from pay(at)
    yield from disability(at)


def report(at: Situation) -> Iterator[Consequence]:
    """To the employer by the rules of the insuring state; the state of residence checks."""
    rule = "rights.sickness.report"
    if at.insuring == at.residence:
        yield from at.say("sick_report", rule, at.insuring, variant="at_home", insuring=at.insuring)
        return
    figures = {"day": "rights.sickness.report_day.nl"} if at.residence == "NL" else {}
    yield from at.say(
        "sick_report", rule, at.residence, variant=NAMES[at.residence], figures=figures, insuring=at.insuring
    )


def pay(at: Situation) -> Iterator[Consequence]:
    """Who pays, how much and how long, in the insuring state."""
    if at.insuring == "NL":
        days = "nl.workers_rights.sick_pay_days"
        yield from at.say(
            "sick_pay", CASH, "NL", variant="netherlands", article=days, also=(days,),
            figures={"share": "nl.workers_rights.sick_pay_share"}, weeks=at.figure(days) / DAYS_OF_A_WEEK,
        )  # fmt: skip
    elif at.insuring == "BE":
        yield from belgian_pay(at)
    elif at.uninsured_by_minijob(MINIJOB):
        yield from pay_in_minijob(at)
    else:
        days, longest = GERMAN_DAYS, "de.workers_rights.sickness_benefit_days"
        figures = {
            "share": "de.workers_rights.sickness_benefit_gross_share",
            "share_net": "de.workers_rights.sickness_benefit_net_share",
        }
        yield from at.say(
            "sick_pay", CASH, "DE", variant="germany", article=longest, also=(days, longest), figures=figures,
            weeks=at.figure(days) / DAYS_OF_A_WEEK, weeks_longest=at.figure(longest) / DAYS_OF_A_WEEK,
        )  # fmt: skip


def pay_in_minijob(at: Situation) -> Iterator[Consequence]:
    """The employer pays, a health fund never."""
    weeks = at.figure(GERMAN_DAYS) / DAYS_OF_A_WEEK
    yield from at.say("sick_pay", MINIJOB, "DE", variant="germany_minijob", also=(GERMAN_DAYS,), weeks=weeks)


def pay_of_pensioner(at: Situation) -> Iterator[Consequence]:
    """From the pension age on: the Dutch employer pays for weeks, not years; the Belgian fund for months; and a German
    fund nothing beside a full pension."""
    if at.insuring == "NL":
        days = "nl.workers_rights.sick_pay_days_from_pension_age"
        yield from at.say(
            "sick_pay", CASH, "NL", variant="netherlands_pensioner", article=days, also=(days,),
            figures={"share": "nl.workers_rights.sick_pay_share"}, weeks=at.figure(days) / DAYS_OF_A_WEEK,
        )  # fmt: skip
    elif at.insuring == "BE":
        yield from belgian_pay(at, pensioner=True)
    elif at.uninsured_by_minijob(MINIJOB):
        yield from pay_in_minijob(at)
    else:
        weeks = at.figure(GERMAN_DAYS) / DAYS_OF_A_WEEK
        yield from at.say(
            "sick_pay", NO_GERMAN_BENEFIT, "DE", variant="germany_pensioner", also=(GERMAN_DAYS,), weeks=weeks
        )


def belgian_pay(at: Situation, *, pensioner: bool = False) -> Iterator[Consequence]:
    """Guaranteed pay of the employer, then the benefit of the health fund, for some months only from pension age on."""
    topic = "be.workers_rights"
    figures = {"days": f"{topic}.guaranteed_pay_white_collar", "share": f"{topic}.sickness_benefit_rate"}
    if pensioner:
        figures = {"days": figures["days"], "months": BELGIAN_MONTHS}
    ending = "_pensioner" if pensioner else ""
    if not at.case.facts.blue_collar:
        yield from at.say(
            "sick_pay", CASH, "BE", variant=f"belgium{ending}", article=figures["days"], figures=figures
        )  # fmt: skip
        return
    figures["days"] = f"{topic}.guaranteed_pay_blue_collar_full"
    later = (f"{topic}.guaranteed_pay_blue_collar_reduced", f"{topic}.guaranteed_pay_blue_collar_top_up_days")
    last_day = sum(at.figure(key) for key in (figures["days"], *later))
    yield from at.say(
        "sick_pay", CASH, "BE", variant=f"belgium_manual{ending}", article=figures["days"], figures=figures,
        also=later, last_day=last_day,
    )  # fmt: skip


def disability(at: Situation) -> Iterator[Consequence]:
    """After how many weeks, by which measure, and who pays which part."""
    yield from wait_for_disability(at)
    pair = [state for state in NAMES if state in (at.residence, at.work)]
    figures = MEASURES[pair[0]] | MEASURES[pair[1]]
    yield from at.say(
        "disability_measure", "rights.sickness.disability_judged_apart", at.insuring,
        variant="_".join(NAMES[state] for state in pair), figures=figures,
    )  # fmt: skip
    yield from at.say("disability_parts", "rights.sickness.disability_parts", at.insuring)


def wait_for_disability(at: Situation) -> Iterator[Consequence]:
    """How long the benefit in illness lasts before that in disability; a minijob has none to wait for."""
    if at.uninsured_by_minijob(MINIJOB):
        yield from at.say("disability_wait", "rights.sickness.minijob_disability_pension", "DE", variant="minijob")
        return
    wait = f"rights.sickness.disability_wait.{at.insuring.lower()}"
    yield from at.say("disability_wait", wait, at.insuring, figures={"weeks": wait}, insuring=at.insuring)
    if at.residence == "NL" and at.insuring != "NL" and not is_pensioner("NL", at):
        yield from at.say(
            "disability_wait_shortened", "rights.sickness.dutch_wait_shortened", "NL",
            figures={"weeks": wait, "weeks_dutch": "rights.sickness.disability_wait.nl"},
        )  # fmt: skip
