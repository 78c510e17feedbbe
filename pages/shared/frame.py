"""What stands around every page: the logo, the navigation, the row with case and language, the last words."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import streamlit as st

from pages.shared.form import behaviour, shared_link
from pages.shared.visit import examples, household, journeys, languages
from pages.shared.visit.languages import Language
from pages.shared.widths import PAGE

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

LOGGER = logging.getLogger(__name__)
IMAGES = Path(__file__).resolve().parents[1] / "images"
LAST = "frame.last_page"
ANSWER = "what_do_i_keep"
"""The page that a household leads to that comes with the bare address."""
DRAWN = "frame.drawn"
ASKED_FOR = "frame.asked_for"
PAGES = "frame.pages"
FOR_WORKERS = "nav.for_workers"
FOR_ADVISERS = "nav.for_advisers"
ABOUT = "about"
"""The page that the last words of every page lead to."""


class Page(NamedTuple):
    """A page of the site: the stem of its file, which is also its address and, after `page.`, the id of its title; its
    icon; and the id of the section of the navigation in which it stands, empty where it stands alone."""

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

    The first page answers the bare address of the site, and its own as well.
    """
    first = pages[0]
    drawn = {page.stem: _as_drawn(page, language, "" if page is first else page.stem) for page in pages}
    sections: dict[str, list[StreamlitPage]] = {}
    for page in pages:
        sections.setdefault(language.text(page.section) if page.section else "", []).append(drawn[page.stem])
    sections.setdefault("", []).append(_as_drawn(first, language, first.stem))
    chosen = st.navigation(sections, position="top")
    st.session_state[DRAWN] = True
    st.session_state[PAGES] = tuple(pages)
    if ASKED_FOR in st.session_state:
        stem, parameters = st.session_state.pop(ASKED_FOR)
        st.switch_page(drawn[stem], query_params=parameters)
    shared_link.follow(language)
    if shared_link.has_arrived() and chosen.title == drawn[first.stem].title:
        st.switch_page(drawn[ANSWER], query_params=_query_parameters())
    with st.container(horizontal_alignment="center"), st.container(width=PAGE, gap="small"):
        _first_row(chosen, language)
        shared_link.news()
        _run(chosen, language)
        st.space("small")
        _last_words(language)
        if st.session_state.get(LAST, chosen.title) != chosen.title:
            behaviour.show_first_heading()
    st.session_state[LAST] = chosen.title


def pages_of(section: str) -> list[Page]:
    """The pages of the site in a section of the navigation."""
    return [page for page in st.session_state.get(PAGES, ()) if page.section == section]


def find(stem: str) -> Page | None:
    """The page of that stem, if the site has it."""
    return next((page for page in st.session_state.get(PAGES, ()) if page.stem == stem), None)


def link(page: Page, language: Language, words: str = "", **address: str) -> None:
    """A link to a page that keeps what the visitor has said, in these words, or those of its question or else its
    title; `address`: what its address is to hold."""
    asked = f"page_question.{page.stem}"
    words = words or language.text(asked if language.has_text(asked) else f"page.{page.stem}")
    st.page_link(_file(page.stem), label=words, icon=page.icon, query_params=address or None)


def go(stem: str) -> NoReturn:
    """Leave for another page."""
    st.switch_page(_file(stem))


def _file(stem: str) -> str:
    return f"pages/{stem}.py"


def _as_drawn(page: Page, language: Language, address: str) -> StreamlitPage:
    """A page at an address; the one at the bare address is the default, and only once in the navigation."""
    return st.Page(
        _file(page.stem),
        title=language.text(f"page.{page.stem}"),
        icon=page.icon,
        url_path=address,
        default=not address,
        visibility="hidden" if address and not page.section else "visible",
    )


def _last_words(language: Language) -> None:
    """That the case is an example, if it is one; privacy, what this is, and where more of it is told."""
    if examples.is_unchanged():
        st.caption(language.text("start.example_note"))
    st.caption(
        f":material/lock: {language.text('privacy.nothing_stored')} {language.text('privacy.no_outside_requests')} "
        f"{language.text('warning.not_advice')}"
    )
    about = find(ABOUT)
    if about:
        st.page_link(_file(ABOUT), label=language.text("about.link"), icon=about.icon)


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
        st.markdown(_whose_case(chosen, language), width="content")
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


def _whose_case(chosen: StreamlitPage, language: Language) -> str:
    """From where to where, in which year, and whether it is an example; before a case is known the page and, where it
    needs a case, the year."""
    journey, year = journeys.short(language), household.answer("year")
    if journey:
        badge = f" :gray-badge[{language.text('start.example_badge')}]" if examples.is_unchanged() else ""
        return f":gray[:material/person_pin_circle: {journey} · {year}]{badge}"
    needs_case = chosen.title in {language.text(f"page.{page.stem}") for page in pages_of(FOR_WORKERS)}
    return f":gray[{chosen.icon} {chosen.title}{f' · {year}' if needs_case else ''}]"


def _query_parameters() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}
