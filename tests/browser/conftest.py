"""The app on a free port, and an installed Chromium that drives it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
NO_BROWSER = "no Chromium or Chrome on the PATH: the browser tests were skipped; install one (apt-get install chromium)"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app && !['running', 'initial'].includes(app.getAttribute('data-test-script-state'));
}"""

Open = Callable[..., Page]


def installed_browser() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once, whatever the options, why nothing was tested in a browser."""
    if installed_browser() is None:
        terminalreporter.write_line(NO_BROWSER)


@contextmanager
def server() -> Iterator[str]:
    """A fresh server of the app; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    address = f"http://localhost:{port}"
    try:
        for _ in range(240):
            assert process.poll() is None, "the app does not start"
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
                break
            except (urllib.error.URLError, OSError):
                time.sleep(0.25)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = installed_browser()
    if path is None and os.environ.get("GRENSKOMPAS_BROWSER") == "required":
        pytest.fail("no Chromium or Chrome on the PATH, and GRENSKOMPAS_BROWSER says that the browser tests must run")
    if path is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def address(browser: Browser) -> Iterator[str]:
    with server() as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open an address of the app in a new visit and wait until it stands."""
    contexts = []

    def open_at(path: str, width: int = 1280, theme: str = "light", base: str = address) -> Page:
        settings: dict[str, Any] = {
            "viewport": {"width": width, "height": 900},
            "color_scheme": theme,
            "locale": "en-IE",
        }
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{base}{path}")
        settle(page)
        return page

    yield open_at
    for context in contexts:
        context.close()


def settle(page: Page) -> None:
    """Wait until the script has run and what it drew stands still."""
    page.wait_for_selector('[data-testid="stApp"]', timeout=60_000)
    page.wait_for_timeout(250)
    page.wait_for_function(SETTLED, timeout=60_000)
    page.wait_for_timeout(500)
    page.wait_for_function(SETTLED, timeout=60_000)
