"""The command line of the contract: `python -m rules COMMAND`."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import IO, Any, NoReturn

from rules import (
    BASES,
    BadData,
    InputError,
    Overlay,
    Refusal,
    Scenario,
    assistance,
    bottlenecks,
    check_region,
    cluster,
    clusters,
    compare,
    edge,
    explain,
    find_professions,
    net_pay,
    obstacles,
    recognition_region,
    recognitions,
    reform_effect,
    reform_under,
    store,
    switch_points,
    under_todays_law,
)
from rules.barriers.listing import obstacles_as_data, obstacles_as_text
from rules.crossing import cluster_listing
from rules.definitions.codes import STATES
from rules.diplomas import printed
from rules.errors import shown
from rules.law.listing import as_data, as_text, listed, missing
from rules.population import ranges
from rules.population.bottlenecks import listing as bottleneck_listing
from rules.population.bottlenecks.sensitivity import ranking_under
from rules.population.bottlenecks.together import interactions
from rules.population.reform import listing as reform_listing
from rules.population.table.batch import run as run_batch
from rules.population.whose import COUNTS, commuters_of
from rules.question.reading import decoded, parsed_json, read_lines, read_overlay, read_text
from rules.question.scope import check_year
from rules.reforms.laboratory import check_moves, check_moves_year

LATER = ("next-year",)
"""Commands of the contract that are not built yet."""


def main(arguments: list[str]) -> int:
    """Run one command; results on standard output, messages on standard error; returns the exit status."""
    try:
        if arguments and arguments[0] in LATER:
            raise Refusal(f"{arguments[0]}: this command comes later; it is not built yet")
        options = _parser().parse_args(arguments)
        options.run(options)
    except Refusal as refusal:
        print(refusal.message, file=sys.stderr)
        return refusal.status
    except BadData as fault:
        print(fault, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader had enough: `law | head`
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    return 0


def _build(_: argparse.Namespace) -> None:
    contents = store.build()
    _print_json({"store": contents.path.name, "fingerprint": contents.fingerprint, "rows": contents.rows})


def _net_pay(options: argparse.Namespace) -> None:
    if options.jsonl:
        reform = read_overlay(options.reform)
        with read_lines(options.file) as lines:
            for line in lines:
                print(json.dumps(_answer_to(line, reform), ensure_ascii=False), flush=True)
    elif options.file is None:
        raise InputError("FILE: is missing; give the file of a scenario, or - for standard input", "FILE")
    else:
        _print_json(net_pay(*_question(options)).as_data())


def _answer_to(line: bytes, reform: Overlay | None) -> dict[str, Any]:
    """The result of one line, or in its place what is wrong with it."""
    try:
        scenario = Scenario.from_data(parsed_json(decoded(line, "line"), "line"))
        return net_pay(scenario, _that_moves(reform, scenario)).as_data()
    except Refusal as refusal:
        return {"error": {"status": refusal.status, "field": refusal.field, "message": refusal.message}}


def _compare(options: argparse.Namespace) -> None:
    scenario, reform = _question(options)
    _print_json(compare(scenario, reform, options.basis, options.target).as_data())


def _explain(options: argparse.Namespace) -> None:
    scenario, reform = _question(options)
    explanation = explain(scenario, options.line, options.block, reform)
    if options.json:
        _print_json(explanation.as_data())
    else:
        print(explanation.as_text())


def _switch_points(options: argparse.Namespace) -> None:
    points = switch_points(_scenario(options.file))
    if options.json:
        _print_json(points.as_data())
    else:
        print(points.as_text())


def _barriers(options: argparse.Namespace) -> None:
    scenario, reform = _question(options)
    check_moves_year(reform or Overlay())
    found = obstacles(scenario, reform)
    if options.json:
        _print_json(obstacles_as_data(found))
    else:
        _print_lines(obstacles_as_text(found))


def _profession(options: argparse.Namespace) -> None:
    query = " ".join(options.query)
    place = recognition_region(options.state, options.municipality)
    region = place if options.municipality else options.region
    check_region(options.state, region)
    search = find_professions(query)
    if not search.found:
        near = ", ".join(f"{match.name} ({match.profession.isco08})" for match in search.nearest) or "none"
        ask = ", ".join(f"{office.name} ({office.url})" for office in assistance(options.state, region))
        raise InputError(
            f"QUERY: the profession {shown(query)!r} is not in the list; nearest names: {near}. Ask about it at: {ask}",
            "QUERY",
        )
    found = [
        one
        for match in search.found
        for one in recognitions(
            match.profession, options.origin, options.state, region, self_employed=options.self_employed
        )
    ]
    if options.json:
        _print_json([printed.as_data(one) for one in found])
    else:
        _print_lines(line for one in found for line in (*printed.as_text(one), ""))


def _clusters(options: argparse.Namespace) -> None:
    found = [cluster(options.id)] if options.id is not None else list(clusters().values())
    if options.json:
        _print_json(cluster_listing.as_data(found))
    else:
        _print_lines(cluster_listing.in_full(found[0]) if options.id is not None else cluster_listing.as_text(found))


def _batch(options: argparse.Namespace) -> None:
    done = run_batch(Path(options.source), Path(options.target), read_overlay(options.reform))
    print(f"{done.rows:,} rows, {done.refused:,} of them refused", file=sys.stderr)


def _bottlenecks(options: argparse.Namespace) -> None:
    population, of_whom = commuters_of(options.population, options.count)
    today = under_todays_law(population)
    found = bottlenecks(today)
    sensitivity = _not_varied(options, not options.quick) or ranking_under(found, options.count, _tell_draws)
    told = bottleneck_listing.Findings(population, today, found, interactions(found, today), sensitivity, of_whom)
    if options.json:
        _print_json(bottleneck_listing.as_data(told))
    else:
        _print_lines(bottleneck_listing.as_text(told))


def _reform(options: argparse.Namespace) -> None:
    overlay = read_overlay(options.file) or Overlay()
    population, of_whom = commuters_of(options.population, options.count)
    today = under_todays_law(population)
    effect = reform_effect(today, overlay)
    sensitivity = _not_varied(options, options.sensitivity) or reform_under(effect, options.count, _tell_draws)
    told = reform_listing.Findings(population, today, effect, edge(today, overlay), sensitivity, of_whom)
    if options.json:
        _print_json(reform_listing.as_data(told))
    else:
        _print_lines(reform_listing.as_text(told))


def _not_varied(options: argparse.Namespace, asked: bool) -> str:
    """Why nothing that is assumed of the commuters is varied; empty where it is."""
    if options.population is not None:
        return ranges.OWN_TABLE
    return "" if asked else ranges.NOT_ASKED


def _tell_draws(done: int, of: int) -> None:
    print(f"the commuters drawn in other ways: {done} of {of}", file=sys.stderr)


def _law(options: argparse.Namespace) -> None:
    values, sources = store.current().values(), store.current().sources
    if options.missing is not None:
        values = missing(values, options.missing)
    shown = listed(values, options.key, options.on)
    if options.json:
        _print_json([as_data(value, sources) for value in shown])
    else:
        _print_lines(as_text(shown, sources))


def _scenario(file: str) -> Scenario:
    return Scenario.from_data(parsed_json(read_text(file), file))


def _question(options: argparse.Namespace) -> tuple[Scenario, Overlay | None]:
    """The scenario of a command and the reform under which it is asked."""
    reform = read_overlay(options.reform)
    scenario = _scenario(options.file)
    return scenario, _that_moves(reform, scenario)


def _that_moves(reform: Overlay | None, scenario: Scenario) -> Overlay | None:
    """The reform; raises InputError for one of a figure that no amount of the scenario's year follows."""
    if reform is not None:
        check_year(scenario)
        check_moves(reform, scenario.year, scenario.options.expected_law)
    return reform


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def _print_lines(lines: Iterable[str], file: IO[str] | None = None) -> None:
    for line in lines:
        print(line, file=file)


class _Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{self.prog}: {message}", "command")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it as 2026-01-31") from None


def _year(text: str) -> int:
    if not re.fullmatch(r"[12]\d{3}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a year; write it as 2027")
    return int(text)


def _euros(text: str) -> float:
    if not re.fullmatch(r"\d{1,12}(\.\d*)?", text):
        raise argparse.ArgumentTypeError(f"{shown(text)!r} is no number of euros; write it as 30000 or 30000.50")
    return float(text)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m rules", description="Net pay across the Dutch, Belgian and German borders.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], None], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    command("build", _build, "build the store from data/, check it, print what it holds")
    one = command("net-pay", _net_pay, "settle one scenario (JSON), or many with --jsonl")
    one.add_argument("file", nargs="?", metavar="FILE", help="a scenario in JSON; - reads standard input")
    one.add_argument("--jsonl", action="store_true", help="one scenario per line in, one result per line out")
    two = command("compare", _compare, "the scenario beside the same job in the country of residence")
    two.add_argument("file", metavar="FILE")
    two.add_argument("--basis", choices=BASES, default="month", help="by what the two jobs are equal (month)")
    two.add_argument("--target", type=_euros, metavar="EUROS", help="with --basis net: what is to be left of a year")
    how = command("explain", _explain, "how one line came about")
    how.add_argument("file", metavar="FILE")
    how.add_argument("--line", required=True, metavar="ID", help="for example nl.labour_tax_credit")
    how.add_argument("--block", choices=("year", "payslip"), default="year")
    jumps = command(
        "switch-points", _switch_points, "at which home days and which pay net pay jumps, and by which rule"
    )
    jumps.add_argument("file", metavar="FILE")
    way = command("barriers", _barriers, "what stands in the way, with euros, months, law and authority")
    way.add_argument("file", metavar="FILE")
    many = command("batch", _batch, "a table of scenarios to a table of results, Parquet or CSV by suffix")
    many.add_argument("source", metavar="IN", help="a row for each scenario, a column for each dotted field")
    many.add_argument("target", metavar="OUT", help="the results, in the order of the rows")
    for with_reform in (one, two, how, way, many):
        with_reform.add_argument("--reform", metavar="FILE", help="a change of the law, JSON or TOML: docs/reforms.md")
    law = command("law", _law, "the dated values in the store with their sources")
    law.add_argument("--key", metavar="GLOB", help="only keys that match, for example 'nl.labour_tax_credit.*'")
    law.add_argument("--on", type=_day, metavar="DATE", help="only values in force on that day")
    law.add_argument(
        "--missing", type=_year, metavar="YEAR", help="the last values of keys that have none adopted for a year"
    )
    job = command("profession", _profession, "how a diploma from one state is recognised in another")
    job.add_argument("query", nargs="+", metavar="QUERY", help="a name in English, Dutch, German or French, or ISCO-08")
    job.add_argument("--from", dest="origin", required=True, choices=STATES, help="the state that the diploma is from")
    job.add_argument("--to", dest="state", required=True, choices=STATES, help="the state of work")
    where = job.add_mutually_exclusive_group()
    where.add_argument("--municipality", metavar="NAME", help="the municipality of work")
    where.add_argument("--region", metavar="REGION", help="the region of work, for example flanders or NW")
    job.add_argument("--self-employed", action="store_true", help="work for oneself, not as an employee")
    where_work_is = command("clusters", _clusters, "the economic clusters of the border belt, or one with all about it")
    where_work_is.add_argument("--id", metavar="ID", help="for example north-sea-port")
    dearest = command("bottlenecks", _bottlenecks, "what each barrier costs the commuters together, and whom it hits")
    tried = command("reform", _reform, "what a reform does to the commuters together, who pays, who wins and loses")
    tried.add_argument("file", metavar="FILE", help="a change of the law, JSON or TOML: docs/reforms.md")
    for over_commuters in (dearest, tried):
        whose = over_commuters.add_mutually_exclusive_group()
        whose.add_argument("--population", metavar="FILE", help="a table of scenarios, Parquet or CSV, instead of ours")
        whose.add_argument("--count", choices=COUNTS, default=COUNTS[0], help="the published count that ours add up to")
    dearest.add_argument(
        "--quick", action="store_true", help="without how far it hangs on what is assumed, which takes half a minute"
    )
    tried.add_argument(
        "--sensitivity", action="store_true", help="with how far it hangs on what is assumed, which takes half a minute"
    )
    for with_json in (how, jumps, way, law, job, where_work_is, dearest, tried):
        with_json.add_argument("--json", action="store_true", help="print JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
