"""A frame of a grid to its parts: captions, bylines and headlines are cut from the running text in their column.

Nothing is known of type sizes, so that a headline is told by what running text is not: lines that do not fill their
column, and a paragraph that begins below a line that ends no sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from jdtool.layout.frames import is_byline
from jdtool.layout.grid_columns import GridFrame
from jdtool.layout.grid_tokens import GridPiece
from jdtool.press import bylines, captions, datelines
from jdtool.text.lines import ends_sentence
from jdtool.text.widths import EM, width

HEAD_ROWS = 4
"""Rows of a headline at most."""

_WRAPPED = 8  # characters at most in the second line of a byline
_RAG = 2.5  # em by which a full line may stay behind its column
_FULL = 0.7  # the share of the lines of a frame that are no wider than it is, but for a few
_DECK = 0.8  # em by which a line of a headline differs from a full line
_CAPTION_ROWS = 5
_CLOSED = ("。", "”", "）", ")")
_LEADS_ON = "：:，、；—"  # behind them a paragraph may begin in mid-sentence


def parts_of(frame: GridFrame) -> Iterator[GridFrame]:
    """A frame to its captions, bylines, headlines and texts, from the top."""
    for part in _without_captions(frame):
        for text in _without_bylines(part):
            for paragraphs in _at_openings(text):
                yield from _without_headline(paragraphs)


def _without_captions(frame: GridFrame) -> Iterator[GridFrame]:
    """A frame cut where a caption begins and ends."""
    pieces, own, k = frame.pieces, list[GridPiece](), 0
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


def _caption_end(pieces: Sequence[GridPiece], start: int, may_begin: bool) -> int:
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


def _without_bylines(frame: GridFrame) -> Iterator[GridFrame]:
    """A frame cut above and below each byline with a mark that is not in mid-sentence."""
    pieces, start, k = frame.pieces, 0, 0
    if len(pieces) == 1:
        yield frame
        return
    while k < len(pieces):
        text = pieces[k].text
        rest = k + 1 < len(pieces) and is_wrapped(pieces[k], pieces[k + 1])
        if text[0] in bylines.MARKS and (is_byline(text) or (rest and bylines.is_candidate(text))):
            if k > start:
                yield _part_of(frame, start, k)
            end = k + 1 + rest
            own = pieces[k:end]
            yield GridFrame(own, min(piece.left for piece in own))
            start = k = end
        else:
            k += 1
    if start < len(pieces):
        yield _part_of(frame, start, len(pieces))


def _at_openings(frame: GridFrame) -> Iterator[GridFrame]:
    """A frame cut where a paragraph begins below a line that ends no sentence: a headline stands between."""
    pieces, start = frame.pieces, 0
    full = frame.full
    for k in range(1, len(pieces)):
        above = pieces[k - 1].text
        begins = frame.opens(pieces[k]) or datelines.begins(pieces[k].text)
        if not begins or ends_sentence(above) or above[-1] in _LEADS_ON or is_byline(above):
            continue
        top = k
        while top > start and k - top < HEAD_ROWS and _is_deck(frame, top - 1, full):
            top -= 1
        if k - start < HEAD_ROWS and len(pieces) - k > 1:
            top = start
        for first, last in ((start, top), (top, k)):
            if last > first:
                yield _part_of(frame, first, last)
        start = k
    yield _part_of(frame, start, len(pieces))


def _is_deck(frame: GridFrame, k: int, full: float) -> bool:
    """True where line *k* is no full line and ends no sentence."""
    text = frame.pieces[k].text
    return not ends_sentence(text) and not frame.opens(frame.pieces[k]) and abs(width(text) / EM - full) > _DECK


def _part_of(frame: GridFrame, first: int, last: int) -> GridFrame:
    """The lines of a frame from *first* on, those from *last* on left out."""
    pieces = frame.pieces[first:last]
    whole = last - first > 3 or last - first == len(frame.pieces) or first == 0
    return GridFrame(pieces, frame.edge if whole else min(min(piece.left for piece in pieces), frame.edge))


def _without_headline(frame: GridFrame) -> list[GridFrame]:
    """A frame cut below the headline or the bylines at its top."""
    pieces = frame.pieces
    if len(pieces) < 2:
        return [frame]
    full = sorted(frame.em(piece) for piece in pieces[1:])
    usual = full[int(len(full) * _FULL)] - _RAG
    cut = 0
    for k, piece in enumerate(pieces[: min(HEAD_ROWS, len(pieces) - 1)]):
        if cut != k:
            break
        if is_byline(piece.text):
            cut = k + 1 + is_wrapped(piece, pieces[k + 1])
            if cut > k + 1:
                break
        elif datelines.may_begin(piece.text):
            break
        elif not piece.text.endswith(_CLOSED) and not (frame.opens(piece) and k > 1):
            short = frame.em(piece) < usual and not frame.opens(piece)
            cut = k + 1 if short else cut
    if not 0 < cut < len(pieces):
        return [frame]
    return [*_decks(pieces[:cut]), GridFrame(pieces[cut:], frame.edge)]


def _decks(head: Sequence[GridPiece]) -> Iterator[GridFrame]:
    """The lines above a text to frames: headlines and bylines apart."""
    are_bylines = [is_byline(piece.text) for piece in head]
    rest = [k > 0 and are_bylines[k - 1] and is_wrapped(head[k - 1], piece) for k, piece in enumerate(head)]
    for _, own in groupby(range(len(head)), key=lambda k: are_bylines[k] or rest[k]):
        pieces = tuple(head[k] for k in own)
        yield GridFrame(pieces, min(piece.left for piece in pieces))


def is_wrapped(byline: GridPiece, below: GridPiece) -> bool:
    """True where a byline goes on in the line below, with its last name or its last word."""
    if len(below.text) > _WRAPPED or is_byline(below.text) or datelines.may_begin(below.text):
        return False
    whole = byline.text + below.text
    return bylines.parse(whole) is not None and not datelines.begins(whole)
