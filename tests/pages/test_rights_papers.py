"""The page "Rights and papers", and the next three steps that other pages end with."""

from __future__ import annotations

from collections.abc import Callable
from string import Formatter
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.result import next_steps, rights
from pages.shared.result import papers as steps
from pages.shared.visit import texts
from pages.shared.visit.languages import language, offered
from rules import net_pay, papers
from rules import store as data
from rules.consequences import THEMES
from rules.store.paper_files import KINDS, MOMENTS, NUMBERED
from tests.pages.conftest import BELGIAN, GENT_TO_TERNEUZEN, opened, words
from tests.pages.test_consequences import scenario
from tests.rules.consequences_of import CHILD, MARRIED, MOSTLY_HOME, PAIRS, PARTNER_WITHOUT_PAY

Show = Callable[..., AppTest]
CATALOGUES = (*offered(), "nl_BE")


@pytest.fixture
def show() -> Show:
    """Open the page with answers whose result was asked for."""

    def open_page(answers: dict[str, Any], lang: str = "en", paper: str | None = None, asked: bool = True) -> AppTest:
        return opened("rights_papers", answers, lang, asked, paper=paper)

    return open_page


def labels(page: AppTest) -> list[str]:
    """The steps of the papers."""
    return [one.label for one in page.expander if " · " in one.label]


def test_the_heading_counts_the_papers_and_the_first_is_open(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN)
    assert page.title[0].value == "7 papers, in this order. The first before your first pay."
    assert len(labels(page)) == 7
    opened = [one.label for one in page.expander if one.proto.expanded]
    assert [one.partition("  \n")[0] for one in opened] == ["**Dutch citizen service number (BSN)**"]
    assert ":gray[Before your first pay · Dutch municipality with a desk for non-residents (RNI)]" in opened[0]


def test_the_address_opens_a_paper(show: Show) -> None:
    (opened,) = [one.label for one in show(GENT_TO_TERNEUZEN, paper="s1").expander if one.proto.expanded]
    assert opened.startswith("**S1 form**")
    (opened,) = [one.label for one in show(GENT_TO_TERNEUZEN, paper="nothing").expander if one.proto.expanded]
    assert opened.startswith("**Dutch citizen service number")


def test_what_is_not_checked_says_so_and_contradictions_are_told(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN)
    (c_form,) = [one for one in labels(page) if "C form" in one]
    assert ":orange-badge[:material/help: not checked]" in c_form
    assert "By 30 April 2027, or the date in your letter" in c_form
    assert "older ones 1 July" in words(page)


@pytest.mark.parametrize("lang", offered())
def test_the_page_stands_in_every_language(show: Show, lang: str) -> None:
    family: dict[str, Any] = {
        "partner": True,
        "worker.civil_status": "married",
        "partner.country_of_work": "BE",
        "partner.gross_annual": "20000",
        "children": 1,
        "children.0.age": 7,
    }
    page = show(GENT_TO_TERNEUZEN | family | {"job.days.home": 60, "job.days.office": 160}, lang=lang)
    spoken = language(lang, in_belgium=True)
    headings = [heading.value for heading in (*page.header, *page.subheader)]
    assert spoken.text("papers.contact.heading") in headings
    assert spoken.text("next_steps.heading") in headings
    assert not [one for one in words(page).splitlines() if "{" in one]


def test_the_card_names_the_nearest_point_and_its_distance(show: Show) -> None:
    assert "Nearest desk: in Gent itself." in words(show(GENT_TO_TERNEUZEN))
    from_aalst = show(GENT_TO_TERNEUZEN | {"residence.municipality": "BE/Aalst"})
    assert "km from Aalst in a straight line" in words(from_aalst)
    nowhere = {"residence.country": "NL", "work.country": "DE", "job.gross_monthly": "3500"}
    assert "no municipality is chosen" in words(show(nowhere))


def test_each_theme_has_a_card_with_its_law(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN)
    headings = [one.value for one in page.subheader]
    for theme in ("sickness", "health", "unemployment", "pension", "holiday", "dismissal", "insurance"):
        assert any(language("en").text(f"consequence_theme.{theme}") in heading for heading in headings)
    assert "Law: BW art. 7:634" in words(page)
    assert page.header[0].value == "Your rights: you are insured in the Netherlands"


def test_it_ends_in_the_next_three_steps(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN)
    assert page.header[-1].value == "Your next three steps"
    for place, name in enumerate(("Dutch citizen service number (BSN)", "DigiD login", "Dutch basic health policy"), 1):
        assert f"**{place}. {name}**" in words(page)


def test_a_job_at_home_has_no_papers(show: Show) -> None:
    page = show(BELGIAN)
    assert page.title[0].value == "You work where you live: no border papers."
    assert labels(page) == []
    assert not page.header


def test_the_questions_come_first(show: Show) -> None:
    assert show({}, asked=False).title[0].value == "Rights and papers"


OTHER_PAGE = """
from pages.shared.result import next_steps
from pages.shared.visit.languages import language
from rules import net_pay
from tests.rules.consequences_of import scenario

next_steps.draw(net_pay(scenario("BE", "NL")), language("en"))
"""


def test_the_steps_stand_alone_for_other_pages() -> None:
    """With the best lines of what follows, and both ways to the page."""

    page = AppTest.from_string(OTHER_PAGE, default_timeout=30).run()
    assert not page.exception, page.exception
    assert [one.label for one in page.button] == [
        "All 7 papers, in order",
        "Someone to ask: GrensInfoPunt Scheldemond",
    ]
    assert "you claim Belgian unemployment benefit" in words(page)
    assert "for 104 weeks at most" in words(page)


def test_the_best_lines_exist_and_some_apply_everywhere() -> None:
    for home, work in PAIRS:
        said = {one.code for one in net_pay(scenario(home, work)).consequences}
        assert len(said.intersection(next_steps.BEST)) >= next_steps.HOW_MANY


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_every_paper_moment_office_and_theme_has_words(catalogue: str) -> None:
    held = set(texts.catalogue(catalogue)._catalog)  # type: ignore[attr-defined]
    fallback = set(texts.catalogue("nl")._catalog) if catalogue == "nl_BE" else set()  # type: ignore[attr-defined]
    held = {one[0] if isinstance(one, tuple) else one for one in held | fallback}
    stored = data.current()
    expected = {f"paper.{row.id}" for row in stored.papers} | {f"office.{name}" for name in stored.offices}
    expected |= {f"paper_when.{moment}" for moment in MOMENTS if moment != "within"}
    expected |= {f"paper_when.within_{unit}" for unit in NUMBERED} | {"paper_when.date_unknown"}
    expected |= {f"papers.by.{who}" for who in ("you", "employer")}
    expected |= {f"consequence_theme.{theme}" for theme in rights.FIRST}
    assert not expected - held
    assert set(steps.ICONS) == set(KINDS)
    assert len(rights.FIRST) == len(THEMES)


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_every_text_of_a_paper_fills_in_states_only(catalogue: str) -> None:
    known = {"in_residence", "in_work", "in_insuring"}
    spoken = language("nl", in_belgium=True) if catalogue == "nl_BE" else language(catalogue)
    said = set()
    families: tuple[dict[str, Any], ...] = (
        {}, MARRIED | PARTNER_WITHOUT_PAY | CHILD, {"job": {"gross_monthly": 550.0}},
        {"job": {"gross_monthly": 3500.0, "days": MOSTLY_HOME}},
        {"job": {"gross_monthly": 3500.0, "sector": "public", "days": {"office": 150, "home": 70, "elsewhere": 0}}},
    )  # fmt: skip
    for home, work in PAIRS:
        for family in families:
            result = net_pay(scenario(home, work, **family))
            for paper in papers(result):
                said.add(paper.text_id)
                assert "{" not in steps.what_to_do(paper, result, spoken)
    held = {one for one in texts.catalogue("en")._catalog if str(one).startswith("paper_do.")}  # type: ignore[attr-defined]
    assert said <= held
    for text_id in held:
        form = texts.catalogue(catalogue).gettext(text_id)
        assert {name for _, name, _, _ in Formatter().parse(form) if name} <= known
