"""Which municipality a name means, however it is spelled: names of municipalities, their aliases and their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rules.definitions.names import plain_name, plain_words, umlauts_written_out

if TYPE_CHECKING:
    from rules.store.table_files import Municipality, Place


def municipality_names(municipalities: Iterable[Municipality], places: Iterable[Place]) -> list[tuple[str, str, str]]:
    """Country, plain name and municipality, for every name that leads to one.

    A municipality's own name wins over an alias, an alias over a name without its brackets, and all of them over a
    place. A name without its brackets counts where one municipality of the country bears it. The spelling ue for ü
    counts where nothing else has that name.
    """
    own, aliases, alone = [], [], defaultdict(list)
    for m in municipalities:
        own.append((m.country, m.name, m.name))
        aliases += [(m.country, alias, m.name) for alias in m.aliases]
        alone[m.country, plain_name(m.name)].append(m.name)
    without_brackets = [(country, plain, names[0]) for (country, plain), names in alone.items() if len(names) == 1]
    lying_in = [(p.country, p.place, p.municipality) for p in places]
    named = [*lying_in, *without_brackets, *aliases, *own]
    found = {(country, plain_words(umlauts_written_out(name))): meant for country, name, meant in named}
    found |= {(country, plain_words(name)): meant for country, name, meant in named}
    return [(country, plain, meant) for (country, plain), meant in sorted(found.items()) if plain]
