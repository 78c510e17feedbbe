"""How a test asks about a diploma, and reads the answer."""

from __future__ import annotations

from typing import Any

from rules.diplomas.professions import profession
from rules.diplomas.recognition import Recognition, recognitions


def all_of(code: str, origin: str, state: str, region: str | None = None, **more: Any) -> tuple[Recognition, ...]:
    found = profession(code)
    assert found is not None
    return recognitions(found, origin, state, region, **more)


def one(code: str, origin: str, state: str, region: str | None = None, **more: Any) -> Recognition:
    (found,) = all_of(code, origin, state, region, **more)
    return found


def asked(found: Recognition) -> list[str]:
    return [answer.question for answer in found.questions if answer.asked]


def answer(found: Recognition, question: str) -> str:
    return next(one.answer for one in found.questions if one.question == question)
