"""A browser without a screen, driven over the pipe of its DevTools protocol: what a person presses, and what they find.

Only the standard library is used, and nothing listens on a port.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_SECONDS = 30.0
# The browser wants its pipe as the files 3 and 4.
BEGIN = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
KEYS = {"Backspace": 8, "Tab": 9, "Enter": 13, " ": 32, "ArrowLeft": 37, "ArrowRight": 39}


def installed() -> str | None:
    """Where a browser is, or None; Windows hands no pipes on like this."""
    if os.name != "posix":
        return None
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Browser:
    """One running browser with a profile of its own."""

    def __init__(self, program: str, folder: Path) -> None:
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        read_orders, self._orders = (_high(each) for each in os.pipe())
        self._answers, write_answers = (_high(each) for each in os.pipe())
        options = [
            "--headless", "--remote-debugging-pipe", f"--user-data-dir={folder / 'profile'}", "--no-first-run",
            "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-default-browser-check", "--disable-extensions", "--disable-dev-shm-usage",
        ]  # fmt: skip
        if os.geteuid() == 0:
            options.append("--no-sandbox")
        inherited = (read_orders, write_answers)
        starter = [sys.executable, "-S", "-E", "-c", BEGIN, *map(str, inherited), program, *options, "about:blank"]
        self._process = subprocess.Popen(
            starter,
            pass_fds=inherited,
            env={**os.environ, "HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for each in inherited:
            os.close(each)
        self._buffer = b""
        self._last = 0
        self.events: list[dict[str, Any]] = []
        self.order(
            "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads), eventsEnabled=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            self.order("Browser.close")
            self._process.wait(PATIENCE_SECONDS)
        except (OSError, AssertionError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._orders)
        os.close(self._answers)

    def order(self, method: str, session: str = "", **params: object) -> dict[str, Any]:
        """Have the browser do something and wait for its answer."""
        return self.orders(session, [(method, params)])[-1]

    def orders(self, session: str, wanted: Sequence[tuple[str, dict[str, object]]]) -> list[dict[str, Any]]:
        """Have the browser do several things in their order, and wait for all answers."""
        first = self._last + 1
        for method, params in wanted:
            self._last += 1
            message = {"id": self._last, "method": method, "params": params}
            os.write(self._orders, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        until = time.monotonic() + PATIENCE_SECONDS
        results: dict[int, dict[str, Any]] = {}
        while len(results) < len(wanted):
            found = self._next(until)
            if "id" in found:
                assert "error" not in found, f"{wanted[found['id'] - first][0]}: {found['error']}"
                results[found["id"]] = dict(found["result"])
            else:
                self.events.append(found)
        return [results[number] for number in sorted(results)]

    def wait_for(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first event that is wanted, of those that came already or will come."""
        until = time.monotonic() + PATIENCE_SECONDS
        at = 0
        while True:
            while at < len(self.events):
                if wanted(self.events[at]):
                    return self.events[at]
                at += 1
            self.events.append(self._next(until))

    def _next(self, until: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._answers], [], [], max(0.0, until - time.monotonic()))
            assert ready, "the browser says nothing more"
            part = os.read(self._answers, 1 << 20)
            assert part, "the browser has ended"
            self._buffer += part
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))

    def page(self, path: Path, *, before: str = "") -> Page:
        """A file in a tab of its own, with the storage of a new visitor; `before` runs before the page's scripts."""
        context = self.order("Target.createBrowserContext")["browserContextId"]
        self.order(
            "Browser.setDownloadBehavior", behavior="allow", browserContextId=context,
            downloadPath=str(self.downloads), eventsEnabled=True,
        )  # fmt: skip
        target = self.order("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, session, context, path, before)


class Page:
    """One tab: real keys go in, what is on the page comes out."""

    def __init__(self, browser: Browser, session: str, context: str, path: Path, before: str) -> None:
        self.browser = browser
        self.session = session
        self.context = context
        self.address = path.as_uri()
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.order(f"{domain}.enable")
        if before:
            self.order("Page.addScriptToEvaluateOnNewDocument", source=before)
        self.open()

    def order(self, method: str, **params: object) -> dict[str, Any]:
        return self.browser.order(method, self.session, **params)

    def open(self) -> None:
        """Load the page, anew if it is there."""
        self.forget_events("Page.loadEventFired")
        self.order("Page.navigate", url=self.address)
        self.browser.wait_for(lambda each: self._mine(each, "Page.loadEventFired"))

    def close(self) -> None:
        """Close the tab and forget its storage."""
        self.browser.order("Target.disposeBrowserContext", browserContextId=self.context)
        self.browser.events.clear()

    def find(self, expression: str) -> Any:
        """What an expression gives in the page, as plain data."""
        found = self.order("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def wait_until(self, expression: str) -> None:
        """Let the page go on until something is true in it."""
        until = time.monotonic() + PATIENCE_SECONDS
        while not self.find(expression):
            assert time.monotonic() < until, f"never true: {expression}"

    def press(self, key: str, times: int = 1) -> None:
        """Press a key and let it go, as a keyboard does."""
        self.browser.orders(self.session, _stroke(key) * times)

    def type(self, text: str) -> None:
        """Type a text, character by character."""
        self.browser.orders(
            self.session, [each for char in text for each in _stroke("Enter" if char == "\n" else char)]
        )

    def focused(self) -> str:
        """The id of what has the focus, or the name of its group."""
        return str(self.find("document.activeElement.name || document.activeElement.id"))

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is there."""
        for _ in range(60):
            if self.focused() == name:
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {name}")

    def requests(self) -> list[str]:
        """What was asked of anywhere but the page itself and its own download."""
        asked = [each["params"]["request"]["url"] for each in self._all("Network.requestWillBeSent")]
        return [address for address in asked if address != self.address and not address.startswith("blob:null/")]

    def complaints(self) -> list[str]:
        """What the browser's console has to say: errors, and what the page's policy stopped."""
        said = [each["params"]["entry"]["text"] for each in self._all("Log.entryAdded")]
        return said + [str(each["params"]["exceptionDetails"]) for each in self._all("Runtime.exceptionThrown")]

    def downloaded(self) -> Path:
        """The file that the page gave out last, once it is complete."""
        begun = self.browser.wait_for(lambda each: each["method"] == "Browser.downloadWillBegin")
        identity = begun["params"]["guid"]
        self.browser.wait_for(
            lambda each: (
                each["method"] == "Browser.downloadProgress"
                and each["params"]["guid"] == identity
                and each["params"]["state"] == "completed"
            )
        )
        self.forget_events("Browser.downloadWillBegin", session=False)
        return self.browser.downloads / begun["params"]["suggestedFilename"]

    def clipboard(self) -> str:
        """What the page put on the clipboard."""
        self.browser.order(
            "Browser.grantPermissions", browserContextId=self.context, permissions=["clipboardReadWrite"]
        )
        return str(self.find("navigator.clipboard.readText()"))

    def prefer(self, **features: str) -> None:
        """Have the system prefer something: `prefer(color_scheme="dark")`."""
        wanted = [{"name": f"prefers-{name.replace('_', '-')}", "value": value} for name, value in features.items()]
        self.order("Emulation.setEmulatedMedia", features=wanted)

    def resize(self, width: int, height: int) -> None:
        self.order("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        taken = self.order("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(taken["data"])

    def forget_events(self, method: str, *, session: bool = True) -> None:
        self.browser.events[:] = [
            each
            for each in self.browser.events
            if each["method"] != method or (session and not self._mine(each, method))
        ]

    def _mine(self, event: dict[str, Any], method: str) -> bool:
        return event["method"] == method and event.get("sessionId") == self.session

    def _all(self, method: str) -> list[dict[str, Any]]:
        self.find("1")
        return [each for each in self.browser.events if self._mine(each, method)]


def _stroke(key: str) -> list[tuple[str, dict[str, object]]]:
    """A key going down and up: one of `KEYS`, or a character."""
    text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
    common: dict[str, object] = {"key": key, "code": "Space" if key == " " else key if key in KEYS else ""}
    if key in KEYS:
        common["windowsVirtualKeyCode"] = KEYS[key]
    down = {"type": "keyDown" if text else "rawKeyDown", "text": text, **common}
    return [("Input.dispatchKeyEvent", down), ("Input.dispatchKeyEvent", {"type": "keyUp", **common})]


def _high(descriptor: int) -> int:
    """The same pipe under a number that is not one of those the browser wants."""
    if descriptor > 4:
        return descriptor
    other = os.dup(descriptor)
    try:
        return _high(other)
    finally:
        os.close(descriptor)
