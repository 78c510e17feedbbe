"""The obstacle file of a reform, from what it does to the commuters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pages.shared.barriers.words import mechanism
from pages.shared.population.groups import GROUPINGS, household, pay
from pages.shared.population.people import People
from pages.shared.reform import couples
from pages.shared.reform.couples import NOT_SHOWN
from pages.shared.reform.obstacle import doors, method
from pages.shared.reform.obstacle.changes import Sources, change_of, is_threshold
from pages.shared.reform.obstacle.experiment import experiment
from pages.shared.reform.obstacle.model import Amount, Group, Grouped, Losing, ObstacleFile
from pages.shared.report.build import today
from pages.shared.report.model import Fact
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import (
    PARTIES,
    YEARS,
    Barrier,
    Edge,
    Overlay,
    ReadyReform,
    ReformEffect,
    Sensitivity,
    barrier_catalogue,
    barriers_changed_by,
    cited,
    everyone,
    grouped,
    hangs_on_couples,
    law_state,
    losing,
    ready_reforms,
    saved,
)

STAR = "\\u002a"
"""A star as JSON may write it too: documents take stars for emphasis."""
ARROW = " → "
OF_PARTY = {"worker": "obstacle.party.worker", "other": "obstacle.party.other", "employer": "obstacle.party.employer"}
"""The parties that are no single body; the others have the words of who receives a line."""


def obstacle_file(
    people: People,
    effect: ReformEffect,
    edge: Edge | None,
    language: Language,
    tested: Sensitivity | None = None,
) -> ObstacleFile:
    """All that is said of an obstacle, in one language; `edge`: of its area, if it has one; `tested`: the same reform
    over commuters made up in other ways, if that was worked out."""
    state, overlay = law_state(), effect.overlay
    years = sorted({one.stratum.households.year for one in effect.effects}) or [YEARS[-1]]
    law_date = max((one.stratum.law.checked for one in effect.effects), default=state.checked)
    barriers = [barrier_catalogue()[name] for name in barriers_changed_by(overlay)]
    sources = Sources()
    changes = tuple(change_of(change, years[0], sources, language) for change in overlay.changes)
    for barrier in barriers:
        sources.numbers(barrier.sources)
    opened = doors.doors_of(overlay)
    for door in opened:
        sources.numbers(cited(door.sources))
    procedure = method.procedure(effect, sources, language)
    return ObstacleFile(
        language=language,
        made_on=today(),
        law_date=law_date,
        fingerprint=effect.law_fingerprint or state.fingerprint,
        reform_fingerprint=overlay.fingerprint,
        reform=saved(overlay).strip().replace("*", STAR),
        reform_note=_note(overlay, language),
        title=_title(barriers, overlay, language),
        summary=tuple(_summary(people, effect, language)),
        obstacle=(
            *(fact for barrier in barriers for fact in _barrier(barrier, language)),
            *(_proposal(one, language) for one in _proposals(overlay)),
        ),
        area=tuple(_area(effect, language)),
        experiment=experiment(people, effect, edge, party, language),
        changes=changes,
        authorities=tuple(doors.authorities(barriers, opened, language)),
        doors=tuple(doors.in_words(door, language) for door in opened),
        parties=tuple(Amount(party(one, language), effect.balance.euros(one)) for one in PARTIES),
        together=Amount(language.text("obstacle.together"), effect.balance.together),
        lines=tuple(Amount(language.text(line), euros) for line, euros in effect.lines.items()),
        grouped=tuple(_in_groups(name, effect, language) for name in WORDS if _moves(effect)),
        losing=tuple(_losing(effect, language)),
        procedure=tuple(procedure),
        method=tuple(method.method(people, effect, years, law_date, language)),
        limits=tuple(method.limits(people, language)),
        sure=tuple(method.sure(people, tested, years[-1], language)),
        tested=tuple(method.in_words(tested, language)),
        other_count=method.other_count_in_words(tested, language),
        sources=tuple(sources.listed()),
    )


def _losing(effect: ReformEffect, language: Language) -> Iterator[Losing]:
    """How many lose most by which line; apart from them whose refund shrinks, and whose own part of a couple's bill is
    a refund today."""
    found = losing(effect)
    for one in found:
        line = language.text(one.line or "obstacle.lower_gross")
        if one.way != "of_two":
            smaller = language.text("obstacle.smaller_refund", line=line)
            yield Losing(smaller if one.way == "refund" else line, one.heads)
    if of_two := sum(one.heads for one in found if one.way == "of_two"):
        yield Losing(language.text("obstacle.losing_of_two"), of_two)


def party(name: str, language: Language) -> str:
    """A party of the balance in words."""
    words = language.text(OF_PARTY.get(name, f"receiver.{name}"))
    return words[:1].upper() + words[1:]


def direction(corridor: str, language: Language) -> str:
    """A corridor, residence-work, in words."""
    return ARROW.join(language.text(f"country.{state}") for state in corridor.split("-"))


WORDS: dict[str, Callable[[str, Language], str]] = {"corridor": direction, "household": household, "pay": pay}
"""What a group is called, by how commuters are grouped."""


def _title(barriers: list[Barrier], overlay: Overlay, language: Language) -> str:
    """That it is a proposal: the ready reform that it is, else the barriers whose rule it changes, else the name that
    it was given. A barrier's own name alone would tell the rule of today."""
    for ready, variant in _proposals(overlay):
        what, how = language.text(ready.title_id), language.text(ready.variant_id(variant))
        return language.text("obstacle.proposal_of", what=what, how=how)
    if barriers:
        rules = language.listed(language.text(barrier.title_id) for barrier in barriers)
        return language.text("obstacle.proposal_against", rules=rules)
    what = overlay.name.strip() or language.text("obstacle.no_name")
    return language.text("obstacle.proposal_named", what=what)


def _note(overlay: Overlay, language: Language) -> str:
    """What must be known to read the reform as a file."""
    told = any(is_threshold(change.key) for change in overlay.changes)
    return language.text("obstacle.free_days_in_file") if told else ""


def _proposals(overlay: Overlay) -> Iterable[tuple[ReadyReform, str]]:
    """The ready reforms that it is, wherever it would hold, each with its variant."""
    everywhere = Overlay(changes=overlay.changes).fingerprint
    for ready in ready_reforms():
        yield from ((ready, name) for name, variant in ready.variants.items() if variant.fingerprint == everywhere)


def _ready(proposal: tuple[ReadyReform, str], language: Language) -> str:
    """A ready reform and its variant in words."""
    ready, name = proposal
    return language.colon(language.text(ready.title_id), language.text(ready.variant_id(name)))


def _proposal(proposal: tuple[ReadyReform, str], language: Language) -> Fact:
    """A ready reform, and where it comes from."""
    about = language.text(proposal[0].about_id)
    sentence = f"{_ready(proposal, language)}. {about}"
    return Fact(language.text("obstacle.proposal"), sentence, "", proposal[0].about.confidence)


def _summary(people: People, effect: ReformEffect, language: Language) -> Iterable[str]:
    """What it comes to in a few sentences, right whatever the sign."""
    euros = effect.balance.euros("worker")
    at_most = euros > 0.0 and effect.at_most
    way = "same" if abs(euros) < NOT_SHOWN else "more" if euros > 0.0 else "less"
    amount = f"**{language.large_euros(euros)}**"
    if at_most:
        amount = language.text("obstacle.up_to", amount=amount)
    if hangs_on_couples(effect):
        yield f"{language.text('obstacle.sum.couples')} {couples.others(effect, language)}"
    else:
        yield language.text(f"obstacle.sum.{way}", **({} if way == "same" else {"amount": amount}))
    if at_most:
        yield language.text("obstacle.at_most")
    if _moves(effect):
        touched = everyone(effect)
        counts = {name: getattr(touched, name) for name in ("heads", "winners", "losers", "unchanged")}
        yield language.text("obstacle.counts", **{name: language.number(count) for name, count in counts.items()})
        yield from couples.among(effect, language)
    else:
        yield language.text("obstacle.area.nobody")
    if effect.not_computed:
        yield language.text("obstacle.not_computed", heads=language.number(effect.not_computed))
    yield language.text(f"obstacle.counted.{people.counted}")
    yield f"**{language.text('obstacle.calculation')}**"


def _moves(effect: ReformEffect) -> bool:
    """Whether it moves anybody or any party."""
    return any(one.moves for one in effect.effects)


def _barrier(barrier: Barrier, language: Language) -> Iterable[Fact]:
    """How a barrier works, whom it hits, where it stands and what is proposed; what nothing has confirmed is C."""

    def fact(heading: str, sentence: str, aspect: str, law: str = "") -> Fact:
        return Fact(language.text(heading), sentence, law, "C" if aspect in barrier.unchecked else barrier.confidence)

    yield fact("obstacle.rule_today", language.text(barrier.title_id), "title")
    yield fact("catalogue.mechanism", mechanism(barrier, language), "mechanism", law_in_words(barrier.law, language))
    yield fact("barrier.who_is_hit", language.text(barrier.who_id), "who")
    status = f"{language.text(f'barrier.status.{barrier.state}')}. {language.text(barrier.status_id)}"
    yield fact("barrier.status", f"{status} ({barrier.as_of})", "status")
    known = language.has_text(barrier.proposals_id)
    yield fact(
        "barrier.on_the_table", language.text(barrier.proposals_id if known else "barrier.no_proposal"), "proposals"
    )


def _area(effect: ReformEffect, language: Language) -> Iterable[str]:
    """For whom it would hold, how long, and in which directions somebody notices it."""
    where = effect.overlay.where
    if where is None or where.is_everywhere:
        yield language.text("obstacle.area.everywhere")
    if where is not None and where.corridors:
        corridors = "; ".join(direction(one, language) for one in where.corridors)
        yield language.colon(language.text("obstacle.area.corridors"), corridors)
    if where is not None and where.municipalities:
        places = language.text(f"obstacle.area.{where.side}")
        yield language.colon(places, ", ".join(where.municipalities))
    until = effect.overlay.until
    yield language.text("obstacle.until", date=language.date(until)) if until else language.text("obstacle.open")
    felt = [group.name for group in grouped(effect, GROUPINGS["corridor"]) if group.winners or group.losers]
    if felt:
        noticed = "; ".join(direction(one, language) for one in felt)
        yield language.colon(language.text("obstacle.area.noticed"), noticed)
    else:
        yield language.text("obstacle.area.nobody")


def _in_groups(grouping: str, effect: ReformEffect, language: Language) -> Grouped:
    """The groups of one kind that have a head."""

    words = WORDS[grouping]
    return Grouped(
        language.text(f"obstacle.by_{grouping}"),
        tuple(
            Group(words(one.name, language), one.heads, one.winners, one.losers, one.unchanged, one.euros)
            for one in grouped(effect, GROUPINGS[grouping])
        ),
    )
