"""The words of the reforms that are ready to be tried, and of the legal doors, in all languages."""

from __future__ import annotations

import pytest

from pages.shared.reform import form
from pages.shared.reform.balance import part
from pages.shared.visit import texts
from pages.shared.visit.languages import language as language_of
from pages.shared.visit.languages import offered
from rules import store
from rules.population.settled import LINES
from rules.reforms.doors import door_of, legal_procedures
from rules.reforms.laboratory import changeable, ready_reforms

STATES = {
    "en": ("dutch", "belgian", "german", "flemish"),
    "nl": ("nederland", "belgi", "duits", "vlaams"),
    "de": ("niederländ", "belgi", "deutsch", "flämisch"),
    "fr": ("néerland", "belge", "allemand", "flamand"),
}


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_every_reform_and_every_door_is_told(language: str) -> None:
    ids = {one for reform in ready_reforms() for one in (reform.title_id, reform.about_id)}
    ids |= {reform.variant_id(variant) for reform in ready_reforms() for variant in reform.variants}
    doors = {one.door for one in changeable(2026)} | {*legal_procedures()}
    doors |= {door_of("de.minimum_wage.hourly"), door_of("be.minimum_wage.monthly")}
    assert {door.id for door in doors} == {row.id for row in store.current().reforms.doors}
    for door in doors:
        ids |= {door.who_id, door.how_id, *door.unchecked_ids}
    assert not {one for one in ids if not texts.has_text(language, one)}


@pytest.mark.parametrize("code", offered())
def test_every_line_is_called_after_its_country_and_nobody(code: str) -> None:
    spoken = language_of(code)
    for line in LINES:
        told = part(line, spoken)
        assert any(state in told.casefold() for state in STATES[code]), told
        assert not {"your", "uw", "ihr", "ihre", "ihren", "votre"} & set(told.casefold().split())


HINTS = {
    "en": ("telework", "working from home", "34 days"),
    "nl": ("thuiswerken", "telewerk", "34 dagen"),
    "de": ("Heimarbeit", "Telearbeit", "Homeoffice", "34 Tage"),
    "fr": ("télétravail", "travail à domicile", "34 jours"),
}


@pytest.mark.parametrize("code", offered())
def test_the_words_of_the_hint_and_those_for_work_at_home_find_a_rule(code: str) -> None:
    spoken = language_of(code)
    offered_keys = {one.key for one in changeable(2026)}
    hint = spoken.text("reform.search_hint").partition(":")[2]
    for typed in (*hint.split(","), *HINTS[code]):
        assert set(form._matching(typed, spoken)) & offered_keys, typed
    for typed in HINTS[code]:
        assert "telework.nl_be.tax_threshold_days" in form._matching(typed, spoken), typed
    assert not form._matching("zzyzx", spoken)
