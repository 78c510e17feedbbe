"""The 48 rows of the decision table, each reached by scenarios that follow from it.

decision_table.csv says for each pair of states, sector, share of home days and number of days outside the state of
work who taxes and who insures, by which articles, and what follows. `home_percent` (from, below) and `outside_days`
(from, up to; home and third states together) are bands, empty is any. `nationals`: the state that taxes home and
third-state days of a national of the state of residence, where that differs. `_a1`: with the certificate of the
telework agreement. The four columns on earners hold the state that pays family benefits first and the one that adds,
without and with a partner who works in the state of residence. `german_reduction` is in per cent; `status`: the state
of work and the per cent of the pay that it must tax.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rules import YEARS, Result, Scenario, net_pay
from rules.coordination.working_days import WorkingDays, all_days
from rules.definitions.codes import STATES
from rules.law.year import law_of
from rules.question.case import prepared
from rules.settlement.family_benefits import OwnAmounts, own_amounts, rights_of_family
from rules.settlement.law import Law
from rules.settlement.settle import Settlement, settle

TABLE = Path(__file__).parents[2] / "cases" / "decision_table.csv"
CENT = 0.005

DAYS = [
    WorkingDays(float(office), float(home), float(elsewhere))
    for office, home, elsewhere in (
        (186, 33, 1), (99, 32, 2), (98, 33, 1), (33, 33, 1), (32, 33, 1), (1, 33, 0),
        (185, 34, 1), (165, 54, 1), (164, 55, 1), (101, 34, 1), (109, 109, 2), (33, 34, 1), (109, 110, 1),
        (10, 190, 20),
    )
]  # fmt: skip
"""Both sides of every bound: 34 and 35 days outside the state of work; 54 and 55, 109 and 110 of 220 days at home, and
the shares next to 25 and 50 % that so few days outside allow."""

FEW = 10.0
"""So few days at the workplace that an amount which goes by the pay earned there may come to nothing."""

PLACES = {"NL": "Maastricht", "BE": "Gent", "DE": None}


class Row(NamedTuple):
    """A row, by the names of the columns."""

    row: str
    residence: str
    work: str
    sector: str
    home_percent: str
    outside_days: str
    work_days: str
    home_days: str
    third_days: str
    nationals: str
    insured: str
    insured_a1: str
    taxing: str
    insuring: str
    relief: str
    compensation: str
    family: str
    one_earner: str
    one_earner_a1: str
    two_earners: str
    two_earners_a1: str
    municipal_tax: str
    german_reduction: str
    status: str
    valid_from: str
    confidence_tax: str
    confidence_insurance: str

    def holds_for(self, days: WorkingDays) -> bool:
        """Whether these days lie in the bands of the row."""
        low, below = map(float, self.home_percent.split("-"))
        at_home, outside = 100.0 * days.home / all_days(days), days.home + days.elsewhere
        fewest, most = map(float, self.outside_days.split("-")) if self.outside_days else (0.0, 366.0)
        return low <= at_home < below and fewest <= outside <= most

    @property
    def days(self) -> list[WorkingDays]:
        return [days for days in DAYS if self.holds_for(days)]

    @property
    def years(self) -> list[int]:
        return [year for year in YEARS if date.fromisoformat(self.valid_from) <= date(year, 1, 1)]


def rows() -> Iterator[Row]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Row(**row)


ROWS = list(rows())
every_row = pytest.mark.parametrize("row", [pytest.param(row, id=row.row) for row in ROWS])
with_and_without_certificate = pytest.mark.parametrize("certificate", [False, True], ids=["without A1", "with A1"])


def scenario(
    row: Row, days: WorkingDays, year: int, certificate: bool = False, pay: float = 4000.0, **changes: Any
) -> Scenario:
    """A worker without a family whom the row describes."""
    data = {
        "year": year,
        "residence": {"country": row.residence, "municipality": PLACES[row.residence]},
        "work": {"country": row.work, "municipality": PLACES[row.work]},
        "worker": {"age": 38, "nationality": row.residence},
        "job": {"gross_monthly": pay, "sector": row.sector, "days": days._asdict()},
        "options": {"framework_a1": certificate},
    }
    return Scenario.from_data(data | changes)


def settled(one: Scenario, law: Law | None = None) -> Settlement:
    return settle(prepared(one).facts, law or law_of(one.year).numbers)


def test_the_table_has_all_rows_and_each_can_be_reached() -> None:
    assert [row.row for row in ROWS] == [f"D{number:02}" for number in range(1, 49)]
    assert [row.row for row in ROWS if len(row.days) < 2 or not row.years] == []


@pytest.mark.parametrize("sector", ["private", "public"])
def test_all_days_lie_in_one_row_of_each_pair(sector: str) -> None:
    for days in DAYS:
        pairs = [(row.residence, row.work) for row in ROWS if row.sector == sector and row.holds_for(days)]
        assert sorted(pairs) == sorted({(row.residence, row.work) for row in ROWS})


@every_row
def test_work_home_and_third_state_days_are_taxed_where_the_row_says(row: Row) -> None:
    for days in row.days:
        for year in row.years:
            for nationality in ("NL", "BE", "DE", "other"):
                whose = [row.work_days, row.home_days, row.third_days]
                if row.nationals and nationality == row.residence:
                    whose = [row.work_days, row.nationals, row.nationals]
                found = net_pay(scenario(row, days, year, worker={"age": 38, "nationality": nationality})).taxing_share
                in_work_state = sum(count for count, state in zip(days, whose, strict=True) if state == row.work)
                assert set(found) == {row.residence, row.work}
                assert found[row.work] == pytest.approx(in_work_state / all_days(days), abs=1e-9)
                assert found[row.residence] == pytest.approx(1.0 - in_work_state / all_days(days), abs=1e-9)


@every_row
@with_and_without_certificate
def test_the_row_names_the_insuring_state(row: Row, certificate: bool) -> None:
    for days in row.days:
        for year in row.years:
            found = net_pay(scenario(row, days, year, certificate)).insuring_state
            assert found == (row.insured_a1 if certificate else row.insured)


GENERAL = {("883/2004", ("11", "(1)"))}
"""One legislation at a time: the rule behind every other article on insurance."""

Citation = tuple[str, tuple[str, ...]]


def citations(text: str) -> set[Citation]:
    """The articles in a text, as act and parts of the number (`art. 13(1)(a), 16(1)`); an act alone is cited whole."""
    found: set[Citation] = set()
    for of_act in filter(None, text.lower().split("; ")):
        act, _, articles = of_act.replace("§", "art.").partition(" art. ")
        found |= {(act, tuple(re.findall(r"^[^(]+|\([^)]+\)", article))) for article in articles.split(", ")}
    return found


def agree(found: set[Citation], expected: set[Citation]) -> bool:
    """Whether every article found is one of the expected, or a part of it, and none of those is missing."""

    def within(part: Citation, whole: Citation) -> bool:
        return part[0] == whole[0] and part[1][: len(whole[1])] == whole[1]

    return all(any(within(part, whole) for whole in expected) for part in found - GENERAL) and all(
        any(within(part, whole) for part in found) for whole in expected
    )


def test_citations_are_compared_by_act_and_article() -> None:
    assert citations("883/2004 art. 13(1)(a), 16(1); Bvdb 2001") == {
        ("883/2004", ("13", "(1)", "(a)")), ("883/2004", ("16", "(1)")), ("bvdb 2001", ()),
    }  # fmt: skip
    assert agree(citations("NL-DE 2012 art. 22(2); Bvdb 2001 art. 9-11"), citations("NL-DE 2012 art. 22; Bvdb 2001"))
    assert not agree(citations("NL-DE 2012 art. 22(2)"), citations("NL-DE 2012 art. 22(1)"))
    assert not agree(citations("NL-DE 2012 art. 2"), citations("NL-DE 2012 art. 22"))
    assert not agree(citations("NL-DE 2012 art. 22"), citations("NL-DE 2012 art. 22; Bvdb 2001"))
    assert not agree(set(), citations("NL-DE 2012 art. 22"))


@every_row
def test_the_grounds_are_the_articles_of_the_row(row: Row) -> None:
    """What a row cites on tax for nationals of both kinds, and on insurance with and without the certificate, stands in
    one cell."""
    for days in row.days:
        children = [{"age": 8}, {"age": 8}]
        found = [
            net_pay(scenario(row, days, row.years[-1], certificate, worker=worker, children=children)).grounds
            for certificate in (False, True)
            for worker in ({"age": 38, "nationality": row.residence}, {"age": 38, "nationality": row.work})
        ]
        for name in ("taxing", "insuring", "relief", "compensation", "family"):
            expected = citations(getattr(row, name))
            together = set().union(*(citations(getattr(grounds, name)) for grounds in found))
            assert agree(together, expected), name


@every_row
def test_the_dutch_return_compensates_where_the_row_says(row: Row) -> None:
    """Interest that Belgium and Germany do not deduct makes the burden there the higher one, but for a few days."""
    home = {"owner": True, "value": 500_000.0, "mortgage_interest": 40_000.0}
    for days in row.days:
        for year in row.years:
            found = settled(scenario(row, days, year, pay=6000.0, home=home)).compensated.amount
            assert found >= 0.0
            assert (found > 0.0) == (row.compensation != "") or (row.compensation and days.office <= FEW)


SPOUSES = {"worker": {"age": 38, "civil_status": "married"}}


def family_of(row: Row, ranks: list[str], days: WorkingDays, year: int, certificate: bool, two_earners: bool) -> Result:
    """A couple with two children of 8, three where Germany pays first, since only for the third Belgium pays more. The
    budget makes the Netherlands the more generous of two states, and high pay takes it away."""
    number = 3 if ranks == ["DE", "BE"] else 2
    low = ranks[1:] == ["NL"]
    partner: dict[str, Any] = {"age": 36, "country_of_work": None, "gross_annual": 0.0}
    if two_earners:
        partner = {"age": 36, "country_of_work": row.residence, "gross_annual": 6_000.0 if low else 60_000.0}
    pay = 1_900.0 if low else 12_000.0
    return net_pay(
        scenario(row, days, year, certificate, pay, partner=partner, children=[{"age": 8}] * number, **SPOUSES)
    )


def own_of(result: Result) -> dict[str, float]:
    """What each state would pay by itself."""
    case = prepared(result.scenario)
    found = settle(case.facts, case.law.numbers)
    law = case.law.numbers
    rights = rights_of_family(case.facts, found.allocation, law)
    own: OwnAmounts = own_amounts(case.facts, found.allocation, found.dutch, rights, law)
    return dict(zip(STATES, (own.dutch_benefit + own.dutch_budget, own.belgian, own.german), strict=True))


FAMILY_LINES = ("nl.child_benefit", "nl.child_budget", "be.family_allowance", "de.child_benefit")


@every_row
@with_and_without_certificate
@pytest.mark.parametrize("two_earners", [False, True], ids=["partner at home", "partner works"])
def test_the_states_pay_family_benefits_in_the_order_of_the_row(row: Row, certificate: bool, two_earners: bool) -> None:
    """The first pays all that it would pay alone, the second something more, the third nothing."""
    name = ("two_earners" if two_earners else "one_earner") + ("_a1" if certificate else "")
    ranks = getattr(row, name).split()
    for days in row.days:
        for year in row.years:
            result = family_of(row, ranks, days, year, certificate, two_earners)
            own, paid = own_of(result), dict.fromkeys(STATES, 0.0)
            for line in result.year.lines:
                if line.id in FAMILY_LINES:
                    paid[line.state] += line.amount
            assert paid[ranks[0]] == pytest.approx(own[ranks[0]], abs=CENT)
            for second in ranks[1:]:
                assert max(1.0, own[second] - own[ranks[0]]) <= paid[second] + CENT
                assert paid[second] < own[second]
            assert [state for state in STATES if state not in ranks and paid[state] != 0.0] == []


@every_row
def test_belgium_takes_municipal_tax_on_exempt_pay_where_the_row_says(row: Row) -> None:
    for days in row.days:
        for year in row.years:
            one, law = scenario(row, days, year, pay=6000.0), law_of(year).numbers
            treaty = law.treaty._replace(municipal_tax_on_exempt_dutch_pay=0.0, municipal_tax_on_exempt_german_pay=0.0)
            found, without = settled(one).belgian, settled(one, law._replace(treaty=treaty)).belgian
            on_exempt_pay = found.municipal_tax - without.municipal_tax
            assert (on_exempt_pay > 100.0) == (row.municipal_tax == "yes") or days.office <= FEW
            assert (found.municipal_tax > 0.0) == (row.residence == "BE")
            assert found.income_tax == without.income_tax


@every_row
def test_germany_reduces_its_tax_by_the_per_cent_of_the_row(row: Row) -> None:
    """With pay that bears no surcharge, since with it another one of assessment and withholding may be the lower; each
    of twelve months of withholding is rounded."""
    left = 1.0 - float(row.german_reduction) / 100.0
    for days in row.days:
        for year in row.years:
            one, law = scenario(row, days, year, pay=6_000.0), law_of(year).numbers
            treaty = law.treaty._replace(german_reduction_for_belgian_residents=0.0)
            found, without = settled(one).german, settled(one, law._replace(treaty=treaty)).german
            assert found.income_tax == pytest.approx(left * without.income_tax, abs=0.13)
            assert (found.income_tax < without.income_tax) == (left < 1.0 and without.income_tax > 0.0)


STATUS = {"NL": "nl_qualifying", "BE": "be_personal_benefits", "DE": "de_unlimited_on_request"}


@every_row
def test_the_state_of_work_asks_for_the_share_of_the_row(row: Row) -> None:
    """With pay so high that no allowance for foreign income passes the German test."""
    state, per_cent = row.status.split()
    assert state == row.work
    for days in row.days:
        for year in row.years:
            for nationality in (row.residence, row.work):
                worker = {"age": 38, "nationality": nationality}
                result = net_pay(scenario(row, days, year, pay=30_000.0, worker=worker))
                enough = 100.0 * result.taxing_share[row.work] >= float(per_cent)
                assert result.statuses[STATUS[row.work]] == enough


def test_the_threshold_of_days_holds_from_its_year() -> None:
    """The last year before a row: every day outside the state of work is taxed at home."""
    for row in ROWS:
        if date.fromisoformat(row.valid_from).year in YEARS and row.sector == "private" and row.outside_days[0] == "0":
            for days in row.days:
                found = net_pay(scenario(row, days, date.fromisoformat(row.valid_from).year - 1)).taxing_share
                assert found[row.work] == pytest.approx(days.office / all_days(days))
