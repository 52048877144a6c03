"""Drafts to records: the fields of each article, filled from its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING

from jdtool.article import Article, Author, Dateline, Spans
from jdtool.patterns import lazy
from jdtool.press import bylines, calendar, datelines, jumps
from jdtool.splitter import decks
from jdtool.splitter.articles import Draft
from jdtool.splitter.blocks import Block
from jdtool.splitter.body_paragraphs import of_blocks
from jdtool.splitter.lines import Line

if TYPE_CHECKING:
    from datetime import date as Day

_SIGNATURE = lazy(r"[（(](?P<names>[^（()）]{2,30})[)）]$")
_PARTS = ("headline", "byline", "body", "jump")  # of an article, in the order of its record
_CAPTION_SIZE = 130  # characters; a caption is one short paragraph
_SAMPLE = 300  # characters that tell the script
_TRADITIONAL = frozenset(
    "這個們來時說國會對後發現學經無還沒過開關東車長門問間聞電報記導員業産產實體點當從應進運動區萬與為於"
)
_SIMPLIFIED = frozenset(
    "这个们来时说国会对后发现学经无还没过开关东车长门问间闻电报记导员业产实体点当从应进运动区万与为于"
)


def record(
    draft: Draft, paragraphs: list[str], lines: Sequence[Line], printed: Day | None, year: int | None = None
) -> Article:
    """The article, caption or furniture that *draft* holds; `id`, `source`, `page` and `index` are left to the page."""
    made = Article(kind=draft.kind, paragraphs=paragraphs)
    if draft.body:
        made.lines["body"] = _spans(line.number for line in of_blocks(draft.body, lines))
    _headline(made, draft.heads, lines)
    authors = _byline(made, draft.bylines, lines)
    _jump(made, draft, lines)
    _inline_jump(made)
    head = datelines.read(made.paragraphs[0]) if made.paragraphs and draft.kind == "article" else None
    if head:
        made.dateline = head.dateline
        day = calendar.iso(head.dateline["date"], printed, year)
        if day:
            made.dateline["iso"] = day
        authors = authors or list(head.authors)
    elif made.byline and (named := bylines.place(made.byline)):
        made.dateline = Dateline(outlet=None, place=named, date=None)
    made.authors = authors or _signed(made.paragraphs)
    if _is_caption(made):
        made.kind = "caption"
    made.lang = _script(made)
    made.confidence = _confidence(made, draft)
    made.lines = {part: made.lines[part] for part in _PARTS if part in made.lines}
    return made


def _confidence(made: Article, draft: Draft) -> float | None:
    """How sure the reading is, 0 to 1: of where the article begins, and that its headline is its own.

    Sure are a byline and a dateline made as the page's own are; a text that only follows a headline, or nothing, is
    less so. A headline is as sure as its words and its place speak for this text and for no other.
    """
    if made.kind == "furniture":
        return None
    begins = 0.98 if draft.bylines or made.dateline else 0.9 if draft.heads else 0.6
    if draft.doubt:
        begins = 0.75
    if draft.brief:
        return 0.95
    headed = 1.0 - 0.5 * exp(-max(draft.margin, 0.0) / 2.0) if draft.heads else 1.0 if made.kind == "caption" else 0.8
    return round(begins * headed, 2)


def loose(blocks: Sequence[Block], lines: Sequence[Line]) -> Article:
    """Furniture: blocks that belong to no article, one paragraph a line."""
    found = of_blocks(blocks, lines)
    made = Article(kind="furniture", paragraphs=[line.text for line in found])
    made.lines["body"] = _spans(line.number for line in found)
    made.lang = _script(made)
    return made


def _headline(made: Article, heads: Sequence[Block], lines: Sequence[Line]) -> None:
    if not heads:
        return
    ordered = sorted(heads, key=lambda b: b.first)
    found: list[decks.Deck] = []
    for block in ordered:
        for own in _set_apart(lines[block.first : block.last]):
            text = decks.joined([line.text for line in own], made.text)
            found.append(decks.Deck(text, max(line.width for line in own), len(own)))
    made.kicker, made.title, made.subtitle = decks.roles(found)
    made.lines["headline"] = _spans(line.number for line in of_blocks(ordered, lines))


def _set_apart(own: Sequence[Line]) -> list[list[Line]]:
    """The lines of a block of headline as decks: a line much longer than the one above is set in smaller type."""
    found = [[own[0]]]
    for above, line in pairwise(own):
        if line.width >= 12 and line.width >= above.width * 1.6:
            found.append([])
        found[-1].append(line)
    return found


def _byline(made: Article, blocks: Sequence[Block], lines: Sequence[Line]) -> list[Author]:
    if not blocks:
        return []
    own = of_blocks(blocks, lines)
    made.byline = " ".join(line.text for line in own)
    made.lines["byline"] = _spans(line.number for line in own)
    return [author for b in blocks for author in b.authors]


def _jump(made: Article, draft: Draft, lines: Sequence[Line]) -> None:
    own = of_blocks(draft.jumps, lines)
    if own:
        made.jump = " ".join(line.text for line in own)
        made.lines["jump"] = _spans(line.number for line in own)


def _inline_jump(made: Article) -> None:
    """A jump line printed behind the last sentence, or before the first, is a jump line all the same."""
    if made.jump or not made.paragraphs:
        return
    for k, read in ((-1, jumps.behind), (0, jumps.before)):
        parts = read(made.paragraphs[k])
        if parts:
            made.paragraphs[k], made.jump = parts
            return


def _signed(paragraphs: Sequence[str]) -> list[Author]:
    """The names in brackets behind the last paragraph, where no byline stands elsewhere."""
    found = _SIGNATURE.search(paragraphs[-1]) if paragraphs else None
    if found is None:
        return []
    people = bylines.parse(found[0])
    if people is not None:
        return people
    return bylines.signature(found["names"])


def _is_caption(made: Article) -> bool:
    """True for one short paragraph of one sentence, with a byline or a credit but no headline and no dateline."""
    if made.kind != "article" or made.title or made.dateline or not made.byline or len(made.paragraphs) != 1:
        return False
    text = made.paragraphs[0]
    return len(text) <= _CAPTION_SIZE and text.count("。") <= 2


def _script(made: Article) -> str | None:
    """zh-Hant where traditional forms outnumber simplified ones, zh-Hans where they do not, null without ideographs."""
    text = "".join([made.title or "", made.byline or "", *made.paragraphs])[:_SAMPLE]
    traditional, simplified = (len([c for c in script if c in text]) for script in (_TRADITIONAL, _SIMPLIFIED))
    if traditional or simplified:
        return "zh-Hant" if traditional > simplified else "zh-Hans"
    return "zh-Hans" if any("\u3400" <= c <= "\u9fff" for c in text) else None


def _spans(numbers: Iterable[int]) -> Spans:
    """Line numbers as [[first, last], …].

    >>> _spans([3, 1, 2, 7])
    [[1, 3], [7, 7]]
    """
    spans: Spans = []
    for n in sorted(numbers):
        if spans and spans[-1][1] == n - 1:
            spans[-1][1] = n
        else:
            spans.append([n, n])
    return spans
