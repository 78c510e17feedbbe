"""Obstacle files of some reforms over a few commuters, in print and as workbooks, for their tests."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from pages.shared.population.people import People
from pages.shared.reform.obstacle.contents import obstacle_file
from pages.shared.reform.obstacle.model import ObstacleFile
from pages.shared.reform.obstacle.pdf import pdf
from pages.shared.reform.obstacle.workbook import workbook
from pages.shared.visit.languages import language, offered
from rules import (
    Edge,
    Overlay,
    ReformEffect,
    clusters,
    edge,
    reform_effect,
    under_todays_law,
)
from tests.rules.population.some_households import random_population

CODES = offered()

DAYS = {"key": "telework.nl_be.tax_threshold_days", "value": 56.0}

BRACKETS = {"key": "nl.income_tax.brackets", "value": [[0.0, 0.1], [38000.0, 0.38], [80000.0, 0.5], [120000.0, 0.55]]}

CLUSTER = tuple(f"{one.country}:{one.name}" for one in clusters()["north-sea-port"].municipalities)

REFORMS: dict[str, dict[str, Any]] = {
    "a barrier": {"name": "quarter", "changes": [DAYS]},
    "a trial": {
        "name": "trial *of two*",
        "changes": [DAYS, BRACKETS],
        "where": {"corridors": ["BE-NL", "NL-BE"], "municipalities": ["Gent", "Terneuzen"], "until": "2029-01-01"},
    },
    "a cluster": {
        "name": "in a cluster",
        "changes": [DAYS],
        "where": {"municipalities": list(CLUSTER), "side": "work", "until": "2029-01-01"},
    },
    "a part of a year": {"changes": [DAYS], "where": {"until": "2028-07-01"}},
    "another bracket": {"name": "", "changes": [BRACKETS]},
    "dearer insurance": {
        "name": "=HYPERLINK(1)",
        "changes": [{"key": "nl.health_insurance.nominal_premium", "from": "2026-01-01", "value": 2500.0}],
    },
    "cheaper insurance": {"changes": [{"key": "nl.health_insurance.nominal_premium", "value": 1000.0}]},
    "less gross pay": {"changes": [{"key": "nl.holiday_allowance.rate", "value": 0.0}]},
    "nothing": {"name": "nothing", "changes": []},
}

SHEETS = ("file", "balance", "groups", "assumptions", "reform")


@cache
def people(counted: str = "cbs") -> People:
    return People(counted, "test", under_todays_law(random_population(600, 47, 2026)[1]))


@cache
def effect(name: str) -> ReformEffect:
    return reform_effect(people().today, Overlay.from_data(REFORMS[name]))


@cache
def edge_of(name: str) -> Edge | None:
    return edge(people().today, effect(name).overlay)


@cache
def made(name: str, code: str, counted: str = "cbs") -> ObstacleFile:
    return obstacle_file(people(counted), effect(name), edge_of(name), language(code))


@cache
def in_print(name: str, code: str) -> str:
    """The words of all pages, without the space between them."""
    return tight(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf(made(name, code)))).pages))


def tight(words: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\u200b\u2060*]+", "", words)


@cache
def in_sheets(name: str, code: str) -> bytes:
    return workbook(made(name, code))


def book(name: str, code: str) -> dict[str, Worksheet]:
    return dict(zip(SHEETS, openpyxl.load_workbook(BytesIO(in_sheets(name, code))).worksheets, strict=True))


def rows(sheet: Worksheet) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(min_row=2, values_only=True))
