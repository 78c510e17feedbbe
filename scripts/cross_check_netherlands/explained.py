"""The differences that are explained, each with its reason and the law that decides, and what they cover."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rules import YEARS
from scripts.cross_check_netherlands.answers import COMPARED, Answers, Compared, Component, Correction, Question

FOLDER = Path(__file__).parents[2] / "tests" / "cross_check"
EXPLAINED = FOLDER / "dutch_tax_income_calculator.toml"

LOWEST, HIGHEST = 12_000, 150_000
"""Gross pay of a year, in euros, over which the two are compared."""

CENT = 0.01
HAIR = 1e-6
"""Sums of cents in binary."""

Euros = Annotated[float, Field(allow_inf_nan=False)]
Text = Annotated[str, Field(min_length=3)]


class Table(BaseModel):
    """A table of the file: unknown names are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Effect(Table):
    """The package less the engine, from `least` to `most` euros, for gross pay above `above` and up to `to`."""

    year: Annotated[int, Field(ge=2024, le=2026)]
    component: Component
    above: Annotated[Euros, Field(ge=0)] = 0.0
    to: Annotated[Euros, Field(le=HIGHEST)] = HIGHEST
    least: Euros
    most: Euros

    @model_validator(mode="after")
    def is_a_range(self) -> Effect:
        if self.above >= self.to:
            raise ValueError("above must lie below to")
        if self.least > self.most or self.least == self.most == 0.0:
            raise ValueError("least must not lie above most, and one of them must differ from 0")
        return self

    def holds(self, question: Question) -> bool:
        return self.year == question.year and self.above < question.gross <= self.to


class Figure(Table):
    """A figure of the package's data that is not the law's, and where it stands there."""

    path: Annotated[str, Field(pattern=r"^\w+\.\d{4}\.\d+\.\w+$")]
    published: Euros
    official: Euros

    @model_validator(mode="after")
    def differs(self) -> Figure:
        if self.published == self.official:
            raise ValueError("published and official must differ")
        return self

    @property
    def correction(self) -> Correction:
        return Correction(self.path, self.published, self.official)


class Difference(Table):
    """One explained difference: in a figure of the package, or else in its way of computing.

    `figures` are as published and as the law has them under `key` (data/law).
    """

    what: Text
    reason: Text
    law: Text
    moves_net: bool = True
    key: Annotated[str, Field(pattern=r"^nl\.[a-z_0-9.]+$")] | None = None
    figures: tuple[Figure, ...] = ()
    effects: Annotated[tuple[Effect, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def figures_have_a_key(self) -> Difference:
        if bool(self.figures) != (self.key is not None):
            raise ValueError("figures need the key of the law that decides, and a key needs figures")
        return self

    def corrections(self) -> tuple[Correction, ...]:
        return tuple(figure.correction for figure in self.figures)


Differences = dict[str, Difference]


class Band(NamedTuple):
    """From `least` to `most` euros."""

    least: float
    most: float

    def beyond(self, amount: float) -> float:
        """How far an amount lies outside: above 0 beyond `most`, below 0 beyond `least`, else 0."""
        if amount > self.most + HAIR:
            return amount - self.most
        if amount < self.least - HAIR:
            return amount - self.least
        return 0.0


def read_differences(path: Path = EXPLAINED) -> Differences:
    """The explained differences by name; raises pydantic's ValidationError for what is not well formed."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Difference.model_validate(table) for name, table in tables.items()}


Bands = dict[tuple[int, Compared], list[Effect]]


def bands(differences: Iterable[Difference]) -> Bands:
    """The effects by year and by what they move; net pay is moved by all that do not cancel out."""
    found: Bands = {(year, compared): [] for year in YEARS for compared in COMPARED}
    for difference in differences:
        for effect in difference.effects:
            found[effect.year, effect.component].append(effect)
            if difference.moves_net:
                found[effect.year, "net_pay"].append(effect)
    return found


def allowed(bands: Bands, question: Question, compared: Compared) -> Band:
    """What the effects together allow at one question: added up."""
    least = most = 0.0
    for effect in bands[question.year, compared]:
        if effect.holds(question):
            least, most = least + effect.least, most + effect.most
    return Band(least, most)


class Excess(NamedTuple):
    """A difference at one question that no explanation covers, and how far it lies beyond them."""

    question: Question
    compared: Compared
    difference: float
    beyond: float


def uncovered(found: Answers, differences: Iterable[Difference]) -> Iterator[Excess]:
    """The differences found that the explanations do not cover."""
    known = bands(differences)
    for question, answer in found.items():
        for compared, amount in zip(COMPARED, answer, strict=True):
            beyond = allowed(known, question, compared).beyond(amount)
            if beyond:
                yield Excess(question, compared, amount, beyond)


def without_effect(differences: Differences, name: str, effect: Effect) -> list[Difference]:
    """All differences but one effect of one of them."""
    rest = tuple(kept for kept in differences[name].effects if kept is not effect)
    reduced = differences[name].model_copy(update={"effects": rest})
    return [reduced if other == name else difference for other, difference in differences.items()]
