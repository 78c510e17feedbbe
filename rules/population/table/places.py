"""The municipalities of many households, and the surcharge rates of those of residence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from rules.definitions.codes import BE, STATES
from rules.errors import InputError
from rules.law.year import YearLaw
from rules.places.municipalities import known_among_many, region_code, unknown_municipality
from rules.places.surcharge import surcharge_rate
from rules.population.households import Chosen, Column, Households, Refused, Whole
from rules.population.table.columns import Told
from rules.population.table.refusals import refused_row
from rules.store.table_files import Municipality

RATE = "municipal_rate"
MOST_NEAR_TOLD = 36
"""Different unknown names of a table of which near ones are told: a second's work."""


class PlacesTold(NamedTuple):
    """The place of each municipality in a list of them, -1 where none is told or the name is not known; where the name
    told is known; and where a name that could be one is not."""

    places: Whole
    right: Chosen
    unknown: Chosen


class Gazetteer:
    """The municipalities of a table, each once, in the order in which they were found."""

    def __init__(self) -> None:
        self._place: dict[tuple[str, str], int] = {}
        self._found: list[Municipality] = []

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        return tuple(self._found)

    def found(self, names: Told, states: Told) -> PlacesTold:
        """The municipalities that these names mean in these states; each pair of both is looked up once."""
        where = names.values.astype(np.int64)
        asked = np.zeros((len(names.words), len(STATES)), np.bool_)
        state = states.values.astype(np.int64)
        looked_for = names.given & names.right & states.right
        asked[where[looked_for], state[looked_for]] = True
        place_of = np.full((len(names.words) + 1, len(STATES)), -1)
        for code, country in enumerate(STATES):
            for word in np.flatnonzero(asked[:, code]).tolist():
                place_of[word, code] = self.place(known_among_many(names.words[word], country))
        places = place_of[where, state]
        known = places >= 0
        return PlacesTold(places, ~names.given | known, looked_for & ~known)

    def place(self, one: Municipality | None) -> int:
        """The place of a municipality, -1 for none."""
        if one is None:
            return -1
        place = self._place.setdefault((one.country, one.name), len(self._found))
        if place == len(self._found):
            self._found.append(one)
        return place


class UnknownNames:
    """The refusals of the names that no municipality bears, each worked out once; near names are told of the first of
    them only, as they take long to find and a table may have any number."""

    def __init__(self) -> None:
        self._near_told: set[tuple[str, str]] = set()
        self._found: dict[tuple[str, str, str], InputError] = {}

    def refusal(self, path: str, names: Told, states: Told, row: int) -> Refused:
        """The refusal of a row whose field by this path has such a name, with its sentence as `net_pay` has it."""
        name, country = names.words[int(names.values[row])], STATES[int(states.values[row])]
        if (path, name, country) not in self._found:
            with_near = (name, country) in self._near_told or len(self._near_told) < MOST_NEAR_TOLD
            if with_near:
                self._near_told.add((name, country))
            self._found[path, name, country] = unknown_municipality(name, country, path, with_near=with_near)
        found = self._found[path, name, country]
        return refused_row(row, found, name)


def belgian_regions(home: Whole, work: Whole, lives: Column, works: Column, of: Sequence[Municipality]) -> Column:
    """The Belgian region of each: of the commune of residence for who lives in Belgium, else of that of work."""
    place = np.where(lives == BE, home, np.where(works == BE, work, -1))
    return _of_each(place, of, lambda one: float(region_code(one)))


def municipal_rates(home: Whole, lives: Column, of: Sequence[Municipality], law: YearLaw) -> Column:
    """The surcharge rate of the commune of residence of each, under a law; none for who lives elsewhere."""
    in_belgium = lives == BE
    return np.where(
        in_belgium, _of_each(np.where(in_belgium, home, -1), of, lambda one: surcharge_rate(one, law).rate), 0.0
    )


def _of_each(places: Whole, of: Sequence[Municipality], number: Callable[[Municipality | None], float]) -> Column:
    """A number of the municipality of each, asked once for each of them and for none."""
    numbers = np.zeros(len(of) + 1)
    for place in np.flatnonzero(np.bincount(places + 1, minlength=1)).tolist():
        numbers[place - 1] = number(of[place - 1] if place else None)
    return numbers[places]


def with_rates_of(households: Households, law: YearLaw) -> Households:
    """The same households with the municipal rates of another law: where no rate of a commune is known, the average is
    one of its figures."""
    rates = municipal_rates(households.home, households.fact("residence"), households.municipalities, law)
    return households._replace(columns={**households.columns, RATE: rates})
