"""What the commuters meet and the published figures beside them, as files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pages.shared import spreadsheets
from pages.shared.population import who_words as words
from pages.shared.visit.languages import Language
from rules import SEED, FitRow, LookedFor, OutsideFit, cited

END = ("law.confidence", "people.file.assumed", "people.file.note", "law.source", "commuters.file.addresses",
       "people.file.count", "people.file.synthetic", "people.file.law")  # fmt: skip
MET = (
    "commuters.corridor", "people.file.topic", "people.file.code", "people.file.category",
    "people.file.code_of_category", "commuters.file.value", "commuters.file.unit", "commuters.file.year",
    "people.file.has", "people.file.heads", *END,
)  # fmt: skip
BESIDE = (
    "people.file.code", "people.file.figure", "commuters.corridor", "commuters.file.bound", "commuters.file.value",
    "commuters.file.unit", "commuters.file.year", "people.file.has", "people.file.heads", "people.file.euros",
    "people.file.use", *END,
)  # fmt: skip


def met(rows: Sequence[FitRow], counted: str, law: str, language: Language) -> bytes:
    """Every line of every corridor in one count."""
    return _file(
        MET,
        (
            (row.margin.corridor, words.topic(row.margin.dimension, language), row.margin.dimension,
             words.category(row, language), row.margin.category, row.margin.value, row.margin.unit,
             row.margin.year or "", row.has, row.heads, *_end(row.margin, counted, law, language))
            for row in rows
        ),
        language,
    )  # fmt: skip


def beside(
    figures: Sequence[OutsideFit], looked_for: Iterable[LookedFor], counted: str, law: str, language: Language
) -> bytes:
    """Every published figure, and every one that was looked for, with what the commuters give."""
    given = {one.row.id: one for one in looked_for}
    return _file(BESIDE, (_figure(one, given.get(one.row.id), counted, law, language) for one in figures), language)


def _figure(one: OutsideFit, given: LookedFor | None, counted: str, law: str, language: Language) -> tuple[object, ...]:
    row = one.row
    return (
        row.id, row.figure, ", ".join(row.corridors), row.bound, "" if row.value is None else row.value, row.unit,
        row.year or "", "" if one.has is None else one.has, given.heads if given else "", given.euros if given else "",
        row.use, *_end(row, counted, law, language),
    )  # fmt: skip


def _end(row: words.Read, counted: str, law: str, language: Language) -> tuple[object, ...]:
    """How sure a line is, why, where it was read, and which commuters under which law stand beside it."""
    read = cited(words.published(row.sources))
    assumed = words.ASSUMPTION in row.sources
    return (
        row.confidence, language.text("choice.yes" if assumed else "choice.no"), row.note,
        "; ".join(one.title for one in read), " ".join(one.url or "" for one in read),
        language.text(f"people.count.{counted}"), SEED, law,
    )  # fmt: skip


def _file(heads: Sequence[str], rows: Iterable[Sequence[object]], language: Language) -> bytes:
    return spreadsheets.as_csv([language.text(head) for head in heads], rows, language)
