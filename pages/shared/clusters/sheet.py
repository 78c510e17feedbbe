"""What is known of a cluster: its jobs, sectors, employers, ports, and who governs it, each with its source."""

from __future__ import annotations

import streamlit as st

from pages.shared.clusters.names import short_name
from pages.shared.clusters.words import jobs_counted, jobs_number
from pages.shared.result.tables import mark
from pages.shared.visit.citations import link, sources
from pages.shared.visit.languages import Language
from rules import Cluster, EmployerRow, JobsRow, cited

ARROW = " → "


def draw(one: Cluster, language: Language) -> None:
    """A sentence, the table, and where all of it was read."""
    st.markdown(language.text(f"cluster.about.{one.slug}"))
    rows = {
        "cluster.jobs": "  \n".join(_jobs(one, jobs, language) for jobs in one.jobs)
        or language.text("cluster.no_figure"),
        "cluster.sector": _sectors(one, language),
        "cluster.employer": "  \n".join(_employer(employer, language) for employer in one.employers),
        "clusters.ports": ", ".join(map(short_name, one.ports)),
        "cluster.governance": _governance(one, language),
        "barrier.corridors": ", ".join(corridor.replace(">", ARROW) for corridor in one.row.corridors),
        "clusters.policy": one.row.policy or "",
        "cluster.catchment": "  \n".join(
            language.colon(language.text(f"country.{state}"), ", ".join(map(short_name, one.in_state(state))))
            for state in one.work
        ),
    }
    told = {language.text(head): cell for head, cell in rows.items() if cell}
    st.table(
        {"what": list(told), "is": list(told.values())},
        border="horizontal",
        hide_index=True,
        hide_header=True,
        alt=language.text("clusters.at_a_glance"),
    )
    _sources(one, language)


def _jobs(one: Cluster, jobs: JobsRow, language: Language) -> str:
    """A number with its unit; on a second line what it counts, and the year as the way to its source."""
    year = link(str(jobs.year), cited(jobs.sources)[0].url)
    number = f"**{jobs_number(jobs, language)}**{mark(jobs.confidence, language)}"
    return f"{number}  \n:gray[{jobs_counted(one, jobs, language)},] {year}"


def _sectors(one: Cluster, language: Language) -> str:
    named = ", ".join(language.text(f"sector.{code}") for code in one.row.sectors)
    return f"{named}{mark(one.row.sectors_confidence, language)}"


def _employer(one: EmployerRow, language: Language) -> str:
    where = f" :gray[({one.municipality})]" if one.municipality else ""
    return f"{one.name}{where}{mark(one.confidence, language)}"


def _governance(one: Cluster, language: Language) -> str:
    text_id = f"cluster.governance.{one.slug}"
    if not language.has_text(text_id):
        return ""
    return f"{language.text(text_id)}{mark(one.row.governance_confidence or 'C', language)}"


def _sources(one: Cluster, language: Language) -> None:
    """Everything that was read, once each, in the order of the table."""
    names = [name for jobs in one.jobs for name in jobs.sources]
    names += [name for employer in one.employers for name in employer.sources]
    read = cited([*dict.fromkeys([*names, *one.row.governance_sources])])
    label = language.colon(language.text("barrier.sources"), language.number(len(read)))
    with st.expander(label, type="compact", icon=":material/link:", key=f"clusters.sources {one.id}"):
        st.markdown(sources(read))
    st.caption(language.text("confidence.checked_on", date=language.date(one.row.checked)))
