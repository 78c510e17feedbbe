"""The map of what crossing leaves in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from pages.shared.map.place import place_of
from pages.shared.pays.belt_map import view_of
from rules import Catchment, catchment, municipalities_within, municipality, personas
from tests.browser.conftest import Open, settle
from tests.browser.on_map import SLOW, press
from tests.browser.visitor import choose, too_wide, type_in, violations

OPERATOR = "p01-be-nl-operator"
ADDRESS = f"/where_it_pays?lang=en&cluster=north-sea-port&work=NL&household={OPERATOR}"


def around_terneuzen(cents: float) -> Catchment:
    scenario = next(one.scenario for one in personas() if one.id == OPERATOR)
    work = municipality("Terneuzen", "NL", "work.municipality")
    return catchment(scenario, work, municipalities_within(work, 80), cents)


def test_the_page_tells_the_amounts_of_the_engine(open_page: Open) -> None:
    found = around_terneuzen(25.0)
    page = open_page(ADDRESS)
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        f"Terneuzen pays from {len(found.pays)} of {len(found.across)} municipalities"
    )
    assert violations(page) == []
    for name in ("Zelzate", "Gent"):
        one = found.of_home(municipality(name, "BE", "residence.municipality"))
        assert one is not None
        choose(page, "Find a municipality", f"{name} (BE)")
        told = f"{abs(one.amount):,.0f} a year" if one.sign else "about the same"
        expect(page.get_by_text(f"From {name} (BE):")).to_contain_text(told)
    type_in(page, "Travel, cents per km", "0")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("cents", timeout=SLOW)
    by_law = around_terneuzen(0.0)
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"from {len(by_law.pays)} of {len(by_law.across)}")


def test_a_press_on_a_municipality_chooses_it_in_the_list_too(open_page: Open) -> None:
    found, home = around_terneuzen(25.0), municipality("Assenede", "BE", "residence.municipality")
    page = open_page(ADDRESS)
    place = place_of(home)
    assert place is not None
    press(page, view_of(found, whole_belt=False), place, "Assenede (BE)", page.get_by_text("From Assenede (BE):"))
    expect(page.get_by_role("combobox", name="Find a municipality")).to_have_value("Assenede (BE)")
    assert "home=BE" in page.url
    page.get_by_text("Whole border belt").click()
    settle(page)
    expect(page.get_by_role("heading", name="By country of residence")).to_be_visible(timeout=SLOW)
    assert violations(page) == []
    assert too_wide(page) == []
