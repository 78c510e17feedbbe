"""Tables of commuters that the build refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rules.errors import BadData
from rules.store.commuter_files import read_commuters

TABLES = Path(__file__).resolve().parents[3] / "data" / "tables"


def test_a_region_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    """Regions are ranked by their kind: a slip would tear a ranking apart unseen."""
    spoiled = shutil.copy(TABLES / "flow_regions.csv", tmp_path)
    text = Path(spoiled).read_text("utf-8")
    assert "52.86,6.62,province" in text
    Path(spoiled).write_text(text.replace("52.86,6.62,province", "52.86,6.62,provinces"), "utf-8")
    with pytest.raises(BadData, match=r"flow_regions.csv.*the level 'provinces' is unknown"):
        read_commuters(tmp_path, {}, set())
