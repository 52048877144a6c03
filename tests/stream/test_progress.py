"""At a terminal: a bar for long work and nothing for short; help without input; no colour where none is wanted."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
PAGE = "小城通了地铁\n\n□记者 张小明 报道\n本报青岛讯 近日，第一条线\n路开通了。\n".encode()
SLOW = (
    "import sys, time, jdtool.splitter\nsplit = sys.modules['jdtool.splitter'].split_page\n"
    "def slow(*args):\n    time.sleep(0.03)\n    return split(*args)\n"
    "sys.modules['jdtool.splitter'].split_page = slow\n"
)
RUN = "import sys; sys.argv[0] = 'jdtool'; from jdtool.cli import main; main()"


def at_terminal(
    environment: dict[str, str], *args: str, script: str = "", stdin: bool = False, stdout: bool = False, **more: str
) -> tuple[str, int]:
    """What a terminal shows of standard error (and *stdout*); and the status."""
    main, far = pty.openpty()
    env = {**environment, "TERM": "xterm", "COLUMNS": "80", **more}
    env = {name: value for name, value in env.items() if value or name != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-c", script + RUN, *args],
        stdin=far if stdin else subprocess.DEVNULL, stdout=far if stdout else subprocess.DEVNULL, stderr=far, env=env,
    )  # fmt: skip
    os.close(far)
    screen = b""
    until = time.monotonic() + 60
    while time.monotonic() < until and select.select([main], [], [], 60)[0]:
        try:
            data = os.read(main, 1 << 16)
        except OSError:  # the other end is closed
            break
        if not data:
            break
        screen += data
    os.close(main)
    return screen.decode(), process.wait(10)


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    for i in range(60):
        (tmp_path / f"{i:02}.txt").write_bytes(PAGE)
    (tmp_path / "30.txt").write_bytes(b"\xff\n")
    return sorted(map(str, tmp_path.iterdir()))


def test_long_work_shows_how_far_it_is_and_takes_it_away(environment: dict[str, str], pages: list[str]) -> None:
    screen, status = at_terminal(environment, "split", *pages, script=SLOW)
    assert status == 1
    assert re.search(r"\d+/60", screen) and re.search(r"\d+ files/s", screen) and re.search(r"\d:\d\d:\d\d", screen)
    assert f"jdtool split: {pages[30]}:1: not UTF-8" in screen.replace("\r\n", "")
    assert screen.endswith("\x1b[2K") or "\x1b[2K" in screen.rsplit("files/s", 1)[1]  # the last thing is that it goes


def test_one_long_file_is_measured_in_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    file.write_bytes(b"\f".join([PAGE * 1000] * 60))
    screen, status = at_terminal(environment, "split", str(file), "-j2", script=SLOW)
    assert status == 0 and re.search(r"\d MB", screen) and re.search(r"[kM]B/s", screen)


def test_a_document_is_measured_in_pages(environment: dict[str, str], tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "pages.pdf"))
    for number in range(60):
        canvas.drawString(72, 720, f"Page {number} of a long document that is read at leisure.")
        canvas.showPage()
    canvas.save()
    screen, status = at_terminal(environment, "split", str(tmp_path / "pages.pdf"), script=SLOW)
    assert status == 0 and re.search(r"\d+/60", screen) and re.search(r"\d pages/s", screen)


@pytest.mark.parametrize(
    ("args", "more"),
    [(("-q",), {}), ((), {"TERM": "dumb"}), (("--files-from", "-"), {})],
    ids=["quiet", "dumb", "list"],
)
def test_no_bar_where_it_is_not_wanted(
    environment: dict[str, str], pages: list[str], args: tuple[str, ...], more: dict[str, str]
) -> None:
    screen, _ = at_terminal(environment, "split", *pages[:30], *pages[31:], *args, script=SLOW, **more)
    assert ("files/s" in screen) is ("--files-from" in args)


def test_short_work_says_nothing(environment: dict[str, str], pages: list[str]) -> None:
    assert at_terminal(environment, "split", *pages[:5]) == ("", 0)


def test_results_at_the_terminal_are_not_mixed_with_a_bar(environment: dict[str, str], pages: list[str]) -> None:
    screen, _ = at_terminal(environment, "split", *pages[:30], *pages[31:], "-j2", script=SLOW, stdout=True)
    assert screen.count("\r\n") == 59 and "\x1b" not in screen


def test_no_colour_is_no_colour(environment: dict[str, str], pages: list[str]) -> None:
    screen, _ = at_terminal(environment, "split", *pages, script=SLOW, NO_COLOR="1")
    assert "files/s" in screen and not re.search(r"\x1b\[[\d;]*3\dm", screen)


def test_nothing_to_read_but_the_terminal_shows_the_help(environment: dict[str, str]) -> None:
    for command in ("split", "clean", "convert", "summarize", "export"):
        screen, status = at_terminal(environment, command, stdin=True, stdout=True)
        assert status == 0 and screen.startswith(f"\x1b[1mUsage:\x1b[0m jdtool {command} ")


@pytest.mark.parametrize("command", ["split", "clean --explain", "convert --explain", "convert --list", "clean --list"])
@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX", "LANG": ""}])
def test_any_locale_gives_the_same_bytes(jdtool: Run, command: str, locale: dict[str, str]) -> None:
    page = PAGE.replace("近日".encode(), "近日，全长806 . 2公里".encode())
    here = jdtool(*command.split(), stdin=page)
    ran = jdtool(*command.split(), stdin=page, env=locale)
    assert (ran.returncode, ran.returncode) == (0, here.returncode)
    if "--list" not in command:
        assert ran.stdout == here.stdout
