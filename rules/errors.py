"""The three ways in which a question can be refused, and the exit status of each."""

from __future__ import annotations

LONGEST_MESSAGE = 500
LONGEST_VALUE = 80


def shown(value: object) -> str:
    """A value as it may stand in a message: on one line, cut when it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


class Refusal(Exception):
    """A question that is not answered, with one sentence for the person who asked it.

    `field` names the dotted input field, the key of the law, or is empty.
    """

    status = 1

    def __init__(self, message: str, field: str = "") -> None:
        line = " ".join(message.split())
        self.field = shown(field)
        self.message = line if len(line) <= LONGEST_MESSAGE else line[: LONGEST_MESSAGE - 1] + "…"
        super().__init__(self.message)


class InputError(Refusal):
    """The input is wrong: the field, what is wrong, what is allowed."""

    status = 2


class NotComputed(Refusal):
    """The input is right, but the case lies outside what is computed."""

    status = 3


class LawMissing(Refusal):
    """The law of that date is not in the store; nothing is guessed."""

    status = 3

    def __init__(self, key: str, when: object) -> None:
        super().__init__(f"{key}: the store holds no law for {when}, and nothing is guessed", key)
        self.key = key
        self.when = when


class BadData(Exception):
    """A file under data/ that the build refuses: the file, the place in it, what is wrong, what is allowed."""
