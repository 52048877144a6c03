"""A PDF without its end, as a broken download leaves it, to files that can be opened as far as it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\b")
_END = re.compile(rb"endobj|stream\b")
_LONGEST = 4000  # bytes of a dictionary that are looked at
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_PAGE = re.compile(rb"/Type\s*/Page\b")


def mended(data: bytes) -> Iterator[bytes]:
    """*data* with a new end that names its catalogue, then with one that names all its pages, should that be lost.

    >>> next(mended(b"%PDF-1.4\\n1 0 obj\\n<< /Type /Catalog /Pages 2 0 R >>\\nendobj\\n2 0 ob"))[-44:]
    b'trailer << /Root 1 0 R >>\\nstartxref\\n0\\n%%EOF\\n'
    >>> list(mended(b"%PDF-1.4\\n"))
    []
    """
    catalogues = list(_references(data, _CATALOG))
    if catalogues:
        yield data + _trailer(catalogues[-1])
    pages = list(_references(data, _PAGE))
    if pages:
        number = 1 + max(int(start[1]) for start in _OBJECT.finditer(data))
        tree = b"\nendobj\n%d 0 obj\n<< /Type /Pages /Count %d /Kids [%s] >>" % (number, len(pages), b" ".join(pages))
        catalogue = b"\nendobj\n%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>" % (number + 1, number)
        yield data + tree + catalogue + _trailer(b"%d 0 R" % (number + 1))


def _references(data: bytes, kind: re.Pattern[bytes]) -> Iterator[bytes]:
    """The objects whose dictionary is of a *kind*, as a PDF refers to them."""
    for start in _OBJECT.finditer(data):
        end = _END.search(data, start.end(), start.end() + _LONGEST)
        if kind.search(data, start.end(), end.start() if end else start.end() + _LONGEST):
            yield b"%s %s R" % (start[1], start[2])


def _trailer(catalogue: bytes) -> bytes:
    return b"\nendobj\ntrailer << /Root %s >>\nstartxref\n0\n%%%%EOF\n" % catalogue
