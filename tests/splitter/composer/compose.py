"""A page in a house style, with its truth.

The page is a list of sections (an article, its headline where that stands apart, a caption, a folio line …), each a
list of lines. The truth is written while the sections are made, so that every printed character is in one record.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.splitter.composer.columns import Columns, column_ends, deck_lines, keep_company
from tests.splitter.composer.names import Names
from tests.splitter.composer.noise import noisy
from tests.splitter.composer.signing import Signed, date_words
from tests.splitter.composer.stock import Part, Piece, load
from tests.splitter.composer.style import Signing, Style
from tests.splitter.composer.wrap import in_two

Record = dict[str, Any]
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_HALF = str.maketrans("，：；？！（）", ",:;?!()")
_SECTIONS = {
    "hans": ("要闻", "综合新闻", "社会", "文化", "经济", "民生"),
    "hant": ("要聞", "綜合", "生活", "文化", "地方", "焦點"),
}
_NUMBERS = {
    "①": "①②③④⑤⑥",
    "１．": ["１．", "２．", "３．", "４．", "５．", "６．"],
    "1.": ["1.", "2.", "3.", "4.", "5.", "6."],
}


@dataclass(frozen=True)
class ComposedPage:
    """A composed page: its text and its true records, in the form of the gold files."""

    text: str
    gold: list[Record]


@dataclass
class _Section:
    lines: list[str]
    truth: list[Record] = field(default_factory=list)
    tight: bool = False  # no blank line after it


def compose(style: Style, seed: int) -> ComposedPage:
    """One page in *style*; the same seed gives the same page."""
    return _Composer(style, Random(f"{style.name}/{seed}")).page()


def record(kind: str, paragraphs: list[str], **more: Any) -> Record:
    """A record of the truth."""
    empty: Record = {"kind": kind, "headline": [], "byline": [], "authors": [], "dateline": None}
    return {**empty, "paragraphs": paragraphs} | more


class _Composer:
    def __init__(self, style: Style, rng: Random) -> None:
        self.style, self.rng = style, rng
        self.columns = Columns(style, rng)
        self.names = Names(rng, style.script, style.other_names)
        self.day = dt.date(1963 if "old" in style.stock else rng.randint(1994, 2023), rng.randint(1, 12), 1)
        self.day += dt.timedelta(days=rng.randint(1, 27))
        self.pieces = [p for name in style.stock for p in load(name)]

    def page(self) -> ComposedPage:
        style = self.style
        sections: list[_Section] = []
        heap: list[_Section] = []
        far: list[_Section] = []
        for piece in self._chosen():
            if style.noise:
                piece = noisy(piece, self.rng, style.noise, style.lost_capital)
            sections += self._article(piece, heap, far)
        sections += self._brief_group()
        self._put_apart(sections, far)
        if style.apart:
            self._draw_out_of_order(sections)
        for extra in self._extras():
            sections.insert(self._slot(sections), extra)
        sections += heap
        folio = self._folio()
        last = self._hit(self.style.folio_last)
        sections = [*sections, *folio] if last else [*folio, *sections]
        lines: list[str] = []
        for section in sections:
            lines += section.lines
            if not section.tight and (section in folio or self._hit(self.style.between)):
                lines.append("")
        text = "\n".join(lines).rstrip("\n") + "\n"
        gold = [r for s in sections for r in s.truth]
        if self.style.full_digits:
            text = text.translate(_FULL)
        if self.style.half_marks:
            text = text.translate(_HALF)
        return ComposedPage(text, gold)

    # what is on the page

    def _hit(self, chance: float) -> bool:
        return self.rng.random() < chance

    def _pick(self, choices: Any) -> Any:
        return self.rng.choice(list(choices))

    def _chosen(self) -> list[Piece]:
        chosen: list[Piece] = []
        for kind, low, high in self.style.menu:
            if kind == "brief" and self.style.brief_labels:
                continue
            there = [p for p in self.pieces if p.kind == kind]
            chosen += self.rng.sample(there, min(len(there), self.rng.randint(low, high)))
        self.rng.shuffle(chosen)
        return chosen

    def _slot(self, sections: list[_Section]) -> int:
        """A place between two sections that does not part a headline from its body."""
        places = [i for i in range(len(sections) + 1) if i == 0 or not sections[i - 1].tight]
        return self.rng.choice(places)

    def _put_apart(self, sections: list[_Section], far: list[_Section]) -> None:
        for head in far:
            sections.insert(self._slot(sections), head)

    def _draw_out_of_order(self, sections: list[_Section]) -> None:
        """Set the last columns of some articles below later ones."""
        for section in list(sections):
            ends = column_ends(section.lines)
            if not (ends and section.truth and self._hit(self.style.apart)):
                continue
            at = self._pick(ends)
            behind = min(len(sections), sections.index(section) + self.rng.randint(2, 3))
            sections.insert(behind, _Section(section.lines[at + 1 :]))
            section.lines = section.lines[:at]

    # articles

    def _article(self, piece: Piece, heap: list[_Section], far: list[_Section]) -> Iterator[_Section]:
        style, rng = self.style, self.rng
        signing = self._signing(piece.kind)
        earlier = self.day - dt.timedelta(days=rng.choice([0, 1, 1]))
        signed = Signed(style, rng, self.names, piece.place, date_words(style.date, earlier))
        places = style.places if piece.decks else {"none": 1.0}
        if piece.kind in ("poem", "editorial", "talk", "qa", "letter") and "before" in places:
            places = {"before": 1.0}
        if not signing.opening and not signing.byline:
            places = {k: v for k, v in places.items() if k != "none"}
        place = rng.choices(list(places), list(places.values()))[0]
        decks = [] if place == "none" else self._decks(piece)
        byline = signed.fill(signing.byline) if signing.byline else ""
        jump, jump_at = self._jump(piece)
        parts = self._parts(piece, signing, signed)
        lines = self.columns.body(parts, jump if jump_at == "inline" else "")
        if signing.closing and not piece.second:
            keep_company(lines)
        if jump_at == "line":
            lines += in_two(jump) if style.jump_break and self._hit(style.jump_break) else [jump]
        elif jump_at == "from":
            lines.insert(0, jump)
        head = deck_lines(decks, style, rng)
        inside = self._caption() if style.captions and self._hit(style.caption_inside) else None
        if inside and column_ends(lines):
            lines = self.columns.between(lines, inside.lines)
            yield _Section([], inside.truth, tight=True)
        if byline:
            gap = [""] if self._hit(style.head_gap * 0.6) else []
            lines = [*lines, byline] if signing.at_end else [byline, *gap, *lines]
        truth = record(
            "article",
            [p.text for p in parts if p.kind != "gap"],
            headline=decks,
            byline=[byline] if byline else [],
            authors=signed.authors,
            dateline=signed.dateline,
            **({"jump": jump} if jump else {}),
        )
        gap = [""] if head and self._hit(style.head_gap) else []
        if place == "before":
            lines = [*head, *gap, *lines]
        elif place == "after":
            lines = [*lines, "", *head]
        elif place == "inside":
            lines = self.columns.between(lines, head)
        elif place == "far":
            far.append(_Section(head))
        elif place == "heap":
            heap.append(_Section(head))
        yield _Section(lines, [truth])

    def _signing(self, kind: str) -> Signing:
        style = self.style
        table = {
            "feature": style.features,
            "qa": style.features,
            "talk": style.essays,
            "poem": style.essays,
            "letter": style.letters,
            "editorial": (Signing(),),
            "note": (Signing(),),
            "brief": style.briefs or style.news,
        }
        choices = table.get(kind, style.news)
        return self.rng.choices(choices, [c.weight for c in choices])[0]

    def _decks(self, piece: Piece) -> list[str]:
        decks = []
        for role, text in piece.decks:
            if role == "kicker" and not self.style.kickers and piece.kind == "news":
                continue
            decks.append("——" + text if role == "subtitle" and self.style.dash else text)
        return decks

    def _jump(self, piece: Piece) -> tuple[str, str]:
        if piece.kind in ("news", "feature"):
            page = self._pick(range(2, 9))
            if self.style.jumps and self._hit(self.style.jump):
                at = "inline" if self._hit(self.style.jump_inline) else "line"
                return self._number(self._pick(self.style.jumps), page), at
            if self.style.from_page and piece.kind == "feature" and self._hit(self.style.jump):
                return self._number(self._pick(self.style.from_page), page), "from"
        return "", ""

    @staticmethod
    def _number(template: str, page: int) -> str:
        return date_words(template.replace("{n}", str(page)).replace("{N}", "{D}"), dt.date(2000, 1, page))

    def _parts(self, piece: Piece, signing: Signing, signed: Signed) -> list[Part]:
        parts = list(piece.body)
        if signing.opening and parts:
            parts[0] = Part(parts[0].kind, signed.fill(signing.opening) + parts[0].text)
        if signing.closing:
            parts[-1] = Part(parts[-1].kind, parts[-1].text + signed.fill(signing.closing))
        if piece.second and self.style.second and signing.opening:
            words = Signed(self.style, self.rng, self.names, piece.place, signed.date).fill(
                self._pick(self.style.second)
            )
            parts.append(Part("para", words + piece.second))
        return parts

    # what is no article

    def _brief_group(self) -> list[_Section]:
        """Briefs under one label, numbered or marked: one record each, and the label a record of its own."""
        style = self.style
        if not style.brief_labels:
            return []
        low, high = next((low, high) for kind, low, high in style.menu if kind == "brief")
        pieces = self.rng.sample([p for p in self.pieces if p.kind == "brief"], self.rng.randint(low, high))
        if not pieces:
            return []
        label = self._pick(style.brief_labels)
        mark = self._pick(style.brief_marks)
        out = [_Section([label], [record("furniture", [label])], tight=not self._hit(style.head_gap))]
        for n, piece in enumerate(pieces):
            signing = self._signing("brief")
            signed = Signed(style, self.rng, self.names, piece.place, date_words(style.date, self.day))
            parts = self._parts(piece, signing, signed)
            lead = _NUMBERS[mark][n] if mark in _NUMBERS else mark
            parts[0] = Part("para", lead + parts[0].text)
            truth = record("article", [p.text for p in parts], authors=signed.authors, dateline=signed.dateline)
            out.append(_Section(self.columns.body(parts), [truth]))
        return out

    def _extras(self) -> Iterator[_Section]:
        if self.style.captions and self._hit(self.style.caption):
            yield self._caption()
        for template in self.style.stray:
            if self._hit(0.5):
                yield self._furniture(template)

    def _caption(self) -> _Section:
        """A photo's caption, its credit run on or on a line of its own."""
        photo = self._pick(p for p in self.pieces if p.kind == "photo").body[0].text
        signed = Signed(self.style, self.rng, self.names, "", "")
        *body, credit = signed.fill(self._pick(self.style.captions)).replace("{text}", photo).split("\n")
        if not body:
            body, credit = [credit], ""
        lines = [x for part in body for x in self.columns.wrap(part, self.rng.choice(self.style.widths))]
        truth = record("caption", body, authors=signed.authors, byline=[credit] if credit else [])
        return _Section([*lines, credit] if credit else lines, [truth])

    def _folio(self) -> list[_Section]:
        out = [self._furniture(self._pick(self.style.folios))] if self.style.folios else []
        if self.style.editors:
            out.append(self._furniture(self._pick(self.style.editors)))
        return out

    def _furniture(self, template: str) -> _Section:
        section = self._pick(_SECTIONS[self.style.script])
        words = template.replace("{n}", str(self.rng.randint(1, 16))).replace("{section}", section)
        lines = date_words(Signed(self.style, self.rng, self.names, "", "").fill(words), self.day)
        return _Section(lines.split("\n"), [record("furniture", lines.split("\n"))])
