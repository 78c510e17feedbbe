"""Rights to training hang on where the work is, some on where the home is: one direction of a corridor has them and the
other has not."""

from __future__ import annotations

import pytest

from rules import store
from rules.places.learning import learning_rights
from rules.places.municipalities import municipality
from rules.store.learning_files import LearningRow
from rules.words.texts import has_english

FLEMISH, WALLOON, BRUSSELS = "be_flanders_training_leave", "be_wallonia_training_leave", "be_brussels_training_leave"
EASTERN, RHENISH, SAXON = "be_german_speaking_training_leave", "de_nw_training_leave", "de_ni_training_leave"
LEAVES = {FLEMISH, WALLOON, BRUSSELS, EASTERN, RHENISH, SAXON}


VOUCHER, CHEQUES = "de_nw_training_voucher", "be_flanders_training_vouchers"


def rights(name: str, state: str) -> list[str]:
    """Of who works there and lives there too."""
    return crossing((name, state), (name, state))


def crossing(home: tuple[str, str], work: tuple[str, str]) -> list[str]:
    lives, works = (municipality(*one, "work.municipality") for one in (home, work))
    return [one.id for one in learning_rights(lives, works)]


@pytest.mark.parametrize(
    ("name", "state", "leaves"),
    [
        ("Gent", "BE", {FLEMISH}),
        ("Terneuzen", "NL", set()),
        ("Aachen", "DE", {RHENISH}),
        ("Liège", "BE", {WALLOON}),
        ("Eupen", "BE", {EASTERN}),
        ("Brussel", "BE", {BRUSSELS}),
        ("Emden", "DE", {SAXON}),
    ],
)
def test_a_leave_of_a_region_is_had_where_the_work_lies_in_it(name: str, state: str, leaves: set[str]) -> None:
    assert LEAVES & set(rights(name, state)) == leaves


def test_what_a_whole_state_gives_is_had_in_each_of_its_regions() -> None:
    for name in ("Gent", "Liège", "Eupen", "Brussel"):
        assert "be_time_credit_training" in rights(name, "BE")
    assert "de_upgrading_grant" in rights("Aachen", "DE")
    assert "de_upgrading_grant" in rights("Emden", "DE")


@pytest.mark.parametrize(
    ("home", "work", "has"),
    [
        (("Kleve", "DE"), ("Nijmegen", "NL"), {VOUCHER}),
        (("Nijmegen", "NL"), ("Kleve", "DE"), set()),
        (("Aachen", "DE"), ("Eupen", "BE"), {VOUCHER}),
        (("Emden", "DE"), ("Aachen", "DE"), set()),
        (("Gent", "BE"), ("Terneuzen", "NL"), {CHEQUES}),
        (("Terneuzen", "NL"), ("Gent", "BE"), {CHEQUES}),
        (("Terneuzen", "NL"), ("Brussel", "BE"), {CHEQUES}),
        (("Brussel", "BE"), ("Terneuzen", "NL"), {CHEQUES}),
        (("Kleve", "DE"), ("Gent", "BE"), {VOUCHER, CHEQUES}),
        (("Terneuzen", "NL"), ("Liège", "BE"), set()),
        (("Liège", "BE"), ("Gent", "BE"), set()),
    ],
)
def test_what_follows_the_residence_is_asked_of_the_home(
    home: tuple[str, str], work: tuple[str, str], has: set[str]
) -> None:
    assert {VOUCHER, CHEQUES} & set(crossing(home, work)) == has


def test_who_crosses_has_nothing_of_the_home_that_follows_the_work() -> None:
    assert not LEAVES & set(crossing(("Gent", "BE"), ("Terneuzen", "NL")))
    assert LEAVES & set(crossing(("Gent", "BE"), ("Aachen", "DE"))) == {RHENISH}


def test_rights_stand_in_the_order_in_which_they_are_written_down_and_only_of_the_state_of_work() -> None:
    every = [one.id for one in store.current().learning]
    for name, state in (("Gent", "BE"), ("Terneuzen", "NL"), ("Aachen", "DE"), ("Emden", "DE")):
        found = rights(name, state)
        assert found == [one for one in every if one in found]
        assert {one.state for one in store.current().learning if one.id in found} == {state}
        assert len(found) > 2


@pytest.mark.parametrize("one", store.current().learning, ids=lambda one: one.id)
def test_a_right_has_words_for_what_it_is_how_it_is_had_and_what_becomes_of_it_across_the_border(
    one: LearningRow,
) -> None:
    for kind in ("learning", "learning_how", "learning_across"):
        assert has_english(f"{kind}.{one.id}")
