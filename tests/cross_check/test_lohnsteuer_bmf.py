"""A second opinion on German wage tax: the package lohnsteuer-bmf, for 2026."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from lohnsteuer_bmf.lohnsteuer import berechne_lohnsteuer_pap, berechne_zve

from rules.definitions.children import Child, ChildList, Children
from rules.definitions.codes import LAENDER
from rules.germany.contributions import insured
from rules.germany.payroll_allowances import taxable_wage
from rules.germany.person import GermanPartner, GermanPerson
from rules.germany.position import Withheld
from rules.germany.withholding import tax_features, withheld_on_month
from rules.law.year import law_of
from tests.rules.german_positions import status_of_resident

YEAR = 2026
AGE = 41
LAND_NAMES = {"NW": "Nordrhein-Westfalen", "BY": "Bayern", "SN": "Sachsen"}
PAYS = (*map(float, range(600, 20_001, 97)), 5812.5, 8450.0, 20_000.0)
CENT = 0.01
EXPLAINED = tomllib.loads(Path(__file__).with_name("lohnsteuer_bmf.toml").read_text(encoding="utf-8"))


class Comparison(NamedTuple):
    """A month's pay of one worker: what the package withholds, what is withheld here, both taxable wages of a year."""

    land: str
    tax_class: int
    children: int
    pay: float
    theirs: Withheld
    ours: Withheld
    their_wage: float
    our_wage: float

    @property
    def difference(self) -> float:
        """The largest difference of the three amounts."""
        return max(abs(a - b) for a, b in zip(self.theirs, self.ours, strict=True))


def worker(land: str, tax_class: int, children: int) -> GermanPerson:
    """A church member of 41 with young children."""
    nobody = GermanPartner(present=False, age=40.0, pay=0.0, works_here=False)
    young = Children(children, ChildList(*[Child(7.0, 0, 0.0, 0.0)] * children))
    place = LAENDER.index(land)
    return GermanPerson(float(AGE), False, False, nobody, young, place, tax_class, True, False, 0.0)


def comparisons() -> Iterator[Comparison]:
    law = law_of(YEAR).numbers.de
    rate = 100.0 * law.health_insurance.average_additional_rate
    for land, name in LAND_NAMES.items():
        for tax_class in range(1, 7):
            for children in range(5):
                person = worker(land, tax_class, children)
                who, features = insured(person, law), tax_features(person, status_of_resident(person), law)
                for pay in PAYS:
                    found = berechne_lohnsteuer_pap(
                        12.0 * pay, tax_class, name, True, children, YEAR - AGE, rate, land == "SN", YEAR
                    )
                    theirs = Withheld(found["lohnsteuer_monat"], found["soli_monat"], found["kirchensteuer_monat"])
                    ours = withheld_on_month(pay, 9, features, who, law)
                    their_wage = berechne_zve(12.0 * pay, tax_class, children, YEAR - AGE, land == "SN", rate)
                    our_wage = taxable_wage(12.0 * pay, tax_class, features.insured_here, who, law)
                    yield Comparison(land, tax_class, children, pay, theirs, ours, their_wage, our_wage)


@pytest.fixture(scope="module")
def compared() -> list[Comparison]:
    return list(comparisons())


def test_the_package_agrees_to_its_cent_but_where_it_is_explained(compared: list[Comparison]) -> None:
    explanation = EXPLAINED["insurance_allowance_in_cents"]
    most = explanation["most_cents_off_the_wage"] / 100.0
    larger = [c for c in compared if c.difference > CENT + 1e-6]
    assert len(compared) == 18_360
    assert [c for c in larger if not 0.0 < c.our_wage - c.their_wage < most] == []
    assert {round(12.0 * c.difference) for c in larger} == {1}


def test_the_explanation_is_needed(compared: list[Comparison]) -> None:
    assert len([c for c in compared if c.difference > CENT + 1e-6]) == 30


def test_nothing_but_wage_tax_differs(compared: list[Comparison]) -> None:
    assert max(abs(a - b) for c in compared for a, b in zip(c.theirs[1:], c.ours[1:], strict=True)) < CENT + 1e-6
