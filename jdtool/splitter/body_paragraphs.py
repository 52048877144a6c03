"""The bodies of a page to paragraphs: an article too short to show the habits of its house has those of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from jdtool.splitter.articles import Draft
from jdtool.splitter.blocks import Block
from jdtool.splitter.lines import Line
from jdtool.text import paragraphs


class Flow:
    """The body of one article: its running text, and between it what is printed line by line or stands alone."""

    def __init__(self, draft: Draft, lines: Sequence[Line]) -> None:
        self.parts: list[tuple[list[str], paragraphs.Body | None]] = []
        alone = {id(block) for block in draft.subheads}
        for (subhead, rows), blocks in groupby(draft.body, key=lambda b: (id(b) in alone, b.rows)):
            own = of_blocks(blocks, lines)
            if subhead:
                self.parts.append(([paragraphs.joined([line.text for line in own])], None))
            elif rows:
                self.parts.append(([line.text for line in own], None))
            else:
                seen = paragraphs.Lines.of(_raw(own))
                self.parts.append(([line.raw for line in own], paragraphs.Body(seen)))

    def houses(self) -> list[paragraphs.House]:
        """The habits that each run of text shows."""
        return [body.house for _, body in self.parts if body]

    def paragraphs(self, house: paragraphs.House | None) -> list[str]:
        """The paragraphs, by the habits of *house* where the text shows too little of its own."""
        found: list[str] = []
        for texts, body in self.parts:
            if body is None:
                found += texts
                continue
            if house:
                body.lean_on(house)
            found += [paragraphs.joined([texts[k] for k in group]) for group in body.groups()]
        return found


def paragraphs_of(drafts: Sequence[Draft], lines: Sequence[Line]) -> list[list[str]]:
    """The paragraphs of each of a page's drafts."""
    flows = [Flow(draft, lines) for draft in drafts]
    house = max((house for flow in flows for house in flow.houses()), key=lambda house: house.seen, default=None)
    return [flow.paragraphs(house) for flow in flows]


def of_blocks(blocks: Iterable[Block], lines: Sequence[Line]) -> list[Line]:
    """The lines of *blocks*."""
    return [line for b in blocks for line in lines[b.first : b.last]]


def _raw(own: Sequence[Line]) -> list[str]:
    """The lines as printed, with the blank lines that stood between them."""
    return [text for line in own for text in (("", line.raw) if line.gap else (line.raw,))]
