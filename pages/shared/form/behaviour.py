"""What a browser must do that Streamlit does not: show a page from its first line, and take Enter for "show"."""

from __future__ import annotations

import re
from itertools import count

from streamlit.components import v2

FOCUS = """
export default function () {
  const show = () => {
    const menu = document.querySelector('[data-testid="stSidebar"][aria-expanded="true"]');
    if (menu && window.innerWidth < 768) {
      menu.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
    }
    const heading = document.querySelector('[data-testid="stMain"] h1');
    if (!heading || window.location.hash) return;
    heading.setAttribute('tabindex', '-1');
    heading.style.outline = 'none';
    heading.focus({ preventScroll: true });
    document.querySelector('[data-testid="stMain"]').scrollTo(0, 0);
  };
  const timer = setTimeout(show, 60);
  return () => clearTimeout(timer);
}
"""
ENTER = """
let ask;
const submit = (event) => {
  const field = ask && event.target.closest(`[class*="st-key-${ask.field}"]`);
  if (event.key !== 'Enter' || !field || !event.target.value) return;
  const button = document.querySelector(`.st-key-${ask.button} button`);
  setTimeout(() => { if (button) { button.focus(); button.click(); } }, 50);
};
export default function ({ data }) {
  ask = data;
  document.addEventListener('keydown', submit);
}
"""
"""It listens on, also while the page is drawn anew: Enter that comes then is not lost."""
_focus = v2.component("grenskompas.focus", js=FOCUS)
_enter = v2.component("grenskompas.enter", js=ENTER)
_TIMES = count()


def show_first_heading() -> None:
    """Bring view and focus to the first heading of the page, out of the menu that covers it on a phone. To be drawn
    last, once."""
    _focus(key=f"focus {next(_TIMES)}", height=1)


def enter_presses(button: str, field: str) -> None:
    """Let Enter in a field of text that is filled in, whose key begins so, press the button of this key."""
    mark = re.sub(r"[^a-zA-Z0-9_-]", "-", field)
    _enter(key=f"enter {button}", data={"button": button, "field": mark}, height=1)
