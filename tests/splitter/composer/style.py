"""A house style: how one paper sets its pages, as a small declarative object."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Signing:
    """How an article says who wrote it, where and when.

    The templates hold ``<outlet>``, ``{place}``, ``{date}`` (``{date:近日}`` for a set word) and ``{@role}`` (a name,
    printed bare, whose role is *role*; ``{@}`` is a name without a role). ``opening`` leads the first paragraph,
    ``byline`` is a line of its own before the body or, with ``at_end``, after it, and ``closing`` ends the last
    paragraph.
    """

    opening: str = ""
    byline: str = ""
    closing: str = ""
    at_end: bool = False
    weight: float = 1.0


@dataclass(frozen=True)
class Style:
    """One paper. Chances are from 0 to 1; lengths are in full-width characters."""

    name: str
    about: str
    menu: tuple[tuple[str, int, int], ...]  # (kind, fewest, most) articles of a page
    stock: tuple[str, ...] = ("news", "briefs", "others")
    script: str = "hans"
    # columns
    widths: tuple[int, ...] = (18, 20, 22)
    indent: str = "　　"
    gap: float = 0.0  # chance of a blank line between two paragraphs
    cut: float = 0.3  # chance, every ten lines, of a column's end: a blank line inside a paragraph
    widen: float = 0.3  # chance that the next column has another width
    hang: bool = True
    whole_words: bool = True
    kinsoku: bool = True
    full_digits: bool = False
    half_marks: bool = False  # commas, colons, brackets … in half width
    # headlines
    places: dict[str, float] = field(default_factory=lambda: {"before": 1.0})
    deck_gap: float = 0.3  # chance of a blank line between two decks
    deck_break: float = 0.3  # chance that a long deck takes two lines
    head_gap: float = 0.8  # chance of a blank line between headline and body
    dash: bool = False  # subtitles lead with ——
    kickers: bool = True
    spaced_heads: float = 0.0  # chance that a deck of up to four characters is letter-spaced
    between: float = 1.0  # chance of a blank line between two articles
    subhead_gap: float = 0.0  # chance that a sub-head stands free, a blank line above and below it
    # words
    date: str = "{m}月{d}日"
    news: tuple[Signing, ...] = (Signing(),)
    features: tuple[Signing, ...] = (Signing(),)
    essays: tuple[Signing, ...] = (Signing(byline="{@}"),)
    letters: tuple[Signing, ...] = (Signing(),)
    briefs: tuple[Signing, ...] = ()  # none: as news
    second: tuple[str, ...] = ()
    spaced_names: float = 0.0  # chance that a two-character name has a space inside
    other_names: float = 0.04
    brief_labels: tuple[str, ...] = ()  # briefs run under one label, numbered, without headlines
    brief_marks: tuple[str, ...] = ("",)
    # furniture
    folios: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    folio_last: float = 0.2
    stray: tuple[str, ...] = ()
    jumps: tuple[str, ...] = ()
    jump: float = 0.0
    jump_inline: float = 0.0
    jump_break: float = 0.0  # chance that a jump line takes two lines
    from_page: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    caption: float = 0.0
    caption_inside: float = 0.0  # chance that a caption falls between two columns of an article
    notes: bool = False
    # what extraction and recognition do
    apart: float = 0.0  # chance that an article's last columns stand below later articles
    noise: float = 0.0  # share of misread ideographs
    lost_capital: float = 0.0  # chance that a text has lost its first character
