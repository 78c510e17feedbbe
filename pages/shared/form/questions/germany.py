"""What German payroll and the German return ask, of who works or lives there."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.household import AUTO, answer, given, matters, side_in_germany
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language

LANDS = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")
TAX_CLASSES = (AUTO, "I", "II", "III", "IV", "V", "VI")


def ask(language: Language, problems: Problems) -> None:
    """The Land, tax class, church and health fund, and the way to work: all with a default."""

    def name(land: str) -> str:
        return language.text(f"region.{land}")

    where = language.text(f"hint.land.{side_in_germany()}")
    fields.choice("options.de_land", sorted(LANDS, key=name), name, language, problems, hint=where)
    fields.choice(
        "options.de_tax_class",
        TAX_CLASSES,
        lambda one: language.text(f"choice.tax_class.{one}"),
        language,
        problems,
        hint=language.text("hint.tax_class"),
    )
    if matters("options.de_church_tax"):
        fields.yes_no("options.de_church_tax", language, problems, hint=language.text("hint.church_tax"))
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
    fields.number("job.commute_km", language, problems, step=1.0, hint=language.text("hint.commute_km"))


def in_short(language: Language) -> str:
    """The Land and the tax class, and what else was said."""
    tax_class, rate, km = (
        given(field) for field in ("options.de_tax_class", "options.de_additional_health_rate", "job.commute_km")
    )
    parts = [language.text(f"region.{answer('options.de_land')}")]
    if tax_class == AUTO:
        parts.append(language.text("summary.tax_class_follows"))
    else:
        parts.append(language.text("summary.tax_class", tax_class=tax_class))
    parts += [language.text("summary.church_tax")] if given("options.de_church_tax") else []
    parts += [language.text("summary.health_rate", rate=language.rate(rate / 100))] if rate is not None else []
    parts += [language.text("summary.commute", km=language.number(km))] if km else []
    return ", ".join(parts)
