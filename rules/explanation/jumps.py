"""Where a function of whole numbers jumps: steps that differ from the steps beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

CLOSE_TO_A_JUMP = 12.0
"""A stretch is looked into when it differs by this much from what the slope beside it lets expect. It lies above what
rounding to whole euros does to a stretch, and so far below the smallest jump that a bend beside it cannot hide one."""


def whole_numbers(last: int) -> list[int]:
    """0, 1, 2 ... to the last."""
    return list(range(last + 1))


def coarse_numbers(last: int) -> list[int]:
    """0 to the last in tens, beyond ten thousand in steps of a thousandth, since pay has no upper end.

    What jumps and jumps back within one step stays unseen; no two limits of the law lie that close together.
    """
    marks = []
    mark = 0
    while mark < last:
        marks.append(mark)
        mark += max(10, mark // 1000)
    return [*marks, last]


def jumping_steps(value: Callable[[int], float], marks: list[int], smallest: float) -> list[int]:
    """The numbers at which the step from the number before differs by `smallest` or more from one of the steps beside
    it: jumps, and bends that steep. `marks` are the numbers to begin with; stretches between them that look like a jump
    are cut in ten again and again."""
    while True:
        stretches = list(pairwise(marks))
        close = [stretches[place] for place in _places(value, stretches, min(smallest, CLOSE_TO_A_JUMP))]
        cuts = {
            cut for first, end in close if end - first > 1 for cut in range(first, end, max(1, (end - first) // 10))
        }
        cuts -= set(marks)
        if not cuts:
            break
        marks = sorted({*marks, *cuts})
    return [
        stretches[place][1]
        for place in _places(value, stretches, smallest)
        if stretches[place][1] - stretches[place][0] == 1
    ]


def _places(value: Callable[[int], float], stretches: list[tuple[int, int]], smallest: float) -> Iterator[int]:
    """The places of the stretches that differ so much from one beside them, in proportion to its length."""
    slopes = [(value(end) - value(first)) / (end - first) for first, end in stretches]
    for place, (first, end) in enumerate(stretches):
        beside = [slopes[near] for near in (place - 1, place + 1) if 0 <= near < len(slopes)]
        if any(abs(slopes[place] - slope) * (end - first) >= smallest for slope in beside):
            yield place
