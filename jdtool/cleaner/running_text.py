"""Hard-wrapped text of any kind to one paragraph a line: what is running text, what stands alone.

On a page headlines, bylines and captions stand among the columns; a file may hold verse, tables, program code or
another language. Only running text is joined. It is known by two things: its lines are full, so several of one width
stand one below the other; and it comes to a stop. From a line that ends a sentence the column is followed upwards, as
far as it goes; what stands above it on its own is display.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jdtool.text.paragraphs import EM, LONG, NEVER_FIRST, TRAILER, Body, Lines, joined, width

_EVEN = 6  # widths of full lines differ no more than this
_SQUEEZED = 12  # widths of full lines with punctuation inside
_INDENT = 16  # the first line may lack as much: an indent that got lost
_WIDE = 45 * EM  # a paragraph's first line that is wider needs others of its width beside it
_NEAR = 12  # a column seen no more lines away than this tells of a paragraph of two lines
_HAN_SHARE = 0.3  # less of a text in ideographs, and it is in another language
_VERSE = 20 * EM  # a line of verse is no longer
_LINE = 70  # a byline has no more characters
_HEADLINE = 30 * EM  # a line of a headline is no wider
_BESIDE = 16  # so many lines that come out, above and below, are beside a headline
_LOOK = 200  # so much of a line tells its language, or that it has cells
_STANZA = 4  # so many lines that all end in a mark are verse

PROSE = 16 * EM
"""Running text as wide as this is no line of verse."""

_MARKS = "□■◎●○▲△◆◇★☆▼▽※|｜┃│"
_BEGINS = frozenset("本新据據中人光经經央法路美共韩韓朝德彭【〔（([［文图圖记記通特见見实實驻駐摄攝评評" + _MARKS)
_HOUSE = r"(?:本[报報刊台社网網]|新[华華]社|中新社|中央社)?(?:[驻駐]\w{2,6}?)?"
_RANK = r"(?:特[约約派邀]|[见見][习習]|[实實][习習]|首席|高[级級]|[资資]深|[摄攝]影|全媒体)?"
_BYLINE = re.compile(
    rf"[（(【〔]?[{_MARKS}]*[ 　]?(?:(?:文|[图圖])[/／](?:[图圖]|文|[摄攝])[ 　:：]*)?{_HOUSE}{_RANK}"
    r"(?:[记記]者|通[讯訊][员員]|[实實][习習]生|[评評][论論][员員]|[摄攝]影)(?:[ 　:：]|[/／])[^，。；！？]{2,50}$"
)
_DATELINE = re.compile(
    r"[【〔（(\[［]?[据據]?(?:本[报報刊台社网網]|新[华華][社网]|中新[社网]|中央社|人民[网日]\w?|[光经經]\w日[报報]|央[视視广廣]网|"
    r"[法路美共韩韓朝德彭]\w{1,2}社)[^，。；！？\n]{0,24}?(?:[讯訊电電]|消息)(?![视視话話力子脑腦气氣信影])"
)
_JUMP = re.compile(
    r"[（(〔【]?[ 　]*(?:[紧緊]接|下[转轉]|上接|[转轉]|[详詳]?[见見]|相[关關]\w{2}[见見]).{0,14}[版页頁][）)〕】]?"
)
_CELLS = re.compile(r"\S(?: {2,}|\t|\u3000{2,})(?![（(【〔])\S")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_INSIDE = re.compile("[，、。；：“”《》（）！？](?=.)")
_PAUSES = frozenset("，、；：,;:。！？!?…—~～")


@dataclass
class Piece:
    """One line that comes out, made of the lines *first* to *last* of those given, blank ones between them left out."""

    text: str
    first: int
    last: int
    running: bool
    display: bool = False
    """True for a line that may be a part of a headline."""


def pieces(lines: Sequence[str], indents: bool = True) -> list[Piece]:
    """*lines* as pieces: a paragraph of running text each, or a line that stands alone, as it stands.

    With *indents* the indents of paragraphs are taken out.

    >>> page = ["小城通了地铁", "", "□记者 张小明", "本报讯 第一条地铁昨日开", "通，全程只要二十分", "钟。"]
    >>> [p.text for p in pieces(page)]
    ['小城通了地铁', '□记者 张小明', '本报讯 第一条地铁昨日开通，全程只要二十分钟。']
    """
    seen = Lines.of(lines)
    columns = _Columns(seen)
    running = columns.running()
    house = Body(_muted(seen, running)).house
    found: list[Piece] = []
    first = 0
    while first < len(running):
        last = first + 1
        while running[first] and last < len(running) and running[last] == running[first]:
            last += 1
        groups = Body(seen.part(first, last), house).groups() if running[first] and last > first + 1 else [[0]]
        for group in groups:
            a, b = first + group[0], first + group[-1]
            found.append(_piece(lines, seen, a, b, bool(running[a])))
            if found[-1].running and indents and (b > a or house.by_indent or width(found[-1].text) >= PROSE):
                found[-1].text = found[-1].text.lstrip()
        found[-1].display = not (running[first] or columns.alone[first]) and seen.widths[first] <= _HEADLINE
        first = last
    return list(_decks(found))


def _decks(found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with the lines of a headline joined where its words are known not to part there.

    They are known where the articles beside it print the characters on both sides of the seam together. The articles
    beside are those up to the next two long paragraphs one below the other, where a text may be cut as well.
    """
    stretch: list[Piece] = []
    for piece in found:
        if stretch and is_long(piece) and is_long(stretch[-1]):
            yield from _with_decks(stretch)
            stretch = []
        stretch.append(piece)
    yield from _with_decks(stretch)


def _with_decks(found: Sequence[Piece]) -> Iterator[Piece]:
    above: Piece | None = None
    for k, piece in enumerate(found):
        if above and above.display and piece.display and piece.first == above.last + 1:
            a, b = above.text.strip(), piece.text.strip()
            beside = "\n".join([p.text for p in found[max(0, k - _BESIDE) : k + _BESIDE] if p.running])
            if a[-1] not in NEVER_FIRST and (a[-2:] + b[:1] in beside or a[-1:] + b[:2] in beside):
                whole = joined([a, b])
                above = Piece(whole, above.first, piece.last, False, width(whole) <= _HEADLINE)
                continue
        if above:
            yield above
        above = piece
    if above:
        yield above


def is_long(piece: Piece) -> bool:
    """True for a paragraph too wide to be a line of a column: nothing is ever joined to it."""
    return piece.running and len(piece.text) * EM > LONG // 2 and width(piece.text) > LONG


def _piece(lines: Sequence[str], seen: Lines, first: int, last: int, running: bool) -> Piece:
    """Lines *first* to *last* of those seen as one, with the indent of the first."""
    a, b = seen.numbers[first], seen.numbers[last]
    text = lines[a]
    if first < last:
        text = text[: len(text) - len(text.lstrip())] + joined(seen.texts[first : last + 1])
    return Piece(text, a, b, running)


def is_prose(piece: Piece) -> bool:
    """True for running text of some length: what stands beside it needs no blank line to keep it apart."""
    return piece.running and (len(piece.text) * 2 >= PROSE or width(piece.text) >= PROSE)


def with_blanks(found: Sequence[Piece], lines: Sequence[str], drop: bool) -> Iterator[Piece]:
    """The pieces with the blank lines between them; with *drop*, without those beside prose."""
    above: Piece | None = None
    for piece in [*found, None]:
        start = above.last + 1 if above else 0
        end = piece.first if piece else len(lines)
        if start < end and not (drop and ((above and is_prose(above)) or (piece and is_prose(piece)))):
            for k in range(start, end):
                yield Piece(lines[k], k, k, False)
        if piece:
            yield piece
        above = piece


def _muted(seen: Lines, running: Sequence[int]) -> Lines:
    """The lines with those that stand alone kept out of the count of full lines."""
    ends = [e if r else 1 for e, r in zip(seen.endings, running, strict=True)]
    return Lines(seen.numbers, seen.texts, seen.widths, ends, seen.gaps, seen.indented)


class _Columns:
    """Which lines are running text: 0 for none, else the number of the body each belongs to."""

    def __init__(self, seen: Lines) -> None:
        self.texts, self.widths, self.endings = seen.texts, seen.widths, seen.endings
        self.gaps, self.indented = seen.gaps, seen.indented
        begins = [t[0] in _BEGINS for t in self.texts]
        self.dated = [b and _DATELINE.match(t) is not None for b, t in zip(begins, self.texts, strict=True)]
        self.starts = [
            i or d or (b and t[0] in _MARKS)
            for i, d, b, t in zip(self.indented, self.dated, begins, self.texts, strict=True)
        ]
        self.begins = begins
        self.alone: list[bool] = []
        self.found = [0] * len(self.texts)
        self.body = 0
        self.column, self.column_at = 0, -_NEAR  # the width of the last column, and where it ended

    def running(self) -> list[int]:
        """For each line its body. The lines are gone through once, from one that ends a sentence to the next."""
        self.alone = alone = self._alone()
        start = 0
        texts, endings, starts, found = self.texts, self.endings, self.starts, self.found
        for k, text in enumerate(texts):
            if alone[k] or (starts[k] and k > start):
                self._left(start, k)
                start = k + alone[k]
                if alone[k]:
                    continue
            if endings[k] == 2 or (text[0] in "（(【〔" and self._trailer(k)):
                self._closed(start, k)
                start = k + 1
            elif k == start and k and text[0] in NEVER_FIRST and found[k - 1]:
                self._is_running(k, k)
                start = k + 1
        self._left(start, len(texts))
        return found

    def _left(self, start: int, end: int) -> None:
        """Lines from *start* up to *end*, behind which something else begins."""
        if end - start > 1 and self.endings[end - 1] == 1:
            self._closed(start, end - 1)
        else:
            self._open(start, end)

    # --- lines that stand alone whatever is beside them

    def _alone(self) -> list[bool]:
        texts, endings = self.texts, self.endings
        alone = [False] * len(texts)
        for k, text in enumerate(texts):
            if self.begins[k] and endings[k] < 2 and len(text) <= _LINE:
                byline = "。" not in text and _BYLINE.match(text) is not None
                if endings[k] == 1:  # in brackets, as a jump line is; or a name behind a paragraph
                    byline = _JUMP.fullmatch(text) is not None or (
                        byline and not (k and endings[k - 1] == 2 and not self.gaps[k])
                    )
                alone[k] = byline
        whole = "\n".join(texts)
        if "  " in whole or "\t" in whole or "\u3000\u3000" in whole:
            self._tables(alone)
        if _KANA.search(whole):
            self._foreign(alone)
        self._verse(alone)
        return alone

    def _tables(self, alone: list[bool]) -> None:
        """Two lines with cells, one below the other, are rows of a table."""
        cells = [
            ("  " in t or "\t" in t or "\u3000\u3000" in t) and _CELLS.search(t[:_LOOK]) is not None for t in self.texts
        ]
        for k in range(1, len(cells)):
            if cells[k] and cells[k - 1]:
                alone[k] = alone[k - 1] = True

    def _foreign(self, alone: list[bool]) -> None:
        """Japanese: kana in a line and in one beside it."""
        kana = [len(_KANA.findall(t[:_LOOK])) * 10 > len(t[:_LOOK]) for t in self.texts]
        for k, here in enumerate(kana):
            if here:
                alone[k] = True

    def _verse(self, alone: list[bool]) -> None:
        """Short lines between blank ones of which every one ends in a mark."""
        run = start = 0
        for k, text in enumerate([*self.texts, ""]):
            if not text or self.gaps[k]:
                if run >= _STANZA and run == k - start and any(e != 2 for e in self.endings[start:k]):
                    alone[start:k] = [True] * run
                run, start = 0, k
            if text and text[-1] in _PAUSES and self.widths[k] <= _VERSE:
                run += 1

    # --- running text

    def _trailer(self, k: int) -> bool:
        """True for a writer's name in brackets behind a paragraph."""
        return (
            k > 0
            and self.found[k - 1] > 0
            and self.texts[k][0] in "（(【〔"
            and TRAILER.fullmatch(self.texts[k]) is not None
        )

    def _closed(self, start: int, end: int) -> None:
        """Lines *start* to *end*, of which only the last ends a sentence: running text from some line on."""
        if start == end:
            return self._is_running(end, end) if self._is_chinese(end, end) or self._trailer(end) else None
        widths = self.widths
        if self.dated[start] and (widths[start] <= _WIDE or end - start > 1):
            return self._is_running(start, end)
        if widths[end] > widths[end - 1] + 2 * EM or widths[end - 1] > LONG:
            self._open(start, end)
            return self._is_running(end, end)
        first = end - 1
        while first > start and self._even(first - 1):
            first -= 1
        even = end - first
        if first > start and 0 < widths[first] - widths[first - 1] <= _INDENT and self._goes_on(first - 1):
            first -= 1
        if even == 1:
            fits = self._two_lines(first, end)
        else:
            fits = even >= _STANZA or self.indented[first] or self._in_column(end) or self._marked(first, end)
        if not fits or not self._is_chinese(first, end):
            first = end
        if not self._narrowed(start, first):
            self._open(start, first)
        self._is_running(first, end)

    def _narrowed(self, start: int, end: int) -> bool:
        """Lines that go on from the column above into one of another width are running text too."""
        if self._indented_one(start, end - 1) and all(map(self._even, range(start, end - 1))):
            self._is_running(start, end - 1)
            return True
        if start in (0, end) or not self.found[start - 1] or not self.column:
            return False
        for k in range(start, end):
            short = self.column - self.widths[k]
            if not -_EVEN <= short <= (_INDENT if k == start else _EVEN):
                return False
        if not any(mark in text for text in self.texts[start:end] for mark in "，、。"):
            return False
        self._is_running(start, end - 1)
        return True

    def _even(self, k: int) -> bool:
        """True where line *k* is as wide as the one below; squeezed punctuation makes a line wider than it looks."""
        unlike = abs(self.widths[k] - self.widths[k + 1])
        return unlike <= _EVEN or (unlike <= _SQUEEZED and _INSIDE.search(self.texts[k]) is not None)

    def _goes_on(self, k: int) -> bool:
        """True where a line that is a little short of the next may be the first one of its paragraph."""
        return self.indented[k] or not self.gaps[k + 1] or _INSIDE.search(self.texts[k]) is not None

    def _two_lines(self, first: int, end: int) -> bool:
        """True where a line that ends no sentence and one that does are a paragraph of two lines."""
        if self.indented[first] and not self.indented[end]:
            return True
        fits = self._in_column(end)
        if fits is not None:
            return fits
        if self.texts[end - 1][-1] in _PAUSES or self.gaps[end] or self.widths[end - 1] > _WIDE:
            return False
        return self.widths[end - 1] >= 8 * EM and _INSIDE.search(self.texts[end - 1]) is not None

    def _in_column(self, end: int) -> bool | None:
        """True where the line above *end* is as wide as the columns above or below, None where there are none near."""
        mine = self.widths[end - 1]
        near = self.column if end - self.column_at <= _NEAR else 0
        below = [
            self.widths[k]
            for k in range(end + 1, min(end + 1 + _NEAR, len(self.widths)))
            if not self.endings[k] and _INSIDE.search(self.texts[k])
        ]
        if any(-2 * EM - _EVEN <= mine - wide <= _EVEN for wide in (near, *below) if wide):
            return True
        return False if near or len(below) > 1 else None

    def _open(self, start: int, end: int) -> None:
        """Lines from *start* up to *end* that come to no stop: running text only where a column is plain to see."""
        k = start
        while k + 2 < end:
            last = k
            while last + 1 < end and abs(self.widths[last + 1] - self.widths[last]) <= _EVEN:
                last += 1
            if (last - k >= 2 or self._indented_one(k, last)) and self._marked(k, last) and self._is_chinese(k, last):
                if last + 1 < end and self.widths[last + 1] < self.widths[last] and not self.gaps[last + 1]:
                    last += 1
                self._is_running(k, last)
            k = last + 1

    def _indented_one(self, first: int, last: int) -> bool:
        """True where there are two lines or more, of which the first alone is indented, as a paragraph is."""
        return first < last and self.indented[first] and not any(self.indented[first + 1 : last + 1])

    def _marked(self, first: int, last: int) -> bool:
        """True where there is punctuation inside the lines, as running text has it."""
        return any(_INSIDE.search(t) for t in self.texts[first : last + 1])

    def _is_chinese(self, first: int, last: int) -> bool:
        size = sum(map(len, self.texts[first : last + 1]))
        return sum(self.widths[first : last + 1]) - 2 * size >= 2 * size * _HAN_SHARE

    def _is_running(self, first: int, last: int) -> None:
        """Lines *first* to *last* are running text; with those above, where these go on, they are one body."""
        fresh = first == 0 or not self.found[first - 1] or self.dated[first]
        self.body += fresh
        self.found[first : last + 1] = [self.body] * (last + 1 - first)
        if last > first:
            self.column, self.column_at = self.widths[last - 1], last
