"""python -m tests.fuzz [--seconds N] [--seed N] [--atheris]: random input for all subcommands, and how much of it."""

from __future__ import annotations

import argparse
import os
import pkgutil
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

_ROUND = 200  # inputs of a target before the next has its turn
# What runs when imported, and what needs packages of an extra.
_NOT_IMPORTED = ("jdtool.__main__", "jdtool.cluster", "jdtool.shell", "jdtool.ocr")
_SETTINGS = settings(
    max_examples=_ROUND,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)

Target = Callable[[bytes], None]


def targets() -> tuple[list[tuple[Target, Any]], Counter[str]]:
    """What to call with what, and the count of what was tried. All that will run is imported now."""
    import jdtool

    for module in pkgutil.walk_packages(jdtool.__path__, "jdtool."):
        if not module.name.startswith(_NOT_IMPORTED):
            import_module(module.name)
    from tests.fuzz import strategies, targets

    result: list[tuple[Target, Any]] = [
        (targets.pages, strategies.data),
        (targets.text_filters, strategies.data),
        (targets.pipe, strategies.streams),
        (targets.pipe, strategies.data),
    ]
    return result, targets.tried


def tests(found: list[tuple[Target, Any]], end: float = float("inf")) -> list[Any]:
    """Each target as a hypothesis test, which does nothing any more after *end*."""

    def test_of(target: Target) -> Target:
        def test(data: bytes) -> None:
            if time.monotonic() < end:
                target(data)

        return test

    return [_SETTINGS(given(strategy)(test_of(target))) for target, strategy in found]


def in_turn(seconds: float, chance: random.Random) -> None:
    """All targets one after the other, over and over until the time is over."""
    result, encoding = targets()
    end = time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            for test in tests(result, end):
                seed(chance.getrandbits(64))(test)()
    finally:
        report(encoding)


def by_coverage(seconds: float, start: int) -> None:
    """The same targets, led by which lines of jdtool an input reaches. Needs atheris."""
    import atheris

    with atheris.instrument_imports(include=["jdtool"]):
        result, encoding = targets()
    fuzzers = [test.hypothesis.fuzz_one_input for test in tests(result)]
    end = time.monotonic() + seconds

    def one(data: bytes) -> None:
        if time.monotonic() > end:
            report(encoding)  # libFuzzer leaves by itself, and gives no turn afterwards
            sys.stdout.flush()
            os._exit(0)
        if data:
            fuzzers[data[0] % len(fuzzers)](data[1:])

    atheris.Setup([sys.argv[0], "-max_len=8192", "-len_control=0", f"-seed={start % (1 << 31) or 1}"], one)
    atheris.Fuzz()


def report(tried: Counter[str]) -> None:
    for command, count in sorted(tried.items()):
        print(f"{count:>9,}  {command}")
    print(f"{sum(tried.values()):>9,}  in all")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns())
    parser.add_argument("--atheris", action="store_true")
    query = parser.parse_args()
    if query.atheris:
        by_coverage(query.seconds, query.seed)
    else:
        print(f"seed {query.seed}", flush=True)
        in_turn(query.seconds, random.Random(query.seed))


main()
