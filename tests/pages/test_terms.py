"""A figure of the law by the name of its topic in the language of the visit, and by the word of its statute."""

from __future__ import annotations

import pytest

from pages.shared.visit.languages import language
from pages.shared.visit.topics import term_in_words

TERM = "basisbelastingvrije som (Grundfreibetrag)"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nl", TERM),
        ("en", f"German income tax: *{TERM}*"),
        ("de", f"Einkommensteuer: *{TERM}*"),
        ("fr", f"Impôt allemand sur le revenu\u00a0: *{TERM}*"),
    ],
)
def test_a_term_follows_its_topic_for_who_does_not_read_dutch(code: str, words: str) -> None:
    assert term_in_words("de.income_tax.basic_allowance", TERM, language(code)) == words


def test_law_between_states_and_keys_without_a_topic_have_their_term() -> None:
    english = language("en")
    threshold = term_in_words("telework.nl_be.tax_threshold_days", "drempel", english)
    assert threshold == f"{english.text('law.topic.telework')}: *drempel*"
    assert term_in_words("nowhere.at_all", "drempel", english) == "drempel"
