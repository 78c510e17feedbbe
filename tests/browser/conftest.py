"""The app on a free port, and an installed Chromium that drives it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, WebSocket, expect, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
NO_BROWSER = "no browser test could run: no Chromium or Chrome is on the PATH (apt-get install chromium)"
NO_DRIVER = (
    "no browser test could run: Playwright does not start, {}; it needs libatomic.so.1 (apt-get install libatomic1)"
)
NO_START = "no browser test could run: {} does not start, {}"
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
PATIENCE = 60.0
"""Seconds after which a page that does not stand still is a failure."""
expect.set_options(timeout=20_000)
"""A machine that has much to do shows late what it will show."""
FRAME = "() => new Promise(requestAnimationFrame)"
STANDS_STILL = """async (seconds) => {
  const before = performance.now() + 1000 * seconds;
  let changed = false;
  const watcher = new MutationObserver(() => { changed = true; });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const drawn = '[data-testid="stVegaLiteChart"], [data-testid="stDataFrame"]';
  const unfinished = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    const lacking = [...document.querySelectorAll(drawn)];
    return !app || ['running', 'initial'].includes(app.getAttribute('data-test-script-state'))
      || document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
      || document.fonts.status === 'loading'
      || lacking.some(one => !one.querySelector('canvas, svg'))
      || document.getAnimations().some(one => one.playState === 'running'
        && one.effect.getComputedTiming().endTime !== Infinity);
  };
  for (let still = 0; still < 5;) {
    if (performance.now() > before) throw new Error('the page does not stand still');
    await new Promise(requestAnimationFrame);
    still = changed || unfinished() ? 0 : still + 1;
    changed = false;
  }
  watcher.disconnect();
}"""
"""Nothing runs, fades, loads or is still to be drawn, and nothing has changed for some frames."""

Open = Callable[..., Page]


def installed_browser() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


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
        limit = time.monotonic() + PATIENCE
        while not healthy(address):
            assert process.poll() is None, "the app does not start"
            assert time.monotonic() < limit, "the app does not answer"
            time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def healthy(address: str, patience: float = 1.0) -> bool:
    """Whether the server answers within so many seconds."""
    try:
        urllib.request.urlopen(f"{address}/_stcore/health", timeout=patience)
    except OSError:
        return False
    return True


def refuse(sentence: str) -> NoReturn:
    """Skip, or fail where the browser tests must run."""
    if os.environ.get("GRENSKOMPAS_BROWSER") == "required":
        pytest.fail(f"{sentence}; GRENSKOMPAS_BROWSER says that they must", pytrace=False)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = installed_browser()
    if path is None:
        refuse(NO_BROWSER)
    driver = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"], capture_output=True, text=True, check=False
    )
    if driver.returncode != 0:
        refuse(NO_DRIVER.format(driver.stderr.strip().partition(": ")[2]))
    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        except Error as failure:
            refuse(NO_START.format(path, failure.message.partition("\n")[0]))
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
        page = watched(context)
        page.goto(f"{base}{path}")
        settle(page)
        return page

    yield open_at
    for context in contexts:
        context.close()


class Runs:
    """Whether the script has run to its end since the page last asked for it, as its messages say."""

    def __init__(self) -> None:
        self.begun = False
        self.done = False

    def listen(self, socket: WebSocket) -> None:
        socket.on("framesent", self.sent)
        socket.on("framereceived", self.received)

    def sent(self, message: bytes | str) -> None:
        if isinstance(message, bytes) and BackMsg.FromString(message).HasField("rerun_script"):
            self.begun = self.done = False

    def received(self, message: bytes | str) -> None:
        if isinstance(message, str):
            return
        news = ForwardMsg.FromString(message)
        if news.HasField("new_session"):
            self.begun = True
        elif news.HasField("script_finished") and news.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self.done = self.begun


RUNS: WeakKeyDictionary[Page, Runs] = WeakKeyDictionary()


def watched(context: BrowserContext) -> Page:
    """A new page whose runs of the script are known to `settle`."""
    page = context.new_page()
    RUNS[page] = Runs()
    page.on("websocket", RUNS[page].listen)
    return page


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add to a failure what its pages say."""
    report = yield
    if call.when == "call" and report.failed:
        for page in RUNS:
            with suppress(Error):  # a page that is gone says nothing
                report.sections.append(("the page", page.locator("body").inner_text()))
    return report


def settle(page: Page) -> None:
    """Wait until the script has run and what it drew stands still."""
    page.wait_for_selector('[data-testid="stApp"]', timeout=1000 * PATIENCE)
    page.evaluate(FRAME)  # what the visitor just did has asked for its run by the next frame
    page.evaluate(FRAME)
    limit = time.monotonic() + PATIENCE
    while not RUNS[page].done:
        assert time.monotonic() < limit, "the script does not end"
        page.evaluate(FRAME)
    page.evaluate(STANDS_STILL, PATIENCE)
