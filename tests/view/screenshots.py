"""The screenshots of docs/view.md, made anew: python -m tests.view.screenshots"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.view.browser import Browser

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "tests/data"
WIDTH, HEIGHT = 1280, 800


def main() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, Browser(Path(folder)) as browser:
        page = next(path for path in (PAGES / "page.pdf", PAGES / "page.txt") if path.exists())
        shutil.copy(page, folder)
        view = [sys.executable, "-m", "jdtool", "view", page.name, "-o", "page.html"]
        subprocess.run(view, cwd=folder, check=True)
        browser.size(WIDTH, HEIGHT)
        browser.open(Path(folder) / "page.html")
        browser.click("article:nth-of-type(2) h2")
        browser.run("document.activeElement.blur()")
        _take(browser, "view-light")
        browser.dark()
        browser.click("#edit")
        browser.hover("article:nth-of-type(2) .part:nth-child(2) p")
        _take(browser, "view-dark")


def _take(browser: Browser, name: str) -> None:
    browser.run("new Promise(done => setTimeout(done, 800))")  # what scrolls has come to rest
    browser.screenshot(ROOT / "docs" / f"{name}.webp")


if __name__ == "__main__":
    main()
