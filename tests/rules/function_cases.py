"""Cases of single rules where no scenario decides: functions_<country>.jsonl beside the cases.

A line names the rule (`netherlands.minimum_wage.minimum_wage_of_month`), the year, its amounts, the topics of the
country's law that follow them (of all law for the rules between countries), and the amount to expect. A list among the
amounts or the topics fills a tuple that the rule takes; `part` names the part of a tuple that it answers.
"""

from __future__ import annotations

import json
import re
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

from rules.law.tracking import Tracked
from rules.law.year import YearLaw

FOLDER = Path(__file__).parents[1] / "cases"


class FunctionCase(NamedTuple):
    """One call of a rule, what it must give, and where that is from."""

    id: str
    rule: str
    year: int
    amounts: tuple[Any, ...]
    topics: tuple[Any, ...]
    expect: float
    source: str
    note: str
    part: str = ""

    @property
    def country(self) -> str:
        """The prefix of its country's keys; none for the rules between countries."""
        folders = {"netherlands": "nl", "belgium": "be", "germany": "de", "coordination": ""}
        return folders[self.rule.partition(".")[0]]

    def answer(self, law: YearLaw) -> tuple[float, set[str]]:
        """What the rule gives under this law, and the paths of the figures that it read."""
        module, _, name = self.rule.rpartition(".")
        reads: set[str] = set()
        whole = getattr(law.numbers, self.country) if self.country else law.numbers
        country = Tracked(whole, self.country, reads)
        rule = getattr(import_module(f"rules.{module}"), name)
        kinds = list(get_type_hints(rule).values())
        found = rule(
            *(filled(amount, kind) for amount, kind in zip(self.amounts, kinds, strict=False)),
            *(
                topics_of(topic, kind, country)
                for topic, kind in zip(self.topics, kinds[len(self.amounts) :], strict=False)
            ),
        )
        if self.part:
            found = getattr(found, self.part)
        return float(found), reads


def filled(amount: Any, kind: Any) -> Any:
    """An amount as the rule takes it: a list fills the tuple of this kind, what is left out has its default."""
    if not isinstance(amount, list):
        return amount
    return kind(*(filled(part, of_part) for part, of_part in zip(amount, get_type_hints(kind).values(), strict=False)))


def topics_of(topic: Any, kind: Any, law: Any) -> Any:
    """A topic, or the tuple of this kind with each of its topics."""
    return kind(*(topic_of(law, part) for part in topic)) if isinstance(topic, list) else topic_of(law, topic)


def topic_of(law: Any, topic: str) -> Any:
    """A topic of law; `minimum_wage[2]` is the topic of the third quarter."""
    name, place = re.fullmatch(r"([\w.]+)(?:\[(\d+)\])?", topic).groups()  # type: ignore[union-attr]
    whole = attrgetter(name)(law)
    return whole if place is None else whole[int(place)]


def function_cases() -> list[FunctionCase]:
    """All cases of single rules."""
    lines = [line for path in sorted(FOLDER.glob("functions_*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [
        FunctionCase(**row | {"amounts": tuple(row["amounts"]), "topics": tuple(row["topics"])})
        for row in map(json.loads, lines)
    ]
