"""A diploma by the region of work: which regions are asked, and a route of a region beside that of the state."""

from __future__ import annotations

from typing import Any

import pytest

from rules import InputError, Scenario
from rules.diplomas.recognition import Recognition
from rules.diplomas.regions import recognition_region, region_of_work
from tests.rules.data_folder import SmallHouse
from tests.rules.diplomas.asking import all_of, one
from tests.rules.profession_folder import CARE, ROUTES, change

pytestmark = pytest.mark.usefixtures("house")


def test_regions_that_differ_are_told_one_by_one_where_the_region_is_not_known() -> None:
    flanders, wallonia, german_speaking = all_of("7512", "NL", "BE", self_employed=True)
    assert (flanders.regions, flanders.verdict) == (("flanders",), "none")
    assert (wallonia.regions, wallonia.verdict, wallonia.regime) == (("wallonia", "brussels"), "apply", "experience")
    assert (german_speaking.regions, german_speaking.verdict) == (("german_speaking",), "none")
    assert (wallonia.months, wallonia.verdict_id) == (None, "diploma.verdict.permit_time_unknown")


def test_a_region_that_is_told_gives_one_answer() -> None:
    assert one("7512", "NL", "BE", "wallonia", self_employed=True).regions == ("wallonia",)
    assert one("7512", "NL", "BE", "flanders", self_employed=True).verdict == "none"


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


def test_a_region_of_another_state_is_refused() -> None:
    for state, region in (("NL", "flanders"), ("BE", "NW"), ("DE", "wallonia")):
        with pytest.raises(InputError, match=f"'{region}' is not known in {state}; allowed are"):
            all_of("2221", "NL", state, region)


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
