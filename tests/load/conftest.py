"""What tests of many visitors share with those of the engine."""

from tests.rules.conftest import compiled

__all__ = ["compiled"]
