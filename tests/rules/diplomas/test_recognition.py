"""The four questions about a diploma, and what comes out of them."""

from __future__ import annotations

import pytest

from rules.diplomas.recognition import assistance
from tests.rules.data_folder import SmallHouse
from tests.rules.diplomas.asking import answer, asked, one
from tests.rules.profession_folder import CARE, CRAFTS, ROUTES, STATEMENTS, change

pytestmark = pytest.mark.usefixtures("house")


def test_a_listed_title_is_recognised_automatically() -> None:
    nurse = one("2221", "DE", "NL")
    assert (nurse.verdict, nurse.regime, nurse.route, nurse.stop) == (
        "automatic", "automatic", "nl_listed", "side_conditions",
    )  # fmt: skip
    assert (nurse.months, nurse.legal_maximum, nurse.fee) == ((0.0, 3.0), 3.0, None)
    assert (nurse.steps, nurse.language) == (
        ("recognition_step.apply", "recognition_step.register"), "recognition_language.dutch_proof",
    )  # fmt: skip
    assert (nurse.temporary, nurse.partial, nurse.meanwhile, nurse.remarks) == (
        "recognition_temporary.declaration", "recognition_partial.possible", "recognition_meanwhile.helper",
        ("recognition_remark.epc",),
    )  # fmt: skip
    assert [(office.id, office.text_id, office.url) for office in nurse.offices] == [
        ("desk", "office.desk", "https://desk.example")
    ]
    assert (nurse.law, nurse.regions, nurse.verdict_id) == ("Act art. 41", (), "diploma.verdict.automatic")
    assert asked(nurse) == ["regulated", "regime", "level", "side_conditions"]
    assert [one.answer for one in nurse.questions] == ["yes", "automatic", "not_asked", "listed"]
    assert nurse.questions[3].items == ("recognition_language.dutch_proof", "recognition_paper.language_proof")
    assert [source.title for source in nurse.sources] == ["The gazette"]


def test_letters_are_those_of_the_profession_then_of_the_route_and_what_has_none_is_c() -> None:
    letters = one("2221", "DE", "NL").confidence
    assert (letters.status, letters.route, letters.months, letters.fee, letters.language) == ("A", "A", "A", "C", "C")
    assert letters.overall == "A"
    assert one("2221", "NL", "BE", "flanders").confidence.overall == "C", "its months are told and not checked"


def test_letters_are_never_raised(house: SmallHouse) -> None:
    """That a licence counts at once is told of the route; that nothing is asked follows from the status."""
    before = 'regime = "own_act"\nmonths = [0, 0]\n'
    letters = 'confidence = { status = "A", route = "A", months = "B", fee = "B" }'
    change(
        house.data,
        ROUTES,
        f'{before}source = "memory"\n',
        f'{before}fee = [0, 0]\nsource = "gazette"\n{letters}\n',
    )
    house.build()
    card = one("0310", "NL", "DE", "NW").confidence
    assert (card.status, card.months, card.fee, card.overall) == ("A", "B", "B", "B")
    own = one("0310", "DE", "DE", "NW").confidence
    assert (own.months, own.fee, own.overall) == ("A", "A", "A")


def test_a_diploma_of_the_state_of_work_needs_no_recognition() -> None:
    nurse = one("2221", "NL", "NL")
    assert (nurse.verdict, nurse.reason, nurse.stop) == ("none", "own_diploma", "regime")
    assert (nurse.verdict_id, nurse.months, nurse.fee) == ("diploma.verdict.own_diploma", (0.0, 0.0), (0.0, 0.0))
    assert (nurse.steps, nurse.papers, nurse.offices, nurse.language, nurse.temporary) == ((), (), (), None, None)
    assert nurse.level_treaty is None
    assert (answer(nurse, "regulated"), answer(nurse, "regime"), asked(nurse)) == (
        "yes", "own_diploma", ["regulated", "regime", "level", "side_conditions"],
    )  # fmt: skip
    assert (answer(nurse, "level"), answer(nurse, "side_conditions")) == ("not_asked", "nothing")


def test_a_job_that_no_law_reserves_is_free_and_a_statement_is_optional() -> None:
    baker = one("7512", "BE", "NL")
    assert (baker.verdict, baker.reason, baker.stop, asked(baker)) == (
        "none", "not_regulated", "regulated", ["regulated", "level", "side_conditions"],
    )  # fmt: skip
    assert (answer(baker, "regime"), answer(baker, "level"), answer(baker, "side_conditions")) == (
        "none", "optional", "nothing",
    )  # fmt: skip
    statement = baker.statement
    assert statement is not None
    assert (statement.id, statement.office.id, statement.months, statement.fee, statement.confidence) == (
        "idw", "desk", (1.5, 2.5), (148.83, 148.83), "A",
    )  # fmt: skip
    assert statement.papers == ("recognition_paper.diploma",)
    assert (baker.confidence.months, baker.confidence.fee) == ("A", "A"), "nothing to wait for follows from the status"


def test_no_employer_decides_about_the_self_employed(house: SmallHouse) -> None:
    change(house.data, CRAFTS, 'NL = { regulated = "no", route = "nl_free" }',
           'NL = { regulated = "no", route = "nl_free", language = "employer" }')  # fmt: skip
    house.build()
    employee, own = (one("7512", "BE", "NL", self_employed=own) for own in (False, True))
    assert (employee.reason, own.reason) == ("not_regulated", "not_regulated_self")
    assert (own.verdict, own.stop, own.months, own.confidence.months) == ("none", "regulated", (0.0, 0.0), "A")
    assert (employee.language, own.language) == ("recognition_language.employer", "recognition_language.no_rule")
    assert (answer(employee, "regulated"), answer(own, "regulated")) == ("no", "no")
    assert [one.answer_id for one in own.questions] == [
        "recognition_answer.regulated.no_self", "recognition_answer.regime.none",
        "recognition_answer.level.optional_self", "recognition_answer.side_conditions.nothing",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ('language = "employer", remarks = ["epc"]', []),
        ('language = "no_test", remarks = ["safety_card", "epc"]', ["recognition_remark.safety_card"]),
        ('language = "dutch_b1", remarks = ["social_hygiene"]',
         ["recognition_language.dutch_b1", "recognition_remark.social_hygiene"]),
    ],
)  # fmt: skip
def test_what_else_is_needed_is_told_of_a_free_job_too(house: SmallHouse, said: str, listed: list[str]) -> None:
    """A rule that the employer decides about the language asks nothing."""
    change(house.data, CRAFTS, 'NL = { regulated = "no", route = "nl_free" }',
           f'NL = {{ regulated = "no", route = "nl_free", {said} }}')  # fmt: skip
    house.build()
    side = one("7512", "BE", "NL").questions[3]
    assert (side.asked, side.answer, list(side.items)) == (True, "listed" if listed else "nothing", listed)


def test_what_else_is_needed_is_unknown_where_no_language_is_told(house: SmallHouse) -> None:
    walloon = one("7512", "NL", "BE", "wallonia", self_employed=True)
    assert (walloon.language, answer(walloon, "side_conditions")) == (None, "unknown")
    change(house.data, ROUTES, 'steps = ["prove"]\n', 'steps = ["prove"]\nlanguage = "no_test"\n')
    house.build()
    assert answer(one("7512", "NL", "BE", "wallonia", self_employed=True), "side_conditions") == "nothing"


def test_what_is_reserved_to_the_self_employed_is_free_for_an_employee() -> None:
    walloon = one("7512", "NL", "BE", "wallonia")
    assert (walloon.verdict, walloon.reason, walloon.stop) == ("none", "only_self_employed", "regulated")
    assert (walloon.steps, walloon.papers, walloon.offices) == ((), (), ()), "those are asked of the self-employed"
    german = one("7512", "NL", "DE", "NW")
    assert (german.verdict, german.reason) == ("none", "only_self_employed")
    assert german.remarks == ("recognition_remark.hygiene",), "the route is the employee's own"
    assert german.meanwhile == "recognition_meanwhile.helper", "a diploma from the Netherlands"
    assert one("7512", "BE", "DE", "NW").meanwhile is None


def test_the_self_employed_have_a_route_of_their_own() -> None:
    german = one("7512", "NL", "DE", "NW", self_employed=True)
    assert (german.verdict, german.route, german.regulated) == ("apply", "de_register", "yes")
    assert (german.months, german.fee, german.verdict_months) == (
        (1.0, 3.0), (100.0, 600.0), {"from": 1.0, "to": 3.0},
    )  # fmt: skip
    assert (german.verdict_id, german.remarks, german.meanwhile) == ("diploma.verdict.permit", (), None)
    letters = german.confidence
    assert (letters.status, letters.route, letters.months, letters.fee) == ("A", "B", "C", "A")
    assert letters.overall == "C"


def test_the_self_employed_may_have_a_route_of_their_own_in_a_region_only(house: SmallHouse) -> None:
    """There it stands over what the region and what the state say of the self-employed."""
    change(
        house.data,
        CRAFTS,
        'in.wallonia = { regulated = "self_employed", route = "be_counter" }',
        'in.wallonia = { regulated = "activity", remarks = ["card"], confidence = { status = "B" }, self_employed = { '
        'regulated = "yes", route = "be_counter", remarks = ["seat"], confidence = { months = "B" } } }\n'
        'self_employed = { remarks = ["books"] }',
    )
    house.build()
    employee, own = (one("7512", "NL", "BE", "wallonia", self_employed=own) for own in (False, True))
    assert (employee.route, employee.regulated, employee.remarks) == (
        "be_free", "activity", ("recognition_remark.card",),
    )  # fmt: skip
    assert (own.route, own.regulated, own.remarks, own.verdict) == (
        "be_counter", "yes", ("recognition_remark.seat",), "apply",
    )  # fmt: skip
    assert (own.confidence.status, own.confidence.route, own.confidence.months) == ("B", "A", "B")
    flanders = one("7512", "NL", "BE", "flanders", self_employed=True)
    assert (flanders.route, flanders.remarks) == ("be_free", ("recognition_remark.books",))


def test_the_level_of_a_degree_counts_by_treaty_between_its_parties() -> None:
    engineer = one("2142", "BE", "NL")
    assert (engineer.verdict, engineer.reason, engineer.stop) == ("none", "level_by_treaty", "level")
    assert (answer(engineer, "level"), engineer.statements) == ("by_treaty", ())
    treaty = engineer.level_treaty
    assert treaty is not None
    assert (treaty.law, treaty.valid_from.isoformat(), treaty.confidence) == ("Treaty art. 3", "2024-05-01", "A")


def test_germany_is_no_party_to_the_treaty() -> None:
    engineer = one("2142", "DE", "NL")
    assert (engineer.verdict, engineer.reason, engineer.stop) == ("level_only", "level_only", "level")
    assert (engineer.level_treaty, answer(engineer, "level"), len(engineer.statements)) == (None, "asked", 1)


def test_a_craft_is_no_degree_and_has_no_treaty() -> None:
    assert one("7512", "BE", "NL").level_treaty is None


def test_a_treaty_about_the_level_opens_no_regulated_profession() -> None:
    nurse = one("2221", "NL", "BE", "flanders")
    assert (nurse.verdict, nurse.regime) == ("apply", "general")
    assert nurse.level_treaty is not None
    assert [statement.id for statement in nurse.statements] == ["level"], "of the title, not of the level"


def test_a_statement_may_go_by_region_or_by_origin() -> None:
    assert [s.id for s in one("7512", "NL", "BE", "wallonia", self_employed=True).statements] == []
    assert [(s.id, s.region) for s in one("7512", "NL", "BE", "flanders").statements] == [("level", "flanders")]
    assert [s.id for s in one("2142", "DE", "BE").statements] == ["fwb"]


def test_statements_of_regions_that_are_alike_stand_side_by_side(house: SmallHouse) -> None:
    lines = (house.data.path / CRAFTS).read_text("utf-8").splitlines()
    house.data.write(CRAFTS, "\n".join(line for line in lines if not line.startswith("in.")))
    change(house.data, ROUTES, 'wallonia = "fwb" }\nconfidence = { status = "A", route = "B"', 'wallonia = "fwb", '
           'german_speaking = "fwb" }\nconfidence = { status = "A", route = "B"')  # fmt: skip
    house.build()
    free = one("7512", "DE", "BE")
    assert (free.regions, free.statement) == ((), None)
    assert [(s.id, s.region) for s in free.statements] == [
        ("level", "flanders"), ("fwb", "wallonia"), ("fwb", "german_speaking"),
    ]  # fmt: skip


def test_what_is_not_known_is_told_as_such() -> None:
    engineer = one("2142", "NL", "DE", "NW")
    assert (engineer.verdict, engineer.reason, engineer.stop) == ("unknown", "status_unknown", "regulated")
    assert (engineer.months, engineer.fee, answer(engineer, "regime")) == (None, None, "unknown")


def test_posts_for_nationals_have_no_route_for_any_diploma() -> None:
    for origin in ("NL", "DE"):
        soldier = one("0310", origin, "NL")
        assert (soldier.verdict, soldier.reason, soldier.stop) == ("no_route", "nationality", "regulated")
        assert soldier.verdict_id == "diploma.verdict.nationality"
    assert (one("0310", "NL", "BE", "flanders").reason, answer(one("0310", "NL", "BE", "flanders"), "regime")) == (
        "no_route", "no_route",
    )  # fmt: skip


def test_what_a_sector_accepts_as_it_is_may_have_to_be_reported_against_a_fee(house: SmallHouse) -> None:
    card = one("0310", "NL", "DE", "NW")
    assert (card.verdict, card.reason, card.months, card.fee) == ("automatic", "own_act_counts", (0.0, 0.0), None)
    assert card.verdict_id == "diploma.verdict.own_act_report"
    change(house.data, ROUTES, 'regime = "own_act"\n', 'regime = "own_act"\nfee = [0, 0]\n')
    house.build()
    free = one("0310", "NL", "DE", "NW")
    assert (free.verdict, free.reason, free.verdict_id) == (
        "none", "own_act_counts", "diploma.verdict.own_act_counts",
    )  # fmt: skip
    change(house.data, ROUTES, 'regime = "own_act"\nmonths = [0, 0]', 'regime = "own_act"\nmonths = [0, 2]')
    house.build()
    later = one("0310", "NL", "DE", "NW")
    assert (later.verdict, later.reason, later.verdict_id) == ("apply", "own_act", "diploma.verdict.permit_at_most")


def test_time_that_passes_without_a_procedure_is_that_of_a_statement(house: SmallHouse) -> None:
    change(
        house.data,
        ROUTES,
        'regime = "none"\nsource = "gazette"',
        'regime = "none"\nmonths = [0, 4]\nsource = "gazette"',
    )
    house.build()
    baker = one("7512", "BE", "NL")
    assert (baker.verdict, baker.months, asked(baker)) == (
        "level_only", (0.0, 4.0), ["regulated", "level", "side_conditions"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("regulated", "sentence", "waits"),
    [
        ("yes", "diploma.verdict.apply", (3.0, 4.0)),
        ("title", "diploma.verdict.apply_title", (0.0, 4.0)),
        ("activity", "diploma.verdict.apply_activity", (0.0, 4.0)),
    ],
)
def test_only_what_is_reserved_has_to_wait(
    house: SmallHouse, regulated: str, sentence: str, waits: tuple[float, float]
) -> None:
    change(house.data, CARE, 'BE = { regulated = "yes"', f'BE = {{ regulated = "{regulated}"')
    house.build()
    nurse = one("2221", "DE", "BE", "flanders")
    assert (nurse.verdict, nurse.verdict_id, nurse.months) == ("apply", sentence, (3.0, 4.0))
    assert nurse.waiting_months == waits


def test_the_time_is_told_as_it_is_known(house: SmallHouse) -> None:
    for months, sentence in (("[2, 2]", "apply_about"), ("[0, 2]", "apply_at_most"), ("[1, 2]", "apply")):
        change(house.data, ROUTES, "months = [3, 4]", f"months = {months}")
        house.build()
        assert one("2221", "DE", "BE", "flanders").verdict_id == f"diploma.verdict.{sentence}"


def test_each_state_has_an_office_that_tells_about_any_diploma() -> None:
    assert [(office.id, office.region) for office in assistance("NL")] == [("desk", "")]
    assert [(office.id, office.region) for office in assistance("BE")] == [
        ("desk", "flanders"), ("walloon_desk", "wallonia"),
    ]  # fmt: skip
    assert [office.id for office in assistance("BE", "wallonia")] == ["walloon_desk"]
    assert assistance("DE") == ()
    told = one("2142", "DE", "NL")
    assert (told.offices, [office.id for office in told.told_by]) == ((), ["desk"])


def test_a_statement_without_known_months_keeps_them_unknown(house: SmallHouse) -> None:
    change(house.data, STATEMENTS, "months = [1.5, 2.5]\n", "")
    house.build()
    statement = one("7512", "BE", "NL").statement
    assert statement is not None
    assert (statement.months, statement.fee) == (None, (148.83, 148.83))
