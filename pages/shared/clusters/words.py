"""Numbers of jobs in words: how many of what, when, and what is counted."""

from __future__ import annotations

from pages.shared.visit.citations import link
from pages.shared.visit.languages import Language
from rules import Cluster, JobsRow, cited


def jobs_number(jobs: JobsRow, language: Language, *, linked: bool = False) -> str:
    """A number with its unit: 105,912 jobs; a rounded one says so. Linked, the number leads to its first source."""
    number = language.number(jobs.value)
    if linked:
        number = link(number, cited(jobs.sources)[0].url)
    if jobs.about:
        number = f"{language.text('clusters.about_figure')} {number}"
    return f"{number} {language.text(f'cluster.unit.{jobs.unit}')}"


def jobs_scope(one: Cluster, jobs: JobsRow, language: Language) -> str:
    """The year, and what is counted."""
    return language.colon(str(jobs.year), jobs_counted(one, jobs, language))


def jobs_counted(one: Cluster, jobs: JobsRow, language: Language) -> str:
    """What is counted."""
    return language.text(f"cluster.jobs.{one.slug}.{jobs.id}")
