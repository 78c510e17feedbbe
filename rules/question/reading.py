"""Files that a visitor or a command gives: read, parsed, and refused with one sentence."""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from rules.errors import InputError, shown
from rules.law.overlay import Overlay
from rules.places.area import members


@contextmanager
def read_lines(file: str | None) -> Iterator[IO[bytes]]:
    """An open file of lines; `-` or nothing is standard input. Raises InputError for what cannot be opened."""
    try:
        if file in (None, "-"):
            yield sys.stdin.buffer
        else:
            with Path(str(file)).open("rb") as lines:
                yield lines
    except OSError as error:
        raise InputError(f"{shown(file)}: cannot be read ({error.strerror or error})", "FILE") from None


def read_text(file: str) -> str:
    """A whole text, UTF-8; `-` is standard input. Raises InputError for what cannot be read."""
    with read_lines(file) as lines:
        return decoded(lines.read(), "standard input" if file == "-" else file)


def decoded(text: bytes, where: str) -> str:
    """Bytes as text; raises InputError for what is not UTF-8."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{shown(where)}: is not UTF-8 text", "FILE") from None


def parsed_json(text: str, where: str) -> Any:
    """Parsed JSON; a repeated name, NaN or Infinity is refused, since nobody can mean it."""
    try:
        return json.loads(text, object_pairs_hook=_unique_names, parse_constant=_no_constant)
    except RecursionError:
        raise InputError(f"{where}: the JSON is nested too deeply", "scenario") from None
    except ValueError as error:
        reason = "it is empty" if not text.strip() else shown(error)
        raise InputError(f"{where}: is not JSON: {reason}", "scenario") from None


def read_overlay(file: str | None) -> Overlay | None:
    """A reform from JSON or TOML by its suffix; nothing without a file. Raises InputError for what is wrong in it, a
    municipality of its area that is not known too."""
    if file is None:
        return None
    overlay = Overlay.from_data(_parsed_reform(file))
    if overlay.where is not None:
        members(overlay.where)
    return overlay


def _parsed_reform(file: str) -> Any:
    """The data of a reform file."""
    content = read_text(file)
    if str(file).endswith(".toml"):
        try:
            return tomllib.loads(content)
        except RecursionError:
            raise InputError(f"{shown(file)}: the TOML is nested too deeply", "reform") from None
        except tomllib.TOMLDecodeError as error:
            raise InputError(f"{shown(file)}: is not TOML: {shown(error)}", "reform") from None
    return parsed_json(content, file)


def _unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"the name {name!r} stands twice in one object")
    return dict(pairs)


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is not a number")
