"""The same household, living and working in other places."""

from __future__ import annotations

from rules.question.scenario import Partner, PresentJob, Scenario, Where
from rules.store.table_files import Municipality

GERMANY = "DE"


def moved(scenario: Scenario, home: Municipality, work: Municipality, km: int | None) -> Scenario:
    """The household of a scenario with its home in one municipality and the same job in another, so many kilometres
    away; the job at home lies in the municipality of residence, with the same terms and no way to work.

    Who is a national of the own state of residence, or of work, is one of the new; a partner who works in either works
    in the new one too. The Land of Germany is that of the home there, else that of the work there.
    """
    new = {scenario.work.country: work.country} | {scenario.residence.country: home.country}
    land = next((place.region for place in (home, work) if place.country == GERMANY), scenario.options.de_land)
    worker, job, options = scenario.worker, scenario.job, scenario.options
    return scenario.model_copy(
        update={
            "residence": Where(country=home.country, municipality=home.name),
            "work": Where(country=work.country, municipality=work.name),
            "worker": worker.model_copy(update={"nationality": _in_new_state(worker.nationality, new)}),
            "partner": _partner(scenario.partner, new),
            "job": job.model_copy(update={"commute_km": float(km or 0)}),
            "present_job": PresentJob(commute_km=0.0),
            "options": options.model_copy(update={"de_land": land}),
        }
    )


def _partner(partner: Partner | None, new: dict[str, str]) -> Partner | None:
    if partner is None or partner.country_of_work is None:
        return partner
    return partner.model_copy(update={"country_of_work": _in_new_state(partner.country_of_work, new)})


def _in_new_state(state: str | None, new: dict[str, str]) -> str | None:
    return new.get(state, state) if state else state
