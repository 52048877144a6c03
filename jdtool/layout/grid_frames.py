"""The pieces of a page of columns to its frames, and what each of them is: headline, byline, caption, text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, JUMP, is_byline
from jdtool.layout.grid_columns import INDENTS, GridFrame, columns_of
from jdtool.layout.grid_cuts import HEAD_ROWS, is_wrapped, parts_of
from jdtool.layout.grid_tokens import GridPiece
from jdtool.layout.seam_words import word_across
from jdtool.press import bylines, captions, datelines, jumps
from jdtool.text.widths import EM, width

_HEAD_WIDTH = 28  # characters of a headline at most
_CAPTION_ROWS = 5
_LONG = 4  # rows of a frame that shows what running text in its column looks like …
_AROUND = 15  # … for so many rows around it
_ALIKE = 1.6  # em by which two full lines of a column may differ
_BELOW_BYLINE = 1.6  # lines from a byline to its second line
_UPRIGHT = 3  # characters side by side in vertical lines, and lines at least one below another
_UPRIGHT_STEP = 6  # lines of the text from one character of a vertical line to the next
_CLOSED = ("。", "”", "）", ")")


def grid_frames(rows: Sequence[Sequence[GridPiece]], depth: Mapping[int, float]) -> list[GridFrame]:
    """The pieces of a page, row by row, to its frames; each piece is in exactly one."""
    upright = list(_upright(rows))
    inside = {piece for frame in upright for piece in frame.pieces}
    columns = _with_rests(list(columns_of(rows, depth, inside)), depth)
    frames = [part for frame in columns for part in parts_of(frame)]
    long = [frame for frame in frames if len(frame.pieces) >= _LONG]
    return [_aligned(frame, long) for frame in frames] + upright


def _aligned(frame: GridFrame, long: Iterable[GridFrame]) -> GridFrame:
    """A frame of one or two lines with the edge of a longer one in its column: its own may be an indent."""
    if len(frame.pieces) > 2 or len({piece.left for piece in frame.pieces}) > 1:
        return frame
    near = [
        (min(abs(other.top - frame.bottom), abs(frame.top - other.bottom)), other.edge)
        for other in long
        if frame.left - other.edge in INDENTS or abs(frame.left - other.edge) <= 1
    ]
    gap, edge = min(near, default=(_AROUND + 1, 0))
    return frame._replace(edge=edge) if gap <= _AROUND else frame


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
    if rows == 1 and jumps.is_jump(frame.text):
        return JUMP
    if is_byline(" ".join(piece.text for piece in frame.pieces)) or (rows <= 2 and is_byline(frame.pieces[0].text)):
        return BYLINE
    if frame.text[0] in bylines.MARKS and bylines.is_candidate(frame.text) and rows <= 2:
        return BYLINE
    if rows <= HEAD_ROWS and _looks_like_headline(frame) and not _is_cut_off(frame, long):
        return HEADLINE
    credited = captions.opens(frame.text) or captions.is_credited(frame.text)
    return CAPTION if rows <= _CAPTION_ROWS and credited else BODY


def _looks_like_headline(frame: GridFrame) -> bool:
    """True for short lines that are no running text: no full stop, hardly a comma, not all of one length."""
    text = frame.text
    if (
        datelines.begins(text)
        or text.endswith(_CLOSED)
        or frame.width > _HEAD_WIDTH
        or "。" in text
        or text.count("，") > 1
    ):
        return False
    lengths = [len(piece.text) for piece in frame.pieces[:-1]]
    even = len(lengths) >= 2 and max(lengths) - min(lengths) <= (3 if frame.opens(frame.pieces[0]) else 1)
    return not (even and "，" in text)


def _is_cut_off(frame: GridFrame, long: Iterable[GridFrame]) -> bool:
    """True for a few lines that are as running text is in their column: they were cut off from it."""
    first = frame.pieces[0]
    for other in long:
        gap = min(abs(other.top - frame.bottom), abs(frame.top - other.bottom))
        aside = first.left - other.edge
        opens = aside in INDENTS
        if other is frame or gap > _AROUND or not (opens or abs(aside) <= 1):
            continue
        bare = "，" not in frame.text or (opens and len(frame.pieces) == 1)
        if frame.is_open and bare and not _is_seamed(frame, other):
            continue
        if abs(width(first.text) / EM + (2 if opens else 0) - other.full) < _ALIKE:
            return True
        if len(frame.pieces) == 1 and not opens and not frame.is_open and frame.width <= other.width:
            return True
    return False


def _is_seamed(frame: GridFrame, other: GridFrame) -> bool:
    """True where a word goes on from one of two frames to the other."""
    above, below = (frame, other) if frame.top < other.top else (other, frame)
    return above.is_open and word_across(above.pieces[-1].text, below.pieces[0].text)


def _with_rests(frames: Sequence[GridFrame], depth: Mapping[int, float]) -> list[GridFrame]:
    """Frames, the second line of a byline put to its first."""
    rests: dict[int, int] = {}
    for k, byline in enumerate(frames):
        if len(byline.pieces) == 1 and byline.text[0] in bylines.MARKS and bylines.is_candidate(byline.text):
            below = (j for j, frame in enumerate(frames) if j not in rests and _is_rest(byline, frame, depth))
            rest = next(below, None)
            if rest is not None:
                rests[rest] = k
    second = {k: frames[rest].pieces[0] for rest, k in rests.items()}
    whole = [
        frame._replace(pieces=(*frame.pieces, second[k])) if k in second else frame for k, frame in enumerate(frames)
    ]
    return [
        frame._replace(pieces=frame.pieces[1:]) if k in rests else frame
        for k, frame in enumerate(whole)
        if k not in rests or len(frame.pieces) > 1
    ]


def _is_rest(byline: GridFrame, frame: GridFrame, depth: Mapping[int, float]) -> bool:
    """True where the first line of *frame* is the second one of *byline*."""
    own, first = byline.pieces[0], frame.pieces[0]
    near = 0 < depth[frame.top] - depth[byline.top] <= _BELOW_BYLINE
    return near and first.left < own.right and own.left < first.right and is_wrapped(own, first)


# --- vertical lines


def _upright(rows: Iterable[Iterable[GridPiece]]) -> Iterator[GridFrame]:
    """Frames of vertical lines: pieces of one to three characters one below another, all equally long."""
    short: defaultdict[int, list[GridPiece]] = defaultdict(list)
    for row in rows:
        for piece in row:
            if len("".join(piece.text.split())) <= _UPRIGHT and len(piece.text) <= 2 * _UPRIGHT + 1:
                short[piece.left].append(piece)
    for left, pieces in sorted(short.items()):
        run: list[GridPiece] = []
        for piece in pieces:
            if run and (piece.row - run[-1].row > _UPRIGHT_STEP or _size(piece) != _size(run[0])):
                if len(run) >= _UPRIGHT:
                    yield GridFrame(tuple(run), left, vertical=True)
                run = []
            run.append(piece)
        if len(run) >= _UPRIGHT:
            yield GridFrame(tuple(run), left, vertical=True)


def _size(piece: GridPiece) -> int:
    return len("".join(piece.text.split()))
