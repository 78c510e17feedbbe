"""The row at the end of an answer: what to take along, the link, and the way back from a file.

Nothing is made before it is asked for: a file is drawn when its button is pressed, beside the run of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from pages.shared.form import shared_link
from pages.shared.report import build, pdf, workbook
from pages.shared.report.model import Report
from pages.shared.visit import basis, household, languages, scenario_file
from pages.shared.visit.answers import Answers
from pages.shared.visit.asked import places
from pages.shared.visit.languages import NAMES, Language
from pages.shared.visit.scenario_file import Unusable
from rules import BASES, Comparison, Scenario

UPLOADS = "keep_and_share.uploads"
ONLY = ""
"""The choice of no second language."""
SPOKEN = {"NL": "nl", "DE": "de", "BE": "nl", "wallonia": "fr", "brussels": "fr", "german_speaking": "de"}
"""What is spoken in a country or, where it is another language, in a region of it."""
Words = Callable[[Language], Sequence[str]]


def none(_language: Language) -> Sequence[str]:
    """Nothing to say."""
    return ()


class Along(NamedTuple):
    """What a file is made of: the comparison, which fields were answered, what is equal on both sides; what to do next
    and whom to ask, in the words of a language."""

    comparison: Comparison
    told: Callable[[str], bool]
    chosen: str = BASES[0]
    steps: Words = none
    contact: Words = none

    def report(self, language: Language, sources: bool = True) -> Report:
        """The report in a language."""
        steps, contact = self.steps(language), self.contact(language)
        return build.report(self.comparison, self.told, language, steps, contact, sources, self.chosen)


def draw(comparison: Comparison, language: Language, steps: Words = none, contact: Words = none) -> None:
    """The whole row. `steps` and `contact`: what to do next and whom to ask, in the words of a language."""
    along = Along(comparison, Answers(dict(household.answers().said)).told, basis.chosen(), steps, contact)
    st.header(language.text("download.heading"), anchor="keep-and-share")
    left, right = st.columns(2, gap="medium")
    with left:
        _documents(along, language)
    with right:
        _link(language)
        _file(comparison.across.scenario, language)
        upload(language)


def upload(language: Language) -> None:
    """Answers from a file that was saved here; what is wrong with it is said below."""
    count = st.session_state.setdefault(UPLOADS, 0)
    key = f"upload {count}"
    with st.expander(language.text("upload.choose"), type="compact", icon=":material/upload_file:", key="upload"):
        hint = language.text("upload.hint_scenario", size=scenario_file.largest(language))
        st.file_uploader(
            f"{hint} {language.text('privacy.file_stays_yours')}",
            type="json",
            key=key,
            max_upload_size=1,
            on_change=partial(_take, key, language),
        )
    shared_link.news("file")


def second_language(scenario: Scenario, language: Language) -> str:
    """The language of the other side, if it is another one: that of the home first, then that of the work."""
    for side in (scenario.residence, scenario.work):
        place = places(None).get(f"{side.country}/{side.municipality}")
        region = place.region if place and side.country == "BE" else side.country
        code = SPOKEN.get(region, SPOKEN[side.country])
        if code != language.code and code in languages.offered():
            return code
    return ONLY


def desk(along: Along, spoken: Sequence[Language]) -> bytes:
    """The print for the desk in one language or two."""
    return pdf.desk([along.report(one, sources=False) for one in spoken])


def full(along: Along, language: Language) -> bytes:
    """The report in full."""
    return pdf.full(along.report(language))


def sheets(along: Along, language: Language) -> bytes:
    """The workbook."""
    return workbook.workbook(along.report(language))


def _documents(along: Along, language: Language) -> None:
    """The print with its second language, the report, the workbook; below each what it holds."""
    scenario = along.comparison.across.scenario
    codes = [code for code in languages.offered() if code != language.code]
    options, default = [ONLY, *codes], second_language(scenario, language)
    second = st.selectbox(
        language.text("print.second_language"),
        options,
        index=options.index(default),
        format_func=lambda code: NAMES.get(code, language.text("print.one_language")),
        key=f"second language {language.code} {default}",
        width=260,
    )
    in_belgium = scenario.residence.country == "BE"
    spoken = [language, *(languages.language(code, in_belgium) for code in (second,) if code)]
    _download("print", partial(desk, along, spoken), "print.pdf", language)
    _download("report", partial(full, along, language), "report.pdf", language)
    _download("workbook", partial(sheets, along, language), "workbook.xlsx", language)


KINDS = {
    "print": (":material/print:", "application/pdf", "download.print_contains"),
    "report": (":material/picture_as_pdf:", "application/pdf", "download.pdf_contains"),
    "workbook": (
        ":material/table_view:",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "download.excel_contains",
    ),
    "scenario": (":material/download:", "application/json", "download.scenario_contains"),
}
"""The icon of a download, its kind of file, and the words for what it holds."""


def _download(kind: str, make: Callable[[], bytes], file: str, language: Language) -> None:
    """A button that makes its file when it is pressed, and what the file holds."""
    icon, mime, contains = KINDS[kind]
    with st.container(gap="xxsmall"):
        st.download_button(
            language.text(f"download.{kind}"),
            make,
            file_name=f"grenskompas-{file}",
            mime=mime,
            key=f"download {kind}",
            icon=icon,
            on_click="ignore",
        )
        st.caption(language.text(contains))


def _link(language: Language) -> None:
    """The button that puts the answers into the address, or the address and the way out of it."""
    with st.container(gap="xxsmall"):
        if shared_link.is_on():
            st.markdown(language.text("link.follows"))
            st.code(shared_link.address(language), language=None, wrap_lines=True)
            words, icon, then = "link.stop", ":material/link_off:", shared_link.stop
        else:
            words, icon, then = "link.make", ":material/link:", shared_link.start
        st.button(language.text(words), on_click=then, icon=icon, key="link")
        st.caption(language.text("privacy.link_contains_pay"))


def _file(scenario: Scenario, language: Language) -> None:
    """The answers as a file."""
    _download("scenario", partial(scenario_file.file_of, scenario), "scenario.json", language)


def _take(key: str, language: Language) -> None:
    """Take the answers of a file over and let go of it: the next uploader has another key."""
    file = st.session_state.get(key)
    if file is None:
        return
    st.session_state[UPLOADS] += 1
    try:
        scenario = scenario_file.read_file(file.getvalue(), language)
    except Unusable as fault:
        shared_link.tell(language.text("upload.not_used", reason=fault), "warning", "file")
    else:
        shared_link.take(scenario, language, "file")
