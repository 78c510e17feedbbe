"""The two buttons by which the obstacle file of a reform is taken along; a file is made when its button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform.obstacle.contents import obstacle_file
from pages.shared.reform.obstacle.pdf import pdf
from pages.shared.reform.obstacle.workbook import workbook
from pages.shared.visit.languages import Language
from rules import Edge, ReformEffect, Sensitivity

KINDS = {
    "pdf": (":material/picture_as_pdf:", "application/pdf", "pdf"),
    "excel": (":material/table_view:", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
}
"""The icon of a download, its kind of file, and how its name ends."""


def buttons(people: People, effect: ReformEffect, language: Language, tested: Sensitivity | None = None) -> None:
    """The obstacle file as PDF and as workbook, each with what it holds; `tested`: the reform over commuters made up in
    other ways, if that was worked out."""
    edge = people.edge(effect.overlay)  # while the page is drawn: a file is made outside of the visit that keeps it
    makers = {"pdf": as_pdf, "excel": as_workbook}
    for kind, make in makers.items():
        _download(kind, partial(make, people, effect, edge, language, tested), effect, language)


def as_pdf(
    people: People, effect: ReformEffect, edge: Edge | None, language: Language, tested: Sensitivity | None
) -> bytes:
    """The printed file."""
    return pdf(obstacle_file(people, effect, edge, language, tested))


def as_workbook(
    people: People, effect: ReformEffect, edge: Edge | None, language: Language, tested: Sensitivity | None
) -> bytes:
    """The workbook."""
    return workbook(obstacle_file(people, effect, edge, language, tested))


def _download(kind: str, make: Callable[[], bytes], effect: ReformEffect, language: Language) -> None:
    icon, mime, ending = KINDS[kind]
    mark = effect.overlay.fingerprint[:8]
    st.download_button(
        language.text(f"obstacle.download.{kind}"),
        make,
        file_name=f"grenskompas-{language.text('obstacle.file_name')}-{mark}.{ending}",
        mime=mime,
        key=f"obstacle {kind}",
        icon=icon,
        on_click="ignore",
        help=language.text(f"obstacle.contains.{kind}"),
    )
