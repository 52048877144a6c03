"""Sub-heads: lines that look like a headline, stand between two columns and belong to the article around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from jdtool.patterns import lazy
from jdtool.press import jumps
from jdtool.press.roles import ITEM_MARKS
from jdtool.splitter.blocks import BESIDE, BODY, BYLINE, HEADLINE, Block, texts_beside
from jdtool.splitter.draft import Growing
from jdtool.splitter.word_overlap import is_one

ITEM = lazy(rf"[{ITEM_MARKS}]|[0-9０-９]{{1,2}}[.．、]|[（(][0-9一二三四五六七八九十]{{1,3}}[)）]|[①-⑳]")
"""What a brief or an item of a list opens with."""
_NOTICE = lazy(".{0,6}(?:启事|啟事|更正|声明|聲明|公告|通知|通告|讣告|訃告|致歉|预告|預告|提醒|预报|預報|说明|說明)")
"""The label of a notice, which is a text by itself."""
_LETTERED = lazy(r"[^ 　](?:[ 　]{1,2}[^ 　])+")
"""Letter-spaced, as only display type is."""
_SUBHEAD = 16  # ideographs at most in a sub-head
_NEAR, _SAME = 4, 1.25  # paragraphs that show a column's width; by how much a column may differ from itself
_FULL = 3.0  # ideographs that a full line may leave free
_RUN = 6  # sub-heads ahead that are looked at


_SOURCE = lazy(
    "[（(][^（()）]{0,4}(?:摘自|摘编自|摘編自|选自|選自|原载|原載|转自|轉自|据|據)?[^（()）]{0,6}《[^（()）]{2,30}[)）]$"
)


def _is_sourced(article: Growing) -> bool:
    """True where an article ends with the paper from which it was taken: （摘自《江城晚报》）."""
    text = article.body[-1].text
    return text[-1] in "）)" and _SOURCE.search(text) is not None


class Subheads:
    """The sub-heads of a page, by its habits: whether its articles are signed, whether its headlines stand free."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.signed = self._is_signed()
        headlines = [block for block in blocks if block.label == HEADLINE]
        self.gapped = sum(not block.glued for block in headlines) * 2 > len(headlines)

    def has(self, i: int, article: Growing) -> bool:
        """True where the headline above block *i* is a sub-head of the *article* that goes on, or a line of its text.

        The columns above and below are equally wide, and the text does not say who wrote it, as the page's articles
        do. The trade never sets a sub-head alone; a line as wide as the column is text. Else the words have to tell.
        """
        head = self.blocks[i - 1]
        if ITEM.match(self.blocks[i].text):
            return False  # briefs under their label
        if _NOTICE.fullmatch(head.text) or jumps.ends_instalment(article.body[-1].text) or _is_sourced(article):
            return False
        if self.blocks[i].rows:
            return self._heads_rows(i, article)
        if head.glued and self.blocks[i].glued and self.gapped and len(head.lines) == 1:
            return True  # set tight in the text, on a page whose headlines stand free
        if not self._stands_between(i):
            return False
        column = self._width(self._section(i)[:_NEAR])
        if abs(column - self._width(article.body[-_NEAR:])) > _SAME:
            return False
        full = self._width([head]) > column - _FULL
        if self.signed and (article.bylines or article.subheads or article.body[0].opening):
            return bool(article.subheads) or full or self._has_company(i) or self._is_one(i, article)
        return not full and self._is_one(i, article)

    def _heads_rows(self, i: int, article: Growing) -> bool:
        """True where the headline above the rows of block *i* heads a part of the *article*, which names it.

        So are the headings behind it; over a table by itself stands its title.
        """
        head = self.blocks[i - 1]
        if len(head.lines) > 1 or all(block.rows for block in article.body):
            return False
        is_named = len(head.text) > 2 and head.text in self._text(article.body)
        return is_named or (bool(article.subheads) and self.blocks[i - 2].rows)

    def _section(self, i: int) -> list[Block]:
        """The text from block *i* up to what is no text."""
        return list(takewhile(lambda block: block.label == BODY, self.blocks[i : i + BESIDE]))

    def _is_one(self, i: int, article: Growing) -> bool:
        """True where the text from block *i* on comes back to the words of the *article*.

        It may do so below the next sub-head only, or the one behind it: all that is between belongs to it as well.
        """
        sections = [self._section(k) for k in (i, *islice(self._alike(i), _RUN))]
        own = {block.first for section in (article.body, *sections) for block in section}
        beside = "".join(texts_beside(self.blocks, i, i, own))
        above = self._text(article.body[-BESIDE:])
        return any(is_one(above, self._text(section), beside) for section in sections)

    def _text(self, blocks: Iterable[Block]) -> str:
        return "".join([block.text for block in blocks])

    def _has_company(self, i: int) -> bool:
        """True where another line like the one above block *i* follows before an article surely begins."""
        return next(self._alike(i), None) is not None

    def _alike(self, i: int) -> Iterator[int]:
        """The blocks behind block *i* above which lines like the one above it stand, until an article surely begins."""
        for k in range(i + 1, len(self.blocks)):
            block = self.blocks[k]
            if block.label == BYLINE or block.opening:
                return
            if block.label == BODY and self.blocks[k - 1].label == HEADLINE:
                if not self._stands_between(k):
                    return
                yield k

    def _stands_between(self, i: int) -> bool:
        """True where the headline above block *i* is one short line with text above it, as a sub-head is."""
        head = self.blocks[i - 1]
        if i < 2 or self.blocks[i - 2].label != BODY or len(head.lines) > 1 or self._width([head]) > _SUBHEAD:
            return False
        return not (_LETTERED.fullmatch(head.text) or _NOTICE.fullmatch(head.text))

    def _is_signed(self) -> bool:
        """True where most articles of the page say who wrote them or where: what does not is likelier part of one."""
        signed = bare = 0
        for i, block in enumerate(self.blocks):
            if block.label != BODY or not i:
                continue
            if block.opening or self.blocks[i - 1].label == BYLINE:
                signed += 1
            elif self.blocks[i - 1].label == HEADLINE and not self._stands_between(i):
                bare += 1
        return signed >= max(1, bare)

    def _width(self, blocks: Sequence[Block]) -> float:
        return max(line.width for block in blocks for line in block.lines)
