"""Hard-wrapped text of any kind to one paragraph a line: what is running text, what stands alone.

A file may hold headlines, bylines, verse, tables, program code or another language: only running text is joined. Text
in one column (a book, a mail) is read by its width, a newspaper page by its columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jdtool.cleaner.columns import Columns, is_chinese
from jdtool.cleaner.verbatim import fixed_lines
from jdtool.text.endings import NEVER_FIRST, is_trailer
from jdtool.text.line_measures import Lines
from jdtool.text.paragraphs import Body, ParagraphStyle
from jdtool.text.running_heads import RunningHeads, suspects
from jdtool.text.seams import Spacing, joined
from jdtool.text.single_column import PAUSE, Column
from jdtool.text.widths import EM, LONG, width

_HEADLINE = 30 * EM  # a line of a headline is no wider
_SMALL = 3  # lines; fewer can show no column
_REACH = 3  # so many lines above and below are near
_ALIKE = 6  # widths of full lines differ no more
_BESIDE = 16  # so many lines that come out, above and below, are beside a headline

PROSE = 16 * EM
"""Running text as wide as this is no line of verse."""


@dataclass
class CleanLine:
    """One line that comes out, made of the lines *first* to *last* of those given, blank ones between them left out."""

    text: str
    first: int
    last: int
    running: bool
    display: bool = False
    """True for a line that may be a part of a headline."""
    heads: tuple[int, ...] = ()
    """The page numbers and running heads that stood above it or among its lines and were taken out."""
    fixed: bool = False
    """True for a line that is no running text whatever stands beside it."""


def is_one_column(lines: Sequence[str]) -> bool:
    """Lines, running heads among them, to whether they are text set in one column, which may go on over pages."""
    rows = Lines.of(lines)
    if not rows.texts:
        return False
    fixed = _with_suspects(fixed_lines(rows), suspects(rows))
    return _column(rows, fixed, Columns(rows, fixed)) is not None


def _with_suspects(fixed: Sequence[bool], suspects: Collection[int]) -> Sequence[bool]:
    """Which lines say nothing about the width of the column: those *fixed*, and those that may be running heads."""
    return [f or k in suspects for k, f in enumerate(fixed)] if suspects else fixed


def _column(rows: Lines, fixed: Sequence[bool], columns: Columns) -> Column | None:
    """The lines as one column of Chinese text, where they are that and no newspaper page."""
    if columns.is_news():
        return None
    column = Column(rows, fixed)
    return column if column.width and is_chinese([rows.texts[k] for k in column.own]) else None


def pieces(
    lines: Sequence[str], indents: Container[int] = (), heads: RunningHeads | None = None, keeps_heads: bool = False
) -> list[CleanLine]:
    """*lines* as pieces: a paragraph of running text each, or a line that stands alone, as it stands.

    *indents* are the lines that lose their indent if they begin a paragraph. With *heads* page numbers and running
    heads are taken out; with *keeps_heads* these stand alone.

    >>> page = ["小城通了地铁", "", "□记者 张小明", "本报讯 第一条地铁昨日开", "通，全程只要二十分", "钟。"]
    >>> [p.text for p in pieces(page)]
    ['小城通了地铁', '□记者 张小明', '本报讯 第一条地铁昨日开通，全程只要二十分钟。']
    """
    rows = Lines.of(lines)
    if not rows.texts:
        return []
    fixed = fixed_lines(rows)
    columns = Columns(rows, fixed)
    column, dropped = _column_and_heads(rows, fixed, columns, heads, keeps_heads)
    if column and column.width:
        return _with_heads(_of_column(lines, column, indents), [rows.numbers[k] for k in sorted(dropped)])
    return list(_decks(_of_page(lines, rows, columns, indents)))


def _column_and_heads(
    rows: Lines, fixed: Sequence[bool], columns: Columns, heads: RunningHeads | None, keeps_heads: bool
) -> tuple[Column | None, set[int]]:
    """The lines as one column, where they are one, without its running heads; and which lines these are."""
    if heads is None:
        return _column(rows, fixed, columns), set()
    wide = suspects(rows)
    apart = _with_suspects(fixed, wide)
    column = _column(rows, apart, Columns(rows, apart) if wide else columns)
    dropped = heads.of(column, wide) if column else set()
    if dropped and keeps_heads:
        return Column(rows, [f or k in dropped for k, f in enumerate(fixed)]), set()
    if dropped:
        rest = rows.without(dropped)
        return Column(rest, [f for k, f in enumerate(fixed) if k not in dropped]), dropped
    return _column(rows, fixed, columns) if wide else column, set()


def _with_heads(parts: list[CleanLine], heads: Sequence[int]) -> list[CleanLine]:
    """Pieces with the running heads, taken out, that stood above each or inside; those at the end with the last."""
    at = 0
    for piece in parts:
        end = len(heads) if piece is parts[-1] else bisect_left(heads, piece.last)
        piece.heads, at = tuple(heads[at:end]), end
    return parts


def _of_column(lines: Sequence[str], column: Column, indents: Container[int]) -> list[CleanLine]:
    """The lines of one column as pieces."""
    rows = column.lines
    spacing = Spacing.of(rows.texts)
    parts: list[CleanLine] = []
    for group in column.groups():
        a, b = group[0], group[-1]
        ended = rows.endings[a] == 2 or (rows.endings[a] == 1 and rows.widths[a] >= PROSE)
        running = not column.fixed[a] and (b > a or ended or is_trailer(rows.texts[a]))
        cuts = [k - a for k in group[:-1] if column.cuts_after(k)] if column.measure.cuts_words else []
        piece = _piece(lines, rows, a, b, running, spacing, cuts)
        piece.fixed = column.fixed[a]
        has_usual = column.marks.indent and (running or (rows.leads[a] == column.usual_lead and not piece.fixed))
        if (has_usual or (running and (b > a or width(piece.text) >= PROSE))) and piece.first in indents:
            piece.text = _without_indent(piece.text)
        parts.append(piece)
    return parts


def _of_page(lines: Sequence[str], rows: Lines, columns: Columns, indents: Container[int]) -> list[CleanLine]:
    """The lines of a newspaper page as pieces."""
    running = columns.running()
    style = Body(_muted(rows, running)).style
    spans = list(_spans(rows, running, style, columns.dated))
    spacing = Spacing.of(rows.texts) if any(b > a for a, b in spans) else None
    parts: list[CleanLine] = []
    for a, b in spans:
        piece = _piece(lines, rows, a, b, bool(running[a]), spacing)
        if running[a] and piece.first in indents and (b > a or style.by_indent or width(piece.text) >= PROSE):
            piece.text = _without_indent(piece.text)
        piece.fixed = columns.fixed[a]
        piece.display = not (running[a] or columns.alone[a]) and rows.widths[a] <= _HEADLINE
        parts.append(piece)
    return parts


def _spans(
    rows: Lines, running: Sequence[int], style: ParagraphStyle, dated: Sequence[bool]
) -> Iterator[tuple[int, int]]:
    """Lines, and the body that each belongs to, to the first and the last line of what each makes one piece of."""
    first = 0
    while first < len(running):
        last = first + 1
        while running[first] and last < len(running) and running[last] == running[first]:
            last += 1
        for group in _groups(rows.part(first, last), style, dated[first]) if last - first > 1 else [[0]]:
            yield first + group[0], first + group[-1]
        first = last


def _groups(body: Lines, style: ParagraphStyle, is_dated: bool) -> list[list[int]]:
    """The paragraphs of a body. Where nothing shows that it was wrapped it is clean: lines end where they end.

    A paragraph on one line goes on from a dateline that stands on a line of its own.
    """
    if len(body.texts) <= _SMALL or _is_wrapped(body):
        groups = Body(body, style).groups()
        starts = {group[0] for group in groups} | {
            k for k in range(1, len(body.texts)) if _is_whole(body, k) and not (is_dated and k == 1)
        }
    else:
        lines = range(1, len(body.texts))
        starts = {0, *(k for k in lines if body.gaps[k] or body.indented[k] or not body.goes_on(k))}
    return [list(range(a, b)) for a, b in pairwise([*sorted(starts), len(body.texts)])]


def _is_whole(body: Lines, k: int) -> bool:
    """True where line *k* is too wide for a column and does not go on from the one above: a paragraph on one line."""
    return body.widths[k] > LONG and body.texts[k][0] not in NEVER_FIRST and not body.goes_on(k)


def _is_wrapped(body: Lines) -> bool:
    """True where most lines that end no sentence are as wide as a line near them, and no sentence near is wider.

    Then a column has cut them. In a body with indents a line without one that stands below such a line shows the same.
    """
    widths, endings = body.indented_widths(), body.endings
    by_indent = sum(body.indented) > 1
    asked = [k for k, end in enumerate(endings[:-1]) if not end and widths[k] <= LONG]
    cut = whole = 0
    for k in asked:
        if 2 * max(cut, whole) > len(asked):
            break
        own = widths[k]
        is_alike, is_passed, is_widest = False, False, own >= PROSE
        for j in range(max(0, k - _REACH), min(k + 1 + _REACH, len(widths))):
            if j != k:
                is_alike |= -_ALIKE <= widths[j] - own <= _ALIKE
                is_passed |= widths[j] > own + 2 * EM and endings[j] > 0
                is_widest &= widths[j] < own
        is_cut = not is_passed and (is_alike or (is_widest and PAUSE.search(body.texts[k]) is not None))
        is_cut = (
            is_cut
            or (by_indent and not body.indented[k + 1])
            or (body.goes_on(k + 1) and body.texts[k][-1] not in "，,")
        )
        cut, whole = cut + is_cut, whole + (not is_cut)
    return cut > whole


def _decks(parts: Sequence[CleanLine]) -> Iterator[CleanLine]:
    """The pieces, with the lines of a headline joined where its words are known not to part there.

    They are known where the articles beside it print the characters on both sides of the seam together. The articles
    beside are those up to the next two long paragraphs one below the other, where a text may be cut as well.
    """
    stretch: list[CleanLine] = []
    for piece in parts:
        if stretch and is_long(piece) and is_long(stretch[-1]):
            yield from _with_decks(stretch)
            stretch = []
        stretch.append(piece)
    yield from _with_decks(stretch)


def _with_decks(parts: Sequence[CleanLine]) -> Iterator[CleanLine]:
    above: CleanLine | None = None
    for k, piece in enumerate(parts):
        if above and above.display and piece.display and piece.first == above.last + 1:
            a, b = above.text.strip(), piece.text.strip()
            beside = "\n".join([p.text for p in parts[max(0, k - _BESIDE) : k + _BESIDE] if p.running])
            if a[-1] not in NEVER_FIRST and (a[-2:] + b[:1] in beside or a[-1:] + b[:2] in beside):
                whole = joined([a, b])
                above = CleanLine(whole, above.first, piece.last, False, width(whole) <= _HEADLINE)
                continue
        if above:
            yield above
        above = piece
    if above:
        yield above


def is_long(piece: CleanLine) -> bool:
    """True for a paragraph too wide to be a line of a column: nothing is ever joined to it."""
    return piece.running and len(piece.text) * EM > LONG // 2 and width(piece.text) > LONG


def _without_indent(text: str) -> str:
    """A paragraph without its indent."""
    plain = text.lstrip()
    return "\f" * text.count("\f", 0, len(text) - len(plain)) + plain


def _piece(
    lines: Sequence[str],
    rows: Lines,
    first: int,
    last: int,
    running: bool,
    spacing: Spacing | None,
    cuts: Sequence[int] = (),
) -> CleanLine:
    """Lines *first* to *last* of those rows as one, with the indent of the first; *cuts* as `joined` takes them."""
    a, b = rows.numbers[first], rows.numbers[last]
    text = lines[a]
    if first < last:
        text = text[: len(text) - len(text.lstrip())] + joined(rows.texts[first : last + 1], spacing, cuts)
        text += "\f" * lines[b].count("\f", len(lines[b].rstrip()))
    return CleanLine(text, a, b, running)


def is_prose(piece: CleanLine) -> bool:
    """True for running text of some length: what stands beside it needs no blank line to keep it apart."""
    return piece.running and (len(piece.text) * 2 >= PROSE or width(piece.text) >= PROSE)


def _stand_apart(parts: Sequence[CleanLine]) -> bool:
    """True where blank lines stand between nearly all paragraphs, some of them long: then short ones need none."""
    apart = [b.first - a.last > 1 for a, b in pairwise(parts) if a.running and b.running]
    return sum(apart) * 4 > len(apart) * 3 and any(map(is_prose, parts))


def with_blanks(parts: Sequence[CleanLine], lines: Sequence[str], drop: bool) -> Iterator[CleanLine]:
    """The pieces with the blank lines between them; with *drop*, without those beside prose."""
    heads = {k for piece in parts for k in piece.heads}
    above: CleanLine | None = None
    breaks = 0  # form feeds that stood on a running head
    drops_more = drop and _stand_apart(parts)
    for piece in [*parts, None]:
        start = above.last + 1 if above else 0
        end = piece.first if piece else len(lines)
        beside = [p for p in (above, piece) if p]
        separates = drops_more and piece is not None and above is not None and piece.running and above.running
        dropped = drop and (separates or any(map(is_prose, beside))) and not any(p.fixed for p in beside)
        for k in range(start, end):
            if k in heads:
                breaks += lines[k].count("\f")
            elif not dropped or "\f" in lines[k]:
                yield CleanLine(lines[k], k, k, False)
        if piece:
            piece.text, breaks = "\f" * breaks + piece.text, 0
            yield piece
        above = piece


def _muted(rows: Lines, running: Sequence[int]) -> Lines:
    """The lines with those that stand alone kept out of the count of full lines."""
    ends = [e if r else 1 for e, r in zip(rows.endings, running, strict=True)]
    return rows._replace(endings=ends)
