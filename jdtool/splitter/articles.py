"""Labelled blocks to drafts: where one article ends and the next begins.

An article begins at a byline that stands before text, at a dateline of the page's own shape, or where text follows
a headline. Which of these a paper uses is read off the page: a dateline of another shape inside an article (a
second dispatch) does not begin a new one, and a short line between paragraphs of one column is a sub-head.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jdtool.press import captions, datelines, jumps, signatures
from jdtool.press.advertisements import is_advertisement
from jdtool.press.roles import BRIEF_MARKS, MARKS
from jdtool.splitter.blocks import (
    BODY,
    BYLINE,
    CREDIT,
    FURNITURE,
    HEADLINE,
    JUMP,
    SUBHEAD,
    Block,
    texts_beside,
)
from jdtool.splitter.briefs import briefs_of, items_of
from jdtool.splitter.draft import Draft, Growing
from jdtool.splitter.ends import has_author, is_closed
from jdtool.splitter.glued_headlines import column_width
from jdtool.splitter.subheads import Subheads
from jdtool.splitter.verse_and_tables import is_result
from jdtool.splitter.word_overlap import is_of, is_one

_BRACKETS = frozenset("（(〔[［")
_OTHER = 1.25  # ideographs by which the columns of two articles differ
_NEXT, _READ = 3, 400  # blocks and characters of a text that its headline is about
_SHORT = 1.5  # ideographs by which the last line of a paragraph stays behind its column
_BARE_SHAPE, _AGENCY, _SECOND = 2.0, 8.0, 30.0  # doubts, in the units of the headlines' evidence


def drafts_of(blocks: Sequence[Block], in_frames: bool = False) -> list[Draft]:
    """Labelled blocks to the drafts of a page in printed order; headlines and furniture are left to later stages.

    *in_frames* is True where the page is known by its frames: a gap stands above each frame, and nowhere else.
    """
    drafts = [part for draft in _Walk(blocks, in_frames).drafts() if not draft.empty for part in briefs_of(draft)]
    return [draft._replace(kind="furniture") if _is_advertisement(draft) else draft for draft in drafts]


def _is_advertisement(draft: Draft) -> bool:
    """True for an unsigned text that is nothing but advertisements."""
    if draft.kind != "article" or draft.bylines or not draft.body or draft.body[0].opening:
        return False
    return is_advertisement("".join([block.text for block in draft.body]))


class _Walk:
    """One pass down the page: each block begins a draft or is added to the current one."""

    def __init__(self, blocks: Sequence[Block], in_frames: bool) -> None:
        self.blocks, self.in_frames = blocks, in_frames
        self.growing: list[Growing] = []
        self.current: Growing | None = None
        self.article: Growing | None = None  # the article that a caption interrupts
        self.shapes = self._shapes()
        self.bylines_trail = self._bylines_trail()
        marks = Counter(block.text[0] for block in blocks if block.label == BODY and not block.rows)
        self.brief_marks = {mark for mark, count in marks.items() if mark in BRIEF_MARKS and count > 1}
        briefs = [block.text for block in blocks if block.label == BODY and block.text[0] in self.brief_marks]
        briefs_are_signed = sum(signatures.ends_with_name(text) for text in briefs) * 2 > len(briefs)
        signed = [block for block in blocks if block.label == BYLINE and block.authors]
        names = sum(all(author["role"] is None for author in block.authors) for block in signed)
        self.has_pen_names = names * 2 > len(signed) or briefs_are_signed
        self.subheads = Subheads(blocks)
        self.items = items_of(blocks)

    def drafts(self) -> list[Draft]:
        steps = {BYLINE: self._byline, BODY: self._body, SUBHEAD: self._subhead, JUMP: self._jump, CREDIT: self._credit}
        for i, block in enumerate(self.blocks):
            step = steps.get(block.label)
            if step:
                step(i, block)
        return [draft.frozen() for draft in self.growing]

    # --- the draft that grows

    def _begin(self, draft: Growing) -> Growing:
        self.growing.append(draft)
        self.current = draft
        if draft.kind == "article":
            self.article = draft
        return draft

    # --- what begins an article

    def _byline(self, i: int, block: Block) -> None:
        current = self.current
        below_headline = i > 0 and self.blocks[i - 1].label == HEADLINE
        has_author = current and current.body and (current.bylines or current.body[0].opening)
        if current and has_author and _is_signature(block) and not below_headline:
            current.add(current.body, block, i)  # the article says above who wrote it
        elif current and (
            (current.body and self._is_trailing(i)) or (current.bylines and not current.body and current.end == i)
        ):
            current.add(current.bylines, block, i)
        else:
            self._begin(Growing(i, i + 1, bylines=[block]))

    def _body(self, i: int, block: Block) -> None:
        is_caption = captions.opens(block.text) and i not in self.items
        if is_caption and _is_marked_brief(block):
            self._begin(Growing(i, i + 1, brief=True, body=[block]))
            return
        if is_caption or self._is_credited(block) or self._is_frame_of_caption(block):
            self._begin(Growing(i, i + 1, kind="caption", body=[block]))
            return
        above = next((b.label for b in reversed(self.blocks[max(0, i - 3) : i]) if b.label != FURNITURE), None)
        if self.current and self.current.kind == "caption":
            if self.current.body and not is_closed(self.current):
                self.current.add(self.current.body, block, i)
                return
            self.current = self.article if above != HEADLINE else None
        current = self.current
        comes_from = jumps.before(block.text) is not None
        opens = current is None or (
            current.body
            and (
                block.opening
                or comes_from
                or self._is_brief(block, current)
                or (is_closed(current) and signatures.begins_letter(block.text))
                or self._is_other_column(i, block, current)
            )
        )
        below_headline = (
            current is not None
            and current.body
            and above == HEADLINE
            and (is_closed(current) or self._is_headed(i, current))
        )
        if current and not opens and below_headline and self.subheads.has(i, current):
            current.add_subhead(self.blocks[i - 1], i)
            current.add(current.body, block, i)
        elif current is None or opens or below_headline:
            doubt = self._doubt(i) if current and opens and block.opening else 0.0
            self._begin(Growing(i, i + 1, body=[block], brief=self._is_brief(block, current), doubt=doubt))
        else:
            current.add(current.body, block, i)

    def _is_headed(self, i: int, above: Growing) -> bool:
        """True where the headline above block *i* has the words of its text, and not of the article *above*."""
        first = i
        while first and self.blocks[first - 1].label == HEADLINE:
            first -= 1
        headline = "|".join([block.text for block in self.blocks[first:i]])
        below = "".join([block.text for block in self.blocks[i : i + _NEXT] if block.label == BODY])
        return is_of(headline, below[:_READ], "".join([block.text for block in above.body])[-_READ:])

    def _is_brief(self, block: Block, above: Growing | None) -> bool:
        """True for a text with a mark of the briefs, below an article without such marks, in a paper of pen names."""
        if above is None or block.text[0] not in self.brief_marks or not is_closed(above):
            return False
        return above.brief or (self.has_pen_names and above.body[0].text[0] != block.text[0])

    def _is_frame_of_caption(self, block: Block) -> bool:
        """True for a frame of one sentence on one line that is wider than the column of the article above it.

        Text is set to a column; what stands by itself on a longer line, with a stop, is printed below a picture.
        """
        above = self.current.body if self.current else []
        if not (self.in_frames and above and len(block.lines) == 1 and block.closed and not block.glued):
            return False
        column = next((each for each in reversed(above) if len(each.lines) >= 3), None)
        if block.opening or block.text.count("。") > 1 or not column:
            return False
        return block.lines[0].width > column_width(column.lines) + _SHORT

    def _is_other_column(self, i: int, block: Block, above: Growing) -> bool:
        """True for a frame of text with a column of another width than the article above it, which has ended."""
        last = above.body[-1]
        if not self.in_frames or block.glued or not last.closed or min(len(block.lines), len(last.lines)) < 3:
            return False
        if is_result(block.lines[0].text):
            return False  # a table in the text
        if abs(column_width(block.lines) - column_width(last.lines)) <= _OTHER:
            return False
        own = {each.first for each in (*above.body, block)}
        beside = "".join(texts_beside(self.blocks, i, i, own))
        return not is_one("".join([each.text for each in above.body]), block.text, beside)

    def _is_credited(self, block: Block) -> bool:
        """True for a short paragraph between others that ends with a photographer's name."""
        if not (captions.may_be_credited(block.lines[-1].text) and captions.is_credited(block.text)):
            return False
        return self.current is None or not self.current.body or is_closed(self.current)

    def _subhead(self, i: int, block: Block) -> None:
        """A sub-head with a number goes on with its article, or opens one that has nothing else."""
        current = self.current if self.current and self.current.kind == "article" else self.article
        self.current = current or self._begin(Growing(i, i + 1))
        self.current.add_subhead(block, i)

    def _doubt(self, i: int) -> float:
        """How doubtful it is that the dateline of block *i* begins an article; 0 where that is sure.

        Sure below a headline, a jump line, a folio line, verse or a table, at the head of a frame, and where it is made
        as the page's own are, the reporter in brackets included. Without the reporter it may be; made otherwise, as by
        an agency in a paper of its own reporters, it is likelier a second dispatch, and surely one where it is cited.
        """
        if self.blocks[i - 1].label in (HEADLINE, JUMP, FURNITURE) or self.blocks[i - 1].rows:
            return 0.0
        opening = self.blocks[i].opening
        shape = opening.shape if opening else ()
        if self.in_frames and not self.blocks[i].glued and shape[1:2] == ("",):
            return 0.0
        sure = {habit[:3] for habit in self.shapes}
        signed = any(
            how in shape and any(how in habit for habit in self.shapes) for how in ("bracket", "reports", "filed")
        )
        if shape[:3] in sure and ("reports" not in shape or any("reports" in habit for habit in self.shapes)):
            return 0.0 if signed else _BARE_SHAPE
        if shape[1:2] != ("",) or "reports" in shape:
            return _SECOND  # 据…电, 电 记者…报道：
        return _BARE_SHAPE + 1.0 if signed else _AGENCY

    def _shapes(self) -> set[tuple[str, ...]]:
        """The shapes of the datelines that surely begin an article: below a byline, a headline or the page's head."""
        return {
            block.opening.shape
            for i, block in enumerate(self.blocks)
            if block.opening and (i == 0 or self.blocks[i - 1].label in (BYLINE, HEADLINE, FURNITURE, JUMP))
        }

    def _jump(self, i: int, block: Block) -> None:
        """A jump line belongs to the article above it, 上接 to the one below; one without an article is furniture."""
        has_text_below = any(below.label == BODY for below in self.blocks[i + 1 : i + 3])
        stands_free = not block.glued or (i > 0 and self.blocks[i - 1].label == HEADLINE)
        if has_text_below and stands_free and jumps.read(block.text).direction == "from":
            self._begin(Growing(i, i + 1, jumps=[block]))
        elif self.current is None:
            self._begin(Growing(i, i + 1, kind="furniture", jumps=[block]))
            self.current = None
        else:
            self.current.add(self.current.jumps, block, i)

    # --- bylines and credits behind the text

    def _bylines_trail(self) -> bool:
        """True where this page's bylines stand behind their articles: the first has text above, the last none below."""
        order = [block.label for block in self.blocks if block.label in (BYLINE, BODY, HEADLINE)]
        if BYLINE not in order or BODY not in order:
            return False
        first, last = order.index(BYLINE), len(order) - 1 - order[::-1].index(BYLINE)
        return BODY in order[:first] and BODY not in order[last + 1 :]

    def _is_trailing(self, i: int) -> bool:
        text = self.blocks[i].text
        below = self.blocks[i + 1] if i + 1 < len(self.blocks) else None
        authors = self.blocks[i].authors
        has_role = bool(authors) and all(author["role"] and signatures.likely(author["name"]) for author in authors)
        if (below and below.opening) or (i and self.blocks[i - 1].label == HEADLINE):
            return False
        if self.bylines_trail:
            return True
        if below and below.label == BODY:
            return text[0] in _BRACKETS and "作者" in text[:4]
        if has_role and below and below.label == HEADLINE and self.current and not has_author(self.current):
            return True
        return text[0] in _BRACKETS or bool(signatures.of_home(text))

    def _credit(self, i: int, block: Block) -> None:
        """A photographer's credit: the short paragraph above it is a caption."""
        current = self.current
        if current and current.body and current.end == i and current.kind == "article":
            last = current.body[-1]
            alone = len(current.body) == 1
            if len(last.text) <= captions.SIZE and (alone or (not last.lines[0].indent and current.body[-2].closed)):
                if alone and not current.bylines:
                    current.kind = "caption"
                    current.add(current.bylines, block, i)
                else:
                    current.body.pop()
                    current.end = i - 1
                    self._begin(Growing(i - 1, i + 1, kind="caption", body=[last], bylines=[block]))
                return
        self._begin(Growing(i, i + 1, kind="caption", bylines=[block]))


def headlines_left(blocks: Sequence[Block], drafts: Sequence[Draft]) -> Iterator[Block]:
    """The headline blocks of a page that are no sub-head of a draft."""
    subheads = {first for draft in drafts for first in draft.subheads}
    return (block for block in blocks if block.label == HEADLINE and block.first not in subheads)


def _is_signature(block: Block) -> bool:
    """True for names alone in brackets, as they stand behind a text."""
    return block.text[0] in "（(" and all(author["role"] is None for author in block.authors)


def _is_marked_brief(block: Block) -> bool:
    """True for a brief that has its dateline behind a mark that a caption may have too."""
    bare = block.text.lstrip(MARKS + " 　")
    return bool(bare) and datelines.begins(bare)
