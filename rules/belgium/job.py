"""The job as Belgian law sees it."""

from __future__ import annotations

from typing import NamedTuple


class BelgianJob(NamedTuple):
    """Gross pay of an ordinary month in euros, the working fraction, whether a manual worker (arbeider, ouvrier), and
    whether an extra month is paid in December."""

    monthly_pay: float
    fraction: float
    blue_collar: bool
    extra_month: bool
