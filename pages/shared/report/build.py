"""A report from a comparison: what both jobs give, line by line, with article, letter and source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from pages.shared.report.answers import answers_in_words, in_short, place
from pages.shared.report.model import Fact, Figure, Report, Row, Source
from pages.shared.result import said
from pages.shared.result.explanation import value_words
from pages.shared.result.headline import headline, is_domestic, sentences
from pages.shared.result.official import official_word
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import BASES, Block, Comparison, Line, Reason, Result, UsedParameter, explanations

OUR_TIME = "Europe/Brussels"
Used = dict[tuple[str, str], UsedParameter]


def today() -> date:
    """The day on the calendar of the three countries."""
    return datetime.now(UTC).astimezone(ZoneInfo(OUR_TIME)).date()


def report(
    comparison: Comparison,
    told: Callable[[str], bool],
    language: Language,
    steps: Sequence[str] = (),
    contact: Sequence[str] = (),
    sources: bool = True,
    chosen: str = BASES[0],
) -> Report:
    """A report in one language. `told`: whether the visitor has answered a field; `steps` and `contact`: what to do
    next and whom to ask, in words, where that is known; `sources`: whether the figures of the law and their sources
    are listed, for which every line is explained; `chosen`: what is equal on both sides."""
    across, home = comparison.across, comparison.home
    scenario = across.scenario
    domestic = is_domestic(comparison)
    results = [across] if domestic else [across, home]
    law = _Law(results if sources else [], language)
    found = comparison.verification
    return Report(
        language=language,
        made_on=today(),
        law_date=across.law.date,
        fingerprint=across.law.fingerprint,
        domestic=domestic,
        home_id="result.here" if scenario.present_job is None else "result.present",
        places=(place(scenario.work, language), place(scenario.residence, language)),
        headline=headline(comparison, chosen, language),
        basis=tuple(sentences(comparison, chosen, language)),
        months_of_pay=(across.months_of_pay, home.months_of_pay),
        case=in_short(comparison, language),
        answers=answers_in_words(scenario, told, language),
        year=_year(results, law, language),
        averages=_averages(results, language),
        payslip=_payslip(results, law, language),
        payslip_month=scenario.payslip_month,
        reasons=() if domestic else _reasons(comparison, language),
        facts=tuple(Fact(*one[:3]) for one in said.position(across, language)),
        facts_in_short=tuple(Fact(*one[:3]) for one in said.position_in_short(across, language)),
        warnings=tuple(said.warnings(results, language)),
        consequences=tuple(
            Fact(
                language.text(f"consequence_theme.{one.theme}"),
                in_words(one.text_id, one.values, language),
                law_in_words(one.law, language),
                one.confidence,
            )
            for one in across.consequences
        ),
        figures=tuple(law.figures()),
        sources=tuple(law.sources()),
        letters=(found.A, found.B, found.C),
        not_checked=tuple(Fact(one.term, language.date(one.valid_from), one.key, "C") for one in found.unverified),
        steps=tuple(steps),
        contact=tuple(contact),
    )


class _Law:
    """The figures of the law behind the lines of some results, and their sources, numbered as they come."""

    def __init__(self, results: Sequence[Result], language: Language) -> None:
        self._language = language
        self._of_line: dict[tuple[Block, str], Used] = {}
        for result in results:
            explained = explanations(result.scenario, result.reform)
            blocks: list[tuple[Block, tuple[Line, ...]]] = [("year", result.year.lines)]
            if result.payslip:
                blocks.append(("payslip", result.payslip.lines))
            for block, lines in blocks:
                for line in lines:
                    used = self._of_line.setdefault((block, line.id), {})
                    used |= {(one.key, one.valid_from): one for one in explained.of(line.id, block).parameters}
        every = [one for used in self._of_line.values() for one in used.values()]
        titles = dict.fromkeys((one.source_title, one.url) for one in every)
        self._numbers = {source: number for number, source in enumerate(titles, start=1)}

    def numbers(self, block: Block, line: str) -> tuple[int, ...]:
        """The numbers of the sources behind a line."""
        used = self._of_line.get((block, line), {}).values()
        return tuple(sorted({self._numbers[one.source_title, one.url] for one in used}))

    def sources(self) -> Iterable[Source]:
        """All sources by number."""
        for (title, address), number in self._numbers.items():
            yield Source(number, title, address)

    def figures(self) -> Iterable[Figure]:
        """Every figure once, with the lines that rest on it."""
        lines: dict[tuple[str, str], dict[str, None]] = {}
        every: Used = {}
        for (_, line), used in self._of_line.items():
            every |= used
            for key in used:
                lines.setdefault(key, {})[self._language.text(line)] = None
        for key, one in sorted(every.items()):
            words = value_words(one, self._language).replace("  \n", "; ")
            yield Figure(one, words, tuple(lines[key]), self._numbers[one.source_title, one.url])


def _year(results: Sequence[Result], law: _Law, language: Language) -> tuple[Row, ...]:
    """Gross pay, its lines, net pay, the lines of the household, what is left, and what it costs the employer."""
    blocks = [one.year for one in results]
    lines = [one.lines for one in blocks]
    return (
        _total("result.gross_year", [one.gross for one in blocks], language),
        *_lines(lines, "year", "pay", law, language),
        _total("result.net_year", [one.net_pay for one in blocks], language),
        *_lines(lines, "year", "household", law, language),
        _total("group.disposable", [one.disposable for one in blocks], language),
    )


def _averages(results: Sequence[Result], language: Language) -> tuple[Row, ...]:
    """What a month brings on average, and what an employer pays in a year."""
    net = _total("result.net_per_month", [one.per_month.net_pay for one in results], language)
    left = _total("result.left_per_month", [one.per_month.disposable for one in results], language)
    cost = _total("report.employer_cost", [one.year.employer_cost for one in results], language)
    return tuple(row._replace(strong=False, whole=row is not cost) for row in (net, left, cost))


def _payslip(results: Sequence[Result], law: _Law, language: Language) -> tuple[Row, ...]:
    """The payslip from gross to net; nothing where none is known."""
    slips = [one.payslip for one in results]
    if not any(slips):
        return ()
    return (
        _total("result.gross_month", [slip and slip.gross for slip in slips], language),
        *_lines([slip.lines if slip else () for slip in slips], "payslip", "pay", law, language),
        _total("result.net_month", [slip and slip.net for slip in slips], language),
    )


def _total(text_id: str, amounts: Sequence[float | None], language: Language) -> Row:
    across, home = (*amounts, None)[:2]
    return Row(language.text(text_id), across, home, text_id, strong=True)


def _lines(sides: Sequence[tuple[Line, ...]], block: Block, kind: str, law: _Law, language: Language) -> Iterable[Row]:
    """The lines of one kind, those of the job across first; a line that both have stands once."""
    across = {line.id: line for line in sides[0] if line.kind == kind}
    home = {line.id: line for line in sides[1] if line.kind == kind} if len(sides) > 1 else {}
    for name in dict.fromkeys((*across, *home)):
        both = [side[name] for side in (across, home) if name in side]
        words = language.text(name)
        yield Row(
            name=words,
            across=across[name].amount if name in across else None,
            home=home[name].amount if name in home else None,
            id=name,
            official=official_word(name, both[0].state, language),
            state=both[0].state,
            article="; ".join(dict.fromkeys(line.law for line in both)),
            letter=max(line.confidence for line in both),
            sources=law.numbers(block, name),
        )


def _reasons(comparison: Comparison, language: Language) -> tuple[Row, ...]:
    """What speaks for the job across the border and what against it, in whole euros a month, and both together."""
    found = comparison.reasons
    total = language.text("reason.total").lower()
    in_home = language.text(f"country_in.{comparison.home.scenario.residence.country}")
    sides = (
        ("heading.in_your_favour", found.in_favour, found.sum_in_favour),
        ("heading.against_you", found.against, found.sum_against),
    )
    rows = []
    for heading, reasons, together in sides:
        rows += [Row(_reason(one, in_home, language), one.amount, None, whole=True) for one in reasons]
        rows.append(Row(language.colon(language.text(heading), total), together, None, strong=True, whole=True))
    return tuple(rows)


def _reason(one: Reason, in_home: str, language: Language) -> str:
    parts = ", ".join(language.text(f"reason.part.{theme}") for theme in one.parts)
    return language.text(f"reason.{one.theme}.{one.way}", in_home=in_home, parts=parts)
