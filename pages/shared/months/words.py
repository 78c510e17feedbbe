"""What the amounts of a year are called, who gives or takes them, and when."""

from __future__ import annotations

from pages.shared.result import tables
from pages.shared.visit.languages import Language
from rules import MoneyCalendar, Settled

OF_PAY = ("pay", "holiday_pay", "extra_month")
SCHOOL_BONUS = "be.school_bonus"


def item(name: str, language: Language) -> str:
    """The name of an amount of the year: of pay, or the line that it belongs to."""
    if name in OF_PAY:
        return language.text(f"calendar.{name}")
    return language.text("month.item.school_bonus" if name == SCHOOL_BONUS else name)


def short(name: str, language: Language) -> str:
    """The name of an amount in few letters, for the picture."""
    return language.text(f"month.short.{name}")


def settled_id(one: Settled) -> str:
    """What a state settles, as the last part of the id of its words."""
    if one.kind == "compensation":
        return "compensation"
    return f"{'refund' if one.amount > 0.0 else 'bill'}.{one.state}"


def settled(one: Settled, language: Language) -> str:
    """What a state settles after the year."""
    if one.kind == "compensation":
        return language.text("calendar.compensation")
    return language.text(f"calendar.{'refund' if one.amount > 0.0 else 'bill'}_{one.state.lower()}")


def office(name: str, incoming: bool, language: Language) -> str:
    """From whom or to whom."""
    which = "month.from" if incoming else "month.to"
    return language.text(which, office=language.text(f"month.office.{name}"))


def month(number: int, calendar: MoneyCalendar, language: Language) -> str:
    """A month with its year."""
    return language.month_and_year(calendar.first_day(number))


def short_months(numbers: list[int], calendar: MoneyCalendar, language: Language) -> str:
    """Some months in short, the year with one outside the income year, or with a single one."""
    named = []
    for number in numbers:
        day = calendar.first_day(number)
        year = "" if day.year == calendar.year and len(numbers) > 1 else f" {day.year}"
        named.append(f"{language.short_month(day.month)}{year}")
    return ", ".join(named)


def when(one: Settled, calendar: MoneyCalendar, language: Language) -> str:
    """About when a state settles, as a part of a sentence."""
    if one.month is None:
        return language.text("month.no_date")
    return language.text("month.about", month=month(one.month, calendar, language))


def mark(confidence: str, estimate: bool, language: Language) -> str:
    """A word behind a month that is not certain, with the space before it."""
    if confidence == "C":
        return tables.mark(confidence, language)
    return f" :orange-badge[:material/help: {language.text('month.estimate')}]" if estimate else ""


def plain(words: str) -> str:
    """Words without the asterisks of Markdown."""
    return words.replace("*", "")


def sentence(words: str) -> str:
    """Words that begin with a capital."""
    return words[:1].upper() + words[1:]
