"""Settle a folder of tables on a Dask cluster: `python -m scripts.batch_on_dask IN OUT [--reform FILE]`.

IN is a folder of Parquet or CSV files with the columns of `python -m rules batch`; each becomes a Parquet file of the
same name in the folder OUT. Needs dask, which is among the requirements of the tests alone: docs/batch.md.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import dask

from rules import Overlay
from rules.population.table.batch import Done
from rules.population.table.batch import run as settle_file
from rules.population.table.batch_files import SUFFIXES
from rules.question.reading import read_overlay


def run(source: Path, target: Path, reform: Overlay | None = None) -> Done:
    """Settle every file of a folder, as many at once as the cluster has room for."""
    target.mkdir(parents=True, exist_ok=True)
    tables = sorted(path for path in source.iterdir() if path.suffix in SUFFIXES)
    tasks = [dask.delayed(settle_file)(path, target / f"{path.stem}.parquet", reform) for path in tables]
    done = dask.compute(*tasks)
    return Done(sum(one.rows for one in done), sum(one.refused for one in done))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", metavar="IN", type=Path)
    parser.add_argument("target", metavar="OUT", type=Path)
    parser.add_argument("--reform", metavar="FILE")
    given = parser.parse_args()
    print(run(given.source, given.target, read_overlay(given.reform)))
