"""Headlines that stand together on the page, and what looks like one and is none: the names of sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise
from typing import NamedTuple

from jdtool.press.advertisements import is_advertisement
from jdtool.press.labels import is_label, is_section
from jdtool.press.roles import BRIEF_MARKS
from jdtool.splitter.blocks import Block, texts_beside
from jdtool.splitter.draft import Draft
from jdtool.splitter.word_overlap import share

NONE = -1  # the number of the article where there is none
_SHARED = 0.25  # an advertisement has a smaller share of its words from the texts of the page
_LABEL = 12  # characters at most in the name of a section or a column


class HeadlineGroup(NamedTuple):
    """Headline blocks that stand together, between two articles (by their numbers)."""

    blocks: tuple[Block, ...]
    before: int
    after: int
    is_above: bool
    """True where nothing but this group stands above the article `after`."""
    is_below: bool
    """True where this group stands right below the article `before`."""

    @property
    def is_tight(self) -> bool:
        """True where no blank line stands between its blocks: frames in the order in which they were drawn.

        The decks of one headline may stand apart there.
        """
        return all(not is_apart(above, below) for above, below in pairwise(self.blocks))


def is_apart(above: Block, below: Block) -> bool:
    """True where something is printed between two blocks, or a blank line."""
    return below.lines[0].number != above.lines[-1].number + 1


def labels_of(blocks: Sequence[Block], drafts: Sequence[Draft], free: Set[int], in_frames: bool) -> Iterator[Block]:
    """The headline blocks that name a section, advertise, or, among other headlines, name briefs or a picture.

    They are headlines of nothing. By itself above its text, the name of a column may be its title.
    """
    briefs = {draft.start for draft in drafts if draft.brief}
    advertisements = {block.first for block in _advertisements(blocks, free)}
    for i, block in enumerate(blocks):
        if block.first in advertisements:
            yield block
            continue
        if block.first not in free or len(block.text) > _LABEL or block.glued:
            continue
        beside = [*blocks[i + 1 : i + 2], *blocks[max(0, i - 1) : i]]
        has_company = any(other.first in free for other in beside)
        is_picture = has_company and len(block.text) > 2 and block.text[0] == block.text[-1] in BRIEF_MARKS
        is_of_column = is_label(block.text) and ((in_frames and has_company) or i + 1 in briefs)
        if is_section(block.text) or is_picture or is_of_column:
            yield block


def _advertisements(blocks: Sequence[Block], free: Set[int]) -> Iterator[Block]:
    """The headline blocks that advertise: few of their words are in the texts of the page, those of headlines are.

    An advertisement may have several blocks, and stand above or below a headline.
    """
    end = 0
    for is_free, run in groupby(blocks, key=lambda block: block.first in free):
        group = list(run)
        end += len(group)
        if is_free and is_advertisement("".join([block.text for block in group])):
            texts = texts_beside(blocks, end - len(group), end)
            about_nothing = [block for block in group if share(block.text, texts) < _SHARED]
            whole = [block for block in about_nothing if is_advertisement(block.text)]
            if is_advertisement("".join([block.text for block in about_nothing])):
                yield from whole or about_nothing


def groups_of(blocks: Sequence[Block], drafts: Sequence[Draft], free: Set[int]) -> list[HeadlineGroup]:
    """Blocks and drafts to the groups of headline blocks in printed order, whose first lines are *free*."""
    starts = {draft.start: number for number, draft in enumerate(drafts)}
    ends = {draft.end for draft in drafts}
    groups: list[HeadlineGroup] = []
    before = NONE
    i = 0
    while i < len(blocks):
        before = starts.get(i, before)
        end = i
        while end < len(blocks) and blocks[end].first in free:
            end += 1
        if end > i:
            groups.append(HeadlineGroup(tuple(blocks[i:end]), before, before + 1, end in starts, i in ends))
        i = max(end, i + 1)
    return groups
