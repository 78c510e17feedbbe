"""What the tests of the engine share."""

from __future__ import annotations

import fcntl
from pathlib import Path

import numpy as np
import pytest

from rules import YEARS, store
from rules.compiled.kernels import settle_rows
from rules.law.year import law_of
from tests.rules.data_folder import DataFolder
from tests.rules.random_facts import random_facts


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """A data folder that the build accepts, to spoil one thing in it."""
    return DataFolder(tmp_path / "data")


@pytest.fixture(scope="session")
def compiled() -> None:
    """All stages compiled, once for all processes of a run: who comes later waits, and finds them in the cache."""
    store.folder().mkdir(parents=True, exist_ok=True)
    with (store.folder() / "compiling.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        settle_rows(next(random_facts(1, seed=1)), {"gross_monthly": np.array([3500.0])}, law_of(YEARS[-1]))
