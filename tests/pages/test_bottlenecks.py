"""The page of bottlenecks: the dearest rule, whom it hits, two at once, and all as a table."""

from __future__ import annotations

import csv
import io
from functools import partial
from typing import Any

import numpy as np
import pytest

from pages.shared.bottlenecks import files, headline, ranking, together, words, worked_out
from pages.shared.population import choose as commuters
from pages.shared.population.people import OWN, People
from pages.shared.visit.languages import language, offered
from rules import (
    DRAWN_ANEW,
    ORDERS,
    OTHER_SEEDS,
    SEED,
    VARIATIONS,
    Assumed,
    Interaction,
    Population,
    Size,
    Subpopulation,
    interaction,
    narrowed,
    ranked,
    sizes_of,
    under_todays_law,
)
from tests.pages.bottleneck_page import ENGLISH, WITH_T17, cells, described, in_millions, made_up, some_parts
from tests.pages.conftest import opened, plain
from tests.pages.conftest import words as written


@pytest.fixture(scope="module")
def people() -> People:
    return made_up()


@pytest.fixture(autouse=True)
def chosen(monkeypatch: pytest.MonkeyPatch, people: People) -> None:
    monkeypatch.setattr(commuters, "choose", lambda _: people)


def test_the_dearest_rule_stands_in_the_headline_with_whom_it_hits(people: People) -> None:
    page = opened("bottlenecks")
    firm = [one for one in people.bottlenecks() if not one.barrier.at_most]
    dearest = firm[0]
    amount = ENGLISH.large_euros(dearest.euros)
    assert page.title[0].value == f"{words.name_of(dearest.barrier, ENGLISH)}: {amount} a year"
    told = written(page)
    higher = [one for one in people.bottlenecks() if one.barrier.at_most and one.euros > dearest.euros]
    assert len(higher) > 1
    most = ENGLISH.large_euros(higher[0].euros).replace("\u00a0", " ")
    assert f"{len(higher)} upper limits lie higher, the largest at up to {most}: what is claimed there" in told
    assert f"it hits {dearest.heads:,} of {people.today.heads:,} people" in told
    assert "Two together are not the sum of two" in told
    assert ":gray-badge[synthetic commuters] :gray-badge[count: CBS] :gray-badge[law of 2026]" in told
    assert f":gray-badge[law {people.today.law_fingerprint}]" in told
    assert "not real people" in told


def test_one_rule_is_told_with_the_figures_of_the_engine(people: People) -> None:
    page = opened("bottlenecks", barrier="T11")
    (one,) = (one for one in people.bottlenecks() if one.barrier.id == "T11")
    told = described(page)
    assert one.helped
    assert told["Without it, all together"] == plain(f"{ENGLISH.large_euros(one.euros)} more")
    assert told["People hit"] == f"{one.heads:,} of {people.today.heads:,}"
    assert told["Takes from them, a year"] == plain(ENGLISH.large_euros(one.cost))
    assert told["Leaves to others, a year"] == plain(f"{ENGLISH.large_euros(one.help)}, to {one.helped:,} people")
    assert told["Median of those hit"] == ENGLISH.about_euros(one.median)
    assert told["One in ten of them pays at least"] == ENGLISH.about_euros(one.ninetieth)
    assert "art. 19" in told["The rule behind it"]
    assert "treaty" in told["Who could change it"]
    assert told["What the figure supposes"].startswith("If ")
    corridors = next(one.value for one in page.table if "By direction" in one.value.columns)
    assert list(corridors.columns)[2] == "Without it, million € a year"
    assert [plain(str(cell)).replace("\u2060", "") for cell in corridors.iloc[:, 2]] == [
        in_millions(euros) for euros in one.by_corridor.values()
    ]


def test_an_upper_limit_and_a_part_of_the_worker_alone_say_so(people: People) -> None:
    for one in people.bottlenecks():
        told = " ".join(words.notes(one, ENGLISH))
        assert ("upper limit" in told) == one.barrier.at_most
        assert ("only the part of the worker" in told) == one.barrier.of_worker_alone
        assert (f"{one.not_known:,}" in told) == (one.not_known > 0)
        assert words.size(one, "euros", ENGLISH).startswith("up to ") == one.barrier.at_most


def test_what_is_chosen_narrows_the_commuters_and_stands_in_the_address(people: People) -> None:
    page = opened("bottlenecks", corridor="DE-NL", household="couple")
    part = Subpopulation("DE-NL", None, "couple")
    found = narrowed(people.bottlenecks(), part)
    assert page.title[0].value == headline.title(found, people.today.heads_of(part), ENGLISH)
    assert f"of {people.today.heads_of(part):,} people" in written(page)
    page.selectbox[0].set_value("BE-NL").run()
    assert page.query_params["corridor"] == "BE-NL"
    part = Subpopulation("BE-NL", None, "couple")
    assert page.title[0].value == headline.title(
        narrowed(people.bottlenecks(), part), people.today.heads_of(part), ENGLISH
    )
    assert "How many commuters work in one cluster is not published" not in written(page)
    page.selectbox[1].set_value("north-sea-port").run()
    assert page.query_params["cluster"] == "north-sea-port"
    assert "How many commuters work in one cluster is not published" in written(page)


def test_the_order_is_chosen_and_the_headline_stays_the_dearest(people: People) -> None:
    page = opened("bottlenecks", order="heads")
    assert "People hit, by rule" in [one.value for one in page.subheader]
    taking = ranked(headline.firm(people.bottlenecks()), "heads")
    assert list(taking) != headline.firm(people.bottlenecks())
    chart = page.get("vega_lite_chart")[0].proto
    shown = [chart.alt.index(words.name_of(one.barrier, ENGLISH)) for one in taking]
    assert shown == sorted(shown)
    assert page.title[0].value == headline.title(people.bottlenecks(), people.today.heads, ENGLISH)


def test_rules_that_help_stand_apart_with_what_they_leave(people: People) -> None:
    page = opened("bottlenecks")
    helping = [one for one in people.bottlenecks() if one.way == "helps"]
    assert helping
    assert cells(page, "Leaves them, € a year") == [plain(ENGLISH.large_euros(one.euros)) for one in reversed(helping)]
    group = next(one.value for one in page.table if "Leaves them, € a year" in one.value.columns)
    assert group["Bottleneck"][0].startswith(words.name_of(helping[-1].barrier, ENGLISH))


def test_the_headline_is_right_in_sign_for_every_choice(people: People) -> None:
    seen = set()
    for part in some_parts():
        found, heads = narrowed(people.bottlenecks(), part), people.today.heads_of(part)
        title = headline.title(found, heads, ENGLISH)
        told = " ".join(headline.lead(found, heads, ENGLISH))
        taking = [one for one in found if one.way == "takes"]
        best = max(taking, key=lambda one: (not one.barrier.at_most, one.euros), default=None)
        if not heads:
            seen.add("empty")
            assert title == "No commuters in this choice"
        elif best is not None:
            limited = best.barrier.at_most
            seen.add("limit" if limited else "takes")
            limit = "up to " if limited else ""
            assert title == f"{words.name_of(best.barrier, ENGLISH)}: {limit}{ENGLISH.large_euros(best.euros)} a year"
            assert f"it hits {limit}{best.heads:,} of {heads:,} people" in told
            assert ("Here no rule with a firm price takes" in told) == limited
            higher = sum(one.barrier.at_most and one.euros > best.euros for one in taking)
            assert (f"{higher} upper limit" in told) == (higher > 0 and not limited)
            assert (f"It helps {best.helped:,} other" in told) == (best.helped > 0)
        else:
            moved = any(one.heads or one.helped for one in found)
            seen.add("none" if moved else "nobody")
            assert title.startswith(
                "Here no rule with a price clearly takes more" if moved else "No rule that we can price"
            )
            assert "it hits" not in told
    assert seen >= {"empty", "takes", "limit", "nobody"}


def test_a_rule_that_only_helps_is_never_told_as_one_that_takes(people: People) -> None:
    helping = [one for one in people.bottlenecks() if one.way == "helps"]
    assert headline.title(helping, 500, ENGLISH) == "Here no rule with a price clearly takes more than it gives"


@pytest.mark.parametrize("code", offered())
def test_every_part_of_the_page_has_words(code: str) -> None:
    addresses: tuple[dict[str, Any], ...] = (
        {},
        {"order": "heads"},
        {"order": "median", "corridor": "BE-NL"},
        {"corridor": "NL-NL"},
    )
    for address in addresses:
        page = opened("bottlenecks", lang=code, **address)
        assert not page.exception
    tongue = language(code)
    for which in ("more", "less", "same"):
        for text in ("both", "than_sum", "all", "all_sum"):
            assert tongue.has_text(f"bottlenecks.{text}.{which}")
    for counted in ("cbs", "inami", OWN):
        assert tongue.has_text(f"bottlenecks.count.{counted}")
    for name in (*(f"ranking.{one}" for one in (*ORDERS, "millions")), "helps", "level", "headline_none"):
        assert tongue.has_text(f"bottlenecks.{name}")


def test_two_rules_at_once_are_those_of_the_engine(people: People) -> None:
    page = opened("bottlenecks", barrier="T18", **WITH_T17)
    found = people.bottlenecks()
    both = interaction(("T18", "T17"), found, people.today)
    assert abs(both.beyond) >= 1.0
    assert cells(page, "If the rule were different")[2:] == ["Sum of both alone", "Both gone at once"]
    table = next(one.value for one in page.table if "If the rule were different" in one.value.columns)
    shown = [plain(str(cell)).replace("\u2060", "") for cell in table["Without it, million € a year"]]
    limited = (both.each[1], both.sum_of_each, both.together)
    assert shown == [in_millions(both.each[0]), *(f"up to {in_millions(one)}" for one in limited)]
    moving = [one.barrier.id for one in found if one.way != "nobody"]
    every = interaction(moving, found, people.today)
    assert ("not known for one of the rules" in written(page)) == any(one.not_known for one in found)
    assert together.of_all(every, ENGLISH).replace("\u2060", "").replace("\u00a0", " ") in written(page)


@pytest.mark.parametrize(
    ("all_gone", "of_each", "expected"),
    [
        (900.0, 1_000.0, "have €900 more a year. That is €100 less than the two alone add up to."),
        (1_100.0, 1_000.0, "have €1,000 more a year. That is €100 more than the two alone add up to."),
        (-300.0, -100.0, "have €300 less a year. That is €200 less than the two alone add up to."),
        (-100.0, -300.0, "have €100 less a year. That is €200 more than the two alone add up to."),
        (0.2, -0.2, "have as much as today. Here the two do not touch each other: that is their sum."),
    ],
)
def test_the_sentence_on_two_rules_is_right_in_sign(all_gone: float, of_each: float, expected: str) -> None:
    both = Interaction(("T08", "T04"), all_gone, (of_each, 0.0), of_each)
    assert together.sentence(both, ENGLISH).endswith(expected)


def test_a_sum_with_upper_limits_in_it_says_up_to_and_how_much_they_are() -> None:
    limited = Interaction(("T05", "T04"), 900.0, (700.0, 300.0), 1_000.0)
    assert together.sentence(limited, ENGLISH).endswith(
        "have up to €900 more a year. That is €100 less than the two alone add up to."
    )
    assert together.of_all(limited, ENGLISH).endswith(
        "have up to €900 more a year; each alone adds up to €1,000 more. Of that sum up to €700 are upper limits."
    )
    firm = Interaction(("T08", "T04"), 900.0, (700.0, 300.0), 1_000.0)
    assert together.of_all(firm, ENGLISH).endswith("have €900 more a year; each alone adds up to €1,000 more.")


def test_the_file_holds_every_rule_with_whose_figures_they_are(people: People) -> None:
    part = Subpopulation("BE-NL", "north-sea-port")
    found = narrowed(people.bottlenecks(), part)
    heads = people.today.heads_of(part)
    rows = list(csv.DictReader(io.StringIO(files.as_csv(found, part, heads, people, ENGLISH).decode("utf-8-sig"))))
    assert [row["Number"] for row in rows] == [one.barrier.id for one in found]
    for row, one in zip(rows, found, strict=True):
        assert float(row["On balance, € a year"]) == one.euros
        assert int(row["People hit"]) == one.heads
        assert int(row["People helped"]) == one.helped
        assert float(row["One in ten pays at least, €"]) == one.ninetieth
        assert (row["Upper limit"] == "Yes") == one.barrier.at_most
        assert row["From where to where"] == "BE-NL"
        assert row["Cluster of the job"] == "North Sea Port"
        assert row["Household type"] == "All"
        assert int(row["People in the choice"]) == heads
        assert int(row["Seed"]) == SEED
        assert float(row["Given in return, € a year"]) == one.in_return
        assert row["Commuters"] == "synthetic commuters, count: CBS"
        assert (row["Law of the year"], row["Law fingerprint"]) == ("2026", people.today.law_fingerprint)


def test_the_file_has_each_figure_under_its_head(people: People) -> None:
    found = people.bottlenecks()
    heads = people.today.heads
    content = files.as_csv(found, Subpopulation(), heads, people, ENGLISH).decode("utf-8-sig")
    for row, one in zip(csv.DictReader(io.StringIO(content)), found, strict=True):
        counts = [int(row[head]) for head in ("People hit", "People helped", "People without a known price")]
        assert counts == [one.heads, one.helped, one.not_known]
        amounts = [float(row[head]) for head in ("Takes, € a year", "Leaves, € a year", "Median of those hit, €")]
        assert amounts == [one.cost, one.help, one.median]
        assert row["From where to where"] == row["Cluster of the job"] == row["Household type"] == "All"


def test_a_table_of_ones_own_is_not_called_synthetic(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    own = people._replace(counted=OWN, mark="mine")
    monkeypatch.setattr(commuters, "choose", lambda _: own)
    page = opened("bottlenecks")
    assert "synthetic" not in written(page)
    assert "not real people" not in written(page)
    assert "your own table" in written(page)


def test_without_commuters_nothing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = People(OWN, "nobody", under_todays_law(Population((), (), 0)))
    monkeypatch.setattr(commuters, "choose", lambda _: nobody)
    page = opened("bottlenecks")
    assert page.title[0].value == "No row of your table counts"
    assert "The list below says what is wrong" in written(page)
    assert [one.value for one in page.markdown if "-badge[" in one.value] == [":gray-badge[your own table]"]
    assert not page.table


def test_a_bar_is_as_long_as_its_amount_and_a_long_name_has_two_lines(people: People) -> None:
    page = opened("bottlenecks")
    taking = headline.firm(people.bottlenecks())
    data = page.get("vega_lite_chart")[0].proto
    assert data.alt.startswith("Chart: Million euros a year, by rule.")
    assert all(len(line) <= ranking.LONGEST_LINE for one in ranking.rows(taking, "euros", None, ENGLISH)
               for line in one["label"].split("\n"))  # fmt: skip
    sizes = [one["size"] for one in ranking.rows(taking, "euros", None, ENGLISH)]
    assert sizes == [one.euros for one in taking]
    assert np.all(np.diff([one["top"] for one in ranking.rows(taking, "euros", None, ENGLISH)]) > 0)


def test_the_assumptions_are_moved_when_it_is_asked(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    dearest = headline.firm(people.bottlenecks())[0]

    def by(factor: float, text: str) -> Assumed:
        of_one = Size(dearest.euros * factor, dearest.heads, 1)
        return Assumed(text, {None: {dearest.barrier.id: of_one}})

    texts = ("bottlenecks.stated", VARIATIONS[0].text, VARIATIONS[1].text, "bottlenecks.other_count.inami")
    sizes = [by(factor, text) for factor, text in zip((1.0, 1.1, 0.8, 0.5), texts, strict=True)]
    monkeypatch.setattr(worked_out, "assumptions", lambda _: [partial(lambda size: size, size) for size in sizes])
    page = opened("bottlenecks")
    assert "As assumed" not in written(page)
    page.button("bottlenecks.assumptions asked now").click().run()
    assert not page.exception
    least = ENGLISH.large_euros(dearest.euros * 0.8)
    expected = (
        f"**What moves this figure most: pay 10% lower. Instead of {ENGLISH.large_euros(dearest.euros)} more a year"
    )
    assert f"{expected} it would then be {least} more.**".replace("\u00a0", " ") in written(page)
    shown = cells(page, words.name_of(dearest.barrier, ENGLISH))
    assert [cell.partition("  \n")[0] for cell in shown] == [ENGLISH.text(text) for text in texts[:-1]]
    other = f"With the other count: INAMI. There it is {ENGLISH.large_euros(dearest.euros * 0.5)} more a year, place 1;"
    assert other.replace("\u00a0", " ") in written(page)
    assert f":gray[hits {dearest.heads:,} people]" in shown[0]


def test_every_assumption_and_both_counts_are_worked_out(people: People) -> None:
    pieces = worked_out.assumptions(people)
    assert pieces[0]() == sizes_of("bottlenecks.stated", people.bottlenecks())
    draws = [piece.args[1] for piece in pieces[1:]]
    assert [one.text for one in draws] == [
        *(one.text for one in VARIATIONS), *[DRAWN_ANEW.text] * len(OTHER_SEEDS), "bottlenecks.other_count.inami"
    ]  # fmt: skip
    assert {one.counted for one in draws[:-1]} == {"cbs"}
    assert draws[-1].counted == "inami"
    assert worked_out.assumptions(people._replace(counted="inami"))[-1].args[1].counted == "cbs"
    for tongue in map(language, offered()):
        assert all(tongue.has_text(one.text) for one in draws)
        assert tongue.has_text("bottlenecks.other_count.cbs")


def test_assumptions_are_not_moved_in_a_table_of_ones_own(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commuters, "choose", lambda _: people._replace(counted=OWN, mark="mine too"))
    assert "What if our assumptions are wrong?" not in written(opened("bottlenecks"))
