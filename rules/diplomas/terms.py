"""What the law of a state says of a profession in one case: the general rule, then what differs in it by the origin of
the diploma, by region, for the self-employed, and for those of a region."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from rules.diplomas.regions import ASKED_IN
from rules.store.profession_rows import (
    ASPECTS,
    BASE,
    FROM,
    IN,
    SELF_EMPLOYED,
    SELF_EMPLOYED_IN,
    Pairs,
    Profession,
    ProfessionTables,
    Route,
    Rule,
    Terms,
)

BRUSSELS = "brussels"
BRUSSELS_COMMUNITIES = ("flanders", "wallonia")
"""Whose offices serve Brussels, where it has none of its own: a school or a hospital there belongs to the Flemish or to
the French Community."""

Ids = tuple[str, ...] | None
FREE_REGIMES = ("none", "level_only")
"""The regimes of a route on which nothing must be recognised."""
OTHER_LAND = "other_land"
"""The remark on a Land whose offices were not looked at."""
EMPLOYER_DECIDES, NO_RULE = "employer", "no_rule"
"""That the law asks no language, as an employee is told, and as the self-employed are, who have no employer."""
LISTS = ("steps", "papers", "remarks")
"""What may be empty: leaving it out says that there is nothing, not that it is unknown."""


class Asked(NamedTuple):
    """A question: which profession, where the diploma is from, where the work is, and whether it is self-employed."""

    profession: Profession
    origin: str
    state: str
    region: str | None
    self_employed: bool


class Applied(NamedTuple):
    """What the law says in this case: whether it reserves the job, and the terms of the route."""

    regulated: str
    route: Route
    terms: Terms


def applied(asked: Asked, tables: ProfessionTables) -> Applied:
    """The rules that hold in this case, each over the one before.

    A rule that names a route begins anew: what was said instead of another route (its months, its office) does not
    hold for it, but where both are routes of one regime that say the same (two offices that ask the same steps).
    Whether the job is reserved, and how sure that is, does not hang on the route.
    """
    said = tables.rules[asked.profession.isco08, asked.state]
    rules = [rule for rule in said if _holds(rule, asked)]
    route, terms = None, None
    for rule in rules:
        if rule.route:
            new = tables.routes[rule.route]
            terms = _moved(terms, route, new) if route and terms else new.terms
            route = new
        if terms:
            terms = _overridden(terms, rule.terms)
    if route is None or terms is None:
        raise KeyError(f"{asked.profession.isco08} has no route in {asked.state}")
    regulated = next(rule.regulated for rule in reversed(rules) if rule.regulated)
    letters = (_status(rules) or terms.confidence[0], *terms.confidence[1:])
    behind = dict.fromkeys(
        chain(*(rule.terms.sources for rule in reversed(rules)), route.terms.sources, asked.profession.sources)
    )
    if _of_other_land(asked, said, route):
        letters = (letters[0], *(None for _ in letters[1:]))
        terms = terms._replace(law=None, offices=None, steps=None, fee=None, language=None, remarks=(OTHER_LAND,))
    if asked.self_employed and terms.language == EMPLOYER_DECIDES:
        terms = terms._replace(language=NO_RULE)
    return Applied(regulated, route, terms._replace(confidence=letters, sources=tuple(behind)))


def held_in(pairs: Pairs | None, region: str | None, origin: str = "") -> Iterator[tuple[str, str]]:
    """The ids that hold in a region, or for a diploma from a state, each with the region that it is bound to (empty:
    none)."""
    said = dict(pairs or ())
    for key in ("", origin):
        if key in said:
            yield "", said[key]
            return
    if region in said:
        yield region, said[region]
    elif region == BRUSSELS:
        yield from ((one, said[one]) for one in BRUSSELS_COMMUNITIES if one in said)


def _of_other_land(asked: Asked, rules: tuple[Rule, ...], route: Route) -> bool:
    """Whether the rules are those of the Länder at these borders, and the work is in another one: acts, offices, steps
    and fees are not known there."""
    if asked.state != "DE" or asked.region in ASKED_IN["DE"] or route.regime in FREE_REGIMES:
        return False
    by_land = [said for said, _ in route.terms.offices or () if said]
    return bool(by_land or any(rule.variant == IN for rule in rules))


def _holds(rule: Rule, asked: Asked) -> bool:
    return {
        BASE: True,
        FROM: rule.whom == asked.origin,
        IN: rule.whom == asked.region,
        SELF_EMPLOYED: asked.self_employed,
        SELF_EMPLOYED_IN: asked.self_employed and rule.whom == asked.region,
    }[rule.variant]


def _moved(said: Terms, old: Route, new: Route) -> Terms:
    """The terms of a new route, with what was said instead of the old one where that holds for both: a term that both
    have alike, with its letter, and what was added to a list or left out of it. What the new route does not know stays
    unknown."""
    if old.regime != new.regime:
        return new.terms
    kept: dict[str, Any] = {
        name: value
        for name, value in said._asdict().items()
        if name not in LISTS and (before := getattr(old.terms, name)) is not None and before == getattr(new.terms, name)
    }
    kept |= {name: _changed_alike(*(getattr(terms, name) for terms in (said, old.terms, new.terms))) for name in LISTS}
    letters = zip(ASPECTS, said.confidence, old.terms.confidence, new.terms.confidence, strict=True)
    kept["confidence"] = tuple(
        mine if before == after and getattr(old.terms, aspect, None) == getattr(new.terms, aspect, None) else after
        for aspect, mine, before, after in letters
    )
    return new.terms._replace(**kept | {"sources": new.terms.sources})


def _changed_alike(said: Ids, old: Ids, new: Ids) -> Ids:
    """A list of the new route, changed as that of the old one was."""
    if (old or ()) == (new or ()):
        return said
    added = (one for one in said or () if one not in (old or ()))
    left_out = set(old or ()) - set(said or ())
    return tuple(dict.fromkeys((*added, *(one for one in new or () if one not in left_out))))


def _overridden(terms: Terms, by: Terms) -> Terms:
    """The terms with those that are said instead; of the letters each by itself."""
    said = {
        name: value
        for name, value in by._asdict().items()
        if value is not None and name not in ("sources", "confidence")
    }
    letters = (mine or above for mine, above in zip(by.confidence, terms.confidence, strict=True))
    return terms._replace(**said, confidence=tuple(letters))


def _status(rules: list[Rule]) -> str | None:
    """The letter of whether the job is reserved, from the last rule that tells one."""
    letters = [rule.terms.confidence[ASPECTS.index("status")] for rule in rules]
    return next((letter for letter in reversed(letters) if letter), None)
