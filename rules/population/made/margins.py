"""What is known or assumed of the commuters of a corridor, one dimension at a time; and what of it can be varied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from rules import store
from rules.definitions.codes import CROSSINGS
from rules.errors import InputError, shown
from rules.store.population_rows import CATEGORIES, DIMENSIONS, VARIANTS, MarginRow

Variant = Literal["cbs", "inami"]
NONE = "none"
"""The category of who has no children, or no partner, where a dimension is about those who have."""
OF_WHOM: Mapping[str, tuple[str, ...]] = {
    "children": ("single_parent", "couple_with_children"),
    "partner_works": ("couple", "couple_with_children"),
    "married": ("couple", "couple_with_children"),
}
"""The dimensions that are told of some families alone, and of which."""


class Varied(NamedTuple):
    """Assumptions that are moved, to see what hangs on them: a factor on pay; percentage points on those who never
    work at home; the percentage of couples whose partner works nowhere, of owners, and the heads from Germany to
    Belgium, where they are others than the stated ones."""

    pay: float = 1.0
    never_at_home: float = 0.0
    partner_nowhere: float | None = None
    owners: float | None = None
    heads_de_be: int | None = None


class Variation(NamedTuple):
    """A way to vary the assumptions, with the id of its text."""

    text: str
    varied: Varied


AS_STATED = Varied()
VARIATIONS = tuple(
    Variation(f"population.variation.{name}", varied)
    for name, varied in {
        "pay_more": Varied(pay=1.1),
        "pay_less": Varied(pay=0.9),
        "at_home_fewer": Varied(never_at_home=10.0),
        "at_home_more": Varied(never_at_home=-10.0),
        "partner_nowhere_few": Varied(partner_nowhere=10.0),
        "partner_nowhere_many": Varied(partner_nowhere=25.0),
        "owners_few": Varied(owners=50.0),
        "owners_many": Varied(owners=80.0),
        "germany_belgium_many": Varied(heads_de_be=3400),
    }.items()
)
"""The variations that results are shown under beside the stated assumptions. From Germany to Belgium 904 are counted,
and 3,400 were told in the German parliament."""


class Margin(NamedTuple):
    """The shares of the categories of one dimension, as fractions that add up to 1; of those to whom it applies."""

    dimension: str
    categories: tuple[str, ...]
    shares: tuple[float, ...]


class Margins(NamedTuple):
    """All margins of a corridor in the order in which they are drawn, and how many heads it has; `fingerprint`: of the
    store that tells them."""

    fingerprint: str
    corridor: str
    heads: int
    margins: tuple[Margin, ...]

    def of(self, dimension: str) -> Margin | None:
        """The margin of a dimension; none where the corridor has none."""
        return next((one for one in self.margins if one.dimension == dimension), None)

    def categories(self, dimension: str) -> tuple[str, ...]:
        """The categories of a dimension; none where the corridor does not have it."""
        margin = self.of(dimension)
        return margin.categories if margin else ()

    def of_all(self) -> Iterator[Margin]:
        """The margins as shares of everybody: who has no children or no partner is a category of its own."""
        families = self.of("family")
        for margin in self.margins:
            if families is None or margin.dimension not in OF_WHOM:
                yield margin
                continue
            told = dict(zip(families.categories, families.shares, strict=True))
            part = sum(told[family] for family in OF_WHOM[margin.dimension])
            yield margin._replace(
                categories=(*margin.categories, NONE), shares=(*(part * share for share in margin.shares), 1.0 - part)
            )


def margins_of(variant: Variant, varied: Varied = AS_STATED) -> tuple[Margins, ...]:
    """The margins of the six corridors in one variant of the counts.

    Raises InputError for a variant that there is not.
    """
    if variant not in VARIANTS:
        raise InputError(f"variant: {shown(variant)!r} is no count; allowed are {', '.join(VARIANTS)}", "variant")
    return tuple(_margins(corridor, variant, varied) for corridor in CROSSINGS)


def rows_of(corridor: str, variant: Variant) -> Iterator[MarginRow]:
    """The lines that tell a corridor in one variant."""
    for row in store.current().population.margins:
        if row.corridor == corridor and row.variant in (variant, "both"):
            yield row


def _margins(corridor: str, variant: Variant, varied: Varied) -> Margins:
    told: dict[str, dict[str, float]] = {}
    for row in rows_of(corridor, variant):
        told.setdefault(row.dimension, {})[row.category] = row.value
    heads = int(told["heads"]["all"])
    if corridor == "DE-BE" and varied.heads_de_be is not None:
        heads = varied.heads_de_be
    _set(told["home_days"], "0", min(100.0, max(0.0, told["home_days"]["0"] + varied.never_at_home)))
    if varied.partner_nowhere is not None:
        _set(told["partner_works"], "nowhere", varied.partner_nowhere)
    if varied.owners is not None:
        _set(told["owner"], "yes", varied.owners)
    margins = tuple(_margin(name, told[name]) for name in DIMENSIONS[1:] if name in told)
    return Margins(store.current().fingerprint, corridor, heads, margins)


def _set(told: dict[str, float], category: str, share: float) -> None:
    """One share as given, in percent; the others keep their ratio and fill the rest."""
    others = sum(told.values()) - told[category]
    for name, value in told.items():
        told[name] = share if name == category else value * (100.0 - share) / others


def _margin(dimension: str, told: Mapping[str, float]) -> Margin:
    order = CATEGORIES.get(dimension, tuple(told))
    categories = tuple(name for name in order if name in told)
    whole = sum(told.values())
    return Margin(dimension, categories, tuple(told[name] / whole for name in categories))
