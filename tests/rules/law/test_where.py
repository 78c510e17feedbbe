"""Where and until when a reform holds, as a file says it; and what the law is at its end."""

from __future__ import annotations

from typing import Any

import pytest

from rules.errors import InputError
from rules.law.overlay import LaidOver, Overlay, applied
from rules.law.year import law_of
from tests.rules.law.test_overlay import CREDIT, HELD, MONTHLY, of_the_year, periods

LISTED = {"municipalities": ["Gent", "Aachen"]}


def experiment(*told: dict[str, Any], **where: Any) -> Overlay:
    return Overlay.from_data({"name": "test", "changes": list(told), "where": where})


def test_at_its_end_the_law_returns_with_what_it_would_have_become() -> None:
    reform = experiment({"key": "rate", "from": "2025-07-01", "value": 9}, until="2026-07-01")

    assert periods(applied(reform, HELD, 2026)) == [
        (1.0, "2025-01-01", "2025-07-01"),
        (9.0, "2025-07-01", "2026-07-01"),
        (2.0, "2026-07-01", "2027-01-01"),
        (3.0, "2027-01-01", "2028-01-01"),
    ]
    assert periods(applied(reform, HELD, 2026), "other") == periods(HELD, "other")


def test_two_changes_of_one_key_end_on_one_day() -> None:
    reform = experiment(
        {"key": "rate", "from": "2025-07-01", "value": 8},
        {"key": "rate", "from": "2026-02-01", "value": 9},
        until="2027-03-01",
    )

    assert periods(applied(reform, HELD, 2026))[1:] == [
        (8.0, "2025-07-01", "2026-02-01"),
        (9.0, "2026-02-01", "2027-03-01"),
        (3.0, "2027-03-01", "2028-01-01"),
    ]


def test_an_end_within_the_year_moves_only_the_months_before_it() -> None:
    law = law_of(2026).numbers.be.work_bonus
    reformed = law_of(2026, experiment({"key": MONTHLY, "value": 0.5}, until="2026-06-01")).numbers.be.work_bonus

    assert [month.slope_a for month in reformed[:5]] == [0.5] * 5
    assert [month.slope_a for month in reformed[5:]] == [month.slope_a for month in law[5:]]


def test_an_end_within_a_time_for_which_the_key_is_read_once_is_refused() -> None:
    reform = experiment({"key": CREDIT, "value": 4000}, until="2026-07-01")

    with pytest.raises(InputError, match=r"reform.where.until: nl\S+ is read once from 2026-01-01 to 2027-01-01") as it:
        law_of(2026, reform)
    assert it.value.field == "reform.where.until"


def test_the_year_after_the_end_has_the_law_as_it_is() -> None:
    reform = experiment({"key": CREDIT, "from": "2025-01-01", "value": 4000}, until="2026-01-01")

    assert law_of(2025, reform).numbers.nl.general_tax_credit.maximum == 4000.0
    assert law_of(2026, reform) == law_of(2026)
    assert of_the_year(law_of(2024, reform)) == of_the_year(law_of(2024))


@pytest.mark.parametrize("told", [{"key": CREDIT, "value": 1}, {"key": CREDIT, "from": "2026-01-01", "value": 1}])
def test_an_end_that_is_not_after_the_first_day_is_refused(told: dict[str, Any]) -> None:
    with pytest.raises(
        InputError, match=r"reform\.where\.until: 2026-01-01 does not lie after 2026-01-01, the first day"
    ):
        law_of(2026, experiment(told, until="2026-01-01"))


FAULTS: dict[str, tuple[Any, str]] = {
    "corridors": ({"corridors": ["BE>NL"]}, "reform.where.corridors: 'BE>NL' is not a corridor; allowed are NL-BE, "),
    "a domestic pair": ({"corridors": ["BE-BE"]}, "reform.where.corridors: 'BE-BE' is not a corridor"),
    "no corridor": ({"corridors": []}, "reform.where.corridors: the list is empty; name at least one"),
    "no list": ({"corridors": "BE-NL"}, "reform.where.corridors: 'BE-NL' is no list; write a list of ways across a "),
    "no list of names": (
        {"municipalities": "Gent"},
        """reform.where.municipalities: 'Gent' is no list; write a list of names, such as ["Gent"], or""",
    ),
    "a corridor that is a number": ({"corridors": 3}, "reform.where.corridors: 3 is no list; write a list of ways"),
    "nothing for a list": ({"municipalities": None}, "reform.where.municipalities: None is no list; write a list of"),
    "no municipality": ({"municipalities": []}, "reform.where.municipalities: the list is empty"),
    "an empty name": ({"municipalities": ["Gent", " "]}, "reform.where.municipalities: a name is empty"),
    "a number": ({"municipalities": [3]}, "reform.where.municipalities.0: 3 must be text"),
    "a side of nothing": ({"side": "home"}, "reform.where: side says which municipality counts"),
    "another side": (LISTED | {"side": "left"}, "reform.where.side: 'left' is not known; allowed are 'either', "),
    "no date": ({"until": "soon"}, "reform.where.until: 'soon' is not a date; write it as 2026-01-31"),
    "a number for a date": ({"until": 2029}, "reform.where.until: 2029 is not a date"),
    "digits": ({"until": "1767225600"}, "reform.where.until: '1767225600' is not a date; write it as 2026-01-31"),
    "a number in a text": ({"until": "-8.64e4"}, "reform.where.until: '-8.64e4' is not a date; write it as 2026-01-31"),
    "an hour": ({"until": "2026-01-01T09:00"}, "reform.where.until: '2026-01-01T09:00' is not a date; write it as"),
    "another field": ({"states": ["BE"]}, "reform.where.states: is not a known field"),
    "a word": ("Gent", "reform.where: 'Gent' must be an object with named fields"),
}


@pytest.mark.parametrize(("where", "fault"), FAULTS.values(), ids=FAULTS)
def test_an_area_that_is_wrong_is_refused(where: Any, fault: str) -> None:
    with pytest.raises(InputError) as refused:
        Overlay.from_data({"where": where})
    assert str(refused.value).startswith(fault)
    assert refused.value.status == 2


@pytest.mark.parametrize("where", [{}, None, {"until": None}, {"side": "either"}], ids=str)
def test_an_empty_area_is_none(where: Any) -> None:
    told = {"changes": [{"key": CREDIT, "value": 1}]}
    limited, plain = Overlay.from_data(told | {"where": where}), Overlay.from_data(told)
    assert (limited, limited.fingerprint) == (plain, plain.fingerprint)


def test_the_fingerprint_of_a_reform_without_an_area_is_that_of_its_changes() -> None:
    """It stands in files that were saved before reforms had an area."""
    assert Overlay.from_data({"changes": [{"key": CREDIT, "value": 4000}]}).fingerprint == "9240be69bb684430"


def test_the_fingerprint_covers_the_area_in_whatever_order() -> None:
    told = {"key": CREDIT, "value": 4000}
    areas: tuple[dict[str, Any], ...] = (
        {"corridors": ["BE-NL", "NL-BE"]},
        {"corridors": ["BE-NL"]},
        LISTED,
        LISTED | {"side": "home"},
        {"until": "2029-01-01"},
        {"until": "2030-01-01"},
    )
    found = {experiment(told, **area).fingerprint for area in areas}
    assert len(found | {Overlay.from_data({"changes": [told]}).fingerprint}) == len(areas) + 1
    assert experiment(told, corridors=["NL-BE", "BE-NL"]) == experiment(told, corridors=["BE-NL", "NL-BE", "BE-NL"])
    assert experiment(told, corridors=["NL-BE", "BE-NL"]).fingerprint in found
    assert experiment(told, municipalities=["Aachen", "Gent"]).fingerprint in found


def test_what_lies_over_a_reform_does_not_end_with_it() -> None:
    under = experiment({"key": MONTHLY, "value": 0.5}, until="2026-06-01")
    over = LaidOver(
        name="over", changes=Overlay.from_data({"changes": [{"key": CREDIT, "value": 9}]}).changes, under=under
    )
    law = law_of(2026, over)

    assert law.numbers.nl.general_tax_credit.maximum == 9.0
    assert law.numbers.be.work_bonus == law_of(2026, under).numbers.be.work_bonus
    assert len({over.fingerprint, under.fingerprint, LaidOver(changes=over.changes, under=Overlay()).fingerprint}) == 3
