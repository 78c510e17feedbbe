"""The commands of the contract: what they print, where, and with which exit status."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from rules.__main__ import LATER, main


@pytest.fixture
def file(tmp_path: Path, example: dict[str, Any]) -> str:
    path = tmp_path / "gent_to_terneuzen.json"
    path.write_text(json.dumps(example), encoding="utf-8")
    return str(path)


class Run:
    """Runs a command in this process and keeps what it prints."""

    def __init__(self, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self._capture = capture
        self._patch = patch

    def __call__(self, *arguments: str, stdin: str = "") -> tuple[int, str, str]:
        self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        status = main(list(arguments))
        printed = self._capture.readouterr()
        return status, printed.out, printed.err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return Run(capsys, monkeypatch)


def test_build_prints_what_the_store_holds(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRENSKOMPAS_STORE", str(tmp_path))
    status, out, err = run("build")
    held = json.loads(out)
    assert (status, err) == (0, "")
    assert held["rows"]["parameter_values"] >= 300
    assert (tmp_path / held["store"]).exists()


def test_net_pay_prints_the_result_of_the_contract(run: Run, file: str) -> None:
    status, out, err = run("net-pay", file)
    result = json.loads(out)
    assert (status, err) == (0, "")
    assert set(result) >= {
        "scenario", "law", "insuring_state", "taxing_share", "statuses", "payslip", "year", "range", "warnings",
        "verification",
    }  # fmt: skip
    assert (result["insuring_state"], result["taxing_share"]) == ("NL", {"NL": 1.0, "BE": 0.0})
    assert result["statuses"] == {"nl_qualifying": True}
    assert set(result["year"]["lines"][0]) == {
        "id", "kind", "label", "amount", "state", "law", "confidence", "receiver",
    }  # fmt: skip
    assert (result["range"], result["reform"]) == (None, None)


def test_net_pay_reads_standard_input(run: Run, example: dict[str, Any]) -> None:
    status, out, _ = run("net-pay", "-", stdin=json.dumps(example))
    assert (status, json.loads(out)["payslip"]["gross"]) == (0, 3500.0)


def test_json_lines_answer_every_line_in_its_place(run: Run, example: dict[str, Any]) -> None:
    wrong = example | {"year": "soon"}
    outside = example | {"home": {"value": 300_000}}
    lines = [json.dumps(example), "", json.dumps(wrong), "{", json.dumps(outside), json.dumps(example | {"year": 2024})]
    status, out, err = run("net-pay", "--jsonl", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert (status, err, len(answers)) == (0, "", 6)
    assert [answer.get("error", {}).get("status") for answer in answers] == [None, 2, 2, 2, 3, None]
    assert [answer.get("error", {}).get("field") for answer in answers[2:5]] == ["year", "scenario", "home.value"]
    assert answers[5]["scenario"]["year"] == 2024


def test_compare_sets_both_jobs_side_by_side_and_each_sum_holds(run: Run, file: str) -> None:
    status, out, _ = run("compare", file)
    both = json.loads(out)
    assert status == 0
    assert (both["home"]["scenario"]["work"]["municipality"], both["home"]["insuring_state"]) == ("Gent", "BE")
    for result in (both["home"], both["across"]):
        year, slip = result["year"], result["payslip"]
        pay = sum(line["amount"] for line in year["lines"] if line["kind"] == "pay")
        household = sum(line["amount"] for line in year["lines"] if line["kind"] == "household")
        assert year["gross"] + pay == pytest.approx(year["net_pay"], abs=0.001)
        assert year["net_pay"] + household == pytest.approx(year["disposable"], abs=0.001)
        assert slip["gross"] + sum(line["amount"] for line in slip["lines"]) == pytest.approx(slip["net"], abs=0.001)
    for name in ("gross", "net_pay", "disposable", "employer_cost"):
        difference = both["across"]["year"][name] - both["home"]["year"][name]
        assert both["difference"][name] == pytest.approx(difference, abs=0.001)
    slips = both["across"]["payslip"]["net"] - both["home"]["payslip"]["net"]
    assert both["difference"]["payslip_net"] == pytest.approx(slips, abs=0.001)


@pytest.mark.parametrize(
    ("basis", "name"), [("year", "gross"), ("employer_cost", "employer_cost"), ("net", "disposable")]
)
def test_compare_by_another_basis_holds_the_pays_that_were_found(run: Run, file: str, basis: str, name: str) -> None:
    status, out, err = run("compare", file, "--basis", basis)
    both = json.loads(out)
    found, given = ("across", "home") if basis == "net" else ("home", "across")
    assert (status, err) == (0, "")
    assert both[given]["scenario"]["job"]["gross_monthly"] == 3500.0
    assert both[found]["scenario"]["job"]["gross_monthly"] != 3500.0
    assert abs(both["difference"][name]) < 2.0
    assert both["difference"][name] == pytest.approx(both["across"]["year"][name] - both["home"]["year"][name])


def test_compare_reaches_a_target(run: Run, file: str) -> None:
    status, out, _ = run("compare", file, "--basis", "net", "--target", "40000")
    both = json.loads(out)
    assert status == 0
    assert both["home"]["scenario"]["job"]["gross_monthly"] == 3500.0
    assert 40_000.0 <= both["across"]["year"]["disposable"] < 40_002.0


def test_compare_sets_the_present_job_beside_the_other(run: Run, example: dict[str, Any]) -> None:
    told = json.dumps(example | {"present_job": {"gross_monthly": 3100.0}})
    status, out, _ = run("compare", "-", "--basis", "month", stdin=told)
    both = json.loads(out)
    assert (status, both["home"]["payslip"]["gross"], both["across"]["payslip"]["gross"]) == (0, 3100.0, 3500.0)


@pytest.mark.parametrize(
    ("present", "arguments", "status", "words"),
    [
        ({"gross_monthly": 3100.0}, ("--basis", "year"), 2, "present_job: "),
        ({"gross_monthly": 3100.0}, ("--basis", "net", "--target", "30000"), 2, "present_job: "),
        (None, ("--basis", "hour"), 2, "invalid choice: 'hour'"),
        (None, ("--target", "30000"), 2, "target: "),
        (None, ("--basis", "net", "--target", "much"), 2, "no number of euros"),
        (None, ("--basis", "net", "--target", "inf"), 2, "no number of euros"),
        (None, ("--basis", "net", "--target", "-5"), 2, "--target"),
        (None, ("--basis", "net", "--target", "99999999"), 3, "no pay up to 1,000,000 euros a month brings"),
    ],
    ids=str,
)
def test_a_basis_that_cannot_be_met_is_refused_in_one_line(
    run: Run, example: dict[str, Any], present: Any, arguments: tuple[str, ...], status: int, words: str
) -> None:
    found, out, err = run("compare", "-", *arguments, stdin=json.dumps(example | {"present_job": present}))
    assert (found, out) == (status, "")
    assert words in err
    assert err.count("\n") == 1


def test_explain_prints_each_step_with_numbers_parameters_articles_and_sources(run: Run, file: str) -> None:
    status, out, _ = run("explain", file, "--line", "nl.labour_tax_credit")
    assert status == 0
    for words in (
        "Wet IB 2001 art. 8.11",
        "0.31009 × max (0; 45360 − 11965)",
        "nl.labour_tax_credit.rate_2",
        "https://",
        "5681",
    ):
        assert words in out


def test_explain_in_json_has_the_fields_of_the_contract(run: Run, file: str) -> None:
    status, out, _ = run("explain", file, "--line", "nl.labour_tax_credit", "--json")
    explanation = json.loads(out)
    assert (status, explanation["line"], explanation["amount"]) == (0, "nl.labour_tax_credit", 5681.0)
    assert {"name", "formula", "numbers", "value", "law"} <= set(explanation["steps"][0])
    assert {"key", "value", "from", "law", "source", "confidence"} <= set(explanation["parameters"][0])


def test_a_line_that_the_result_does_not_have_is_refused_with_those_it_has(run: Run, file: str) -> None:
    status, out, err = run("explain", file, "--line", "be.work_bonus")
    assert (status, out) == (2, "")
    assert "nl.labour_tax_credit" in err


def test_law_prints_dated_values_with_source_and_address(run: Run) -> None:
    status, out, _ = run("law", "--key", "nl.general_tax_credit.maximum", "--on", "2026-05-01", "--json")
    (value,) = json.loads(out)
    assert (status, value["value"], value["from"], value["to"]) == (0, 3115.0, "2026-01-01", "2027-01-01")
    assert value["url"].startswith("https://")
    assert {"key", "unit", "law", "source", "confidence", "status", "checked"} <= set(value)


def test_law_prints_tables_as_rows(run: Run) -> None:
    _, out, _ = run("law", "--key", "nl.income_tax.brackets", "--on", "2026-05-01", "--json")
    assert json.loads(out)[0]["value"] == [[0.0, 0.081], [38883.0, 0.3756], [78426.0, 0.495]]


def test_law_lists_what_is_missing_for_a_year(run: Run) -> None:
    _, out, _ = run("law", "--missing", "2027", "--json")
    keys = [value["key"] for value in json.loads(out)]
    assert "nl.general_tax_credit.maximum" in keys
    assert "be.social_contributions.employee_rate" not in keys


def test_a_reform_changes_the_result_and_an_empty_one_does_not(run: Run, file: str, tmp_path: Path) -> None:
    reform = tmp_path / "reform.toml"
    reform.write_text(
        'name = "more"\n[[changes]]\nkey = "nl.general_tax_credit.maximum"\nvalue = 4115\n', encoding="utf-8"
    )
    empty = tmp_path / "empty.json"
    empty.write_text("{}", encoding="utf-8")
    _, today, _ = run("net-pay", file)
    _, unchanged, _ = run("net-pay", file, "--reform", str(empty))
    _, reformed, _ = run("net-pay", file, "--reform", str(reform))
    assert unchanged == today
    lines = {line["id"]: line["amount"] for line in json.loads(reformed)["year"]["lines"]}
    assert lines["nl.general_tax_credit"] == 3116.0


REFUSED = [
    (("net-pay",), 2, "FILE: is missing"),
    (("net-pay", "no such file.json"), 2, "cannot be read"),
    (("explain", "-"), 2, "--line"),
    (("law", "--on", "yesterday"), 2, "is not a date"),
    (("law", "--missing", "0"), 2, "is not a year"),
    (("law", "--missing", "99999"), 2, "is not a year"),
    (("fly",), 2, "invalid choice"),
    ((), 2, "COMMAND"),
    *(((name,), 1, "comes later") for name in LATER),
]


@pytest.mark.parametrize(
    ("arguments", "status", "words"), REFUSED, ids=[" ".join(a) or "nothing" for a, _, _ in REFUSED]
)
def test_a_wrong_command_is_refused_in_one_line(run: Run, arguments: tuple[str, ...], status: int, words: str) -> None:
    found, out, err = run(*arguments, stdin="{}")
    assert (found, out) == (status, "")
    assert words in err
    assert len(err.splitlines()) == 1


WRONG_JSON = [
    ("", "it is empty"),
    ('{"year": 2026', "is not JSON"),
    ('{"year": NaN}', "NaN is not a number"),
    ('{"year": 2026, "year": 2025}', "stands twice"),
    ("[" * 100_000, "nested too deeply"),
    ('{"year": 1' + "0" * 5000 + "}", "is not"),
]


@pytest.mark.parametrize(("text", "words"), WRONG_JSON, ids=[t[:20] or "empty" for t, _ in WRONG_JSON])
def test_what_is_no_json_is_refused(run: Run, text: str, words: str) -> None:
    status, out, err = run("net-pay", "-", stdin=text)
    assert (status, out) == (2, "")
    assert words in err
    assert len(err) <= 501


def test_the_exit_status_tells_wrong_input_from_missing_law(run: Run, example: dict[str, Any]) -> None:
    assert run("net-pay", "-", stdin=json.dumps(example | {"year": 2030}))[0] == 3
    assert run("net-pay", "-", stdin=json.dumps(example | {"year": -1.5}))[0] == 2


def test_missing_law_can_be_searched_by_key(run: Run) -> None:
    _, out, _ = run("law", "--missing", "2024", "--key", "be.work_bonus.*", "--json")
    assert json.loads(out) == []
    _, out, _ = run("law", "--missing", "2027", "--key", "nl.*", "--json")
    assert {value["key"][:3] for value in json.loads(out)} == {"nl."}


def test_a_line_that_is_not_text_is_answered_in_its_place(run: Run, example: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    good = json.dumps(example).encode()
    file.write_bytes(good + b"\n\xe9\n" + good + b"\n")
    status, out, _ = run("net-pay", "--jsonl", str(file))
    answers = [json.loads(line) for line in out.splitlines()]
    assert (status, [answer.get("error", {}).get("status") for answer in answers]) == (0, [None, 2, None])


@pytest.mark.parametrize(
    ("reform", "status", "words"),
    [
        ({"changes": [], "where": {}}, 0, ""),
        ({"changes": [], "where": {"corridors": ["BE-NL"]}}, 0, ""),
        ({"changes": [], "where": {"corridors": ["BE-FR"]}}, 2, "'BE-FR' is not a corridor; allowed are NL-BE, "),
        ({"changes": [], "where": {"municipalities": ["Gnet"]}}, 2, "reform.where.municipalities: the municipality "),
        ({"changes": [{"key": "nl.wage_tax.periods_per_year", "value": 0}]}, 2, "above 0"),
        ({"changes": [{"key": "be.social_contributions.employee_rate", "value": 1.5}]}, 2, "from 0 to 1"),
        ({"changes": [{"key": "be.mutuality.yearly_contribution", "value": 1e308}]}, 2, "from 0 to"),
        ({"changes": [{"key": "nl.income_tax.brackets", "value": [[100, 0.1]]}]}, 2, "begin at 0"),
    ],
    ids=str,
)
def test_a_reform_beyond_reason_is_refused(
    run: Run, file: str, tmp_path: Path, reform: dict[str, Any], status: int, words: str
) -> None:
    path = tmp_path / "reform.json"
    path.write_text(json.dumps(reform), encoding="utf-8")
    found, _, err = run("net-pay", file, "--reform", str(path))
    assert found == status
    assert words in err


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        ('corridors = ["BE-NL"]\nuntil = 2029-01-01', True),
        ('corridors = ["NL-BE", "DE-NL"]', False),
        ('municipalities = ["Venlo", "Gent"]', True),
        ('municipalities = ["Gent"]\nside = "work"', False),
        ('municipalities = ["Gent"]\ncorridors = ["DE-NL"]', False),
    ],
)
def test_a_regional_experiment_holds_for_who_is_inside(
    run: Run, file: str, tmp_path: Path, where: str, holds: bool
) -> None:
    """Who lives in Gent and works in Terneuzen; outside all is as under today's law, to the last letter."""
    reform = tmp_path / "reform.toml"
    change = 'key = "nl.general_tax_credit.maximum"\nvalue = 4115\nfrom = 2026-01-01'
    reform.write_text(f'name = "more"\n[[changes]]\n{change}\n[where]\n{where}\n', encoding="utf-8")
    _, today, _ = run("net-pay", file)
    status, found, _ = run("net-pay", file, "--reform", str(reform))
    assert status == 0
    if holds:
        lines = {line["id"]: line["amount"] for line in json.loads(found)["year"]["lines"]}
        assert lines["nl.general_tax_credit"] == 3116.0
        assert json.loads(found)["reform"]["name"] == "more"
    else:
        assert found == today


@pytest.mark.parametrize(
    "key", ["treaty.nl_be.short_stay_days", "treaty.be_de.compensation", "be.municipal_tax.non_resident_surcharge"]
)
def test_a_reform_that_no_result_follows_is_refused_in_one_line(run: Run, file: str, tmp_path: Path, key: str) -> None:
    path = tmp_path / "reform.json"
    path.write_text(json.dumps({"changes": [{"key": key, "value": 0}]}), encoding="utf-8")
    for command in (("net-pay", file), ("compare", file)):
        status, out, err = run(*command, "--reform", str(path))
        assert (status, out) == (2, "")
        assert err.startswith(f"reform.changes.key: {key} ")
        assert err.count("\n") == 1


def test_a_reform_can_be_explained(run: Run, file: str, tmp_path: Path) -> None:
    path = tmp_path / "reform.json"
    path.write_text('{"changes": [{"key": "nl.general_tax_credit.maximum", "value": 4115}]}', encoding="utf-8")
    _, out, _ = run("explain", file, "--line", "nl.general_tax_credit", "--reform", str(path), "--json")
    assert json.loads(out)["amount"] == 3116.0


def test_barriers_lists_the_whole_catalogue_with_prices(run: Run, file: str) -> None:
    status, printed, _ = run("barriers", file, "--json")
    rows = json.loads(printed)
    assert (status, len(rows)) == (0, 96)
    assert {
        "id",
        "theme",
        "title",
        "hits",
        "euros_per_year",
        "months",
        "law",
        "authority",
        "overlay",
        "confidence",
    } <= set(rows[0])
    (municipal,) = [row for row in rows if row["id"] == "T08"]
    assert municipal["hits"] is True
    assert municipal["euros_per_year"] > 0.0
    assert municipal["overlay"]["changes"] == [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]
    (surcharge,) = [row for row in rows if row["id"] == "T17"]
    assert (surcharge["hits"], surcharge["euros_per_year"], surcharge["overlay"]) == (False, 0.0, None)
    (train,) = [row for row in rows if row["id"] == "V01"]
    assert (train["hits"], train["euros_per_year"]) == (True, None)


def test_barriers_for_people_say_more_and_less(run: Run, file: str) -> None:
    status, printed, _ = run("barriers", file)
    assert status == 0
    assert "Without these rules more would be left of the year:" in printed
    assert "others of 96 do not touch this household." in printed


def test_the_overlay_of_a_barrier_is_a_reform_that_moves_as_much(run: Run, file: str, tmp_path: Path) -> None:
    _, printed, _ = run("barriers", file, "--json")
    (municipal,) = [row for row in json.loads(printed) if row["id"] == "T08"]
    reform = tmp_path / "reform.json"
    reform.write_text(json.dumps(municipal["overlay"]), encoding="utf-8")
    before, after = (
        json.loads(run("net-pay", file, *more)[1])["year"]["disposable"] for more in ((), ("--reform", str(reform)))
    )
    assert after - before == pytest.approx(municipal["euros_per_year"], abs=0.001)
