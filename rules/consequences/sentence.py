"""One consequence, and the situation in which it is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rules.definitions.codes import STATES
from rules.question.case import Case
from rules.settlement.insurance import has_minijob
from rules.settlement.settle import Settlement
from rules.store.law_files import DatedValue
from rules.words.sentences import sentence

NAMES = {"NL": "netherlands", "BE": "belgium", "DE": "germany"}
"""How the variant of a sentence names a state."""

MINIJOB_LIMIT = "de.minijob.limit"
"""The highest regular pay of a minijob."""


class Consequence(NamedTuple):
    """A code and its theme; the sentence in English with its values by name (sentences.py), and its id in the
    catalogues; the state that it is about, its article, and the weakest letter among what it rests on."""

    code: str
    theme: str
    text: str
    values: Mapping[str, float | str]
    state: str
    law: str
    confidence: str
    text_id: str

    def as_data(self) -> dict[str, Any]:
        return {name: value for name, value in self._asdict().items() if name != "text_id"}


class Situation(NamedTuple):
    """One settled case, seen from its states."""

    case: Case
    settlement: Settlement

    @property
    def residence(self) -> str:
        return STATES[self.case.facts.residence]

    @property
    def work(self) -> str:
        return STATES[self.case.facts.work]

    @property
    def insuring(self) -> str:
        return STATES[self.settlement.allocation.insuring_state]

    @property
    def partner_has_pay(self) -> bool:
        return self.case.facts.partner_pay > 0.0

    def uninsured_by_minijob(self, rule: str) -> bool:
        """Whether the job is a minijob insured in Germany, and the switch `rule` says that this leaves a branch out."""
        law = self.case.law.numbers.de
        return has_minijob(self.case.facts, self.settlement.allocation, law) and self.figure(rule) == 1.0

    def figure(self, key: str) -> float:
        """A number of the law at the end of the year."""
        return float(self.case.law.figure(key).value)  # type: ignore[arg-type]

    def say(
        self,
        code: str,
        rule: str,
        state: str,
        *,
        variant: str = "",
        figures: Mapping[str, str] | None = None,
        also: tuple[str, ...] = (),
        article: str = "",
        **values: float | str,
    ) -> Iterator[Consequence]:
        """The sentence of a code, unless its `rule`, a key of the store, is a switch that is off.

        The second part of the rule's key is the theme. `figures`: the keys whose numbers stand in the sentence, by
        name; `also`: keys behind other values; `article`: the key that is cited, if not the rule.
        """
        deciding = self.case.law.figure(rule)
        if deciding.unit == "switch" and deciding.value == 0.0:
            return
        used = {name: self.case.law.figure(key) for name, key in (figures or {}).items()}
        behind = [deciding, *used.values(), *(self.case.law.figure(key) for key in also)]
        found: dict[str, float | str] = {name: float(one.value) for name, one in used.items()}  # type: ignore[arg-type]
        found |= values
        text_id = f"consequence.{code}.{variant}" if variant else f"consequence.{code}"
        cited = self.case.law.figure(article) if article else deciding
        yield Consequence(
            code=code,
            theme=rule.split(".")[1],
            text=sentence(text_id, found),
            values=found,
            state=state,
            law=cited.law,
            confidence=weakest(behind),
            text_id=text_id,
        )


def weakest(figures: list[DatedValue]) -> str:
    """The weakest letter (A before B before C)."""
    return max(figure.confidence for figure in figures)
