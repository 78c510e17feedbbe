"""A recognition as the contract writes it in JSON, and for people in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rules.diplomas.recognition import DecidingOffice, LevelStatement, Recognition
from rules.diplomas.verdict import Answer
from rules.law.register import CitedSource
from rules.store.profession_rows import Range
from rules.words.texts import english

NOT_KNOWN = "not known"
NOT_CHECKED = " (not checked)"


def as_data(found: Recognition) -> dict[str, Any]:
    """A recognition as an object; what is unknown is null."""
    return {
        "isco08": found.profession.isco08,
        "name": found.profession.name_en,
        "names": found.profession.names,
        "from": found.origin,
        "to": found.state,
        "regions": list(found.regions),
        "self_employed": found.self_employed,
        "regulated": found.regulated,
        "verdict": found.verdict,
        "verdict_text": verdict_text(found),
        "reason": found.reason,
        "reason_text": english(found.reason_id),
        "questions": [_answer(one) for one in found.questions],
        "stop": found.stop,
        "route": found.regime,
        "route_id": found.route,
        "authority": ", ".join(office.name for office in found.offices) or None,
        "offices": [_office(office) for office in found.offices],
        "steps": [english(name) for name in found.steps],
        "papers": [english(name) for name in found.papers],
        "months": _list(found.months),
        "legal_maximum": found.legal_maximum,
        "fee": _list(found.fee),
        "language": _said(found.language),
        "temporary": _said(found.temporary),
        "partial": _said(found.partial),
        "meanwhile": _said(found.meanwhile),
        "statements": [_statement(one) for one in found.statements],
        "level_treaty": found.level_treaty
        and {
            "law": found.level_treaty.law,
            "from": found.level_treaty.valid_from.isoformat(),
            "confidence": found.level_treaty.confidence,
            "sources": _sources(found.level_treaty.sources),
        },
        "remarks": [english(name) for name in found.remarks],
        "ask": [_office(office) for office in found.ask],
        "law": found.law,
        "directive": found.profession.directive,
        "sources": _sources(found.sources),
        "confidence": found.confidence.overall,
        "confidence_of": {name: letter for name, letter in found.confidence._asdict().items() if name != "overall"},
        "checked": found.checked.isoformat(),
    }


def verdict_text(found: Recognition) -> str:
    """The verdict in English, with its months or the offices that can tell."""
    months = {name: f"{number:g}" for name, number in found.verdict_months.items()}
    return english(found.verdict_id, **months, office=_names(found.told_by))


def as_text(found: Recognition) -> Iterator[str]:
    """A recognition for people, line by line."""
    letters, who = found.confidence, "self-employed" if found.self_employed else "employee"
    where = english(f"country_in.{found.state}")
    if found.regions:
        where += f" ({', '.join(english(f'region.{region}') for region in found.regions)})"
    yield f"{found.profession.name_en} (ISCO-08 {found.profession.isco08}), diploma from {found.origin}, {who} {where}"
    yield f"  {verdict_text(found)} {english(found.reason_id)}{_doubt(letters.overall)}"
    yield from (f"  {english(one.question_id)} {_answered(one)}" for one in found.questions if one.asked)
    yield from _line("Office that decides", [_office_text(office) for office in found.offices])
    if found.law:
        yield f"  Law: {found.law}"
    yield from (f"  Step {place}: {english(name)}" for place, name in enumerate(found.steps, 1))
    yield from _line("Papers", map(english, found.papers))
    if found.verdict != "no_route":
        at_most = f", by law at most {found.legal_maximum:g}" if found.legal_maximum else ""
        yield f"  Months: {_range(found.months)}{at_most}{_doubt(letters.months if found.months else 'A')}"
        yield f"  Fee: {_range(found.fee, ' EUR')}{_doubt(letters.fee if found.fee else 'A')}"
    if found.language:
        yield f"  Language: {english(found.language)}{_doubt(letters.language)}"
    yield from (f"  {english(name)}" for name in (found.temporary, found.partial, found.meanwhile) if name)
    yield from (f"  Level of the diploma: {_statement_text(one)}" for one in found.statements)
    if found.level_treaty:
        yield f"  {english(found.level_treaty.text_id)}: {found.level_treaty.law}, from {found.level_treaty.valid_from}"
    yield from (f"  {english(name)}" for name in found.remarks)
    yield from _line("Who can tell more", [_office_text(office) for office in found.ask])
    yield from (f"  Source: {one.title} {one.url or ''}".rstrip() for one in found.sources)
    yield (
        f"  Checked {found.checked}; confidence {letters.overall} ("
        + ", ".join(f"{aspect} {letter}" for aspect, letter in letters._asdict().items() if aspect != "overall")
        + ")"
    )


def _doubt(letter: str) -> str:
    return NOT_CHECKED if letter == "C" else ""


def _line(label: str, said: Iterable[str]) -> Iterator[str]:
    if texts := "; ".join(said):
        yield f"  {label}: {texts}"


def _range(ends: Range | None, unit: str = "") -> str:
    if ends is None:
        return NOT_KNOWN
    least, most = (f"{end:g}" for end in ends)
    return f"{least}{unit}" if least == most else f"{least} to {most}{unit}"


def _answered(one: Answer) -> str:
    items = "; ".join(english(name) for name in one.items)
    return f"{english(one.answer_id)} {items}".rstrip()


def _answer(one: Answer) -> dict[str, Any]:
    return {
        "question": one.question,
        "asked": one.asked,
        "answer": one.answer,
        "text": english(one.answer_id),
        "items": [english(name) for name in one.items],
    }


def _statement(one: LevelStatement) -> dict[str, Any]:
    return {
        "id": one.id,
        "office": _office(one.office),
        "region": one.region or None,
        "papers": [english(name) for name in one.papers],
        "months": _list(one.months),
        "fee": _list(one.fee),
        "law": one.law,
        "remarks": [english(name) for name in one.remarks],
        "sources": _sources(one.sources),
        "confidence": one.confidence,
    }


def _statement_text(one: LevelStatement) -> str:
    time = f"{_range(one.months)} months" if one.months else f"time {NOT_KNOWN}"
    fee = _range(one.fee, " EUR") if one.fee else f"fee {NOT_KNOWN}"
    where = f"{english(f'region.{one.region}')}: " if one.region else ""
    return f"{where}{_office_text(one.office)}, {time}, {fee}{_doubt(one.confidence)}"


def _office(office: DecidingOffice) -> dict[str, Any]:
    return {
        "id": office.id,
        "name": office.name,
        "text": english(office.text_id),
        "url": office.url,
        "region": office.region or None,
    }


def _office_text(office: DecidingOffice) -> str:
    where = f" [{english(f'region.{office.region}')}]" if office.region else ""
    return f"{office.name}{where} {office.url or ''}".rstrip()


def _names(offices: Iterable[DecidingOffice]) -> str:
    return " / ".join(dict.fromkeys(office.name for office in offices)) or NOT_KNOWN


def _said(text_id: str | None) -> str | None:
    return english(text_id) if text_id else None


def _list(ends: Range | None) -> list[float] | None:
    return list(ends) if ends else None


def _sources(cited: Iterable[CitedSource]) -> list[dict[str, Any]]:
    return [{"title": one.title, "url": one.url} for one in cited]
