"""The dearest rule and its euros, right in sign for every choice of commuters; then what the figures are of."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.bottlenecks import words
from pages.shared.population import nobody
from pages.shared.population.people import People
from pages.shared.visit.languages import Language
from rules import Bottleneck


def draw(found: Sequence[Bottleneck], all_heads: int, people: People, language: Language) -> None:
    """The title, the lead and the badges; `found`: the dearest first; `all_heads`: how many commuters are looked at."""
    if people.nobody:
        nobody.draw(people, language)
    else:
        st.title(title(found, all_heads, language), anchor=False)
        st.markdown(f":gray[{' '.join(lead(found, all_heads, language))}]")
    st.markdown(badges(people, language))
    told = [language.text("bottlenecks.note_synthetic")] if people.are_synthetic else []
    if missing := people.today.not_computed:
        told.append(language.plural("bottlenecks.not_computed", missing, number=language.number(missing)))
    if told:
        st.caption(" ".join(told))


def title(found: Sequence[Bottleneck], all_heads: int, language: Language) -> str:
    """The dearest rule by what it takes on balance, one with a firm price where there is one; else that none takes
    more than it gives."""
    if not all_heads:
        return language.text("bottlenecks.headline_empty")
    dearest = dearest_of(found)
    if dearest is None:
        moved = any(one.way != "nobody" for one in found)
        return language.text("bottlenecks.headline_none" if moved else "bottlenecks.headline_nobody")
    return language.text(
        f"bottlenecks.headline{'_at_most' if dearest.barrier.at_most else ''}",
        rule=words.name_of(dearest.barrier, language),
        amount=language.large_euros(dearest.euros),
    )


def lead(found: Sequence[Bottleneck], all_heads: int, language: Language) -> list[str]:
    """How many it hits of how many, how many it helps, which upper limits lie higher, and what the figures are."""
    if not all_heads:
        return [language.text("bottlenecks.lead_empty")]
    dearest = dearest_of(found)
    everybody = language.number(all_heads)
    if dearest is None:
        told = [language.plural("bottlenecks.lead_people", all_heads, number=everybody)]
    else:
        hit = dearest.heads
        text = f"bottlenecks.lead_hit{'_at_most' if dearest.barrier.at_most else ''}"
        told = [language.plural(text, hit, number=language.number(hit), all=everybody)]
        if helped := dearest.helped:
            told.append(language.plural("bottlenecks.lead_helped", helped, number=language.number(helped)))
        if higher := [one for one in limits(found) if not dearest.barrier.at_most and one.euros > dearest.euros]:
            most = language.large_euros(higher[0].euros)
            number = language.number(len(higher))
            told.append(language.plural("bottlenecks.lead_limits", len(higher), number=number, amount=most))
    return [*told, language.text("bottlenecks.lead_each")]


def dearest_of(found: Sequence[Bottleneck]) -> Bottleneck | None:
    """The first with a firm price that takes money on balance; without one the first upper limit."""
    return next(iter((*firm(found), *limits(found))), None)


def firm(found: Sequence[Bottleneck]) -> list[Bottleneck]:
    """Those that take money on balance, by a firm price."""
    return [one for one in found if one.way == "takes" and not one.barrier.at_most]


def limits(found: Sequence[Bottleneck]) -> list[Bottleneck]:
    """Those that take money on balance, of which only an upper limit is known."""
    return [one for one in found if one.way == "takes" and one.barrier.at_most]


def by_certainty(found: Sequence[Bottleneck]) -> list[Bottleneck]:
    """Those with a firm price first, then upper limits, then what takes nothing on balance."""
    return [*firm(found), *limits(found), *(one for one in found if one.way != "takes")]


def badges(people: People, language: Language) -> str:
    """Whose figures these are, and by which law."""
    told = [language.text("bottlenecks.synthetic")] if people.are_synthetic else []
    told.append(language.text(f"bottlenecks.count.{people.counted}"))
    told += [language.text("bottlenecks.law_year", year=str(year)) for year in people.today.years]
    if people.today.law_fingerprint:
        told.append(language.text("bottlenecks.law_mark", mark=people.today.law_fingerprint))
    return " ".join(f":gray-badge[{one}]" for one in told)
