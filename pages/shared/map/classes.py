"""The seven classes of an amount a year, from much less to much more, and their legend."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pages.shared.map.colours import Colours
from rules import ABOUT_THE_SAME

LIMITS = (-3000.0, -1500.0, -ABOUT_THE_SAME, ABOUT_THE_SAME, 1500.0, 3000.0)
"""Euro a year; an amount on a limit belongs to the class nearer to zero."""
MIDDLE = 3
"""The class of what is about the same."""


def class_of(amount: float) -> int:
    """The class of an amount, from 0 (the greatest loss) to 6 (the greatest gain)."""
    return bisect_right(LIMITS, amount) if amount < 0.0 else bisect_left(LIMITS, amount)


def sign_of(amount: float) -> str:
    """The sign that a dot carries: it tells gain from loss without colour."""
    number = class_of(amount)
    return "=" if number == MIDDLE else "−" if number < MIDDLE else "+"


def legend(least: str, most: str, tones: Colours) -> str:
    """The classes as one small line between the words for their two ends."""
    fills = "".join(f':color[▇▇▇]{{foreground="{fill}"}}' for fill in tones.classes)
    return f":small[{least} {fills} {most}]"
