"""Obstacles as JSON, and in lines of text for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rules import store
from rules.barriers.hits import Obstacle, Obstacles
from rules.words.sentences import sentence
from rules.words.texts import english


def obstacles_as_data(found: Obstacles) -> list[dict[str, Any]]:
    """The catalogue by price, the largest first whatever its sign; then what takes months; then the rest."""
    return [_as_data(one) for one in sorted(found.all, key=_by_weight)]


def _by_weight(one: Obstacle) -> tuple[bool, float, float]:
    return not one.hits, -abs(one.euros or 0.0), -(one.months.most if one.months else 0.0)


def _as_data(one: Obstacle) -> dict[str, Any]:
    about, price = one.barrier, one.price
    reform = one.overlay.model_dump(mode="json", by_alias=True, exclude_none=True) if one.overlay else None
    return {
        "id": about.id,
        "theme": about.theme,
        "title": english(about.title_id),
        "hits": one.hits,
        "touches": one.touches,
        "not_touched": one.not_touched or None,
        "reach": about.reach,
        "euros_per_year": one.euros,
        "months": [one.months.least, one.months.most] if one.months else None,
        "law": about.law or None,
        "authority": ", ".join(english(who.text_id) for who in about.authorities),
        "office": store.current().offices[one.office].name,
        "overlay": reform,
        "in_return": price.in_return if price else None,
        "further": price.further if price else None,
        "at_most": about.at_most,
        "price_confidence": price.confidence if price else None,
        "confidence": about.confidence,
        "unchecked": list(about.unchecked),
        "state": about.state,
        "as_of": about.as_of,
        "sources": [source._asdict() for source in about.sources],
    }


def obstacles_as_text(found: Obstacles) -> Iterator[str]:
    """What stands in the way, what helps, what applies without moving anything, and how many others there are."""
    for heading, group in (
        ("Without these rules more would be left of the year", found.costs),
        ("Without these rules less would be left", found.helps),
        ("These apply, and change nothing here", found.moves_nothing),
        ("These cannot be counted in euros", found.without_price),
    ):
        if group:
            yield f"{heading}:"
            for one in group:
                yield from _as_text(one)
            yield ""
    if found.depends:
        yield f"These depend on what a scenario does not tell: {', '.join(one.barrier.id for one in found.depends)}."
    rest = sum(not one.touches for one in found.all) - len(found.depends)
    yield f"{rest} others of {len(found.all)} do not touch this household."


def _as_text(one: Obstacle) -> Iterator[str]:
    about = one.barrier
    price = f"EUR {one.price.euros:,.2f} a year ({one.price.confidence})" if one.price else "no number"
    months = f", {one.months.least:g} to {one.months.most:g} months" if one.months else ""
    yield f"  {about.id} {english(about.title_id)}: {price}{months}"
    yield f"      {sentence(about.how_id, one.figures)}"
    authorities = ", ".join(english(who.text_id) for who in about.authorities)
    yield f"      {about.law or 'no act behind it'}; could be changed by: {authorities}; rule: {about.confidence}"
