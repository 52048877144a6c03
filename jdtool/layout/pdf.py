"""A PDF to sheets: the characters of each page with their boxes, rules, pictures and boxes.

It runs pdfium, a library in C that has to be trusted with strangers' files: `pdf_process` runs this in a process of
its own. Nothing is fetched, no script is run, no attachment is opened.
"""

from __future__ import annotations

import contextlib
import ctypes
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import atan2, pi
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from jdtool.layout.boxes import Box, area, stands_in
from jdtool.layout.mojibake import with_gbk_undone
from jdtool.layout.pdf_mending import mended
from jdtool.layout.pdf_objects import drawings_in, drawings_of
from jdtool.layout.sheet import Glyph, Sheet, is_vertical

MOST_GLYPHS = 400_000  # characters on one page; the densest newspaper page has a tenth of it
_MOST_OBJECTS = 60_000  # pictures and paths that are looked at
_WHOLE = 0.9  # of the page at least: a picture that hides its text
_OBLIQUE = 0.1  # quarters of a turn: lines that rise more are no lines of the page
_SAMPLE = 400  # characters that show how a page was set
_THIN = 3.0  # points: a path narrower than this is a rule
_LONG = 20.0  # points: a shorter rule separates nothing
_ASCENT = 0.88  # of the em box above the baseline, in most fonts for Chinese
_FILLED = 0.15  # of a box, by characters that are its text
_WHITE = 0x20
_HYPHEN = 0x02  # pdfium's code for a hyphen at the end of a line of Latin text
_PRIVATE = range(0xE000, 0xF900)


class PdfFault(Exception):
    """What is wrong with a PDF, in words for the user."""


class OpenPdf(NamedTuple):
    """An open document, and whether its end is lost and what is left of it is read."""

    document: Any
    is_mended: bool = False


def open_pdf(data: bytes, password: str | None = None) -> OpenPdf:
    """The bytes of a PDF to an open document. Raises PdfFault where it cannot be opened."""
    try:
        return OpenPdf(_opened(data, password))
    except pdfium.PdfiumError as fault:
        code = getattr(fault, "err_code", None)
        if code == raw.FPDF_ERR_PASSWORD:
            reason = "the password does not open it" if password else "encrypted; give its password with --password"
            raise PdfFault(reason) from None
        if code == raw.FPDF_ERR_SECURITY:
            raise PdfFault("encrypted in a way that cannot be read") from None
    for candidate in mended(data):
        with contextlib.suppress(pdfium.PdfiumError):
            return OpenPdf(_opened(candidate, password), is_mended=True)
    raise PdfFault("damaged, truncated or without pages; get the file again")


def _opened(data: bytes, password: str | None) -> Any:
    document = pdfium.PdfDocument(data, password=password)
    if not len(document):
        raise PdfFault("a PDF without pages")
    return document


def count_held(document: Any) -> int:
    """How many pages an open document holds but for those missing at its end: a page tree may claim any number."""
    for index in reversed(range(len(document))):
        page = raw.FPDF_LoadPage(document.raw, index)
        if page:
            raw.FPDF_ClosePage(page)
            return index + 1
    return 0


def sheet_of(document: Any, index: int) -> Sheet:
    """Page *index* (from 0) of an open document to its sheet. Raises PdfFault where it cannot be read."""
    try:
        page = document[index]
    except pdfium.PdfiumError:
        raise PdfFault("damaged: this page cannot be read") from None
    try:
        text_page = page.get_textpage()
        count = text_page.count_chars()
        if count > MOST_GLYPHS:
            raise PdfFault(f"{count:,} characters on one page; at most {MOST_GLYPHS:,} are read")
        turn_upright(page, text_page)
        left, bottom, right, top = page.get_bbox()
        frame = _Frame(left, bottom, right, top, page.get_rotation())
        width, height = page.get_size()
        glyphs, stamps = _characters(text_page.raw, count, frame)
        if is_vertical(glyphs):
            glyphs, stamps = _characters(text_page.raw, count, frame, centred=True)
        glyphs, stamps = list(with_gbk_undone(glyphs)), list(with_gbk_undone(stamps))
        pictures, rules, boxes = _drawings(page, frame, width, height, glyphs)
        unknown = _unknown(text_page.raw, count)
        is_overlay = _is_invisible(text_page.raw, count) or _is_covered(page, frame)
        return Sheet(
            index + 1, width, height, glyphs, pictures, rules, boxes, unknown, is_overlay=is_overlay, stamps=stamps
        )
    except pdfium.PdfiumError:
        raise PdfFault("damaged: the text of this page cannot be read") from None
    finally:
        page.close()


def turn_upright(page: Any, text_page: Any) -> None:
    """Turn a page so that most of its characters stand upright, whatever the file says of how it is to be shown."""
    sample = _sample(text_page.count_chars())
    angles = Counter(round(raw.FPDFText_GetCharAngle(text_page.raw, i) / (pi / 2)) % 4 for i in sample)
    if angles:
        page.set_rotation(-90 * angles.most_common(1)[0][0] % 360)


def _sample(count: int) -> range:
    """Numbers of characters from all over a page that has *count*."""
    return range(0, count, 1 + count // _SAMPLE)


def _is_invisible(text_page: Any, count: int) -> bool:
    """True where most of the text is drawn invisibly, as OCR engines lay it over a picture of the page."""
    owners = [raw.FPDFText_GetTextObject(text_page, i) for i in _sample(count)]
    modes = [raw.FPDFTextObj_GetTextRenderMode(owner) for owner in owners]
    return 2 * modes.count(raw.FPDF_TEXTRENDERMODE_INVISIBLE) > len(modes)


def _is_covered(page: Any, frame: _Frame) -> bool:
    """True where what is drawn last is a picture of the whole page, as other engines lay it over their text."""
    last = raw.FPDFPage_GetObject(page.raw, raw.FPDFPage_CountObjects(page.raw) - 1)
    drawing = next(drawings_in([last]), None) if last else None
    return bool(drawing and drawing.is_picture and area(drawing.box) > _WHOLE * frame.area)


class _Frame(NamedTuple):
    """The visible part of a page in the coordinates of the PDF, and by how many degrees it is turned to the right."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the PDF to its place from the top left of the turned page."""
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    @property
    def shown(self) -> Box:
        """The turned page, as a box on itself."""
        width, height = self.right - self.left, self.top - self.bottom
        return (0.0, 0.0, *((height, width) if self.turn % 180 else (width, height)))

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (x, y), (other_x, other_y) = self.point(left, top), self.point(right, bottom)
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


class _Type(NamedTuple):
    size: float
    font: str
    is_oblique: bool
    """True where its lines run neither along nor down the page."""


def _characters(text_page: Any, count: int, frame: _Frame, centred: bool = False) -> tuple[list[Glyph], list[Glyph]]:
    """The characters of the page's lines, and those of stamps, in the order of drawing.

    Those that pdfium adds are left out, and those struck twice for weight. The em boxes stand on the baseline, or
    (*centred*, for vertical lines) around the middle of what the font takes.
    """
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
    glyphs: list[Glyph] = []
    oblique: list[Glyph] = []
    outside: list[Glyph] = []
    types: dict[int, _Type] = {}
    struck: dict[tuple[int, int, int, int], tuple[float, float]] = {}
    high = 0
    before: tuple[int, float, float] | None = None
    shown = frame.shown
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text_page, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            if not high:
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        if code == _HYPHEN:
            code = ord("-")
        blank = code <= _WHITE or code in (0x3000, 0xA0)
        if code < _WHITE or code in (0xFFFE, 0xFFFF) or (blank and raw.FPDFText_IsGenerated(text_page, i) == 1):
            continue
        raw.FPDFText_GetLooseCharBox(text_page, i, box)
        owner = raw.FPDFText_GetTextObject(text_page, i)
        key = ctypes.cast(owner, ctypes.c_void_p).value or 0
        kind = types.get(key)
        if kind is None:
            raw.FPDFText_GetMatrix(text_page, i, matrix)
            scale = max(abs(matrix.d), abs(matrix.b)) or 1.0
            type_size = abs(raw.FPDFText_GetFontSize(text_page, i)) * scale or 1.0
            kind = types[key] = _Type(type_size, _font(text_page, i), _is_oblique(matrix))
        size = kind.size
        place = (key, box.left, box.top)
        if place != before and _is_struck_twice(code, box, size, struck):  # the letters of a ligature have one place
            continue
        before = place
        if centred:
            left, top, right, bottom = frame.box(box.left, box.bottom, box.right, box.top)
            base = (top + bottom) / 2 + (_ASCENT - 0.5) * size
        else:
            raw.FPDFText_GetCharOrigin(text_page, i, origin_x, origin_y)
            left, _, right, _ = frame.box(box.left, box.bottom, box.right, box.top)
            base = frame.point(origin_x.value, origin_y.value)[1]
        em_box = (left, base - _ASCENT * size, right, base + (1 - _ASCENT) * size)
        group = oblique if kind.is_oblique else glyphs if stands_in(em_box, shown) else outside
        group.append(Glyph(chr(code), em_box, size, kind.font))
    if not glyphs:  # a box that shows none of the text says nothing
        return outside, oblique
    return glyphs, oblique + outside


def _is_oblique(matrix: Any) -> bool:
    quarters = atan2(matrix.b, matrix.a) / (pi / 2)
    return abs(quarters - round(quarters)) > _OBLIQUE


def _unknown(text_page: Any, count: int) -> float:
    """The share of characters that are only numbers of glyphs, or for private use: their font has no table."""
    drawn = [i for i in range(count) if raw.FPDFText_IsGenerated(text_page, i) != 1]
    unknown: int = sum(
        raw.FPDFText_HasUnicodeMapError(text_page, i) == 1 or raw.FPDFText_GetUnicode(text_page, i) in _PRIVATE
        for i in drawn
    )
    return unknown / max(1, len(drawn))


def _is_struck_twice(
    code: int, box: Any, size: float, struck: dict[tuple[int, int, int, int], tuple[float, float]]
) -> bool:
    """True where the same character stands there already, a little aside: so some programs set bold type."""
    column, row = round(box.left / size * 4), round(box.top / size * 4)
    aside = min(0.3 * size, 0.4 * (box.right - box.left) or size)
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            before = struck.get((code, round(size), column + dx, row + dy))
            if before and abs(before[0] - box.left) < aside and abs(before[1] - box.top) < 0.3 * size:
                return True
    struck[code, round(size), column, row] = box.left, box.top
    return False


def _font(text_page: Any, i: int) -> str:
    """The name of the font of character *i*, without the tag of its subset."""
    buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text_page, i, buffer, len(buffer), flags)
    return buffer.raw[: max(0, min(length, len(buffer)) - 1)].decode("utf-8", "replace").split("+")[-1]


def _drawings(
    page: Any, frame: _Frame, width: float, height: float, glyphs: Sequence[Glyph]
) -> tuple[list[Box], list[Box], list[Box]]:
    """Pictures, rules and boxes around text. A filled path without text on it is a picture."""
    pictures: list[Box] = []
    rules: list[Box] = []
    boxes: list[Box] = []
    for drawing in islice(drawings_of(page), _MOST_OBJECTS):
        box = frame.box(*drawing.box)
        wide, high = box[2] - box[0], box[3] - box[1]
        if wide > 0.95 * width and high > 0.9 * height:
            continue  # the paper
        if drawing.is_picture:
            pictures.append(box)
        elif min(wide, high) < _THIN:
            if max(wide, high) > _LONG:
                rules.append(box)
        elif wide > 30 and high > 30:
            boxes.append(box)
    with_text = [box for box in boxes if _holds_text(box, glyphs)]
    pictures += [box for box in boxes if box not in with_text]
    return pictures, rules, with_text


def _holds_text(box: Box, glyphs: Sequence[Glyph]) -> bool:
    """True where eight characters stand in *box*, or fewer that fill a good part of it, as a short headline does."""
    count, filled = 0, 0.0
    for glyph in glyphs:
        if stands_in(glyph.box, box):
            count += 1
            filled += area(glyph.box)
        if count >= 8 or filled > _FILLED * area(box):
            return True
    return False
