"""A draft: an article, a caption or loose furniture as the blocks it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from jdtool.press.folio import Folio
from jdtool.splitter.blocks import Block


class PageFacts(NamedTuple):
    """What is known of the page as a whole."""

    folio: Folio = Folio()
    """What its folio line says: the paper, its day, the sheet, the section."""
    year: int | None = None
    """The year of the paper, where the page does not name the day."""
    script: str | None = None
    """A BCP 47 tag."""
    is_tight: bool = False
    """True where the page has no blank lines."""
    bare: float = 0.0
    """The share of its articles that have neither a byline nor a dateline."""
    loose: float = 0.0
    """How many of its headlines belong to no article, for each article."""
    is_side_by_side: bool = False
    """True where its columns stood side by side in a text: neither type sizes nor rules are seen there."""


class Draft(NamedTuple):
    """The blocks of one record, before its fields are filled."""

    start: int
    """The index of its first block on the page, headlines left out."""
    end: int
    """The index behind its last block."""
    kind: str = "article"
    brief: bool = False
    """True for an item of a column, which has no headline of its own."""
    bylines: tuple[Block, ...] = ()
    body: tuple[Block, ...] = ()
    subheads: frozenset[int] = frozenset()
    """The blocks of the body that are paragraphs by themselves, by their first lines."""
    jumps: tuple[Block, ...] = ()
    doubt: float = 0.0
    """Above 0 where only a dateline says that an article begins here."""
    headlines: tuple[Block, ...] = ()
    margin: float = 0.0
    """By how much its headline fits it better than any other article."""

    @property
    def top(self) -> int:
        """The line of the page on which it begins, headlines left out."""
        return min(block.first for block in (*self.bylines, *self.body, *self.jumps))

    @property
    def empty(self) -> bool:
        return not (self.body or self.bylines or self.jumps)


@dataclass
class Growing:
    """A draft while blocks are added to it; `frozen` gives the draft."""

    start: int
    end: int
    kind: str = "article"
    brief: bool = False
    bylines: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    subheads: set[int] = field(default_factory=set)
    jumps: list[Block] = field(default_factory=list)
    doubt: float = 0.0

    def add(self, part: list[Block], block: Block, i: int) -> None:
        """Add block *i* of the page to one of the parts."""
        part.append(block)
        self.end = i + 1

    def add_subhead(self, block: Block, i: int) -> None:
        """Add a block to the body that is a paragraph by itself."""
        self.subheads.add(block.first)
        self.add(self.body, block, i)

    def frozen(self) -> Draft:
        parts = (tuple(self.bylines), tuple(self.body), frozenset(self.subheads), tuple(self.jumps))
        return Draft(self.start, self.end, self.kind, self.brief, *parts, self.doubt)
