"""A page of a PDF to its pictures and paths with their boxes, also those that forms hold: drawings used as a whole."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as raw

_DEEPEST = 4  # forms inside one another

Matrix = tuple[float, float, float, float, float, float]
_UNCHANGED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawing(NamedTuple):
    """A picture or a path, and the box around it: left, bottom, right, top in the coordinates of the PDF."""

    is_picture: bool
    box: tuple[float, float, float, float]


def drawings_of(page: Any) -> Iterator[Drawing]:
    """An open page to what is drawn on it but for its text, in the order of drawing."""
    numbers = range(raw.FPDFPage_CountObjects(page.raw))
    yield from drawings_in(raw.FPDFPage_GetObject(page.raw, number) for number in numbers)


def drawings_in(objects: Iterable[Any], matrix: Matrix = _UNCHANGED, depth: int = 0) -> Iterator[Drawing]:
    """Objects of a page, or of a form that *matrix* puts on the page, to what they draw but for text."""
    for drawn in objects:
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            parts = (raw.FPDFFormObj_GetObject(drawn, k) for k in range(raw.FPDFFormObj_CountObjects(drawn)))
            yield from drawings_in(parts, _product(_matrix(drawn), matrix), depth + 1)
        elif kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH):
            edges = [ctypes.c_float() for _ in range(4)]
            if raw.FPDFPageObj_GetBounds(drawn, *edges):
                left, bottom, right, top = (edge.value for edge in edges)
                yield Drawing(kind == raw.FPDF_PAGEOBJ_IMAGE, _transformed((left, bottom, right, top), matrix))


def _matrix(form: Any) -> Matrix:
    own = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(form, own):
        return _UNCHANGED
    return own.a, own.b, own.c, own.d, own.e, own.f


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    """One change of coordinates after another: first *inner*, then *outer*.

    >>> _product((2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 10, 20))
    (2, 0, 0, 2, 10, 20)
    """
    (a, b, c, d, e, f), (g, h, i, j, k, m) = inner, outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _transformed(box: tuple[float, float, float, float], matrix: Matrix) -> tuple[float, float, float, float]:
    """The box around a box in new coordinates.

    >>> _transformed((0, 0, 3, 1), (0, 1, -1, 0, 10, 0))
    (9, 0, 10, 3)
    """
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)
