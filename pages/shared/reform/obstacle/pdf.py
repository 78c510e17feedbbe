"""The obstacle file as a printed document, drawn by Typst as the other reports are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from pages.shared.reform.obstacle.model import Amount, Cost, Experiment, Grouped, ObstacleFile
from pages.shared.report.contents import Cells, Part
from pages.shared.report.model import Fact
from pages.shared.report.pdf import drawn, head_and_foot, part, plain, runs
from pages.shared.visit.languages import Language

BREAK = re.compile("[._]")
MAY_BREAK = "\u200b"
"""Where a key may go on in the next line of a narrow column."""
TEMPLATE = Path(__file__).resolve().parent / "obstacle.typ"


def pdf(file: ObstacleFile) -> bytes:
    """The document (PDF/UA-1)."""
    text = file.language.text
    words = {
        "title": plain(file.title),
        "summary": [runs(sentence) for sentence in file.summary],
        "identity": text("obstacle.heading.identity"),
        "law_code": runs(f"{text('report.law_code')}: **{file.code}** ({text('report.same_code')})"),
        "reform_code": runs(f"{text('obstacle.reform_code')}: **{file.reform_code}**"),
        "reform_file": f"{file.reform_note} {text('obstacle.reform_file')}".strip(),
        "reform": " ".join(line.strip() for line in file.reform.splitlines()),
        "no_promise": text("print.no_promise"),
        "not_official": text("download.not_a_document"),
    }
    data = head_and_foot([file.language], "obstacle.title", file.made_on, [file.law_date], file.code)
    return drawn(TEMPLATE, data | {"words": [words], "parts": [part(one) for one in parts(file)]})


def parts(file: ObstacleFile) -> Iterable[Part]:
    """All parts that have something to say, in order."""
    text = file.language.text
    every = (
        Part(
            text("obstacle.heading.obstacle"), "list", notes=tuple(_fact(one, file.language) for one in file.obstacle)
        ),
        _notes(file, "obstacle.heading.where", file.area),
        _changes(file),
        _notes(file, "barrier.who_can_change", file.authorities),
        _notes(file, "obstacle.heading.door", [_fact(one, file.language) for one in file.doors]),
        *(_experiment(file.experiment, file.language) if file.experiment else ()),
        _amounts(file, "obstacle.heading.balance", "obstacle.party", file.parties, file.together),
        _amounts(file, "obstacle.heading.lines", "report.line", file.lines),
        *(_groups(file, one) for one in file.grouped),
        _losing(file),
        _notes(file, "obstacle.heading.procedure", file.procedure),
        _notes(file, "obstacle.heading.method", file.method),
        _notes(file, "obstacle.heading.limits", file.limits),
        _notes(file, "obstacle.heading.sure", file.sure),
        _tested(file),
        Part(text("report.sources"), "sources", sources=file.sources),
    )
    return (one for one in every if one.rows or one.notes or one.sources)


def _fact(one: Fact, language: Language) -> str:
    """A fact in one sentence with its article and its letter."""
    behind = ", ".join(part for part in (one.article, one.letter) if part)
    return f"{language.colon(f'**{one.heading}**', one.sentence)} ({behind})"


def _notes(file: ObstacleFile, heading: str, notes: Sequence[str]) -> Part:
    return Part(file.language.text(heading), "list", notes=tuple(notes))


def _experiment(one: Experiment, language: Language) -> Iterable[Part]:
    """What is proposed, what it costs each party, and who stands outside."""
    text = language.text
    about = [language.colon(f"**{told.heading}**", told.sentence) for told in one.about]
    yield Part(text("obstacle.heading.trial"), "list", notes=(*about, *one.notes))
    years = [language.plural("obstacle.trial.all_years", one.years, number=one.years)] if one.years > 1 else []
    yield Part(
        text("reform.cost_inside"),
        "table",
        head=(text("obstacle.party"), text("obstacle.euros"), *years),
        widths=(4, 2, 2)[: 2 + len(years)],
        amounts=(1, 2)[: 1 + len(years)],
        rows=(*(_cost(cost, language) for cost in one.costs), _cost(one.together, language, strong=True)),
    )
    yield Part(
        text("reform.edge"),
        "table",
        head=tuple(map(text, ("obstacle.trial.who", "obstacle.heads", "obstacle.trial.moved", "obstacle.euros"))),
        widths=(4, 1.5, 1.5, 2.4),
        amounts=(1, 2, 3),
        rows=tuple(
            Cells((out.who, language.number(out.heads), language.number(out.moved), language.whole_number(out.euros)))
            for out in one.outside
        ),
    )


def _cost(cost: Cost, language: Language, strong: bool = False) -> Cells:
    amounts = [cost.a_year] if cost.all_years is None else [cost.a_year, cost.all_years]
    return Cells((cost.name, *map(language.whole_number, amounts)), strong=strong)


def _changes(file: ObstacleFile) -> Part:
    """Each rule beside what it would become."""
    language = file.language
    heads = ("obstacle.rule", "report.article", "obstacle.today", "obstacle.proposed", "obstacle.from_day")
    return Part(
        language.text("obstacle.heading.change"),
        "table",
        head=tuple(language.text(one) for one in (*heads, "report.letter", "report.sources")),
        widths=(3.6, 2.4, 2.9, 2.9, 2, 0, 0),
        fine=(5, 6),
        rows=tuple(
            Cells(
                (
                    f"{one.term} ({BREAK.sub(lambda sign: sign[0] + MAY_BREAK, one.key)})",
                    one.law,
                    one.today_in_words,
                    one.proposed_in_words,
                    language.date(one.first_day),
                    one.letter,
                    ", ".join(str(number) for number in one.sources),
                )
            )
            for one in file.changes
        ),
    )


def _amounts(
    file: ObstacleFile, heading: str, what: str, amounts: Sequence[Amount], total: Amount | None = None
) -> Part:
    """Amounts in euros a year, below zero for who has less; their sum is strong."""
    language = file.language
    rows = [Cells((one.name, language.whole_number(one.euros))) for one in amounts]
    if total is not None:
        rows.append(Cells((total.name, language.whole_number(total.euros)), strong=True))
    return Part(
        language.text(heading),
        "table",
        head=(language.text(what), language.text("obstacle.euros")),
        widths=(4, 2),
        amounts=(1,),
        rows=tuple(rows),
    )


def _groups(file: ObstacleFile, grouped: Grouped) -> Part:
    language = file.language
    heads = ("obstacle.group", "obstacle.heads", "obstacle.winners", "obstacle.losers", "obstacle.unchanged")
    return Part(
        grouped.heading,
        "table",
        head=tuple(language.text(one) for one in (*heads, "obstacle.euros")),
        widths=(4, 1.5, 1.5, 1.5, 1.5, 2.4),
        amounts=(1, 2, 3, 4, 5),
        rows=tuple(
            Cells((one.name, *map(language.number, one[1:5]), language.whole_number(one.euros)))
            for one in grouped.groups
        ),
    )


def _losing(file: ObstacleFile) -> Part:
    language = file.language
    return Part(
        language.text("obstacle.heading.losing"),
        "table",
        head=(language.text("report.line"), language.text("obstacle.heads")),
        widths=(4, 2),
        amounts=(1,),
        rows=tuple(Cells((one.line, language.number(one.heads))) for one in file.losing),
    )


def _tested(file: ObstacleFile) -> Part:
    language = file.language
    heads = ("obstacle.assumed", "obstacle.workers_euros", "obstacle.winners", "obstacle.losers")
    return Part(
        language.text("obstacle.heading.draws"),
        "table",
        head=tuple(language.text(one) for one in heads),
        widths=(4, 2.4, 1.5, 1.5),
        amounts=(1, 2, 3),
        rows=tuple(
            Cells(
                (
                    one.assumed,
                    language.whole_number(one.euros),
                    language.number(one.winners),
                    language.number(one.losers),
                )
            )
            for one in file.tested
        ),
    )
