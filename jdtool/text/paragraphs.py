"""Hard-wrapped lines to paragraphs, for Chinese text set in columns of any width.

A compositor fills every line of a column but the last of a paragraph. So a line goes on in the next one if it is
full: if the next line's first word had no room left on it. How wide the column is stands nowhere; it is read off
the lines beside, for a line that does not end as a sentence ends has to be a full one. Where a full line ends just
as a sentence ends, the marks of the house decide: an indent, a blank line, or neither.

Widths are counted in quarters of an ideograph: a character and its bytes in UTF-8 together make 2 for a Latin letter
and 4 for an ideograph, which is what they take in print, more or less.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from jdtool.patterns import lazy

STOPS = "。！？!?…"
"""What ends a sentence."""

CLOSERS = '”’」』）)〕】》〉"]］'
"""What may stand behind the end of a sentence."""

NEVER_FIRST = frozenset("”’」』）)〕】》〉］，。、；：！？,;!?％")
"""What no paragraph begins with."""

EM = 4  # an ideograph, in the unit of widths
_RAG = 6  # how far a full line may stay behind its column: squeezed punctuation, digits of other widths
_DISPLAY = 20  # a line so much shorter than the text beside it is no full line of it, whatever it ends with
LONG = 80 * EM  # no column is wider: such a line is a whole paragraph
_ENOUGH = 3  # paragraphs' ends that have to be seen to know a house's habits
_AHEAD = 4  # how many lines ahead the column's width is looked for

_ENDS = frozenset(STOPS)
_CLOSERS = frozenset(CLOSERS)
_BEHIND = CLOSERS + " \u3000"
_BLANKS = " \t\u3000\u00a0"
_DOTS = frozenset(".．")
_NOTE = lazy("[①-⑳⑴-⒛㉑-㊿¹²³⁰-⁹*＊†‡]{1,3}$|[\\[［〔（(][0-9①-⑳]{1,3}[\\]］〕）)]$")
"""The mark of a note behind a sentence."""
_NOTE_ENDS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽¹²³⁴⁵⁶⁷⁸⁹⁰*＊†‡]］〕）)")
_HALF = frozenset("；;：:.")
_TRAILER = re.compile(r"[（(〔【][^（）()〔〕【】，。版页]{1,16}[）)〕】]")
_ITEM = lazy(
    r"[（(][一二三四五六七八九十百0-9０-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．]|[0-9０-９]{1,2}[、．.)）](?![0-9０-９])|"
    r"第[一二三四五六七八九十百零〇0-9]{1,6}[条條章节節回](?![^ 　]{0,3}[，、。])|"
    r"[①-⑳⑴-⒛●•◆■□▲△★☆○◎◇※·\-*][ \u3000]?"
)


# --- lines to one line


_LETTER_SEAM = lazy("[\u3400-\u9fff]( ?)[A-Za-z]|[A-Za-z]( ?)[\u3400-\u9fff]")
_DIGIT_SEAM = lazy("[\u3400-\u9fff]( ?)[0-9]|[0-9]( ?)[\u3400-\u9fff]")


class Spacing(NamedTuple):
    """Whether a text prints a space between Chinese characters and Latin letters, and digits."""

    letters: bool = False
    digits: bool = False

    @classmethod
    def of(cls, texts: Sequence[str]) -> Spacing:
        """The habit that the inside of lines shows: a space twice at least, and three times as often as none.

        >>> Spacing.of(["用 AI 写20行", "的 AI 程序30行"])
        Spacing(letters=True, digits=False)
        """
        whole = "\n".join(texts)
        if " " not in whole:
            return cls()
        return cls(_has_habit(_LETTER_SEAM, whole), _has_habit(_DIGIT_SEAM, whole))

    def at(self, last: str, first: str) -> bool:
        """True where a space goes between the last character of a line and the first one of the next."""
        latin, other = (last, first) if last.isascii() else (first, last)
        return "\u3400" <= other <= "\u9fff" and (
            (self.letters and latin.isalpha()) or (self.digits and latin.isdigit())
        )


def _has_habit(seam: re.Pattern[str], text: str) -> bool:
    spaces = Counter(a + b for a, b in seam.findall(text))
    return spaces[" "] > 1 and spaces[" "] >= 3 * spaces[""]


def joined(lines: Iterable[str], spacing: Spacing | None = None) -> str:
    """Lines of one paragraph as one line, by the *spacing* of the text they stand in.

    Chinese needs nothing between the lines. Two words of a script that parts its words get their space back; a word
    that a hyphen parted becomes whole; digits on both sides are one number.

    >>> joined(["基于AI", "knowledge graph的系", "统，面积达380", "万亩。"])
    '基于AI knowledge graph的系统，面积达380万亩。'
    >>> joined(["the newspa-", "per of a well-known", "１９", "９０年"])
    'the newspaper of a well-known１９９０年'
    """
    parts: list[str] = []
    end = "\u3000"
    for line in lines:
        text = line.strip()
        if not text:
            continue
        if end < "\u2e80" and text[0] < "\u2e80":
            parts.append(_seam(parts, text))
        elif spacing and end.isascii() != text[0].isascii() and spacing.at(end, text[0]):
            parts.append(" ")
        parts.append(text)
        end = text[-1]
    return "".join(parts)


_WORD = 200  # no word at a line's end is longer
_HYPHENATED = lazy(r"(?<![\w-])[^\W\d_]{2,}[-\u00ad\u2010]$")
_ADDRESS = lazy(r"(?:://|www\.|@)[^\s\u2e80-\uffff]*$")
_PREFIX = lazy(r"(?i)\b(?:all|anti|co|cross|ex?|high|long|low|mid|multi|non|post|pre|pro|self|semi|short|sub|well)$")


def _seam(parts: list[str], text: str) -> str:
    """What goes between the line that *parts* ends with and *text*: a space or nothing. A hyphen may go."""
    before = parts[-1][-_WORD:]
    last, first = before[-1], text[0]
    if last in "-\u00ad\u2010":
        whole = last == "\u00ad" or not _PREFIX.search(before[:-1])
        if whole and first.islower() and _HYPHENATED.search(before):
            parts[-1] = parts[-1][:-1]
        return ""
    if not (first.isalpha() or (first.isdigit() and last.isalpha()) or first in "(\"'&"):
        return ""
    if not (last.isalnum() or last in ",;:!?.)\"'&%"):
        return ""
    if not last.isalnum() and (not before[:-1][-1:].isascii() or _ADDRESS.search(before)):
        return ""
    return " "


# --- lines to paragraphs


def ending(text: str) -> int:
    """How a line ends: 2 as a sentence does, 1 as a sentence may, 0 in the middle.

    A note's mark may stand behind the stop: 。①, 。[2].

    >>> [ending(t) for t in ("他来了。", "“他来了。”", "他来了。（完）", "如下：", "（完）", "“新机遇”", "他")]
    [2, 2, 2, 1, 1, 0, 0]
    """
    if text[-1] in _NOTE_ENDS and (note := _NOTE.search(text, max(1, len(text) - 8))):
        text = text[: note.start()]
    last = text[-1]
    if last in _ENDS or (last in _DOTS and len(text) > 4 and "\u3400" < text[-2] < "\ufaff"):
        return 2
    if last in _CLOSERS:
        core = text.rstrip(CLOSERS)
        if core and core[-1] in _ENDS:
            return 2
        if last not in "）)】〕":
            return 0
        opened = max(text.rfind("（"), text.rfind("("), text.rfind("【"), text.rfind("〔"))
        return 2 if opened > 0 and text[:opened].rstrip(_BEHIND)[-1:] in _ENDS else 1
    return 1 if last in _HALF else 0


def width(text: str) -> int:
    """The width of a line in quarters of an ideograph.

    >>> width("基于AI的"), width("基于AI的") / EM
    (16, 4.0)
    """
    return len(text) + len(text.encode("utf-8", "surrogatepass"))


def paragraphs(lines: Sequence[str]) -> list[list[int]]:
    """The lines of one body, blank ones among them, as paragraphs: for each, the indices of its lines.

    *lines* come as printed, with their indents. Blank lines belong to no paragraph.

    >>> paragraphs(["　　小城昨日下了一", "场大雪，交通一度", "", "中断。", "　　到傍晚，积雪已", "经清除。"])
    [[0, 1, 3], [4, 5]]
    """
    seen = Lines.of(lines)
    return [[seen.numbers[k] for k in group] for group in Body(seen).groups()]


class Lines(NamedTuple):
    """Lines that are not blank, and what is seen of each."""

    numbers: list[int]
    """Where each stood among the lines given."""
    texts: list[str]
    widths: list[int]
    endings: list[int]
    gaps: list[bool]
    """True where a blank line stands above."""
    indented: list[bool]
    leads: list[int]
    """The width of the blanks that each begins with."""
    breaks: frozenset[int] = frozenset()
    """The lines above which a form feed stands: a page or a column ends there."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> Lines:
        """What is seen of *lines*, blank ones among them."""
        stripped = [line.strip() for line in lines]
        numbers = [i for i, text in enumerate(stripped) if text]
        texts = [text for text in stripped if text]
        widths = [len(t) + len(t.encode("utf-8", "surrogatepass")) for t in texts]
        endings = [2 if t[-1] in _ENDS else 0 if "\u3400" < t[-1] < "\ufaff" else ending(t) for t in texts]
        for k, text in enumerate(texts):
            if endings[k] == 1 and k and text[-1] in "）)" and _opened_above(texts[k - 1], text):
                endings[k] = 2
        gaps = [False, *(b - a > 1 for a, b in pairwise(numbers))]
        _end_at_pauses(texts, endings, widths, gaps)
        leads = [lead(lines[i]) if lines[i][0] in _BLANKS else 0 for i in numbers]
        return cls(numbers, texts, widths, endings, gaps, _indents(leads, endings), leads, _breaks(lines, numbers))

    def part(self, first: int, last: int) -> Lines:
        """The lines from *first* up to *last*."""
        cut = slice(first, last)
        return Lines(
            self.numbers[cut],
            self.texts[cut],
            self.widths[cut],
            self.endings[cut],
            self.gaps[cut],
            self.indented[cut],
            self.leads[cut],
        )

    def without(self, dropped: Container[int]) -> Lines:
        """The lines without those *dropped*. A break above such a line is one above the next."""
        kept = [k for k in range(len(self.texts)) if k not in dropped]
        return Lines(
            [self.numbers[k] for k in kept],
            [self.texts[k] for k in kept],
            [self.widths[k] for k in kept],
            [self.endings[k] for k in kept],
            [self.gaps[k] for k in kept],
            [self.indented[k] for k in kept],
            [self.leads[k] for k in kept],
            frozenset(bisect_left(kept, k) for k in self.breaks),
        )

    def indented_widths(self) -> list[int]:
        """The widths, with the indent of a paragraph counted in."""
        return [w + 2 * EM if i else w for w, i in zip(self.widths, self.indented, strict=True)]


class ParagraphStyle(NamedTuple):
    """By what paragraphs are parted: indents, blank lines, indents that got lost on the way; and how sure that is."""

    by_indent: bool
    by_gap: bool
    lost_indent: bool
    evidence: int
    """At how many ends of paragraphs it was observed."""


class Body:
    """The lines of one body, parted into paragraphs by the habits of *house*, or by its own where it shows enough."""

    def __init__(self, lines: Lines, style: ParagraphStyle | None = None) -> None:
        self.texts, self.widths, self.endings = lines.texts, lines.indented_widths(), lines.endings
        self.gaps, self.indented = lines.gaps, lines.indented
        self.ahead = _ahead(self.widths, self.endings)
        self.column = 0  # the width of the last full line of the paragraph that stands open
        self.above = 0  # the same of the paragraphs above
        self._wide: int | None = None
        self._hangs = False  # whether marks hang out of the column here
        self.style = self._habits()
        if style:
            self.fall_back_on(style)

    def fall_back_on(self, style: ParagraphStyle) -> None:
        """Take the habits of *house* where these lines show too little of their own."""
        if self.style.evidence < _ENOUGH <= style.evidence:
            self.style = style

    @property
    def usual(self) -> int:
        """The width that full lines have in this body: the widest that is not rare. A comma at the end may hang out."""
        if self._wide is None:
            lines = zip(self.widths, self.endings, self.texts, strict=True)
            full = [w for w, end, text in lines if not end and text[-1] not in "，、"]
            self._wide = max((w for w, count in Counter(full).items() if count * 8 >= len(full)), default=0)
            self._hangs = max(self.widths) > self._wide + 2
        return self._wide

    def _habits(self) -> ParagraphStyle:
        """The house's habits, asked of lines that surely end a paragraph: with a stop, well short of the column."""
        sure = indent = gap = begun = hollow = 0
        widths, endings, ahead = self.widths, self.endings, self.ahead
        if endings and not (endings[0] or any(self.indented)):
            begun, hollow = 1, int(self._has_lost_indent(0))
        for k in [k for k, end in enumerate(endings[:-1], 1) if end == 2]:
            if widths[k - 1] < ahead[k] - 2 * EM:
                sure += 1
                if self.indented[k]:
                    indent += 1
                    continue
                gap += self.gaps[k]
                if not endings[k]:
                    begun += 1
                    hollow += self._has_lost_indent(k)
        by_indent = indent * 2 > sure if sure else any(self.indented)
        by_gap = not by_indent and (gap > 0 or sure < 2)
        return ParagraphStyle(by_indent, by_gap, not by_indent and hollow * 3 > begun * 2, sure)

    def groups(self) -> list[list[int]]:
        """The paragraphs: for each, which of the lines belong to it."""
        if not self.texts:
            return []
        group = [0]
        found = [group]
        widths, endings, indented, ahead = self.widths, self.endings, self.indented, self.ahead
        for k in range(1, len(widths)):
            mine = widths[k - 1]
            if not endings[k - 1] and not indented[k] and mine <= LONG and mine * 4 >= ahead[k] * 3:
                self.column = self.above = mine  # the common case, in the middle of a paragraph
                group.append(k)
            elif self._parted(k):
                self.column = 0
                group = [k]
                found.append(group)
            else:
                if not endings[k - 1]:
                    self.column = self.above = mine
                group.append(k)
        return found

    def _parted(self, k: int) -> bool:
        end = self.endings[k - 1]
        if self.texts[k][0] in NEVER_FIRST:
            return False
        if self.indented[k] and (self.style.by_indent or end == 2):
            return not (end and self._trailer(k))
        if not end:
            return self.widths[k - 1] > LONG or self._display(k)
        if self._trailer(k):
            return False
        full = self._full(k)
        if is_item(self.texts[k]) and (end == 2 or not full):
            return True
        if full is None:
            return self.gaps[k] or (end == 2 and not self.style.by_indent)
        if not full:
            return True
        if self.style.lost_indent and not self.endings[k]:
            if self._has_lost_indent(k):
                return True
            if self.texts[k][0] not in "“‘「『《（" and self.widths[k] > max(self.column, self.ahead[k]) - EM:
                return False
        return end == 2 and self.gaps[k] and self.style.by_gap

    def _has_lost_indent(self, k: int) -> bool:
        """True where line *k* goes on in the next one, but leaves the room of an indent: it has lost it."""
        wide = self.ahead[k + 1] if k + 1 < len(self.ahead) else 0
        if k + 1 < len(self.widths) and abs(self.widths[k + 1] - self.usual) <= 2:
            wide = max(wide, self.usual)  # the next line is full, though it ends a sentence
        if self.column and self.column < wide - 3 * EM:
            wide = self.column
        if not wide or not wide - 3 * EM - _RAG < self.widths[k] < wide:
            return False
        if abs(wide - self.usual) <= _RAG:
            wide = self.usual
        mine = self.widths[k] - (EM if self._hangs and self.texts[k][-1] in "，、" else 0)
        return wide - 3 * EM - 2 < mine <= wide - max(unit(self.texts[k + 1]), EM) - 2

    def _trailer(self, k: int) -> bool:
        """True for the writer's name in brackets behind a paragraph."""
        return is_trailer(self.texts[k])

    def _full(self, k: int) -> bool | None:
        """True where line *k* - 1 fills its column, None where the column is not known."""
        mine = self.widths[k - 1]
        wide = self.column or self.ahead[k] or self.above
        if not (self.column or self.style.by_indent) and abs(mine - self.above) <= EM:
            wide = self.above
        if not wide or mine > wide + 2 * EM:
            return None
        if self.style.by_indent or self.style.by_gap:
            return mine + unit(self.texts[k]) > wide - _RAG
        if abs(wide - self.usual) <= _RAG:
            wide = self.usual
        return mine + unit(self.texts[k]) > wide

    def _display(self, k: int) -> bool:
        """True where line *k* - 1, which does not end a sentence, is too short for the text beside it: a heading."""
        wide = self.ahead[k]
        if self.column:
            wide = min(wide, self.column) if wide else self.column
        mine = self.widths[k - 1]
        return bool(wide) and mine + max(unit(self.texts[k]), EM) + _DISPLAY <= wide and mine * 4 < wide * 3


def _end_at_pauses(texts: Sequence[str], endings: list[int], widths: Sequence[int], gaps: Sequence[bool]) -> None:
    """In a text whose sentences end with 、 (as papers before 1949 print them), end a paragraph at a short line."""
    stops = sum(text.count("。") for text in texts)
    if stops * 20 >= sum(text.count("、") for text in texts):
        return
    for k, text in enumerate(texts):
        below_gap = k + 1 == len(texts) or gaps[k + 1]
        if text[-1] == "、" and ((k and widths[k] < widths[k - 1] - _RAG) or below_gap):
            endings[k] = 2


def _opened_above(above: str, text: str) -> bool:
    """True where the bracket that *text* ends with was opened behind the stop of a sentence on the line above."""
    opened = max(above.rfind("（"), above.rfind("("))
    return "（" not in text and "(" not in text and opened > 0 and above[:opened].rstrip(_BEHIND)[-1:] in _ENDS


def _breaks(lines: Sequence[str], numbers: Sequence[int]) -> frozenset[int]:
    """The lines, of those that are not blank, above which a form feed stands."""
    breaks: set[int] = set()
    for number, line in enumerate(lines):
        if "\f" in line:
            at = bisect_left(numbers, number)
            behind = at < len(numbers) and numbers[at] == number and "\f" in line[len(line.rstrip()) :]
            breaks.add(at + behind)
    return frozenset(breaks)


def _indents(leads: Sequence[int], endings: Sequence[int]) -> list[bool]:
    """The leads of lines to whether each begins with the indent of a paragraph.

    A text layer may print an indent of two ideographs as two narrow spaces.
    """
    if not any(leads):
        return [False] * len(leads)
    least = 2 * EM if max(leads) >= 2 * EM else EM
    indented = [own >= least for own in leads]
    count = sum(indented)
    if count * 5 > len(leads) * 3:  # most are indented: the whole column may stand off the margin
        standing_off = [own for own in leads if own]
        base = sorted(standing_off)[len(standing_off) // 2]
        open_before = sum(1 for k in range(1, len(leads)) if indented[k] and not endings[k - 1])
        if open_before * 2 > count:
            return [own >= base + EM for own in leads]
    return indented


def lead(line: str) -> int:
    """The width of the blanks that a line begins with.

    >>> lead("　　开头"), lead("  开头"), lead("开头")
    (8, 4, 0)
    """
    blanks = line[: len(line) - len(line.lstrip())]
    return sum(8 if c == "\t" else 4 if c == "\u3000" else 2 for c in blanks)


def _ahead(widths: Sequence[int], endings: Sequence[int]) -> list[int]:
    """For each line the width of the next line, itself included, that does not end a sentence; 0 where none is near."""
    found = [0] * len(widths)
    seen, at = 0, len(widths) + _AHEAD
    for k in range(len(widths) - 1, -1, -1):
        if widths[k] > LONG:
            seen = 0
        elif not endings[k]:
            seen, at = widths[k], k
        if at - k < _AHEAD:
            found[k] = seen
    return found


_UNIT = lazy(r"[A-Za-z0-9.,%:/'-]*[，。、；：！？”’）》」』…—]*")


def is_item(text: str) -> bool:
    """A line to whether it opens an item of a list.

    >>> is_item("一、加强领导"), is_item("1. 苹果"), is_item("1.5公里")
    (True, True, False)
    """
    return _ITEM.match(text) is not None


def is_trailer(text: str) -> bool:
    """A line to whether it is no more than a name in brackets, as a writer's behind a paragraph.

    >>> is_trailer("（张小明）"), is_trailer("（下转第三版）")
    (True, False)
    """
    return text[0] in "（(【〔" and _TRAILER.fullmatch(text) is not None


def unit(text: str) -> int:
    """The width of what cannot be parted at a line's beginning: a word, a number, a character with its punctuation."""
    if text[0] < "\u2e80":
        found = _UNIT.match(text)
        return width(found[0]) if found and found[0] else EM
    return EM + EM * (text[0] in "「『《（" or text[1:2] in "，。、；：！？”’）》」』")
