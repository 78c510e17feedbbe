"""A calendar file as RFC 5545 has it: whole days, UTF-8, lines of at most 75 bytes that end in CRLF."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

PRODUCT = "-//Grenskompas//month by month//EN"
LONGEST = 75
"""Bytes of a line, its end not counted."""
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


class Event(NamedTuple):
    """A day with its words: a key that no other event of the file has, and in how many months it comes back."""

    key: str
    day: dt.date
    summary: str
    description: str
    every_month: int = 0


def written(events: list[Event], now: dt.datetime) -> bytes:
    """The file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _event(event: Event, now: dt.datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.key}@grenskompas",
        f"DTSTAMP:{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"SUMMARY:{event.summary.translate(ESCAPES)}",
        f"DESCRIPTION:{event.description.translate(ESCAPES)}",
        "TRANSP:TRANSPARENT",
    ]
    if event.every_month:
        lines.append(f"RRULE:FREQ=MONTHLY;COUNT={event.every_month}")
    return [*lines, "END:VEVENT"]


def _folded(line: str) -> bytes:
    """A long line goes on after a line end and a space; no letter is cut in two."""
    parts: list[bytes] = []
    part = b""
    for letter in line:
        coded = letter.encode()
        room = LONGEST - (1 if parts else 0)
        if len(part) + len(coded) > room:
            parts.append(part)
            part = b""
        part += coded
    return b"\r\n ".join([*parts, part])
