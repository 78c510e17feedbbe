"""Reading a number as people type it: 3500, 3.500, 3.500,00, 3,500.00 or 3 500."""

from __future__ import annotations

import re
from typing import NamedTuple

from babel import Locale

CURRENCY = re.compile(r"^(?:€|euro?)|(?:€|euro?)$", re.IGNORECASE)
PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?")
GROUPED = re.compile(r"([0-9]{1,3}(?:([.,'\s])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]{1,2}))?")


class Reading(NamedTuple):
    """A number that was read, and whether a visitor could have meant another one."""

    value: float
    doubtful: bool


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
        decimal_mark = str(Locale.parse(locale).number_symbols["latn"]["decimal"])
        doubtful = grouped[2] == decimal_mark and grouped[3] is None and grouped[1].count(decimal_mark) == 1
        return Reading(sign * float(f"{whole}.{grouped[3] or 0}"), doubtful)
    return None
