"""Records → text in colour, wrapped at the width of a terminal, with source lines and confidence in the margin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from jdtool.article import Article
from jdtool.view.pages import Record, ViewPage, is_doubtful, number_of, record_data

_NARROW = 60  # columns; below, the margin holds only the number of a paragraph's first line
_WORD = re.compile(r"[^\s\u2e80-\uffff]+|\s+|.", re.DOTALL)
_NEVER_FIRST = frozenset("，。、；：！？”’」』）》〉】〕％…,.;:!?)]}")
_NEVER_LAST = frozenset("“‘「『（《〈【〔([{")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Terminal:
    """Pages → what a terminal of *columns* columns shows of them, with *colour* or without."""

    def __init__(self, columns: int, colour: bool) -> None:
        self._columns = max(columns, 20)
        self._colour = colour
        self._margin = 10 if columns >= _NARROW else 6

    def page(self, page: ViewPage, records: Sequence[Record]) -> str:
        """The *records* of a page under a line that names it."""
        lines = dict(enumerate(page.lines, page.first)) if page.lines is not None else {}
        articles = sum(record.get("kind", "article") == "article" for record in page.records)
        facts = f"{articles} article{'' if articles == 1 else 's'}"
        blocks = [self._heading(f"{_safe(page.source)}, page {page.number}", facts)]
        blocks += [self._record(record, lines, page.number) for record in records]
        return self._render(line for lines_of in blocks for line in lines_of)

    def _heading(self, name: str, facts: str) -> list[Text]:
        room = self._columns - cell_len(name) - cell_len(facts)
        if room < 2:
            return [Text(line, "bold") for line in wrap(name, self._columns)] + [Text(facts, "dim"), Text()]
        return [Text.assemble((name, "bold"), " " * room, (facts, "dim")), Text()]

    def _record(self, record: Record, lines: dict[int, str], page: int) -> list[Text]:
        article = Article.from_dict(record)
        if article.kind == "furniture":
            return self._furniture(article, record)
        rows = [self._rule(article, record)]
        for text, style in ((article.kicker, "dim"), (article.title, "bold"), (article.subtitle, "dim")):
            rows += self._block(text, style)
        if article.kind == "article" and not article.title:
            rows += self._block("no headline", "dim italic")
        rows += self._block(article.byline, "cyan")
        for sentence in article.summary or ():
            rows += self._block(f"• {sentence}", "green")
        rows += self._block("  ".join(article.keywords or ()), "dim green")
        for first, last, text in _paragraphs(record_data(record, lines, page)):
            rows += self._block(text, "", _span(first, last, self._margin), 4)
        rows += self._block(article.jump, "dim")
        return [*rows, Text()]

    def _rule(self, article: Article, record: Record) -> Text:
        """The line above an article: its number, its kind, the lines it stands on, how sure its reading is."""
        lines = [n for spans in article.lines.values() for span in spans for n in span]
        facts = [] if article.kind == "article" else [(article.kind, "magenta")]
        if lines and self._columns >= _NARROW:
            facts.append((f"lines {min(lines)}–{max(lines)}", "dim"))
        if article.confidence is not None:
            doubtful = is_doubtful(record)
            facts.append(
                (f"{'doubtful ' if doubtful else ''}{article.confidence:.2f}", "bold red" if doubtful else "dim")
            )
        text = Text.assemble(("── ", "dim"), (number_of(record), "bold"), " ")
        end = Text(" · ", "dim").join([Text(*fact) for fact in facts])
        room = self._columns - text.cell_len - end.cell_len - 1
        return Text.assemble(text, ("─" * max(room, 1), "dim"), " ", end)

    def _block(self, text: str | None, style: str, margin: str = "", indent: int = 0) -> list[Text]:
        """A paragraph in its lines, *margin* beside the first of them."""
        if not text:
            return []
        rows = wrap(_safe(text), self._columns - self._margin, indent)
        margins = [margin, *[""] * (len(rows) - 1)]
        return [
            Text.assemble((beside.rjust(self._margin - 2) + "  ", "dim"), (row, style))
            for beside, row in zip(margins, rows, strict=True)
        ]

    def _furniture(self, article: Article, record: Record) -> list[Text]:
        """What belongs to no article, dim, one line each."""
        rows = [self._rule(article, record)]
        for paragraph in article.paragraphs:
            rows += self._block(paragraph, "dim")
        return [*rows, Text()]

    def _render(self, lines: Iterable[Text]) -> str:
        out = StringIO()
        console = Console(
            file=out,
            width=self._columns + 1,  # a full line is one line still
            force_terminal=self._colour,
            no_color=not self._colour,
            color_system="standard" if self._colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        for line in lines:
            line.rstrip()
            console.print(line, no_wrap=True, overflow="ignore", crop=False)
        return out.getvalue()


def wrap(text: str, columns: int, indent: int = 0) -> list[str]:
    """*text* in lines of at most *columns* columns, the first one indented; an ideograph takes two.

    Words stay whole where they fit on a line; no line begins with a closing mark or ends with an opening one.

    >>> wrap("本报讯 昨日，大桥通车。", 12)
    ['本报讯 昨', '日，大桥通', '车。']
    >>> wrap("用AI做报纸", 6, 2)
    ['  用AI', '做报纸']
    """
    rows: list[str] = []
    row, width_used = " " * indent, indent
    for word in _words(text, columns - indent):
        size = cell_len(word)
        if width_used + size > columns and row.strip():
            carry = ""
            if word[0] in _NEVER_FIRST or row[-1] in _NEVER_LAST:
                short, carry = _carry(row)
                row, carry = (short, carry) if cell_len(carry) + size <= columns else (row, "")
            rows.append(row.rstrip())
            row, width_used = carry, cell_len(carry)
            if not carry and word.isspace():
                continue
        elif width_used + size > columns:  # nothing but blanks stand before it
            row, width_used = " " * indent, indent
        row += word
        width_used += size
    if row.strip() or not rows:
        rows.append(row.rstrip())
    return rows


def _words(text: str, columns: int) -> Iterator[str]:
    """Words, blanks and ideographs; what is wider than a line comes in single characters."""
    for word in _WORD.findall(text):
        yield from (word if cell_len(word) > columns else [word])


def _carry(row: str) -> tuple[str, str]:
    """A full row without its last characters, and these, which go to the next row with the mark behind them."""
    end = len(row) - 1
    while end > 1 and (row[end] in _NEVER_FIRST or row[end - 1] in _NEVER_LAST):
        end -= 1
    return (row[:end], row[end:]) if row[:end].strip() else (row, "")


def _paragraphs(data: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """First line, last line (0 where nobody knows) and text of each paragraph."""
    if "pieces" not in data:
        yield from ((0, 0, text) for text in data["paragraphs"])
        return
    own: list[dict[str, Any]] = []
    for piece in [*(p for p in data["pieces"] if p["part"] == "body"), None]:
        if own and (piece is None or piece["opens"]):
            numbers = [p["line"] for p in own]
            yield min(numbers), max(numbers), "".join(p["text"] for p in own).strip()
            own = []
        if piece:
            own.append(piece)


def _span(first: int, last: int, margin: int) -> str:
    both = f"{first}–{last}"
    return "" if not first else str(first) if first == last or len(both) > margin - 2 else both


def _safe(text: str) -> str:
    """*text* without what a terminal takes for a command, or what turns the direction of writing.

    >>> _safe("a\\x1b[31mb\\u202ec")
    'a�[31mb�c'
    """
    return _CONTROLS.sub("\ufffd", text.replace("\t", " ").replace("\n", " "))
