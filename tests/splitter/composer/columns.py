"""Bodies and headlines to lines: the columns of a page."""

from __future__ import annotations

from random import Random

from tests.splitter.composer.stock import Part
from tests.splitter.composer.style import Style
from tests.splitter.composer.wrap import SENTENCE_END, cells, in_two, wrap


def deck_lines(decks: list[str], style: Style, rng: Random) -> list[str]:
    """The lines of a headline: a long deck may take two, a short one may be letter-spaced."""
    lines: list[str] = []
    for n, deck in enumerate(decks):
        if n and rng.random() < style.deck_gap:
            lines.append("")
        if len(deck) <= 4 and rng.random() < style.spaced_heads:
            deck = rng.choice([" ", "　"]).join(deck)
        lines += in_two(deck) if len(deck) > 9 and rng.random() < style.deck_break else [deck]
    return lines


def column_ends(lines: list[str]) -> list[int]:
    """The blank lines of a body that part two columns in the middle of a sentence."""
    blank = (i for i, line in enumerate(lines[:-1]) if i > 3 and not line)
    return [i for i in blank if lines[i - 1][-1:] not in {*SENTENCE_END, ""}]


def keep_company(lines: list[str]) -> None:
    """Draw two characters down to a bracket that ends a body and fell on a line by itself.

    Nobody could tell it from a bracket that was set on a line of its own.
    """
    if lines[-1].startswith(("（", "(")):
        before = max(i for i, line in enumerate(lines[:-1]) if line)
        lines[before], lines[-1] = lines[before][:-2], lines[before][-2:] + lines[-1]


class Columns:
    """The columns of one paper's page."""

    def __init__(self, style: Style, rng: Random) -> None:
        self.style, self.rng = style, rng

    def between(self, lines: list[str], other: list[str]) -> list[str]:
        """*lines* with *other* where a column ends, as a headline or a picture stands in the middle of an article."""
        ends = column_ends(lines)
        at = self.rng.choice(ends) if ends else 0
        return [*lines[: at + 1], *other, *lines[at:]] if ends else [*other, "", *lines]

    def _hit(self, chance: float) -> bool:
        return self.rng.random() < chance

    def body(self, parts: list[Part], ending: str = "") -> list[str]:
        """The lines of a body: wrapped, cut where a column ends, with the paper's own sign of a new paragraph."""
        width = self._width(parts)
        lines: list[str] = []
        since_cut = 0
        for n, part in enumerate(parts):
            last = n == len(parts) - 1
            if part.kind == "gap":
                lines.append("")
                continue
            if n and part.kind != "row" and parts[n - 1].kind != "gap" and self._hit(self.style.gap):
                lines.append("")
            if part.kind == "subhead" and self.style.subhead_gap and self._hit(self.style.subhead_gap):
                lines += ["", part.text, ""]
                continue
            if part.kind != "para":
                lines.append((self.style.indent if part.kind == "row" else "") + part.text + (ending if last else ""))
                continue
            rest = self.style.indent + part.text + (ending if last else "")
            while rest:
                wrapped = self.wrap(rest, width)
                at = self._cut(wrapped, since_cut)
                if at is None:
                    lines += wrapped
                    since_cut += len(wrapped)
                    break
                lines += [*wrapped[:at], ""]
                rest = "".join(wrapped[at:])
                since_cut = 0
                if self._hit(self.style.widen):
                    width = self.rng.choice(self.style.widths)
        return lines

    def wrap(self, text: str, width: int) -> list[str]:
        return wrap(text, width, hang=self.style.hang, whole_words=self.style.whole_words, kinsoku=self.style.kinsoku)

    def _cut(self, wrapped: list[str], since: int) -> int | None:
        """After how many lines of a paragraph the column ends; None where it does not."""
        for at in range(1, len(wrapped)):
            fair = self.style.indent or wrapped[at - 1][-1] not in SENTENCE_END  # else nobody could tell
            if since + at >= 5 and fair and self._hit(self.style.cut / 10):
                return at
        return None

    def _width(self, parts: list[Part]) -> int:
        """A column width; where a paragraph's end shows only by its short last line, one at which it does show."""
        widths = self.rng.sample(self.style.widths, len(self.style.widths))
        if self.style.indent or self.style.gap >= 1:
            return widths[0]

        def hidden(width: int) -> int:
            ends = (self.wrap(p.text, width)[-1] for p in parts if p.text)
            return sum(cells(end) > 2 * width - 4 for end in ends)

        return min(widths, key=hidden)
