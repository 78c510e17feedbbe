"""What German payroll and the German return ask, of who works or lives there."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.answers import side_in_germany
from pages.shared.visit.asked import AUTO, choices
from pages.shared.visit.household import answer, answers, given, matters
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language


def ask(language: Language, problems: Problems) -> None:
    """The Land, tax class, church and health fund, and the way to work: all with a default."""

    def name(land: str) -> str:
        return language.text(f"region.{land}")

    where = language.text(f"hint.land.{side_in_germany(answers())}")
    lands = sorted(choices("options.de_land"), key=name)
    fields.choice("options.de_land", lands, name, language, problems, hint=where)
    if matters("options.de_tax_class"):
        ask_tax_class(language, problems)
    fields.ask("options.de_church_tax", language, problems, hint=language.text("hint.church_tax"))
    rate = "options.de_additional_health_rate"
    fields.number(
        rate,
        language,
        problems,
        step=0.1,
        words=language.text("unit.in_percent", field=label(rate, language)),
        hint=language.text("hint.additional_health_rate"),
        placeholder=language.text("hint.official_average"),
    )
    fields.ask("job.commute_km", language, problems, hint=language.text("hint.commute_km"))


def ask_tax_class(language: Language, problems: Problems) -> None:
    """The wage-tax class, or that it is to be worked out."""
    fields.choice(
        "options.de_tax_class",
        choices("options.de_tax_class"),
        lambda one: language.text(f"choice.tax_class.{one}"),
        language,
        problems,
        hint=language.text("hint.tax_class"),
    )


def in_short(language: Language, applied: str | None = None) -> str:
    """The Land and the tax class, by name where it is worked out which one is applied, and what else was said."""
    tax_class, rate, km = (
        given(field) for field in ("options.de_tax_class", "options.de_additional_health_rate", "job.commute_km")
    )
    parts = [language.text(f"region.{answer('options.de_land')}")]
    if matters("options.de_tax_class"):
        parts.append(_class_in_short(tax_class, applied, language))
    parts += [language.text("summary.church_tax")] if given("options.de_church_tax") else []
    parts += [language.text("summary.health_rate", rate=language.rate(rate / 100))] if rate is not None else []
    parts += [language.text("summary.commute", km=language.number(km))] if km else []
    return ", ".join(parts)


def _class_in_short(told: str, applied: str | None, language: Language) -> str:
    """The class that was told, else that we chose one, and which."""
    if told != AUTO:
        return language.text("summary.tax_class", tax_class=told)
    if applied is None:
        return language.text("summary.tax_class_follows")
    return language.text("summary.tax_class_chosen", tax_class=applied)
