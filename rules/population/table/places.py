"""The municipalities of many households, and the surcharge rates of those of residence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from rules.definitions.codes import BE, STATES
from rules.law.year import YearLaw
from rules.places.municipalities import known_among_many, region_code
from rules.places.surcharge import surcharge_rate
from rules.population.households import Chosen, Column, Households, Whole
from rules.population.table.columns import Told
from rules.store.table_files import Municipality

RATE = "municipal_rate"


class PlacesTold(NamedTuple):
    """The place of each municipality in a list of them, -1 where none is told, and where the name told is known."""

    places: Whole
    right: Chosen


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
        return PlacesTold(places, ~names.given | (places >= 0))

    def place(self, one: Municipality | None) -> int:
        """The place of a municipality, -1 for none."""
        if one is None:
            return -1
        place = self._place.setdefault((one.country, one.name), len(self._found))
        if place == len(self._found):
            self._found.append(one)
        return place


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
