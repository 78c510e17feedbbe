"""Which figures of the law a calculation read: a wrapper around law tuples that notes the path of every number."""

from __future__ import annotations

from typing import Any, Protocol


class Sink(Protocol):
    """Where the paths of read numbers go."""

    def add(self, path: str, /) -> None: ...


class Tracked:
    """A law tuple that notes what is read from it; the numbers themselves come out unchanged."""

    __slots__ = ("_node", "_path", "_sink")

    def __init__(self, node: Any, path: str, sink: Sink) -> None:
        self._node = node
        self._path = path
        self._sink = sink

    def __getattr__(self, name: str) -> Any:
        return self._seen(getattr(self._node, name), f"{self._path}.{name}" if self._path else name)

    def __getitem__(self, index: int) -> Any:
        """An element; one of a named tuple is read under its name."""
        name = f".{self._node._fields[index]}" if hasattr(self._node, "_fields") else f"[{index}]"
        return self._seen(self._node[index], f"{self._path}{name}")

    def plain(self) -> Any:
        """The law tuple itself."""
        return self._node

    def _seen(self, value: Any, path: str) -> Any:
        if isinstance(value, float):
            self._sink.add(path)
            return value
        if isinstance(value, tuple):
            if hasattr(value, "_fields") or (value and hasattr(value[0], "_fields")):
                return Tracked(value, path, self._sink)
            self._sink.add(path)
        return value
