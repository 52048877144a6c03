"""Lines to blocks, and what each block is: body text, headline, byline, caption, furniture or jump line.

Bylines, jump lines and furniture are told by their own grammar. Body and headline are told apart by a score over the
whole page: how a block looks by itself, how it fits the column beside it, and what may follow what. Body text fills
its column and ends with a stop; what ends without one goes on in the next block. A headline does neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.split import bylines, datelines, furniture
from jdtool.split.lines import Line

BODY, HEAD, SUBHEAD, BYLINE = "body", "head", "subhead", "byline"
CREDIT, FURNITURE, JUMP = "credit", "furniture", "jump"


class Block:
    """Lines that belong together: ``lines[first:last]`` of the page.

    ``dated`` is True where a dateline opens the block; ``glued`` where no blank line stands above it.
    """

    __slots__ = ("authors", "dated", "first", "glued", "kind", "last")

    def __init__(self, first: int, last: int, kind: str = "", authors: Sequence[Author] = ()) -> None:
        self.first, self.last, self.kind, self.authors = first, last, kind, authors
        self.dated = self.glued = False


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page, in printed order; every line is in exactly one."""
    found = _cut(lines)
    _tell_heads(found, lines)
    _tell_names(found, lines)
    return found


def _tell_names(blocks: list[Block], lines: Sequence[Line]) -> None:
    """A line of nothing but names between a headline and its text is a byline."""
    for k in range(len(blocks) - 2, -1, -1):
        block, below = blocks[k], blocks[k + 1]
        text = lines[block.last - 1].text
        over_text = block.kind == HEAD and below.kind == BODY and not below.dated
        if over_text and block.last - block.first > 1 and len(text) <= 4 and bylines.names_alone(text):
            blocks[k : k + 1] = [Block(block.first, block.last - 1, HEAD), Block(block.last - 1, block.last, HEAD)]
            blocks[k].glued, blocks[k + 1].glued = block.glued, True
    for above, block, below in zip(blocks, blocks[1:], blocks[2:], strict=False):
        text = lines[block.first].text
        below_text = below.kind == BODY or is_verse(below, lines)
        if above.kind == block.kind == HEAD and below_text and block.last - block.first == 1 and len(text) <= 12:
            names = bylines.names_alone(text) if "，" not in text else []
            if names:
                block.kind, block.authors = BYLINE, [Author(name=n, role=None) for n in names]
            if names and below.kind == HEAD:
                below.kind = BODY


# --- cutting ------------------------------------------------------------------------------------------------------


def _cut(lines: Sequence[Line]) -> list[Block]:
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
    if i + 1 < len(lines) and (len(text) < 14 or (text[0] in "【〔（(［[" and not set("】〕）)］]") & set(text))):
        text += lines[i + 1].text
    return datelines.begins(text)


def _opens(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* cannot go on in the block of the line above."""
    line, above = lines[i], lines[i - 1]
    if line.gap or line.indent == 1 > above.indent:
        return True
    if line.indent == 2 and (above.indent < 2 or above.closed):
        return True
    if (above.closed or abs(above.width - line.width) > 1.5) and _dated(lines, i):
        return True
    return line.text[-1] in "：:" and _SALUTES.match(line.text) is not None


_SALUTES = lazy("[^，。]{0,6}(?:同志|编辑|編輯|先生|女士|朋友|您好|你好)(?:们|們)?[：:]$")
"""The beginning of a letter."""
_ORDERED = lazy(
    "(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节回部][ 　])"
    "[^，。；：]{2,18}"
)
"""A sub-head with its number."""
_ROLED = re.compile(
    "记者|記者|通讯员|通訊員|评论员|評論員|摄|攝|撰|编译|編譯|供稿|整理|实习生|實習生|作者|[文图圖][/／：:]|[/／][文图圖摄攝]"
)
_NUMERALS = frozenset("一二三四五六七八九十（第")
_JUMPS = frozenset("（(〔【[下上紧緊转轉相详詳更报全评图文另见見刊")


def _special(lines: Sequence[Line], i: int) -> Block | None:
    """The block of a byline, jump line or furniture line that begins at line *i*, or None."""
    text = lines[i].text
    if text[0] in bylines.MARKS or _ROLED.search(text):
        block = _byline(lines, i)
        if block:
            return block
    if text[0] in _JUMPS and furniture.is_jump(text):
        return Block(i, i + 1, JUMP)
    if text[0] in _NUMERALS and len(text) <= 22 and _ORDERED.fullmatch(text) and _stands_alone(lines, i):
        return Block(i, i + 1, SUBHEAD)
    if len(text) <= furniture.MAX_LENGTH and furniture.is_furniture(text):
        return Block(i, i + 1, FURNITURE)
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
    if datelines.begins(text):
        return None
    authors = bylines.parse(text)
    after = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].gap else None
    if authors is None:
        opened = text[0] in "（(【〔[" and text[-1] not in "）)】〕]"
        both = bylines.parse(text + after.text) if opened and after else None
        return Block(i, i + 2, BYLINE, both) if both else None
    kind = CREDIT if bylines.is_credit(text) else BYLINE
    if after and kind is BYLINE and after.text[0] not in bylines.MARKS and _ROLED.match(after.text):
        more = bylines.parse(after.text)
        if more:
            return Block(i, i + 2, BYLINE, authors + more)
    return Block(i, i + 1, kind, authors)


def _parted(lines: Sequence[Line], start: int, end: int) -> list[Block]:
    """A run without gaps, cut where a headline is glued above or below the text of a column."""
    if end - start < 4:
        cut = end
        while cut > start and not lines[cut - 1].closed:
            cut -= 1
        return [Block(a, b) for a, b in ((start, cut), (cut, end)) if a < b]
    width = _column(lines, start, end)
    head, tail = start, end
    if not lines[start].indent:
        while head < min(start + 4, end - 3) and _display(lines[head], width):
            head += 1
        if head == start + 1 and abs(lines[start].width + 2 - width) <= 1:  # an indent that was lost
            head = start
    while tail > max(end - 6, head + 1) and not lines[tail - 1].closed and "。" not in lines[tail - 1].text:
        tail -= 1
    if not lines[tail - 1].closed or all(abs(lines[k].width - width) <= 1 for k in range(tail, end)):
        tail = end
    cuts = sorted({start, head, tail, end})
    return [Block(a, b) for a, b in pairwise(cuts)]


def _display(line: Line, width: float) -> bool:
    """True where a line neither fills the column nor ends or parts sentences."""
    return abs(line.width - width) > 1.5 and not line.closed and "。" not in line.text and "，" not in line.text


def _column(lines: Sequence[Line], start: int, end: int) -> float:
    """The width that most lines of a run have, the last one left out."""
    widths = sorted(lines[k].width for k in range(start, max(start + 1, end - 1)))
    return widths[len(widths) // 2]


# --- telling headlines from body text -----------------------------------------------------------------------------

_LEANING = frozenset("的向在和与與对對把被将將以从從由及或并並而且因若但则則所让讓给給至到自按据據跟往当當是已于於")
"""Words that lean on what follows: a line of a sentence may be cut behind them, a headline does not end in them."""
_ROW = lazy(r"[^：:]{2,10}[：:][^，。]*[ 　、/]|[^，。]*\d[^，。]*[ 　][^，。]*\d")
"""A row of results or of a table: a label with several things behind it, or several numbers."""
_SPEAKS = lazy(
    "[问答問甲乙丙丁][：:]|(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9０-９]{1,2}[.．、])"
)
"""The beginning of a question, an answer, or an ordered paragraph."""
_SIGNED = lazy(r"[（(][^（()）]{1,30}[)）]")
_LONG = 7  # a block of so many lines is no headline


def _tell_heads(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Set ``kind`` of the blocks that have none, by the best-scoring sequence of body and headline (Viterbi)."""
    columns = _columns_beside(blocks, lines)
    indent = _lost_indent(blocks, lines)
    starts = [lines[b.first].indent == 2 for b in blocks if not b.kind and b.last - b.first > 1]
    indents = sum(starts) * 3 > len(starts)
    body, head = 0.0, -1e9  # the best score of a sequence that ends in each; before the page stands closed text
    back: list[tuple[int, int]] = []
    above: Block | None = None
    for i, block in enumerate(blocks):
        if block.kind:
            back.append((int(head > body), int(head > body)))
            body = head = max(body, head)
            above = block
            continue
        own = _own_score(block, lines) + _fit_score(block, lines, columns[i], indent)
        if above is not None and above.kind == BYLINE:
            own -= 4.0  # a byline stands above its text; what has no stops may be verse
        if indents and lines[block.first].indent == 2:
            own -= 1.5  # as paragraphs of this page begin
        is_open = above is not None and not above.kind and _goes_on(above, lines)
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        to_head_from_body = own - (3.0 if is_open else 0.0)
        to_body_from_body = -3.0 if is_open and lines[block.first].indent == 2 else 0.0
        ends = _ending_score(block, after, lines)
        bare = _bare_score(block, after, lines, indents)
        h = (body + to_head_from_body, head + own)
        b = (body + to_body_from_body, head)
        back.append((int(b[1] > b[0]), int(h[1] > h[0])))
        body, head = max(b) + ends, max(h) + bare
        above = block
    state = int(head > body)
    for i in range(len(blocks) - 1, -1, -1):
        if not blocks[i].kind:
            blocks[i].kind = HEAD if state else BODY
        state = back[i][state]


def _own_score(block: Block, lines: Sequence[Line]) -> float:
    """How much the block by itself looks like a headline (above 0) or like body text (below)."""
    count = block.last - block.first
    if block.dated:
        return -8.0
    if count >= _LONG:
        return -10.0
    text = "".join([lines[k].text for k in range(block.first, block.last)])
    score = 0.0 if lines[block.last - 1].closed else 2.0
    if is_verse(block, lines):
        score -= 7.0 if count > 2 else 4.0
    if "。" in text:
        score -= 6.0
    commas = text.count("，")
    score -= (0.0, 2.0)[commas] if commas < 2 else 4.0
    if "；" in text:
        score -= 2.0
    if text[0] in "，。、；：！？”’）》" or _SIGNED.fullmatch(text):
        score -= 6.0
    if text[0] in bylines.MARKS or _ROW.match(text) or _SPEAKS.match(text) or _SALUTES.match(text):
        score -= 4.0
    if text[-1] in "，、；" or text.count("“") != text.count("”") or text.count("「") != text.count("」"):
        score -= 4.0
    elif text[-1] in _LEANING:
        score -= 3.0
    width = len(text)
    score += 1.0 if 3 <= width <= 40 else -1.0 if width <= 80 else -3.0
    if count >= 4:
        score -= 1.5
    if lines[block.first].indent == 1:
        score += 1.5
    return score


def _fit_score(block: Block, lines: Sequence[Line], beside: tuple[float, float], indent: float) -> float:
    """A block as wide as the column above or below it is likelier part of it; one that fits neither is display.

    The first line of a paragraph may be narrower than its column by the *indent* that the extraction lost.
    """
    if block.last - block.first >= _LONG or lines[block.last - 1].closed:
        return 0.0
    wide = max(lines[k].width + lines[k].indent // 2 * 2 for k in range(block.first, block.last))
    if wide <= 1.0:
        return -1.0
    misfit = min((abs(wide - w + lost) for w in beside if w for lost in {0.0, indent}), default=9.0)
    last = lines[block.last - 1].width
    ragged = wide - last
    score = 1.5 if misfit > 1.25 else -2.0 if misfit <= 0.75 else -0.5
    if block.last - block.first > 1 and ragged > 1.5:
        score += 2.0  # text that goes on fills its last line
    return score


def _ending_score(block: Block, after: Block | None, lines: Sequence[Line]) -> float:
    """Body text that ends without a stop has to go on: not before a byline, a dateline, the page's end."""
    if not _goes_on(block, lines):
        return 0.0
    if after is None:
        return -2.0
    if after.kind == BYLINE or after.dated:
        return -4.0
    if not after.kind and lines[after.first].indent == 2:
        return -3.0
    return 0.0


def _bare_score(block: Block, after: Block | None, lines: Sequence[Line], indents: bool) -> float:
    """A headline stands above a byline, a dateline, an indent or other headlines, rarely above bare text."""
    if after is None or after.kind == FURNITURE:
        return 0.0
    if after.kind == BYLINE or after.dated:
        return 1.5
    if not after.kind and lines[block.last - 1].text[-1] in "：:" and _has_stop(after, lines):
        return -4.0  # what is announced there stands below
    if not after.kind and after.last - after.first == 1 and lines[after.first].closed and lines[after.first].width <= 8:
        return -3.0  # the last words of a sentence stand there
    if not after.kind and after.last - after.first > 1 and lines[after.first].indent != 2:
        return -2.0 if indents else -0.5
    return 0.0


def _lost_indent(blocks: Sequence[Block], lines: Sequence[Line]) -> float:
    """2 where paragraphs of this page begin two ideographs short of their column, else 0.

    Many extractions drop the spaces of an indent; the line that had them stays shorter than the next.
    """
    short = even = 0
    for block in blocks:
        if not block.kind and block.last - block.first >= 3 and not lines[block.first].indent:
            less = lines[block.first + 1].width - lines[block.first].width
            short += 1.0 <= less <= 3.0
            even += abs(less) < 1.0
    return 2.0 if short > even else 0.0


def _goes_on(block: Block, lines: Sequence[Line]) -> bool:
    """True where body text cannot end with this block: no stop, no colon before a list, no stanza."""
    last = lines[block.last - 1]
    return not (last.closed or last.text[-1] in "：:" or is_verse(block, lines))


def _has_stop(block: Block, lines: Sequence[Line]) -> bool:
    return any("。" in lines[k].text for k in range(block.first, block.last))


def is_verse(block: Block, lines: Sequence[Line]) -> bool:
    """True for a stanza: short indented lines, none of which ends or parts a sentence."""
    return block.last - block.first >= 2 and all(
        lines[k].indent == 2 and lines[k].width <= 20 and not lines[k].closed for k in range(block.first, block.last)
    )


def _columns_beside(blocks: Sequence[Block], lines: Sequence[Line]) -> list[tuple[float, float]]:
    """For each block, the widths of the nearest columns of text above and below it (0 where there is none)."""
    own = [_column(lines, b.first, b.last) if not b.kind and b.last - b.first >= 3 else 0.0 for b in blocks]
    above, below = [0.0] * len(blocks), [0.0] * len(blocks)
    seen = 0.0
    for i, width in enumerate(own):
        above[i] = seen
        seen = width or seen
    seen = 0.0
    for i in range(len(blocks) - 1, -1, -1):
        below[i] = seen
        seen = own[i] or seen
    return list(zip(above, below, strict=True))
