"""The page of clusters: all of them, one of them, what crossing leaves there, and what is taken along."""

from __future__ import annotations

import csv
import io
import json
from math import copysign

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.clusters import asked, files, gains
from pages.shared.clusters.asked import Wanted
from pages.shared.clusters.names import cluster_name, id_of, place_name
from pages.shared.kept import Kept
from pages.shared.visit import whose
from pages.shared.visit.languages import language, offered
from pages.shared.visit.whose import Whose
from rules import (
    Catchment,
    Crossing,
    border_belt,
    catchment,
    cited,
    clusters,
    crossings,
    learning_rights,
    moved,
    obstacles,
    personas,
    way_between,
)
from tests.pages.conftest import GENT_TO_TERNEUZEN, opened, plain, rows_of_csv, words

ENGLISH = language("en")
PORT = clusters()["north-sea-port"]
EXAMPLE, OPERATOR = personas()[0]


def cells(page: AppTest, head: str) -> list[str]:
    """The column of that head, without the spaces that set digits under digits."""
    table = next(one.value for one in page.table if head in one.value.columns)
    return [plain(str(cell)).replace("\u2060", "") for cell in table[head]]


def described(page: AppTest) -> str:
    """The table of what is known of a cluster."""
    return "\n".join(str(cell) for one in page.table for cell in one.value.to_numpy().ravel())


def with_changes(*changes: float) -> tuple[Wanted, Catchment]:
    """A made-up catchment: what crossing leaves from one municipality after another."""
    work = PORT.work["NL"]
    wanted = Wanted(PORT, work, Whose(OPERATOR, EXAMPLE))
    homes = zip(wanted.homes, changes, strict=False)
    return wanted, Catchment(work, 0.0, [Crossing(home, work, 20, 220.0, change) for home, change in homes], [])


def test_all_clusters_stand_with_their_number_its_unit_year_and_source() -> None:
    page = opened("clusters")
    assert page.title[0].value == "17 clusters along one border."
    names, numbers = cells(page, "Cluster, and what is counted"), cells(page, "Jobs")
    assert len(names) == len(clusters())
    for one, name, number in zip(clusters().values(), names, numbers, strict=True):
        first = one.jobs[0]
        assert name.startswith(cluster_name(one, ENGLISH))
        assert f"{first.year}: {ENGLISH.text(f'cluster.jobs.{one.slug}.{first.id}')}" in name
        assert ("one source" in name) == (first.confidence == "B")
        assert f"[{first.value:,}]({cited(first.sources)[0].url})" in number
        assert number.startswith("about") == first.about
        assert number.endswith(ENGLISH.text(f"cluster.unit.{first.unit}"))
    assert "we do not rank them" in words(page)
    assert "North Sea Port, Chemelot, Delfzijl-Eemshaven, Rotterdam-Moerdijk, Noordzeekanaalgebied" in words(page)


def test_what_is_chosen_in_the_list_stands_in_the_address_and_can_be_taken_back() -> None:
    page = opened("clusters")
    page.selectbox[0].set_value("north-sea-port").run()
    assert page.query_params["cluster"] == "north-sea-port"
    assert page.title[0].value == "North Sea Port: work in Terneuzen pays from all 8 municipalities, before travel."
    page.selectbox[0].set_value(asked.ALL).run()
    assert page.title[0].value == "17 clusters along one border."


def test_the_table_has_the_amounts_of_the_engine_by_gain() -> None:
    page = opened("clusters", cluster="north-sea-port")
    work = PORT.work["NL"]
    found = crossings(OPERATOR, [(home, work) for home in PORT.in_state("BE")])
    found.sort(key=lambda one: -(one.change or 0.0))
    assert cells(page, "Euros a year") == [
        ENGLISH.signed_number(one.change or 0.0).replace("\u2060", "") for one in found
    ]
    assert cells(page, "Live in")[0] == f"{place_name(found[0].home)}  \n:gray[{found[0].km} km]"
    assert set(cells(page, "Compared with a job at home")) == {"more"}


def test_the_other_direction_another_place_of_work_and_another_home() -> None:
    page = opened("clusters", cluster="north-sea-port", work="BE", place="BE Evergem", home="NL Hulst")
    assert "work in Evergem" in page.title[0].value
    homes = cells(page, "Live in")
    assert len(homes) == len(PORT.in_state("NL"))
    assert any(home.startswith("Hulst (NL)") for home in homes)
    bold = next(one.value for one in page.table if "Compared with a job at home" in one.value.columns)["Live in"]
    assert [cell for cell in bold if cell.startswith("**")] == [cell for cell in bold if "Hulst" in cell]
    assert "living in Hulst (NL) and working in Evergem (BE)" in words(page)


def test_a_press_on_a_municipality_chooses_the_work_in_its_state_and_the_home_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put: list[tuple[str, str | None]] = []
    monkeypatch.setattr(Kept, "put", lambda kept, value: put.append((kept.name, value)))
    wanted = Wanted(PORT, PORT.work["NL"], Whose(OPERATOR, EXAMPLE))
    asked.pick("NL Hulst", wanted)
    asked.pick("BE Gent", wanted)
    assert put == [(asked.WORK.name, "NL Hulst"), (asked.HOME.name, "BE Gent")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ((900.0, 501.0), "work in Terneuzen pays from all 2 municipalities, before travel."),
        ((-900.0, -501.0), "work in Terneuzen leaves less from all 2 municipalities, before travel."),
        ((500.0, -500.0, 0.0), "work in Terneuzen leaves about the same, before travel."),
        ((900.0, 100.0, -900.0), "work in Terneuzen pays from 1 of 3 municipalities, before travel."),
        ((100.0, -900.0), "work in Terneuzen pays from none of the 2 municipalities, before travel."),
    ],
)
def test_the_headline_follows_the_sign(changes: tuple[float, ...], told: str) -> None:
    assert gains.headline(*with_changes(*changes), ENGLISH) == f"North Sea Port: {told}"


def test_the_lead_tells_how_many_are_about_the_same_and_that_travel_is_not_counted() -> None:
    told = gains.lead(Whose(OPERATOR, EXAMPLE), with_changes(900.0, 100.0, -900.0)[1], ENGLISH)
    assert "travel is not counted" in told
    assert "by the law of 2026" in told
    assert "From 1 municipality it is about the same" in told


def test_three_states_are_told_one_by_one_where_the_sign_differs() -> None:
    page = opened("clusters", cluster="chemelot", work="DE", household="p03-nl-de-engineer")
    assert page.title[0].value == "Chemelot: work in Heinsberg pays from 6 of 12 municipalities, before travel."
    assert "Belgium: it pays from 6 of 6. Netherlands: it pays from 0 of 6." in words(page)


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("name", clusters())
def test_every_cluster_opens_in_every_language_with_each_number_its_year_and_source(name: str, lang: str) -> None:
    page = opened("clusters", lang=lang, cluster=name)
    told, one = described(page), clusters()[name]
    spoken = language(lang)
    for jobs in one.jobs:
        assert spoken.number(jobs.value) in told
        assert f"[{jobs.year}]({cited(jobs.sources)[0].url})" in told
        assert spoken.text(f"cluster.jobs.{one.slug}.{jobs.id}") in told
    assert all(employer.name in told for employer in one.employers)
    assert "{" not in words(page).replace("{foreground", "")
    assert len(page.title) == 1


@pytest.mark.parametrize("name", [one.id for one in clusters().values() if not one.row.land_border])
def test_a_cluster_without_a_land_border_says_so_and_how_far_the_border_is(name: str) -> None:
    page = opened("clusters", cluster=name)
    assert page.title[0].value.endswith("has no land border of its own.")
    assert "km by road" in words(page)
    assert not [one for one in page.table if "Euros a year" in one.value.columns]


@pytest.mark.parametrize(
    ("name", "household", "signs"),
    [("north-sea-port", "p15-nl-be-steel", {1.0}), ("groningen-oldenburg", "p03-nl-de-engineer", {1.0, -1.0})],
)
def test_the_rules_that_hit_most_are_those_of_the_engine_with_their_sign(
    name: str, household: str, signs: set[float]
) -> None:
    one = clusters()[name]
    home = one.work["NL"]
    (work,) = (place for state, place in one.work.items() if state != "NL")
    page = opened("clusters", cluster=name, work=work.country, household=household, home=id_of(home))
    scenario = next(known.scenario for known in personas() if known.id == household)
    found = obstacles(moved(scenario, home, work, way_between(home, work)))
    rules, prices = cells(page, "Rule"), cells(page, "A year")
    heaviest = sorted([*found.costs, *found.helps], key=lambda one: -abs(one.euros or 0.0))[: len(rules)]
    assert {copysign(1.0, one.euros or 0.0) for one in heaviest} == signs
    for hit, rule, price in zip(heaviest, rules, prices, strict=True):
        assert rule.startswith(ENGLISH.text(hit.barrier.title_id))
        assert ENGLISH.euros(abs(hit.euros or 0.0)) in price
        assert price.startswith("takes" if (hit.euros or 0.0) > 0.0 else "gives")


def test_facts_of_the_way_stand_where_they_are_true_of_both_places() -> None:
    assert "No passenger train Gent-Terneuzen" in words(opened("clusters", cluster="north-sea-port"))
    far = opened("clusters", cluster="enschede-gronau")
    assert "Gent-Terneuzen" not in words(far)


def test_professions_that_ask_for_something_come_first_and_are_our_own_reading() -> None:
    page = opened("clusters", cluster="nijmegen-kleve", work="DE")
    verdicts = cells(page, "Your diploma there")
    assert cells(page, "Profession")[0].startswith("Mechanical engineer")  # the example's own
    opened_at = [verdict.startswith("Start at once") for verdict in verdicts[1:8]]
    assert opened_at == sorted(opened_at)
    assert not opened_at[0]
    assert "is our own reading. :orange-badge" in words(page)


def test_rights_to_training_are_those_of_the_place_of_work_with_figures_and_marks() -> None:
    page = opened("clusters", cluster="north-sea-port", work="BE")
    told = words(page)
    labels = [one.label for one in page.expander]
    for one in learning_rights(PORT.work["NL"], PORT.work["BE"]):
        assert any(ENGLISH.text(f"learning.{one.id}") in label for label in labels), one.id
        assert f"*{one.law}* · {one.year}" in told
        assert one.office in told
    assert "up to 125 paid hours per school year, for at least 50% of full time" in told
    assert "In school year 2025/26 it was at least 80%" in told
    assert "€3,714 a month (school year 2025/26)" in told
    assert "Flemish training leave follows the place of work" in told
    assert "Flemish training leave" not in words(opened("clusters", cluster="venlo"))


@pytest.mark.parametrize("lang", offered())
def test_what_nothing_has_confirmed_of_a_right_is_told_in_words(lang: str) -> None:
    said, told = language(lang), words(opened("clusters", cluster="north-sea-port", work="BE", lang=lang))
    rights = learning_rights(PORT.work["NL"], PORT.work["BE"])
    opens = [one for one in rights if one.unchecked]
    assert opens
    for one in opens:
        assert said.text(f"learning_open.{one.id}").replace("\u00a0", " ") in told, one.id
    assert told.count(f":orange-badge[:material/help: {said.text('confidence.mark_c')}]") >= len(opens)


def test_rights_that_follow_the_home_stand_apart_under_its_name() -> None:
    voucher = ENGLISH.text("learning.de_nw_training_voucher")
    page = opened("clusters", cluster="nijmegen-kleve", work="NL")
    assert "Because you live in Kleve (DE):" in words(page)
    assert voucher in page.expander[-2].label
    assert "Educational leave in North Rhine-Westphalia" not in " ".join(one.label for one in page.expander)
    across = opened("clusters", cluster="venlo", work="DE")
    assert "Because you live in" not in words(across)
    assert not [one for one in across.expander if voucher in one.label]


@pytest.mark.parametrize(
    ("cluster", "work", "right"),
    [
        ("nijmegen-kleve", "NL", "nl_council_training"),
        ("north-sea-port", "BE", "be_council_training_plan"),
        ("venlo", "DE", "de_council_training"),
    ],
)
def test_what_a_works_council_can_do_stands_last_under_a_heading_of_its_own(
    cluster: str, work: str, right: str
) -> None:
    page = opened("clusters", cluster=cluster, work=work)
    labels = [one.label for one in page.expander]
    assert ENGLISH.text(f"learning.{right}") in labels[-1]
    assert sum("orks council" in label for label in labels) == 1
    told = words(page)
    heading = told.index("What a works council can do")
    assert told.index(ENGLISH.text("clusters.learning_lead")) < heading
    assert heading < told.index(ENGLISH.text(f"learning_across.{right}"))


def test_ones_own_household_is_asked_first() -> None:
    page = opened("clusters", GENT_TO_TERNEUZEN, asked=True, cluster="north-sea-port")
    assert "€3,500 gross a month" in words(page)
    assert "this may differ from" not in words(page)
    german = opened("clusters", GENT_TO_TERNEUZEN, asked=True, cluster="venlo", work="DE")
    assert "this may differ from" in words(german)


def test_a_household_that_cannot_be_worked_out_leaves_what_is_known_of_the_cluster(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    year = OPERATOR.model_copy(update={"year": 2031})
    monkeypatch.setattr(whose, "choose", lambda *_: Whose(year, None))
    page = opened("clusters", cluster="north-sea-port")
    assert page.title[0].value == "North Sea Port"
    assert page.warning
    assert "105,912" in described(page)


@pytest.mark.parametrize("lang", offered())
def test_the_file_of_pairs_has_both_directions_and_heads_in_the_language(lang: str) -> None:
    rows = rows_of_csv(files.pairs_as_csv(PORT, Whose(OPERATOR, EXAMPLE), language(lang)), lang)
    assert rows[0][0] == language(lang).text("pays.live_in")
    assert len(rows) - 1 == 2 * len(PORT.in_state("NL")) * len(PORT.in_state("BE"))
    gent, terneuzen = PORT.work["BE"], PORT.work["NL"]
    (there,) = crossings(OPERATOR, [(gent, terneuzen)])
    (row,) = [row for row in rows if (row[0], row[2]) == ("Gent", "Terneuzen")]
    numbers = [str(one).replace(".", "." if lang == "en" else ",") for one in
               (there.change, 4100.0, OPERATOR.job.employee_pension_rate)]  # fmt: skip
    assert row[:6] == ["Gent", "BE", "Terneuzen", "NL", str(there.km), numbers[0]]
    assert row[6].startswith(language(lang).text(f"example.{EXAMPLE}"))
    equal = language(lang).text("choice.basis.month")
    assert row[7:] == [numbers[1], equal, "2026", numbers[2]]


def test_the_file_of_clusters_has_every_number_with_unit_year_and_address() -> None:
    rows = list(csv.DictReader(io.StringIO(files.clusters_as_csv(ENGLISH).decode("utf-8-sig"))))
    assert len(rows) == sum(max(1, len(one.jobs)) for one in clusters().values())
    port = next(row for row in rows if row["Jobs"] == "105912")
    assert (port["Unit"], port["Year"], port["How sure"]) == ("jobs", "2022", "A")
    assert port["Address of the source"].startswith("https://")


def test_the_files_for_maps_have_points_and_lines() -> None:
    points = json.loads(files.clusters_as_geojson(ENGLISH))["features"]
    assert [one["properties"]["id"] for one in points] == list(clusters())
    wanted = Wanted(PORT, PORT.work["NL"], Whose(OPERATOR, EXAMPLE))
    found = catchment(OPERATOR, wanted.work, wanted.homes, 0.0)
    features = json.loads(files.arcs_as_geojson(wanted, found))["features"]
    kinds = [one["geometry"]["type"] for one in features]
    assert (kinds.count("Point"), kinds.count("LineString")) == (15, 8)
    gent = next(one for one in features if one["properties"].get("municipality") == "Gent")
    assert gent["geometry"]["coordinates"] == [PORT.work["BE"].longitude, PORT.work["BE"].latitude]
    amounts = {one["properties"]["home"]: one["properties"]["euros_a_year_law_alone"] for one in features[15:]}
    assert amounts == {one.crossing.home.name: one.crossing.change for one in found.across}


def test_a_place_that_is_not_confirmed_is_told_as_approximate() -> None:
    kleve = clusters()["nijmegen-kleve"]
    wanted = Wanted(kleve, kleve.work["NL"], None)
    points = json.loads(files.arcs_as_geojson(wanted, None))["features"]
    assert [one["properties"]["municipality"] for one in points if one["properties"]["approximate"]] == ["Bedburg-Hau"]
    assert "Place drawn roughly" in words(opened("clusters", cluster="nijmegen-kleve"))
    assert "Place drawn roughly" not in words(opened("clusters", cluster="north-sea-port"))


def test_an_id_of_a_municipality_tells_it_from_its_namesake_across_the_border() -> None:
    belt = border_belt()
    assert len({one.name for one in belt}) < len(belt)
    assert len({id_of(one) for one in belt}) == len(belt)


def test_what_the_address_asks_for_stays_for_the_visit() -> None:
    """Links within the site carry no choices in their address."""
    page = opened("clusters", cluster="north-sea-port", work="BE")
    page.query_params.clear()
    page.query_params["lang"] = "en"
    page.run()
    assert "work in Gent" in page.title[0].value


@pytest.mark.parametrize("lang", offered())
def test_the_file_of_rights_holds_those_of_both_sides_with_law_and_address(lang: str) -> None:
    rows = rows_of_csv(files.rights_as_csv(PORT, language(lang)), lang)
    words = language(lang)
    assert rows[0][1] == words.text("file.right")
    by_term = {row[2]: row for row in rows[1:]}
    assert {row[0] for row in rows[1:]} == {"NL", "BE"}
    leave = by_term["Vlaams opleidingsverlof"]
    assert "125" in leave[3]
    assert leave[9].startswith("https://")
    assert leave[8] == words.text("learning_open.be_flanders_training_leave")
    assert len(by_term) == len(rows) - 1


def test_the_sentence_on_union_law_leads_to_the_regulation() -> None:
    assert "492/2011" in words(opened("clusters", cluster="north-sea-port"))
