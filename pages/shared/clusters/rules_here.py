"""The rules that hit a household most on its way into a cluster, and what else is known of that way."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.barriers import facts, words
from pages.shared.result.tables import mark
from pages.shared.visit import outcome
from pages.shared.visit.citations import first_act
from pages.shared.visit.languages import Language
from rules import LawMissing, NotComputed, Obstacle, Scenario, barrier_catalogue, facts_of, obstacles

MOST = 4
PAGE = "barriers"


def draw(scenario: Scenario, home: str, language: Language) -> None:
    """By weight whatever the sign, the heaviest first; then the facts that are true near both places; `home`: the name
    of the municipality of residence as the list has it."""
    try:
        found = obstacles(scenario)
    except (NotComputed, LawMissing) as refusal:
        st.warning(outcome.refusal_sentence(refusal, language), icon=":material/event_busy:")
        return
    st.markdown(
        f":gray[{language.text('clusters.rules_lead', home=home, work=_work(scenario), year=str(scenario.year))}]"
    )
    rows = [_priced(one, language) for one in found.heaviest(MOST)]
    if rows:
        st.table(
            {
                language.text("clusters.rule"): [row[0] for row in rows],
                language.text("clusters.price"): [row[1] for row in rows],
            },
            border="horizontal",
            hide_index=True,
            alt=language.text("cluster.barriers"),
        )
        st.caption(language.text("barrier.not_added"))
    else:
        st.markdown(language.text("clusters.no_rule"))
    _of_these_places(scenario, language)
    if more := len(found.without_price):
        st.markdown(f":gray[{language.plural('clusters.more_rules', more)}]")
    if page := frame.find(PAGE):
        frame.link(page, language)


def _work(scenario: Scenario) -> str:
    return f"{scenario.work.municipality} ({scenario.work.country})"


def _priced(one: Obstacle, language: Language) -> tuple[str, str]:
    """What a rule is called, what would be without it, its law; and whether it takes or gives how much."""
    if one.price is None:
        return language.text(one.barrier.title_id), language.text("clusters.no_price")
    takes = "takes_up_to" if one.barrier.at_most else "takes"
    way = takes if one.price.euros > 0.0 else "gives"
    amount = language.text(f"clusters.{way}", amount=language.euros(abs(one.price.euros)))
    told = [f"**{language.text(one.barrier.title_id)}**", words.price_sentence(one.barrier, one.price, language)]
    if given := words.in_return(one.price, language):
        told.append(given)
    if one.barrier.law:
        told.append(f":gray[{first_act(words.law_of_corridor(one.barrier.law, one.corridor), language)}]")
    return "  \n".join(told), f"{amount}{mark(one.price.confidence, language)}"


def _of_these_places(scenario: Scenario, language: Language) -> None:
    """The barriers without a number of which a fact is true near both places, with those facts."""
    here = [fact for fact in facts_of(scenario) if fact.near]
    for name in dict.fromkeys(fact.barrier for fact in here):
        badge = f":gray-badge[{language.text('clusters.no_price')}]"
        st.markdown(f"**{language.text(barrier_catalogue()[name].title_id)}** {badge}")
        facts.draw([fact for fact in here if fact.barrier == name], language)
