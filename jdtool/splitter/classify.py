"""What each block is: body text or headline, byline of nothing but names.

Body and headline are told apart by a score over the whole page: how a block looks by itself, how it fits the column
beside it, and what may follow what. Body text fills its column and ends with a stop; what ends without one goes on in
the next block. A headline does neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press import bylines, captions
from jdtool.splitter.blocks import BODY, BYLINE, FURNITURE, HEAD, SALUTES, Block, column, cut
from jdtool.splitter.lines import Line
from jdtool.splitter.verse_and_tables import is_ragged, is_stanza

_LEANING = frozenset("的向在和与與对對把被将將以从從由及或并並而且因若但则則所让讓给給至到自按据據跟往当當是已于於")
"""Words that lean on what follows: a line of a sentence may be cut behind them, a headline does not end in them."""
_ROW = lazy(r"[^：:]{2,10}[：:][^，。]*[ 　、/]|[^，。]*\d[^，。]*[ 　][^，。]*\d")
"""A row of results or of a table: a label with several things behind it, or several numbers."""
_SPEAKS = lazy(
    "[问答問甲乙丙丁][：:]|(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9０-９]{1,2}[.．、])"
)
"""The beginning of a question, an answer, or an ordered paragraph."""
_SIGNED = lazy(r"[（(][^（()）]{1,30}[)）]")
_NAME = 12  # characters at most in a byline of a name alone, and of who that is
_LONG = 7  # a block of so many lines is no headline


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page, in printed order; every line is in exactly one."""
    found = cut(lines)
    _tell_verse(found, lines)
    _tell_heads(found, lines)
    _tell_names(found, lines)
    for block in found:
        if block.kind == BODY and lines[block.first].indent == 2 and is_verse(block, lines):
            block.rows = block.rows or is_ragged(lines[block.first : block.last])
    return found


def _tell_verse(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Stanzas below a byline are text, each line of them a paragraph.

    What stands last of them right above other text is no stanza, but the headline of that text.
    """
    for i, block in enumerate(blocks):
        if not (block.kind == BYLINE or _is_bare_name(blocks, i, lines)):
            continue
        end = i + 1
        while end < len(blocks) and _is_stanza(blocks[end], lines):
            end += 1
        after = blocks[end] if end < len(blocks) else None
        if after and (after.kind == BYLINE or after.dated or (not after.kind and _has_stop(after, lines))):
            end -= not is_verse(blocks[end - 1], lines)
        run = blocks[i + 1 : end]
        if run and is_ragged([line for b in run for line in lines[b.first : b.last]]):
            for stanza in run:
                stanza.kind, stanza.rows = BODY, True


def _is_stanza(block: Block, lines: Sequence[Line]) -> bool:
    return not (block.kind or block.dated) and is_stanza(lines[block.first : block.last])


def _is_bare_name(blocks: Sequence[Block], i: int, lines: Sequence[Line]) -> bool:
    """True for a line of one short name below what may be a headline."""
    block = blocks[i]
    text = lines[block.last - 1].text
    if block.kind or len(text) > _NAME or not bylines.names_alone(text):
        return False
    if block.last - block.first > 1:
        return len(text) <= 4
    return i > 0 and not blocks[i - 1].kind and not lines[block.first - 1].closed


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
        below_text = below.kind == BODY
        if above.kind == block.kind == HEAD and below_text and block.last - block.first == 1 and len(text) <= _NAME:
            names = bylines.names_alone(text) if "，" not in text else []
            if names:
                block.kind, block.authors = BYLINE, [Author(name=n, role=None) for n in names]


def _tell_heads(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Set ``kind`` of the blocks that have none, by the best-scoring sequence of body and headline (Viterbi)."""
    columns = _columns_beside(blocks, lines)
    indent = _lost_indent(blocks, lines)
    starts = [lines[b.first].indent == 2 for b in blocks if not b.kind and b.last - b.first > 1]
    indents = sum(starts) * 3 > len(starts)
    body, head = 0.0, -1e9  # the best score of a sequence that ends in each; before the page stands closed text
    back: list[tuple[int, int]] = []
    above: Block | None = None
    left_open = False  # the last text above ends in mid-sentence, and goes on somewhere below
    for i, block in enumerate(blocks):
        if block.kind:
            back.append((int(head > body), int(head > body)))
            body = head = max(body, head)
            above = block
            continue
        fit = _fit_score(block, lines, columns[i], indent)
        own = _own_score(block, lines) + fit
        if above is not None and above.kind == BYLINE:
            own -= 4.0  # a byline stands above its text; what has no stops may be verse
        if indents and lines[block.first].indent == 2:
            own -= 1.5  # as paragraphs of this page begin
        is_open = above is not None and not above.kind and _goes_on(above, lines)
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        # between two columns stands what is no text: that would fill its column
        to_head_from_body = own - ((2.0 if fit > 0 else 3.0) if is_open else 0.0)
        to_body_from_body = -3.0 if is_open and lines[block.first].indent == 2 else 0.0
        ends = _ending_score(block, after, lines)
        bare = _bare_score(block, after, lines, indents and not left_open)
        h = (body + to_head_from_body, head + own)
        b = (body + to_body_from_body, head)
        back.append((int(b[1] > b[0]), int(h[1] > h[0])))
        body, head = max(b) + ends, max(h) + bare
        above = block
        if block.last - block.first >= 3 or lines[block.last - 1].closed:
            left_open = _goes_on(block, lines)
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
    if captions.may_be_credited(text) and captions.is_credited(text):
        score -= 6.0
    if text[0] in "，。、；：！？”’）》" or _SIGNED.fullmatch(text):
        score -= 6.0
    if text[0] in bylines.MARKS or _ROW.match(text) or _SPEAKS.match(text) or SALUTES.match(text):
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
    if lines[block.last - 1].text[-1] in "：:" and (after.rows or (not after.kind and _has_stop(after, lines))):
        return -8.0 if after.rows else -4.0  # what is announced there stands below
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
    own = [column(lines, b.first, b.last) if not b.kind and b.last - b.first >= 3 else 0.0 for b in blocks]
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
