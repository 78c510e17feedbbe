"""A reform as the text that the laboratory and the command line read."""

from __future__ import annotations

import json

from rules import Overlay


def text_of(overlay: Overlay) -> str:
    """The reform as JSON. A star is written by its number, since documents take stars for emphasis."""
    data = overlay.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(data, ensure_ascii=False, indent=2).replace("*", "\\u002a")
