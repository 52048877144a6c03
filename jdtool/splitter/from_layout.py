"""Lines with their places on the page to drafts: type and position say what text alone leaves to be guessed.

The layout has put frames into chains; here each chain becomes a draft of the same kind as those made from text alone,
so that records, decks and the grammar of bylines and datelines are one for both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from jdtool.article import Author
from jdtool.press import bylines, signatures, web_lines
from jdtool.splitter.blocks import BODY, BYLINE, FURNITURE, HEADLINE, JUMP, Block
from jdtool.splitter.draft import Draft
from jdtool.text.lines import Line, Place
from jdtool.text.seams import joined

_MARGIN = 4.0  # a headline stands over its text, which is better evidence than the words they share
_SHORT = 0.8  # em that a line may leave free and still fill its column
_SAME = 1.5  # em by which two columns of one width may differ
_HANGING = "，。、；：！？”’）》"
_VERSE = 20  # ideographs at most in a line of verse


def has_places(lines: Sequence[Line]) -> bool:
    """True where the lines of a page say where they were printed."""
    return bool(lines) and lines[0].place is not None


def drafts_of_stories(lines: Sequence[Line]) -> tuple[list[Draft], list[Block]]:
    """Lines with places to drafts, and to the blocks that belong to no article."""
    drafts: list[Draft] = []
    loose: list[Block] = []
    for _, story in groupby(enumerate(lines), key=lambda item: _place(item[1]).story):
        items = list(story)
        blocks = list(_blocks(items))
        if all(block.label == FURNITURE for block in blocks):
            loose += blocks
        else:
            drafts.append(_draft(blocks, "caption" if _place(items[0][1]).part == "caption" else "article"))
    return drafts, loose


def paragraphs_of_draft(draft: Draft) -> list[str]:
    """The body of a draft to its paragraphs: each begins at an indent; verse is kept line by line."""
    groups: list[list[Line]] = []
    columns = [_extent(block) for block in draft.body if any(line.indent for line in block.lines)]
    for block in draft.body:
        verse = _is_verse(block) and not any(abs(_extent(block) - column) < _SAME for column in columns)
        for line in block.lines:
            if line.indent == 2 or not groups or verse:
                groups.append([])
            groups[-1].append(line)
    return [joined([line.text for line in group]) for group in groups]


def _place(line: Line) -> Place:
    assert line.place is not None
    return line.place


def _blocks(story: Sequence[tuple[int, Line]]) -> Iterator[Block]:
    """The lines of a story to its blocks, one for each frame."""
    for (_, part), items in groupby(story, key=lambda item: (_place(item[1]).frame, _place(item[1]).part)):
        own = list(items)
        first, block_lines = own[0][0], tuple(line for _, line in own)
        text = "".join(line.text for line in block_lines)
        label = part if part in (HEADLINE, BYLINE, JUMP, FURNITURE) else BODY
        authors = tuple(_authors(block_lines)) if label == BYLINE else ()
        yield Block(first, block_lines, text, not block_lines[0].gap, label, authors)


def _authors(lines: Sequence[Line]) -> list[Author]:
    """Whom a byline names; it may go on in its second line."""
    web = web_lines.read(lines[0].text)
    if web:
        return web.authors
    whole = bylines.parse(" ".join(line.text for line in lines)) or bylines.parse("".join(line.text for line in lines))
    if whole:
        return whole
    authors_by_line = [author for line in lines for author in bylines.parse(line.text) or ()]
    return authors_by_line or [
        Author(name=name, role=None) for line in lines for name in signatures.names_alone(line.text)
    ]


def _draft(blocks: Sequence[Block], kind: str) -> Draft:
    def labelled(label: str) -> tuple[Block, ...]:
        return tuple(block for block in blocks if block.label == label)

    return Draft(
        blocks[0].first,
        blocks[-1].last,
        kind,
        bylines=labelled(BYLINE),
        body=labelled(BODY),
        jumps=labelled(JUMP),
        headlines=labelled(HEADLINE),
        margin=_MARGIN,
    )


def _is_verse(block: Block) -> bool:
    """True for short lines that begin at one edge and end where they like: most of them do not fill the column."""
    if (
        len(block.lines) < 3
        or any(line.indent for line in block.lines)
        or max(line.width for line in block.lines) > _VERSE
    ):
        return False
    places = [_place(line) for line in block.lines]
    ends = [_end(line) for line in block.lines]
    short = [max(ends) - end > _SHORT * place.size for end, place in zip(ends, places, strict=True)]
    return sum(short[:-1]) * 2 > len(short) - 1


def _end(line: Line) -> float:
    """Where the last character of a line ends that is no mark: marks may hang over the edge of the column."""
    place = _place(line)
    return place.box[3 if place.vertical else 2] - (place.size if line.text[-1] in _HANGING else 0)


def _extent(block: Block) -> float:
    """How wide the column of a block is, in em."""
    along = 1 if _place(block.lines[0]).vertical else 0
    boxes = [_place(line).box for line in block.lines]
    return (max(box[along + 2] for box in boxes) - min(box[along] for box in boxes)) / _place(block.lines[0]).size
