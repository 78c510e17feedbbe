"""Barriers to take along: as a table for a spreadsheet, and one as a citation."""

from __future__ import annotations

from pages.shared import spreadsheets
from pages.shared.barriers import words
from pages.shared.report.build import today
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import Barrier, law_state


def as_csv(found: list[Barrier], language: Language) -> bytes:
    """The barriers with everything that is known of them."""
    heads = (
        "catalogue.id", "catalogue.barrier", "filter.theme", "barrier.corridors", "barrier.who_is_hit",
        "catalogue.mechanism", "barrier.who_causes", "barrier.who_can_change", "barrier.on_the_table",
        "barrier.status", "catalogue.as_of", "law.confidence", "catalogue.unchecked", "law.source", "law.address",
        "law.last_checked",
    )  # fmt: skip
    rows = [
        (
            one.id,
            language.text(one.title_id),
            language.text(f"barrier.theme.{one.theme}"),
            ", ".join(one.corridors),
            language.text(one.who_id),
            words.mechanism(one, language),
            law_in_words(one.law, language),
            "; ".join(language.text(who.text_id) for who in one.authorities),
            language.text(one.proposals_id) if language.has_text(one.proposals_id) else "",
            f"{language.text(f'barrier.status.{one.state}')}: {language.text(one.status_id)}",
            one.as_of,
            one.confidence,
            ", ".join(language.text(f"barrier.aspect.{aspect}") for aspect in one.unchecked),
            " | ".join(source.title for source in one.sources),
            " | ".join(source.url or "" for source in one.sources),
            one.checked.isoformat(),
        )
        for one in found
    ]
    return spreadsheets.as_csv([language.text(head) for head in heads], rows)


def citation(one: Barrier, language: Language) -> str:
    """One line by which a barrier is cited: what it is, its law, its first source, and the state of the catalogue."""
    state = law_state()
    source = one.sources[0]
    cited = f"{source.title}, {source.url}" if source.url else source.title
    return language.text(
        "catalogue.citation",
        id=one.id,
        title=language.text(one.title_id),
        law=law_in_words(one.law, language),
        source=cited,
        date=language.date(one.checked),
        mark=state.fingerprint,
        today=language.date(today()),
    )
