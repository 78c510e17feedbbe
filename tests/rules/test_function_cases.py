"""Single rules where no scenario decides, beside figures that were worked out apart from them."""

from __future__ import annotations

import pytest

from rules.law.year import law_of
from tests.rules.function_cases import FunctionCase, function_cases


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in function_cases()])
def test_a_rule_gives_what_the_case_expects(case: FunctionCase) -> None:
    found, _ = case.answer(law_of(case.year))
    assert found == pytest.approx(case.expect, abs=0.005)
