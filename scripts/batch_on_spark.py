"""Settle a table of scenarios on a Spark cluster: `python -m scripts.batch_on_spark IN OUT [--reform FILE]`.

IN is a Parquet file or a folder of them with the columns of `python -m rules batch`; OUT is a folder of Parquet files.
Needs pyspark, which is not among the requirements: docs/batch.md.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from rules import Overlay, result_schema, settled_batch
from rules.question.reading import read_overlay


def settled_batches(
    batches: Iterable[pa.RecordBatch], names: Sequence[str], reform: Overlay | None
) -> Iterator[pa.RecordBatch]:
    """The results of each batch of one task, on one thread: the tasks beside it have the other processors."""
    for batch in batches:
        yield settled_batch(batch.rename_columns(names), reform, threads=1)


def run(source: str, target: str, reform: Overlay | None = None) -> None:
    """Read, settle and write, as many tasks at once as the cluster has room for."""
    spark = SparkSession.builder.appName("grenskompas batch").getOrCreate()
    scenarios = spark.read.parquet(source)
    names = scenarios.columns
    answer = from_arrow_schema(result_schema(to_arrow_schema(scenarios.schema)))
    without_dots = scenarios.toDF(*(f"column_{place}" for place in range(len(names))))  # a dot is a part of a struct
    results = without_dots.mapInArrow(partial(settled_batches, names=names, reform=reform), answer)
    results.write.mode("overwrite").parquet(target)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", metavar="IN")
    parser.add_argument("target", metavar="OUT")
    parser.add_argument("--reform", metavar="FILE")
    given = parser.parse_args()
    run(given.source, given.target, read_overlay(given.reform))
