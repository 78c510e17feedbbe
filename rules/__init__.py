"""Grenskompas: what a cross-border worker between the Netherlands, Belgium and Germany keeps, and which law decides it.

>>> from rules import Scenario, net_pay
>>> result = net_pay(Scenario.from_data(data))
"""

from rules.consequences import Consequence
from rules.errors import BadData, InputError, LawMissing, NotComputed, Refusal
from rules.explain import Explanation, Step, UsedParameter, explain
from rules.law import YEARS
from rules.lines import Block
from rules.lost_status import LostStatus, lost_status
from rules.municipalities import MunicipalityChoice, municipality_choices
from rules.net_pay import compare, net_pay
from rules.overlay import Overlay
from rules.result import Comparison, Line, Result, ResultWarning, UsedFigure
from rules.scenario import Scenario
from rules.sentences import years_and_months
from rules.switch_points import SwitchPoint, SwitchPoints, switch_points

__all__ = [
    "YEARS",
    "BadData",
    "Block",
    "Comparison",
    "Consequence",
    "Explanation",
    "InputError",
    "LawMissing",
    "Line",
    "LostStatus",
    "MunicipalityChoice",
    "NotComputed",
    "Overlay",
    "Refusal",
    "Result",
    "ResultWarning",
    "Scenario",
    "Step",
    "SwitchPoint",
    "SwitchPoints",
    "UsedFigure",
    "UsedParameter",
    "compare",
    "explain",
    "lost_status",
    "municipality_choices",
    "net_pay",
    "switch_points",
    "years_and_months",
]
