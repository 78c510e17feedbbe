"""The names that pages and other programs take from the engine, each with the file that holds it."""

from .answer.assumptions import Assumption, assumptions, pension_example
from .answer.compare import Comparison, compare
from .answer.curves import Band, Curve, Sums
from .answer.difference import Difference, difference
from .answer.doubts import Doubt, doubts
from .answer.equal import BASES, Basis, target_of_month
from .answer.lines import Block
from .answer.lost_status import LostStatus, lost_status
from .answer.net_pay import net_pay
from .answer.offer import equal_offer
from .answer.papers import contact_point, papers
from .answer.raises import Raise, raised
from .answer.reasons import Reason, Reasons
from .answer.result import Line, Result, UsedFigure
from .answer.terms import gross_per_hour, holiday_months, left_per_hour
from .barriers.catalogue import Advice, Authority, Barrier, advice, barrier_catalogue
from .barriers.corridor_facts import CorridorFact, corridor_facts, facts_of
from .barriers.hits import Obstacle, Obstacles, obstacles, obstacles_of_result
from .barriers.months import Wait, wait_of
from .barriers.price import Price, barriers_changed_by, overlays
from .barriers.removal import Removal, removals
from .calendar.after_year import PayslipsAndYear, Return, Settled
from .calendar.cash import Cash
from .calendar.causes import Cause, causes
from .calendar.money_calendar import MoneyCalendar, Month, money_calendar
from .compiled.at_hand import compile_rules
from .consequences import Consequence
from .consequences.contact_points import ContactPoint
from .consequences.offices import office
from .consequences.paper import Paper
from .consequences.pension_age import of_pension_age
from .crossing.catchment import ABOUT_THE_SAME, LONGEST_WAY, USUAL_CENTS, Catchment, Worth, catchment, places_of_work
from .crossing.elsewhere import moved
from .crossing.pairs import Crossing, Equal, crossings, travel_cost
from .definitions.codes import CROSSINGS, REGIONS
from .definitions.names import plain_words
from .diplomas.professions import ProfessionMatch, ProfessionSearch, find_professions, profession, professions
from .diplomas.recognition import DecidingOffice, LevelByTreaty, LevelStatement, Recognition, assistance, recognitions
from .diplomas.regions import check_region, recognition_region, region_of_work
from .diplomas.verdict import Answer
from .diplomas.waiting import LostPay, lost_pay, missed
from .errors import BadData, InputError, LawMissing, NotComputed, Refusal
from .explanation.curve_jumps import (
    GrossPay,
    HomeDays,
    HomeDayStep,
    Jump,
    by_gross_pay,
    by_home_days,
    first_home_day_step,
)
from .explanation.explain import Explanation, Explanations, Step, UsedParameter, explain, explanations
from .explanation.formula import Part, Term
from .explanation.switch_causes import Turn
from .explanation.switch_points import SwitchPoint, SwitchPoints, switch_points
from .law.overlay import Change, Overlay
from .law.register import (
    LAW_OF,
    CitedSource,
    LawState,
    LawValue,
    cited,
    confidence_counts,
    law_of_key,
    law_state,
    law_values,
)
from .law.where import Where
from .law.year import YEARS
from .places.area import members
from .places.clusters import Cluster, border_belt, cluster, clusters, nearest_across, sector, sectors, towns_by_size
from .places.commuters import (
    Counted,
    Ranking,
    counted,
    flow_regions,
    is_whole,
    latest_count,
    latest_of,
    over_years,
    rankings,
    shares_of_employees,
    shares_of_residents,
    unranked,
)
from .places.distance import DETOUR, is_approximate, municipalities_within, position, way_between, way_to_work
from .places.learning import law_of_equal_access, learning_rights, rights_in
from .places.municipalities import MunicipalityChoice, OtherName, municipality, municipality_choices, other_names
from .places.outlines import Outlines, outlines
from .population.bottlenecks.prices import ORDERS, Bottleneck, Interaction, bottlenecks, interaction, narrowed, ranked
from .population.bottlenecks.sensitivity import (
    DRAWN_ANEW,
    OTHER_SEEDS,
    STATED,
    Assumed,
    Draw,
    Range,
    Sensitivity,
    Size,
    Tried,
    assumed_in,
    draw_of_other_count,
    moves_most,
    other_count,
    other_draws,
    reform_in,
    reform_under,
    sizes_of,
    stated_draw,
    tried,
)
from .population.doubted_pay import DoubtedPay, doubted_pay
from .population.groups import (
    HOUSEHOLD_TYPES,
    PAY_BANDS,
    PAY_EDGES,
    Grouping,
    Subpopulation,
    by_cluster,
    by_corridor,
    by_household,
    by_pay,
)
from .population.households import Population, Refused
from .population.made.commuters import SEED
from .population.made.fit import Evidence, FitRow, OutsideFit, evidence, fit, outside
from .population.made.looked_for import LookedFor, Spread, looked_for, spread
from .population.made.margins import VARIATIONS, Variant, Variation
from .population.reform.balance import PARTIES, Balance
from .population.reform.couples import OfCouples, couples_among, euros_of_others, hangs_on_couples, moved_of_two
from .population.reform.effect import Effect, ReformEffect, reform_effect
from .population.reform.experiment import NEAR, Edge, Outside, edge
from .population.reform.losers import Loss, losing, most_losers_save, moves_days_only
from .population.reform.payers import (
    Movement,
    Party,
    gross_is_kept,
    insurance_gets_less,
    mostly_of_one,
    movements,
    moves_family_benefits,
    named_payers,
    named_receivers,
    payers,
    receivers,
)
from .population.reform.winners import Group, everyone, grouped
from .population.table.batch import result_schema, settled_batch
from .population.table.example import ExampleTable, example_table
from .population.table.file import population_of_file
from .population.table.names import REQUIRED_COLUMNS, TABLE_COLUMNS
from .population.today import Progress, Stratum, Today, under_todays_law
from .population.whose import COUNTS, commuters_today, year_counted
from .question.fields import ScenarioField, value_at
from .question.personas import Persona, personas
from .question.reading import parsed_json
from .question.relevance import crosses_border
from .question.scenario import FIELDS, Scenario, WorkDays, days_at_workplace, pay_of_month, share_of_pay
from .question.scope import limits
from .question.variants import with_home, with_one_more_child, with_partner, without_home, without_partner
from .reforms.doors import Door, door_of, legal_procedures
from .reforms.faults import Fault, fault_of
from .reforms.laboratory import (
    Changeable,
    ReadyReform,
    changeable,
    day_limit_of,
    free_days,
    is_day_limit,
    ready_reforms,
    saved,
)
from .store.barrier_rows import CORRIDORS
from .store.cluster_rows import EmployerRow, JobsRow, SectorRow
from .store.commuter_files import FlowRow, RegionalShareRow, RegionRow, ShareRow
from .store.learning_files import LearningRow
from .store.paper_rows import Office
from .store.profession_rows import Profession
from .store.table_files import Municipality
from .warnings.warning import ResultWarning
from .words.sentences import years_and_months

__all__ = [
    "ABOUT_THE_SAME", "BASES", "CORRIDORS", "COUNTS", "CROSSINGS", "DETOUR", "DRAWN_ANEW", "FIELDS",
    "HOUSEHOLD_TYPES", "LAW_OF", "LONGEST_WAY", "NEAR", "ORDERS", "OTHER_SEEDS", "PARTIES", "PAY_BANDS",
    "PAY_EDGES", "REGIONS", "REQUIRED_COLUMNS", "SEED", "STATED", "TABLE_COLUMNS", "USUAL_CENTS", "VARIATIONS",
    "YEARS", "Advice", "Answer", "Assumed", "Assumption", "Authority", "BadData", "Balance", "Band", "Barrier",
    "Basis", "Block", "Bottleneck", "Cash", "Catchment", "Cause", "Change", "Changeable", "CitedSource", "Cluster",
    "Comparison", "Consequence", "ContactPoint", "CorridorFact", "Counted", "Crossing", "Curve", "DecidingOffice",
    "Difference", "Door", "Doubt", "DoubtedPay", "Draw", "Edge", "Effect", "EmployerRow", "Equal", "Evidence",
    "ExampleTable", "Explanation", "Explanations", "Fault", "FitRow", "FlowRow", "GrossPay", "Group", "Grouping",
    "HomeDayStep", "HomeDays", "InputError", "Interaction", "JobsRow", "Jump", "LawMissing", "LawState", "LawValue",
    "LearningRow", "LevelByTreaty", "LevelStatement", "Line", "LookedFor", "Loss", "LostPay", "LostStatus",
    "MoneyCalendar", "Month", "Movement", "Municipality", "MunicipalityChoice", "NotComputed", "Obstacle",
    "Obstacles", "OfCouples", "Office", "OtherName", "Outlines", "Outside", "OutsideFit", "Overlay", "Paper",
    "Part", "Party", "PayslipsAndYear", "Persona", "Population", "Price", "Profession", "ProfessionMatch",
    "ProfessionSearch", "Progress", "Raise", "Range", "Ranking", "ReadyReform", "Reason", "Reasons", "Recognition",
    "ReformEffect", "Refusal", "Refused", "RegionRow", "RegionalShareRow", "Removal", "Result", "ResultWarning",
    "Return", "Scenario", "ScenarioField", "SectorRow", "Sensitivity", "Settled", "ShareRow", "Size", "Spread",
    "Step", "Stratum", "Subpopulation", "Sums", "SwitchPoint", "SwitchPoints", "Term", "Today", "Tried", "Turn",
    "UsedFigure", "UsedParameter", "Variant", "Variation", "Wait", "Where", "WorkDays", "Worth", "advice",
    "assistance", "assumed_in", "assumptions", "barrier_catalogue", "barriers_changed_by", "border_belt",
    "bottlenecks", "by_cluster", "by_corridor", "by_gross_pay", "by_home_days", "by_household", "by_pay",
    "catchment", "causes", "changeable", "check_region", "cited", "cluster", "clusters", "commuters_today",
    "compare", "compile_rules", "confidence_counts", "contact_point", "corridor_facts", "counted", "couples_among",
    "crosses_border", "crossings", "day_limit_of", "days_at_workplace", "difference", "door_of", "doubted_pay",
    "doubts", "draw_of_other_count", "edge", "equal_offer", "euros_of_others", "everyone", "evidence",
    "example_table", "explain", "explanations", "facts_of", "fault_of", "find_professions", "first_home_day_step",
    "fit", "flow_regions", "free_days", "gross_is_kept", "gross_per_hour", "grouped", "hangs_on_couples",
    "holiday_months", "insurance_gets_less", "interaction", "is_approximate", "is_day_limit", "is_whole",
    "latest_count", "latest_of", "law_of_equal_access", "law_of_key", "law_state", "law_values", "learning_rights",
    "left_per_hour", "legal_procedures", "limits", "looked_for", "losing", "lost_pay", "lost_status", "members",
    "missed", "money_calendar", "most_losers_save", "mostly_of_one", "moved", "moved_of_two", "movements",
    "moves_days_only", "moves_family_benefits", "moves_most", "municipalities_within", "municipality",
    "municipality_choices", "named_payers", "named_receivers", "narrowed", "nearest_across", "net_pay", "obstacles",
    "obstacles_of_result", "of_pension_age", "office", "other_count", "other_draws", "other_names", "outlines",
    "outside", "over_years", "overlays", "papers", "parsed_json", "pay_of_month", "payers", "pension_example",
    "personas", "places_of_work", "plain_words", "population_of_file", "position", "profession", "professions",
    "raised", "ranked", "rankings", "ready_reforms", "receivers", "recognition_region", "recognitions",
    "reform_effect", "reform_in", "reform_under", "region_of_work", "removals", "result_schema", "rights_in",
    "saved", "sector", "sectors", "settled_batch", "share_of_pay", "shares_of_employees", "shares_of_residents",
    "sizes_of", "spread", "stated_draw", "switch_points", "target_of_month", "towns_by_size", "travel_cost",
    "tried", "under_todays_law", "unranked", "value_at", "wait_of", "way_between", "way_to_work", "with_home",
    "with_one_more_child", "with_partner", "without_home", "without_partner", "year_counted", "years_and_months",
]  # fmt: skip
