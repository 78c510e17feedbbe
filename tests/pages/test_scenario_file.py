"""The answers as a file: down and up again the same, and a sentence for every file that is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pages.shared.visit.languages import language, offered
from pages.shared.visit.scenario_file import LARGEST, Unusable, file_of, read_file
from rules import Scenario
from tests.pages.conftest import ROOT
from tests.pages.test_link import PERSONAS, SMALLEST
from tests.rules.random_scenarios import random_scenarios

ENGLISH = language("en")


def refused(content: bytes, lang: str = "en") -> str:
    with pytest.raises(Unusable) as fault:
        read_file(content, language(lang))
    return str(fault.value)


def changed(path: str, value: Any) -> bytes:
    data = json.loads(json.dumps(SMALLEST))
    *parts, name = path.split(".")
    place = data
    for part in parts:
        place = place.setdefault(part, {})
    place[name] = value
    return json.dumps(data).encode()


def test_a_file_comes_back_the_same() -> None:
    scenarios = [Scenario.from_data(data) for data in PERSONAS] + list(random_scenarios(200, 7, 2025))
    for scenario in scenarios:
        assert read_file(file_of(scenario), ENGLISH) == scenario


def test_a_file_is_a_scenario_of_the_contract(example: dict[str, Any]) -> None:
    scenario = Scenario.from_data(example)
    assert json.loads(file_of(scenario)) == scenario.model_dump(mode="json")
    assert read_file(b"\xef\xbb\xbf" + json.dumps(example).encode(), ENGLISH) == scenario


def test_the_personas_of_the_contract_are_files() -> None:
    lines = (ROOT / "data/personas.jsonl").read_text("utf-8").splitlines()
    for line in lines:
        data = json.loads(line)["scenario"]
        assert read_file(json.dumps(data).encode(), ENGLISH) == Scenario.from_data(data)


WRONG = [
    (b"", "The file is empty."),
    (b"  \n", "The file is empty."),
    (b"{", "We cannot read this file. Use a file that you saved here."),
    (b"\xff\xfe{}", "We cannot read this file. Use a file that you saved here."),
    (b"[]", "We cannot read this file. Use a file that you saved here."),
    (b"[" * 20_000, "We cannot read this file. Use a file that you saved here."),
    (b'{"year": 2026, "year": 2025}', "We cannot read this file. Use a file that you saved here."),
    (b" " * (LARGEST + 1), "This file is 101 kB. At most 100 kB fits."),
    (b"{}", "Fill in: Year."),
    (changed("job.gross_monthly", 2_000_000), "Gross pay per month: choose a number from 0 to 1,000,000."),
    (changed("job.gross_monthly", "3500"), "Gross pay per month: choose a number from 0 to 1,000,000."),
    (changed("worker.age", 14), "Your age on 31 December: choose a number from 15 to 100."),
    (
        changed("worker.civil_status", "widowed<script>"),
        'Your civil status: "widowedscript" is not known. Choose from: single, married, registered, cohabiting.',
    ),
    (changed("children", [{"age": 3}, {"age": 40}]), "Age of child 2 on 31 December: choose a number from 0 to 30."),
    (
        changed("job.days", {"office": 220, "home": 200}),
        "Together your working days are 420. A year has at most 366 days.",
    ),
    (changed("job.bonus", 100), "The field job.bonus does not exist. Check the spelling."),
    (changed("job.extra_month", "yes"), "Extra month (thirteenth month): we cannot use this answer. Please check it."),
    (changed("job", 3500), "job: we cannot use this answer. Please check it."),
    (changed("work.country", None), "Fill in: Where do you work."),
]


@pytest.mark.parametrize(("content", "sentence"), WRONG, ids=lambda one: str(one)[:40])
def test_what_is_wrong_with_a_file_is_said_with_field_and_limits(content: bytes, sentence: str) -> None:
    assert refused(content) == sentence


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("content", [content for content, _ in WRONG], ids=lambda one: str(one)[:40])
def test_every_language_has_words_for_it(content: bytes, lang: str) -> None:
    sentence = refused(content, lang)
    assert sentence
    assert lang == "en" or sentence not in {words for _, words in WRONG}


def test_a_sentence_stays_short_and_plain_whatever_a_file_holds() -> None:
    sentence = refused(changed("work.country", "x" * 5_000 + "[a](https://b.example)\n# c"))
    assert len(sentence) < 200
    assert not set(sentence) & set("[]#\n<>*`")
    assert len(refused(json.dumps(SMALLEST | {"y" * 5_000: 1}).encode())) < 200
