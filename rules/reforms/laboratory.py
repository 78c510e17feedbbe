"""What a reform may change, reforms that are ready to be tried, and a reform as a file."""

from __future__ import annotations

import json
from collections import defaultdict
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.errors import InputError, LawMissing
from rules.law.overlay import Change, Overlay, check_reckoned
from rules.law.register import BETWEEN, COUNTRIES
from rules.law.year import law_of
from rules.reforms.doors import Door, door_of
from rules.reforms.payslip_figures import payslip_figures
from rules.store.law_files import DatedValue, Limits, Row, limits_of
from rules.store.reform_files import ReadyRow

ONLY_TOLD = ("*.minimum_wage.*", "nl.treaty_contribution.*", "nl.health_insurance.own_rate")
"""Keys, by pattern, that decide what is said of a scenario and no amount of the year: its pay is given, and what family
abroad pays for Dutch care is told beside it."""

OF_CHILDCARE = "nl.childcare_allowance.*"
"""Keys, by pattern, that no amount follows without childcare, of which no table of scenarios tells."""

DAY_LIMIT = "*.tax_threshold_days"
"""Keys, by pattern, that hold the first day at home that divides the tax: nought for no such rule."""
DAYS_OF_A_YEAR = 366.0
KEY, VALUE = "reform.changes.key", "reform.changes.value"


class Changeable(NamedTuple):
    """A key of the law that amounts of commuters follow: the statute's term and unit, the article, the value on the
    last day of the year, what a number may be (none for a table of brackets), and who could allow a change."""

    key: str
    topic: str
    country: str
    term: str
    unit: str
    law: str
    value: float | tuple[Row, ...]
    limits: Limits | None
    door: Door

    @property
    def is_switch(self) -> bool:
        """Whether it is on or off."""
        return self.unit == "switch"

    @property
    def is_day_limit(self) -> bool:
        """Whether its value is the first day at home that divides the tax."""
        return is_day_limit(self.key)


class ReadyReform(NamedTuple):
    """A reform that was proposed, or that was asked about, with its variants by name."""

    about: ReadyRow
    variants: dict[str, Overlay]

    @property
    def id(self) -> str:
        return self.about.id

    @property
    def title_id(self) -> str:
        """The id of its title in the glossary."""
        return f"reform.ready.{self.id}.title"

    @property
    def about_id(self) -> str:
        """The id of the sentence that tells where it comes from."""
        return f"reform.ready.{self.id}.about"

    def variant_id(self, variant: str) -> str:
        """The id of what a variant is called."""
        return f"reform.ready.{self.id}.{variant}"


def is_day_limit(key: str) -> bool:
    """Whether the value of a key is the first day at home that divides the tax."""
    return fnmatchcase(key, DAY_LIMIT)


def free_days(first_day: float) -> float:
    """How many days at home a day limit leaves free: those before the first that divides the tax. What is below nought,
    and so no day limit, stays as it is."""
    return first_day - 1.0 if first_day > 1.0 else min(first_day, 0.0)


def day_limit_of(free: float) -> float:
    """The value of a day limit that leaves so many days free; nought, no rule, for none."""
    return free + 1.0 if free > 0.0 else free


def limits_of_change(key: str, unit: str) -> Limits:
    """What a number of a key may be in a reform: no day limit lies beyond the year."""
    return Limits(0.0, DAYS_OF_A_YEAR) if is_day_limit(key) else limits_of(unit)


def changeable(year: int) -> tuple[Changeable, ...]:
    """Every key that an amount of the year follows of commuters as a table tells of them, by key.

    Raises LawMissing for a year whose law is not in the store.
    """
    return _changeable(year, store.current().fingerprint)


def check_day_limit(change: Change) -> None:
    """Raise InputError for a day limit that no year has: more days than a year, or a part of a day."""
    if not (is_day_limit(change.key) and isinstance(change.value, float)):
        return
    if change.value > DAYS_OF_A_YEAR or not change.value.is_integer():
        raise InputError(
            f"{VALUE}: {change.key} is a whole number of days, at most {DAYS_OF_A_YEAR:g}, not {change.value:g}", VALUE
        )


def check_moves(overlay: Overlay, year: int, expected: bool = False) -> None:
    """Raise InputError for a change of a figure that no amount of the year follows: its answer would be nought for
    everybody, though the figure may matter elsewhere. Every command that takes a reform asks this before it computes.

    Raises InputError for whatever else is wrong in the changes too, LawMissing where the store holds no law with them.
    """
    law_of(year, overlay, expected)
    for change in overlay.changes:
        check_day_limit(change)
    read = _read(year, expected, store.current().fingerprint)
    for change in overlay.changes:
        key = change.key
        if _is_only_told(key) or (key not in read and not _is_needed(key, overlay, year, expected)):
            raise InputError(
                f"{KEY}: {key} moves no amount of {year}: no rule of a tax, a contribution or a benefit "
                "reads it; choose one that the reform laboratory lists",
                KEY,
            )


def check_moves_year(overlay: Overlay) -> None:
    """Raise InputError for a change of a figure that moves the payslip alone. Every answer that holds no payslip asks
    this too."""
    for change in overlay.changes:
        if change.key in payslip_figures():
            raise InputError(f"{KEY}: {change.key} moves the payslip, not the year; `net-pay --reform` shows it", KEY)


def check_moves_table(overlay: Overlay) -> None:
    """Raise InputError for a change of a figure that no row of a table can follow. Every answer about a table of
    scenarios asks this too."""
    for change in overlay.changes:
        if fnmatchcase(change.key, OF_CHILDCARE):
            raise InputError(
                f"{KEY}: {change.key} moves nothing here: no table tells of childcare; `net-pay --reform` shows what "
                "it does for one household",
                KEY,
            )


@lru_cache(maxsize=8)
def _read(year: int, expected: bool, _fingerprint: str) -> frozenset[str]:
    """The keys that a rule of the year reads under today's law."""
    return frozenset(value.key for value in law_of(year, None, expected).values.values())


def _is_needed(key: str, overlay: Overlay, year: int, expected: bool) -> bool:
    """Whether the other changes of a reform make a rule read this key: without it they lack law."""
    others = tuple(change for change in overlay.changes if change.key != key)
    try:
        law_of(year, overlay.model_copy(update={"changes": others}), expected)
    except LawMissing:
        return True
    return False


def _is_only_told(key: str) -> bool:
    return any(fnmatchcase(key, pattern) for pattern in ONLY_TOLD)


@lru_cache(maxsize=4)
def _changeable(year: int, _fingerprint: str) -> tuple[Changeable, ...]:
    law = law_of(year)
    everything = [value for of_key in law.by_key.values() for value in of_key]
    last = {value.key: law.on_last_day.get(value.key, value) for value in law.values.values()}
    return tuple(_one(last[key]) for key in sorted(last) if _moves(key, everything, year))


def _moves(key: str, values: list[DatedValue], year: int) -> bool:
    """Whether an amount of commuters follows the key while everything else stays as it is."""
    if _is_only_told(key) or key in payslip_figures() or fnmatchcase(key, OF_CHILDCARE):
        return False
    try:
        check_reckoned(key, values, year)
    except InputError:
        return False
    return True


def _one(value: DatedValue) -> Changeable:
    first, second = value.key.split(".")[:2]
    country = first.upper() if first.upper() in COUNTRIES else BETWEEN
    return Changeable(
        key=value.key,
        topic=first if country == BETWEEN else f"{first}.{second}",
        country=country,
        term=value.term,
        unit=value.unit,
        law=value.law,
        value=value.value,
        limits=limits_of_change(value.key, value.unit) if isinstance(value.value, float) else None,
        door=door_of(value.key),
    )


@store.once_a_store
def ready_reforms(opened: store.Store) -> tuple[ReadyReform, ...]:
    """The reforms that are ready to be tried, in the order of their file; a change begins with the year of who is
    looked at."""
    changes: defaultdict[tuple[str, str], list[Change]] = defaultdict(list)
    for row in opened.reforms.changes:
        changes[row.reform, row.variant].append(Change(key=row.key, value=row.value))
    return tuple(
        ReadyReform(
            about,
            {
                variant: Overlay(name=f"{reform} {variant}", changes=tuple(found))
                for (reform, variant), found in changes.items()
                if reform == about.id
            },
        )
        for about in opened.reforms.ready
    )


def saved(overlay: Overlay) -> str:
    """A reform as the text of a JSON file that reads back to an equal one."""
    data = overlay.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
