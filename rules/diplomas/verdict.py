"""The four questions about a diploma in another state, in their order, and what comes out of them.

1. Does a law of the place of work reserve the job?  2. If so, which European rules apply?  3. Does anyone ask for a
proof of the level?  4. What else is needed before the first day?  The tree stops where an answer says that no procedure
is needed, or that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rules.diplomas.terms import FREE_REGIMES, Applied, Asked
from rules.store.profession_rows import Range, Terms

REGULATED, REGIME, LEVEL, SIDE_CONDITIONS = "regulated", "regime", "level", "side_conditions"
QUESTIONS = (REGULATED, REGIME, LEVEL, SIDE_CONDITIONS)
"""The four questions, in the order in which they are asked."""

AT_ONCE: Range = (0.0, 0.0)
"""No month to wait."""
FREE: Range = (0.0, 0.0)
"""No fee."""
NOTHING_ASKED = ("not_regulated", "not_regulated_self", "only_self_employed", "own_diploma", "level_by_treaty")
"""The reasons from which it follows that there is nothing to wait for and to pay."""
NO_DIPLOMA = ("own_act", "experience")
"""The reasons to apply for something that is no recognition of a diploma: a permit, a card, a proof of skill."""
PARTS = ("title", "activity")
"""What of a job may be reserved, when the rest of it is open to anyone."""
SIDE_PAPERS = (
    "certified_copy",
    "criminal_record",
    "eu_conformity",
    "good_standing",
    "health_certificate",
    "insurance_proof",
    "language_proof",
    "licence",
    "medical_test",
    "permission_to_work",
    "translation",
)
"""The papers beside the diploma that hold up a first day."""
SIDE_REMARKS = (
    "electrical_appointment",
    "employer_instruction",
    "food_instruction_de",
    "safety_card",
    "social_hygiene",
    "spray_licence_be",
    "spray_licence_de",
    "spray_licence_nl",
)
"""The remarks that tell what is needed before a first day."""
OF_AN_EMPLOYER = ((REGULATED, "no"), (LEVEL, "optional"))
"""The answers that tell of an employer; the self-employed have sentences of their own."""
NO_LANGUAGE_ASKED = ("employer", "no_rule", "no_test", "none_asked")
"""What is said of the language where no law asks for one."""


class Verdict(NamedTuple):
    """What comes out ("none": may start at once, "level_only", "automatic", "apply", "no_route", "unknown"), why, and
    the question at which the tree stops."""

    verdict: str
    reason: str
    stop: str


class Answer(NamedTuple):
    """A question, whether the tree came to it, and its answer; the ids of their sentences, and of what the answer
    lists."""

    question: str
    asked: bool
    answer: str
    question_id: str
    answer_id: str
    items: tuple[str, ...] = ()


def verdict_of(law: Applied, asked: Asked, by_treaty: bool) -> Verdict:
    """What comes out of the four questions. `by_treaty`: a treaty fixes the level of the diploma.

    A job that a law reserves to the self-employed is free for an employee; a diploma of the state of work itself needs
    no recognition there. Where the status is not known, nothing is.

    Law: Directive 2005/36/EC art. 4 (access), 4f (partial access), 10-15 (general system), 16-20 (experience), 21-49
    (automatic); art. 45(4) TFEU (posts for nationals).
    """
    if law.regulated == "nationality":
        return Verdict("no_route", "nationality", REGULATED)
    if law.regulated == "no":
        free = "not_regulated_self" if asked.self_employed else "not_regulated"
        abroad = asked.origin != asked.state
        return _of_level(free, by_treaty) if abroad and _level_asked(law) else _at_once(free)
    if asked.origin == asked.state:
        return Verdict("none", "own_diploma", REGIME)
    if law.regulated == "self_employed" and not asked.self_employed:
        return _at_once("only_self_employed")
    if law.regulated == "unknown":
        return Verdict("unknown", "status_unknown", REGULATED)
    return _of_regime(law, by_treaty)


def _of_regime(law: Applied, by_treaty: bool) -> Verdict:
    """What the European rules or the act of the sector bring. What a sector accepts as it is may still have to be
    reported against a fee, which is as good as a register.

    Law: Directive 2005/36/EC Title III; Directive (EU) 2022/2561 (drivers), 2017/2397 (inland navigation), 2007/59/EC
    (train drivers) and other acts that the store names.
    """
    match law.route.regime:
        case "none" | "level_only" if _level_asked(law):
            return _of_level("level_only", by_treaty)
        case "none":
            return Verdict("none", "no_procedure", REGIME)
        case "no_route":
            return Verdict("no_route", "no_route", REGIME)
        case "unknown":
            return Verdict("unknown", "route_unknown", REGIME)
        case "automatic":
            return Verdict("automatic", "automatic", SIDE_CONDITIONS)
        case "own_act" if law.terms.months == AT_ONCE:
            return Verdict("none" if law.terms.fee == FREE else "automatic", "own_act_counts", SIDE_CONDITIONS)
        case regime:
            return Verdict("apply", regime, SIDE_CONDITIONS)


def _at_once(reason: str) -> Verdict:
    return Verdict("none", reason, REGULATED)


def _level_asked(law: Applied) -> bool:
    """Whether a proof of the level may be asked: the route says so, or time passes although there is no procedure."""
    regime, months = law.route.regime, law.terms.months
    return regime == "level_only" or (regime == "none" and months is not None and months[1] > 0.0)


def _of_level(reason: str, by_treaty: bool) -> Verdict:
    """Only the level may have to be proved, and a treaty proves it."""
    return Verdict("none", "level_by_treaty", LEVEL) if by_treaty else Verdict("level_only", reason, LEVEL)


def asks_nothing(found: Verdict, regime: str) -> bool:
    """Whether what the route asks is asked of others only: it recognises foreign diplomas, or the self-employed."""
    return found.reason == "own_diploma" or (found.reason == "only_self_employed" and regime not in FREE_REGIMES)


def verdict_id(found: Verdict, regulated: str, months: Range | None) -> str:
    """The sentence of the verdict: that of a procedure tells the months that it takes where they are known, or for what
    part of the job it is; where no diploma is asked, that of the permit or the report that is."""
    if found.verdict == "none" and found.reason in ("own_diploma", "own_act_counts"):
        return f"diploma.verdict.{found.reason}"
    if found.reason == "own_act_counts":
        return "diploma.verdict.own_act_report"
    if found.reason == "nationality":
        return "diploma.verdict.nationality"
    if found.verdict != "apply":
        return f"diploma.verdict.{found.verdict}"
    if regulated in PARTS:
        return f"diploma.verdict.apply_{regulated}"
    asked = "permit" if found.reason in NO_DIPLOMA else "apply"
    return f"diploma.verdict.{asked}{_how_long(months)}"


def _how_long(months: Range | None) -> str:
    """The ending of the sentence that tells the months as they are known."""
    if months is None:
        return "_time_unknown"
    least, most = months
    if least == 0.0:
        return "_at_most"
    return "_about" if least == most else ""


def answers(
    found: Verdict, law: Applied, terms: Terms, *, by_treaty: bool, optional: bool, self_employed: bool
) -> Iterator[Answer]:
    """The four questions with their answers. The last two are asked wherever the tree stops: a free job, too, may need
    more than a diploma. `optional`: somebody gives statements of the level."""
    last, own = QUESTIONS.index(found.stop), "_self" if self_employed else ""
    for place, question in enumerate(QUESTIONS):
        items = side_conditions(terms) if question == SIDE_CONDITIONS else ()
        answer = {
            REGULATED: law.regulated,
            REGIME: _regime_answer(found, law),
            LEVEL: _level_answer(found, law, by_treaty, optional),
            SIDE_CONDITIONS: "listed" if items else "nothing" if _known(found, terms) else "unknown",
        }[question]
        skipped = question == REGIME and law.regulated == "no"
        yield Answer(
            question=question,
            asked=question in (LEVEL, SIDE_CONDITIONS) or (place <= last and not skipped),
            answer=answer,
            question_id=f"diploma.question.{question}",
            answer_id=f"recognition_answer.{question}.{answer}{own if (question, answer) in OF_AN_EMPLOYER else ''}",
            items=items,
        )


def _regime_answer(found: Verdict, law: Applied) -> str:
    if found.reason in ("own_diploma", "nationality"):
        return found.reason
    if found.reason == "status_unknown":
        return "unknown"
    return "none" if found.stop == REGULATED or law.regulated == "no" else law.route.regime


def _level_answer(found: Verdict, law: Applied, by_treaty: bool, optional: bool) -> str:
    if by_treaty:
        return "by_treaty"
    if found.reason == "own_diploma":
        return "not_asked"
    return "asked" if _level_asked(law) else "optional" if optional else "not_asked"


def _known(found: Verdict, terms: Terms) -> bool:
    """Whether what else is needed is known: that nothing is, or the terms say which language is asked, if any."""
    return found.verdict == "none" or terms.language is not None


def side_conditions(terms: Terms) -> tuple[str, ...]:
    """What holds up a first day beside the diploma: the language first, then papers that take their time, and what
    remarks tell of."""
    asked = terms.language if terms.language not in NO_LANGUAGE_ASKED else None
    language = (f"recognition_language.{asked}",) if asked else ()
    papers = (f"recognition_paper.{name}" for name in terms.papers or () if name in SIDE_PAPERS)
    remarks = (f"recognition_remark.{name}" for name in terms.remarks or () if name in SIDE_REMARKS)
    return (*language, *papers, *remarks)
