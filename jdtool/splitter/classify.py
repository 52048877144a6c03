"""Label blocks BODY or HEADLINE by Viterbi decoding over the page.

Each block has a score for each label from its features, and each pair of neighbours one for their labels; the labels
of the page are those of the best sum. Two forms are settled outside of the chain: stanzas below a byline, and names
alone between a headline and its text, which are a byline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from jdtool.article import Author
from jdtool.press import signatures
from jdtool.press.labels import is_label
from jdtool.splitter import features
from jdtool.splitter.blocks import BODY, BYLINE, HEADLINE, Block, block_of
from jdtool.splitter.features import goes_on, page_of
from jdtool.splitter.verse_and_tables import ends_lines_with_marks, is_indented_stanza, is_ragged, is_stanza
from jdtool.splitter.weights import WEIGHTS

_NAME = 12  # characters at most in a byline of a name alone, and of who that is
_BARE_NAME = 4  # characters at most in a name glued below a headline
_IMPOSSIBLE = -1e9


def label_blocks(blocks: Sequence[Block], weights: Mapping[str, float] = WEIGHTS) -> list[Block]:
    """Blocks to the same blocks, each with a label.

    >>> from jdtool.splitter.blocks import blocks_of
    >>> from jdtool.text.lines import lines_of
    >>> page = lines_of("小城通了地铁\\n\\n近日，第一条地铁线\\n路开通了。首日客流\\n达到三万人次。")
    >>> [block.label for block in label_blocks(blocks_of(page))]
    ['headline', 'body']
    """
    with_stanzas = list(_label_stanzas(blocks))
    decoded = [
        block._replace(label=label) for block, label in zip(with_stanzas, decode(with_stanzas, weights), strict=True)
    ]
    signed = list(_label_names(_without_glued_names(decoded)))
    return [_as_verse(block) for block in signed]


def decode(blocks: Sequence[Block], weights: Mapping[str, float] = WEIGHTS) -> list[str]:
    """Blocks to the labels of the best-scoring sequence; labels that blocks have already are kept."""
    page = page_of(blocks)
    body, headline = (
        0.0,
        _IMPOSSIBLE,
    )  # the best score of a sequence that ends in each label
    came_from: list[tuple[str, str]] = []
    text_is_open = False  # the last text above ends in mid-sentence, and goes on somewhere below
    for i, block in enumerate(blocks):
        if not block.undecided:
            best = BODY if body >= headline else HEADLINE
            came_from.append((best, best))
            body = headline = max(body, headline)
            continue
        above = blocks[i - 1] if i else None
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        in_column = _sum(weights, features.column_features(page, i))
        own = (
            _sum(weights, features.own_features(block)) + in_column + _sum(weights, features.context_features(page, i))
        )
        interruption = _weight(weights, features.interruption(block, above, fits=in_column <= 0))
        to_headline = (body + own + interruption, headline + own)
        to_body = (body, headline)
        came_from.append((_from(to_body), _from(to_headline)))
        indents = page.paragraphs_indent and not text_is_open
        body = max(to_body) + _weight(weights, features.open_end(block, below))
        headline = max(to_headline) + _weight(
            weights, features.above_what(block, below, indents, text_is_open or bool(above and not above.closed))
        )
        if len(block.lines) >= 3 or block.closed:
            text_is_open = goes_on(block)
    return _backtrack(blocks, came_from, HEADLINE if headline > body else BODY)


def _sum(weights: Mapping[str, float], names: Iterable[str]) -> float:
    return sum([weights[name] for name in names])


def _weight(weights: Mapping[str, float], name: str | None) -> float:
    return weights[name] if name else 0.0


def _from(scores: tuple[float, float]) -> str:
    return HEADLINE if scores[1] > scores[0] else BODY


def _backtrack(blocks: Sequence[Block], came_from: Sequence[tuple[str, str]], last: str) -> list[str]:
    labels: list[str] = []
    label = last
    for block, (before_body, before_headline) in zip(reversed(blocks), reversed(came_from), strict=True):
        labels.append(block.label or label)
        label = before_headline if label == HEADLINE else before_body
    return labels[::-1]


# --- stanzas


def _label_stanzas(blocks: Sequence[Block]) -> Iterator[Block]:
    """Stanzas below a byline are text, each line of them a paragraph.

    What stands last of them right above other text is no stanza, but the headline of that text.
    """
    stanza_end = 0
    for i, block in enumerate(blocks):
        if i < stanza_end:
            yield block._replace(label=BODY, rows=True)
            continue
        yield block
        above = blocks[i - 1] if i > stanza_end else None
        if block.label == BYLINE or _is_bare_name(block, above):
            end = _stanzas_end(blocks, i + 1)
            if end > i + 1 and is_ragged([line for stanza in blocks[i + 1 : end] for line in stanza.lines]):
                stanza_end = end


def _stanzas_end(blocks: Sequence[Block], start: int) -> int:
    end = start
    while end < len(blocks) and blocks[end].undecided and not blocks[end].opening and is_stanza(blocks[end].lines):
        end += 1
    below = blocks[end] if end < len(blocks) else None
    if below and (below.label == BYLINE or below.opening or (below.undecided and features.has_stop(below))):
        end -= not is_indented_stanza(blocks[end - 1].lines)
    return end


def _is_bare_name(block: Block, above: Block | None) -> bool:
    """True for a line of one short name below what may be a headline."""
    text = block.lines[-1].text
    if not block.undecided or len(text) > _NAME or not signatures.names_alone(text):
        return False
    if len(block.lines) > 1:
        return len(text) <= _BARE_NAME
    return above is not None and above.undecided and not above.closed


def _as_verse(block: Block) -> Block:
    if block.label == BODY and block.lines[0].indent == 2 and is_indented_stanza(block.lines):
        return block._replace(rows=block.rows or is_ragged(block.lines))
    if block.label == BODY and not block.rows and ends_lines_with_marks(block.lines):
        return block._replace(rows=True)
    return block


# --- names alone


def _without_glued_names(blocks: Sequence[Block]) -> Iterator[Block]:
    """A name that is glued below a headline, above its text, becomes a block by itself."""
    for i, block in enumerate(blocks):
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        above_text = block.label == HEADLINE and below is not None and below.label == BODY and not below.opening
        name = block.lines[-1].text
        if above_text and len(block.lines) > 1 and len(name) <= _BARE_NAME and signatures.names_alone(name):
            yield block_of(block.lines, 0, len(block.lines) - 1, HEADLINE)._replace(
                first=block.first, glued=block.glued
            )
            last = block_of(block.lines, len(block.lines) - 1, len(block.lines), HEADLINE)
            yield last._replace(first=block.last - 1)
        else:
            yield block


def _label_names(labelled: Iterable[Block]) -> Iterator[Block]:
    """A line of nothing but names between a headline and its text is a byline."""
    blocks = list(labelled)
    above = ""
    for i, block in enumerate(blocks):
        below = blocks[i + 1].label if i + 1 < len(blocks) else ""
        short = len(block.lines) == 1 and len(block.text) <= _NAME and "，" not in block.text
        pen_name = signatures.pen_name(block.text) if short and above == HEADLINE and below == BODY else None
        names = [pen_name] if pen_name else []
        if short and above == block.label == HEADLINE and below == BODY:
            names = names or signatures.names_alone(block.text)
        if names and not is_label(block.text):
            block = block._replace(label=BYLINE, authors=tuple(Author(name=n, role=None) for n in names))
        yield block
        above = block.label
