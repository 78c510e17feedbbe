"""The question: one household in one year, checked field by field (the contract)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from rules.errors import input_error

Country = Literal["NL", "BE", "DE"]
Choice = Literal["auto", "yes", "no"]
TaxClass = Literal["I", "II", "III", "IV", "V", "VI"]
Land = Literal["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"]

DAYS_IN_YEAR = 366
USUAL_DAYS = 220


def _whole(value: Any) -> Any:
    """220.0 is a whole number too."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Number = Annotated[float, Field(allow_inf_nan=False)]
Whole = Annotated[int, BeforeValidator(_whole)]
Amount = Annotated[Number, Field(ge=0, le=10_000_000)]
Days = Annotated[Whole, Field(ge=0, le=DAYS_IN_YEAR)]
Text = Annotated[str, Field(min_length=1, max_length=200)]


class Question(BaseModel):
    """A part of a scenario: unknown fields are refused, text is not taken for a number."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Where(Question):
    """A country and, where it matters, a municipality or place in it."""

    country: Country
    municipality: Text | None = None


class Worker(Question):
    """The person whose pay is settled; age on 31 December of the year."""

    age: Annotated[Whole, Field(ge=15, le=100)]
    civil_status: Literal["single", "married", "registered", "cohabiting"] = "single"
    nationality: Literal["NL", "BE", "DE", "other"] | None = None


class Partner(Question):
    """The partner: gross pay a year in euros, and where it is earned."""

    age: Annotated[Whole, Field(ge=15, le=110)] | None = None
    country_of_work: Country | None = None
    gross_annual: Amount = 0.0


class Childcare(Question):
    """Registered childcare of one child: hours a month and the price of an hour in euros."""

    kind: Literal["daycare", "after_school", "childminder"]
    hours_month: Annotated[Number, Field(ge=0, le=744)]
    hourly_rate: Annotated[Number, Field(ge=0, le=1000)]


class Child(Question):
    """A child that lives in the household; age on 31 December of the year."""

    age: Annotated[Whole, Field(ge=0, le=30)]
    childcare: Childcare | None = None


class WorkDays(Question):
    """Days worked in the year at the workplace, at home, and in third states."""

    office: Days
    home: Days
    elsewhere: Days

    @model_validator(mode="before")
    @classmethod
    def fill_office(cls, data: Any) -> Any:
        """A missing number of office days is 220 less the other days."""
        if not isinstance(data, dict):
            return data
        filled = {"home": 0, "elsewhere": 0} | data
        if "office" not in filled:
            others = [_whole(filled["home"]), _whole(filled["elsewhere"])]
            counted = [days for days in others if isinstance(days, int)]  # what is no number is refused at its field
            filled["office"] = max(0, USUAL_DAYS - sum(counted))
        return filled

    @model_validator(mode="after")
    def fit_in_year(self) -> WorkDays:
        if self.together > DAYS_IN_YEAR:
            raise ValueError(f"together they are {self.together}; a year has at most {DAYS_IN_YEAR} days")
        return self

    @property
    def together(self) -> int:
        return self.office + self.home + self.elsewhere


class Job(Question):
    """The employment: contractual gross pay a month in euros, before any deduction, for a full calendar year."""

    gross_monthly: Annotated[Number, Field(ge=0, le=1_000_000)]
    holiday_pay: Literal["statutory", "none"] = "statutory"
    extra_month: bool = False
    weekly_hours: Annotated[Number, Field(gt=0, le=60)] = 38.0
    full_time_hours: Annotated[Number, Field(gt=0, le=60)] = 38.0
    worker_type: Literal["white_collar", "blue_collar"] = "white_collar"
    sector: Literal["private", "public"] = "private"
    isco08: Annotated[str, Field(pattern=r"^\d{1,4}$")] | None = None
    days: WorkDays = Field(default_factory=lambda: WorkDays(office=USUAL_DAYS, home=0, elsewhere=0))
    employee_pension_rate: Annotated[Number, Field(ge=0, le=0.5)] = 0.0
    commute_km: Annotated[Number, Field(ge=0, le=500)] = 0.0


class Home(Question):
    """An own home: value in euros, mortgage interest in euros a year."""

    owner: bool = False
    mortgage_interest: Amount = 0.0
    value: Amount = 0.0


class Options(Question):
    """Choices that override what the law would find by itself, or that the law leaves open."""

    de_tax_class: TaxClass | None = None
    de_church_tax: bool = False
    de_land: Land = "NW"
    de_additional_health_rate: Annotated[Number, Field(ge=0, le=0.1)] | None = None
    nl_qualifying: Choice = "auto"
    be_personal_benefits: Choice = "auto"
    de_unlimited_on_request: Choice = "auto"
    nl_contributions_in_compensation: bool = False
    framework_a1: bool = True
    expected_law: bool = False
    be_social_supplement: Literal["none", "low", "middle"] = "none"
    be_actual_costs: Amount | None = None


class Scenario(Question):
    """One household, one job, one calendar year."""

    year: Whole
    payslip_month: Annotated[Whole, Field(ge=1, le=12)] = 10
    residence: Where
    work: Where
    worker: Worker
    partner: Partner | None = None
    children: Annotated[list[Child], Field(max_length=15)] = []
    job: Job
    home: Home = Home()
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
        """The same job held in the country of residence: its municipality, and all days at the workplace."""
        days = WorkDays(office=min(DAYS_IN_YEAR, self.job.days.together), home=0, elsewhere=0)
        return self.model_copy(update={"work": self.residence, "job": self.job.model_copy(update={"days": days})})
