"""The price of a barrier, who bears it, and what is known of it, in words that follow the sign."""

from __future__ import annotations

from pages.shared.result.tables import mark, sure
from pages.shared.visit.citations import first_act, law_in_words, link
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import CORRIDORS, Barrier, Obstacle, Overlay, Price, Wait, advice, law_of_key

THEME_ICONS = {
    "tax": ":material/receipt_long:",
    "social_security": ":material/health_and_safety:",
    "benefits": ":material/family_restroom:",
    "pensions": ":material/elderly:",
    "diploma": ":material/school:",
    "language": ":material/translate:",
    "transport": ":material/directions_bus:",
    "information": ":material/info:",
    "employer": ":material/apartment:",
    "training": ":material/model_training:",
    "migration": ":material/public:",
    "housing": ":material/cottage:",
    "governance": ":material/account_balance:",
}
STATE_BADGES = {"solved": "green", "solved_partly": "green"}
ARROW = " → "


def how(one: Obstacle, language: Language) -> str:
    """One sentence on how the rule works, with its figures."""
    return in_words(one.barrier.how_id, one.figures, language)


def mechanism(barrier: Barrier, language: Language) -> str:
    """The same sentence for nobody in particular, with the figures of the last known law."""
    last = {name: law_of_key(key)[-1].value for name, key in barrier.figures.items()}
    figures = {name: value for name, value in last.items() if isinstance(value, float)}
    return in_words(barrier.how_id, figures, language)


def price_sentence(barrier: Barrier, price: Price, language: Language) -> str:
    """What would be left of a year if the rule were different, and in which way it would be; of a change that does not
    reach the household, what a larger one would do."""
    way = "more" if price.euros > 0.0 else "less" if price.euros < 0.0 else "same"
    if way == "more" and barrier.at_most:
        way = "up_to"
    sentence = language.text(
        f"barrier.price.{way}",
        without=without(barrier, price.overlay, language),
        amount=language.euros_exactly(abs(price.euros)),
    )
    if not price.further:
        return sentence
    larger = language.text(
        f"barrier.price.{'more' if price.further > 0.0 else 'less'}",
        without=language.text(f"barrier_further.{barrier.id}"),
        amount=language.euros_exactly(abs(price.further)),
    )
    return f"{sentence} {larger}"


def without(barrier: Barrier, overlay: Overlay, language: Language) -> str:
    """How the rule would be different, as a condition; its number is that of the change."""
    value = overlay.changes[0].value
    number = value if isinstance(value, float) else 0.0
    return language.text(
        f"barrier_without.{barrier.id}", days=language.number(number - 1.0), share=language.share(number)
    )


def bearers(price: Price, language: Language) -> list[str]:
    """Who would have more and who less without the rule, beside the household."""
    ways = [(who, "more" if amount > 0.0 else "less", abs(amount)) for who, amount in price.by_receiver.items()]
    return [
        language.text(
            f"barrier.bearer.{way}", who=language.text(f"receiver.{who}"), amount=language.euros_exactly(amount)
        )
        for who, way, amount in ways
    ]


def months(wait: Wait, language: Language) -> str:
    """How many months one waits, as short as it can be said."""
    low, high = language.number(wait.least), language.number(wait.most)
    return high if low == high else f"{low}–{high}"


def in_return(price: Price, language: Language) -> str:
    """What the same act gives for what it takes, and both together; empty where it gives nothing."""
    if price.in_return == 0.0:
        return ""
    return language.text(
        f"barrier.in_return.{'more' if price.together >= 0.0 else 'less'}",
        amount=language.euros_exactly(price.in_return),
        together=language.euros_exactly(abs(price.together)),
    )


def badges(barrier: Barrier, language: Language, corridor: str = "") -> str:
    """Theme, article, what became of it, and how sure that is."""
    theme = f":gray-badge[{language.text(f'barrier.theme.{barrier.theme}')}]"
    article = (
        f" :gray-badge[:material/gavel: {first_act(law_of_corridor(barrier.law, corridor), language)}]"
        if barrier.law
        else ""
    )
    state = f" :{STATE_BADGES.get(barrier.state, 'gray')}-badge[{language.text(f'barrier.status.{barrier.state}')}]"
    return f"{theme}{article}{state}{_sure(barrier, language)}"


def _sure(barrier: Barrier, language: Language) -> str:
    """How sure the barrier is; of a checked one, what nothing has confirmed."""
    aspects = language.listed(language.text(f"barrier.aspect.{aspect}") for aspect in barrier.unchecked)
    some = language.text("barrier.checked_except", aspects=aspects) if aspects else ""
    return sure(barrier.confidence, language, some)


def law_of_corridor(law: str, corridor: str) -> str:
    """The acts, the treaty between the two states of the corridor first."""
    acts = law.split("; ")
    pairs = ("-".join(states) for states in (corridor.split(">"), corridor.split(">")[::-1]))
    own = [act for pair in pairs if ">" in corridor for act in acts if act.startswith(pair)]
    return "; ".join(dict.fromkeys((*own, *acts)))


def cause(barrier: Barrier, language: Language) -> str:
    """The articles behind it; that no act is behind it is told too."""
    if not barrier.law:
        return language.text("barrier.no_law")
    return f"{law_in_words(barrier.law, language)}{unchecked('law', barrier, language)}"


def authorities(barrier: Barrier, language: Language) -> str:
    """Who could change it, each with its own address where it has one."""
    named = [(language.text(one.text_id), one.url) for one in barrier.authorities]
    return language.listed(link(name, url) for name, url in named)


def corridors(barrier: Barrier, language: Language) -> str:
    """From where to where it has its effect; all six are named as all."""
    if len(barrier.corridors) == len(CORRIDORS):
        return language.text("barrier.all_corridors")
    return ", ".join(one.replace(">", ARROW) for one in barrier.corridors)


def status(barrier: Barrier, language: Language) -> str:
    """What became of it, in a sentence, and of which year that is known."""
    return f"{language.text(barrier.status_id)} :gray[({barrier.as_of})]{unchecked('status', barrier, language)}"


def proposals(barrier: Barrier, language: Language) -> str:
    """What is on the table; that nothing was found is told too."""
    known = language.has_text(barrier.proposals_id)
    words = language.text(barrier.proposals_id if known else "barrier.no_proposal")
    return f"{words}{unchecked('proposals', barrier, language)}"


def in_advice(barrier: Barrier, language: Language) -> str:
    """Where the founding advice names it, and as what; empty where it does not."""
    named = [one for one in advice() if barrier.id in one.barriers]
    return "  \n".join(f"{language.text(one.text_id)} :gray[({language.text(one.place_id)})]" for one in named)


def unchecked(aspect: str, barrier: Barrier, language: Language) -> str:
    """The mark of an aspect that nothing has confirmed."""
    return mark("C", language) if aspect in barrier.unchecked else ""
