"""A page of a PDF → PNG in 16 greys, so that the tints of the articles stand out and the file stays small.

PDFs come from strangers: pdfium runs in a process of its own, with a limit of time. pypdfium2 is imported only there.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 1400  # pixels
MOST = 600_000  # bytes of one picture
SECONDS = 60  # that one page may take
_GREYS = (16, 8, 4)
_MISSING = 4  # status of the process where pypdfium2 is not installed


class NoPicture(Exception):
    """A page that could not be drawn, and why."""


def draw(path: str, number: int, password: str | None = None, width: int = WIDTH) -> bytes:
    """Page *number* (from 1) of the PDF at *path* → PNG of at most MOST bytes. Raises NoPicture."""
    word = (password or "").encode("utf-8", "surrogateescape")  # by the pipe: anyone can read the command line
    command = [sys.executable, "-m", "jdtool.view.picture", os.fspath(path), str(number), str(width)]
    try:
        process = subprocess.run(command, capture_output=True, timeout=SECONDS, input=word)
    except subprocess.TimeoutExpired:
        raise NoPicture(f"page {number} takes more than {SECONDS} seconds to draw") from None
    if process.returncode == _MISSING:
        raise NoPicture("pictures of PDF pages need pypdfium2; try: pip install pypdfium2")
    if process.returncode or not process.stdout:
        reason = process.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise NoPicture(f"page {number} cannot be drawn: {reason or 'pdfium ended'}")
    return process.stdout


def png(pixels: bytes, width: int, height: int, most: int = MOST) -> bytes:
    r"""Grey *pixels*, one byte each, row by row → PNG with as many greys as *most* bytes allow, at least 4.

    >>> png(bytes([0, 255, 255, 0]), 2, 2)[:8]
    b'\x89PNG\r\n\x1a\n'
    """
    data = b""
    for greys in _GREYS:
        data = _png(pixels, width, height, greys)
        if len(data) <= most:
            break
    return data


def _png(pixels: bytes, width: int, height: int, greys: int) -> bytes:
    """PNG of four bits a pixel (https://www.w3.org/TR/png/), rows unfiltered: few greys pack best so."""
    even = width + width % 2
    rows = (pixels[y * width : (y + 1) * width] for y in range(height))
    flat = b"".join(row + b"\xff" * (even - width) for row in rows) if even != width else pixels
    level = [round(round(v * (greys - 1) / 255) * 15 / (greys - 1)) for v in range(256)]
    high, low = flat[0::2].translate(bytes(v << 4 for v in level)), flat[1::2].translate(bytes(level))
    nibbles = (int.from_bytes(high, "big") | int.from_bytes(low, "big")).to_bytes(len(high), "big")
    stride = even // 2
    body = b"".join(b"\0" + nibbles[y * stride : (y + 1) * stride] for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(body, 9)) + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _draw_here(path: str, number: int, width: int, password: str | None) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(path, password)
    if not 1 <= number <= len(document):
        raise ValueError(f"the file has {len(document)} pages")
    page = document[number - 1]
    data = b""
    for share in (1, 0.85, 0.7, 0.55):  # a page full of photographs gets smaller before it gets too big
        bitmap = page.render(scale=width * share / page.get_width(), grayscale=True, rev_byteorder=False)
        columns, rows, stride = bitmap.width, bitmap.height, bitmap.stride
        raw = bytes(bitmap.buffer)
        pixels = raw if stride == columns else b"".join(raw[y * stride : y * stride + columns] for y in range(rows))
        data = png(pixels, columns, rows)
        if len(data) <= MOST:
            break
    return data


def _main(arguments: Sequence[str]) -> int:
    path, number, width = arguments
    try:
        data = _draw_here(path, int(number), int(width), sys.stdin.buffer.read().decode() or None)
    except ImportError:
        return _MISSING
    except Exception as fault:
        print(fault, file=sys.stderr)
        return 1
    sys.stdout.buffer.write(data)
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
