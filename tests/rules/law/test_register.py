"""The law to look up is the law in the store, found by words, country, confidence and day."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from rules import LAW_OF, confidence_counts, law_of_key, law_state, law_values, store


def keys(words: str = "", **wanted: object) -> set[str]:
    return {value.key for value in law_values(words, **wanted)}  # type: ignore[arg-type]


def test_every_dated_value_of_the_store_is_there_with_its_sources() -> None:
    stored = store.current().values()
    found = law_values()
    assert [(v.key, v.valid_from, v.value, v.law, v.status) for v in found] == [
        (v.key, v.valid_from, v.value, v.law, v.status) for v in stored
    ]
    titles = {name: source.title for name, source in store.current().sources.items()}
    assert [[s.title for s in v.sources] for v in found] == [[titles[n] for n in v.sources] for v in stored]
    assert confidence_counts(found) == Counter(v.confidence for v in stored)


def test_each_value_is_of_one_country_or_between_them() -> None:
    assert {value.country for value in law_values()} == set(LAW_OF)
    assert sum(len(law_values(country=one)) for one in LAW_OF) == len(law_values())
    assert all(value.key.startswith("de.") for value in law_values(country="DE"))
    assert all(value.topic in ("rights", "treaty", "insurance", "telework", "family_benefits", "calendar")
               for value in law_values(country="between"))  # fmt: skip


@pytest.mark.parametrize("words", ["Kündigungsfrist", "kundigungsfrist", "KÜNDIGUNGSFRIST", "ündigungsfr"])
def test_accents_capitals_and_the_rest_of_a_word_do_not_count(words: str) -> None:
    assert keys(words)
    assert keys(words) == {v.key for v in law_values() if "Kündigungsfrist" in v.term}


def test_all_words_must_be_there_in_any_order_and_place() -> None:
    assert "nl.general_tax_credit.maximum" in keys("8.10(2) maximum heffingskorting")
    assert (
        keys("maximum heffingskorting") == keys("heffingskorting maximum") == keys("maximum") & keys("heffingskorting")
    )


def test_a_number_is_only_itself() -> None:
    of_8_10 = {v.key for v in law_values() if "8.10" in v.law}
    assert of_8_10 <= keys("8.10")
    assert not of_8_10 & keys("art. 8.1")


def test_a_key_is_found_as_it_is_written_and_in_words() -> None:
    assert "nl.general_tax_credit.maximum" in keys("nl.general_tax_credit.maximum") & keys("general tax credit")


def test_topics_are_found_in_the_words_that_are_given() -> None:
    assert not keys("Volksversicherungen")
    assert keys("VOLKSVERSICHERUNGEN", topics={"nl.national_insurance": "Niederländische Volksversicherungen"}) == {
        v.key for v in law_values() if v.topic == "nl.national_insurance"
    }


def test_a_day_finds_what_applies_then_and_not_on_the_day_it_ends() -> None:
    first, second = date(2025, 12, 31), date(2026, 1, 1)
    (before,) = [v.value for v in law_values("nl.general_tax_credit.maximum", on=first) if v.key.endswith("t.maximum")]
    (after,) = [v.value for v in law_values("nl.general_tax_credit.maximum", on=second) if v.key.endswith("t.maximum")]
    assert (before, after) == (3068.0, 3115.0)
    assert all(v.covers(first) for v in law_values(on=first))


def test_signs_alone_look_for_nothing_and_unknown_words_find_nothing() -> None:
    assert len(law_values(" § () ")) == len(law_values())
    assert law_values("no such word") == []


def test_a_key_has_its_values_by_date() -> None:
    values = law_of_key("nl.general_tax_credit.maximum")
    assert [v.valid_from.year for v in values] == sorted(v.valid_from.year for v in values)
    assert {v.key for v in values} == {"nl.general_tax_credit.maximum"}
    assert law_of_key("nl.general_tax_credit") == []


def test_the_state_of_the_law_is_that_of_the_store() -> None:
    state = law_state()
    assert state.fingerprint == store.current().fingerprint
    assert state.checked == max(v.checked for v in law_values())
    assert sum(state.sources.values()) == len(store.current().sources)
