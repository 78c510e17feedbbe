"""A reform as a file that is kept and loaded again, what is wrong in one, and its result as a table."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from pages.shared.reform import draft, files, sources
from pages.shared.reform.draft import Area, Draft, Line
from pages.shared.reform.words import key_in_words
from pages.shared.visit.languages import language, offered
from pages.shared.visit.scenario_file import Unusable
from rules import PARTIES, clusters, edge, everyone, movements, reform_effect
from tests.pages.conftest import rows_of_csv
from tests.pages.reform_people import some_people

ENGLISH = language("en")
YEAR = 2026
THRESHOLD = "telework.nl_be.tax_threshold_days"
BRACKETS = "nl.income_tax.brackets"


def saved_and_read(reform: Draft) -> Draft:
    return files.read_file(files.file_of(reform, ENGLISH), YEAR, ENGLISH)


def test_a_reform_is_the_same_after_it_was_kept_and_loaded() -> None:
    area = Area("municipalities", ("BE-NL",), "", ("BE:Gent",), "home")
    lines = (Line(1, THRESHOLD, 35.0), Line(2, BRACKETS, ((0.0, 0.1), (9.0, 0.2)), date(2025, 1, 1)))
    reform = Draft(name="Mine", lines=lines, area=area, until=date(2028, 1, 1))
    again = saved_and_read(reform)
    assert again.overlay() == reform.overlay()
    assert again.name == "Mine"
    assert json.loads(files.file_of(reform, ENGLISH))["where"]["municipalities"] == ["BE:Gent"]


def test_a_ready_reform_is_kept_by_the_name_that_the_page_gives_it() -> None:
    variant = sources.at_address("nl_be_days")
    assert variant is not None
    again = saved_and_read(draft.of_variant(variant))
    assert again.name == sources.in_full(variant, ENGLISH)[: draft.LONGEST_NAME]
    assert again.overlay().fingerprint == variant.overlay.fingerprint


def one_change(key: str, value: Any, **more: Any) -> bytes:
    where = {"where": {"until": more.pop("until")}} if "until" in more else {}
    return json.dumps({"changes": [{"key": key, "value": value, **more}], **where}).encode()


WRONG = [
    (b"", "error.file_empty"),
    (b"\xff\xfe", "error.file_unreadable"),
    (b"{not json", "error.file_unreadable"),
    (b'{"changes": [{"key": 5, "value": 1.0}]}', "reform.fault.file"),
    (b'{"changes": [], "colour": "red"}', "reform.fault.file"),
    (b'{"changes": [], "where": {"corridors": ["NL-FR"]}}', "reform.fault.file"),
    (one_change("nl.no_such_key", 1.0), "reform.fault.key"),
    (one_change("nl.wage_tax.table_step", 9.0), "reform.fault.payslip"),
    (one_change(BRACKETS, [[5.0, 0.1]]), "reform.fault.table"),
    (one_change("insurance.substantial_activity_share", 2.0), "reform.fault.number"),
    (one_change("treaty.nl_be.compensation", 0.5), "reform.fault.switch"),
    (one_change(THRESHOLD, 5.0, **{"from": "2026-07-01"}), "reform.fault.from"),
    (one_change(THRESHOLD, 5.0, until="2026-01-01"), "reform.fault.until"),
    (one_change("be.work_bonus.two_components", 0.0), "reform.fault.law"),
]


@pytest.mark.parametrize(("content", "text_id"), WRONG)
@pytest.mark.parametrize("code", offered())
def test_what_is_wrong_in_a_file_is_said_in_the_language_of_the_visitor(
    content: bytes, text_id: str, code: str
) -> None:
    spoken = language(code)
    with pytest.raises(Unusable) as refused:
        files.read_file(content, YEAR, spoken)
    known = {"field": "", "low": spoken.rate(0.0), "high": spoken.rate(1.0)}
    known["rule"] = key_in_words("be.work_bonus.single_maximum", spoken)
    expected = spoken.text(text_id, **known)
    assert (expected.rstrip(". ") if text_id == "reform.fault.file" else expected) in str(refused.value)


def test_the_table_holds_every_party_line_and_group_with_what_it_rests_on() -> None:
    variant = sources.at_address("municipal_tax")
    assert variant is not None
    who = some_people("cbs")
    effect = reform_effect(who.today, variant.overlay)
    text = files.as_csv(draft.of_variant(variant), who, effect, None, ENGLISH).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    for party in PARTIES:
        name = ENGLISH.text(f"reform.party.{party}")
        own = [row for row in rows if row["who or group"] == name]
        assert float(own[0]["euros a year"]) == effect.balance.euros(party)
        assert [float(row["euros a year"]) for row in own[1:]] == [one.euros for one in movements(effect, party)]
    assert {row["fingerprint of the law"] for row in rows} == {effect.law_fingerprint}
    assert all("synthetic, CBS, seed 11" in row["commuters"] for row in rows)
    assert int(rows[-1]["heads"]) == everyone(effect).heads


@pytest.mark.parametrize("name", clusters())
def test_a_file_that_lists_exactly_a_cluster_is_shown_as_that_cluster(name: str) -> None:
    reform = Draft(name="Mine", lines=(Line(1, THRESHOLD, 35.0),), area=Area("cluster", ("BE-NL",), name, side="work"))
    again = saved_and_read(reform)
    assert again.area == reform.area
    assert again.overlay() == reform.overlay()
    listed = tuple(reform.area.where()["municipalities"])
    fewer = reform._replace(area=Area("municipalities", (), "", tuple(sorted(listed[1:])), "work"))
    assert saved_and_read(fewer).area == fewer.area
    more = (*listed, "NL:Ameland")
    assert saved_and_read(fewer._replace(area=fewer.area._replace(municipalities=more))).area.kind == "municipalities"


@pytest.mark.parametrize("code", offered())
def test_the_table_of_an_experiment_holds_what_it_costs_over_its_years_and_who_stands_outside(code: str) -> None:
    spoken, who = language(code), some_people("cbs")
    area = Area("cluster", (), "north-sea-port", side="work")
    reform = Draft(lines=(Line(1, THRESHOLD, 35.0),), area=area, until=date(2029, 1, 1))
    effect, border = (found(who.today, reform.overlay()) for found in (reform_effect, edge))
    rows = rows_of_csv(files.as_csv(reform, who, effect, border, spoken), code)  # type: ignore[arg-type]
    place = {
        head: rows[0].index(spoken.text(f"reform.csv.{head}")) for head in ("euros", "all_years", "heads", "moved")
    }
    over = effect.balance.over(3)  # type: ignore[union-attr]
    for party in PARTIES:
        name, whole = spoken.text(f"reform.party.{party}"), spoken.text("reform.together")
        (row,) = [row for row in rows if row[:2] == [name, whole]]
        assert float(row[place["all_years"]].replace(",", ".")) == over.euros(party)
    outside = [row for row in rows if row[0] == spoken.text("reform.edge")]
    expected = [(kind, one) for kind, one in border._asdict().items() if one.heads]  # type: ignore[union-attr]
    assert [row[1] for row in outside] == [spoken.text(f"reform.edge.{kind}") for kind, _ in expected]
    for row, (_, one) in zip(outside, expected, strict=True):
        assert (int(row[place["heads"]]), int(row[place["moved"]])) == (one.heads, one.moved)
        assert float(row[place["euros"]].replace(",", ".")) == one.euros
    assert any(one.moved for _, one in expected)
    said = " ".join(row[1] for row in rows if row[0] == spoken.text("obstacle.heading.trial"))
    assert spoken.plural("reform.for_years", 3, number=3) in said
    assert spoken.text("obstacle.trial.counts.work") in said
