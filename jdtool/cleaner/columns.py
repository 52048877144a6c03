"""Which lines of a page are running text, where columns, headlines and bylines stand one below the other.

Running text is recognised by two things: its lines are full, so several of one width stand one below the other; and
it comes to a stop. From a line that ends a sentence the column is followed upwards, as far as it goes; what stands
above it on its own is display.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from jdtool.cleaner.classes import HAN
from jdtool.patterns import lazy
from jdtool.press import bylines
from jdtool.press.bylines import MARKS
from jdtool.press.datelines import begins, may_begin
from jdtool.press.jumps import is_jump
from jdtool.text.endings import NEVER_FIRST, is_trailer
from jdtool.text.line_measures import Lines
from jdtool.text.widths import EM, LONG, width

_EVEN = 6  # widths of full lines differ no more than this
_SQUEEZED = 12  # widths of full lines with punctuation inside
_INDENT = 16  # the first line may lack as much: an indent that got lost
_WIDE = 45 * EM  # a paragraph's first line that is wider needs others of its width beside it
_HEADLINE = 30 * EM  # a line of a headline is no wider
_CLOSE = 2 * EM  # two sentences of nearly one width may be two paragraphs, of which one has lost its stop
_NARROW = 8 * EM  # lines of less without marks inside may be verse
_NEAR = 12  # a column no more lines away than this tells of a paragraph of two lines
_HAN_SHARE = 0.3  # less of a text in ideographs, and it is in another language
_LINE = 70  # a byline has no more characters
_RUN = 4  # so many full lines are a column
_INSIDE = lazy(f"[，、。；：“”《》（）！？](?=.)|[,;](?<=[{HAN}].)(?=[{HAN}])")
_LABELLED = lazy("[^，。、；：！？]{1,8}：[^，。！？]*$")  # 关键词：温度；产率
_PAUSES = frozenset("，、；：,;:。！？!?…—~～")


@lru_cache(maxsize=1 << 10)  # what came out is read once more
def is_byline(text: str) -> bool:
    """A line to whether it says who wrote an article, and no more.

    >>> is_byline("□记者 张小明"), is_byline("本报记者张小明昨日从市政府获悉，")
    (True, False)
    """
    if "。" in text or text[-1] in _PAUSES or text.count("，") > 1:
        return False
    return bylines.is_candidate(text) and bylines.read(text) is not None


def is_chinese(texts: Sequence[str]) -> bool:
    """Lines to whether a good part of them is in ideographs.

    >>> is_chinese(["小城的 metro"]), is_chinese(["the metro of 小城"])
    (True, False)
    """
    whole = "".join(texts)
    size = len(whole)
    return width(whole) - 2 * size >= 2 * size * _HAN_SHARE


_STOP_INSIDE = lazy("[。！？](?=.)")
_QUOTED = lazy("[“”「」]")


def _goes_on_in_quotation(above: str, below: str) -> bool:
    """True where a quotation is left open in mid-clause on one line and closed on the next.

    >>> _goes_on_in_quotation("“这是一", "个例子，”他说。"), _goes_on_in_quotation("“走吧。", "“好。”")
    (True, False)
    """
    before, behind = _QUOTED.findall(above), _QUOTED.findall(below)
    return bool(before and behind) and before[-1] in "“「" and behind[0] in "”」" and above[-1] not in _PAUSES


class Columns:
    """Which lines are running text: 0 for none, else the number of the body each belongs to."""

    def __init__(self, lines: Lines, fixed: Sequence[bool]) -> None:
        self.texts, self.widths, self.endings = lines.texts, lines.indented_widths(), lines.endings
        self.gaps, self.indented = lines.gaps, lines.indented
        self._line_goes_on = lines.goes_on
        self.leads = any(lines.leads)
        self.dated = [may_begin(t) and begins(t[:_LINE]) for t in self.texts]
        self.starts = [
            i or d or c or t[0] in MARKS
            for i, d, c, t in zip(self.indented, self.dated, lines.counted, self.texts, strict=True)
        ]
        self.fixed, self.alone = fixed, list(fixed)
        self._set_bylines()
        self.bodies = [0] * len(self.texts)
        self.body = 0
        self.column, self.column_at = 0, -_NEAR  # the width of the last column, and where it ended

    def is_news(self) -> bool:
        """True where a byline, a jump line or a dateline stands among the lines."""
        return any((d or a) and not f for d, a, f in zip(self.dated, self.alone, self.fixed, strict=True))

    def running(self) -> list[int]:
        """For each line its body. The lines are gone through once, from one that ends a sentence to the next."""
        alone = self.alone
        start = 0
        texts, endings, starts, bodies = self.texts, self.endings, self.starts, self.bodies
        for k, text in enumerate(texts):
            if alone[k] or (starts[k] and k > start):
                self._left(start, k)
                start = k + alone[k]
                if alone[k]:
                    continue
            if endings[k] == 2 or (text[0] in "（(【〔" and self._trailer(k)):
                self._closed(start, k)
                start = k + 1
            elif k == start and k and text[0] in NEVER_FIRST and bodies[k - 1]:
                self._is_running(k, k)
                start = k + 1
        self._left(start, len(texts))
        return bodies

    def _left(self, start: int, end: int) -> None:
        """Lines from *start* up to *end*, behind which something else begins."""
        if end - start > 1 and self.endings[end - 1] == 1:
            self._closed(start, end - 1)
        else:
            self._open(start, end)

    def _set_bylines(self) -> None:
        """Bylines and jump lines stand alone."""
        for k, text in enumerate(self.texts):
            if self.endings[k] == 2 or len(text) > _LINE:
                continue
            if self.endings[k]:  # in brackets, as a jump line is; or a name behind a paragraph
                behind = k > 0 and self.endings[k - 1] == 2 and not self.gaps[k]
                own = is_jump(text) or (not behind and is_byline(text))
            else:
                own = is_byline(text)
            self.alone[k] = self.alone[k] or own

    # --- running text

    def _trailer(self, k: int) -> bool:
        """True for a writer's name in brackets behind a paragraph."""
        return k > 0 and self.bodies[k - 1] > 0 and is_trailer(self.texts[k])

    def _closed(self, start: int, end: int) -> None:
        """Lines *start* to *end*, of which only the last ends a sentence: running text from some line on."""
        if start == end:
            return self._is_running(end, end) if self._is_chinese(end, end) or self._trailer(end) else None
        widths = self.widths
        if self.dated[start] and (widths[start] <= _WIDE or end - start > 1):
            return self._is_running(start, end)
        if end == start + 1 and _goes_on_in_quotation(self.texts[start], self.texts[end]):
            return self._is_running(start, end)
        if self._begins_paragraph(start) and end == start + 1 and widths[end] <= self.column + _EVEN:
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
            fits = even >= _RUN or self.indented[first] or self._in_column(end) or self._marked(first, end)
        if self.widths[first] < _NARROW and not self._marked(first, end):
            fits = False  # verse
        if self.widths[end - 1] > _WIDE and even < _RUN and self._has_wider(end):
            fits = False  # paragraphs on a line each
        if not fits or not self._is_chinese(first, end):
            first = end
        elif first == start + 1 and self.texts[start][-1] in "，、" and _STOP_INSIDE.search(self.texts[first]):
            first = start  # a clause that ends in the middle of the next line: no verse
        while first > start and not (self.endings[first - 1] or self.gaps[first]) and self._shows_seam(first):
            first -= 1
        if not self._narrowed(start, first):
            self._open(start, first)
        self._is_running(first, end)

    def _narrowed(self, start: int, end: int) -> bool:
        """Lines that go on from the column above into one of another width are running text too."""
        if self._indented_one(start, end - 1) and all(map(self._even, range(start, end - 1))):
            self._is_running(start, end - 1)
            return True
        if start in (0, end) or not self.bodies[start - 1] or not self.column:
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

    def _shows_seam(self, k: int) -> bool:
        """True where the line above *k* goes on in it whatever their widths."""
        return self._line_goes_on(k) and self._is_chinese(k - 1, k)

    def _goes_on(self, k: int) -> bool:
        """True where a line that is a little short of the next may be the first one of its paragraph."""
        return self.indented[k] or not self.gaps[k + 1] or _INSIDE.search(self.texts[k]) is not None

    def _two_lines(self, first: int, end: int) -> bool:
        """True where a line that ends no sentence and one that does are a paragraph of two lines."""
        if self.texts[end][0] in NEVER_FIRST:
            return True
        if self.indented[first] and not self.indented[end]:
            return not self.endings[first]
        fits = self._in_column(end)
        if fits is not None:
            return fits
        if self._has_wider(end) or self.gaps[end]:
            return False
        if self.widths[end - 1] > _WIDE:  # between blank lines it is no headline
            return first == end - 1 and self.gaps[first] and (end + 1 == len(self.gaps) or self.gaps[end + 1])
        if self.texts[end - 1][-1] in _PAUSES:
            return False
        above, below = self.widths[end - 1], self.widths[end]
        if above > 20 * EM and below > above - _CLOSE:
            return False
        return above > _HEADLINE or (above >= 8 * EM and _INSIDE.search(self.texts[end - 1]) is not None)

    def _has_wider(self, end: int) -> bool:
        """True where a paragraph near is on one line that is wider: then no column has cut the line above *end*."""
        wide = self.widths[end - 1] + 2 * EM
        near = range(max(0, end - _NEAR), min(len(self.widths), end + _NEAR))
        return any(self.widths[k] > wide and self.endings[k] == 2 and k != end and not self.alone[k] for k in near)

    def _in_column(self, end: int) -> bool | None:
        """True where the line above *end* is as wide as the columns above or below, None where there are none near."""
        mine = self.widths[end - 1]
        near = self.column if end - self.column_at <= _NEAR else 0
        shown = self._column_widths
        others = [near, *shown[max(0, end - _NEAR) : end - 1], *shown[end + 1 : end + 1 + _NEAR]]
        if any(-2 * EM - _EVEN <= mine - wide <= _EVEN for wide in others if wide):
            return True
        return False if any(others) else None

    @cached_property
    def _column_widths(self) -> list[int]:
        """The widths of lines that end no sentence and have marks inside, as lines of a column have; 0 for others."""
        lines = zip(self.texts, self.widths, self.endings, self.alone, strict=True)
        return [
            0 if end or alone or not _INSIDE.search(text) or _LABELLED.match(text) else width
            for text, width, end, alone in lines
        ]

    def _open(self, start: int, end: int) -> None:
        """Lines from *start* up to *end* that come to no stop: running text only where a column is plain to see."""
        for k in range(start + 1, end):
            if not (self.endings[k - 1] or self.gaps[k]) and self._shows_seam(k):
                self._is_running(k - 1, k)
        k = start
        while k + 2 < end:
            last = k
            while last + 1 < end and abs(self.widths[last + 1] - self.widths[last]) <= _EVEN:
                last += 1
            is_column = self._are_clauses(k, last) or (self._indented_one(k, last) and self._marked(k, last))
            if self.widths[last] > _WIDE and last - k < _RUN and self._has_wider(last + 1):
                is_column = False  # paragraphs on a line each
            if is_column and self._is_chinese(k, last):
                k -= k == start + 1 and self._begins_paragraph(start)
                if last + 1 < end and self.widths[last + 1] < self.widths[last] and not self.gaps[last + 1]:
                    last += 1
                self._is_running(k, last)
            k = last + 1

    def _are_clauses(self, first: int, last: int) -> bool:
        """True for three lines and more of which half have punctuation inside, as lines of a column have."""
        lines = last + 1 - first
        return lines > 2 and 2 * sum(_INSIDE.search(t, 1) is not None for t in self.texts[first : last + 1]) >= lines

    def _begins_paragraph(self, k: int) -> bool:
        """True where line *k*, in a text without indents, stands below its column and leaves the room of an indent."""
        if k == 0 or not self.bodies[k - 1] or self.gaps[k] or self.starts[k] or self.leads:
            return False
        return EM < self.column - self.widths[k] <= _INDENT and self.column_at >= k - _NEAR

    def _indented_one(self, first: int, last: int) -> bool:
        """True where there are two lines or more, of which the first alone is indented, as a paragraph is."""
        return first < last and self.indented[first] and not any(self.indented[first + 1 : last + 1])

    def _marked(self, first: int, last: int) -> bool:
        """True where there is punctuation inside the lines, as running text has it."""
        return any(_INSIDE.search(t, 1) for t in self.texts[first : last + 1])

    def _is_chinese(self, first: int, last: int) -> bool:
        return is_chinese(self.texts[first : last + 1])

    def _is_running(self, first: int, last: int) -> None:
        """Lines *first* to *last* are running text; with those above, where these go on, they are one body."""
        fresh = first == 0 or not self.bodies[first - 1] or self.dated[first]
        self.body += fresh
        self.bodies[first : last + 1] = [self.body] * (last + 1 - first)
        if last > first:
            wide = self.widths[last - 1]
            lost = first == last - 1 and first - self.column_at <= 1 and 0 < self.column - wide <= _INDENT
            self.column, self.column_at = self.column if lost else wide, last
