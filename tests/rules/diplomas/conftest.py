"""The rules over a small store with professions of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.data_folder import SmallHouse
from tests.rules.profession_folder import add_professions


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallHouse:
    """The small data with professions in it; change a file and build again for others."""
    small = SmallHouse(tmp_path, monkeypatch)
    add_professions(small.data)
    small.build()
    return small
