"""The words of the reforms that are ready to be tried, and of the legal doors, in all languages."""

from __future__ import annotations

import pytest

from pages.shared.visit import texts
from rules import store
from rules.population.doors import door_of, legal_procedures
from rules.population.laboratory import changeable, ready_reforms


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
