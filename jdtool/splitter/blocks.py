"""Lines to blocks: cut where something new begins, with the grammar of each block read once.

Bylines, jump lines, furniture and numbered sub-heads are labelled by their own grammar; the other blocks have no label
yet (`classify` decides on them), but their dateline, if they open with one, is read here and kept.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press import bylines, captions, datelines, folio, jumps, web_lines
from jdtool.press.datelines import Opening
from jdtool.press.roles import BRIEF_MARKS, MARKS
from jdtool.splitter import contents, notices
from jdtool.splitter.dated_lines import begins_dated
from jdtool.splitter.glued_headlines import cut_at_headlines, headline_above_article, is_free, stand_free
from jdtool.splitter.printed_bylines import INSTALMENT, byline_at, signature_at, stands_alone
from jdtool.splitter.verse_and_tables import is_list_of_names, is_row
from jdtool.text.lines import Line

BODY, HEADLINE, SUBHEAD, BYLINE = "body", "headline", "subhead", "byline"
CREDIT, FURNITURE, JUMP = "credit", "furniture", "jump"
BESIDE = 40  # blocks to each side that are the page beside a text
NEVER_FIRST = frozenset("，。、；：！？”’）》」』")
"""Marks that no text begins with."""


class Block(NamedTuple):
    """Lines of a page that belong together."""

    first: int
    """The index of its first line among the lines of the page: no two blocks share it."""
    lines: tuple[Line, ...]
    text: str
    """Its lines as one."""
    glued: bool
    """True where no blank line stands above."""
    label: str = ""
    """One of the labels above, or "" where it is not decided yet."""
    authors: tuple[Author, ...] = ()
    """Whom a byline names."""
    opening: Opening | None = None
    """The dateline that opens the block."""
    rows: bool = False
    """True where each of its lines is a paragraph by itself: verse, tables."""

    @property
    def last(self) -> int:
        """The index behind its last line."""
        return self.first + len(self.lines)

    @property
    def undecided(self) -> bool:
        return not self.label

    @property
    def closed(self) -> bool:
        """True where its last line ends as a sentence ends."""
        return self.lines[-1].closed


def texts_beside(blocks: Sequence[Block], start: int, end: int, own: Set[int] = frozenset()) -> list[str]:
    """Labelled blocks to the texts of the page near those from *start* to *end*; *own* are lines at which begin those
    blocks that are none of them."""
    near = blocks[max(0, start - BESIDE) : end + BESIDE]
    return [block.text for block in near if block.label == BODY and block.first not in own]


def block_of(
    lines: Sequence[Line], first: int, last: int, label: str = "", authors: Sequence[Author] = (), rows: bool = False
) -> Block:
    """Lines *first* up to *last* of the page to a block; where it has no label, its dateline is read."""
    own = tuple(lines[first:last])
    opening = None if label else _opening(lines, first)
    text = "".join([line.text for line in own])
    return Block(first, own, text, not own[0].gap, label, tuple(authors), opening, rows)


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Lines to blocks, in printed order; every line is in exactly one.

    A block begins at a blank line, an indent, a dateline, or a line with a grammar of its own.

    >>> from jdtool.text.lines import lines_of
    >>> page = lines_of("小城通了地铁\\n\\n□记者 张三 报道\\n　　本报讯 地铁昨日开\\n通。")
    >>> [(block.label, block.text) for block in blocks_of(page)]
    [('', '小城通了地铁'), ('byline', '□记者 张三 报道'), ('', '本报讯 地铁昨日开通。')]
    """
    blocks: list[Block] = []
    are_free = stand_free(lines)
    start = i = 0
    while i < len(lines):
        special = _special(lines, i)
        if special:
            if special.label == CREDIT and (caption := _caption_above(lines, start, i)) < i:
                blocks += _runs(lines, start, caption, are_free)
                start = caption
            blocks += _runs(lines, start, i, are_free, special.label == BYLINE)
            blocks.append(special)
            start = i = special.last
            continue
        if i > start and (_opens(lines, i) or (lines[i - 1].closed and _is_caption(lines[start]))):
            blocks += _runs(lines, start, i, are_free, begins_dated(lines, i))
            start = i
        text = lines[i].text
        i += 1
        may_be_credited = text[-1] in captions.LAST or "图" in text or "圖" in text
        if may_be_credited and (caption := _credited_caption(lines, start, i)) < i:
            blocks += _runs(lines, start, caption, are_free)
            blocks.append(block_of(lines, caption, i))
            start = i
    return blocks + _runs(lines, start, len(lines), are_free)


def _caption_above(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the caption begins that ends before line *end*, a sentence below the text of a run that begins at *start*.

    *end* where there is none: paragraphs of the page have an indent, a caption has none.
    """
    first = end
    while first > start and end - first < _CAPTION_LINES and not (first < end and lines[first - 1].closed):
        first -= 1
    is_apart = first > start and lines[first - 1].closed and not lines[first].indent
    return first if is_apart and sum(len(line.text) for line in lines[first:end]) <= captions.SIZE else end


def _credited_caption(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the caption begins that ends with line *end* - 1 in the photographer's name; *end* where there is none."""
    first = _caption_above(lines, start, end)
    return first if first < end and captions.is_credited("".join([line.text for line in lines[first:end]])) else end


def _runs(
    lines: Sequence[Line], start: int, end: int, headlines_are_free: bool, above_article: bool = False
) -> list[Block]:
    """A run without gaps to blocks, headlines apart from their text."""
    runs = cut_at_headlines(lines, start, end, headlines_are_free)
    if above_article and runs and (cut := headline_above_article(lines, *runs[-1])) < end:
        runs[-1:] = [(runs[-1][0], cut), (cut, end)]
    return [block_of(lines, a, b) for a, b in runs]


# --- where a block begins


def _opening(lines: Sequence[Line], i: int) -> Opening | None:
    """The dateline that line *i* begins with, read to its end in the next lines."""
    if not begins_dated(lines, i):
        return None
    return datelines.read("".join([lines[i].text, *(line.text for line in takewhile(_goes_on, lines[i + 1 : i + 3]))]))


def _goes_on(line: Line) -> bool:
    return not line.gap


def _opens(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* cannot go on in the block of the line above."""
    line, above = lines[i], lines[i - 1]
    if line.gap or line.indent == 1 > above.indent:
        return True
    wider = max(line.width, above.width)
    if wider > _UNWRAPPED and min(line.width, above.width) * 3 < wider and _parts_paragraphs(above, line):
        return True
    if line.indent == 2 and (above.indent < 2 or above.closed):
        return True
    if above.closed and (line.text[0] in BRIEF_MARKS or _is_caption(line) or _is_item(line)):
        return True
    if (above.closed or abs(above.width - line.width) > 1.5) and begins_dated(lines, i):
        return True
    return line.text[-1] in "：:" and SALUTATION.match(line.text) is not None


def _parts_paragraphs(above: Line, line: Line) -> bool:
    """True where one of two lines is a paragraph that was not wrapped, and the other a headline or a sub-head."""
    short, paragraph = (above, line) if above.width < line.width else (line, above)
    return is_free(short) and "。" in paragraph.text and (paragraph is line or paragraph.closed)


def _is_item(line: Line) -> bool:
    """True for a line that opens with a number as an item of a list does: 2.雨停了, not 2.5万."""
    return line.text[0].isdigit() and _ITEM.match(line.text) is not None


def _is_caption(line: Line) -> bool:
    """True where a caption opens with *line*: it is one sentence long, and what stands behind it goes on above it."""
    return line.text[0] in "图圖" and captions.opens(line.text)


_ITEM = lazy(r"[0-9０-９]{1,2}[.．、](?![0-9０-９])")
SALUTATION = lazy("[^，。]{0,6}(?:同志|编辑|編輯|先生|女士|朋友|您好|你好)(?:们|們)?[：:]$|各[^。；：:]{2,40}[：:]$")
"""The beginning of a letter."""
_NUMBERED = lazy(
    "(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节回部][ 　])"
    "[^，。；：]{2,18}"
)
_NUMERALS = frozenset("一二三四五六七八九十（第")
_JUMP_MARKS = frozenset("（(〔【[下上紧緊转轉相详詳更报全评图文另见見刊▶►▷>＞→")
_UNWRAPPED = 36.0  # ideographs; no column of a paper is wider
_CAPTION_LINES = 4  # lines at most in a caption
_SHORT_JUMP = 8  # characters at most in the first of the two lines of a jump line
_DIGITS = frozenset("0123456789")
_SHEET = 3  # digits at most in the number of a sheet
_NUMBERED_LENGTH = 22  # characters at most in a sub-head with its number


_GRAMMAR = bylines.HINTS | folio.HINTS | frozenset(" \u3000：:")
_GRAMMAR_FIRST = frozenset(MARKS) | _DIGITS | _JUMP_MARKS | _NUMERALS | folio.PLAIN
_GRAMMAR_LAST = bylines.LAST | notices.OFFICES
"""A line without any of these, inside, at its beginning or at its end, has no grammar of its own: half of all lines."""


def _special(lines: Sequence[Line], i: int) -> Block | None:
    """The block of a byline, jump line, furniture line, numbered sub-head or table that begins at line *i*."""
    text = lines[i].text
    is_plain = _GRAMMAR.isdisjoint(text) and text[0] not in _GRAMMAR_FIRST and text[-1] not in _GRAMMAR_LAST
    if is_plain and not (i and lines[i - 1].text[0] in contents.FIRST):
        return None
    if web_lines.may_be(text) and (web := web_lines.read(text)):
        return block_of(lines, i, i + 1, BYLINE, web.authors)
    if bylines.is_candidate(text) and (byline := byline_at(lines, i)):
        return block_of(lines, i, i + byline.size, CREDIT if byline.is_credit else BYLINE, byline.authors)
    if (" " in text or "　" in text) and (writers := signature_at(lines, i)):
        return block_of(lines, i, i + 1, BYLINE, writers)
    if (
        i
        and lines[i - 1].text[0] in contents.FIRST
        and contents.is_title(lines[i - 1])
        and (end := contents.end_of_contents(lines, i)) > i
    ):
        return block_of(lines, i, end, BODY, rows=True)
    if (text[-1] in notices.OFFICES or text[0] in notices.CONTACTS) and (end := notices.end_of_signature(lines, i)) > i:
        return block_of(lines, i, end, BODY, rows=True)
    if text[0] in _DIGITS and len(text) <= _SHEET and text.isdigit() and (block := _number(lines, i)):
        return block
    if text[0] in _JUMP_MARKS and (jump := _jump(lines, i)):
        return jump
    if (
        text[0] in "（("
        and len(text) <= _NUMBERED_LENGTH
        and INSTALMENT.fullmatch(text)
        and _is_under_headline(lines, i)
    ):
        return block_of(lines, i, i + 1, HEADLINE)
    if text[0] in _NUMERALS and len(text) <= _NUMBERED_LENGTH and _NUMBERED.fullmatch(text) and stands_alone(lines, i):
        return block_of(lines, i, i + 1, SUBHEAD)
    if folio.is_furniture(text) and not _closes_bracket(text) and not _is_in_text(lines, i):
        return block_of(lines, i, i + 1, FURNITURE)
    return _table(lines, i) if " " in text or "　" in text else None


def _number(lines: Sequence[Line], i: int) -> Block | None:
    """A number alone: of a sheet, at the page's head or foot, or of a sub-head, which is the line below it (01)."""
    if (i == 0 and len(lines) > 1 and lines[1].gap) or (i + 1 == len(lines) and lines[i].gap):
        return block_of(lines, i, i + 1, FURNITURE)
    below = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].gap else None
    if lines[i].text[0] == "0" and below and is_free(below) and len(below.text) <= _NUMBERED_LENGTH:
        return block_of(lines, i, i + 2, SUBHEAD)
    return None


def _closes_bracket(text: str) -> bool:
    """True where *text* ends a bracket that a line above it opened."""
    return text[-1] in "）)" and "（" not in text and "(" not in text


def _is_in_text(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* goes on with the sentence of the line above, in the same column.

    A line of text may look like furniture: 每周六、星期日, 1990年9月21日在北京.
    """
    if i == 0 or i + 1 == len(lines) or lines[i].gap or lines[i].indent or lines[i + 1].gap:
        return False
    above = lines[i - 1]
    return not above.closed and abs(above.full_width - lines[i].width) <= 1.0 and not folio.is_furniture(above.text)


def _table(lines: Sequence[Line], i: int) -> Block | None:
    """Two or more rows of a table, without a blank line between them; a dateline may have as many spaces as a row."""
    if begins_dated(lines, i):
        return None
    end = i
    while end < len(lines) and not (end > i and lines[end].gap) and is_row(lines[end].text):
        end += 1
    is_table = end - i >= 2 or is_list_of_names(lines[i].text)
    return block_of(lines, i, max(end, i + 1), BODY, rows=True) if is_table else None


def _jump(lines: Sequence[Line], i: int) -> Block | None:
    """A jump line, which a narrow column may break over two lines."""
    text = lines[i].text
    if jumps.is_jump(text):
        return block_of(lines, i, i + 1, JUMP)
    if len(text) <= _SHORT_JUMP and i + 1 < len(lines) and jumps.is_jump(text + lines[i + 1].text):
        return block_of(lines, i, i + 2, JUMP)
    return None


def _is_under_headline(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* has a frame of its own below what may be a headline."""
    gaps = i > 0 and lines[i].gap and (i + 1 == len(lines) or lines[i + 1].gap)
    return gaps and is_free(lines[i - 1]) and (i < 2 or lines[i - 1].gap or is_free(lines[i - 2]))
