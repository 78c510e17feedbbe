"""The professions of data/: cases in which an answer once told what holds in another case."""

from __future__ import annotations

from typing import Any

import pytest

from rules.diplomas.professions import profession
from rules.diplomas.recognition import Recognition, recognitions

pytestmark = pytest.mark.usefixtures("real_data")


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
