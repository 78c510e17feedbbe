"""The professions of data/: cases in which an answer once told what holds in another case."""

from __future__ import annotations

from typing import Any

import pytest

from rules.diplomas.professions import find_professions, profession
from rules.diplomas.recognition import Recognition, recognitions
from rules.words.texts import english


def one(code: str, origin: str, state: str, region: str | None = None, **more: Any) -> Recognition:
    found = profession(code)
    assert found is not None
    (answer,) = recognitions(found, origin, state, region, **more)
    return answer


def ids(names: tuple[str, ...]) -> list[str]:
    return [name.split(".")[1] for name in names]


@pytest.mark.parametrize("region", ["wallonia", "brussels", "german_speaking"])
@pytest.mark.parametrize("code", ["7126", "7127"])
def test_who_starts_an_installer_s_business_proves_skill_outside_flanders(code: str, region: str) -> None:
    employee, own = (one(code, "NL", "BE", region, self_employed=own) for own in (False, True))
    assert (employee.regulated, employee.regime) == ("activity", "own_act")
    assert "VLAREL" not in str(employee.law) + str(own.law), "a Flemish act"
    assert (own.regulated, own.route, own.verdict) == ("yes", "be_craft_counter", "apply")
    assert [office.id for office in own.offices] == ["business_counter_be"]
    assert {"boiler_own_region", "fgas_each_region"} & set(ids(own.remarks)), "the certificate is asked as well"


def test_a_flemish_installer_needs_the_certificate_only() -> None:
    for code, route in (("7126", "be_boiler"), ("7127", "be_fgas")):
        for own in (False, True):
            assert one(code, "NL", "BE", "flanders", self_employed=own).route == route


def test_keeping_the_books_of_others_in_belgium_has_an_institute_of_its_own() -> None:
    for region in ("flanders", "wallonia", "brussels", "german_speaking"):
        employee, own = (one("4311", "NL", "BE", region, self_employed=own) for own in (False, True))
        assert (employee.verdict, employee.reason) == ("none", "only_self_employed")
        assert (own.verdict, own.reason, own.regulated, own.months) == ("unknown", "route_unknown", "yes", None)
        assert [office.id for office in own.offices] == ["itaa"]
        assert set(own.confidence) == {"C"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Altenpfleger", "3221"), ("Altenpflegerin", "3221"), ("Kinderkrankenschwester", "3221"),
        ("Gesundheits- und Kinderkrankenpfleger", "3221"), ("Gesundheits- und Kinderkrankenpflegerin", "3221"),
        ("urgentiste", "2212"), ("Führerschein C", "8332"), ("Führerschein CE", "8332"),
    ],
)  # fmt: skip
def test_a_name_leads_to_the_profession_that_it_is_in_law(name: str, code: str) -> None:
    assert [match.profession.isco08 for match in find_professions(name).found][:1] == [code]


@pytest.mark.parametrize(
    "name",
    [
        "interieurarchitect", "Innenarchitekt", "Stadtplaner", "architecte d'intérieur", "notarisklerk",
        "clerc de notaire", "jurist", "Jurist", "Juristin", "juriste", "tram driver", "trambestuurder", "wattman",
        "Straßenbahnfahrer", "conducteur de tram", "metro driver", "metrobestuurder", "light rail driver",
        "conducteur de métro", "U-Bahn-Fahrer", "tax adviser", "tax advisor", "belastingadviseur",
        "belastingconsulent", "jeugdbeschermer", "gezinsvoogd",
    ],
)  # fmt: skip
def test_a_name_of_a_free_or_other_profession_leads_to_no_reserved_one(name: str) -> None:
    assert find_professions(name).found == ()


def test_a_controller_is_no_auditor() -> None:
    assert "2411" not in [match.profession.isco08 for match in find_professions("controleur").found]


@pytest.mark.parametrize("state", ["NL", "BE"])
def test_german_nurses_for_children_or_the_elderly_ask_first(state: str) -> None:
    region = "flanders" if state == "BE" else None
    assert ids(one("3221", "DE", state, region).remarks)[0] == "de_nurse_titles"
    assert "older_listed_title" not in ids(one("3221", "DE", state, region).remarks)


def test_a_long_name_does_not_mean_a_longer_one_that_holds_it() -> None:
    """A nurse (Krankenschwester) is no nurse for children (Kinderkrankenschwester)."""
    assert [match.profession.isco08 for match in find_professions("Krankenschwester").found] == ["2221"]


@pytest.mark.parametrize(
    ("code", "origin", "state", "months", "overall"),
    [("3153", "NL", "DE", "B", "B"), ("7127", "DE", "NL", "C", "C"), ("8332", "NL", "BE", "B", "B")],
)
def test_that_a_licence_counts_at_once_is_as_sure_as_its_source(
    code: str, origin: str, state: str, months: str, overall: str
) -> None:
    (found, *_) = recognitions(profession(code), origin, state)  # type: ignore[arg-type]
    assert (found.verdict, found.reason) == ("none", "own_act_counts")
    assert (found.confidence.months, found.confidence.overall) == (months, overall)


@pytest.mark.parametrize(
    ("code", "state", "region", "sentence"),
    [
        ("8322", "NL", None, "permit"), ("9333", "BE", "flanders", "permit"), ("2611", "DE", "NW", "permit"),
        ("8311", "NL", None, "permit_time_unknown"), ("5414", "BE", "flanders", "permit_time_unknown"),
        ("7126", "NL", None, "apply_activity"), ("7127", "BE", "flanders", "own_act_report"),
        ("5414", "NL", None, "apply"), ("8332", "NL", None, "own_act_counts"),
    ],
)  # fmt: skip
def test_no_diploma_is_recognised_where_none_is_asked(code: str, state: str, region: str | None, sentence: str) -> None:
    origin = "NL" if state == "DE" else "DE"
    assert one(code, origin, state, region).verdict_id == f"diploma.verdict.{sentence}"


@pytest.mark.parametrize(
    ("code", "state", "region", "remark"),
    [
        ("3133", "NL", None, "safety_card"), ("7512", "DE", "NW", "food_instruction_de"),
        ("6111", "NL", None, "spray_licence_nl"), ("6111", "BE", "flanders", "spray_licence_be"),
        ("6113", "DE", "NI", "spray_licence_de"), ("7411", "NL", None, "electrical_appointment"),
        ("8344", "BE", "wallonia", "employer_instruction"), ("5131", "NL", None, "social_hygiene"),
    ],
)  # fmt: skip
def test_what_is_needed_before_the_first_day_is_told_under_its_question(
    code: str, state: str, region: str | None, remark: str
) -> None:
    found = one(code, "NL" if state == "DE" else "DE", state, region)
    level, side = found.questions[2:]
    assert (found.verdict, level.asked, side.asked, side.answer) == ("none", True, True, "listed")
    assert ids(side.items) == [remark]


@pytest.mark.parametrize(
    ("code", "state", "region", "letter"),
    [
        ("2341", "DE", "NW", "A"), ("2330", "DE", "NI", "B"), ("2320", "DE", "NW", "B"),
        ("5311", "BE", "flanders", "A"),
    ],
)  # fmt: skip
def test_a_month_to_say_what_is_missing_is_no_month_that_recognition_takes_at_least(
    code: str, state: str, region: str, letter: str
) -> None:
    found = one(code, "NL", state, region)
    assert (found.months, found.confidence.months) == ((0.0, 4.0), letter)
    assert "clock_complete_file" in ids(found.remarks)


def test_a_flemish_early_years_teacher_is_between_school_and_childcare() -> None:
    teacher = one("2342", "NL", "BE", "flanders")
    assert (teacher.months, teacher.fee) == ((2.0, 4.0), (0.0, 0.0))
    assert teacher.confidence[:5] == ("A", "A", "B", "B", "A")


@pytest.mark.parametrize("code", ["2341", "2342"])
def test_what_flanders_lets_dutch_teachers_do_is_told_in_flanders_only(code: str) -> None:
    for region in ("flanders", "wallonia", "brussels", "german_speaking"):
        told = "nl_teacher_both_levels" in ids(one(code, "NL", "BE", region).remarks)
        assert told == (region == "flanders"), region
        assert "community_only" in ids(one(code, "NL", "BE", region).remarks)


@pytest.mark.parametrize("code", ["2221", "2342", "3334"])
def test_no_treaty_on_degrees_is_told_where_many_have_none(code: str) -> None:
    """Nurses, educators and estate agents come from schools as well as from universities."""
    for origin, state, region in (("NL", "BE", "flanders"), ("BE", "NL", None)):
        for own in (False, True):
            found = one(code, origin, state, region, self_employed=own)
            assert found.level_treaty is None
            assert found.questions[2].answer in ("not_asked", "optional")


@pytest.mark.parametrize("code", ["2211", "2212", "2261", "2262"])
def test_a_fee_for_training_from_outside_the_union_is_not_told_of_a_doctor_from_next_door(code: str) -> None:
    for region in ("NW", "NI"):
        found = one(code, "NL", "DE", region)
        assert (found.verdict, found.fee, found.confidence.fee) == ("automatic", None, "C")
        assert [office.id for office in found.offices] == [{"NW": "zag_approbation", "NI": "nizza"}[region]]


def test_a_fee_of_two_offices_is_told_as_such() -> None:
    driver = one("8322", "NL", "DE", "NW")
    assert (driver.fee, driver.confidence.fee) == ((43.90, 56.90), "B")
    assert "fee_two_offices" in ids(driver.remarks)


@pytest.mark.parametrize("code", ["2310", "2423", "2511", "2512"])
def test_a_degree_for_a_free_job_asks_nothing_whatever_the_profession(code: str) -> None:
    for origin, state, region, statement in (
        ("DE", "NL", None, "idw"), ("DE", "BE", "flanders", "naric_level"), ("NL", "DE", "NW", "zab"),
        ("BE", "DE", "NI", "zab"),
    ):  # fmt: skip
        found = one(code, origin, state, region)
        assert (found.verdict, found.reason, found.stop) == ("none", "not_regulated", "regulated")
        assert ([one.id for one in found.statements], found.questions[2].answer) == ([statement], "optional")


def test_the_tree_stops_at_the_question_of_its_reason() -> None:
    lecturer = one("2310", "BE", "NL")
    assert (lecturer.verdict, lecturer.reason, lecturer.stop) == ("none", "level_by_treaty", "level")
    assert lecturer.questions[2].answer == "by_treaty"


@pytest.mark.parametrize(
    ("code", "own", "statements"),
    [
        ("3133", False, ["naric_level", "fwb_secondary"]), ("7411", True, ["naric_level", "fwb_secondary"]),
        ("7126", False, ["naric_level", "fwb_secondary"]), ("7127", False, ["naric_level", "fwb_secondary"]),
        ("2512", False, ["naric_level", "fwb_higher"]), ("2263", False, ["naric_level", "fwb_higher"]),
    ],
)  # fmt: skip
def test_in_brussels_either_community_states_the_level(code: str, own: bool, statements: list[str]) -> None:
    said = one(code, "DE", "BE", "brussels", self_employed=own).statements
    assert [(one.id, one.region) for one in said] == list(zip(statements, ("flanders", "wallonia"), strict=True))


def test_only_flanders_asks_a_fee_for_the_report_of_a_refrigeration_technician() -> None:
    for region in ("flanders", "wallonia", "brussels", "german_speaking"):
        steps = ids(one("7127", "NL", "BE", region).steps)
        assert steps == ["fgas_copy", "fgas_report", "fgas_fee"][: 3 if region == "flanders" else 2]


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("8344", "ihk_fosa"), ("9329", "ihk_fosa"), ("5322", "lwk"), ("6111", "lwk"), ("6113", "lwk"),
        ("9211", "lwk"),
    ],
)  # fmt: skip
def test_chambers_compare_vocational_diplomas_for_germany(code: str, statement: str) -> None:
    """One chamber of agriculture does so for farms, gardens and households, the chambers of industry for the rest."""
    for region in ("NW", "NI"):
        found = one(code, "NL", "DE", region)
        assert (found.verdict, [said.id for said in found.statements]) == ("none", [statement])


def test_what_is_not_known_of_a_dutch_harbour_master_is_no_zero() -> None:
    master = one("1324", "BE", "NL")
    assert (master.verdict, master.regulated, master.months, master.fee) == ("unknown", "unknown", None, None)
    assert master.confidence.overall == "C"


def test_that_no_law_was_found_is_not_checked() -> None:
    analyst = one("3212", "BE", "NL")
    assert (analyst.verdict, analyst.confidence.status, analyst.confidence.overall) == ("none", "C", "C")


def test_acts_of_the_border_laender_are_not_told_of_another() -> None:
    for code in ("2142", "2342", "2635", "2161"):
        found = one(code, "NL", "DE", "RP", self_employed=code == "2142")
        assert (found.law, ids(found.remarks)) == (None, ["other_land"])


def test_a_bus_driver_s_employer_decides_about_the_language() -> None:
    for origin, state, region in (("DE", "NL", None), ("NL", "BE", "flanders"), ("NL", "DE", "NW")):
        assert one("8331", origin, state, region).language == "recognition_language.employer"


def test_sentences_say_what_is_not_checked() -> None:
    for name in ("recognition_remark.weld_standard", "recognition_remark.nw_home_or_work"):
        assert "not checked" in english(name)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("diëtist", "2310"),
        ("pedicure", "2212"),
        ("notarisklerk", "2619"),
        ("tax adviser", "2263"),
        ("journalist", "2511"),
    ],
)
def test_another_profession_that_happens_to_be_spelt_alike_is_not_meant(typed: str, other: str) -> None:
    search = find_professions(typed)
    assert search.found == ()
    assert other not in {match.profession.isco08 for match in search.nearest}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("verpleegkudige", "2221"), ("verplegkundige", "2221"), ("Krankenshwester", "2221"), ("electriciën", "7411"),
        ("elektrisien", "7411"), ("Schweiser", "7212"), ("lassser", "7212"), ("tandartz", "2261"),
        ("infirmeire", "2221"), ("fysioterapeut", "2264"), ("chaufeur", "8332"), ("vrachtwagenchaufeur", "8332"),
        ("Erziherin", "2342"), ("boulangère patissiere", "7512"), ("softwear developer", "2512"),
        ("logopedis", "2266"), ("apotheeker", "2262"),
    ],
)  # fmt: skip
def test_a_spelling_mistake_still_leads_to_the_profession(typed: str, code: str) -> None:
    search = find_professions(typed)
    assert code in [match.profession.isco08 for match in search.found or search.nearest]
