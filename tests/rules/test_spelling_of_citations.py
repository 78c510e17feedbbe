"""One article is cited in one way, in the docstrings of the rules, in the lines and in the data."""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from collections.abc import Iterator
from inspect import isfunction
from pathlib import Path

from rules import store
from rules.answer.lines import LINES
from rules.definitions.rule_functions import article
from rules.store.law_files import DUTCH_MONTHS

ROOT = Path(__file__).parents[2]
OTHER_NAMES = (
    "Algemene wet inkomensafhankelijke regelingen",  # Awir
    "Wet 14 juli 1994",  # ZIV-wet
    "betreffende de ziekenfondsen",  # Wet 6 augustus 1990
    "Decreet VSB",  # Decreet Vlaamse sociale bescherming van 18 mei 2018
    "BVR 7 oktober 2022",  # Uitvoeringsbesluit Vlaamse jobbonus
    "Gecoördineerde wetten",  # Vakantiewetten 28 juni 1971
    "Framework Agreement on",  # framework agreement
    "Bijzondere Financieringswet art",  # Bijzondere Financieringswet 16 januari 1989
    "Programmawet 24 december 2002",  # Programmawet (I) 24 december 2002
    "automatische erkenning",  # Verdrag van Brussel van 14 september 2021
)
"""Names of laws that are cited by another one, beside which it stands here."""
OF_NO_NAME = re.compile(r"\b(treaty|verdrag|regulation|reg|van|art)\b\.?|\(ec\)|[,§]")
"""What two spellings of one citation may differ in."""
MONTHS = re.compile(rf"\b({'|'.join(month.casefold() for month in DUTCH_MONTHS)})\b")


def citations() -> Iterator[str]:
    """All that is cited, one law after another."""
    for path in sorted((ROOT / "rules").rglob("*.py")):
        if path.name != "__main__.py":
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            here = [one for one in vars(importlib.import_module(name)).values() if isfunction(one)]
            yield from (article(one) for one in here if one.__module__ == name)
    yield from (line.law for line in LINES)
    opened = store.current()
    yield from (value.law for value in opened.values())
    yield from (row.law for row in opened.catalogue.barriers.values())
    held = opened.professions
    terms = [route.terms for route in held.routes.values()] + [rule.terms for of in held.rules.values() for rule in of]
    yield from (one.law or "" for one in terms)
    yield from (one.law or "" for one in held.statements.values())
    yield from (treaty.law for treaty in held.treaties)


def bare(citation: str) -> str:
    """A citation without what two spellings of it may differ in."""
    dutch = {english.casefold(): month for english, month in DUTCH_MONTHS.items()}
    text = MONTHS.sub(lambda month: dutch[month[1]], citation.casefold())
    return " ".join(OF_NO_NAME.sub(" ", re.sub(r" § (\d\w*)", r"(\1)", text) if "art." in text else text).split())


def test_one_article_is_cited_in_one_way() -> None:
    spellings = defaultdict(set)
    for citation in citations():
        for one in filter(None, citation.split("; ")):
            spellings[bare(one)].add(one)
    assert len(spellings) > 500
    assert [sorted(same) for same in spellings.values() if len(same) > 1] == []


def test_one_law_has_one_name() -> None:
    assert [(one, name) for one in citations() for name in OTHER_NAMES if name in one] == []
