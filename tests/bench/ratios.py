"""What the benchmarks share: a thing and its peer in turn, and the ratio of their medians."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio_of(mine: Callable[[], object], peer: Callable[[], object], runs: int = 9) -> tuple[float, float, float]:
    """Median seconds of *mine* and *peer*, run in turn after one warm-up, and the median of the pairs' ratios."""
    mine(), peer()
    pairs = [(seconds(mine), seconds(peer)) for _ in range(runs)]
    middle = statistics.median
    return middle(a for a, _ in pairs), middle(b for _, b in pairs), middle(a / b for a, b in pairs)


def process(command: Sequence[str], stdin: bytes = b"") -> Callable[[], object]:
    """A whole process as a thing to time."""
    return lambda: subprocess.run(command, input=stdin, stdout=subprocess.DEVNULL, check=True)


BARE = [sys.executable, "-c", "pass"]
"""The peer of every start-up figure."""
