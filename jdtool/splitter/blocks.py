"""Lines to blocks: cut where something new begins; bylines, jump lines and furniture are told by their own grammar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press import bylines, datelines, folio, jumps
from jdtool.splitter.lines import Line
from jdtool.splitter.verse_and_tables import is_row

BODY, HEAD, SUBHEAD, BYLINE = "body", "head", "subhead", "byline"
CREDIT, FURNITURE, JUMP = "credit", "furniture", "jump"


class Block:
    """Lines that belong together: ``lines[first:last]`` of the page.

    ``dated`` is True where a dateline opens the block; ``glued`` where no blank line stands above it; ``rows`` where
    each of its lines is a paragraph by itself.
    """

    __slots__ = ("authors", "dated", "first", "glued", "kind", "last", "rows")

    def __init__(self, first: int, last: int, kind: str = "", authors: Sequence[Author] = ()) -> None:
        self.first, self.last, self.kind, self.authors = first, last, kind, authors
        self.dated = self.glued = self.rows = False


def text_of(block: Block, lines: Sequence[Line]) -> str:
    """The lines of *block* as one."""
    return "".join([line.text for line in lines[block.first : block.last]])


def cut(lines: Sequence[Line]) -> list[Block]:
    """Cut where a blank line, an indent, a frame or a line of a grammar of its own begins something new."""
    found: list[Block] = []
    start = i = 0

    def close(end: int) -> None:
        if end > start:
            found.extend(_parted(lines, start, end))

    while i < len(lines):
        line = lines[i]
        special = _special(lines, i)
        if special:
            close(i)
            special.glued = not line.gap
            found.append(special)
            start = i = special.last
            continue
        if i == start or _opens(lines, i):
            close(i)
            start = i
        i += 1
    close(len(lines))
    for block in found:
        first = lines[block.first]
        block.glued = not first.gap
        if not block.kind and _dated(lines, block.first):
            block.dated = True
    return found


def _dated(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* begins with a dateline, which may go on in the next line."""
    text = lines[i].text
    if not datelines.may_begin(text):
        return False
    if datelines.begins(text) or i + 1 == len(lines):
        return datelines.begins(text)
    after = lines[i + 1]
    return not (after.gap or datelines.begins(after.text)) and datelines.begins(text + after.text)


def _opens(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* cannot go on in the block of the line above."""
    line, above = lines[i], lines[i - 1]
    if line.gap or line.indent == 1 > above.indent:
        return True
    if line.indent == 2 and (above.indent < 2 or above.closed):
        return True
    if (above.closed or abs(above.width - line.width) > 1.5) and _dated(lines, i):
        return True
    return line.text[-1] in "：:" and SALUTES.match(line.text) is not None


SALUTES = lazy("[^，。]{0,6}(?:同志|编辑|編輯|先生|女士|朋友|您好|你好)(?:们|們)?[：:]$")
"""The beginning of a letter."""
_ORDERED = lazy(
    "(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节回部][ 　])"
    "[^，。；：]{2,18}"
)
"""A sub-head with its number."""
_EDITORS = ("编辑", "編輯")
_NUMERALS = frozenset("一二三四五六七八九十（第")
_JUMPS = frozenset("（(〔【[下上紧緊转轉相详詳更报全评图文另见見刊▶►▷>＞→")
_BROKEN = 8  # characters at most in the first of the two lines of a jump line


def _special(lines: Sequence[Line], i: int) -> Block | None:
    """The block of a byline, jump line or furniture line that begins at line *i*, or None."""
    text = lines[i].text
    if bylines.is_candidate(text):
        block = _byline(lines, i)
        if block:
            return block
    if text[0] in _JUMPS:
        block = _jump(lines, i)
        if block:
            return block
    if text[0] in _NUMERALS and len(text) <= 22 and _ORDERED.fullmatch(text) and _stands_alone(lines, i):
        return Block(i, i + 1, SUBHEAD)
    if folio.is_furniture(text) and not _closes(text):
        return Block(i, i + 1, FURNITURE)
    return _table(lines, i) if " " in text or "　" in text else None


def _closes(text: str) -> bool:
    """True where *text* ends a bracket that a line above it opened."""
    return text[-1] in "）)" and "（" not in text and "(" not in text


def _table(lines: Sequence[Line], i: int) -> Block | None:
    """Two or more rows of a table, without a blank line between them."""
    end = i
    while end < len(lines) and not (end > i and lines[end].gap) and is_row(lines[end].text):
        end += 1
    if end - i < 2:
        return None
    block = Block(i, end, BODY)
    block.rows = True
    return block


def _jump(lines: Sequence[Line], i: int) -> Block | None:
    """A jump line, which a narrow column may break over two lines."""
    text = lines[i].text
    if jumps.is_jump(text):
        return Block(i, i + 1, JUMP)
    if len(text) <= _BROKEN and i + 1 < len(lines) and jumps.is_jump(text + lines[i + 1].text):
        return Block(i, i + 2, JUMP)
    return None


def _stands_alone(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* does not go on in the next one: a gap or an indent there, or a line much wider."""
    if i + 1 == len(lines):
        return True
    line, after = lines[i], lines[i + 1]
    return after.gap or after.indent > line.indent or after.width > line.width + 3


def _byline(lines: Sequence[Line], i: int) -> Block | None:
    """A byline of one line, or of two where the second goes on without a blank line."""
    text = lines[i].text
    after = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].gap else None
    if datelines.begins(text) or (after and _fills(lines[i], after) and datelines.begins(text + after.text)):
        return None
    authors = bylines.parse(text)
    if authors is None and text[0] in "（(" and (i == 0 or lines[i - 1].closed) and _stands_alone(lines, i):
        authors = [Author(name=n, role=None) for n in bylines.names_alone(bylines.unbracketed(text))] or None
    if authors and all(author["role"] in _EDITORS for author in authors):
        return None  # they edited the page
    if authors is None:
        opened = text[0] in "（(【〔[" and text[-1] not in "）)】〕]"
        both = bylines.parse(text + after.text) if opened and after else None
        return Block(i, i + 2, BYLINE, both) if both else None
    kind = CREDIT if bylines.is_credit(text) else BYLINE
    if after and kind is BYLINE and after.text[0] not in bylines.MARKS and bylines.has_role(after.text):
        more = bylines.parse(after.text)
        if more:
            return Block(i, i + 2, BYLINE, authors + more)
    return Block(i, i + 1, kind, authors)


def _fills(line: Line, after: Line) -> bool:
    """True where *line*, all of it in brackets, is as wide as the next one: the first line of a column."""
    wide = line.width + line.indent // 2 * 2
    return line.text[0] in "（(【〔[［" and not after.indent and abs(wide - after.width) <= 1.0


def _parted(lines: Sequence[Line], start: int, end: int) -> list[Block]:
    """A run without gaps, cut where a headline is glued above or below the text of a column."""
    if end - start < 4:
        cut = end
        while cut > start and not lines[cut - 1].closed:
            cut -= 1
        return [Block(a, b) for a, b in ((start, cut), (cut, end)) if a < b]
    width = column(lines, start, end)
    head, tail = start, end
    if not lines[start].indent:
        while head < min(start + 4, end - 3) and _display(lines[head], width):
            head += 1
        if head == start + 1 and abs(lines[start].width + 2 - width) <= 1:  # an indent that was lost
            head = start
    while tail > max(end - 6, head + 1) and not lines[tail - 1].closed and "。" not in lines[tail - 1].text:
        tail -= 1
    full = max(lines[k].width + lines[k].indent // 2 * 2 for k in range(head, tail))
    if not lines[tail - 1].closed or all(abs(lines[k].width - full) <= 1 for k in range(tail, end)):
        tail = end  # the lines behind the last stop fill the column: text that goes on
    cuts = sorted({start, head, tail, end})
    return [Block(a, b) for a, b in pairwise(cuts)]


def _display(line: Line, width: float) -> bool:
    """True where a line neither fills the column nor ends or parts sentences."""
    return abs(line.width - width) > 1.5 and not line.closed and "。" not in line.text and "，" not in line.text


def column(lines: Sequence[Line], start: int, end: int) -> float:
    """The width that most lines of a run have, the last one left out."""
    widths = sorted(lines[k].width for k in range(start, max(start + 1, end - 1)))
    return widths[len(widths) // 2]
