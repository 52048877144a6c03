"""Blocks to drafts of articles: where one article ends and the next begins.

An article begins at a byline that stands before text, at a dateline of the page's own shape, or where text follows
a headline. Which of these a paper uses is read off the page: a dateline of another shape inside an article (a
second dispatch) does not begin a new one, and a short line between paragraphs of one column is a sub-head.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jdtool.press import bylines, captions, datelines
from jdtool.splitter.blocks import BODY, BYLINE, CREDIT, FURNITURE, HEAD, JUMP, SUBHEAD, Block, text_of
from jdtool.splitter.lines import Line
from jdtool.splitter.subheads import ITEM, Subheads

_BARE_SHAPE, _AGENCY, _SECOND = 2.0, 8.0, 30.0  # doubts, in the units of the headlines' evidence


class Draft:
    """An article, a caption or loose furniture, as the blocks it is made of.

    ``start`` is the index of its first block on the page, ``end`` of the one behind its last; ``subheads`` are the
    blocks of ``body`` that are paragraphs by themselves; a ``brief`` is an item of a column and has no headline of its
    own. ``margin`` tells by how much its headline fits it better than any other article; ``doubt`` is above 0 where
    only a dateline says that an article begins here.
    """

    def __init__(self, start: int, end: int = 0, kind: str = "article", brief: bool = False) -> None:
        self.start, self.end, self.kind, self.brief = start, end, kind, brief
        self.bylines: list[Block] = []
        self.body: list[Block] = []
        self.subheads: list[Block] = []
        self.heads: list[Block] = []
        self.jumps: list[Block] = []
        self.margin = self.doubt = 0.0

    @property
    def top(self) -> int:
        """The page's line on which it begins, headlines left out."""
        return min(block.first for block in (*self.bylines, *self.body, *self.jumps))


def drafts_of(blocks: Sequence[Block], lines: Sequence[Line]) -> list[Draft]:
    """The drafts of a page in printed order; headlines and furniture are left to others."""
    return _Walk(blocks, lines).drafts()


def undoubted(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts in doubt go back to the article above them.

    They stand by themselves only where both have a headline, and theirs does not stand above both.
    """
    kept: list[Draft] = []
    for draft in drafts:
        above = next((d for d in reversed(kept) if d.kind == "article"), None)
        own = above and any(head.first > above.top for head in draft.heads)
        if draft.doubt and above and above is kept[-1] and not (own and above.heads):
            above.heads += draft.heads
            above.body += draft.body
            above.jumps += draft.jumps
            above.bylines += draft.bylines
            above.end = draft.end
        else:
            kept.append(draft)
    return kept


def _briefs(draft: Draft, lines: Sequence[Line]) -> list[Draft]:
    """An article that is nothing but marked items is a column of briefs: each item is an article by itself."""
    if draft.bylines or not draft.body or draft.body[0].dated or draft.kind != "article":
        return [draft]
    starts = [k for k, block in enumerate(draft.body) if ITEM.match(lines[block.first].text)]
    if len(starts) < 2 or starts[0] or len({lines[draft.body[k].first].text[0].isdigit() for k in starts}) > 1:
        return [draft]
    marks = {lines[draft.body[k].first].text[0] for k in starts}
    if len(marks) > 1 and not all(_numbered(lines[draft.body[k].first].text) for k in starts):
        return [draft]
    found = []
    for k, after in pairwise([*starts, len(draft.body)]):
        brief = Draft(draft.start + k, draft.start + after, brief=True)
        brief.body = draft.body[k:after]
        found.append(brief)
    found[-1].end, found[-1].jumps = draft.end, draft.jumps
    return found


def _numbered(text: str) -> bool:
    return text[0] in "（(0123456789０１２３４５６７８９" or "①" <= text[0] <= "⑳"


class _Walk:
    """One pass down the page."""

    def __init__(self, blocks: Sequence[Block], lines: Sequence[Line]) -> None:
        self.blocks, self.lines = blocks, lines
        self.found: list[Draft] = []
        self.now: Draft | None = None
        self.text: Draft | None = None  # the article that a caption interrupts
        self.shapes = self._shapes()
        self.trailing = self._bylines_trail()
        self.subheads = Subheads(blocks, lines)

    def drafts(self) -> list[Draft]:
        for i, block in enumerate(self.blocks):
            if block.kind == BYLINE:
                self._byline(i, block)
            elif block.kind == BODY:
                self._body(i, block)
            elif block.kind == SUBHEAD:
                self._subhead(i, block)
            elif block.kind == JUMP:
                self._jump(i, block)
            elif block.kind == CREDIT:
                self._credit(i, block)
        return [part for d in self.found if d.body or d.bylines or d.jumps for part in _briefs(d, self.lines)]

    # --- what begins an article -----------------------------------------------------------------------------------

    def _begin(self, i: int, kind: str = "article", brief: bool = False) -> Draft:
        self.now = Draft(i, i + 1, kind, brief)
        self.found.append(self.now)
        if kind == "article":
            self.text = self.now
        return self.now

    def _byline(self, i: int, block: Block) -> None:
        now = self.now
        if now and now.body and self._is_signature(block) and (now.bylines or now.body[0].dated):
            block.kind = BODY  # the article says above who wrote it
            now.body.append(block)
            now.end = i + 1
        elif (now and now.body and self._is_trailing(i)) or (now and now.bylines and not now.body and now.end == i):
            now.bylines.append(block)
            now.end = i + 1
        else:
            self._begin(i).bylines.append(block)

    def _body(self, i: int, block: Block) -> None:
        now = self.now
        above = next((b.kind for b in reversed(self.blocks[max(0, i - 3) : i]) if b.kind != FURNITURE), None)
        opens = captions.opens(self.lines[block.first].text)
        if opens and self._is_marked_brief(block):
            self._begin(i, brief=True).body.append(block)
            return
        if opens or self._is_credited(block):
            self._caption(i, block)
            return
        if now and now.kind == "caption":
            if now.body and not self._is_closed(now):
                now.body.append(block)
                now.end = i + 1
                return
            now = self.now = self.text if above != HEAD else None
        if now is None:
            now = self._begin(i)
        elif block.dated and now.body:
            now = self._begin(i)
            now.doubt = self._doubt(i)
        elif now.body and above == HEAD and self._is_closed(now):
            if self.subheads.has(i, now):
                self.blocks[i - 1].kind = BODY
                now.body.append(self.blocks[i - 1])
                now.subheads.append(self.blocks[i - 1])
            else:
                now = self._begin(i)
        now.body.append(block)
        now.end = i + 1

    def _is_marked_brief(self, block: Block) -> bool:
        """True for a brief that has its dateline behind a mark that a caption may have too."""
        bare = self.lines[block.first].text.lstrip(bylines.MARKS + " 　")
        return bool(bare) and datelines.begins(bare)

    def _is_credited(self, block: Block) -> bool:
        """True for a short paragraph between others that ends with a photographer's name."""
        if not captions.may_be_credited(self.lines[block.last - 1].text):
            return False
        if not captions.is_credited(text_of(block, self.lines)):
            return False
        return self.now is None or not self.now.body or self._is_closed(self.now)

    def _subhead(self, i: int, block: Block) -> None:
        """A sub-head with a number goes on with its article, or opens one that has nothing else."""
        now = self.now = self.now if self.now and self.now.kind == "article" else self.text
        if now is None:
            now = self._begin(i)
        now.body.append(block)
        now.subheads.append(block)
        now.end = i + 1

    def _caption(self, i: int, block: Block) -> None:
        """A caption that says that it is one; the article around it goes on behind it."""
        self._begin(i, "caption").body.append(block)

    def _doubt(self, i: int) -> float:
        """How doubtful it is that the dateline of block *i* begins an article; 0 where that is sure.

        Sure below a headline, a jump line or a folio line, and where it is made as the page's own are, the
        reporter in brackets included. Without the reporter it may be; made otherwise, as by an agency in a paper of its
        own reporters, it is likelier a second dispatch, and surely one where it is cited.
        """
        if self.blocks[i - 1].kind in (HEAD, JUMP, FURNITURE):
            return 0.0
        shape = self._shape(i)
        sure = {habit[:3] for habit in self.shapes}
        signed = any(how in shape and any(how in habit for habit in self.shapes) for how in ("bracket", "reports"))
        if shape[:3] in sure and ("reports" not in shape or any("reports" in habit for habit in self.shapes)):
            return 0.0 if signed else _BARE_SHAPE
        if shape[1:2] != ("",) or "reports" in shape:
            return _SECOND  # 据…电, 电 记者…报道：
        return _BARE_SHAPE + 1.0 if signed else _AGENCY

    def _shapes(self) -> set[tuple[str, ...]]:
        """The shapes of the datelines that surely begin an article: below a byline, a headline or the page's head."""
        return {
            self._shape(i)
            for i, block in enumerate(self.blocks)
            if block.dated and (i == 0 or self.blocks[i - 1].kind in (BYLINE, HEAD, FURNITURE, JUMP))
        }

    def _shape(self, i: int) -> tuple[str, ...]:
        block = self.blocks[i]
        text = "".join(line.text for line in self.lines[block.first : min(block.last, block.first + 3)])
        found = datelines.read(text)
        return found.shape if found else ("none",)

    def _is_closed(self, draft: Draft) -> bool:
        last = draft.body[-1]
        line = self.lines[last.last - 1]
        credited = draft.kind == "caption" and captions.may_be_credited(line.text)
        return line.closed or credited or last.rows

    def _jump(self, i: int, block: Block) -> None:
        """A jump line belongs to the article above it; one without an article is furniture."""
        if self.now is None:
            self._begin(i, "furniture").jumps.append(block)
            self.now = None
            return
        self.now.jumps.append(block)
        self.now.end = i + 1

    # --- bylines and credits behind the text ------------------------------------------------------------------------

    def _bylines_trail(self) -> bool:
        """True where this page's bylines stand behind their articles: the first has text above, the last none below."""
        order = [b.kind for b in self.blocks if b.kind in (BYLINE, BODY, HEAD)]
        if BYLINE not in order or BODY not in order:
            return False
        first, last = order.index(BYLINE), len(order) - 1 - order[::-1].index(BYLINE)
        above = [k for k in order[:first] if k == BODY]
        below = [k for k in order[last + 1 :] if k == BODY]
        return bool(above) and not below

    def _is_signature(self, block: Block) -> bool:
        """True for names alone in brackets, as they stand behind a text."""
        return self.lines[block.first].text[0] in "（(" and all(author["role"] is None for author in block.authors)

    def _is_trailing(self, i: int) -> bool:
        text = self.lines[self.blocks[i].first].text
        after = self.blocks[i + 1].kind if i + 1 < len(self.blocks) else None
        dated = i + 1 < len(self.blocks) and self.blocks[i + 1].dated
        if dated or (i and self.blocks[i - 1].kind == HEAD):
            return False
        if self.trailing:
            return True
        return text[0] in "（(〔[［" and (after != BODY or "作者" in text[:4])

    def _credit(self, i: int, block: Block) -> None:
        """A photographer's credit: the short paragraph above it is a caption."""
        now = self.now
        if now and now.body and now.end == i and now.kind == "article":
            last = now.body[-1]
            size = sum(len(line.text) for line in self.lines[last.first : last.last])
            alone = len(now.body) == 1
            if size <= captions.SIZE and (alone or (not last.glued and self.lines[now.body[-2].last - 1].closed)):
                if alone and not now.bylines:
                    now.kind = "caption"
                else:
                    now.body.pop()
                    now.end = i - 1
                    now = self._begin(i - 1, "caption")
                    now.body.append(last)
                now.bylines.append(block)
                now.end = i + 1
                return
        self._begin(i, "caption").bylines.append(block)
