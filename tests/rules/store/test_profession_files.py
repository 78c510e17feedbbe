"""What data/professions may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

from datetime import date

import pytest

from rules.errors import BadData
from rules.store.database import build, fingerprint, opened
from tests.rules.data_folder import DataFolder
from tests.rules.profession_folder import (
    ASSISTANCE,
    CARE,
    CRAFTS,
    NURSE,
    ROUTES,
    STATEMENTS,
    TREATIES,
    add_professions,
    change,
)


@pytest.fixture
def professions(data: DataFolder) -> DataFolder:
    add_professions(data)
    return data


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path)
    return str(refused.value)


def test_professions_come_back_from_the_store_as_they_stand(professions: DataFolder) -> None:
    held = opened(build(professions.path).fingerprint, professions.path).professions
    nurse = held.professions["2221"]
    assert (nurse.name("nl_BE"), nurse.name("fr"), nurse.also[0], nurse.kind) == (
        "verpleegkundige", "soignant", "nurse", "degree",
    )  # fmt: skip
    assert (nurse.sources, nurse.checked) == (("gazette",), date(2026, 11, 24))
    free, wallonia, brussels = held.rules["7512", "BE"]
    assert (free.variant, free.regulated, free.terms.confidence[0]) == ("base", "no", "B")
    assert {(one.variant, one.whom, one.route) for one in (wallonia, brussels)} == {
        ("in", "wallonia", "be_counter"), ("in", "brussels", "be_counter"),
    }  # fmt: skip
    listed = held.routes["be_listed"].terms
    assert listed.offices is not None
    assert dict(listed.offices)["wallonia"] == "walloon_desk"
    assert (listed.months, listed.fee, listed.statements) == (
        (3.0, 4.0), (0.0, 0.0), (("flanders", "level"), ("wallonia", "fwb")),
    )  # fmt: skip
    assert (listed.remarks, listed.law, listed.confidence) == (None, "Decree", ("A", "A", None, None, None))
    assert held.statements["idw"].offices == (("", "desk"),)
    assert (held.treaties[0].states, held.treaties[0].valid_from) == (("NL", "BE"), date(2024, 5, 1))
    assert held.assistance["BE"].offices == (("flanders", "desk"), ("wallonia", "walloon_desk"))


def test_the_general_rule_stands_before_what_differs(professions: DataFolder) -> None:
    held = opened(build(professions.path).fingerprint, professions.path).professions
    assert [rule.variant for rule in held.rules["7512", "DE"]] == ["base", "from", "self_employed"]


IN_WALLONIA = 'in.wallonia = { regulated = "self_employed", route = "be_counter" }'
OF_THEIR_OWN = (
    'in.wallonia = { regulated = "self_employed", route = "be_free", self_employed = { regulated = "yes", route = '
    '"be_counter" } }\nself_employed = { remarks = ["books"] }'
)


def test_the_self_employed_in_a_region_have_the_last_word(professions: DataFolder) -> None:
    change(professions, CRAFTS, IN_WALLONIA, OF_THEIR_OWN)
    held = opened(build(professions.path).fingerprint, professions.path).professions
    assert [(rule.variant, rule.whom, rule.route) for rule in held.rules["7512", "BE"]] == [
        ("base", "", "be_free"),
        ("in", "brussels", "be_counter"),
        ("in", "wallonia", "be_free"),
        ("self_employed", "", None),
        ("self_employed_in", "wallonia", "be_counter"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (', self_employed = { regulated = "yes", route = "be_counter" }', "", "say in self_employed by which route"),
        ('"yes", route = "be_counter"', '"no", route = "be_counter"', "BE self_employed_in wallonia: no law reserves"),
        ('"yes", route = "be_counter"', '"yes", route = "nl_free"', "self_employed_in wallonia: nl_free is a route of"),
    ],
)
def test_what_a_region_says_of_the_self_employed_is_checked_too(
    professions: DataFolder, old: str, new: str, sentence: str
) -> None:
    said = OF_THEIR_OWN.partition("\n")[0]
    assert old in said
    change(professions, CRAFTS, IN_WALLONIA, said.replace(old, new))
    assert sentence in refusal(professions)


def test_professions_are_facts_of_the_store(professions: DataFolder) -> None:
    before = fingerprint(professions.path)
    change(professions, CARE, '"nurse", ', "")
    assert fingerprint(professions.path) != before


def test_a_folder_without_professions_holds_none(data: DataFolder) -> None:
    held = opened(build(data.path).fingerprint, data.path).professions
    assert (held.professions, held.routes, held.treaties) == ({}, {}, ())


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (CARE, 'BE = { regulated = "yes", route = "be_listed" }\n', "", "care.toml: [2221] BE: Field required"),
        (CARE, ', fr = "soignant"', "", "care.toml: [2221] name fr: Field required"),
        (CARE, "[2221]", "[nurse]", "care.toml: [nurse]: the id of a table here must read"),
        (CARE, 'kind = "degree"', 'kind = "hobby"', "[2221] kind: Input should be"),
        (CARE, 'source = "gazette"\n', "", "[2221] source: Field required"),
        (CARE, "checked = 2026-11-24\n", "", "[2221] checked: Field required"),
        (CARE, 'directive = "Directive art. 21"', 'directiv = "x"', "[2221] directive: Field required"),
        (CARE, 'route = "nl_listed"', 'route = "nl_secret"', "[2221] NL: the route nl_secret is in none"),
        (CARE, 'route = "nl_listed"', 'route = "be_listed"', "[2221] NL: be_listed is a route of BE, not of NL"),
        (CARE, 'route = "nl_listed"', 'route = "nl_listed", grade = 1', "[2221] NL grade: Extra inputs"),
        (CARE, 'route = "be_listed"', 'route = "be_listed", in = { utrecht = {} }', "BE in: utrecht is unknown"),
        (CARE, "in = { NI", "in = { flanders = {}, NI", "[2221] DE in: flanders is unknown; allowed are BW"),
        (CARE, 'route = "nl_listed"', 'route = "nl_listed", in = { NW = {} }', "allowed are none: leave it out"),
        (CARE, 'route = "nl_listed"', 'route = "nl_listed", from = { NL = {} }', "from NL: a diploma from the"),
        (CARE, 'route = "nl_listed"', 'route = "nl_listed", from = { FR = {} }', "[2221] NL from FR"),
        (CARE, 'route = "nl_listed"', 'route = "nl_listed", office = "nowhere"', "NL: the office nowhere is not in"),
        (CARE, 'source = "gazette"', 'source = "gossip"', "[2221]: the source gossip is not in data/sources"),
        (CARE, "months = [2, 3]", "months = [3, 2]", "[2221] DE months: Value error, the least stands before the most"),
        (CARE, "months = [2, 3]", "months = [2]", "[2221] DE months: List should have at least 2 items"),
        (CARE, "fee = [100, 100]", "fee = [-1, 100]", "[2221] DE in NI fee"),
        (CARE, 'status = "A"', 'status = "D"', "[2221] NL confidence status: Input should be 'A', 'B' or 'C'"),
        (CARE, 'status = "A"', 'mood = "A"', "[2221] NL confidence mood"),
        (CRAFTS, "[0310]", "[2221]", "crafts.toml: [2221]: 2221 stands in professions/care.toml already"),
        (CRAFTS, "[0310]", "[2142]", "not readable as TOML"),
        (CRAFTS, 'route = "nl_none" }', 'route = "nl_none", confidence = { status = "B" } }',
         "[0310] NL status: confidence B needs a source with an address"),
        (CRAFTS, 'route = "be_free"', 'route = "be_counter"', "[7512] BE: no law reserves the job"),
        (CRAFTS, 'self_employed = { regulated = "yes", route = "de_register" }\n', "", "by which route they go"),
        (ROUTES, 'state = "NL"\nregime = "automatic"', 'state = "NL"\nregime = "magic"', "[nl_listed] regime"),
        (ROUTES, "[be_free]", "[nl_free]", "not readable as TOML"),
        (ROUTES, 'office = { NW = "desk", NI = "desk" }', 'office = { NX = "desk" }', "[de_listed] office: NX is"),
        (ROUTES, 'statement = "idw"', 'statement = "level"', "[nl_free]: level is a statement of BE, not of NL"),
        (ROUTES, 'statement = "idw"', 'statement = "oath"', "the statement oath is not in professions/statements.toml"),
        (ROUTES, 'statement = { DE = "fwb" }', 'statement = { FR = "fwb" }', "[be_level] statement: FR is unknown"),
        (ROUTES, 'source = "gazette"', 'source = "gossip"', "[nl_listed]: the source gossip is not in data/sources"),
        (ROUTES, 'temporary = "declaration"', 'temporary = "soon"', "[nl_listed] temporary"),
        (STATEMENTS, 'confidence = "B"', 'confidence = "A"', "[level]: confidence A needs an official source"),
        (STATEMENTS, 'office = "walloon_desk"', 'office = "nowhere"', "[fwb]: the office nowhere is not in papers"),
        (TREATIES, 'states = ["NL", "BE"]', 'states = ["NL"]', "[benelux] states"),
        (TREATIES, 'source = "gazette"', 'source = "memory"', "[benelux]: confidence A needs an official source"),
        (ASSISTANCE, "[NL]", "[FR]", "assistance.toml: [FR]: the id of a table here must read"),
        (ASSISTANCE, 'office = "desk"', 'office = "nowhere"', "[NL]: the office nowhere is not in papers/offices.toml"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_refused(professions: DataFolder, file: str, old: str, new: str, sentence: str) -> None:
    change(professions, file, old, new)
    assert sentence in refusal(professions)


def test_a_route_has_one_home_over_all_files(professions: DataFolder) -> None:
    professions.write(
        "professions/routes_more.toml",
        'checked = 2026-11-24\n[nl_free]\nstate = "NL"\nregime = "none"\nsource = "gazette"\n',
    )
    assert "routes_more.toml: [nl_free]: nl_free stands in professions/routes_all.toml already" in refusal(professions)


def test_a_letter_may_rest_on_the_sources_of_the_route_too(professions: DataFolder) -> None:
    care = NURSE.replace('source = "gazette"', 'source = "newspaper"').replace(
        'route = "de_listed"', 'route = "de_card"'
    )
    professions.write(CARE, "checked = 2026-11-24\n" + care)
    build(professions.path)
    professions.write(CARE, "checked = 2026-11-24\n" + care.replace("months = [2, 3]", 'confidence = { status = "A" }'))
    assert "[2221] DE status: confidence A needs" in refusal(professions)
