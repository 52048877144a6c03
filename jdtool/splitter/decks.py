"""The decks of a headline: kicker (引题), title (主题) and subtitle (副题).

Blocks of a headline, parted by blank lines, are its decks; lines within a block are one deck, wrapped. The title is
told by what the trade shows of it:

* a deck that opens with a dash is a subtitle, and what stands above it holds the title;
* a place (甘肃) or a lead-in that ends as one (… 说, … 时, …：) is a kicker;
* the title is set largest: it is the deck that was wrapped at the fewest characters a line, else the shortest.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from jdtool.splitter.notices import is_number
from jdtool.text.lines import Line

LEAD_IN = (
    "说",
    "說",
    "时",
    "時",
    "后",
    "後",
    "上",
    "中",
    "下",
    "：",
    ":",
    "指出",
    "强调",
    "表示",
    "邀请",
    "透露",
    "……",
)
"""What a kicker ends with that leads to the title."""


class Deck(NamedTuple):
    """One deck: its text, the widest of its lines in ideographs (large type holds few), its type size if known."""

    text: str
    width: float
    lines: int
    size: float = 0.0


def headline_of(lines: Sequence[Line], body: str) -> tuple[str | None, str | None, str | None]:
    """The lines of a headline in printed order to kicker, title and subtitle; *body* is the text below it."""
    groups = _by_frame(lines) if lines and lines[0].place else [g for s in _stretches(lines) for g in _by_width(s)]
    return roles(
        [Deck(joined([line.text for line in g], body), max(line.width for line in g), len(g), _size(g)) for g in groups]
    )


def _by_frame(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines whose place is known to decks: each is set in a type of its own, and so in a frame of its own."""
    return [list(own) for _, own in groupby(lines, key=lambda line: line.place and line.place.frame)]


def _stretches(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a headline to those that stand together, without a blank line or anything else between them."""
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or line.number != groups[-1][-1].number + 1:
            groups.append([])
        groups[-1].append(line)
    return groups


def _by_width(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand together to decks: a line much longer than the one above is set in smaller type."""
    groups = [[lines[0]]]
    for above, line in pairwise(lines):
        if line.width >= 12 and line.width >= above.width * 1.6:
            groups.append([])
        groups[-1].append(line)
    return groups


def _size(lines: Sequence[Line]) -> float:
    """The type size of a deck, 0 where it is not known."""
    return lines[0].place.size if lines[0].place else 0.0


def roles(decks: Sequence[Deck]) -> tuple[str | None, str | None, str | None]:
    """Kicker, title and subtitle of the decks in printed order; several decks of one role are joined by a space.

    >>> def of(*texts): return roles([Deck(t, len(t), 1) for t in texts])
    >>> of("小城通了地铁")
    (None, '小城通了地铁', None)
    >>> of("市长在会上说", "小城要通地铁", "——访建设者")
    ('市长在会上说', '小城要通地铁', '——访建设者')
    """
    if not decks:
        return None, None, None
    main = _main(decks)
    parts = [
        " ".join(d.text for d in some) or None for some in (decks[:main], decks[main : main + 1], decks[main + 1 :])
    ]
    return parts[0], parts[1], parts[2]


def joined(lines: Sequence[str], body: str) -> str:
    """The lines of one deck as one: a line that was wrapped goes on as it is, two clauses are parted by a space.

    Clauses have about the same length, and the text below does not print the characters at their seam together.

    >>> joined(["全市首个智能", "客服中心上线"], "智能客服中心"), joined(["云州湿地关闭", "白鹳筑巢产卵"], "云州")
    ('全市首个智能客服中心上线', '云州湿地关闭 白鹳筑巢产卵')
    """
    text = lines[0]
    for above, line in pairwise(lines):
        clauses = min(len(above), len(line)) >= 6 and abs(len(above) - len(line)) <= 2
        seam = above[-1] + line[0]
        text += (" " if clauses and seam.isalpha() and seam not in body else "") + line
    return text


def _main(decks: Sequence[Deck]) -> int:
    """The index of the title."""
    if any(deck.size for deck in decks):
        return max(range(len(decks)), key=lambda i: decks[i].size)
    dash = next((i for i, d in enumerate(decks) if d.text[0] in "—－" and i), len(decks))
    above = list(range(dash)) or [0]
    able = [i for i in above if not _is_kicker(decks[i], last=i == above[-1]) and not is_number(decks[i].text)]
    able = able or above[-1:]
    wrapped = [i for i in able if decks[i].lines > 1]
    return min(wrapped or able, key=lambda i: (decks[i].width, i))


def _is_kicker(deck: Deck, last: bool) -> bool:
    return not last and (len(deck.text) <= 3 or deck.text.endswith(LEAD_IN))
