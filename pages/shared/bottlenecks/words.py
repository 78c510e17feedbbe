"""The names and amounts of bottlenecks, in words that follow the sign."""

from __future__ import annotations

from pages.shared.barriers import words
from pages.shared.visit.languages import Language
from rules import Barrier, Bottleneck, overlays

HALF_A_EURO = 0.5
"""Less than this is no euro, where whole euros are told."""


def name_of(barrier: Barrier, language: Language) -> str:
    """What a barrier is called, without the signs of emphasis, which only a page shows."""
    return language.text(barrier.title_id).replace("*", "")


def size(one: Bottleneck, order: str, language: Language) -> str:
    """How large it is by one of ORDERS, or in millions of euros."""
    if order == "heads":
        return language.number(one.heads)
    if order == "millions":
        amount = language.in_millions(one.euros)
    else:
        amount = language.euros(one.median if order == "median" else one.euros)
    return language.text("bottlenecks.up_to", amount=amount) if one.barrier.at_most else amount


def more_or_less(amount: float, language: Language, *, large: bool = False) -> str:
    """What somebody has more or less, or that it is the same; `large`: as a headline has amounts."""
    which = way(amount)
    if which == "same":
        return language.text("bottlenecks.same")
    return language.text(
        f"bottlenecks.{which}", amount=language.large_euros(amount) if large else language.euros(abs(amount))
    )


def way(amount: float) -> str:
    """Whether an amount, in whole euros, is more, less or the same."""
    return "same" if abs(amount) < HALF_A_EURO else "more" if amount > 0.0 else "less"


def supposed(one: Bottleneck, language: Language) -> str:
    """How the rule would be different, as a condition for each of its corridors that says it otherwise."""
    corridors = dict.fromkeys(hit.stratum.corridor.replace("-", ">") for hit in one.hits)
    told = (words.without(one.barrier, overlays()[one.barrier.id, corridor].rule, language) for corridor in corridors)
    return language.listed(dict.fromkeys(told))


def notes(one: Bottleneck, language: Language) -> list[str]:
    """What must be known of its figures: that they are an upper limit, a worker's part, or leave people out."""
    told = []
    if one.barrier.at_most:
        told.append(language.text("bottlenecks.at_most"))
    if one.barrier.of_worker_alone:
        told.append(language.text("bottlenecks.of_worker_alone"))
    if missing := one.not_known:
        told.append(language.plural("bottlenecks.not_known", missing, number=language.number(missing)))
    return told
