"""How far the context can lead away from one form, at most: an upper bound from each neighbour alone.

Most ambiguous characters have their usual form, and no neighbour speaks against it. Six look-ups show that, where
the exact score takes the twelve patterns and more of `windows.patterns`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import inf

from jdtool.converter.name_forms import SOUNDS, TITLE_ENDS
from jdtool.converter.windows import DEGREES, NUMERALS, is_han


class Bounds:
    """The *leads* of the patterns against a form → the most that they can add up to.

    >>> bounds = Bounds({"皇~": 5.0, "皇~面": 1.0, "~来": -3.0, "~": 0.5})
    >>> bounds.of("他在皇后来到了"), bounds.of("他在之后来到了")
    (6.5, 0.5)
    """

    def __init__(self, leads: Mapping[str, float]) -> None:
        self._always = max(0.0, leads.get("~", 0.0)) + max(0.0, leads.get("Y~", 0.0))
        best: defaultdict[tuple[int, str], dict[tuple[int, ...], float]] = defaultdict(dict)
        classes: dict[str, float] = {}
        for pattern, lead in leads.items():
            if lead <= 0 or pattern in ("~", "Y~") or not pattern.strip("~·"):
                continue
            if is_class(pattern):
                classes[pattern] = lead
                continue
            offset, shape = _place(pattern)
            of_shape = best[offset, pattern[pattern.index("~") + offset]]
            of_shape[shape] = max(lead, of_shape.get(shape, 0.0))
        sums = {place: sum(of_shape.values()) for place, of_shape in best.items()}
        by_offset = {n: {char: lead for (offset, char), lead in sums.items() if offset == n} for n in _OFFSETS}
        self._before = _Before(by_offset[-1], classes)
        after = by_offset[1]
        for members, lead in ((NUMERALS | {"#"}, classes.get("~#", 0.0)), (SOUNDS, _most(classes, "s0"))):
            for char in members if lead else ():
                after[char] = after.get(char, 0.0) + lead
        self._after = after.get
        self._farther = tuple(by_offset[n].get for n in (-3, -2, 2, 3))

    def of(self, around: str) -> float:
        """The bound for a `windows.window`; none where it holds a ``·``, which patterns use as a sign."""
        if "·" in around:
            return inf
        third, second, after_next, last = self._farther
        return (
            self._always
            + self._before[around[2]]
            + self._after(around[4], 0.0)
            + second(around[1], 0.0)
            + after_next(around[5], 0.0)
            + third(around[0], 0.0)
            + last(around[6], 0.0)
        )


_OFFSETS = (-3, -2, -1, 1, 2, 3)


class _Before(dict[str, float]):
    """The bound by the character before; what stands there may also be of a class."""

    def __init__(self, leads: Mapping[str, float], classes: Mapping[str, float]) -> None:
        super().__init__()
        self._leads, self._classes = leads, classes

    def __missing__(self, char: str) -> float:
        classes = self._classes
        bound = self._leads.get(char, 0.0)
        name = "#~" if char in NUMERALS or char == "#" else "D~" if char in DEGREES else ""
        bound += classes.get(name, 0.0)
        bound += _most(classes, "s1", "s2", "s3") if char in SOUNDS else 0.0
        role = "T" if char in TITLE_ENDS else "" if is_han(char) else "P"
        bound += _most(classes, role + "~1") + _most(classes, role + "~2") if role else 0.0
        self[char] = bound
        return bound


def is_class(pattern: str) -> bool:
    """True for a pattern that names a class of characters.

    >>> [pattern for pattern in ("#~", "s0~2", "T~1V", "皇~", "0~", "~·儿") if is_class(pattern)]
    ['#~', 's0~2', 'T~1V']
    """
    return pattern in ("#~", "~#", "D~") or pattern[0] in "sTP"


def _most(classes: Mapping[str, float], *starts: str) -> float:
    """The largest lead of the *classes* whose name begins with one of *starts*; they exclude each other."""
    return max((lead for name, lead in classes.items() if name.startswith(starts)), default=0.0)


def _place(pattern: str) -> tuple[int, tuple[int, ...]]:
    """A pattern → the offset of one of its characters, the nearest before if there is any, and its shape: the offsets
    of all."""
    centre = pattern.index("~")
    shape = tuple(at - centre for at, char in enumerate(pattern) if char not in "~·")
    return max((n for n in shape if n < 0), default=min(shape)), shape
