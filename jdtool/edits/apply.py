"""Commands and the articles of a page → the corrected articles; every line stays in exactly one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jdtool.article import Article
from jdtool.edits.commands import Edit, Fault
from jdtool.edits.pieces import DECKS, Piece, is_blank, pieces_of, rebuild, regions_of
from jdtool.edits.refill import headline_pieces, refill
from jdtool.splitter.ids import key_of, record_id
from jdtool.text.endings import ending
from jdtool.text.line_spans import line_numbers
from jdtool.text.lines import Place

_INDENTS = ("\u3000", "  ", "\t")


class Misfit(Exception):
    """A command that does not fit the page, and why."""


@dataclass
class _Draft:
    """One article while the edits are applied."""

    article: Article
    pieces: list[Piece]
    number: int
    """Its place on the page before any edit; one that an edit cuts off gets the next number that is free."""

    @property
    def first(self) -> int:
        """The number of its first line; 0 where it has none."""
        return min((p.line for p in self.pieces), default=0)


def apply(
    commands: Iterable[Edit],
    articles: Sequence[Article],
    lines: Mapping[int, str],
    year: int | None = None,
    places: Mapping[int, Place] | None = None,
) -> tuple[list[Article], list[Fault]]:
    """The corrected articles of one page, and the commands that do not fit it, which change nothing.

    *lines* are the page's lines by number, as printed, and *places* where they were printed, if anyone knows; *year*
    dates the datelines that edits bring to light. Articles keep their ids; one that `split` cuts off gets the next
    number that is free. A corrected article is certain: its `confidence` is 1. Raises ValueError for articles that are
    not as `split` made them from these lines.

    >>> from jdtool import split
    >>> from jdtool.edits.commands import parse
    >>> page = "一号桥通车\\n\\n本报讯 昨日，一号桥通车了。\\n\\n二号桥动工\\n\\n本报讯 昨日，二号桥动工了。\\n"
    >>> articles, lines = list(split(page)), dict(enumerate(page.split("\\n"), 1))
    >>> merged, faults = apply(parse("merge @1 @5\\nmerge 1 9")[0], articles, lines)
    >>> [a.paragraphs for a in merged]
    [['本报讯 昨日，一号桥通车了。', '二号桥动工', '本报讯 昨日，二号桥动工了。']]
    >>> faults
    [Fault(number=2, message="'merge 1 9' does not fit: no article 9 on this page")]
    """
    page = _EditedPage(articles, lines, year, places or {})
    faults: list[Fault] = []
    for command in commands:
        try:
            page.do(command)
        except Misfit as misfit:
            faults.append(Fault(command.number, f"{command.text!r} does not fit: {misfit}"))
    return page.articles(), faults


class _EditedPage:
    """The articles of one page while they are edited."""

    def __init__(
        self, articles: Sequence[Article], lines: Mapping[int, str], year: int | None, places: Mapping[int, Place]
    ) -> None:
        self._lines, self._year, self._places = lines, year, places
        self._drafts: list[_Draft] = []
        for article in articles:
            pieces = pieces_of(article, lines)
            if pieces is None:
                raise ValueError(f"article {article.id} is not what `split` made of its lines")
            self._drafts.append(_Draft(article, pieces, article.index))
        self._absorbed: dict[str, _Draft] = {}  # by the ids and numbers of articles that are part of another now
        self._before = _characters(draft.article for draft in self._drafts)
        self._next = max((article.index for article in articles), default=0) + 1

    def do(self, command: Edit) -> None:
        """Apply one command. Raises Misfit, and then has changed nothing."""
        verbs: dict[str, Callable[[Edit], None]] = {
            "merge": self._merge,
            "split": self._split,
            "headline": self._headline,
            "byline": self._byline,
            "move": self._move,
            "kind": self._kind,
            "furniture": self._kind,
            "author": self._author,
        }
        verbs[command.verb](command)
        self._drafts = [draft for draft in self._drafts if draft.pieces]

    def articles(self) -> list[Article]:
        """The articles, numbered anew in `index`. Raises RuntimeError where a character was lost or added."""
        articles = [draft.article for draft in self._drafts]
        for index, article in enumerate(articles, 1):
            article.index = index
        if _characters(articles) != self._before:
            raise RuntimeError("edits lost or added characters")
        return articles

    # --- names

    def _draft_of(self, name: str) -> _Draft:
        if name.startswith("@"):
            line = int(name[1:])
            draft = next((d for d in self._drafts if d.first == line), None)
            if draft is None:
                raise Misfit(f"no article begins at line {line}")
            return draft
        for draft in self._drafts:
            if name in (draft.article.id, str(draft.number)):
                return draft
        if name in self._absorbed:
            return self._absorbed[name]
        raise Misfit(f"no article {name} on this page")

    def _owner(self, line: int) -> _Draft:
        draft = next((d for d in self._drafts if any(p.line == line for p in d.pieces)), None)
        if draft is None:
            raise Misfit(f"line {line} is blank or not on this page")
        return draft

    # --- commands

    def _merge(self, command: Edit) -> None:
        drafts = [self._draft_of(name) for name in command.articles]
        target, rest = drafts[0], drafts[1:]
        if len({id(d) for d in drafts}) < len(drafts):
            raise Misfit("these are one article already")
        for draft in rest:
            has_headline = any(p.part in DECKS for p in target.pieces)
            has_byline = any(p.part == "byline" for p in target.pieces)
            pieces = _subheads(draft.pieces) if has_headline else draft.pieces
            if has_byline:
                pieces = [replace(p, text=f" {p.text}") if p.part == "byline" else p for p in pieces]
            if pieces[0].part == draft.pieces[0].part:  # a subhead stands alone
                pieces = self._join_open(target.pieces, pieces, 1)
            self._set(target, _in_order([*target.pieces, *pieces]))
            for key in [key for key, owner in self._absorbed.items() if owner is draft]:
                self._absorbed[key] = target
            self._absorbed |= dict.fromkeys((draft.article.id, str(draft.number)), target)
            draft.pieces = []

    def _split(self, command: Edit) -> None:
        draft = self._draft_of(command.articles[0])
        own = [p for p in draft.pieces if p.line < command.first]
        rest = [p for p in draft.pieces if p.line >= command.first]
        if not any(p.line == command.first for p in rest):
            raise Misfit(f"line {command.first} is not in article {command.articles[0]}")
        if not own:
            raise Misfit(f"article {command.articles[0]} begins at line {command.first}")
        self._set(draft, own)
        self._insert(draft, draft.article.kind, rest)

    def _headline(self, command: Edit) -> None:
        self._reassign(command, DECKS, lambda some, body: headline_pieces(some, self._lines, body, self._places))

    def _byline(self, command: Edit) -> None:
        self._reassign(
            command,
            ("byline",),
            lambda some, _: [
                Piece(n, "byline", (" " if i else "") + self._lines[n].strip()) for i, n in enumerate(some)
            ],
        )

    def _reassign(
        self, command: Edit, parts: Sequence[str], pieces: Callable[[Sequence[int], str], list[Piece]]
    ) -> None:
        """Make the lines of *command* the one headline or byline of its article; the old one becomes furniture."""
        draft = self._draft_of(command.articles[0])
        some = self._take_lines(command, draft)
        old = [p.line for p in draft.pieces if p.part in parts]
        remaining = [p for p in draft.pieces if p.part not in parts]
        self._set(draft, _in_order([*pieces(some, draft.article.text), *remaining]))
        if old:
            self._insert(draft, "furniture", [self._as_body(n) for n in dict.fromkeys(old)])

    def _move(self, command: Edit) -> None:
        draft = self._draft_of(command.articles[0])
        if all(self._owner(n) is draft for n in self._line_numbers(command)):
            raise Misfit(f"article {command.articles[0]} has these lines already")
        some = self._take_lines(command, draft)
        body = [p for p in draft.pieces if p.part == "body"]
        at = next((k for k, p in enumerate(body) if p.line > some[0]), len(body))
        lines_here = self._join_open(body[:at], [self._as_body(n) for n in some])
        below = body[at:]
        if below:
            below = (
                [replace(below[0], opens=True), *below[1:]] if not self._goes_on(lines_here[-1], below[0]) else below
            )
        others = [p for p in draft.pieces if p.part != "body"]
        self._set(draft, _in_order([*others, *body[:at], *lines_here, *below]))

    def _kind(self, command: Edit) -> None:
        kind = command.value or "furniture"
        for draft in [self._draft_of(name) for name in command.articles]:
            pieces = draft.pieces
            if kind == "furniture":
                pieces = [self._as_body(n) for n in sorted({p.line for p in pieces})]
            elif draft.article.kind == "furniture":  # which has a paragraph for each line
                pieces = self._join_open([], pieces)
            self._set(draft, pieces, kind)

    def _author(self, command: Edit) -> None:
        draft = self._draft_of(command.articles[0])
        draft.article = replace(draft.article, authors=command.authors, confidence=_sure(draft.article))

    # --- what they have in common

    def _line_numbers(self, command: Edit) -> list[int]:
        """The line numbers of *command* that are in some article. Raises Misfit where the first or last is not."""
        for n in (command.first, command.last):
            self._owner(n)
        numbers = {p.line for d in self._drafts for p in d.pieces}
        return [n for n in range(command.first, command.last + 1) if n in numbers]

    def _take_lines(self, command: Edit, target: _Draft) -> list[int]:
        """The lines of *command*, taken out of the articles they are in."""
        some = self._line_numbers(command)
        if {p.line for p in target.pieces} <= set(some):
            raise Misfit(f"article {command.articles[0]} would have no text left")
        for draft in {id(d): d for d in map(self._owner, some)}.values():
            remaining = [p for p in draft.pieces if p.line not in some]
            if draft is target or not remaining:
                draft.pieces = remaining
            else:
                self._set(draft, remaining)
        return some

    def _insert(self, origin: _Draft, kind: str, pieces: list[Piece]) -> None:
        """A new article with *pieces*, behind the one they came from."""
        lines = [self._lines[n] for n in sorted({piece.line for piece in pieces})]
        id = record_id(key_of(origin.article.id), lines, {draft.article.id for draft in self._drafts})
        empty = rebuild(replace(origin.article, authors=[], dateline=None, regions=None), [])
        article = replace(empty, id=id, kind=kind)  # what all records of a page share stays
        draft = _Draft(article, [], self._next)
        self._next += 1
        self._drafts.insert(self._drafts.index(origin) + 1, draft)
        self._set(draft, pieces)

    def _set(self, draft: _Draft, pieces: list[Piece], kind: str | None = None) -> None:
        """Give an article other pieces, and read its byline and its dateline again where their text has changed."""
        draft.pieces = pieces
        article = replace(rebuild(draft.article, pieces), kind=kind or draft.article.kind)
        draft.article = refill(article, draft.article, self._year)
        draft.article.confidence = _sure(draft.article)
        if self._places:
            draft.article.regions = regions_of(pieces, self._places)

    def _as_body(self, line: int) -> Piece:
        """A whole line as a paragraph of its own."""
        return Piece(line, "body", self._lines[line].strip(), opens=True)

    def _join_open(self, above: Sequence[Piece], below: Sequence[Piece], most: int | None = None) -> list[Piece]:
        """*below*, of which the first *most* pieces of the body are joined to an open sentence above them."""
        last = next((p for p in reversed(above) if p.part == "body"), None)
        out: list[Piece] = []
        for piece in below:
            if piece.part == "body":
                if last and piece.opens and most != 0 and self._goes_on(last, piece):
                    space = " " if last.text[-1] < "\u2e80" and piece.text[0] < "\u2e80" else ""
                    piece = replace(piece, text=space + piece.text, opens=False)
                last, most = piece, most and most - 1
            out.append(piece)
        return out

    def _goes_on(self, above: Piece, piece: Piece) -> bool:
        """True where a line is the rest of the sentence above it: that one is open, and this one not indented."""
        is_indented = self._lines[piece.line].startswith(_INDENTS)
        return not is_indented and ending(above.text.rstrip()) == 0


def _subheads(pieces: Sequence[Piece]) -> list[Piece]:
    """*pieces* with the decks of the headline as paragraphs of the body, above the others."""
    out: list[Piece] = []
    deck = ""
    for piece in pieces:
        if piece.part in DECKS:
            out.append(replace(piece, part="body", opens=piece.part != deck))
            deck = piece.part
    return [*out, *(p for p in pieces if p.part not in DECKS)]


def _in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """Headline, byline, body, jump line; what is of one part stays in its order."""
    order = [*DECKS, "byline", "body", "jump"]
    return sorted(pieces, key=lambda p: order.index(p.part))


def _sure(article: Article) -> float | None:
    return None if article.kind == "furniture" else 1.0


def _characters(articles: Iterable[Article]) -> Counter[str]:
    """How often each character that is not blank stands in the articles, and how many hold each line."""
    count: Counter[str] = Counter()
    for article in articles:
        texts = (article.kicker, article.title, article.subtitle, article.byline, article.jump, *article.paragraphs)
        for text in texts:
            count.update(c for c in text or "" if not is_blank(c))
        count.update(f"line {n}" for n in line_numbers(article.lines))
    return count
