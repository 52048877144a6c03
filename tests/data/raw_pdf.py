"""PDFs written by hand, for what no library sets: fonts without a table of characters."""

from __future__ import annotations

import zlib

FACE = b"<< /Type /FontDescriptor /FontName /ABCDEF+FZSSK /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
FACE += b"/Ascent 880 /Descent -120 /StemV 80 >>"
HALVES = b"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+FZSSK /Encoding /WinAnsiEncoding /FirstChar 32 "
HALVES += b"/LastChar 255 /Widths [" + b"500 " * 224 + b"] >>"
"""A font of one byte a character, each half an em wide: two of them are an ideograph in GBK."""
NUMBERS = b"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+FZSSK /Encoding /Identity-H /DescendantFonts [6 0 R] >>"
NUMBERED = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+FZSSK /CIDSystemInfo << /Registry (Adobe) "
NUMBERED += b"/Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>"


def file_of(objects: list[bytes]) -> bytes:
    """Objects, the first one the catalogue, to a PDF."""
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))
    return out + b"xref\n0 %d\n" % count + entries + end


def page(lines: list[bytes], font: bytes = HALVES, *more: bytes) -> bytes:
    """A PDF of one page with these lines of 12 points, each given as the codes of its characters."""
    page_data = b" ".join(
        b"BT /F 12 Tf 40 %d Td <%s> Tj ET" % (700 - 18 * k, line.hex().encode()) for k, line in enumerate(lines)
    )
    sheet = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>"
    )
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page_data), page_data)
    catalogue, pages = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return file_of([catalogue, pages, sheet, stream, font, *more])


def font_bomb(size: int) -> bytes:
    """A PDF of one page in a font that is *size* bytes of nothing, packed."""
    packer = zlib.compressobj(9)
    blank = bytes(1_000_000)
    ending = b"".join([*(packer.compress(blank) for _ in range(size // len(blank))), packer.flush()])
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 97 /LastChar 97 /Widths [500] "
    face = FACE.removesuffix(b">>") + b"/FontFile2 7 0 R >>"
    file = b"<< /Length %d /Filter /FlateDecode /Length1 %d >>\nstream\n%s\nendstream" % (len(ending), size, ending)
    return page([b"a"], font + b"/FontDescriptor 6 0 R >>", face, file)
