"""A page of a PDF as a picture: PNG, small, and a clear word where it cannot be drawn."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest

from jdtool.view import picture
from jdtool.view.picture import NoPicture, draw, png

PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length 28>>stream
0 0 0 rg 0 200 300 200 re f
endstream endobj
trailer<</Root 1 0 R>>
"""


def pixels_of(data: bytes) -> tuple[int, int, list[list[int]]]:
    """Width, height and rows of a PNG as `png` writes it, each pixel from 0 to 15."""
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    assert (depth, colour) == (4, 0)
    at = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[at - 4 : at])
    body = zlib.decompress(data[at + 4 : at + 4 + length])
    stride = (width + 1) // 2 + 1
    rows = [body[y * stride + 1 : (y + 1) * stride] for y in range(height)]
    return width, height, [[v for byte in row for v in (byte >> 4, byte & 15)][:width] for row in rows]


@pytest.mark.parametrize("width", [4, 5])
def test_png_keeps_the_greys(width: int) -> None:
    values = [0, 255, 128, 17, 238][:width]
    assert pixels_of(png(bytes(values * 3), width, 3)) == (width, 3, [[round(v / 17) for v in values]] * 3)


def test_what_would_be_too_big_gets_fewer_greys() -> None:
    noise = random.Random(1).randbytes(200 * 200)
    full, less = png(noise, 200, 200), png(noise, 200, 200, most=15_000)
    assert len(less) < len(full)
    assert len({v for row in pixels_of(less)[2] for v in row}) == 4


def test_a_page_is_drawn(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    (tmp_path / "page.pdf").write_bytes(PDF)
    width, height, rows = pixels_of(draw(str(tmp_path / "page.pdf"), 1, width=300))
    assert (width, height) == (300, 400)
    assert rows[10][150] == 0 and rows[390][150] == 15


@pytest.mark.parametrize(
    ("data", "number", "reason"),
    [(b"%PDF-1.4\nnothing", 1, "page 1 cannot be drawn: "), (PDF, 7, "page 7 cannot be drawn: the file has 1 pages")],
)
def test_what_cannot_be_drawn_is_told(tmp_path: Path, data: bytes, number: int, reason: str) -> None:
    pytest.importorskip("pypdfium2")
    (tmp_path / "page.pdf").write_bytes(data)
    with pytest.raises(NoPicture, match=reason):
        draw(str(tmp_path / "page.pdf"), number)


def test_a_page_that_takes_too_long_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.pdf").write_bytes(PDF)
    monkeypatch.setattr(picture, "SECONDS", 0.001)
    with pytest.raises(NoPicture, match="page 1 takes more than"):
        draw(str(tmp_path / "page.pdf"), 1)
