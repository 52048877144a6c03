"""The lines of a page and what can be seen of each: its width, its indent, the gap above it."""

from __future__ import annotations

from typing import NamedTuple

BLANKS = " \t\u3000\u00a0\v\x00\ufeff\u200b"
_STOPS = "。！？!?…；;"
_CLOSERS = '”’」』）)〕】》"'
_ENDS = frozenset(_STOPS + _CLOSERS)
_SIGNABLE = frozenset(_STOPS + "”’」』")


class Line(NamedTuple):
    """One line that is not blank.

    ``width`` is in ideographs (a Latin letter or digit counts half); ``indent`` 0 for none, 1 for a single narrow
    space (as frames of a layout begin), 2 for a paragraph's indent; ``gap`` is True where a blank line stands above,
    ``closed`` where the line ends as a sentence ends.
    """

    number: int
    raw: str
    text: str
    width: float
    indent: int
    gap: bool
    closed: bool


def ends_sentence(text: str) -> bool:
    """True where *text* ends as a sentence does, a closing quotation mark or bracket behind it or not.

    >>> [ends_sentence(t) for t in ("他来了。”", "（新华社）", "小城通地铁", "“新机遇”")]
    [True, True, False, False]
    """
    last = text[-1]
    if last in _STOPS:
        return True
    if last not in _CLOSERS:
        return False
    core = text.rstrip(_CLOSERS)
    if not core or core[-1] in _STOPS:
        return True
    if last not in "）)":
        return False
    opened = max(text.rfind("（"), text.rfind("("))  # a signature in brackets stands behind the stop
    before = text[: max(opened, 0)].rstrip(BLANKS)
    return before[-1:] in _SIGNABLE if before else opened == 0 or len(text) <= 8


def lines_of(text: str, first: int = 1) -> list[Line]:
    """The lines of a page that are not blank; *first* is the number of the page's first line in its file.

    >>> [(l.number, l.text, l.width, l.indent, l.gap) for l in lines_of("　　开头\\n\\nAI中")]
    [(1, '开头', 2.0, 2, False), (3, 'AI中', 2.0, 0, True)]
    """
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(text.split("\n"), first):
        line = raw.strip()
        if not line:
            gap = True
            continue
        if raw[0] == line[0]:
            indent = 0
        else:
            lead = raw[: len(raw) - len(raw.lstrip())]
            indent = 2 if "\u3000" in lead or len(lead) > 1 else 1
        # UTF-8 spends three bytes on an ideograph and one on a Latin letter: the mean with the count is the width
        width = (len(line) + len(line.encode("utf-8", "surrogatepass"))) / 4
        closed = line[-1] in _ENDS and ends_sentence(line)
        found.append(Line(number, raw, line, width, indent, gap and bool(found), closed))
        gap = False
    return found
