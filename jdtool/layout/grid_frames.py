"""Pieces of lines to frames: what stands one below another in one column; headlines and captions are apart.

Nothing is known of type sizes, so that a headline is told by what running text is not: lines that do not fill their
column and do not end a sentence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median_high
from typing import NamedTuple

from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, is_byline
from jdtool.layout.grid_pieces import Piece
from jdtool.press import captions, datelines
from jdtool.text.lines import ends_sentence
from jdtool.text.widths import EM, width

_ASIDE = 3  # positions by which a line may begin beside the edge of a short frame
_INDENTS = range(2, 6)  # positions: the indent of a paragraph
_FAR = 12  # lines with text between two lines of one column; …
_NEAR = 4  # … beyond so many, the text has to go on
_UPRIGHT = 3  # characters side by side in vertical lines, and lines at least one below another
_UPRIGHT_STEP = 6  # lines of the text from one character of a vertical line to the next
_HEAD_ROWS = 4  # rows of a headline at most, …
_HEAD_WIDTH = 28  # … and their characters
_RAG = 2.5  # em by which a full line may stay behind its column
_GAP = 1.5  # times the usual step: what stands above is apart
_FULL = 0.7  # the share of the lines of a frame that are no wider than it is, but for a few
_CAPTION_ROWS = 5
_LONG = 4  # rows of a frame that shows what running text in its column looks like …
_AROUND = 15  # … for so many rows around it
_CLOSED = ("。", "”", "）", ")")


class GridFrame(NamedTuple):
    """Pieces that stand one below another; of vertical lines, side by side, those of each row are one piece."""

    pieces: tuple[Piece, ...]
    edge: int
    """The position that its full lines begin at."""
    vertical: bool = False

    @property
    def left(self) -> int:
        return min(piece.left for piece in self.pieces)

    @property
    def right(self) -> int:
        return max(piece.right for piece in self.pieces)

    @property
    def top(self) -> int:
        return self.pieces[0].row

    @property
    def bottom(self) -> int:
        """The row behind its last."""
        return self.pieces[-1].row + 1

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def width(self) -> int:
        """Characters of its longest line."""
        return max(len(piece.text) for piece in self.pieces)

    @property
    def is_open(self) -> bool:
        """True where it ends in mid-sentence."""
        return not ends_sentence(self.pieces[-1].text)

    @property
    def is_indented(self) -> bool:
        """True where it begins a paragraph."""
        return self.opens(self.pieces[0])

    def opens(self, piece: Piece) -> bool:
        """True where *piece* begins a paragraph."""
        return piece.left - self.edge in _INDENTS

    @property
    def step(self) -> int:
        """Rows from one line to the next, as a rule."""
        return median_high([below.row - above.row for above, below in pairwise(self.pieces)] or [1])


def grid_frames(rows: Sequence[Sequence[Piece]]) -> list[GridFrame]:
    """The pieces of a page, row by row, to its frames; each piece is in exactly one."""
    upright = list(_upright(rows))
    inside = {piece for frame in upright for piece in frame.pieces}
    frames = list(_columns(rows, inside))
    frames = [part for frame in frames for part in _without_captions(frame)]
    return [part for frame in frames for part in _without_headline(frame)] + upright


def kinds_of(frames: Iterable[GridFrame]) -> Iterator[tuple[GridFrame, str]]:
    """Frames, each with what it is: headline, byline, caption or body."""
    frames = list(frames)
    long = [frame for frame in frames if len(frame.pieces) >= _LONG]
    for frame in frames:
        yield frame, _kind(frame, long)


def _kind(frame: GridFrame, long: Iterable[GridFrame]) -> str:
    rows = len(frame.pieces)
    if frame.vertical:
        return HEADLINE
    if is_byline(" ".join(piece.text for piece in frame.pieces)) or (rows <= 2 and is_byline(frame.pieces[0].text)):
        return BYLINE
    if rows <= _HEAD_ROWS and _looks_like_headline(frame) and not _is_cut_off(frame, long):
        return HEADLINE
    credited = captions.opens(frame.text) or captions.is_credited(frame.text)
    return CAPTION if rows <= _CAPTION_ROWS and credited else BODY


def _looks_like_headline(frame: GridFrame) -> bool:
    """True for short lines that are no running text: no full stop, hardly a comma, not all of one length."""
    text = frame.text
    if text.endswith(_CLOSED) or frame.width > _HEAD_WIDTH or "。" in text or text.count("，") > 1:
        return False
    lengths = [len(piece.text) for piece in frame.pieces[:-1]]
    even = len(lengths) >= 2 and max(lengths) - min(lengths) <= (3 if frame.is_indented else 1)
    return not (even and "，" in text)


def _is_cut_off(frame: GridFrame, long: Iterable[GridFrame]) -> bool:
    """True for a few lines that are as running text is in their column: they were cut off from it."""
    for other in long:
        gap = min(abs(other.top - frame.bottom), abs(frame.top - other.bottom))
        if other is frame or abs(other.edge - frame.edge) > 1 or gap > _AROUND:
            continue
        ends = len(frame.pieces) == 1 and not frame.is_open and frame.width <= other.width
        if ends or abs(other.width - frame.width) <= 2:
            return True
    return False


# --- columns


class _Column:
    """A frame that may go on in the rows below."""

    def __init__(self, piece: Piece) -> None:
        self.pieces = [piece]
        self._lefts = Counter([piece.left])

    @property
    def edge(self) -> int:
        """Where most of its lines begin; of a short one, the leftmost."""
        if len(self.pieces) <= 2:
            return min(self._lefts)
        return min(self._lefts, key=lambda left: (-self._lefts[left], left))

    @property
    def last(self) -> Piece:
        return self.pieces[-1]

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self._lefts[piece.left] += 1

    def takes(self, piece: Piece, distance: int) -> bool:
        """True where *piece*, some lines with text below the last one, may be the next line."""
        aside = piece.left - self.edge
        if len(self.pieces) > 2:
            near = -1 <= aside <= _INDENTS[-1]
        else:
            near = -_ASIDE <= aside <= (_ASIDE if len(self.pieces) > 1 else 1)
        return near and (distance <= _NEAR or self._goes_on(piece, aside))

    def _goes_on(self, piece: Piece, aside: int) -> bool:
        if ends_sentence(self.last.text):
            return aside in _INDENTS and not datelines.may_begin(piece.text)
        return abs(aside) < 2

    @cached_property
    def frame(self) -> GridFrame:
        return GridFrame(tuple(self.pieces), self.edge)


def _columns(rows: Sequence[Sequence[Piece]], without: set[Piece]) -> Iterator[GridFrame]:
    """Rows to frames, each as far down as its column goes on without a band of blank rows."""
    usual = _usual_blank(rows)
    growing: list[_Column] = []
    at: dict[int, int] = {}  # the number of a row to its place among the rows with text
    band = -1  # the place of the row below the last band of blank rows
    for place, row in enumerate(rows):
        number = row[0].row
        at[number] = place
        if place and number - rows[place - 1][0].row - 1 > usual:
            band = place
        for column in [c for c in growing if at[c.last.row] < band or place - at[c.last.row] > _FAR]:
            growing.remove(column)
            yield column.frame
        pieces = [piece for piece in row if piece not in without]
        fits = [
            (place - at[column.last.row], abs(piece.left - column.edge), k, column)
            for k, piece in enumerate(pieces)
            for column in growing
            if column.takes(piece, place - at[column.last.row])
        ]
        taken: set[int] = set()
        grown: list[_Column] = []
        for _, _, k, column in sorted(fits, key=lambda fit: fit[:3]):
            if k not in taken and column not in grown:
                column.add(pieces[k])
                taken.add(k)
                grown.append(column)
        for piece in [piece for k, piece in enumerate(pieces) if k not in taken]:
            for column in [c for c in growing if c not in grown and _covers(piece, c.edge)]:
                growing.remove(column)
                yield column.frame
            growing.append(_Column(piece))
    for column in growing:
        yield column.frame


def _covers(piece: Piece, edge: int) -> bool:
    """True where *piece* stands over the beginning of a column, which therefore ends above it."""
    return edge < piece.right and piece.left < edge + 6


def _usual_blank(rows: Sequence[Sequence[Piece]]) -> int:
    """Blank rows between two lines of one column: 1 where lines are set so wide that most are followed by one."""
    steps = Counter(below[0].row - above[0].row for above, below in pairwise(rows))
    return int(steps[2] > steps[1])


# --- headlines and captions in a frame


def _without_captions(frame: GridFrame) -> Iterator[GridFrame]:
    """A frame cut where a caption begins and ends."""
    pieces, own, k = frame.pieces, list[Piece](), 0
    while k < len(pieces):
        end = _caption_end(pieces, k, not own or ends_sentence(own[-1].text))
        if end > k:
            if own:
                yield GridFrame(tuple(own), frame.edge)
            caption = pieces[k:end]
            whole = len(caption) == len(pieces)
            yield GridFrame(caption, frame.edge if whole else min(piece.left for piece in caption))
            own, k = [], end
        else:
            own.append(pieces[k])
            k += 1
    if own:
        yield GridFrame(tuple(own), frame.edge)


def _caption_end(pieces: Sequence[Piece], start: int, may_begin: bool) -> int:
    """Behind the caption that begins at line *start*; *start* where none does."""
    first = pieces[start].text
    if captions.opens(first):
        for end in range(start, min(start + _CAPTION_ROWS, len(pieces))):
            if ends_sentence(pieces[end].text):
                return end + 1
        return min(start + _CAPTION_ROWS, len(pieces))
    if captions.is_credited(first):
        return start + 1
    if start + 1 == len(pieces) or not may_begin or ends_sentence(first):
        return start
    second = pieces[start + 1].text
    return start + 2 if captions.is_credited(first + second) and not captions.is_credited(second) else start


def _without_headline(frame: GridFrame) -> list[GridFrame]:
    """A frame cut below the headline or the bylines at its top."""
    pieces = frame.pieces
    if len(pieces) < 2:
        return [frame]
    full = sorted(_em(frame, piece) for piece in pieces[1:])
    usual, far = full[int(len(full) * _FULL)] - _RAG, _GAP * frame.step
    cut = 0
    for k, piece in enumerate(pieces[: min(_HEAD_ROWS, len(pieces) - 1)]):
        gap = pieces[k + 1].row - piece.row > far
        if datelines.may_begin(piece.text) or (cut != k and not gap):
            continue
        if is_byline(piece.text) and cut == k:
            cut = k + 1
        elif not piece.text.endswith(_CLOSED) and not (frame.opens(piece) and k > 1):
            short = _em(frame, piece) < usual and not frame.opens(piece)
            cut = k + 1 if short or (gap and not ends_sentence(piece.text)) else cut
    if not cut:
        return [frame]
    head = pieces[:cut]
    return [GridFrame(head, min(piece.left for piece in head)), GridFrame(pieces[cut:], frame.edge)]


def _em(frame: GridFrame, piece: Piece) -> float:
    """The width of a line in ideographs, its indent included."""
    return width(piece.text) / EM + (2 if frame.opens(piece) else 0)


# --- vertical lines


def _upright(rows: Iterable[Iterable[Piece]]) -> Iterator[GridFrame]:
    """Frames of vertical lines: pieces of one to three characters one below another, all equally long."""
    short: defaultdict[int, list[Piece]] = defaultdict(list)
    for row in rows:
        for piece in row:
            if len("".join(piece.text.split())) <= _UPRIGHT and len(piece.text) <= 2 * _UPRIGHT + 1:
                short[piece.left].append(piece)
    for left, pieces in sorted(short.items()):
        run: list[Piece] = []
        for piece in pieces:
            if run and (piece.row - run[-1].row > _UPRIGHT_STEP or _size(piece) != _size(run[0])):
                if len(run) >= _UPRIGHT:
                    yield GridFrame(tuple(run), left, vertical=True)
                run = []
            run.append(piece)
        if len(run) >= _UPRIGHT:
            yield GridFrame(tuple(run), left, vertical=True)


def _size(piece: Piece) -> int:
    return len("".join(piece.text.split()))
