"""A settlement as numbers, to compare bit for bit."""

from __future__ import annotations

from collections.abc import Iterator


def bits(settlement: object) -> Iterator[float]:
    """The numbers of a settlement in order."""
    if isinstance(settlement, tuple):
        for part in settlement:
            yield from bits(part)
    else:
        yield float(settlement)  # type: ignore[arg-type]
