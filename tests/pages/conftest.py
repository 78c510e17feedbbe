"""A page in memory, filled in and run; an id without words is an error."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.visit import basis, household, texts
from pages.shared.visit.household import widget_key
from rules import YEARS, Scenario, compare

ROOT = Path(__file__).resolve().parents[2]
GENT_TO_TERNEUZEN: dict[str, Any] = {
    "residence.country": "BE",
    "residence.municipality": "BE/Gent",
    "work.country": "NL",
    "work.municipality": "NL/Terneuzen",
    "job.gross_monthly": "3500",
}
WITHIN_NL: dict[str, Any] = {"residence.country": "NL", "work.country": "NL", "job.gross_monthly": "3500"}
COUPLE: dict[str, Any] = {
    **WITHIN_NL,
    "partner": True,
    "worker.civil_status": "married",
    "partner.country_of_work": "NL",
    "partner.gross_annual": "30.000",
}
PARENTS: dict[str, Any] = {**COUPLE, "children": 2, "children.0.age": 7, "children.1.age": 3}
CARED_FOR: dict[str, Any] = {
    **PARENTS,
    "children.childcare": True,
    "children.1.childcare.kind": "daycare",
    "children.1.childcare.hours_month": 120.0,
    "children.1.childcare.hourly_rate": "10,50",
}
OWNER: dict[str, Any] = {**WITHIN_NL, "home.owner": True, "home.value": "300.000", "home.mortgage_interest": "6.000,50"}
BELGIAN: dict[str, Any] = {**GENT_TO_TERNEUZEN, "work.country": "BE", "work.municipality": None}

Open = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def every_id_has_words() -> Iterator[None]:
    """Turn a missing text into an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", texts.MissingText)
        yield


def opened(
    stem: str, answers: dict[str, Any] | None = None, lang: str = "en", asked: bool = False, **address: str | None
) -> AppTest:
    """A page by itself with some answers given, whose result was asked for or not, in a language; `address`: what else
    its address holds."""
    page = AppTest.from_file(str(ROOT / "pages" / f"{stem}.py"), default_timeout=60)
    page.session_state[frame.DRAWN] = True
    page.session_state[household.ANSWERS] = dict(answers or {})
    if asked:
        page.session_state[gate.ASKED] = page.session_state[gate.SHOWN] = True
    for name, value in {"lang": lang, **address}.items():
        if value:
            page.query_params[name] = value
    page.run()
    assert not page.exception, page.exception
    return page


@pytest.fixture
def keep() -> Open:
    """Open "What do I keep?" in a language, with some answers given, asked for the result or not."""

    def open_page(
        answers: dict[str, Any] | None = None, lang: str = "en", asked: bool = True, line: str | None = None
    ) -> AppTest:
        page = opened("what_do_i_keep", answers, lang, line=line)
        if asked:
            page.button("calculate").click().run()
        assert not page.exception, page.exception
        return page

    return open_page


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Scenario]:
    """The scenarios that reach the engine; the answer is always that of a plain one, so that nothing is refused."""
    scenarios: list[Scenario] = []

    def noted(scenario: Scenario, *_: Any, **__: Any) -> Any:
        scenarios.append(scenario)
        plain = {"year": YEARS[-1], "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}}
        ends = {side: {"country": "NL"} for side in ("residence", "work")}
        return compare(Scenario.from_data(plain | ends))

    monkeypatch.setattr(basis, "compare", noted)
    return scenarios


def at(data: Any, path: str) -> Any:
    for part in path.split("."):
        data = data[int(part)] if part.isdigit() else data[part]
    return data


def widget(page: AppTest, field: str, catalogue: str = "en") -> Any:
    """The widget of a question."""
    key = widget_key(field, catalogue)
    kinds = (page.number_input, page.text_input, page.selectbox, page.segmented_control)
    return next(one for kind in kinds for one in kind if one.key == key)


def fill(page: AppTest, field: str, value: Any, catalogue: str = "en") -> AppTest:
    """Answer a question as a visitor does, through its widget."""
    widget(page, field, catalogue).set_value(value).run()
    assert not page.exception, page.exception
    return page


def shown(page: AppTest, field: str, catalogue: str = "en") -> Any:
    """What the widget of a question shows."""
    return widget(page, field, catalogue).value


def words(page: AppTest) -> str:
    """Everything that is written on a page, without the joiners that keep amounts together."""
    elements = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption, *page.error, *page.warning]
    return "\n".join(str(element.value) for element in elements).replace("\u2060", "").replace("\u00a0", " ")


def plain(cell: str) -> str:
    """What is written in a cell of a table, without the signs for bold and the spaces that set digits under digits."""
    return cell.replace("**", "").lstrip("\u2007\u2008")


def told_at_its_field(page: AppTest, field: str, given: Any, sentence: str) -> None:
    """A bad answer is kept as given; its sentence stands at the field and above the answer, which stays as old."""
    assert page.warning[0].value.startswith("**One answer is not right yet.**")
    assert sentence in page.warning[0].value
    assert page.metric
    assert [error.value for error in page.error] == [sentence]
    assert shown(page, field) == given


def rows_of_csv(file: bytes, lang: str) -> list[list[str]]:
    """The rows of a table as the spreadsheet of a language reads it, with a point in its numbers."""
    written = csv.reader(io.StringIO(file.decode("utf-8-sig")), delimiter="," if lang == "en" else ";")
    return list(written)
