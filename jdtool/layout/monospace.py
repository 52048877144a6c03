"""Text with columns side by side (as ``pdftotext -layout`` prints a page) to its lines in reading order.

The page is a grid of characters, and read as a printed page is, from what is seen in the grid:

grid_tokens      what stands between the blanks of each line
grid_gaps        blanks to whether a column begins behind them
grid_pieces      the lines of the text to pieces, cut where a column begins
grid_rows        how far down the page each line lies
grid_columns     pieces to frames, column by column
grid_cuts        frames cut where a caption, a byline, a headline or an article begins
grid_frames      what each frame is: running text, headline, byline, caption
grid_points      frames with their boxes, as those of a PDF are
grid_links       which frame may go on in which
grid_headlines   which headline may stand over which text
grid_stories     frames to stories
grid_weights     the weights of all features, which grid_fit fits

Positions are counted in characters, for the tools that print such pages give an ideograph one position, as a letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from jdtool.layout.boxes import Box
from jdtool.layout.frames import BODY, HEADLINE, Frame
from jdtool.layout.grid_frames import grid_frames, kinds_of
from jdtool.layout.grid_pieces import pieces_of
from jdtool.layout.grid_points import SIZE, Numbers, in_points
from jdtool.layout.grid_rows import depths
from jdtool.layout.grid_stories import stories_of_grid
from jdtool.layout.grid_tokens import GridPiece
from jdtool.layout.rows import Row
from jdtool.layout.stories import FURNITURE
from jdtool.patterns import lazy
from jdtool.press import folio
from jdtool.text.lines import Place

_RUN = lazy(r"\S+(?: \S+)*")
_LEAST_ROWS = 12  # rows with several runs that a page of columns has at least …
_LEAST_SHARE = 0.25  # … and their share of its rows
_RECURS = 3  # rows in which an edge of a column occurs
_RECURRING = 0.6  # share of the runs that begin at such an edge
_RUN_OF_TEXT = 8  # characters; the cells of a table are shorter
_MARGIN = 8  # rows with text at the head of a page, and …
_FOOT = 3  # … at its foot, where the folio line may be
_HEAD = 2  # rows in which all that stands beside the folio line belongs to it
_FOLIO = 20  # characters at most in a part of the folio line
_LACK = 2.5  # em by which a full line may stay behind its column
_INDENT = "　　"


class Linear(NamedTuple):
    """The text of a page in reading order; blank lines separate frames."""

    text: str
    numbers: tuple[tuple[int, ...], ...]
    """For each of its lines the lines of the page that it comes from, counted from 0: several for a vertical line."""
    places: tuple[Place, ...]
    """For each of its lines that is not blank: its story, its frame and its part. Their boxes are no points of a page,
    and the size of headlines is not known (0)."""


_BLANK: tuple[str, Numbers] = ("", ())


def linear_text(text: str) -> Linear | None:
    """The text of a page to the same text column by column; None where it has no columns side by side.

    >>> left = ["渡轮公司昨天宣布说，", "两条航线的末班船将推", "迟到晚上十点三十分。"] * 5
    >>> right = ["江边的灯会今天晚上开", "幕，市民可以从东门入", "场，观灯不收取费用。"] * 5
    >>> page = "\\n".join(f"{a}    {b}" for a, b in zip(left, right))
    >>> linear_text(page).text.split("\\n")[14:17]
    ['迟到晚上十点三十分。', '', '江边的灯会今天晚上开']
    """
    if not _has_columns(text):
        return None
    margin, frames, numbers = _read(text)
    lines: list[tuple[str, Numbers]] = [(piece.text, (piece.row,)) for piece in margin]
    places = [Place(1, (0.0, 0.0, 0.0, 0.0), SIZE, "", False, 0, 0, FURNITURE) for _ in margin]
    count = 0
    stories = stories_of_grid(frames)
    for number, frame in ((k, frame) for k, story in enumerate(stories, 1) for frame in story.frames):
        lines += [_BLANK] if lines else []
        count += 1
        for row in frame.rows:
            count += frame.kind == HEADLINE  # how its lines are put together is told by their words
            lines.append((_line(row, frame), numbers[row]))
            size = 0.0 if frame.kind == HEADLINE else row.size
            places.append(Place(1, _filled(row, frame), size, "", row.vertical, count, number, frame.kind))
    return Linear("\n".join(line for line, _ in lines), tuple(own for _, own in lines), tuple(places))


def frames_of_text(text: str) -> list[Frame]:
    """The text of a page with columns side by side to its frames, without the folio line."""
    return _read(text)[1]


def _read(text: str) -> tuple[list[GridPiece], list[Frame], dict[Row, Numbers]]:
    """The folio line, the frames, and for each of their rows the numbers of its lines."""
    margin, rows = _without_folio(list(pieces_of(text)))
    depth = depths(rows)
    frames, numbers = in_points(kinds_of(grid_frames(rows, depth)), depth)
    return margin, frames, numbers


def _line(row: Row, frame: Frame) -> str:
    text = " ".join(row.text.split())
    return _INDENT + text if frame.kind == BODY and frame.opens(row) else text


def _filled(row: Row, frame: Frame) -> Box:
    """The box of a line; one that lacks little of its column is as wide as that."""
    if row.vertical or frame.kind != BODY:
        return row.box
    full = sorted(r.box[2] for r in frame.rows)[int(0.7 * len(frame.rows))]
    left, top, right, bottom = row.box
    return (left, top, full if full - right < _LACK * SIZE else right, bottom)


def _has_columns(text: str) -> bool:
    """True where many rows hold several runs of text, and those begin at positions that recur."""
    rows = [[(match.start(), match.end()) for match in _RUN.finditer(line)] for line in text.split("\n")]
    rows = [row for row in rows if row]
    several = [row for row in rows if len(row) > 1]
    if len(several) < max(_LEAST_ROWS, _LEAST_SHARE * len(rows)):
        return False
    starts = [start for row in several for start, _ in row[1:]]
    count = Counter(starts)
    recurring = sum(count[start] >= _RECURS for start in starts)
    lengths = [end - start for row in several for start, end in row]
    return recurring >= _RECURRING * len(starts) and median(lengths) >= _RUN_OF_TEXT


def _without_folio(rows: Sequence[list[GridPiece]]) -> tuple[list[GridPiece], list[list[GridPiece]]]:
    """The parts of the folio line at the head or the foot of the page, and all other pieces row by row."""
    outside = [*rows[:_MARGIN], *rows[max(_MARGIN, len(rows) - _FOOT) :]]
    margin: list[GridPiece] = []
    for k, row in enumerate(outside):
        parts = [piece for piece in row if len(piece.text) < _FOLIO and folio.is_furniture(piece.text)]
        margin += [piece for piece in row if len(piece.text) < _FOLIO] if parts and k < _HEAD else parts
        if k < _HEAD:
            margin += [piece for piece in row if piece not in margin and folio.is_furniture(piece.text)]
    others = [[piece for piece in row if piece not in margin] for row in rows]
    return margin, [row for row in others if row]
