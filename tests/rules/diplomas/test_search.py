"""How a profession is found by what people type."""

from __future__ import annotations

import pytest

from rules.diplomas.professions import find_professions, profession, professions
from tests.rules.data_folder import SmallHouse
from tests.rules.profession_folder import CARE, CRAFTS, change


def found(query: str) -> list[str]:
    return [match.profession.isco08 for match in find_professions(query).found]


@pytest.mark.parametrize(
    "query",
    [
        "nurse in general care",
        "VERPLEEGKUNDIGE",
        "Pflegefachfrau",
        "pflegefachmann",
        "soignant",
        "infirmiere",
        "INFIRMIÈRE",
        "krankenschw",
        "care nurse",
        "pleger",
        "  nurse  ",
        "2221",
        "222",
        "22",
        "ISCO 2221",
        "isco-08: 2221",
        "isco08 2221",
        "ISCO:22",
        "kranken schwester",
        "nurse ingeneral care",
    ],
)
def test_a_profession_is_found_by_any_name_part_or_code(house: SmallHouse, query: str) -> None:
    assert found(query) == ["2221"]


@pytest.mark.parametrize("query", ["Bäcker", "backer", "baecker", "BAECKER", "boulanger", "patissier", "bak"])
def test_accents_and_umlauts_may_be_left_out_or_written_out(house: SmallHouse, query: str) -> None:
    assert found(query)[0] == "7512"


def test_an_exact_name_stands_before_a_beginning_and_that_before_a_part(house: SmallHouse) -> None:
    also = '"nurse", "engineer of care", "big engineering", "mechanical engineer", "vice-engineer", "soldat"'
    change(house.data, CARE, '"nurse", "Krankenschwester", "infirmière", "ziekenverpleger"', also)
    house.build()
    assert found("soldat") == ["0310", "2221"], "the own name of one before another name of the other"
    assert found("engineer") == ["2221", "2142"], "a name that begins so before one that contains it"
    assert found("civil engineer") == ["2142"]
    assert [match.name for match in find_professions("engineer").found] == ["engineer of care", "civil engineer"]
    assert found("ngineer") == ["2142", "2221"]
    assert found("gen") == ["2221", "2142"], "general before Bauingenieur"


def test_a_long_name_is_not_looked_for_within_the_words_of_others(house: SmallHouse) -> None:
    assert found("soldat") == ["0310"]
    change(house.data, CRAFTS, 'also = ["pâtissier (boulanger)"]', 'also = ["Kinderkrankenschwester", "ursoldat"]')
    house.build()
    assert found("Krankenschwester") == ["2221"]
    assert found("krankenschweste") == ["2221", "7512"], "not a whole name"
    assert found("Kinderkrankenschwester") == ["7512"]
    assert found("soldat") == ["0310", "7512"], "a short name may be a part of any"


def test_blanks_within_a_name_do_not_matter(house: SmallHouse) -> None:
    change(house.data, CRAFTS, 'also = ["pâtissier (boulanger)"]', 'also = ["Bäcker Meister", "ver pleegkundigen"]')
    house.build()
    assert found("Baeckermeister") == ["7512"]
    assert found("ver pleegkundige") == ["2221", "7512"], "the very name before one that begins so"


def test_words_may_stand_in_several_names_of_a_profession(house: SmallHouse) -> None:
    assert found("soignant Krankenschwester") == ["2221"]
    assert found("soignant Bäcker") == []


def test_one_or_two_letters_are_looked_for_where_a_word_begins(house: SmallHouse) -> None:
    assert found("so") == ["0310", "2221"]
    assert found("er") == [], "no word begins so, though baker and soldier end so"


def test_no_digits_of_a_code_are_looked_for_in_names(house: SmallHouse) -> None:
    assert found("9") == []
    assert found("0310") == ["0310"]
    assert found("310") == ["0310"], "its first digit is a nought, which a table may drop"
    assert found("31") == []


@pytest.mark.parametrize("query", ["", "   ", "!?", "-"])
def test_nothing_typed_finds_nothing(house: SmallHouse, query: str) -> None:
    assert find_professions(query) == ((), ())


@pytest.mark.parametrize(
    ("query", "code", "name"),
    [
        ("verpleegkudige", "2221", "verpleegkundige"),
        ("Krankenshwester", "2221", "Krankenschwester"),
        ("Beacker", "7512", "Bäcker"),
        ("ingeneur", "2142", "Bauingenieur"),
        ("militiar", "0310", "militair"),
    ],
)
def test_a_spelling_mistake_leads_to_the_nearest_names(house: SmallHouse, query: str, code: str, name: str) -> None:
    search = find_professions(query)
    assert search.found == ()
    assert code in [match.profession.isco08 for match in search.nearest]
    assert name in [match.name for match in search.nearest] or code == "2142"


def test_what_is_like_no_name_has_no_nearest(house: SmallHouse) -> None:
    assert find_professions("qqqqqq") == ((), ())
    assert find_professions("x" * 100_000) == ((), ())


def test_what_is_typed_beyond_any_name_is_not_looked_at(house: SmallHouse) -> None:
    assert found("nurse" + " " * 95 + "engineer") == ["2221"]


def test_professions_come_in_order_of_their_codes(house: SmallHouse) -> None:
    assert [one.isco08 for one in professions()] == ["0310", "2142", "2221", "7512"]
    nurse = profession("2221")
    assert nurse is not None
    assert nurse.names["de"] == "Pflegefachfrau / Pflegefachmann"
    assert profession("9999") is None
