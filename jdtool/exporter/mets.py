"""METS for a folder of ALTO files: which page is which file, and which blocks are one article.

The logical map has a division for each record, with its headline, byline and body, and names the blocks in the order
in which they are read. https://www.loc.gov/standards/mets/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from jdtool import __version__
from jdtool.exporter.fields import Record, headline
from jdtool.exporter.xml import DECLARATION, element, escape, start

_SPACES = {
    "xmlns": "http://www.loc.gov/METS/",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "TYPE": "Newspaper",
}
_TYPES = {"headline": "HEADING", "byline": "BYLINE", "body": "BODY", "jump": "JUMP"}
_MEMORY = 1 << 20  # bytes of each section that are kept in memory; the rest goes to a file without a name


class Mets:
    """Collects what stands in each section, page by page; memory does not grow with their number."""

    def __init__(self) -> None:
        self._descriptions, self._files, self._pages, self._articles = (_Section() for _ in range(4))
        self._count = 0

    def add(self, name: str, page: int, records: Sequence[tuple[Record, dict[str, list[str]]]]) -> None:
        """An ALTO file: its *name* in the folder, the number of the page, its records with the blocks of each part."""
        self._count += 1
        file, sheet = f"alto{self._count}", records[0][0].get("sheet") if records else None
        place = element("FLocat", {"LOCTYPE": "URL", "xlink:href": quote(name)})
        self._files.add(element("file", {"ID": file, "MIMETYPE": "text/xml"}, place))
        marks = {"TYPE": "PAGE", "ORDER": self._count, "ORDERLABEL": sheet or page}
        self._pages.add(element("div", marks, element("fptr", {"FILEID": file})))
        for number, (record, parts) in enumerate(records, 1):
            if not parts:
                continue
            about = f"about-{self._count}-{number}"
            self._descriptions.add(_description(about, record))
            own = [element("div", {"TYPE": _TYPES[part]}, _blocks(file, names)) for part, names in parts.items()]
            marks = {"TYPE": record["kind"].upper(), "LABEL": headline(record), "DMDID": about}
            self._articles.add(element("div", marks, *own))

    def pieces(self) -> Iterator[bytes]:
        """The file, piece by piece."""
        agent = element("name", {}, "jdtool") + element("note", {}, __version__)
        made_by = {"ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"}
        yield (DECLARATION + start("mets", _SPACES) + "\n").encode()
        yield (element("metsHdr", {}, element("agent", made_by, agent)) + "\n").encode()
        yield from self._descriptions.pieces()
        yield b'<fileSec>\n<fileGrp USE="ALTO">\n'
        yield from self._files.pieces()
        yield b'</fileGrp>\n</fileSec>\n<structMap TYPE="PHYSICAL">\n<div TYPE="Newspaper">\n'
        yield from self._pages.pieces()
        yield b'</div>\n</structMap>\n<structMap TYPE="LOGICAL">\n<div TYPE="Newspaper">\n'
        yield from self._articles.pieces()
        yield b"</div>\n</structMap>\n</mets>\n"


class _Section:
    """Lines in the order in which they are added, in memory or, where they are many, on the disk."""

    def __init__(self) -> None:
        from tempfile import SpooledTemporaryFile  # 5 ms that other formats need not spend

        self._file: Any = SpooledTemporaryFile(_MEMORY)  # noqa: SIM115 - closed with the process

    def add(self, line: str) -> None:
        self._file.write(line.encode() + b"\n")

    def pieces(self) -> Iterator[bytes]:
        self._file.seek(0)
        yield from self._file


def _description(name: str, record: Record) -> str:
    """What an article is called, who wrote it and when it was printed, in Dublin Core."""
    facts = [("title", headline(record)), *(("creator", author["name"]) for author in record["authors"])]
    facts += [("date", record.get("date")), ("language", record["lang"]), ("identifier", record["id"])]
    data = "".join(element(f"dc:{kind}", {}, escape(value)) for kind, value in facts if value)
    wrap = element("mdWrap", {"MDTYPE": "DC"}, element("xmlData", {}, data))
    return element("dmdSec", {"ID": name}, wrap)


def _blocks(file: str, names: Sequence[str]) -> str:
    """A pointer to blocks of a file, one after another."""
    areas = [element("area", {"FILEID": file, "BETYPE": "IDREF", "BEGIN": name}) for name in names]
    return element("fptr", {}, *(areas if len(areas) == 1 else [element("seq", {}, *areas)]))
