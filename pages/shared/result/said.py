"""What a result says of tax, insurance and status, and what it warns of: sentences for any page or print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Consequence, Result, ResultWarning

JOINT = "de_joint_assessment"
"""A way of assessment that spouses are given when it is cheaper: nothing to reach or to miss."""
FOR_PARTNER = "consequence.partner_insured_too.netherlands"
COUPLES = ("married", "registered")


class Said(NamedTuple):
    """A heading, its sentence and the articles behind it, in words; what it is about, or the name of a status."""

    heading: str
    sentence: str
    article: str = ""
    about: str = ""


class Warned(NamedTuple):
    """A warning in words, the euros a year that it could change, where that is known, and the office that can tell."""

    sentence: str
    euros: float | None
    office: str


def position(result: Result, language: Language) -> Iterator[Said]:
    """Where taxed, where insured, how double tax is avoided, what the state of work compensates, which status."""
    work, grounds = result.scenario.work.country, result.grounds
    yield Said(
        language.text("heading.where_taxed"), _taxed(result, language), law_in_words(grounds.taxing, language), "taxed"
    )
    insured = language.text("answer.insured", in_country=language.text(f"country_in.{result.insuring_state}"))
    yield Said(language.text("heading.where_insured"), insured, law_in_words(grounds.insuring, language), "insured")
    share = result.taxing_share[work]
    if grounds.relief and share > 0.0:
        sentence = language.text(
            f"answer.relief.{result.scenario.residence.country}",
            in_country=language.text(f"country_in.{work}"),
            share=language.share(share),
        )
        yield Said(language.text("heading.relief"), sentence, law_in_words(grounds.relief, language), "relief")
    if grounds.compensation:
        paid = result.amount("nl.compensation")
        sentence = language.text("answer.compensation_nothing")
        if paid:
            sentence = language.text("answer.compensation_paid", amount=language.euros(paid))
        article = law_in_words(grounds.compensation, language)
        yield Said(language.text("heading.compensation"), sentence, article, "compensation")
    for status, outcome in _statuses(result):
        yield Said(language.text(f"field.options.{status}"), language.text(f"status.{status}.{outcome}"), about=status)


def position_in_short(result: Result, language: Language) -> Iterator[Said]:
    """Where taxed, where insured and which status, in a few words."""
    taxing, insuring = (law_in_words(one, language) for one in (result.grounds.taxing, result.grounds.insuring))
    yield Said(language.text("heading.where_taxed"), _shares(result, language), taxing)
    insured = language.text("answer.insured", in_country=language.text(f"country_in.{result.insuring_state}"))
    yield Said(language.text("heading.where_insured"), insured, insuring)
    for status, outcome in _statuses(result):
        yield Said(language.text(f"field.options.{status}"), f"{language.text(f'status.{outcome}')}.")


def warnings(results: Sequence[Result], language: Language) -> list[Warned]:
    """What the engine warns of, each warning once; what concerns the job at home alone says so."""
    across, *at_home = results
    found = {warning.text_id: _warned(warning, _sentence(warning, language), language) for warning in across.warnings}
    for result in at_home:
        for warning in result.warnings:
            words = language.text("warning.at_home", sentence=_sentence(warning, language))
            found.setdefault(warning.text_id, _warned(warning, words, language))
    found |= {one.text_id: _not_counted(one, language) for one in uncounted(across)}
    return sorted(found.values(), key=lambda one: -(one.euros or 0.0))


def uncounted(result: Result) -> list[Consequence]:
    """What follows from the job and costs euros that no line holds: what the Dutch CAK asks for an unpaid partner."""
    return [one for one in result.consequences if one.text_id == FOR_PARTNER]


def _not_counted(one: Consequence, language: Language) -> Warned:
    sentence = f"{in_words(one.text_id, one.values, language)} {language.text('answer.not_in_the_amounts')}"
    return Warned(sentence, float(one.values["amount"]), language.text("office.cak"))


def _warned(warning: ResultWarning, sentence: str, language: Language) -> Warned:
    return Warned(sentence, warning.euros, language.text(f"office.{warning.office}"))


def _sentence(warning: ResultWarning, language: Language) -> str:
    """A warning in the visitor's words; the engine's own where there are none yet."""
    if not language.has_text(warning.text_id):
        return warning.text
    return in_words(warning.text_id, warning.values, language)


def _taxed(result: Result, language: Language) -> str:
    """Which country taxes which share, and the limit of days behind it."""
    work = result.scenario.work.country
    sentences = [] if result.day_limit and result.day_limit.kept else [_shares(result, language)]
    if result.day_limit:
        sentences.append(
            language.text(
                f"answer.day_limit_{'kept' if result.day_limit.kept else 'passed'}",
                n=language.number(result.day_limit.outside),
                limit=language.number(result.day_limit.limit),
                outside_country=language.text(f"country_outside.{work}"),
                in_country=language.text(f"country_in.{work}"),
            )
        )
    if result.amount("be.municipal_tax") and result.taxing_share.get("BE") == 0.0:
        sentences.append(language.text("answer.municipal_tax_still"))
    return " ".join(sentences)


def _statuses(result: Result) -> Iterator[tuple[str, str]]:
    """Each status that can be told, and whether it is reached or missed."""
    for status, reached in result.statuses.items():
        if status != JOINT or result.scenario.worker.civil_status in COUPLES:
            yield status, "reached" if reached else "missed"


def _shares(result: Result, language: Language) -> str:
    shares = [(state, share) for state, share in result.taxing_share.items() if share > 0]
    if len(shares) == 1:
        return language.text("answer.taxed_one", in_country=language.text(f"country_in.{shares[0][0]}"))
    (first, share1), (second, share2) = shares
    return language.text(
        "answer.taxed_two",
        share1=language.share(share1),
        in_country1=language.text(f"country_in.{first}"),
        share2=language.share(share2),
        in_country2=language.text(f"country_in.{second}"),
    )
