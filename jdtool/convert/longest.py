"""The matcher: OpenCC's longest match from the left, as fast as its C++.

One pass of ``str.translate`` gives every character its own entry; a regular expression finds the triggers; the
regions around them are converted step by step, as OpenCC does it, and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_KEPT = 1 << 16  # regions remembered before the memory is cleared


class Step:
    """One table, matched longest first from the left.

    >>> Step({"a": "ab\\ty\\na\\tx"}).convert("abaz")
    'yxz'
    """

    def __init__(self, groups: dict[str, str]) -> None:
        self._groups = groups
        self._read: dict[str, list[tuple[str, str]]] = {}

    def entries(self, first: str) -> list[tuple[str, str]]:
        """Keys and values that begin with *first*, longest first."""
        found = self._read.get(first)
        if found is None:
            lines = self._groups.get(first)
            found = [(k, v) for k, _, v in (line.partition("\t") for line in lines.split("\n"))] if lines else []
            self._read[first] = found
        return found

    def matches(self, text: str) -> list[tuple[str, str | None]]:
        """*text* cut into its matches, each with what it becomes, and the characters between, each with None."""
        out: list[tuple[str, str | None]] = []
        at, size = 0, len(text)
        while at < size:
            for key, value in self.entries(text[at]):
                if text.startswith(key, at):
                    out.append((key, value))
                    at += len(key)
                    break
            else:
                out.append((text[at], None))
                at += 1
        return out

    def convert(self, text: str) -> str:
        return "".join([key if value is None else value for key, value in self.matches(text)])


class Normal:
    """Compatibility ideographs made the usual ones, before all else; the text stays as long as it is."""

    def __init__(self, chars: dict[str, str]) -> None:
        self._chars = str.maketrans(chars)
        self._unusual = re.compile(f"[{_ranges(chars)}]") if chars else None

    def convert(self, text: str) -> str:
        return text.translate(self._chars) if self._unusual and self._unusual.search(text) else text


class Longest:
    """The matcher over a compiled configuration (see `regions.compiled`)."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.chars = Chars(table["chars"])
        self._normal = Normal(table["normal"])
        self._trigger = re.compile(class_of(table["triggers"])) if table["triggers"] else None
        self._beside: dict[str, str] = table["beside"]
        self._segments = Step(table["segments"]) if table["segments"] else None
        self._steps = [Step(groups) for groups in table["steps"]]
        self._one_to_one = all(len(value) == 1 for value in table["chars"].values())
        self._known: dict[str, str] = {}

    def convert(self, text: str) -> str:
        """*text* converted."""
        text = self._normal.convert(text)
        if self._trigger is None:
            return text.translate(self.chars)
        changed = self._changes(text)
        if not changed:
            return text.translate(self.chars)
        out: list[str] = []
        at = 0
        if self._one_to_one:
            plain = text.translate(self.chars)
            for start, end, value in changed:
                out += plain[at:start], value
                at = end
            out.append(plain[at:])
        else:
            for start, end, value in changed:
                out += text[at:start].translate(self.chars), value
                at = end
            out.append(text[at:].translate(self.chars))
        return "".join(out)

    def _changes(self, text: str) -> list[tuple[int, int, str]]:
        """The regions around triggers: start, end, and what they become."""
        assert self._trigger
        out: list[tuple[int, int, str]] = []
        beside, known = self._beside.get, self._known
        size, done = len(text), 0
        for found in self._trigger.finditer(text):
            start = found.start()
            if start < done:
                continue
            end = start + 1
            while end < size and text[end] in beside(text[end - 1], ""):
                end += 1
            while start > done and text[start] in beside(text[start - 1], ""):
                start -= 1
            done = end
            if end - start > 1:
                region = text[start:end]
                value = known.get(region)
                if value is None:
                    if len(known) >= _KEPT:
                        known.clear()
                    value = known[region] = self.exact(region)
                out.append((start, end, value))
        return out

    def exact(self, text: str) -> str:
        """*text* converted as OpenCC does it: segment by segment, step by step."""
        out: list[str] = []
        for segment in self._cut(text) if self._segments else [text]:
            for step in self._steps:
                segment = step.convert(segment)
            out.append(segment)
        return "".join(out)

    def _cut(self, text: str) -> list[str]:
        """The segments: each match alone, and each run between matches."""
        assert self._segments
        out: list[str] = []
        run: list[str] = []
        for key, _ in self._segments.matches(text):
            if len(key) == 1:
                run.append(key)
                continue
            if run:
                out.append("".join(run))
                run.clear()
            out.append(key)
        if run:
            out.append("".join(run))
        return out


def class_of(chars: Iterable[str]) -> str:
    """A regular expression for one of *chars*."""
    return f"[{re.escape(''.join(chars))}]"


def _ranges(chars: Iterable[str]) -> str:
    """A class of characters that holds *chars* and what lies between them, in each plane: quick to search for."""
    planes: dict[int, list[str]] = {}
    for char in sorted(chars):
        planes.setdefault(ord(char) >> 16, []).append(char)
    return "".join(re.escape(plane[0]) + "-" + re.escape(plane[-1]) for plane in planes.values())


class Chars(dict[int, "str | int"]):
    """A table for ``str.translate`` that learns which characters stay: a miss there costs an exception."""

    def __init__(self, chars: dict[str, str]) -> None:
        super().__init__((ord(char), value) for char, value in chars.items())

    def __missing__(self, code: int) -> int:
        if len(self) > 1 << 16:  # bounds the memory where a text holds every character there is
            return code
        self[code] = code
        return code
