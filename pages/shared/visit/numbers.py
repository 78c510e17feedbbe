"""Reading a number as people type it: 3500, 3.500, 3.500,00, 3,500.00 or 3 500."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from babel import Locale

from rules import share_of_pay

CURRENCY = re.compile(r"^(?:€|euro?)|(?:€|euro?)$", re.IGNORECASE)
PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?")
GROUPED = re.compile(r"([0-9]{1,3}(?:([.,'\s])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]{1,2}))?")


PER_CENT = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?\s*(?:%|percent|per cent|procent|prozent|pour ?cent)", re.IGNORECASE)
MOST_PER_CENT = 30.0
"""A bare number up to this is a share of the pay in per cent, above it an amount in euros a month."""


class PartOfPay(NamedTuple):
    """A part of the pay that was read: as a share of it, and in euros a month where it was typed so."""

    share: float
    euros: float | None


class Reading(NamedTuple):
    """A number that was read, and whether a visitor could have meant another one."""

    value: float
    doubtful: bool


def decimal_mark(locale: str) -> str:
    """What stands before the decimals."""
    return str(Locale.parse(locale).number_symbols["latn"]["decimal"])


def read_number(typed: str, locale: str) -> Reading | None:
    """The number in a text, or None where there is none.

    Three digits after a point or a comma are thousands, one or two are decimals, whatever the language: nobody is paid
    in thousandths. Where the language would write that mark for decimals the reading is doubtful and should be shown.
    """
    bare = CURRENCY.sub("", typed.strip()).strip()
    sign = -1.0 if bare[:1] in ("-", "\u2212") else 1.0
    bare = bare.lstrip("-\u2212").strip()
    if plain := PLAIN.fullmatch(bare):
        return Reading(sign * float(f"{plain[1]}.{plain[2] or 0}"), doubtful=False)
    if grouped := GROUPED.fullmatch(bare):
        whole = re.sub(r"\D", "", grouped[1])
        mark = decimal_mark(locale)
        doubtful = grouped[2] == mark and grouped[3] is None and grouped[1].count(mark) == 1
        return Reading(sign * float(f"{whole}.{grouped[3] or 0}"), doubtful)
    return None


def read_part_of_pay(typed: str, pay: float, locale: str) -> PartOfPay | None:
    """A part of a monthly pay: 7%, 7,93 %, or euros a month such as 240 or €25. None where it cannot be read, also
    euros where there is no pay."""
    if share := PER_CENT.fullmatch(typed.strip()):
        return PartOfPay(float(Decimal(f"{share[1]}.{share[2] or 0}") / 100), None)
    reading = read_number(typed, locale)
    if reading is None:
        return None
    if reading.value <= MOST_PER_CENT and not CURRENCY.search(typed.strip()):
        return PartOfPay(float(Decimal(str(reading.value)) / 100), None)
    return PartOfPay(share_of_pay(reading.value, pay), reading.value) if pay > 0.0 else None
