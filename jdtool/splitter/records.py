"""Drafts to records: the fields of each article, filled from its lines."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.article import Article, Author, Dateline, Region, Spans
from jdtool.patterns import lazy
from jdtool.press import bylines, calendar, datelines, jumps, signatures, web_lines
from jdtool.press.datelines import Opening
from jdtool.splitter import decks
from jdtool.splitter.blocks import Block
from jdtool.splitter.body_paragraphs import lines_of_blocks
from jdtool.splitter.confidence import confidence_of
from jdtool.splitter.draft import Draft, PageFacts
from jdtool.text.line_spans import spans_of
from jdtool.text.lines import BLANKS, Line
from jdtool.text.script import script_of

_SIGNATURE = lazy(r"[（(](?P<names>[^（()）]{2,30})[)）]$")
_BEHIND_HEADLINE = lazy(r"(?<=[^ 　][ 　])[（(][^（()）]{1,8}[)）]$")
_CAPTION_SIZE = 130  # characters; a caption is one short paragraph
_CAPTION = 0.95  # the confidence of a caption, which has a form of its own
_SAMPLE = 300  # characters that tell the script


def record_of(draft: Draft, paragraphs: list[str], page: PageFacts) -> Article:
    """A draft and its paragraphs to a record; `id`, `source`, `page` and `index` are left to the caller."""
    signature = _signature_in_headline(draft, page)
    kicker, title, subtitle = _headline(draft, signature)
    body, jump = _without_jump(paragraphs, " ".join(block.text for block in draft.jumps) or None)
    byline = " ".join(line.text for line in lines_of_blocks(draft.bylines)) or signature
    opening = datelines.read(body[0]) if body and draft.kind == "article" else None
    authors = [author for block in draft.bylines for author in block.authors]
    article = Article(
        kind=draft.kind,
        kicker=kicker,
        title=title,
        subtitle=subtitle,
        byline=byline,
        authors=authors or (list(opening.authors) if opening else []) or _pen_name(signature) or _signed(body),
        dateline=_dateline(opening, byline, lines_of_blocks(draft.bylines), page),
        paragraphs=body,
        jump=jump,
        jumps=jumps.fields_of(jump),
        lines=_lines(draft),
        regions=_regions(draft),
    )
    article.kind = "caption" if _is_caption(article) else draft.kind
    _add_page_facts(article, page)
    if article.kind == "article":
        article.confidence = confidence_of(draft, paragraphs, page)
    elif article.kind == "caption":
        article.confidence = _CAPTION
    return article


def furniture_of(lines: Sequence[Line], page: PageFacts) -> Article:
    """Lines that belong to no article to a record of furniture, one paragraph a line."""
    article = Article(kind="furniture", paragraphs=[line.text for line in lines])
    article.lines["body"] = spans_of(sorted(line.number for line in lines))
    article.regions = _region("body", lines) or None
    _add_page_facts(article, page)
    return article


def _add_page_facts(article: Article, page: PageFacts) -> None:
    """Fill in what an article has from its page: the facts of the folio line, and the script of a short piece."""
    article.lang = script_of(_text(article), page.script)
    article.paper, day, article.sheet, article.section = page.folio
    article.date = day.isoformat() if day else None


def _lines(draft: Draft) -> dict[str, Spans]:
    """Where each part of the record stood in the source."""
    return {
        part: spans_of(sorted(line.number for line in lines_of_blocks(blocks)))
        for part, blocks in _parts(draft)
        if blocks
    }


def _regions(draft: Draft) -> list[Region] | None:
    """Where each part was printed, a region for each frame; None where the input had no geometry."""
    return [
        region for part, blocks in _parts(draft) for block in blocks for region in _region(part, block.lines)
    ] or None


def _parts(draft: Draft) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """The parts of a draft by the names that `lines` and `regions` give them, in the order of the record."""
    return ("headline", draft.headlines), ("byline", draft.bylines), ("body", draft.body), ("jump", draft.jumps)


def _region(part: str, lines: Sequence[Line]) -> list[Region]:
    places = [line.place for line in lines if line.place]
    if not places:
        return []
    lefts, tops, rights, bottoms = zip(*(place.box for place in places), strict=True)
    return [Region(part=part, page=places[0].page, bbox=[min(lefts), min(tops), max(rights), max(bottoms)])]


def _headline(draft: Draft, signature: str | None) -> tuple[str | None, str | None, str | None]:
    """Kicker, title and subtitle, without the *signature* behind one of them."""
    lines = [
        line._replace(text=line.text[: -len(signature)].rstrip(BLANKS))
        if signature and line.text.endswith(signature)
        else line
        for line in lines_of_blocks(draft.headlines)
    ]
    return decks.headline_of(lines, "".join([block.text for block in draft.body]))


def _signature_in_headline(draft: Draft, page: PageFacts) -> str | None:
    """The name in brackets that stands on a line of the headline, behind a blank: 河邊散步　（阿青）.

    On a page in traditional characters any pen name may stand there, else only a name with a surname.
    """
    if draft.bylines or draft.kind != "article" or not draft.body:
        return None
    for line in lines_of_blocks(draft.headlines):
        signature = _BEHIND_HEADLINE.search(line.text) if line.text[-1] in "）)" else None
        name = signatures.pen_name(signature[0]) if signature else None
        if signature and name and (signatures.likely(name) or (page.script or "").startswith("zh-Hant")):
            return signature[0]
    return None


def _pen_name(signature: str | None) -> list[Author]:
    name = signatures.pen_name(signature) if signature else None
    return [Author(name=name, role=None)] if name else []


def _without_jump(paragraphs: list[str], jump: str | None) -> tuple[list[str], str | None]:
    """The paragraphs, and the jump line: the block's, or one behind the last sentence or before the first."""
    if jump or not paragraphs:
        return paragraphs, jump
    behind, before = jumps.behind(paragraphs[-1]), jumps.before(paragraphs[0])
    if behind:
        return [*paragraphs[:-1], behind[0]], behind[1]
    return ([before[0], *paragraphs[1:]], before[1]) if before else (paragraphs, None)


def _dateline(
    opening: Opening | None, byline: str | None, printed_byline: Sequence[Line], page: PageFacts
) -> Dateline | None:
    """The dateline that opens the text, or what the byline says of place and day; with its ISO date where known."""
    if opening is None:
        web = next((web for line in printed_byline if (web := web_lines.read(line.text))), None)
        if web:
            own = calendar.day_in(web.day or "")
            web_dateline = Dateline(outlet=web.outlet, place=None, date=web.day)
            return Dateline(**web_dateline, iso=own.isoformat()) if own else web_dateline
        place = bylines.place(byline) if byline else None
        return Dateline(outlet=None, place=place, date=None) if place else None
    dateline = opening.dateline
    if not any(dateline.values()):
        return None  # （法庭讯）
    iso = calendar.iso(dateline["date"], page.folio.date, page.year)
    return Dateline(**dateline, iso=iso) if iso else dateline


def _signed(paragraphs: Sequence[str]) -> list[Author]:
    """The names in brackets behind the last paragraph, where no byline stands elsewhere."""
    signature = _SIGNATURE.search(paragraphs[-1]) if paragraphs else None
    if signature is None:
        return []
    authors = bylines.parse(signature[0])
    return authors if authors is not None else signatures.signature(signature["names"])


def _is_caption(article: Article) -> bool:
    """True for one short paragraph of one sentence, with a byline or a credit but no headline and no dateline."""
    if (
        article.kind != "article"
        or article.title
        or article.dateline
        or not article.byline
        or len(article.paragraphs) != 1
    ):
        return False
    text = article.paragraphs[0]
    return len(text) <= _CAPTION_SIZE and text.count("。") <= 2


def _text(article: Article) -> str:
    """What tells the script of an article."""
    return "".join([article.title or "", article.byline or "", *article.paragraphs])[:_SAMPLE]
