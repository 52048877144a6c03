"""Headless Chromium, driven over a pipe by the DevTools protocol: what the tests need of it and no more.

Debian's package `chromium` is all that has to be installed; JDTOOL_CHROMIUM names another one.
https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = os.environ.get("JDTOOL_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
_PATIENCE = 20  # seconds that an answer may take on a busy machine


class Browser:
    """One tab. ``complaints`` are its console's errors, ``requests`` the addresses it asked for."""

    def __init__(self, folder: Path, width: int = 1400, height: int = 900) -> None:
        assert CHROMIUM, "install Debian's package chromium"
        ours, theirs = os.pipe(), os.pipe()
        command = [
            CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--hide-scrollbars",
            "--disable-dev-shm-usage", "--no-first-run", f"--user-data-dir={folder / 'profile'}", "about:blank",
        ]  # fmt: skip

        def wire() -> None:
            os.dup2(ours[0], 13)
            os.dup2(theirs[1], 14)
            os.dup2(13, 3)
            os.dup2(14, 4)

        self._process = subprocess.Popen(
            command, preexec_fn=wire, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(ours[0])
        os.close(theirs[1])
        self._out, self._in = ours[1], theirs[0]
        self._seen = b""
        self._last = self._loads = 0
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._session: str | None = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.size(width, height)
        self.downloads = folder / "downloads"
        self.downloads.mkdir(exist_ok=True)
        session, self._session = self._session, None
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))
        self._session = session

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(20)
        os.close(self._out)
        os.close(self._in)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command of the protocol, and its answer."""
        number = self._send(method, **parameters)
        while True:
            answer = self._message()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]  # type: ignore[no-any-return]

    def _send(self, method: str, **parameters: Any) -> int:
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return self._last

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._seen:
            ready, _, _ = select.select([self._in], [], [], _PATIENCE)
            assert ready, "the browser does not answer"
            data = os.read(self._in, 1 << 16)
            assert data, "the browser has ended"
            self._seen += data
        one, _, self._seen = self._seen.partition(b"\0")
        message: dict[str, Any] = json.loads(one)
        details = message.get("params", {})
        if message.get("method") == "Page.loadEventFired":
            self._loads += 1
        elif message.get("method") == "Page.javascriptDialogOpening":  # whether to leave a page with edits
            self._send("Page.handleJavaScriptDialog", accept=True)
        elif message.get("method") == "Runtime.exceptionThrown":
            self.complaints.append(str(details["exceptionDetails"].get("exception", {}).get("description", details)))
        elif message.get("method") == "Log.entryAdded" and details["entry"]["level"] in ("error", "warning"):
            self.complaints.append(details["entry"]["text"])
        elif message.get("method") == "Runtime.consoleAPICalled" and details["type"] in ("error", "warning", "assert"):
            self.complaints.append(str(details["args"]))
        elif message.get("method") == "Network.requestWillBeSent":
            self.requests.append(details["request"]["url"])
        return message

    def run(self, script: str) -> Any:
        """The value of a script's expression, a promise's when it comes."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def open(self, address: str | Path) -> None:
        """Go to a file or an address and wait until it is loaded."""
        url = address.as_uri() if isinstance(address, Path) else address
        loads = self._loads
        is_new = "loaderId" in self.call("Page.navigate", url=url)  # not so where only what follows # is another
        while is_new and self._loads == loads:
            self._message()

    def until(self, script: str) -> None:
        """Wait until *script* is true."""
        end = time.monotonic() + _PATIENCE
        while not self.run(script):
            assert time.monotonic() < end, f"never true: {script}"
            time.sleep(0.02)

    def size(self, width: int, height: int, scale: float = 1) -> None:
        """The size of the window in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )

    def dark(self, is_dark: bool = True) -> None:
        """What the user prefers: dark colours, or light ones."""
        value = "dark" if is_dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def screenshot(self, path: Path) -> None:
        """What the window shows, as PNG or, for a path that says so, WebP."""
        how = {"format": "webp", "quality": 80} if path.suffix == ".webp" else {"format": "png"}
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", **how)["data"]))

    def key(self, key: str) -> None:
        """Press and release a key."""
        text = key if len(key) == 1 else ""
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def place(self, selector: str) -> tuple[float, float]:
        """The middle of an element, or a point in it that can be seen, after scrolling to it."""
        script = (
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect();"
            "return [r.left + Math.min(r.width / 2, 60), r.top + Math.min(r.height / 2, 12)]; })()"
        )
        x, y = self.run(script)
        return x, y

    def mouse(self, kind: str, at: tuple[float, float], **more: Any) -> None:
        self.call("Input.dispatchMouseEvent", type=kind, x=at[0], y=at[1], **more)

    def hover(self, selector: str) -> None:
        self.mouse("mouseMoved", self.place(selector))

    def click(self, selector: str, shift: bool = False) -> None:
        at = self.place(selector)
        self.mouse("mouseMoved", at)
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, at, button="left", clickCount=1, buttons=1, modifiers=8 if shift else 0)

    def drag(self, source: str, target: str) -> None:
        """Press on one element, move to another, let go. Both have to be in view at once."""
        end = self.place(target)
        start = self.place(source)
        end = self.run(
            f"(r => [r.left + Math.min(r.width / 2, 60), r.top + Math.min(r.height / 2, 12)])"
            f"(document.querySelector({json.dumps(target)}).getBoundingClientRect())"
        )
        self.mouse("mouseMoved", start)
        self.mouse("mousePressed", start, button="left", clickCount=1, buttons=1)
        for share in (0.3, 0.7, 1.0):
            at = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            self.mouse("mouseMoved", at, button="left", buttons=1)
        self.mouse("mouseReleased", tuple(end), button="left", clickCount=1)  # type: ignore[arg-type]
        self.run("new Promise(done => setTimeout(done, 30))")
