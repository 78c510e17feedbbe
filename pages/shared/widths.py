"""How wide a page and what is read line by line stand at most, in pixels (the design's measures)."""

from __future__ import annotations

from typing import Final

PAGE: Final = 1120
READING: Final = 760
