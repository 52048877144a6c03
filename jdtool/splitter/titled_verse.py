"""Verse below its title that nobody signs: it looks like a long headline, and is about no text of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdtool.splitter.blocks import BODY, HEADLINE, Block, block_of, texts_beside
from jdtool.splitter.verse_in_frames import is_poem
from jdtool.splitter.word_overlap import SHARED, share

_LINES = 5  # lines at least in such a poem


def label_titled_verse(blocks: Sequence[Block]) -> Iterator[Block]:
    """Labelled blocks to the same; a poem below a line by itself, or below its own first line, is text line by line.

    >>> from jdtool.splitter.classify import label_blocks
    >>> from jdtool.splitter.blocks import blocks_of
    >>> from jdtool.text.lines import lines_of
    >>> page = "夜渡\\n灯塔熄了又亮\\n渔船一只一只\\n把自己的名字交给潮水\\n我在岸上\\n念到第九个\\n天就白了"
    >>> [block.label for block in label_titled_verse(label_blocks(blocks_of(lines_of(page))))]
    ['headline', 'body']
    """
    title = None
    for i, block in enumerate(blocks):
        lines = block.lines if title else block.lines[1:]
        is_verse = (
            block.label == HEADLINE
            and len(lines) >= _LINES
            and is_poem(lines)
            and share("".join([line.text for line in lines]), texts_beside(blocks, i, i)) <= SHARED
        )
        if not is_verse:
            yield block
        elif title:
            yield block._replace(label=BODY, rows=True)
        else:
            yield block_of(block.lines, 0, 1, HEADLINE)._replace(first=block.first, glued=block.glued)
            yield block_of(block.lines, 1, len(block.lines), BODY, rows=True)._replace(first=block.first + 1)
        title = block if block.label == HEADLINE and len(block.lines) == 1 else None
