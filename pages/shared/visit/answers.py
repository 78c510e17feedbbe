"""The answers of a visitor by field, and the scenario that they make. Knows nothing of the session they live in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pages.shared.visit.asked import (
    DAYS_A_WEEK,
    GROSS,
    MOST_CHILDREN,
    NONE,
    NOTHING,
    QUESTIONS,
    as_value,
    child_number,
    default_answer,
    general,
    is_needed,
    is_share_of_pay,
    is_typed,
    of_child,
    places,
)
from pages.shared.visit.numbers import PartOfPay, Reading, read_number, read_part_of_pay
from rules import crosses_border, days_at_workplace, way_to_work

OPEN = "open"
"""What a choice holds that still has to be made, and may well become something."""
OF_CARE = tuple(path for path in QUESTIONS if path.startswith("children.childcare."))
DETAILS_OF_CARE = ("children.childcare.hours_month", "children.childcare.hourly_rate")
PARTS = ("partner", "children", "children.childcare", "present_job")
"""Questions about what is there, which hold no value of their own."""
OPTIONAL = ("partner.", "present_job.")
"""What stands in a part of the scenario that may not be there."""
PRESENT = "present_job"
"""The job that the visitor has now; what is not told of it is as in the job across the border."""
FIRST = ("residence.country", "residence.municipality", "work.country", "work.municipality", GROSS)
"""The questions that come first."""


class Answers:
    """What a visitor said, by field; what was not said follows from other answers, or is the default.

    `children` is how many there are, the answers of the second child are called `children.1.age` and so on.
    """

    def __init__(self, said: Mapping[str, Any]) -> None:
        self.said = said

    def told(self, field: str) -> bool:
        """Whether the visitor has given this answer, be it the same as the default."""
        return self.said.get(field) not in (None, "")

    def follows(self, field: str) -> bool:
        """Whether an answer that was not given follows from others, and changes with them."""
        return field in FOLLOWING and not self.told(field)

    def answer(self, field: str) -> Any:
        """The answer in force: the visitor's, or what follows from other answers, or the default."""
        if self.follows(field):
            return FOLLOWING[field](self)
        return self.said[field] if field in self.said else default_answer(general(field))

    def matters(self, field: str) -> bool:
        """Whether a question is asked: it may move the result of the job or of the same job at home, and what it is
        about is there. One that is not asked counts with its default."""
        path = general(field)
        if path == "worker.civil_status" and not self.answer("partner"):
            return False
        if path in DETAILS_OF_CARE and not self._is_cared_for(child_number(field) - 1):
            return False
        if path.startswith(PRESENT):
            return self._matters_at_present(path)
        return QUESTIONS[path].matters(self._holds) or QUESTIONS[path].matters(self._holds_at_home)

    def given(self, field: str) -> Any:
        """The answer that counts: none to a question that is not asked."""
        return self.answer(field) if self.matters(field) else default_answer(general(field))

    def of_children(self, part: str) -> list[str]:
        """The fields of all children for one part of the answer, such as `age`."""
        return [of_child(f"children.{part}", index) for index in range(self._children())]

    def everywhere(self) -> Iterator[str]:
        """All fields in the order in which they are asked, those of each child one by one."""
        for path in (*FIRST, *(path for path in QUESTIONS if path not in FIRST)):
            if path == OF_CARE[0]:
                yield from (of_child(one, index) for index in range(self._children()) for one in OF_CARE)
            elif path.startswith("children.") and path not in (*OF_CARE, "children.childcare"):
                yield from self.of_children(path.removeprefix("children."))
            elif path not in OF_CARE:
                yield path

    def open(self) -> list[str]:
        """The questions that still wait for an answer."""
        return [field for field in self.needed() if self.answer(field) in (None, "")]

    def needed(self) -> list[str]:
        """The questions that cannot be left open, in the order in which they are asked."""
        return [field for field in self.everywhere() if self._is_needed(general(field)) and self.matters(field)]

    def typed(self) -> list[str]:
        """The answers that are typed as text: in euros, or as a part of the pay."""
        return [field for field in self.everywhere() if is_typed(general(field)) and self.matters(field)]

    def amount(self, field: str, locale: str) -> Reading | None:
        """The amount that was typed, read as a number."""
        return read_number(self.answer(field), locale)

    def part_of_pay(self, field: str, locale: str) -> PartOfPay | None:
        """The part of the pay that was typed, as a share of it; none where it cannot be read."""
        pay = field.replace("employee_pension_rate", "gross_monthly")
        gross = self.amount(pay, locale) or self.amount(GROSS, locale)
        return read_part_of_pay(self.answer(field), gross.value if gross else 0.0, locale)

    def scenario(self, locale: str) -> dict[str, Any]:
        """The answers in the form of the contract; what is left open is left out."""
        data: dict[str, Any] = {"partner": {} if self.answer("partner") else None}
        data["children"] = [{} for _ in self.of_children("age")]
        data["present_job"] = {} if self.given("present_job") else None
        for field in self.everywhere():
            path = general(field)
            if path not in PARTS and not (path.startswith(OPTIONAL) and data[path.partition(".")[0]] is None):
                self._put(data, field, locale)
        self._fill_week(data["job"]["days"])
        return data

    def _fill_week(self, days: dict[str, int]) -> None:
        """The days at the workplace of who works on fewer than five days a week."""
        week = self.answer(DAYS_A_WEEK)
        if "office" not in days and week != default_answer(DAYS_A_WEEK) and self.matters("job.days.home"):
            days["office"] = days_at_workplace(week, days.get("home", 0) + days.get("elsewhere", 0))

    def _put(self, data: dict[str, Any], field: str, locale: str) -> None:
        """Put an answer where it stands in the scenario."""
        path = general(field)
        if path in OF_CARE and not self._is_cared_for(child_number(field) - 1):
            return
        if path.startswith(PRESENT) and not (self.told(field) and self.matters(field)):
            return
        value = self._value(field, locale)
        if value is None and (default_answer(path) is None or is_share_of_pay(path)):
            return
        *parts, name = field.split(".")
        place: Any = data
        for part in parts:
            place = place[int(part)] if part.isdigit() else place.setdefault(part, {})
        place[name] = value

    def _value(self, field: str, locale: str) -> Any:
        """An answer as a value of the scenario."""
        if is_share_of_pay(general(field)):
            part = self.part_of_pay(field, locale) if self.given(field) else None
            return part.share if part else None
        return as_value(general(field), self.given(field), locale)

    def _matters_at_present(self, path: str) -> bool:
        """Whether a question about the job that the visitor has now is asked: only of who would cross the border, and
        only what the country of residence asks of a job."""
        crosses = crosses_border(self._holds)
        if path == "present_job":
            return crosses
        of_job = QUESTIONS[path.replace("present_job", "job")]
        return crosses and bool(self.answer("present_job")) and of_job.matters(self._holds_at_home)

    def _holds_at_home(self, name: str) -> Any:
        """An answer as the rules ask for it, were the job in the country of residence."""
        return self._holds("residence.country" if name == "work.country" else name)

    def _is_cared_for(self, child: int) -> bool:
        return bool(self.given(of_child("children.childcare.kind", child)) != NONE)

    def _children(self) -> int:
        return min(max(self.answer("children") or 0, 0), MOST_CHILDREN)

    def _holds(self, field: str) -> Any:
        """An answer as the rules ask for it."""
        if field.startswith("partner.") and not self.answer("partner"):
            return None
        answer, nothing = self.answer(field), NOTHING.get(general(field))
        if nothing is not None:
            return None if answer == nothing else answer or OPEN
        return answer

    def _is_needed(self, path: str) -> bool:
        if path == "residence.municipality":
            return bool(self.answer("residence.country") == "BE")
        return is_needed(path) and default_answer(path) in (None, "")


def side_in_germany(answers: Answers) -> str:
    """Whose German Land counts: that of the home of who lives there, else that of the employer, else that of the
    partner's."""
    for side in ("residence", "work"):
        if answers.answer(f"{side}.country") == "DE":
            return side
    return "partner"


def _land(answers: Answers) -> Any:
    """The Land of the German municipality that counts, as far as one is chosen."""
    side = side_in_germany(answers)
    place = None if side == "partner" else places(None).get(answers.answer(f"{side}.municipality"))
    return place.region if place and place.country == "DE" else default_answer("options.de_land")


def way_between(answers: Answers) -> int | None:
    """The way from the municipality of residence to that of work in kilometres, as far as both are chosen and known."""
    home, work = (places(None).get(answers.answer(f"{side}.municipality")) for side in ("residence", "work"))
    return way_to_work(home.name, home.country, work.name, work.country) if home and work else None


def _as_in_the_other_job(path: str) -> Callable[[Answers], Any]:
    return lambda answers: answers.answer(path.replace(PRESENT, "job"))


FOLLOWING: dict[str, Callable[[Answers], Any]] = {
    "options.de_land": _land,
    "worker.nationality": lambda answers: answers.answer("residence.country"),
    "job.commute_km": lambda answers: float(way_between(answers) or 0),
    **{
        path: _as_in_the_other_job(path)
        for path in QUESTIONS
        if path.startswith(f"{PRESENT}.") and path != "present_job.gross_monthly"
    },
}
"""The answers that follow from others until they are given."""
