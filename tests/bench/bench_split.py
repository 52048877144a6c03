"""`split`: start-up against a bare interpreter, throughput in process, and time against the number of lines.

    python tests/bench/bench_split.py [PAGE]

Targets: start-up at most 10 times the bare interpreter, at least 3 MB/s in process, time linear in the lines.
"""

from __future__ import annotations

import sys
from pathlib import Path

from ratios import BARE, process, ratio_of, seconds

from jdtool.splitter import split_page

PAGE = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "data" / "page.txt"


def whole_page(text: str) -> None:
    for article in split_page(text):
        article.to_json()


def main() -> None:
    mine, bare, ratio = ratio_of(process([sys.executable, "-m", "jdtool", "split", str(PAGE)]), process(BARE))
    print(f"start-up   split {mine * 1e3:.0f} ms, bare python {bare * 1e3:.0f} ms: ratio {ratio:.1f}")
    text = PAGE.read_text(encoding="utf-8")
    size, lines = len(text.encode()), text.count("\n")
    whole_page(text)
    best = min(seconds(lambda: whole_page(text)) for _ in range(20))
    print(f"in process {size / best / 1e6:.2f} MB/s, {best / lines * 1e6:.1f} µs a line")
    before = 0.0
    for count in (1_000, 10_000, 100_000):
        page = "\n\n".join([text] * (count // lines + 1))
        took = seconds(lambda page=page: whole_page(page))
        message = f", {took / before:.1f} times the one before" if before else ""
        number = page.count("\n")
        print(f"one page of {number:>7} lines: {took:7.3f} s, {took / number * 1e6:.1f} µs a line{message}")
        before = took


if __name__ == "__main__":
    main()
