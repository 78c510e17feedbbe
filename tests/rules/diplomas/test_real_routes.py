"""The professions of data/: what diplomas.md of the dossier says of them, and that every sentence exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from rules import store
from rules.definitions.codes import STATES
from rules.diplomas.professions import find_professions, profession, professions
from rules.diplomas.recognition import DecidingOffice, Recognition, assistance, recognitions
from rules.diplomas.regions import ASKED_IN, recognition_region
from rules.diplomas.terms import Asked, applied
from rules.words.texts import english


def one(query: str, origin: str, state: str, place: str | None = None, **more: Any) -> Recognition:
    found = profession(query) or find_professions(query).found[0].profession
    (answer,) = recognitions(found, origin, state, recognition_region(state, place), **more)
    return answer


def answer(found: Recognition, question: str) -> str:
    return next(one.answer for one in found.questions if one.question == question)


def test_no_profession_is_lost() -> None:
    assert len(professions()) == 95


def test_a_nurse_from_kleve_is_recognised_automatically_in_nijmegen() -> None:
    nurse = one("Krankenschwester", "DE", "NL", "Nijmegen")
    assert nurse.profession.isco08 == "2221"
    assert (nurse.verdict, nurse.regulated, nurse.regime, nurse.regions) == ("automatic", "yes", "automatic", ())
    assert [office.id for office in nurse.offices] == ["cibg"]
    assert nurse.months is not None
    assert (nurse.months[1], nurse.legal_maximum) == (3.0, 3.0)
    assert (nurse.confidence.status, nurse.confidence.route, nurse.confidence.months) == ("A", "A", "A")
    assert nurse.language is not None
    assert (nurse.level_treaty, nurse.stop) == (None, "side_conditions"), "Germany is no party"


def test_a_childcare_worker_from_eupen_may_ask_for_partial_access_in_aachen() -> None:
    worker = one("Kinderbetreuerin", "BE", "DE", "Aachen")
    assert (worker.profession.isco08, worker.regions) == ("5311", ("NW",))
    assert (worker.verdict, worker.regime, worker.months) == ("apply", "general", (3.0, 4.0))
    assert worker.partial == "recognition_partial.possible"
    assert worker.fee is None, "charged in Lower Saxony, not known in North Rhine-Westphalia"


def test_a_primary_teacher_from_maastricht_applies_for_free_in_lanaken() -> None:
    teacher = one("leraar basisonderwijs", "NL", "BE", "Lanaken")
    assert (teacher.profession.isco08, teacher.regions) == ("2341", ("flanders",))
    assert (teacher.verdict, teacher.regime) == ("apply", "general")
    assert [office.id for office in teacher.offices] == ["agodi"]
    assert teacher.months is not None
    assert (teacher.months[1], teacher.fee, teacher.confidence.overall) == (2.0, (0.0, 0.0), "A")
    assert "recognition_remark.nl_teacher_both_levels" in teacher.remarks
    assert teacher.level_treaty is not None
    assert answer(teacher, "level") == "by_treaty", "the treaty fixes the level and opens no profession"


@pytest.mark.parametrize("origin", STATES)
@pytest.mark.parametrize(
    ("state", "fees"),
    [("NL", {"idw": 148.83}), ("BE", {"naric_level": 90.0}), ("DE", {"ihk_fosa": 600.0})],
)
def test_a_process_operator_may_start_at_once_anywhere(origin: str, state: str, fees: dict[str, float]) -> None:
    (operator,) = recognitions(find_professions("procesoperator").found[0].profession, origin, state)
    assert (operator.profession.isco08, operator.verdict, operator.reason) == ("3133", "none", "not_regulated")
    assert (operator.months, operator.fee, operator.stop, operator.regions) == (
        (0.0, 0.0), (0.0, 0.0), "regulated", (),
    )  # fmt: skip
    known = {statement.id: statement.fee for statement in operator.statements}
    at_home = origin == state
    assert ({} if at_home else fees) == {name: fee[1] for name, fee in known.items() if name in fees and fee}
    assert (operator.level_treaty, answer(operator, "level")) == (
        None, "not_asked" if at_home else "optional",
    )  # fmt: skip


def test_belgium_without_a_region_answers_for_each() -> None:
    (nurse,) = find_professions("2221").found
    found = recognitions(nurse.profession, "NL", "BE")
    assert sorted(region for one in found for region in one.regions) == [
        "brussels", "flanders", "german_speaking", "wallonia",
    ]  # fmt: skip
    assert len({office.id for one in found for office in one.offices}) > 1


def test_a_land_away_from_these_borders_names_no_office_of_another() -> None:
    nurse = one("2221", "BE", "DE", "Trier")
    assert (nurse.regions, nurse.verdict, nurse.offices, nurse.steps) == (("RP",), "automatic", (), ())
    assert [english(name) for name in nurse.remarks] == [english("recognition_remark.other_land")]


def test_german_crafts_bind_the_self_employed_only() -> None:
    employee, own = (one("hairdresser", "NL", "DE", "Aachen", self_employed=own) for own in (False, True))
    assert (employee.verdict, employee.reason, employee.fee) == ("none", "only_self_employed", (0.0, 0.0))
    assert (own.verdict, own.regime, own.fee) == ("apply", "experience", (100.0, 600.0))


def test_who_starts_a_bakery_is_free_in_flanders_and_proves_skill_elsewhere() -> None:
    assert one("baker", "NL", "BE", "Gent", self_employed=True).verdict == "none"
    for place in ("Liège", "Eupen", "Bruxelles"):
        assert one("baker", "NL", "BE", place, self_employed=True).verdict == "apply", place


def test_a_lorry_driver_s_code_counts_everywhere() -> None:
    for origin in STATES:
        for state in STATES:
            if origin != state:
                driver = one("8332", origin, state, {"BE": "Gent", "DE": "Aachen"}.get(state))
                assert (driver.verdict, driver.reason, driver.months) == ("none", "own_act_counts", (0.0, 0.0))


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("verpleegkundige", "2221"), ("infirmière", "2221"), ("Erzieherin", "2342"), ("kraamverzorgster", None),
        ("lasser", "7212"), ("soudeur", "7212"), ("Schweisser", "7212"), ("trucker", "8332"), ("Bäcker", "7512"),
        ("coiffeuse", "5141"), ("juf", "2341"), ("kinesist", "2264"), ("PTA", "3213"), ("notaris", "2619"),
    ],
)  # fmt: skip
def test_people_find_their_profession(query: str, code: str | None) -> None:
    found = [match.profession.isco08 for match in find_professions(query).found]
    assert found[:1] == ([code] if code else []), found


def every_answer() -> Iterator[Recognition]:
    for asked in professions():
        for origin in STATES:
            for state in STATES:
                for self_employed in (False, True):
                    yield from recognitions(asked, origin, state, self_employed=self_employed)


def test_every_sentence_of_every_answer_exists() -> None:
    missing = set()
    for found in every_answer():
        ids = {
            found.verdict_id, found.reason_id, found.language, found.temporary, found.partial, found.meanwhile,
            *found.steps, *found.papers, *found.remarks,
            *(name for one in found.questions for name in (one.question_id, one.answer_id, *one.items)),
            *(office.text_id for office in (*found.offices, *found.ask)),
            *(name for one in found.statements for name in (one.office.text_id, *one.papers, *one.remarks)),
        }  # fmt: skip
        for name in ids - {None}:
            try:
                english(str(name), **{"from": 1, "to": 2, "office": "x"})
            except KeyError:
                missing.add(name)
    assert sorted(map(str, missing)) == []


def test_training_or_a_test_comes_on_top_of_the_months() -> None:
    for found in every_answer():
        if "recognition_step.compensation" in found.steps:
            assert "recognition_remark.compensation_time" in found.remarks, (found.profession.isco08, found.state)


def test_every_route_and_statement_is_used() -> None:
    held = store.current().professions
    routes = {rule.route for rules in held.rules.values() for rule in rules if rule.route}
    assert set(held.routes) - routes == set()
    terms = [route.terms for route in held.routes.values()] + [r.terms for of in held.rules.values() for r in of]
    statements = {name for said in terms for _, name in said.statements or ()}
    assert set(held.statements) - statements == set()


def test_what_is_not_known_is_never_zero() -> None:
    held = store.current().professions
    for found in every_answer():
        if found.verdict == "none":
            continue
        for region in found.regions or (ASKED_IN[found.state] or (None,))[:1]:
            said = applied(Asked(found.profession, found.origin, found.state, region, found.self_employed), held).terms
            assert (found.months, found.fee) == (said.months, said.fee), found.profession.isco08


def test_each_state_tells_who_can_help() -> None:
    offices: list[DecidingOffice] = [office for state in STATES for office in assistance(state)]
    assert [office.id for office in offices] == ["nuffic", "be_assist", "anerkennung_in_deutschland"]
