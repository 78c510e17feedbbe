"""The names and amounts of bottlenecks, in words that follow the sign."""

from __future__ import annotations

from collections.abc import Sequence

from pages.shared.barriers import words
from pages.shared.barriers.words import ARROW
from pages.shared.reform.amounts import MILLION, THOUSAND, Scale
from pages.shared.visit.languages import Language
from rules import Barrier, Bottleneck, Overlay, overlays

UNBROKEN = ARROW.replace(" ", "\u00a0")
LEAST_IN_THOUSANDS = 10 * THOUSAND
"""A column of which no amount is so large is told in euros."""
HALF_A_EURO = 0.5
"""Less than this is no euro, where whole euros are told."""


def name_of(barrier: Barrier, language: Language) -> str:
    """What a barrier is called, without the signs of emphasis, which only a page shows; where its own title speaks to
    one worker, as all commuters have it."""
    of_all = f"bottlenecks.name.{barrier.id}"
    return language.text(of_all if language.has_text(of_all) else barrier.title_id).replace("*", "")


def up_to(one: Bottleneck, written: str, language: Language) -> str:
    """The same, with "up to" where it is an upper limit."""
    return language.text("bottlenecks.up_to", amount=written) if one.barrier.at_most else written


def size(one: Bottleneck, order: str, language: Language) -> str:
    """How large it is by one of ORDERS, or in millions of euros."""
    if order == "heads":
        return up_to(one, language.number(one.heads), language)
    if order == "millions":
        return up_to(one, language.in_millions(one.euros), language)
    if order == "median":
        return up_to(one, language.about_euros(one.median), language)
    return up_to(one, language.large_euros(one.euros), language)


def more_or_less(amount: float, language: Language, limited: bool = False) -> str:
    """What somebody has more or less, or that it is the same, as a headline has amounts; `limited`: a gain is an upper
    limit."""
    which = way(amount)
    if which == "same":
        return language.text("bottlenecks.same")
    told = language.text(f"bottlenecks.{which}", amount=language.large_euros(amount))
    return language.text("bottlenecks.up_to", amount=told) if limited and which == "more" else told


def column(amounts: Sequence[float], language: Language, limited: bool = False) -> tuple[str, list[str]]:
    """The head of a column of what is left more without a rule, and its cells, in millions with one decimal, in
    thousands, or in euros where none is large; `limited`: they are upper limits."""
    most = max((abs(amount) for amount in amounts), default=0.0)
    unit = "million" if most >= MILLION else "thousand" if most >= LEAST_IN_THOUSANDS else "euros"
    head = language.text(f"bottlenecks.column{'_up_to' if limited else ''}.{unit}")
    if unit == "euros":
        return head, [language.signed_number(amount) for amount in amounts]
    return head, [Scale(unit).signed(amount, language) for amount in amounts]


def way(amount: float) -> str:
    """Whether an amount, in whole euros, is more, less or the same."""
    return "same" if abs(amount) < HALF_A_EURO else "more" if amount > 0.0 else "less"


def supposed(one: Bottleneck, language: Language) -> str:
    """How the rule would be different, as a condition for each of its corridors that says it otherwise."""
    return language.listed(dict.fromkeys(_without(one.barrier, taken, language) for _, taken in _overlays(one)))


def _without(barrier: Barrier, overlay: Overlay, language: Language) -> str:
    """The same of one overlay; where the barrier's own words speak to one worker, as all commuters have it."""
    of_all = f"bottlenecks.if.{barrier.id}"
    if language.has_text(of_all):
        return _with_number(of_all, overlay, language)
    return words.without(barrier, overlay, language)


def instead(one: Bottleneck, language: Language) -> str:
    """With what the rule is compared, where that is a number; by corridor where it differs. Empty of a rule that is
    there or not."""
    text_id = f"bottlenecks.instead.{one.barrier.id}"
    if not language.has_text(text_id):
        return ""
    told: dict[str, list[str]] = {}
    for place, overlay in _overlays(one):
        told.setdefault(_with_number(text_id, overlay, language), []).append(place)
    if len(told) < 2:
        return "".join(told)
    return language.listed(language.colon(", ".join(places), sentence) for sentence, places in told.items())


def _overlays(one: Bottleneck) -> list[tuple[str, Overlay]]:
    """The corridors of these commuters, and what takes the barrier away in each."""
    corridors = dict.fromkeys(hit.stratum.corridor.replace("-", ">") for hit in one.hits)
    return [(corridor.replace(">", UNBROKEN), overlays()[one.barrier.id, corridor].rule) for corridor in corridors]


def _with_number(text_id: str, overlay: Overlay, language: Language) -> str:
    """Words with the number of the change: days that stay free, or a share."""
    value = overlay.changes[0].value
    number = value if isinstance(value, float) else 0.0
    return language.text(text_id, days=language.number(number - 1.0), share=language.share(number))


def notes(one: Bottleneck, language: Language) -> list[str]:
    """What must be known of its figures: that they are an upper limit, a worker's part, or leave people out."""
    told = []
    if one.barrier.at_most:
        told.append(language.text("bottlenecks.at_most"))
    if one.barrier.of_worker_alone:
        told.append(language.text("bottlenecks.of_worker_alone"))
    if missing := one.not_known:
        told.append(language.plural("bottlenecks.not_known", missing, number=language.number(missing)))
        if one.barrier.of_worker_alone:
            told.append(language.text("bottlenecks.lab_counts_all"))
    if one.barrier.on_request:
        told.append(language.text("bottlenecks.all_ask"))
    return told
