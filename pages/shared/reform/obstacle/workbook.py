"""The obstacle file as a workbook: numbers as numbers, days as days, without formulas, macros or links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from xlsxwriter.workbook import Workbook

from pages.shared.reform.obstacle.model import Changed, Experiment, ObstacleFile, Value
from pages.shared.report.workbook import OPTIONS, Cell, Drawing
from pages.shared.visit.languages import Language

Rows = Iterable[tuple[Sequence[Cell], bool]]
OF_EXPERIMENT = ("obstacle.euros", "obstacle.trial.euros_in_all", "obstacle.heads", "obstacle.trial.moved")
"""What the sheet of sentences tells besides in numbers where the reform is an experiment."""
PLAIN = {"file": (6, 7), "groups": (2, 3, 4, 5), "assumptions": (3, 4), "reform": (4, 5)}
"""The columns, by sheet, whose numbers are no euros and cents."""


def workbook(file: ObstacleFile) -> bytes:
    """All sheets of an obstacle file."""
    out, text = BytesIO(), file.language.text
    with Workbook(out, OPTIONS) as book:
        book.set_properties({"title": f"Grenskompas: {text('obstacle.title')}: {file.title}", "author": "Grenskompas"})
        drawing = Drawing(book)
        for name, head, rows in _sheets(file):
            words = [text(one) for one in head]
            drawing.sheet(text(f"obstacle.sheet.{name}"), words, list(rows), PLAIN.get(name, ()))
    return out.getvalue()


def _sheets(file: ObstacleFile) -> Iterable[tuple[str, tuple[str, ...], Rows]]:
    counts = ("obstacle.heads", "obstacle.winners", "obstacle.losers", "obstacle.unchanged", "obstacle.euros")
    told = ("report.subject", "report.sentence", "report.article", "report.letter")
    yield "file", (*told, *(OF_EXPERIMENT if file.experiment else ())), _file(file)
    yield "balance", ("report.subject", "obstacle.party_or_line", "obstacle.euros"), _balance(file)
    yield "groups", ("report.subject", "obstacle.group", *counts), _groups(file)
    of_draw = ("obstacle.workers_euros", "obstacle.winners", "obstacle.losers")
    yield "assumptions", ("report.subject", "report.sentence", *of_draw), _assumptions(file)
    heads = (
        "report.name_in_file",
        "obstacle.rule",
        "report.article",
        "law.unit",
        "obstacle.today",
        "obstacle.proposed",
    )
    words = ("obstacle.today_in_words", "obstacle.proposed_in_words")
    yield "reform", (*heads, *words, "obstacle.from_day", "report.letter", "report.sources"), _reform(file)


def _file(file: ObstacleFile) -> Rows:
    """The sentences, and in the middle the experiment, if it is one; each row as wide as its own."""
    if file.experiment is None:
        yield from (*_proposed(file), *_behind(file))
        return
    none = (None,) * len(OF_EXPERIMENT)
    yield from (((*cells, *none), strong) for cells, strong in _proposed(file))
    yield from _experiment(file.experiment, file.language)
    yield from (((*cells, *none), strong) for cells, strong in _behind(file))


def _experiment(one: Experiment, language: Language) -> Rows:
    """What is proposed in words, then what each party has more, then who stands outside."""
    heading, none = language.text("obstacle.heading.trial"), (None, None)
    for told in one.about:
        yield (f"{heading}: {told.heading}", told.sentence, *none, *none, *none), False
    for note in one.notes:
        yield (heading, note, *none, *none, *none), False
    costs = language.text("reform.cost_inside")
    for cost in (*one.costs, one.together):
        yield (costs, cost.name, *none, cost.a_year, cost.all_years, *none), cost is one.together
    for out in one.outside:
        yield (language.text("reform.edge"), out.who, *none, out.euros, None, out.heads, out.moved), False


def _proposed(file: ObstacleFile) -> Rows:
    """What is said in sentences, with the articles and letters of what rests on some."""
    language = file.language
    text = language.text
    yield (text("obstacle.title"), file.title, None, None), True
    for sentence in file.summary:
        yield ("", sentence, None, None), False
    for one in file.obstacle:
        yield (one.heading, one.sentence, one.article, one.letter), False
    for sentence in file.area:
        yield (text("obstacle.heading.where"), sentence, None, None), False


def _behind(file: ObstacleFile) -> Rows:
    """Who could allow it and how, the sources, and what identifies law and reform."""
    language = file.language
    text = language.text
    sentences = {
        "barrier.who_can_change": file.authorities,
        "obstacle.heading.procedure": file.procedure,
    }
    for heading, said in sentences.items():
        for sentence in said:
            yield (text(heading), sentence, None, None), False
    for one in file.doors:
        yield (f"{text('obstacle.heading.door')}: {one.heading}", one.sentence, one.article, one.letter), False
    for source in file.sources:
        yield (
            (f"{text('report.sources')} {source.number}", f"{source.title} {source.address}".strip(), None, None),
            False,
        )
    yield (text("report.law_code"), file.fingerprint, None, None), False
    yield (text("obstacle.reform_code"), file.reform_fingerprint, None, None), False
    yield (text("result.law_of", date=language.date(file.law_date)), file.law_date, None, None), False
    yield (text("print.made_on", date=language.date(file.made_on)), file.made_on, None, None), False
    yield ("", f"{text('print.no_promise')} {text('download.not_a_document')}", None, None), False


def _balance(file: ObstacleFile) -> Rows:
    """Every party with their sum, then the lines by which workers notice it."""
    parties, lines = file.language.text("obstacle.heading.balance"), file.language.text("obstacle.heading.lines")
    for one in file.parties:
        yield (parties, one.name, one.euros), False
    yield (parties, file.together.name, file.together.euros), True
    for one in file.lines:
        yield (lines, one.name, one.euros), False


def _groups(file: ObstacleFile) -> Rows:
    """Every group, then by which line how many lose most."""
    for grouped in file.grouped:
        for group in grouped.groups:
            yield (grouped.heading, *group), False
    for one in file.losing:
        yield (file.language.text("obstacle.heading.losing"), one.line, None, None, one.heads, None, None), False


def _assumptions(file: ObstacleFile) -> Rows:
    """What it rests on in sentences, then what other commuters by the same count give, and the other count."""
    said = {"method": file.method, "limits": file.limits, "sure": file.sure}
    for name, sentences in said.items():
        for sentence in sentences:
            yield (file.language.text(f"obstacle.heading.{name}"), sentence, None, None, None), False
    for one in file.tested:
        yield (file.language.text("obstacle.heading.draws"), *one), False
    if file.other_count is not None:
        yield (file.language.text("obstacle.heading.other_count"), *file.other_count), False


def _reform(file: ObstacleFile) -> Rows:
    """Every change with its numbers, a row for each number of a table; then the reform file, a row for each line."""
    for one in file.changes:
        yield from _change(one)
    if file.reform_note:
        yield (file.reform_note, *(None,) * 10), False
    yield (file.language.text("obstacle.reform_file"), *(None,) * 10), True
    for line in file.reform.splitlines():
        yield (line, *(None,) * 10), False


def _change(one: Changed) -> Rows:
    sources = ", ".join(str(number) for number in one.sources)
    behind = (one.today_in_words, one.proposed_in_words, one.first_day, one.letter, sources)
    today, proposed = _numbers(one.today), _numbers(one.proposed)
    for place in range(max(len(today), len(proposed))):
        name = f"{one.key} {place + 1}" if isinstance(one.today, tuple) else one.key
        both = (column[place] if place < len(column) else None for column in (today, proposed))
        yield (name, one.term, one.law, one.unit, *both, *behind), False


def _numbers(value: Value) -> tuple[float, ...]:
    """The numbers of a value, those of a table of brackets row by row."""
    return tuple(cell for row in value for cell in row) if isinstance(value, tuple) else (value,)
