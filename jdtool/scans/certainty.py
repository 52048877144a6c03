"""How sure the engine was, by the lines of the page's text: what was recognised in its place is the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from jdtool.layout.boxes import Box, shared_height, shared_width, union
from jdtool.layout.page_text import Certainty, Doubt, PageText, page_text
from jdtool.layout.sheet import Glyph, Sheet
from jdtool.scans.ocr_lines import OcrPage
from jdtool.scans.sheets import sheet_of_lines
from jdtool.text.lines import Place

DOUBTFUL = 0.7  # the confidence below which characters are listed


class _CellPart(NamedTuple):
    """The characters of one cell that stand in one line of the text."""

    glyphs: list[Glyph]
    confidence: float
    read: str | None


def recognised_text(page: OcrPage) -> PageText:
    """A page to its text in reading order, and how sure the engine was of each line."""
    sheet = sheet_of_lines(page)
    text = page_text(sheet)
    parts = _parts_by_line(page, sheet, text.places)
    confidences, doubts = [], []
    inked = (line for line in text.text.split("\n") if line.strip())
    for line, place, own in zip(inked, text.places, parts, strict=True):
        count = sum(len(part.glyphs) for part in own)
        confidences.append(sum(part.confidence * len(part.glyphs) for part in own) / count if count else None)
        doubts.append(tuple(sorted(_doubts(line, place, own))))
    return text._replace(certainty=Certainty(page.engine or "unknown", tuple(confidences), tuple(doubts)))


def _parts_by_line(page: OcrPage, sheet: Sheet, places: Sequence[Place]) -> list[list[_CellPart]]:
    """The cells with a confidence, given to the lines of the text in whose boxes they stand."""
    parts: list[list[_CellPart]] = [[] for _ in places]
    glyphs = iter(sheet.glyphs)
    for line in page.lines:
        if not line.text.strip():
            continue
        cells = [(cell, list(islice(glyphs, len(cell.text)))) for cell in line.cells]
        around = union(glyph.box for _, own in cells for glyph in own)
        near = [
            k
            for k, place in enumerate(places)
            if min(shared_width(place.box, around), shared_height(place.box, around)) > 0
        ]
        for cell, own in cells:
            if cell.confidence is None:
                continue
            inked = [glyph for glyph in own if glyph.text.strip()]
            for k in near:
                within = [glyph for glyph in inked if _is_in(glyph.box, places[k].box)]
                if within:
                    parts[k].append(_CellPart(within, min(1.0, max(0.0, cell.confidence)), cell.read))
                    inked = [glyph for glyph in inked if glyph not in within]
    return parts


def _is_in(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _doubts(line: str, place: Place, parts: Sequence[_CellPart]) -> Iterator[Doubt]:
    """Where in *line* the characters stand that the engine was not sure of, or that were put right."""
    inked = [k for k, char in enumerate(line) if not char.isspace()]
    along = 1 if place.vertical else 0
    ordered = sorted((glyph.box[along], glyph.text) for part in parts for glyph in part.glyphs)
    start, end = place.box[along], place.box[along + 2]
    for part in parts:
        if part.confidence >= DOUBTFUL and part.read is None:
            continue
        first = part.glyphs[0]
        at = ordered.index((first.box[along], first.text))
        if len(ordered) != len(inked):
            at = round((first.box[along] - start) / max(1e-6, end - start) * len(inked))
        same = [k for k, at_line in enumerate(inked) if line[at_line] == first.text]
        if same:
            nearest = min(same, key=lambda k: abs(k - at))
            text = "".join(glyph.text for glyph in part.glyphs)
            yield Doubt(inked[nearest] + 1, text, round(part.confidence, 3), part.read)
