"""Who could change a rule, and by which legal door."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pages.shared.report.model import Fact
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import Barrier, Door, InputError, Overlay, door_of


def doors_of(overlay: Overlay) -> tuple[Door, ...]:
    """The door of each changed key, each once; a key that no result follows has none."""
    found: dict[str, Door] = {}
    for change in overlay.changes:
        try:
            door = door_of(change.key)
        except InputError:
            continue
        found[door.id] = door
    return tuple(found.values())


def authorities(barriers: Sequence[Barrier], doors: Sequence[Door], language: Language) -> Iterable[str]:
    """Who could change the rules of these barriers, and who could open these doors."""
    ids = [one.text_id for barrier in barriers for one in barrier.authorities]
    ids += [f"authority.{one}" for door in doors for one in door.authorities]
    return dict.fromkeys(map(language.text, ids))


def in_words(door: Door, language: Language) -> Fact:
    """Who could allow the change and how, with the article; what nothing has confirmed is said."""
    sentence = language.text(door.how_id)
    if door.unchecked_ids:
        open_ = language.listed(map(language.text, door.unchecked_ids))
        sentence = f"{sentence} {language.colon(language.text('catalogue.unchecked'), open_)}."
    return Fact(language.text(door.who_id), sentence, law_in_words(door.law, language), door.confidence)
