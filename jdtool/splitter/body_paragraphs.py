"""The bodies of a page to paragraphs: an article too short to show its paragraph style has that of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby, pairwise

from jdtool.press.roles import BRIEF_MARKS
from jdtool.splitter.blocks import Block
from jdtool.splitter.draft import Draft
from jdtool.text.line_measures import Lines
from jdtool.text.lines import Line
from jdtool.text.paragraphs import Body, ParagraphStyle
from jdtool.text.seams import joined

_MARKS = frozenset(BRIEF_MARKS) - frozenset("□○")  # those two also stand for characters that cannot be read


class _BodyText:
    """The body of one article: its running text, and between it what is printed line by line or stands alone."""

    def __init__(self, draft: Draft) -> None:
        self.parts: list[tuple[list[str], Body | None]] = []
        self.opening = draft.body[0].opening if draft.body else None
        for (is_subhead, rows), blocks in groupby(draft.body, key=lambda b: (b.first in draft.subheads, b.rows)):
            run = list(blocks)
            own = lines_of_blocks(run)
            if is_subhead:
                self.parts.append(([joined([line.text for line in own])], None))
            elif rows:
                self.parts.append(([line.text for line in own], None))
            else:
                body = Body(_with_beginnings(Lines.of(_raw(own)), run))
                self.parts.append(([line.raw for line in own], body))

    def styles(self) -> list[ParagraphStyle]:
        """The paragraph styles that its runs of text show."""
        return [body.style for _, body in self.parts if body]

    def paragraphs(self, style: ParagraphStyle | None) -> list[str]:
        """The paragraphs, by *style* where the text shows too little of its own."""
        whole: list[str] = []
        for texts, body in self.parts:
            if body is None:
                whole += texts
                continue
            if style:
                body.fall_back_on(style)
            whole += [joined([texts[k] for k in group]) for group in body.groups()]
        if self.opening and len(whole) > 1 and self.opening.length >= len(whole[0]):
            whole[:2] = [joined(whole[:2])]  # a dateline on a line by itself opens the first paragraph
        return whole


def _with_beginnings(lines: Lines, blocks: Sequence[Block]) -> Lines:
    """The lines of some blocks with those that surely begin a paragraph: with a dateline, or the mark of a brief.

    A dateline that has not ended goes on in the next block.
    """
    starts = accumulate(len(block.lines) for block in blocks[:-1])
    sure = {
        k
        for k, (above, block) in zip(starts, pairwise(blocks), strict=True)
        if (block.opening or block.text[0] in _MARKS) and not (above.opening and not above.closed)
    }
    if not sure:
        return lines
    return lines._replace(counted=[item or k in sure for k, item in enumerate(lines.counted)])


def paragraphs_of(drafts: Sequence[Draft]) -> list[list[str]]:
    """The drafts of a page to the paragraphs of each."""
    texts = [_BodyText(draft) for draft in drafts]
    evidence: Counter[tuple[bool, bool, bool]] = Counter()
    for text in texts:
        for style in text.styles():
            evidence[style[:3]] += style.evidence
    usual = [ParagraphStyle(*habits, total) for habits, total in evidence.most_common(1)]
    return [text.paragraphs(usual[0] if usual else None) for text in texts]


def lines_of_blocks(blocks: Iterable[Block]) -> list[Line]:
    """Blocks to their lines."""
    return [line for block in blocks for line in block.lines]


def _raw(lines: Sequence[Line]) -> list[str]:
    """The lines as printed, with the blank lines that stood between them."""
    return [text for line in lines for text in (("", line.raw) if line.gap else (line.raw,))]
