"""What a status in the state of work is worth: the result with it less that without."""

from __future__ import annotations

from typing import NamedTuple

from rules.answer.difference import Difference, difference
from rules.answer.net_pay import net_pay
from rules.answer.result import Result
from rules.question.scenario import Scenario

OPTIONS = ("nl_qualifying", "be_personal_benefits", "de_unlimited_on_request")


class LostStatus(NamedTuple):
    """A status that is missed: its name, and what there would be more with it."""

    status: str
    gain: Difference


def lost_status(result: Result) -> LostStatus | None:
    """What is lost in a result because its status is missed; nothing where it is reached or does not arise."""
    for status in OPTIONS:
        if result.statuses.get(status) is False:
            return LostStatus(status, difference(result, net_pay(_with_status(result.scenario, status), result.reform)))
    return None


def _with_status(scenario: Scenario, status: str) -> Scenario:
    options = scenario.options.model_copy(update={status: "yes"})
    return scenario.model_copy(update={"options": options})
