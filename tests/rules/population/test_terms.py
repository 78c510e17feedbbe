"""Partner, children and home of the commuters, beside the amounts that are told of them."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest

from rules.definitions.codes import CROSSINGS
from rules.population.made.amounts import amount
from rules.population.made.commuters import commuters

AGES = ("15-24", "25-34", "35-49", "50-59", "60+")
MANY = 300
"""Rows from which a median and a share are held to what is told."""


@cache
def table() -> pd.DataFrame:
    return commuters("cbs").to_pandas()


def of(corridor: str) -> pd.DataFrame:
    return table()[table()["corridor"] == corridor]


def age_class(corridor: str, ages: pd.Series) -> pd.Series:
    """The class of each age, by the bounds told."""
    bounds = [amount("age_least", corridor, name) for name in AGES]
    return pd.Series([AGES[np.searchsorted(bounds, age, side="right") - 1] for age in ages], ages.index)


@pytest.mark.parametrize("corridor", CROSSINGS)
def test_partners_earn_what_is_told_of_their_state(corridor: str) -> None:
    compared = 0
    for state in corridor.split("-"):
        pay = of(corridor).query("`partner.country_of_work` == @state")["partner.gross_annual"]
        if len(pay) < MANY:
            continue
        compared += 1
        assert pay.median() == pytest.approx(amount("partner_pay_median", corridor, state), rel=0.12)
        assert np.log(pay).std() == pytest.approx(amount("partner_pay_sigma", corridor), rel=0.12)
    nowhere = of(corridor)[of(corridor)["partner.age"].notna() & of(corridor)["partner.country_of_work"].isna()]
    assert (nowhere["partner.gross_annual"] == 0.0).all()
    assert compared or len(of(corridor)) < 2 * MANY


@pytest.mark.parametrize("corridor", CROSSINGS)
def test_partners_are_a_few_years_older_or_younger(corridor: str) -> None:
    spread, least = (int(amount(name, corridor)) for name in ("partner_age_spread", "partner_age_least"))
    couples = of(corridor)[of(corridor)["partner.age"].notna()]
    away = couples["partner.age"] - couples["worker.age"]
    grown = couples["worker.age"] >= least + spread
    assert set(away[grown].astype(int)) == set(range(-spread, spread + 1))
    assert away[grown].mean() == pytest.approx(0.0, abs=0.3)
    assert couples["partner.age"].min() >= least
    assert away.abs().max() <= spread


@pytest.mark.parametrize("corridor", CROSSINGS)
def test_children_are_as_old_as_the_age_of_the_parent_allows(corridor: str) -> None:
    most, parent = (int(amount(name, corridor)) for name in ("child_age_most", "parent_age_least"))
    families = of(corridor)[of(corridor)["children"].map(len) > 0]
    eldest = families["children"].map(max)
    assert (eldest <= (families["worker.age"] - parent).clip(0, most)).all()
    ages = np.concatenate(families[families["worker.age"] >= parent + most]["children"].tolist())
    assert (ages.min(), ages.max()) == (0, most)
    assert ages.mean() == pytest.approx(most / 2.0, abs=1.5)


@pytest.mark.parametrize("corridor", CROSSINGS)
def test_homes_cost_and_owe_what_is_told(corridor: str) -> None:
    owners, tenants = of(corridor)[of(corridor)["home.owner"]], of(corridor)[~of(corridor)["home.owner"]]
    assert (tenants[["home.value", "home.mortgage_interest"]] == 0.0).all(axis=None)
    value, interest = owners["home.value"], owners["home.mortgage_interest"]
    assert value.median() == pytest.approx(amount("home_value_median", corridor), rel=0.08)
    assert np.log(value).std() == pytest.approx(amount("home_value_sigma", corridor), rel=0.12)
    classes = age_class(corridor, owners["worker.age"])
    for name in AGES:
        here, pays = classes == name, interest[classes == name] > 0.0
        rate = amount("loan_share", corridor, name) / 100.0 * amount("mortgage_rate", corridor) / 100.0
        owed = value[here][pays] * rate
        assert (interest[here][pays] - owed).between(-1e-6, 1.0).all()
        if len(pays) >= MANY:
            assert 100.0 * pays.mean() == pytest.approx(amount("mortgage_chance", corridor, name), abs=8.0)
