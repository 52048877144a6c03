"""What the steps of datatrove cost over calling the functions, and what a job of ten million pages would.

`python tests/bench/bench_cluster.py FOLDER` with a folder of pages (`*.txt`). Processor time of one core, so that
others on the machine count little.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("DATATROVE_COLORIZE_LOGS", "0")

from datatrove.data import Document
from loguru import logger

from jdtool import stages
from jdtool.article import encode_record
from jdtool.cluster import Clean, Convert, ReadPages, Split, Summarize, WriteRecords
from jdtool.exporter.fields import full

ROUNDS = 5
PAGES = 10_000_000


def by_functions(documents: list[Document], changes: list[Any], out: Path) -> int:
    """The same work as plain calls; how many records."""
    number = 0
    with out.open("wb") as file:
        for page in documents:
            for article in stages.split(page.text, page.metadata["source"]):
                record = article.to_dict()
                for change in changes:
                    record = change(record)
                file.write(encode_record(full(record)) + b"\n")
                number += 1
    return number


def by_steps(documents: list[Document], steps: list[Any], out: Path) -> None:
    data: Any = (Document(d.text, d.id, [], dict(d.metadata)) for d in documents)
    for step in steps:
        data = step.run(data, 0, 1)
    writer = WriteRecords(str(out))
    for _ in writer.run(data, 0, 1):
        pass


def main(folder: str) -> None:
    logger.remove()
    documents = list(ReadPages(folder, glob_pattern="*.txt").run())
    changes = [stages.cleaner(), stages.converter("s2twp"), stages.summarizer(3)]
    steps = [Split(), Clean(), Convert("s2twp"), Summarize(3)]
    ratios, seconds = [], []
    with tempfile.TemporaryDirectory() as there:
        for turn in range(ROUNDS + 1):
            start = time.process_time()
            number = by_functions(documents, changes, Path(there, "plain.jsonl"))
            middle = time.process_time()
            by_steps(documents, steps, Path(there, "steps"))
            end = time.process_time()
            if turn:  # the first one loads dictionaries
                ratios.append((end - middle) / (middle - start))
                seconds.append(end - middle)
        same = Path(there, "plain.jsonl").read_bytes() == Path(there, "steps", "00000.jsonl").read_bytes()
    each = min(seconds) / len(documents)
    print(f"{len(documents)} pages, {number} records; the same bytes: {same}")
    print(f"steps / functions: median {statistics.median(ratios):.3f}, from {min(ratios):.3f} to {max(ratios):.3f}")
    print(f"{1 / each:.0f} pages a second a core; ten million pages: {PAGES * each / 3600:.0f} core hours")
    for name, alone in zip(("split", "clean", "convert", "summarize"), by_stage(documents, changes), strict=True):
        print(f"  {name:10} {alone / len(documents) * 1000:6.2f} ms a page")


def by_stage(documents: list[Document], changes: list[Any]) -> list[float]:
    """Seconds each function takes over all pages."""
    start = time.process_time()
    records = [a.to_dict() for d in documents for a in stages.split(d.text, d.metadata["source"])]
    took = [time.process_time() - start]
    for change in changes:
        start = time.process_time()
        records = [change(r) for r in records]
        took.append(time.process_time() - start)
    return took


if __name__ == "__main__":
    main(sys.argv[1])
