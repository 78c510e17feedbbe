"""What stands around every page: the logo, the navigation, the row with case and language, the last words."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from pages.shared.visit import household, journeys, languages
from pages.shared.visit.languages import Language

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

LOGGER = logging.getLogger(__name__)
IMAGES = Path(__file__).resolve().parents[1] / "images"
WIDTH = 1120
DRAWN = "frame.drawn"
ASKED_FOR = "frame.asked_for"


class Page(NamedTuple):
    """A page of the site: the stem of its file, which is also its address and, after `page.`, the id of its title; its
    icon; and the id of the section of the navigation in which it stands."""

    stem: str
    icon: str
    section: str


def settings() -> None:
    """Name, icon and logo of the site."""
    st.set_page_config(page_title="Grenskompas", page_icon=str(IMAGES / "icon.png"), layout="wide")
    st.logo(str(IMAGES / "logo.svg"), size="large")


def require(stem: str) -> None:
    """What a page calls first: if it was started without `app.py`, fetch the frame and come back inside it.

    On a fresh server the very first request runs a file of `pages/` alone when it is a deep link.
    """
    if DRAWN not in st.session_state:
        st.session_state[ASKED_FOR] = stem, _query_parameters()
        st.switch_page("app.py")


def draw(pages: Sequence[Page], language: Language) -> None:
    """Draw the page of this address, or the one that asked for its frame, inside the frame.

    The first page answers the bare address of the site; a page keeps the address of its own.
    """
    drawn = {page.stem: _as_drawn(page, language) for page in pages}
    sections: dict[str, list[StreamlitPage]] = {}
    for page in pages:
        sections.setdefault(language.text(page.section), []).append(drawn[page.stem])

    def front_door() -> None:
        st.switch_page(drawn[pages[0].stem], query_params=_query_parameters())

    door = st.Page(front_door, title="Grenskompas", default=True, visibility="hidden")
    chosen = st.navigation({"": [door], **sections}, position="top")
    st.session_state[DRAWN] = True
    if ASKED_FOR in st.session_state:
        stem, parameters = st.session_state.pop(ASKED_FOR)
        st.switch_page(drawn[stem], query_params=parameters)
    with st.container(horizontal_alignment="center"), st.container(width=WIDTH, gap="small"):
        _first_row(chosen, language)
        _run(chosen, language)
        st.space("small")
        st.caption(
            f":material/lock: {language.text('privacy.nothing_stored')} {language.text('privacy.no_outside_requests')} "
            f"{language.text('warning.not_advice')}"
        )


def _as_drawn(page: Page, language: Language) -> StreamlitPage:
    title = language.text(f"page.{page.stem}")
    return st.Page(f"pages/{page.stem}.py", title=title, icon=page.icon, url_path=page.stem)


def _run(chosen: StreamlitPage, language: Language) -> None:
    """Run a page. When it fails, tell the visitor and log where, not the message: it could hold what was typed."""
    try:
        chosen.run()
    except Exception as error:
        LOGGER.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
        st.error(language.text("error.internal"), icon=":material/error:")


def _first_row(chosen: StreamlitPage, language: Language) -> None:
    """Whose case this is, and the choice of language."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        journey = journeys.short(language)
        icon = ":material/person_pin_circle:" if journey else chosen.icon
        st.markdown(f":gray[{icon} {journey or chosen.title} · {household.answer('year')}]", width="content")
        picked = st.menu_button(
            languages.NAMES[language.code],
            languages.offered(),
            key="frame.language",
            format_func=languages.NAMES.__getitem__,
            type="tertiary",
            icon=":material/translate:",
            help=language.text("nav.language"),
        )
    if picked:
        languages.choose(picked)
        st.rerun()


def _query_parameters() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}
