"""An article and the lines of its page → what each line adds to the article, and back.

A record says which lines its headline, byline, body and jump line stood on, and what they say. Both hold the same
characters, so each line can be followed into the text: that part of it is a *piece*. Edits move pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jdtool.article import Article, Region
from jdtool.text.line_spans import numbers_in, spans_of
from jdtool.text.lines import Place

DECKS = ("kicker", "title", "subtitle")
Box = tuple[float, float, float, float]
_BLANK = frozenset("\x00\ufeff\u200b")
_HYPHENS = frozenset("-\u00ad\u2010")


@dataclass(frozen=True)
class Piece:
    """What line number ``line`` adds to one part of an article: kicker, title, subtitle, byline, body or jump.

    ``opens`` is True where it begins a paragraph of the body.
    """

    line: int
    part: str
    text: str
    opens: bool = False


def pieces_of(article: Article, lines: Mapping[int, str]) -> list[Piece] | None:
    """The pieces of an article, headline first; None where its text is not that of its *lines* (it was changed since).

    >>> a = Article(title="小城通了地铁", paragraphs=["近日，第一条线路开通。", "票价两元。"],
    ...             lines={"headline": [[1, 1]], "body": [[2, 4]]})
    >>> lines = {1: "小城通了地铁", 2: "　　近日，第一条", 3: "线路开通。", 4: "　　票价两元。"}
    >>> [(p.line, p.part, p.text, p.opens) for p in pieces_of(a, lines)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [(1, 'title', '小城通了地铁', False), (2, 'body', '近日，第一条', True), (3, 'body', '线路开通。', False),
     (4, 'body', '票价两元。', True)]
    """
    jump_lines = numbers_in(article.lines.get("jump", ()))
    parts: list[tuple[list[int], list[tuple[str, str]]]] = [
        (
            numbers_in(article.lines.get("headline", ())),
            _present_parts(DECKS, (article.kicker, article.title, article.subtitle)),
        ),
        (numbers_in(article.lines.get("byline", ())), _present_parts(("byline",), (article.byline,))),
        (jump_lines, _present_parts(("jump",), (article.jump if jump_lines else None,))),
    ]
    body_lines = numbers_in(article.lines.get("body", ()))
    body = [("body", text) for text in article.paragraphs]
    inline = [("jump", article.jump)] if article.jump and not jump_lines else []
    orders = [[*body, *inline], [*inline, *body]] if inline else [body]  # a jump line behind or before the text
    body_pieces = next((pieces for order in orders if (pieces := align(body_lines, lines, order)) is not None), None)
    others = [align(own, lines, texts) for own, texts in parts]
    if body_pieces is None or any(some is None for some in others):
        return None
    headline, byline, jump = (some or [] for some in others)
    return [*headline, *byline, *body_pieces, *jump]


def rebuild(article: Article, pieces: Sequence[Piece]) -> Article:
    """*article* with the text and the lines of these *pieces*, in their order; other fields stay.

    >>> pieces = [Piece(3, "title", "桥修好了"), Piece(4, "body", "昨日", True), Piece(5, "body", "通车。")]
    >>> a = rebuild(Article(), pieces)
    >>> a.title, a.paragraphs, a.lines
    ('桥修好了', ['昨日通车。'], {'headline': [[3, 3]], 'body': [[4, 5]]})
    """
    paragraphs: list[str] = []
    for piece in pieces:
        if piece.part == "body":
            if piece.opens or not paragraphs:
                paragraphs.append(piece.text.lstrip())
            else:
                paragraphs[-1] += piece.text
    others = (*DECKS, "byline", "jump")
    texts = {part: "".join(p.text for p in pieces if p.part == part).strip() or None for part in others}
    own = {
        "headline": spans_of(p.line for p in pieces if p.part in DECKS),
        "byline": spans_of(p.line for p in pieces if p.part == "byline"),
        "body": spans_of(p.line for p in pieces if p.part == "body"),
    }
    elsewhere = {p.line for p in pieces if p.part != "jump"}  # where a jump line stands behind the last sentence
    own["jump"] = spans_of(p.line for p in pieces if p.part == "jump" and p.line not in elsewhere)
    lines = {part: some for part, some in own.items() if some}
    return replace(article, paragraphs=paragraphs, lines=lines, **texts)  # type: ignore[arg-type]


def regions_of(pieces: Iterable[Piece], places: Mapping[int, Place]) -> list[Region]:
    """Where these pieces were printed: one region for each part in each frame.

    >>> places = {n: Place(1, (10, 20 * n, 90, 20 * n + 10), 9, "", False, frame=1) for n in (4, 5)}
    >>> regions_of([Piece(4, "body", "昨日", True), Piece(5, "body", "通车。")], places)
    [{'part': 'body', 'page': 1, 'bbox': [10, 80, 90, 110]}]
    """
    frames: dict[tuple[str, int, int], list[Box]] = {}
    for piece in pieces:
        if place := places.get(piece.line):
            part = "headline" if piece.part in DECKS else piece.part
            frames.setdefault((part, place.page, place.frame), []).append(place.box)
    regions = []
    for (part, page, _), boxes in frames.items():
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        regions.append(Region(part=part, page=page, bbox=[min(lefts), min(tops), max(rights), max(bottoms)]))
    return regions


def is_blank(char: str) -> bool:
    """True for what holds no place on paper: white space, NUL, a byte-order mark, a zero-width space."""
    return char.isspace() or char in _BLANK


def _present_parts(parts: Iterable[str], texts: Iterable[str | None]) -> list[tuple[str, str]]:
    return [(part, text) for part, text in zip(parts, texts, strict=True) if text]


def align(own: Sequence[int], lines: Mapping[int, str], texts: Sequence[tuple[str, str]]) -> list[Piece] | None:
    """The lines numbered *own* followed through *texts*, (part, text) each; None where the characters differ.

    Blanks are passed over on both sides, and a hyphen at a line's end, which goes when its word becomes whole.
    """
    pieces: list[Piece] = []
    k = at = 0  # the text that is being followed, and the place in it
    for number in own:
        chars = [c for c in lines.get(number, "") if not is_blank(c)]
        start = at
        for i, char in enumerate(chars):
            while k < len(texts):
                text = texts[k][1]
                while at < len(text) and is_blank(text[at]):
                    at += 1
                if at < len(text):
                    break
                _add(pieces, number, texts[k], start, at)
                k, start, at = k + 1, 0, 0
            if k < len(texts) and texts[k][1][at] == char:
                at += 1
            elif not (i == len(chars) - 1 and char in _HYPHENS):
                return None
        if k < len(texts):
            _add(pieces, number, texts[k], start, at)
    if k < len(texts):
        if len(texts) > k + 1 or not all(map(is_blank, texts[k][1][at:])):
            return None
        _add(pieces, own[-1] if own else 0, texts[k], at, len(texts[k][1]))
    return pieces


def _add(pieces: list[Piece], number: int, part_and_text: tuple[str, str], start: int, end: int) -> None:
    """One more piece; blanks behind the last character of a text belong to the piece before."""
    part, text = part_and_text
    if not all(map(is_blank, text[start:end])):
        pieces.append(Piece(number, part, text[start:end], opens=part == "body" and all(map(is_blank, text[:start]))))
    elif pieces and start < end:
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text + text[start:end])
