"""Reforms that are ready to be tried: proposals and questions, and what takes each barrier away."""

from __future__ import annotations

from typing import NamedTuple

from pages.shared.barriers import words as barrier_words
from pages.shared.visit.languages import Language
from rules import Overlay, barrier_catalogue, ready_reforms, removals


class Variant(NamedTuple):
    """One way of a ready reform: how the address names it, and its changes."""

    address: str
    overlay: Overlay


def ids() -> list[str]:
    """The ready reforms, then the barriers."""
    return [*(one.id for one in ready_reforms()), *sorted(removals())]


def variants(source: str) -> list[Variant]:
    """The ways of a ready reform or of a barrier, the first one first; none of an unknown one. The first has the
    address of the reform itself."""
    if source in removals():
        found = [("-".join(one.corridors), one.overlay) for one in removals()[source]]
    else:
        found = [pair for one in ready_reforms() if one.id == source for pair in one.variants.items()]
    return [Variant(f"{source}.{name}" if place else source, overlay) for place, (name, overlay) in enumerate(found)]


def at_address(typed: str) -> Variant | None:
    """What an address asks for, however its letters are written; none where it asks for nothing known."""
    return next((one for one in every() if one.address.casefold() == typed.casefold()), None)


def every() -> list[Variant]:
    """Every way of every ready reform."""
    return [variant for source in ids() for variant in variants(source)]


def source_of(address: str) -> str:
    """The reform or barrier whose way that is."""
    return address.partition(".")[0]


def title(source: str, language: Language) -> str:
    """What a ready reform is called; a barrier with its number in the catalogue."""
    if source in removals():
        return f"{source} {language.text(barrier_catalogue()[source].title_id)}"
    return next(language.text(one.title_id) for one in ready_reforms() if one.id == source)


def name(variant: Variant, language: Language) -> str:
    """What one way of it is called: of a barrier how the rule would be different."""
    source = source_of(variant.address)
    if source in removals():
        return barrier_words.without(barrier_catalogue()[source], variant.overlay, language)
    place = [one.address for one in variants(source)].index(variant.address)
    ready = next(one for one in ready_reforms() if one.id == source)
    return language.text(ready.variant_id(list(ready.variants)[place]))


def about(source: str, language: Language) -> str:
    """Where a ready reform comes from; of a barrier how its rule works."""
    if source in removals():
        return barrier_words.mechanism(barrier_catalogue()[source], language)
    return next(language.text(one.about_id) for one in ready_reforms() if one.id == source)


def in_full(variant: Variant, language: Language) -> str:
    """The reform and its way in one line, for a name."""
    source = source_of(variant.address)
    if source in removals():
        return name(variant, language)
    return language.colon(title(source, language), name(variant, language))
