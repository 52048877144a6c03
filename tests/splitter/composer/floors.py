"""The floors of the styles: what `split` reached when they were last lifted, less a hundredth.

They are kept in floors.json and lifted with `python -m tests.splitter.composer --raise`, which never lowers one: to go
below a floor somebody has to edit the file.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from functools import lru_cache
from pathlib import Path

from tests.splitter.composer.scoring import figures, split_scored
from tests.splitter.composer.styles import STYLES

SEEDS = range(1, 7)
_FILE = Path(__file__).with_name("floors.json")
_ASKED = ("article", "headline", "paragraph", "author", "dateline")  # `kept` is 1 on every page, always


def read() -> dict[str, dict[str, float]]:
    """The floors by style and figure."""
    return json.loads(_FILE.read_text(encoding="utf-8")) if _FILE.exists() else {}


@lru_cache
def reached(name: str) -> tuple[dict[str, float], list[str], list[int]]:
    """A style's figures over the pages of the tests, what is wrong, and the seeds of pages that lost or made text."""
    style = next(s for s in STYLES if s.name == name)
    total: Counter[str] = Counter()
    notes: list[str] = []
    leaky = []
    for seed in SEEDS:
        count, said = split_scored(style, seed)
        total += count
        notes += [f"{style.name}-{seed:03d} {line}" for line in said]
        if count["kept+"] != count["kept"]:
            leaky.append(seed)
    return figures(total), notes, leaky


def lift() -> None:
    """Lift each floor to just under what is reached today, where that is higher."""
    floors = read()
    for style in STYLES:
        now, old = reached(style.name)[0], floors.get(style.name, {})
        just_under = {name: max(0.0, math.floor(now[name] * 100 - 1) / 100) for name in _ASKED}
        floors[style.name] = {name: max(old.get(name, 0.0), just_under[name]) for name in _ASKED}
    _FILE.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
