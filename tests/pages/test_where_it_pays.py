"""Where does crossing pay: the headline, the map, tables and files tell what the engine finds, and one municipality is
found whether or not it has an amount."""

from __future__ import annotations

import csv
import io
import json
from functools import partial
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.clusters.names import id_of, place_name
from pages.shared.map.classes import LIMITS, class_of
from pages.shared.pays import belt_map, tables
from pages.shared.visit import whose
from pages.shared.visit.languages import language, offered
from pages.shared.visit.whose import Whose
from rules import (
    LONGEST_WAY,
    Catchment,
    Scenario,
    border_belt,
    catchment,
    clusters,
    municipalities_within,
    municipality,
    personas,
    places_of_work,
)
from rules.question.personas import Persona
from tests.pages.conftest import GENT_TO_TERNEUZEN, opened, words

PAGE = "where_it_pays"
CENTS = 25.0
ENGLISH = language("en")


def show(lang: str = "en", answers: dict[str, Any] | None = None, **address: str) -> AppTest:
    return opened(PAGE, answers, lang, asked=bool(answers), **address)


def engine(cluster: str, state: str, household: str, cents: float = CENTS, belt: bool = False) -> Catchment:
    """What the page should show."""
    scenario = next(one.scenario for one in personas() if one.id == household)
    work = clusters()[cluster].work[state]
    return catchment(scenario, work, border_belt() if belt else municipalities_within(work, LONGEST_WAY), cents)


def choice(page: AppTest, name: str) -> Any:
    """The widget of a choice that is kept, whatever its language and options."""
    widgets = (*page.selectbox, *page.segmented_control, *page.number_input)
    return next(one for one in widgets if str(one.key).startswith(f"{name} "))


def choose(page: AppTest, name: str, value: Any) -> AppTest:
    choice(page, name).set_value(value).run()
    assert not page.exception, page.exception
    return page


def drawn(page: AppTest, layer: str) -> list[dict[str, Any]]:
    """What a layer of the map holds."""
    chart = json.loads(page.get("deck_gl_json_chart")[0].proto.json)
    return next(one["data"] for one in chart["layers"] if one["id"] == layer)


def view(page: AppTest) -> dict[str, Any]:
    """What the map shows at first."""
    return json.loads(page.get("deck_gl_json_chart")[0].proto.json)["initialViewState"]  # type: ignore[no-any-return]


def headline(found: Catchment, cents: int = 25) -> str:
    travel = f", with travel at {cents} cents a km" if cents else ""
    from_where = len(found.pays) or "none"
    of_all = f"of the {len(found.across)}" if not found.pays else f"of {len(found.across)}"
    return f"Crossing to {found.work.name} pays from {from_where} {of_all} municipalities{travel}."


SHOWN = [
    ("north-sea-port", "NL", "p01-be-nl-operator"),
    ("north-sea-port", "BE", "p15-nl-be-steel"),
    ("aachen-heerlen-liege", "DE", "p05-be-de-educator"),
    ("maastricht-maasvallei", "BE", "p07-nl-be-teacher"),
    ("nijmegen-kleve", "NL", "p02-de-nl-nurse"),
]
BY_LAW = "Euros a year more than at home, by law alone"
AFTER_TRAVEL = "Euros a year more than at home, after travel"


@pytest.mark.parametrize(("cluster", "state", "household"), SHOWN)
def test_the_headline_counts_what_the_engine_finds(cluster: str, state: str, household: str) -> None:
    found = engine(cluster, state, household)
    page = show(cluster=cluster, work=state, household=household)
    assert page.title[0].value.replace("\u2060", "") == headline(found)
    lead = words(page)
    for one in found.states if found.pays else ():
        country, reach = ENGLISH.text(f"country.{one}"), found.reach(one)
        told = "from nowhere." if reach is None else f"up to about {reach.km} km away."
        assert f"{country}: {told}" in lead
    if found.same:
        assert f"From {len(found.same)} municipalit" in lead


@pytest.mark.parametrize("cents", [0, 25, 60])
def test_travel_is_named_in_the_headline_and_at_0_the_law_alone_is_shown(cents: int) -> None:
    page = choose(show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator"), "pays.cents", cents)
    found = engine("north-sea-port", "NL", "p01-be-nl-operator", float(cents))
    assert page.title[0].value.replace("\u2060", "") == headline(found, cents)
    rows = page.dataframe[0].value
    assert list(rows.iloc[:, 1]) == [one.amount for one in found.across]
    if not cents:
        assert list(rows.iloc[:, 1]) == [one.crossing.change for one in found.across]
        assert "travel" not in page.title[0].value


def test_from_none_some_and_all_it_pays_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    open_page = partial(show, cluster="north-sea-port", work="NL", household="p01-be-nl-operator")
    some = open_page()
    assert "pays from 14 of 127" in some.title[0].value
    assert [one.value for one in some.subheader] == ["Most to gain", "Where it turns"]
    none = choose(open_page(), "pays.cents", 200)
    assert "pays from none of the 127 municipalities, with travel at 200 cents" in none.title[0].value
    assert [one.value for one in none.subheader] == ["Least to lose"]
    assert "Belgium: " not in words(none)

    def richer(*asked: Any, **more: Any) -> Catchment:
        found = catchment(*asked, **more)
        crossings = [one.crossing._replace(change=(one.crossing.change or 0.0) + 20_000.0) for one in found.across]
        return Catchment(found.work, found.cents, crossings, found.same_state)

    monkeypatch.setattr("rules.catchment", richer)
    every = open_page()
    assert "pays from 127 of 127" in every.title[0].value
    assert [one.value for one in every.subheader] == ["Most to gain"]


def test_near_a_place_far_from_every_border_nothing_pays_and_the_page_says_why() -> None:
    page = show(cluster="noordzeekanaalgebied")
    assert page.title[0].value == "Near Amsterdam there is no border to cross."
    assert [one.value for one in page.info] == [
        "No municipality across a border lies within 80 km by road of Amsterdam (NL).",
    ]
    assert (len(page.table), len(page.dataframe)) == (0, 0)
    assert len(choice(page, "pays.state").options) == 1


def test_a_cluster_in_one_state_may_still_be_crossed_to() -> None:
    page = show(cluster="rotterdam-moerdijk", household="p01-be-nl-operator")
    assert page.title[0].value.replace("\u2060", "") == headline(
        engine("rotterdam-moerdijk", "NL", "p01-be-nl-operator")
    )


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> Persona:
    """The only example is a household that the Dutch rules on childcare refuse."""
    first = personas()[0]
    care = {"kind": "daycare", "hours_month": 50, "hourly_rate": 9.0}
    data = first.scenario.model_dump(mode="json") | {"children": [{"age": 13, "childcare": care}]}
    persona = first._replace(scenario=Scenario.from_data(data))
    monkeypatch.setattr(whose, "personas", lambda: (persona,))
    return persona


@pytest.mark.usefixtures("refused")
def test_a_household_that_is_refused_everywhere_is_told_why_and_no_word_of_no_border() -> None:
    page = show(cluster="north-sea-port", work="NL")
    assert page.title[0].value == "Where does crossing pay?"
    (warning,) = page.warning
    assert "childcare" in str(warning.value).lower()
    assert len(page.table) == 0


@pytest.mark.usefixtures("refused")
def test_a_household_that_is_refused_from_one_state_has_amounts_from_the_other() -> None:
    page = show(cluster="aachen-heerlen-liege", work="DE", home="NL Heerlen")
    assert not page.warning
    assert set(page.dataframe[0].value.iloc[:, 0].str[-4:]) == {"(BE)"}
    assert "From Heerlen (NL) the amount is not known." in words(page)
    dots = {one["id"]: one for one in drawn(page, "dots")}
    assert dots["NL Heerlen"]["sign"] == ""
    assert dots["BE Eupen"]["sign"] in "+−="


def test_every_dot_stands_for_what_the_engine_finds() -> None:
    found = engine("north-sea-port", "NL", "p01-be-nl-operator")
    dots = drawn(show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator"), "dots")
    with_amount = {one["id"]: one for one in dots if one["sign"]}
    assert set(with_amount) == {id_of(one.crossing.home) for one in found.across}
    assert {one["id"] for one in dots if not one["sign"]} == {id_of(one) for one in found.same_state}
    for one in found.across:
        dot = with_amount[id_of(one.crossing.home)]
        assert dot["sign"] == {1: "+", 0: "=", -1: "−"}[one.sign]
        assert dot["tip"] == belt_map.tip(one, ENGLISH)
    assert len({class_of(one.amount) for one in found.across}) > len(LIMITS)


@pytest.mark.parametrize("cents", [0.0, CENTS])
def test_both_files_hold_the_numbers_of_the_engine(cents: float) -> None:
    found = engine("north-sea-port", "NL", "p01-be-nl-operator", cents, belt=True)
    operator = next(one for one in personas() if one.id == "p01-be-nl-operator")
    own = tables.as_csv(found, Whose(operator.scenario, None), ENGLISH).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(own)))
    assert rows[0]["Household"] == "My household (Married, 2 children)"
    assert {(row["Law of the year"], row["Gross pay a month of the job across"]) for row in rows} == {
        ("2026", "4100.0")
    }
    assert {float(row["Cents per km"]) for row in rows} == {cents}
    features = json.loads(tables.as_geojson(found))["features"]
    every = [*(one.crossing for one in found.across), *found.unknown, *found.too_far]
    assert len(rows) == len(features) == len(every) > 100
    assert bool(found.too_far) == bool(cents)
    for row, feature, one in zip(rows, features, every, strict=True):
        after, properties = one.after_travel(cents), feature["properties"]
        assert (row["Live in"], row["Country"], row["Work in"]) == (one.home.name, one.home.country, "Terneuzen")
        assert [float(row[BY_LAW]), float(row[AFTER_TRAVEL])] == [
            one.change,
            after,
        ]
        assert (properties["euros_a_year_law_alone"], properties["euros_a_year_after_travel"]) == (one.change, after)
        assert (properties["municipality"], properties["country"]) == (one.home.name, one.home.country)
        assert (properties["km_by_road_estimate"], properties["cents_per_km"]) == (one.km, cents)
        assert int(row["Km by road (estimate)"]) == one.km
        assert feature["geometry"]["coordinates"] == [float(row[ENGLISH.text("file.longitude")]), one.home.latitude]


@pytest.mark.usefixtures("refused")
def test_a_file_leaves_empty_what_is_not_known(refused: Persona) -> None:
    work = clusters()["north-sea-port"].work["NL"]
    found = catchment(refused.scenario, work, municipalities_within(work, 30), CENTS)
    rows = list(
        csv.reader(io.StringIO(tables.as_csv(found, Whose(refused.scenario, None), ENGLISH).decode("utf-8-sig")))
    )
    assert len(rows) == 1 + len(found.unknown) > 2
    assert all(row[6:8] == ["", ""] for row in rows[1:])
    properties = [one["properties"] for one in json.loads(tables.as_geojson(found))["features"]]
    assert {one["euros_a_year_law_alone"] for one in properties} == {None}


@pytest.mark.parametrize(("home", "sign"), [("BE Assenede", 1), ("BE Antwerpen", -1), ("BE Gent", 0)])
def test_a_municipality_that_is_found_says_how_much_more_or_less(home: str, sign: int) -> None:
    found = engine("north-sea-port", "NL", "p01-be-nl-operator")
    one = found.of_home(municipality(home[3:], home[:2], "residence.municipality"))
    assert one is not None
    assert one.sign == sign
    amount = f"{abs(one.amount):,.0f} a year {'more' if one.amount > 0.0 else 'less'}"
    month = f"(€{abs(one.amount) / 12:,.0f} a month)"
    told = f"about the same (€{amount})" if sign == 0 else f"€{amount} {month}"
    page = show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator", home=home)
    assert f"From {place_name(one.crossing.home)}: {told}, {one.crossing.km} km." in words(page)
    assert one.crossing.change is not None
    assert one.crossing.km is not None
    law, travel = f"+€{one.crossing.change:,.0f}", f"€{one.crossing.km * 2 * one.crossing.days * 0.25:,.0f}"
    assert f"{law} by tax, insurance and benefits, less {travel} for the way" in words(page)


def test_the_gross_pay_of_the_year_can_be_equal_instead_of_that_of_the_month() -> None:
    scenario, work = personas()[0].scenario, clusters()["north-sea-port"].work["NL"]
    found = catchment(scenario, work, municipalities_within(work, LONGEST_WAY), CENTS, equal="year")
    page = show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator", equal="year")
    assert page.title[0].value.replace("\u2060", "") == headline(found)
    assert list(page.dataframe[0].value.iloc[:, 1]) == [one.amount for one in found.across]
    assert "has the same gross pay of the year" in words(page)


def test_the_visitor_s_own_municipality_is_looked_at_and_all_places_of_work_near_it() -> None:
    page = show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator", home="BE Gent")
    rows = next(one.value for one in page.table if "Work in" in one.value.columns)
    found = places_of_work(personas()[0].scenario, municipality("Gent", "BE", "residence.municipality"), CENTS)
    assert list(rows["Work in"]) == [place_name(one.crossing.work) for one in found]
    assert "Terneuzen (NL)" in list(rows["Work in"])


def test_a_municipality_of_the_state_of_work_has_no_border_to_cross() -> None:
    page = show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator", home="NL Sluis")
    assert "Sluis (NL) lies in the same country: there is no border to cross." in words(page)


def test_a_municipality_of_the_belt_that_is_too_far_says_so_and_has_an_amount_without_travel() -> None:
    page = show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator", home="BE Eupen")
    choose(page, "pays.area", "belt")
    assert "Eupen (BE) lies more than 80 km away by road." in words(page)
    choose(page, "pays.cents", 0)
    assert "From Eupen (BE): " in words(page)
    assert "lies more than" not in words(page)


def test_in_the_whole_belt_each_country_has_its_least_and_its_most() -> None:
    page = choose(show(cluster="aachen-heerlen-liege", work="DE", household="p05-be-de-educator"), "pays.area", "belt")
    found = engine("aachen-heerlen-liege", "DE", "p05-be-de-educator", belt=True)
    assert page.title[0].value.replace("\u2060", "") == headline(found)
    table = page.table[0].value
    assert len(table) == len(found.states) == 2
    for row, state in zip(table.itertuples(index=False), found.states, strict=True):
        of_state = found.of_state(state)
        assert f"{len(of_state)} municipalities" in row[0]
        for cell, amount in zip(row[1:], (of_state[-1].amount, of_state[0].amount), strict=True):
            assert str(cell).replace("\u2060", "").endswith(ENGLISH.signed_number(amount).replace("\u2060", ""))


def test_the_own_household_stands_first_and_the_cluster_follows_its_work() -> None:
    page = show(answers=GENT_TO_TERNEUZEN)
    assert choice(page, "cluster").value == "north-sea-port"
    assert (choice(page, "pays.state").value, choice(page, "whose").value) == ("NL", "mine")
    assert "€3,500 gross a month" in words(page)
    assert "Example" not in words(page)
    choose(page, "whose", "p02-de-nl-nurse")
    assert "Example" in words(page)
    assert "€3,250 gross a month" in words(page)


def test_without_a_household_an_example_of_the_first_corridor_into_the_state_of_work_is_taken() -> None:
    page = show(cluster="nijmegen-kleve", work="NL")
    assert choice(page, "whose").value == "p02-de-nl-nurse"


def test_choices_stay_when_the_language_changes_and_stand_in_the_address() -> None:
    page = show()
    for name, value in (
        ("cluster", "venlo"),
        ("pays.state", "DE"),
        ("whose", "p09-nl-de-student"),
        ("pays.area", "belt"),
        ("pays.cents", 40),
    ):
        choose(page, name, value)
    choose(page, "pays.home", "NL Venlo")
    assert {name: page.query_params[name] for name in ("cluster", "work", "household", "home")} == {
        "cluster": "venlo", "work": "DE", "household": "p09-nl-de-student", "home": "NL Venlo",
    }  # fmt: skip
    rows = list(page.dataframe[0].value.iloc[:, 1])
    for lang in offered():
        page.query_params["lang"] = lang
        page.run()
        assert not page.exception
        kept = [choice(page, name).value for name in ("cluster", "pays.state", "whose", "pays.area", "pays.home")]
        assert kept == ["venlo", "DE", "p09-nl-de-student", "belt", "NL Venlo"]
        assert choice(page, "pays.cents").value == 40
        assert list(page.dataframe[0].value.iloc[:, 1]) == rows


def test_a_link_shows_the_same_and_what_it_names_wrongly_is_passed_over() -> None:
    page = show(cluster="venlo", work="DE", household="p03-nl-de-engineer", home="NL Venlo")
    assert [choice(page, name).value for name in ("cluster", "pays.state", "whose", "pays.home")] == [
        "venlo", "DE", "p03-nl-de-engineer", "NL Venlo",
    ]  # fmt: skip
    page = show(cluster="ruhr", work="FR", household="nobody", home="<b>")
    assert choice(page, "cluster").value == next(iter(clusters()))
    assert choice(page, "pays.state").value == "NL"
    assert choice(page, "pays.home").value is None


def test_a_step_back_in_the_browser_counts_and_an_address_that_stays_does_not() -> None:
    page = choose(show(cluster="venlo"), "cluster", "chemelot")
    assert page.query_params["cluster"] == "chemelot"
    assert choice(page.run(), "cluster").value == "chemelot"
    page.query_params["cluster"] = "venlo"
    assert choice(page.run(), "cluster").value == "venlo"
    del page.query_params["cluster"]
    assert choice(page.run(), "cluster").value == "venlo"


def test_the_first_cluster_and_the_nearest_example_are_shown_as_chosen_to_who_comes_without_a_household() -> None:
    page = show()
    assert choice(page, "cluster").value == "north-sea-port"
    assert choice(page, "whose").value == "p01-be-nl-operator"
    assert page.title[0].value.startswith("Crossing to Terneuzen pays from ")


def test_a_municipality_may_be_given_back() -> None:
    page = show(cluster="venlo", work="DE", home="NL Venlo")
    assert "From Venlo (NL)" in words(page)
    choose(page, "pays.home", None)
    assert "From Venlo (NL)" not in words(page)
    assert "home" not in page.query_params


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("area", ["near", "belt"])
def test_every_language_has_all_words(lang: str, area: str) -> None:
    page = choose(show(lang, cluster="aachen-heerlen-liege", home="NL Heerlen"), "pays.area", area)
    assert "{" not in words(page).replace("{foreground=", "")


def test_without_a_way_to_any_home_the_page_says_that_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*asked: Any, **more: Any) -> Catchment:
        found = catchment(*asked, **more)
        return Catchment(found.work, found.cents, [one.crossing._replace(km=None) for one in found.across], [])

    monkeypatch.setattr("rules.catchment", nowhere)
    page = show(cluster="north-sea-port", work="NL", household="p01-be-nl-operator")
    (warning,) = page.warning
    assert warning.value.endswith("the amount is not known.")
