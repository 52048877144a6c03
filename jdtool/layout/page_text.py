"""A layout to the text of the page: its lines in reading order, and where each of them was printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from jdtool.layout.frames import BODY, HEADLINE, Frame
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet, as_printed
from jdtool.layout.stories import ARTICLE, Layout, Story, layout_of
from jdtool.text.lines import Place

INDENT = "　　"


class Doubt(NamedTuple):
    """Characters that an OCR engine was not sure of, or read otherwise."""

    column: int
    """Of the first one in its line, from 1."""
    text: str
    confidence: float
    read: str | None = None
    """What the engine read; None: this text."""


class Certainty(NamedTuple):
    """How sure an OCR engine was, for each line that is not blank."""

    engine: str
    confidences: tuple[float | None, ...]
    """From 0 to 1; None where the engine does not say."""
    doubts: tuple[tuple[Doubt, ...], ...]


class PageText(NamedTuple):
    """The text of a page, lines separated by ``\\n``, with a place for each line that is not blank."""

    number: int
    text: str
    places: tuple[Place, ...]
    size: tuple[float, float]
    """Width and height of the page in points."""
    certainty: Certainty | None = None
    """Only where the page was recognised from a picture."""
    unknown: float = 0.0
    """The share of its characters of which a PDF gives only numbers of glyphs."""
    pages: int | None = None
    """How many pages its document has, where that is known."""


def page_text(sheet: Sheet) -> PageText:
    """A sheet to its text in reading order.

    Blank lines separate stories, and the decks of a headline; paragraphs begin with an indent.
    """
    layout = layout_of(sheet)
    lines: list[str] = []
    places: list[Place] = []
    frame = 0
    for number, story in enumerate(layout.stories):
        if lines:
            lines.append("")
        for part, own in _parts(story):
            for rows in _decks(own) if part == HEADLINE else [own.rows]:
                if part == HEADLINE and lines and lines[-1]:
                    lines.append("")
                lines += [_line(part, own, row) for row in rows]
                places += [_place(row, layout, frame, number, part) for row in rows]
                frame += 1
            if part == HEADLINE and len(story.frames) > 1:
                lines.append("")
    text = "".join(f"{line}\n" for line in lines)
    size = (round(sheet.width, 1), round(sheet.height, 1))
    return PageText(sheet.number, text, tuple(places), size, unknown=sheet.unknown)


def _parts(story: Story) -> Iterator[tuple[str, Frame]]:
    """The frames of a story, each with the part of the article that it is."""
    for frame in story.frames:
        yield (frame.kind if story.kind == ARTICLE else story.kind), frame


def _decks(headline: Frame) -> list[list[Row]]:
    """A headline to its decks: rows of one type."""
    decks = [[headline.rows[0]]]
    for above, row in pairwise(headline.rows):
        if abs(above.size - row.size) > 0.06 * row.size or above.font != row.font:
            decks.append([])
        decks[-1].append(row)
    return decks


def _line(part: str, frame: Frame, row: Row) -> str:
    text = " ".join(row.text.split())
    return INDENT + text if part == BODY and frame.opens(row) else text


def _place(row: Row, layout: Layout, frame: int, story: int, part: str) -> Place:
    left, top, right, bottom = as_printed(row.box, layout.sheet)
    box = (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))
    vertical = row.vertical != layout.sheet.turned
    return Place(layout.sheet.number, box, round(row.size, 2), row.font, vertical, frame, story, part)
