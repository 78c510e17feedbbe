"""What the tests of the data floor share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.data_folder import DataFolder


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """A data folder that the build accepts, to spoil one thing in it."""
    return DataFolder(tmp_path / "data")
