"""Barriers to take along: as a table for a spreadsheet, and one as a citation."""

from __future__ import annotations

from collections.abc import Iterable

from pages.shared import spreadsheets
from pages.shared.barriers import words
from pages.shared.report.build import today
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import Barrier, Obstacle, Overlay, Price, Scenario, advice, law_state


def as_csv(found: list[Barrier], language: Language) -> bytes:
    """The barriers with everything that is known of them."""
    heads = (
        "catalogue.id", "catalogue.barrier", "filter.theme", "barrier.corridors", "barrier.who_is_hit",
        "catalogue.mechanism", "barrier.who_causes", "barrier.who_can_change", "barrier.on_the_table",
        "barrier.status", "catalogue.as_of", "barrier.in_advice",
        "law.confidence", "catalogue.unchecked", "law.source", "law.address",
        "law.last_checked",
    )  # fmt: skip
    rows = [
        _written(
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
            "; ".join(
                f"{language.text(said.text_id)} ({language.text(said.place_id)})"
                for said in advice()
                if one.id in said.barriers
            ),
            one.confidence,
            ", ".join(language.text(f"barrier.aspect.{aspect}") for aspect in one.unchecked),
            " | ".join(source.title for source in one.sources),
            " | ".join(source.url or "" for source in one.sources),
            one.checked.isoformat(),
        )
        for one in found
    ]
    return spreadsheets.as_csv([language.text(head) for head in heads], rows, language)


def prices_as_csv(found: Iterable[Obstacle], language: Language) -> bytes:
    """What each of these barriers costs a household in a year (below zero: gives it) or in months, with the
    change of law from which that follows; empty cells where it has no number."""
    heads = (
        "catalogue.id", "catalogue.barrier", "filter.theme", "barrier.price_year", "barrier.gives_back",
        "barrier.least_months", "barrier.most_months", "barrier.change", "barrier.who_causes",
        "barrier.who_can_change",
    )  # fmt: skip
    rows = [
        _written(
            one.barrier.id,
            language.text(one.barrier.title_id),
            language.text(f"barrier.theme.{one.barrier.theme}"),
            one.price.euros if one.price else "",
            one.price.in_return if one.price else "",
            one.months.least if one.months else "",
            one.months.most if one.months else "",
            _change(one.price.overlay) if one.price else "",
            law_in_words(one.barrier.law, language),
            "; ".join(language.text(who.text_id) for who in one.barrier.authorities),
        )
        for one in found
    ]
    return spreadsheets.as_csv([language.text(head) for head in heads], rows, language)


def price_citation(one: Obstacle, price: Price, scenario: Scenario, language: Language) -> str:
    """One line by which a price is cited: whose it is, from which change of law it follows, and under which law."""
    ends = (scenario.residence, scenario.work)
    home, work = (place.municipality or language.text(f"country.{place.country}") for place in ends)
    return language.text(
        "barrier.price_citation",
        id=one.barrier.id,
        title=language.text(one.barrier.title_id),
        home=home,
        work=work,
        year=str(scenario.year),
        pay=language.euros_exactly(scenario.job.gross_monthly),
        days=language.number(scenario.job.days.home),
        price=words.price_sentence(one.barrier, price, language),
        change=_change(price.overlay),
        mark=law_state().fingerprint,
        today=language.date(today()),
    )


def _change(overlay: Overlay) -> str:
    """The keys of the law that an overlay changes, with their values."""
    return "; ".join(f"{change.key} = {change.value}" for change in overlay.changes)


def _written(*cells: object) -> tuple[object, ...]:
    """The cells of a row without the marks of emphasis, which only a page shows."""
    return tuple(cell.replace("*", "") if isinstance(cell, str) else cell for cell in cells)


def citation(one: Barrier, language: Language) -> str:
    """One line by which a barrier is cited: what it is, its law, its first source, and the state of the catalogue."""
    state = law_state()
    source = one.sources[0]
    cited = f"{source.title}, {source.url}" if source.url else source.title
    return language.text(
        "catalogue.citation",
        id=one.id,
        title=language.text(one.title_id),
        law=law_in_words(one.law, language) or language.text("barrier.no_law"),
        source=cited,
        date=language.date(one.checked),
        mark=state.fingerprint,
        today=language.date(today()),
    )
