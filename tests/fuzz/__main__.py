"""python -m tests.fuzz [--seconds N] [--seed N] [--atheris]: random input for all subcommands, and how much of it."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz import strategies, targets

TARGETS: list[tuple[Callable[[bytes], None], Any]] = [
    (targets.pages, strategies.data),
    (targets.text_filters, strategies.data),
    (targets.pipe, strategies.streams),
    (targets.pipe, strategies.data),
]
_ROUND = 200  # inputs of a target before the next has its turn
_CHECKS = list(HealthCheck)


def rounds(seconds: float, chance: random.Random) -> None:
    """All targets in turn until the time is over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for target, strategy in TARGETS:

            def over_again(data: bytes, target: Callable[[bytes], None] = target) -> None:
                if time.monotonic() < until:
                    target(data)

            tried = settings(max_examples=_ROUND, deadline=None, database=None, suppress_health_check=_CHECKS)
            tried(seed(chance.getrandbits(64))(given(strategy)(over_again)))()


def by_coverage(seconds: float) -> None:
    """The same targets, led by which lines of jdtool an input reaches. Needs atheris."""
    import atheris

    tests = []
    for target, strategy in TARGETS:
        quiet = settings(deadline=None, database=None, phases=[Phase.generate], suppress_health_check=_CHECKS)
        tests.append(quiet(given(strategy)(lambda data, target=target: target(data))).hypothesis.fuzz_one_input)

    def one(data: bytes) -> None:
        if data:
            tests[data[0] % len(tests)](data[1:])

    atheris.Setup([sys.argv[0], f"-max_total_time={seconds:.0f}", "-max_len=4096"], one)
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns())
    parser.add_argument("--atheris", action="store_true")
    asked = parser.parse_args()
    try:
        if asked.atheris:
            by_coverage(asked.seconds)
        else:
            print(f"seed {asked.seed}")
            rounds(asked.seconds, random.Random(asked.seed))
    finally:
        for command, count in sorted(targets.tried.items()):
            print(f"{count:>9,}  {command}")
        print(f"{sum(targets.tried.values()):>9,}  in all")


if "--atheris" in sys.argv:  # what is to be watched must be imported under its eyes
    import atheris

    with atheris.instrument_imports(include=["jdtool"]):
        for name in [name for name in sys.modules if name.startswith("jdtool")]:
            del sys.modules[name]
        from tests.fuzz import targets

main()
