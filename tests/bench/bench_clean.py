"""Speed and memory of clean: `python tests/bench/bench_clean.py [MEGABYTES]`.

In process on one core, on newspaper pages and on a book, against one pass of `re.sub` as people do it today; the whole
process on one page, against a bare interpreter; and the memory of a process that reads MEGABYTES (200) of pages,
against one that reads a tenth.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ratios import BARE, process, ratio_of

from jdtool.cleaner import clean

PAGE = Path(__file__).parent.parent / "data" / "page.txt"


def peak(megabytes: int) -> tuple[float, float]:
    """Megabytes a second and peak memory in megabytes of `jdtool clean` on a file of this size."""
    page = PAGE.read_bytes()
    with tempfile.NamedTemporaryFile() as file:
        for _ in range(megabytes * 1_000_000 // len(page)):
            file.write(page)
        file.flush()
        code = (
            "import resource, subprocess, sys, time; t = time.perf_counter();"
            "command = [sys.executable, '-m', 'jdtool', 'clean', sys.argv[1]];"
            "subprocess.run(command, stdout=subprocess.DEVNULL, check=True);"
            "print(time.perf_counter() - t, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        ran = subprocess.run([sys.executable, "-c", code, file.name], capture_output=True, check=True, text=True)
        seconds, memory = map(float, ran.stdout.split())
    return megabytes / seconds, memory / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def book(width: int = 35) -> str:
    """The paragraphs of the sample page, in another order each time, wrapped at one width as books are."""
    paragraphs = [line for line in clean(PAGE.read_text(encoding="utf-8")).split("\n") if "。" in line[:-1]]
    own = [line for line in paragraphs if not re.match("[^，。]{0,12}(?:讯|电|记者)", line)]
    lines: list[str] = []
    for turn in range(100):
        for text in random.Random(turn).sample(own, len(own)):
            lines += re.findall(f".{{1,{width}}}", "\u3000\u3000" + text)
    return "\n".join(lines) + "\n"


def in_process(name: str, text: str) -> None:
    """Prints the speed on a text, and on what came out."""
    megabytes = len(text.encode()) / 1e6
    mine, peer, ratio = ratio_of(lambda: clean(text), lambda: re.sub(r"(?<![。！？”])\n+", "", text))
    print(f"{name}: {megabytes / mine:.1f} MB/s, {ratio:.0f} times one re.sub ({megabytes / peer:.0f} MB/s)")
    ran = clean(text)
    again, _, _ = ratio_of(lambda: clean(ran), lambda: None)
    print(f"{name}, clean already: {len(ran.encode()) / 1e6 / again:.1f} MB/s")


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for name, text in (("pages", PAGE.read_text(encoding="utf-8") * 20), ("a book", book())):
        in_process(name, text)
    mine, _, ratio = ratio_of(process([sys.executable, "-m", "jdtool", "clean", str(PAGE)]), process(BARE))
    print(f"one page, whole process: {mine * 1000:.0f} ms, {ratio:.1f} times a bare interpreter")
    for part in (size // 10, size):
        speed, memory = peak(part)
        print(f"{part} MB file: {speed:.1f} MB/s, {memory:.0f} MB at most")


if __name__ == "__main__":
    main()
