"""Hard-wrapped lines to paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_ENDS = frozenset("。！？…；：”’）」』!?")


def joined(lines: Iterable[str]) -> str:
    """Lines of one paragraph as one line."""
    return "".join(line.strip() for line in lines)


def paragraphs(lines: Sequence[str]) -> list[list[int]]:
    """The lines of one body, blank ones among them, as paragraphs: for each, the indices of its lines."""
    found: list[list[int]] = []
    width = max((len(line) for line in lines), default=0)
    gap = True
    last = ""
    for i, line in enumerate(lines):
        text = line.strip()
        if not text:
            gap = True
            continue
        ended = last[-1:] in _ENDS
        indented = line[:1] in " \u3000"
        if not found or (ended and (gap or indented or len(last) < width - 1)):
            found.append([])
        found[-1].append(i)
        gap, last = False, text
    return found
