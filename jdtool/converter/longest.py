"""The matcher: OpenCC's longest match from the left, as fast as its C++.

One pass of ``str.translate`` converts every character by its own entry; a regular expression finds the triggers (see
`compile_config`); the regions around them are converted step by step, as OpenCC does it, and cached.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple


class Choice(NamedTuple):
    """A place where more than one form was possible: where it is (from 0), the text there, the form chosen, the form
    that the characters' own entries give, and the evidence for the form chosen."""

    at: int
    text: str
    form: str
    usual: str
    evidence: str


_CACHE_SIZE = 1 << 16  # regions in the cache before it is cleared


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
        entries = self._read.get(first)
        if entries is None:
            lines = self._groups.get(first)
            entries = [(k, v) for k, _, v in (line.partition("\t") for line in lines.split("\n"))] if lines else []
            self._read[first] = entries
        return entries

    def matches(self, text: str) -> list[tuple[str, str | None]]:
        """*text* → its matches, each with what it becomes, and the characters between them, each with None."""
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


class Longest:
    """The matcher over a compiled configuration (see `compile_config.compile_table`)."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.chars = Chars(table["chars"])
        self._normal = str.maketrans(table["normal"])
        starts = [*table["triggers"], *table["normal"]]
        self._trigger = re.compile(class_of(starts)) if starts else None
        pairs: str = table["pairs"]
        self._pairs = {pairs[i : i + 2] for i in range(0, len(pairs), 2)}
        self._beside: dict[str, str] = table["beside"]
        self._segments = Step(table["segments"]) if table["segments"] else None
        self._steps = [Step(groups) for groups in table["steps"]]
        self._one_to_one = all(len(value) == 1 for value in table["chars"].values())
        self._cache: dict[str, str] = {}

    def convert(self, text: str) -> str:
        """*text* converted."""
        changes = self._changes(text)
        if changes is None:
            return self.convert(text.translate(self._normal))
        if not changes:
            return self.chars.convert(text)
        out: list[str] = []
        at = 0
        if self._one_to_one:
            plain = self.chars.convert(text)
            for start, end, value in changes:
                out += plain[at:start], value
                at = end
            out.append(plain[at:])
        else:
            for start, end, value in changes:
                out += self.chars.convert(text[at:start]), value
                at = end
            out.append(self.chars.convert(text[at:]))
        return "".join(out)

    def convert_words(self, text: str, edges: Callable[[int, int], list[int]]) -> str:
        """*text* converted, no phrase reaching over the edge of a word. *edges* gives, for a region from start to end
        where a phrase would change something, the edges of words inside it."""
        out: list[str] = []
        position = 0
        for start, end, value in self._changes(text) or ():
            out.append(self.chars.convert(text[position:start]))
            position = end
            if value != self.chars.convert(text[start:end]):
                bounds = [start, *edges(start, end), end]
                value = "".join(self.exact(text[one:other]) for one, other in pairwise(bounds))
            out.append(value)
        out.append(self.chars.convert(text[position:]))
        return "".join(out)

    def phrase_ends(self, text: str, start: int) -> set[int]:
        """Where the phrases of any step that begin at *start* end."""
        return {
            start + len(key)
            for step in self._steps
            for key, _ in step.entries(text[start])
            if len(key) > 1 and text.startswith(key, start)
        }

    def _changes(self, text: str) -> list[tuple[int, int, str]] | None:
        """The regions around triggers: start, end, and what they become. None where the text is to be normalised."""
        out: list[tuple[int, int, str]] = []
        if self._trigger is None:
            return out
        beside, cache, pairs, normal = self._beside.get, self._cache, self._pairs, self._normal
        size, position = len(text), 0
        for match in self._trigger.finditer(text):
            start = match.start()
            if start < position or (text[start : start + 2] not in pairs and text[start - 1 : start + 1] not in pairs):
                if ord(text[start]) in normal:
                    return None
                continue
            end = start + 1
            while end < size and text[end] in beside(text[end - 1], ""):
                end += 1
            while start > position and text[start] in beside(text[start - 1], ""):
                start -= 1
            position = end
            if end - start > 1:
                region = text[start:end]
                value = cache.get(region)
                if value is None:
                    if len(cache) >= _CACHE_SIZE:
                        cache.clear()
                    value = cache[region] = self.exact(region)
                out.append((start, end, value))
        return out

    def choices(self, text: str) -> Iterator[Choice]:
        """The regions of *text* to which a phrase gives another form than their characters' own entries do."""
        for start, end, value in self._changes(text) or ():
            usual = self.chars.convert(text[start:end])
            if value != usual:
                yield Choice(start, text[start:end], value, usual, "longest match")

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
    """A regular expression for one of *chars*. Beyond the basic plane, neighbours are joined into ranges: single ones
    would be tried one by one for every character of the text."""
    spans: list[list[int]] = []
    for code in sorted(set(map(ord, chars))):
        if spans and code > 0xFFFF and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return "[" + "".join(re.escape(chr(a)) + ("-" + re.escape(chr(b)) if b > a else "") for a, b in spans) + "]"


class Chars:
    """Each character by itself, as ``str.translate`` does it.

    Its table is first a dict that learns the characters which do not change (a miss costs an exception), and for long
    texts a list, which is a third faster but takes some milliseconds to build.
    """

    _MUCH = 1 << 16

    def __init__(self, chars: dict[str, str]) -> None:
        self._few = _Learning({ord(char): value for char, value in chars.items()})
        self._many: list[int | str] | None = None
        self._length = 0

    def convert(self, text: str) -> str:
        if self._many is not None:
            return text.translate(self._many)
        self._length += len(text)
        if self._length > self._MUCH:
            self._many = self._as_list()
        return text.translate(self._few)

    def _as_list(self) -> list[int | str]:
        """The table by code point, up to the last that changes or the end of the basic plane."""
        table: list[int | str] = list(range(max(0x10000, max(self._few, default=0) + 1)))
        for code, form in self._few.items():
            table[code] = ord(form) if isinstance(form, str) and len(form) == 1 else form
        return table


class _Learning(dict[int, "str | int"]):
    def __missing__(self, code: int) -> int:
        if code < 0x10000:  # the planes beyond are too large to be learned
            self[code] = code
        return code
