"""The first bytes of an input → its kind: text, records, a document that a reader is there for, or something else.

This is the one place where first bytes choose a reader. To add a reader for a kind of document:

1. Its first bytes stand in KINDS below.
2. The subcommand that can read it says so: `@options.common_options(documents=file_kinds.PRINTED)`.
3. Its planner then gets `Origin(source, "pdf")` and cuts the input with `Input.document` (one chunk, the bytes of the
   whole file) or with a function of its own over `Input.blocks()`; the work gets those bytes as `Chunk.data`.

A subcommand that does not name the kind reports the file in one line with its remedy, and skips it.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import NamedTuple


class FileKind(NamedTuple):
    """A kind of file that is neither text nor records: what it is called in messages, and what to do with it."""

    name: str
    label: str
    remedy: str


_RECORDS_FIRST = "turn it into records first, as with jdtool split FILE | jdtool export"
_PDF = FileKind("pdf", "a PDF file", _RECORDS_FIRST)
_WORD = FileKind("docx", "an office document (a ZIP file)", "save it as plain text in UTF-8")
_ZIP = FileKind("zip", "a ZIP file", "unpack it first, as with unzip -p FILE")
_OLD_WORD = FileKind("doc", "an office document of the old binary format", "save it as plain text in UTF-8")
_RTF = FileKind("rtf", "an RTF document", "save it as plain text in UTF-8")
_IMAGE = FileKind("image", "a picture", "recognise its text first, as with jdtool split FILE | jdtool export")
_DJVU = FileKind("djvu", "a DjVu file", "turn it into a PDF or TIFF first, as with ddjvu -format=pdf")
_HTML = FileKind(
    "html", "an HTML page", "extract its text first, as with trafilatura, or take it as it is: --from text"
)
_HOCR = FileKind("hocr", "recognised text (hOCR)", _RECORDS_FIRST)
_ALTO = FileKind("alto", "recognised text (ALTO)", _RECORDS_FIRST)
_PAGE_XML = FileKind("page-xml", "recognised text (PAGE-XML)", _RECORDS_FIRST)
_GZIP = FileKind("gzip", "gzip-compressed", "name it FILE.gz, or pipe it: gzip -dc FILE | jdtool ...")
_XZ = FileKind("xz", "xz-compressed", "name it FILE.xz, or pipe it: xz -dc FILE | jdtool ...")
_ZSTD = FileKind("zstd", "Zstandard-compressed", "name it FILE.zst, or pipe it: zstd -dc FILE | jdtool ...")
_BZIP2 = FileKind("bzip2", "bzip2-compressed", "pipe it: bzip2 -dc FILE | jdtool ...")
_ARCHIVE = FileKind("archive", "an archive", "unpack it first")
_UTF_16 = FileKind("utf-16", "UTF-16 text", "say so: -e utf-16")
_UTF_32 = FileKind("utf-32", "UTF-32 text", "say so: -e utf-32")
_PARQUET = FileKind("parquet", "a Parquet file", "jdtool reads records as JSON lines")
_SQLITE = FileKind("sqlite", "an SQLite database", "jdtool reads text, or records as JSON lines")

# https://www.garykessler.net/library/file_sigs.html lists such first bytes; a longer beginning stands before a shorter.
KINDS: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF-", _PDF),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_WORD),
    (b"{\\rtf", _RTF),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF87a", _IMAGE),
    (b"GIF89a", _IMAGE),
    (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE),
    (b"AT&TFORM", _DJVU),
    (b"\0\0\0\x0cjP  \r\n", _IMAGE),
    (b"\x1f\x8b\x08", _GZIP),
    (b"\xfd7zXZ\0", _XZ),
    (b"\x28\xb5\x2f\xfd", _ZSTD),
    (b"BZh", _BZIP2),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"\xff\xfe\0\0", _UTF_32),
    (b"\0\0\xfe\xff", _UTF_32),
    (b"\xff\xfe", _UTF_16),
    (b"\xfe\xff", _UTF_16),
    (b"PAR1", _PARQUET),
    (b"SQLite format 3\0", _SQLITE),
)
PAGE_KINDS = (_PDF.name, _IMAGE.name, _HOCR.name, _ALTO.name, _PAGE_XML.name)
"""The kinds that say where on a page their text was printed."""
DOCUMENTS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".jp2")
"""How the names of documents end that are never empty."""

# What stands in the first bytes of the XML and HTML of OCR: the root element, or a class of hOCR.
_OCR_MARKS = (
    (b"<alto", _ALTO),
    (b":alto", _ALTO),
    (b"<PcGts", _PAGE_XML),
    (b":PcGts", _PAGE_XML),
    (b"ocr_page", _HOCR),
    (b"ocr-system", _HOCR),
)
SAMPLE = 4096  # bytes that tell the kind of XML
MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<alto", b"<pcgts")
_SHORTEST = 16  # bytes that tell any other kind
_LATE = 1024  # bytes that may stand in front of a PDF, as of a mail or a printer
_OFFICE_PARTS = (b"[Content_Types].xml", b"word/", b"mimetypeapplication/vnd.oasis", b"xl/", b"ppt/")
_BZIP2_BLOCK = b"1AY&SY"


def file_kind(sample: bytes) -> FileKind | None:
    """The first bytes of a file → its kind; None for text and for records.

    >>> file_kind(b"%PDF-1.4 ...").name, file_kind("第一版 要闻".encode())
    ('pdf', None)
    """
    for beginning, kind in KINDS:
        if sample.startswith(beginning):
            if kind is _BZIP2 and sample[4:10] != _BZIP2_BLOCK:  # three letters that a text may begin with
                return None
            return _WORD if kind is _ZIP and any(part in sample for part in _OFFICE_PARTS) else kind
    if sample[:4] == b"RIFF" and sample[8:12] == b"WEBP":
        return _IMAGE
    if sample[:2] == b"BM" and sample[6:10] == bytes(4) and len(sample) > 26:
        return _IMAGE
    if b"\n%PDF-" in sample[:_LATE] and b" obj" in sample[: 2 * _LATE]:
        return _PDF
    start = sample.lstrip()[:16].lower()
    if not start.startswith(MARKUP):
        return None
    return min(
        ((at, kind) for mark, kind in _OCR_MARKS if (at := sample.find(mark, 0, SAMPLE)) >= 0), default=(0, _HTML)
    )[1]


def needs_more(block: bytes) -> bool:
    """True where the kind of a file that begins with *block* takes more bytes to tell, or a byte-order mark may follow.

    >>> needs_more(b"%P"), needs_more(b"%PDF-1.4 and so on"), needs_more("第一版".encode())
    (True, False, False)
    """
    if len(block) < _SHORTEST:
        return BOM_UTF8.startswith(block) or any(beginning.startswith(block) for beginning, _ in KINDS)
    return block.lstrip()[:_SHORTEST].lower().startswith(MARKUP)
