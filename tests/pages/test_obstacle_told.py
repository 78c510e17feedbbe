"""What an obstacle file says first, and how sure it is: right in sign, no more exact than what it rests on."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import openpyxl
import pytest
from pypdf import PdfReader

from pages.shared.reform import sure
from pages.shared.reform.obstacle.changes import as_told, in_words
from pages.shared.reform.obstacle.contents import obstacle_file
from pages.shared.reform.obstacle.pdf import parts, pdf
from pages.shared.reform.obstacle.workbook import workbook
from pages.shared.visit.languages import language
from rules import (
    PARTIES,
    Balance,
    ReformEffect,
    Sensitivity,
    barrier_catalogue,
    draw_of_other_count,
    everyone,
    other_draws,
    reform_effect,
    removals,
    stated_draw,
    tried,
    under_todays_law,
)
from tests.pages.obstacle_files import (
    CODES,
    SHEETS,
    book,
    edge_of,
    effect,
    in_print,
    made,
    people,
    rows,
    tight,
)
from tests.rules.population.some_households import random_population


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("name", "way"),
    [("dearer insurance", "less"), ("less gross pay", "less"), ("cheaper insurance", "more"), ("nothing", "same")],
)
def test_the_first_sentence_is_right_in_sign(name: str, way: str, code: str) -> None:
    euros = effect(name).balance.euros("worker")
    assert (euros > 0.0) - (euros < 0.0) == {"more": 1, "less": -1, "same": 0}[way]
    amount = {} if way == "same" else {"amount": language(code).large_euros(euros)}
    assert tight(made(name, code).summary[0]) == tight(language(code).text(f"obstacle.sum.{way}", **amount))


@pytest.mark.parametrize(
    ("euros", "told"),
    [
        (5_805_750.0, "If this proposal became law, workers together would have **€5.8 million** a year more."),
        (-5_805_750.0, "If this proposal became law, workers together would have **€5.8 million** a year less."),
        (-64_321.0, "If this proposal became law, workers together would have **€64,000** a year less."),
        (0.4, "If this proposal became law, workers together would have as much as today."),
    ],
)
def test_the_amount_in_the_first_sentence_is_no_more_exact_than_its_base(euros: float, told: str) -> None:
    class Moved(ReformEffect):
        @property
        def balance(self) -> Balance:
            cents = int(euros * 100.0)
            return Balance(dict.fromkeys(PARTIES, 0) | {"worker": cents, "treasury.NL": -cents})

    file = obstacle_file(people(), Moved(*effect("a barrier")), None, language("en"))
    assert file.summary[0].replace("\u00a0", " ") == told
    assert file.parties[0].euros == int(euros * 100.0) / 100.0


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("barrier", sorted(removals()))
def test_only_the_price_of_a_barrier_that_is_an_upper_limit_is_told_as_one(barrier: str, code: str) -> None:
    spoken = language(code)
    for removal in removals()[barrier]:
        file = obstacle_file(people(), reform_effect(people().today, removal.overlay), None, spoken)
        told = spoken.text("obstacle.at_most") in file.summary
        assert told == (barrier_catalogue()[barrier].at_most and file.parties[0].euros > 0.0)
        assert ("**" in file.summary[0]) or file.parties[0].euros == 0.0
        up_to = spoken.text("obstacle.up_to", amount="**").strip()
        assert (up_to in file.summary[0]) == (told and abs(file.parties[0].euros) >= 0.5)


def test_counts_are_of_those_for_whom_it_would_hold() -> None:
    whole, file = everyone(effect("a trial")), made("a trial", "en")
    assert 0 < whole.heads <= effect("a trial").concerned < effect("a trial").heads
    assert file.summary[1].startswith(f"Commuters whom the change can touch: {whole.heads}.")
    everywhere, one_way = everyone(effect("a barrier")), made("a barrier", "en")
    assert 0 < everywhere.heads < effect("a barrier").concerned
    assert f"Commuters whom the change can touch: {everywhere.heads}." in one_way.summary[1]
    assert sum(one.heads for one in one_way.grouped[0].groups) == everywhere.heads
    assert f"{effect('a trial').heads}" in file.method[2]


@cache
def other_commuters() -> Sensitivity:
    """The trial over others who stand for those of each draw."""
    overlay = effect("a trial").overlay
    *others, other_count = (
        tried(draw, reform_effect(under_todays_law(random_population(90, seed, 2026)[1]), overlay))
        for seed, draw in enumerate((*other_draws("cbs"), draw_of_other_count("cbs")), start=200)
    )
    return Sensitivity(tried(stated_draw("cbs"), effect("a trial")), tuple(others), other_count)


@pytest.mark.parametrize("code", CODES)
def test_how_sure_it_is_stands_in_print_and_in_the_workbook(code: str) -> None:
    spoken, tested = language(code), other_commuters()
    file = obstacle_file(people(), effect("a trial"), edge_of("a trial"), spoken, tested)
    assert file.sure[0] == sure.sentence(tested, spoken)
    assert file.sure[1] == sure.by_other_count(tested, spoken)
    assert spoken.text("obstacle.sure.not_worked_out") not in file.sure
    written = tight(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf(file))).pages))
    assert tight(file.sure[0]) in written
    assert tight(file.sure[1]) in written
    expected = [(sure.assumption(one.draw, spoken), one.worker, one.winners, one.losers) for one in tested.every]
    for assumed, euros, winners, losers in expected:
        counts = f"{spoken.number(winners)}{spoken.number(losers)}"
        assert tight(f"{assumed}{spoken.whole_number(euros)}{counts}") in written
    sheet = openpyxl.load_workbook(BytesIO(workbook(file))).worksheets[SHEETS.index("assumptions")]
    heading = spoken.text("obstacle.heading.draws")
    assert [row[1:] for row in rows(sheet) if row[0] == heading] == expected
    assert len({one[1] for one in expected}) > 1
    apart = tested.other_count
    by_other = (sure.assumption(apart.draw, spoken), apart.worker, apart.winners, apart.losers)
    assert by_other not in expected
    heading = spoken.text("obstacle.heading.other_count")
    assert [row[1:] for row in rows(sheet) if row[0] == heading] == [by_other]


@pytest.mark.parametrize("code", CODES)
def test_that_it_was_not_worked_out_is_said_of_made_up_commuters_alone(code: str) -> None:
    spoken = language(code)
    assert made("a trial", code).sure[0] == spoken.text("obstacle.sure.not_worked_out")
    assert not made("a trial", code).tested
    assert spoken.text("obstacle.sure.not_worked_out") not in made("a barrier", code, "own").sure
    assert spoken.text("obstacle.heading.draws") not in [part.heading for part in parts(made("a trial", code))]


@pytest.mark.parametrize("code", CODES)
def test_days_at_home_are_told_as_those_that_stay_free(code: str) -> None:
    spoken, file = language(code), made("a barrier", code)
    (days,) = file.changes
    assert (days.today, days.proposed) == (0.0, 55.0)
    assert days.proposed_in_words == spoken.plural("obstacle.free_days", 2, number="55")
    assert days.today_in_words == spoken.text("obstacle.no_free_day")
    assert tight(spoken.text("obstacle.free_days_in_file")) in in_print("a barrier", code)
    assert spoken.text("obstacle.free_days_in_file") in [row[0] for row in rows(book("a barrier", code)["reform"])]
    assert not made("another bracket", code).reform_note
    assert [as_told(days.key, value) for value in (0.0, 1.0, 2.0, 35.0)] == [0.0, 0.0, 1.0, 34.0]
    assert in_words(days.key, 2.0, "days", spoken) == spoken.plural("obstacle.free_days", 1, number="1")
    assert as_told("nl.health_insurance.nominal_premium", 35.0) == 35.0


@pytest.mark.parametrize("code", CODES)
def test_what_the_sums_leave_out_is_said(code: str) -> None:
    for counted in ("cbs", "own"):
        said = made("a barrier", code, counted).limits
        for limit in ("behaviour", "claims", "gross_kept", "rights", "couples", "both_cross"):
            assert language(code).text(f"obstacle.limit.{limit}") in said
