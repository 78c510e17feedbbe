"""The question: one household in one year, checked field by field (the contract)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from rules.definitions.codes import (
    CHILDCARE_KINDS,
    CHOICES,
    CIVIL_STATUSES,
    HOLIDAY_PAY,
    LAENDER,
    NATIONALITIES,
    SECTORS,
    SOCIAL_SUPPLEMENTS,
    STATES,
    TAX_CLASSES,
    WORKER_TYPES,
)
from rules.definitions.rounding import cent_half_up
from rules.errors import input_error
from rules.question.fields import Meaning, OneOf, fields_of
from rules.question.relevance import (
    belgian_contributions_claimed,
    belgian_family_allowance,
    belgian_worker_types,
    crosses_border,
    divided_days,
    dutch_childcare,
    dutch_payroll,
    dutch_return,
    german_church,
    german_contributions,
    lives_or_works_in,
    never,
    own_home,
    public_pay_by_treaty,
    telework_across,
    third_state_days,
    told_of,
    works_across_in,
)

DAYS_IN_YEAR = 366
USUAL_DAYS = 220
WEEKS = 52.0
"""Of a year. Paid leave and public holidays, which differ by contract, are hours of the contract as well."""
WORKING_WEEK = 5
"""Days of a week on which somebody works full time."""


def _whole(value: Any) -> Any:
    """220.0 is a whole number too."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _from_nought(month: int) -> int:
    """A month counted from 0, as facts count it."""
    return month - 1


Number = Annotated[float, Field(allow_inf_nan=False)]
Whole = Annotated[int, BeforeValidator(_whole)]
Amount = Annotated[Number, Field(ge=0, le=10_000_000)]
Days = Annotated[Whole, Field(ge=0, le=DAYS_IN_YEAR)]
Text = Annotated[str, Field(min_length=1, max_length=200)]
Country = Annotated[str, OneOf(STATES)]
Choice = Annotated[str, OneOf(CHOICES)]

BELGIAN = lives_or_works_in("BE")
GERMAN = lives_or_works_in("DE")


class Question(BaseModel):
    """A part of a scenario: unknown fields are refused, text is not taken for a number."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Where(Question):
    """A country and, where it matters, a municipality or place in it."""

    country: Country
    municipality: Text | None = None


class Worker(Question):
    """The person whose pay is settled; age on 31 December of the year."""

    age: Annotated[Whole, Field(ge=15, le=100), Meaning("years", fact="age")]
    civil_status: Annotated[str, OneOf(CIVIL_STATUSES), Meaning(fact="civil_status")] = "single"
    nationality: (
        Annotated[str, OneOf(NATIONALITIES), Meaning(fact="nationality", matters=public_pay_by_treaty)] | None
    ) = None


class Partner(Question):
    """The partner: gross pay a year in euros, and where it is earned."""

    age: Annotated[Whole, Field(ge=15, le=110), Meaning("years")] | None = None
    country_of_work: Country | None = None
    gross_annual: Annotated[Amount, Meaning("EUR/year", matters=told_of("partner.country_of_work"), example=30_000)] = (
        0.0
    )


class Childcare(Question):
    """Registered childcare of one child: hours a month and the price of an hour in euros."""

    kind: Annotated[str, OneOf(CHILDCARE_KINDS)]
    hours_month: Annotated[Number, Field(ge=0, le=744), Meaning("hours")]
    hourly_rate: Annotated[Number, Field(ge=0, le=1000), Meaning("EUR/hour", example=11)]


class Child(Question):
    """A child that lives in the household; age on 31 December of the year."""

    age: Annotated[Whole, Field(ge=0, le=30), Meaning("years")]
    childcare: Annotated[Childcare, Meaning(matters=dutch_childcare)] | None = None


def days_at_workplace(days_a_week: int, others: int) -> int:
    """The days of a year at the workplace of who works on so many days a week: 44 for each of them, less the days at
    home and in third states."""
    return max(0, USUAL_DAYS * days_a_week // WORKING_WEEK - others)


class WorkDays(Question):
    """Days worked in the year at the workplace, at home, and in third states."""

    office: Annotated[Days, Meaning("days", fact="office_days", matters=divided_days)] = USUAL_DAYS
    home: Annotated[Days, Meaning("days", fact="home_days", matters=divided_days)] = 0
    elsewhere: Annotated[Days, Meaning("days", fact="elsewhere_days", matters=third_state_days)] = 0

    @model_validator(mode="before")
    @classmethod
    def fill_office(cls, data: Any) -> Any:
        """A missing number of office days is 220 less the other days."""
        if not isinstance(data, dict):
            return data
        if "office" in data:
            return data
        others = [_whole(data.get("home", 0)), _whole(data.get("elsewhere", 0))]
        counted = [days for days in others if isinstance(days, int)]  # what is no number is refused at its field
        return {"office": max(0, USUAL_DAYS - sum(counted))} | data

    @model_validator(mode="after")
    def fit_in_year(self) -> WorkDays:
        if self.together > DAYS_IN_YEAR:
            raise ValueError(f"together they are {self.together}; a year has at most {DAYS_IN_YEAR} days")
        return self

    @property
    def together(self) -> int:
        return self.office + self.home + self.elsewhere


GrossMonthly = Annotated[
    Number,
    Field(ge=0, le=1_000_000),
    Meaning("EUR/month", fact="gross_monthly", number=cent_half_up, example=3500),
]
HolidayPay = Annotated[str, OneOf(HOLIDAY_PAY), Meaning(fact="holiday_pay", true_for="statutory")]
ExtraMonth = Annotated[bool, Meaning(fact="extra_month")]
Hours = Annotated[Number, Field(gt=0, le=60), Meaning("hours")]
WorkerType = Annotated[
    str,
    OneOf(WORKER_TYPES),
    Meaning(fact="blue_collar", true_for="blue_collar", matters=belgian_worker_types),
]
Sector = Annotated[str, OneOf(SECTORS), Meaning(fact="public_employer", true_for="public")]
Isco08 = Annotated[str, Field(pattern=r"^\d{1,4}$"), Meaning(matters=crosses_border)]
PresentIsco08 = Annotated[str, Field(pattern=r"^\d{1,4}$"), Meaning(matters=never)]
PensionRate = Annotated[Number, Field(ge=0, le=0.5), Meaning("fraction", matters=dutch_payroll)]
CommuteKm = Annotated[Number, Field(ge=0, le=500), Meaning("km", fact="commute_km", matters=GERMAN)]


class Job(Question):
    """The employment: contractual gross pay a month in euros, before any deduction, for a full calendar year. The
    occupation (`isco08`) moves no amount: it is carried for the recognition of diplomas."""

    gross_monthly: GrossMonthly
    holiday_pay: HolidayPay = "statutory"
    extra_month: ExtraMonth = False
    weekly_hours: Hours = 38.0
    full_time_hours: Hours = 38.0
    worker_type: WorkerType = "white_collar"
    sector: Sector = "private"
    isco08: Isco08 | None = None
    days: WorkDays = WorkDays()
    employee_pension_rate: PensionRate = 0.0
    commute_km: CommuteKm = 0.0


def share_of_pay(amount: float, gross_monthly: float) -> float:
    """What a contribution, in euros a month as on a payslip, is of the monthly gross pay: the fraction that
    `employee_pension_rate` holds."""
    return amount / gross_monthly


def pay_of_month(amount: float, per: Literal["year", "hour"], weekly_hours: float) -> float:
    """The monthly gross pay, in euros and cents, of who tells that of a year (a twelfth) or of an hour."""
    return cent_half_up(amount / 12.0 if per == "year" else amount * weekly_hours * WEEKS / 12.0)


class PresentJob(Question):
    """The terms of the job at home, of which each that is not told, or null, is as in the job across the border."""

    gross_monthly: GrossMonthly | None = None
    holiday_pay: HolidayPay | None = None
    extra_month: ExtraMonth | None = None
    weekly_hours: Hours | None = None
    full_time_hours: Hours | None = None
    worker_type: WorkerType | None = None
    sector: Sector | None = None
    isco08: PresentIsco08 | None = None
    days: WorkDays | None = None
    employee_pension_rate: PensionRate | None = None
    commute_km: CommuteKm | None = None

    @property
    def told(self) -> dict[str, Any]:
        """The fields that differ from the other job, by name."""
        return {name: value for name, value in self if value is not None}


class Home(Question):
    """An own home: value in euros, mortgage interest in euros a year."""

    owner: Annotated[bool, Meaning(matters=dutch_return)] = False
    mortgage_interest: Annotated[
        Amount, Meaning("EUR/year", fact="mortgage_interest", matters=own_home, example=6000)
    ] = 0.0
    value: Annotated[Amount, Meaning("EUR", fact="home_value", matters=own_home, example=300_000)] = 0.0


class Options(Question):
    """Choices that override what the law would find by itself, or that the law leaves open."""

    de_tax_class: Annotated[str, OneOf(TAX_CLASSES), Meaning(fact="tax_class", matters=GERMAN)] | None = None
    de_church_tax: Annotated[bool, Meaning(fact="church_tax", matters=german_church)] = False
    de_land: Annotated[str, OneOf(LAENDER), Meaning(fact="land", matters=german_contributions)] = "NW"
    de_additional_health_rate: (
        Annotated[
            Number,
            Field(ge=0, le=0.1),
            Meaning("fraction", fact="additional_health_rate", matters=german_contributions),
        ]
        | None
    ) = None
    nl_qualifying: Annotated[Choice, Meaning(fact="nl_qualifying", matters=works_across_in("NL"))] = "auto"
    be_personal_benefits: Annotated[Choice, Meaning(fact="be_personal_benefits", matters=works_across_in("BE"))] = (
        "auto"
    )
    de_unlimited_on_request: Annotated[
        Choice, Meaning(fact="de_unlimited_on_request", matters=works_across_in("DE"))
    ] = "auto"
    nl_contributions_in_compensation: Annotated[
        bool, Meaning(fact="nl_contributions_in_compensation", matters=belgian_contributions_claimed)
    ] = False
    framework_a1: Annotated[bool, Meaning(fact="framework_a1", matters=telework_across)] = True
    expected_law: bool = False
    be_social_supplement: Annotated[
        str, OneOf(SOCIAL_SUPPLEMENTS), Meaning(fact="social_supplement", matters=belgian_family_allowance)
    ] = "none"
    be_actual_costs: (
        Annotated[Amount, Meaning("EUR/year", fact="actual_costs", number=cent_half_up, matters=BELGIAN, example=5000)]
        | None
    ) = None


class Scenario(Question):
    """One household, one job, one calendar year."""

    year: Whole
    payslip_month: Annotated[Whole, Field(ge=1, le=12), Meaning("month", fact="payslip_month", number=_from_nought)] = (
        10
    )
    residence: Where
    work: Where
    worker: Worker
    partner: Partner | None = None
    children: Annotated[list[Child], Field(max_length=15)] = []
    job: Job
    home: Home = Home()
    present_job: Annotated[PresentJob, Meaning(matters=never)] | None = None
    options: Options = Options()

    @model_validator(mode="after")
    def nationality_of_residence(self) -> Scenario:
        """Without a nationality, that of the country of residence."""
        if self.worker.nationality is None:
            worker = self.worker.model_copy(update={"nationality": self.residence.country})
            object.__setattr__(self, "worker", worker)
        return self

    @classmethod
    def from_data(cls, data: Any) -> Scenario:
        """A scenario from parsed JSON; raises InputError with the field, what is wrong and what is allowed."""
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise input_error(error) from None

    def at_home(self) -> Scenario:
        """The job held in the country of residence: its municipality, all days at the workplace, and the terms of the
        present job where they differ."""
        days = WorkDays(office=min(DAYS_IN_YEAR, self.job.days.together), home=0, elsewhere=0)
        terms = {"days": days} | (self.present_job.told if self.present_job else {})
        job = self.job.model_copy(update=terms)
        return self.model_copy(update={"work": self.residence, "job": job, "present_job": None})

    def with_pay(self, gross_monthly: float) -> Scenario:
        """The same scenario with another gross pay, in euros a month."""
        return self.model_copy(update={"job": self.job.model_copy(update={"gross_monthly": gross_monthly})})


FIELDS = fields_of(Scenario)
"""Every field of a scenario by its path. A missing number of days at the workplace is not the default in its record
but 220 less the other days; a missing nationality is that of the country of residence."""
