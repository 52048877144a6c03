"""The lines of a page, and what is seen of each: its width, its indent, the gap above it, its place on the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.text.half_marks import as_printed, has_half_marks

BLANKS = " \t\u3000\u00a0\v\x00\ufeff\u200b"
_STOPS = "。！？!?…；;"
_CLOSERS = '”’」』）)〕】》"'
_ENDS = frozenset(_STOPS + _CLOSERS + ".")
_LATIN = 12  # letters at least in a line of Latin text that a full stop ends
_SHORT = 1.5  # ideographs by which the last line of a paragraph stays behind the one above
_OLD_STYLE = 2  # a page with as many times more pauses than commas and stops closes its sentences with pauses
_SIGNABLE = frozenset(_STOPS + "”’」』")


_PAUSED_ENDS = frozenset("、云也矣焉耳哉")
"""A pause, or a particle that ends a sentence."""
_PAUSED_NAME = lazy("、[（(][^（()）、]{1,3}[)）]$")


class Place(NamedTuple):
    """Where a line was printed: points from the top left of the page, and its type."""

    page: int
    box: tuple[float, float, float, float]
    """Left, top, right, bottom."""
    size: float
    font: str
    vertical: bool
    frame: int
    """Lines of one frame have one number; a frame is text set without a gap, a rule or a change of type."""
    story: int = 0
    """Frames that go on in one another, and the headline over them, have one number."""
    part: str = "body"
    """What its frame is by its type and its place: headline, byline, body, jump, caption, furniture."""


class Line(NamedTuple):
    """One line that is not blank."""

    number: int
    """In its file, from 1."""
    raw: str
    """As printed, with its indent."""
    text: str
    width: float
    """In ideographs; a Latin letter or digit counts half."""
    indent: int
    """0 for none, 1 for a single narrow space (as frames of a layout begin), 2 for a paragraph's indent."""
    gap: bool
    """True where a blank line stands above."""
    closed: bool
    """True where the line ends as a sentence ends."""
    place: Place | None = None

    @property
    def full_width(self) -> float:
        """The width with the indent of a paragraph."""
        return self.width + self.indent // 2 * 2


def ends_sentence(text: str) -> bool:
    """A line to whether it ends as a sentence does, with or without a closing quotation mark or bracket.

    >>> [ends_sentence(t) for t in ("他来了。”", "（新华社）", "小城通地铁", "The river rose.")]
    [True, True, False, True]
    """
    last = text[-1]
    if last == ".":
        return len(text) > _LATIN and text.isascii()
    if last in _STOPS:
        return True
    if last not in _CLOSERS:
        return False
    core = text.rstrip(_CLOSERS)
    if not core or core[-1] in _STOPS:
        return True
    if last not in "）)":
        return False
    start = max(text.rfind("（"), text.rfind("("))  # a signature in brackets stands behind the stop
    before = text[: max(start, 0)].rstrip(BLANKS)
    return before[-1:] in _SIGNABLE if before else start == 0 or len(text) <= 8


def lines_of(text: str, first: int = 1) -> list[Line]:
    """The text of a page to its lines that are not blank; *first* is the number of its first line in its file.

    >>> [(l.number, l.text, l.width, l.indent, l.gap) for l in lines_of("　　开头\\n\\nAI中")]
    [(1, '开头', 2.0, 2, False), (3, 'AI中', 2.0, 0, True)]
    """
    lines: list[Line] = []
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
        lines.append(Line(number, raw, line, width, indent, gap and bool(lines), closed))
        gap = False
    if "," in text and has_half_marks(text):
        widths = as_printed([line.text for line in lines], [line.width for line in lines], 1.0)
        lines = [line._replace(width=width) for line, width in zip(lines, widths, strict=True)]
    return with_pauses_as_stops(lines) if closes_with_pauses(text) else lines


def closes_with_pauses(text: str) -> bool:
    """A page to whether its sentences end with 、 as papers before 1949 print them."""
    return text.count("、") > (text.count("，") + text.count("。")) * _OLD_STYLE


def with_pauses_as_stops(lines: Sequence[Line]) -> list[Line]:
    """Lines of a page whose sentences end with 、 (as papers before 1949 print them) with `closed` set by it.

    A pause ends the text where the line stays short of the one above, or a blank line follows; so does a name in
    brackets behind a pause.

    >>> page = "米市昨日平穩、客\\n銷不多、\\n布市亦淡、各號觀\\n望、市價未動、又\\n聞紗市稍漲、"
    >>> [line.closed for line in lines_of(page)]
    [False, True, False, False, True]
    """
    ends = []
    for i, line in enumerate(lines):
        below = lines[i + 1] if i + 1 < len(lines) else None
        short = i > 0 and line.width < lines[i - 1].full_width - _SHORT
        is_signed = line.text[-1] in "）)" and _PAUSED_NAME.search(line.text) is not None
        may_end = line.text[-1] in _PAUSED_ENDS
        ends.append(is_signed or (may_end and (short or not below or below.gap or below.indent > line.indent)))
    return [
        line._replace(closed=True) if end and not line.closed else line for line, end in zip(lines, ends, strict=True)
    ]
