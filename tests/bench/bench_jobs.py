"""`--jobs`: what two processes give over one, whole commands in turn on the same pages.

    python tests/bench/bench_jobs.py [FOLDER]

FOLDER holds pages (`*.txt`); without one, 2,000 pages are made of the sample page. Target: two jobs on two idle cores
give at least 1.7 times the pages a second of one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ratios import process, ratio_of

SAMPLE = Path(__file__).parents[1] / "data" / "page.txt"
COUNT = 2000
JDTOOL = [sys.executable, "-m", "jdtool"]
COMMANDS = {
    "split": ["split"],
    "clean": ["clean"],
    "convert": ["convert", "-c", "s2twp"],
    "summarize": ["summarize", "-n", "3"],
}


def pages(folder: Path) -> list[str]:
    """COUNT pages, a copy of the sample page each."""
    data = SAMPLE.read_bytes()
    for number in range(COUNT):
        (folder / f"{number:04}.txt").write_bytes(data)
    return sorted(map(str, folder.iterdir()))


def main(given: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder)
        files = sorted(map(str, Path(given[0]).glob("*.txt"))) if given else pages(there)
        names, records = there / "names", there / "records.jsonl"
        names.write_text("\n".join(files) + "\n")
        process([*JDTOOL, "split", "--files-from", str(names), "-o", str(records)])()
        for name, command in COMMANDS.items():
            source = ["--files-from", str(names)] if name == "split" else [str(records)]
            run = [*JDTOOL, *command, *source, "-o", "/dev/null"]
            one, two, ratio = ratio_of(process([*run, "-j1"]), process([*run, "-j2"]), runs=5)
            print(
                f"{name:10} {len(files) / one:6.0f} pages/s with one job, {len(files) / two:6.0f} with two:"
                f" {ratio:.2f} times (median of 5 pairs)"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
