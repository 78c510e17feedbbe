"""The four questions about a diploma, and what comes out of them."""

from __future__ import annotations

from typing import Any

import pytest

from rules import InputError, Scenario
from rules.diplomas.professions import profession
from rules.diplomas.recognition import Recognition, assistance, recognitions
from rules.diplomas.regions import recognition_region, recognition_regions, region_of_work
from tests.rules.data_folder import SmallHouse
from tests.rules.profession_folder import CARE, CRAFTS, ROUTES, STATEMENTS, change

pytestmark = pytest.mark.usefixtures("house")


def all_of(code: str, origin: str, state: str, region: str | None = None, **more: Any) -> tuple[Recognition, ...]:
    found = profession(code)
    assert found is not None
    return recognitions(found, origin, state, region, **more)


def one(code: str, origin: str, state: str, region: str | None = None, **more: Any) -> Recognition:
    (found,) = all_of(code, origin, state, region, **more)
    return found


def asked(found: Recognition) -> list[str]:
    return [answer.question for answer in found.questions if answer.asked]


def answer(found: Recognition, question: str) -> str:
    return next(one.answer for one in found.questions if one.question == question)


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


def test_regions_that_differ_are_told_one_by_one_where_the_region_is_not_known() -> None:
    flanders, wallonia, german_speaking = all_of("7512", "NL", "BE", self_employed=True)
    assert (flanders.regions, flanders.verdict) == (("flanders",), "none")
    assert (wallonia.regions, wallonia.verdict, wallonia.regime) == (("wallonia", "brussels"), "apply", "experience")
    assert (german_speaking.regions, german_speaking.verdict) == (("german_speaking",), "none")
    assert (wallonia.months, wallonia.verdict_id) == (None, "diploma.verdict.permit_time_unknown")


def test_a_region_that_is_told_gives_one_answer() -> None:
    assert one("7512", "NL", "BE", "wallonia", self_employed=True).regions == ("wallonia",)
    assert one("7512", "NL", "BE", "flanders", self_employed=True).verdict == "none"


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


def test_offices_of_both_communities_serve_brussels_where_it_has_none_of_its_own() -> None:
    brussels = one("2221", "NL", "BE", "brussels")
    assert [(office.id, office.region) for office in brussels.offices] == [
        ("desk", "flanders"), ("walloon_desk", "wallonia"),
    ]  # fmt: skip
    assert [office.region for office in one("2221", "NL", "BE", "flanders").offices] == [""]


def test_a_region_without_an_office_names_none(house: SmallHouse) -> None:
    change(house.data, ROUTES, 'office = { NW = "desk", NI = "desk" }', 'office = { NW = "desk" }')
    house.build()
    saxony = one("2221", "NL", "DE", "NI")
    assert (saxony.offices, saxony.steps) == ((), ("recognition_step.apply",))


def test_a_land_away_from_these_borders_keeps_what_is_federal_and_knows_no_more() -> None:
    bavaria = one("2221", "NL", "DE", "BY")
    assert (bavaria.regions, bavaria.verdict, bavaria.months) == (("BY",), "automatic", (2.0, 3.0))
    assert (bavaria.offices, bavaria.steps, bavaria.fee, bavaria.language, bavaria.law) == ((), (), None, None, None)
    assert bavaria.papers == ("recognition_paper.diploma",)
    assert bavaria.remarks == ("recognition_remark.other_land",)
    assert (bavaria.confidence.route, bavaria.confidence.overall) == ("C", "C")
    assert one("7512", "NL", "DE", "BY").remarks == ("recognition_remark.hygiene",), "nothing has to be recognised"
    assert one("7512", "NL", "DE", "BY", self_employed=True).steps == ("recognition_step.register",), "federal law"


def test_regions_with_one_answer_are_the_whole_state(house: SmallHouse) -> None:
    change(house.data, CARE, ", in = { NI = { fee = [100, 100] } }", "")
    house.build()
    assert [found.regions for found in all_of("2221", "NL", "DE")] == [()]


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


def test_a_region_of_another_state_is_refused() -> None:
    for state, region in (("NL", "flanders"), ("BE", "NW"), ("DE", "wallonia")):
        with pytest.raises(InputError, match=f"'{region}' is not known in {state}; allowed are"):
            all_of("2221", "NL", state, region)


def test_each_state_has_an_office_that_tells_about_any_diploma() -> None:
    assert [(office.id, office.region) for office in assistance("NL")] == [("desk", "")]
    assert [(office.id, office.region) for office in assistance("BE")] == [
        ("desk", "flanders"), ("walloon_desk", "wallonia"),
    ]  # fmt: skip
    assert [office.id for office in assistance("BE", "wallonia")] == ["walloon_desk"]
    assert assistance("DE") == ()
    told = one("2142", "DE", "NL")
    assert (told.offices, [office.id for office in told.told_by]) == ((), ["desk"])


@pytest.mark.parametrize(
    ("state", "place", "land", "region"),
    [
        ("NL", "Sluis", None, None),
        ("BE", "Gent", None, "flanders"),
        ("BE", "Saint-Vith", None, "german_speaking"),
        ("BE", None, "NW", None),
        ("DE", "Essen", "NI", "NW"),
        ("DE", None, "NI", "NI"),
        ("DE", None, None, None),
    ],
)
def test_the_region_is_that_of_the_municipality_of_work(
    state: str, place: str | None, land: str | None, region: str | None
) -> None:
    assert recognition_region(state, place, land) == region


def test_the_regions_to_ask_for_are_those_at_these_borders() -> None:
    assert (recognition_regions("NL"), recognition_regions("DE")) == ((), ("NW", "NI"))
    assert set(recognition_regions("BE")) == {"flanders", "wallonia", "german_speaking", "brussels"}


def test_a_scenario_tells_the_region_of_its_work(example: dict[str, Any]) -> None:
    for work, region in (
        ({"country": "DE", "municipality": "Essen"}, "NW"),
        ({"country": "DE"}, "NI"),
        ({"country": "BE"}, None),
    ):
        scenario = Scenario.from_data(example | {"work": work, "options": {"de_land": "NI"}})
        assert region_of_work(scenario) == region


class TestAnotherRouteByRegion:
    """A region with a route of its own: what the profession says of the general route and what it does not."""

    @pytest.fixture
    def nurse(self, house: SmallHouse) -> Any:
        house.data.write(
            ROUTES,
            (house.data.path / ROUTES).read_text("utf-8")
            + '\n[be_flemish]\nstate = "BE"\nregime = "general"\nlaw = "Decree"\noffice = "walloon_desk"\n'
            'steps = ["apply", "wait"]\npapers = ["diploma", "criminal_record"]\nmonths = [1, 2]\nremarks = ["own"]\n'
            'fee = [0, 0]\nsource = "newspaper"\nconfidence = { status = "B", route = "B" }\n',
        )

        def with_base(said: str, variant: str = "") -> Recognition:
            change(house.data, CARE, 'route = "be_listed" }', f'route = "be_listed", {said}, in = {{ flanders = '
                   f'{{ route = "be_flemish"{variant} }} }} }}')  # fmt: skip
            house.build()
            return one("2221", "DE", "BE", "flanders")

        return with_base

    def test_months_of_another_route_do_not_hold(self, nurse: Any) -> None:
        assert nurse("months = [5, 6]").months == (1.0, 2.0)

    def test_what_both_routes_have_alike_is_said_of_both(self, nurse: Any) -> None:
        found = nurse('law = "Nursing act", fee = [20, 20]')
        assert (found.law, found.fee) == ("Nursing act", (20.0, 20.0))

    def test_what_is_added_to_a_list_is_added_to_both(self, nurse: Any) -> None:
        found = nurse('steps = ["train", "apply"], papers = ["diploma"], remarks = ["seven_titles"]')
        assert found.steps == tuple(f"recognition_step.{name}" for name in ("train", "apply", "wait"))
        assert found.papers == ("recognition_paper.diploma",)
        assert found.remarks == ("recognition_remark.seven_titles", "recognition_remark.own")

    def test_what_is_left_out_of_a_list_is_left_out_of_both(self, nurse: Any) -> None:
        assert nurse('steps = ["train"]').steps == ("recognition_step.train", "recognition_step.wait")

    def test_a_list_that_both_routes_share_keeps_its_order(self, nurse: Any) -> None:
        found = nurse('papers = ["criminal_record", "cv", "diploma"]')
        assert found.papers == tuple(f"recognition_paper.{name}" for name in ("criminal_record", "cv", "diploma"))

    def test_the_variant_has_the_last_word(self, nurse: Any) -> None:
        assert nurse('remarks = ["seven_titles"]', ', remarks = ["last"]').remarks == ("recognition_remark.last",)

    def test_the_status_does_not_hang_on_the_route_and_the_other_letters_do(self, nurse: Any) -> None:
        letters = nurse('confidence = { status = "A", months = "A", fee = "A" }').confidence
        assert (letters.status, letters.route) == ("A", "B")
        assert (letters.months, letters.fee) == ("C", "A"), "the months of the routes differ, their fees do not"

    def test_the_sources_of_both_stand_behind_it(self, nurse: Any) -> None:
        found = nurse('source = "handbook"')
        assert [source.title for source in found.sources] == ["A handbook", "A newspaper", "The gazette"]


def test_a_statement_without_known_months_keeps_them_unknown(house: SmallHouse) -> None:
    change(house.data, STATEMENTS, "months = [1.5, 2.5]\n", "")
    house.build()
    statement = one("7512", "BE", "NL").statement
    assert statement is not None
    assert (statement.months, statement.fee) == (None, (148.83, 148.83))
