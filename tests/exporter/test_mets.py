"""METS: which page is which file, which blocks are one article, and who wrote it."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from jdtool.exporter import mets
from jdtool.exporter.fields import full
from jdtool.exporter.mets import Mets
from tests.exporter.sample import ARTICLE, CAPTION

SPACES = {"m": "http://www.loc.gov/METS/", "dc": "http://purl.org/dc/elements/1.1/"}
HREF = "{http://www.w3.org/1999/xlink}href"
PARTS = {"headline": ["r1-headline-1"], "body": ["r1-body-1", "r1-body-2"]}


def tree(*files: tuple[str, int, list[tuple[dict[str, Any], dict[str, list[str]]]]]) -> Element:
    collection = Mets()
    for name, page, records in files:
        collection.add(name, page, [(full(record), parts) for record, parts in records])
    return fromstring(b"".join(collection.pieces()))


def test_each_page_is_a_file_in_order() -> None:
    root = tree(("p 1.xml", 1, [(ARTICLE, PARTS)]), ("报.xml", 2, [({**ARTICLE, "sheet": "A5"}, PARTS)]))
    assert [place.get(HREF) for place in root.iterfind(".//m:FLocat", SPACES)] == ["p%201.xml", "%E6%8A%A5.xml"]
    pages = root.findall("m:structMap[@TYPE='PHYSICAL']/m:div/m:div", SPACES)
    assert [(page.get("ORDER"), page.get("ORDERLABEL")) for page in pages] == [("1", "1"), ("2", "A5")]


def test_an_article_has_its_parts_with_their_blocks_in_reading_order() -> None:
    root = tree(("a.xml", 1, [(ARTICLE, PARTS), (CAPTION, {"body": ["r2-body-1"]})]))
    first, second = root.findall("m:structMap[@TYPE='LOGICAL']/m:div/m:div", SPACES)
    assert (first.get("TYPE"), second.get("TYPE")) == ("ARTICLE", "CAPTION")
    assert first.get("LABEL") == "城南轨道交通　小城通了地铁　首日客流三万"
    assert [div.get("TYPE") for div in first] == ["HEADING", "BODY"]
    assert [area.get("BEGIN") for area in first.iterfind(".//m:seq/m:area", SPACES)] == ["r1-body-1", "r1-body-2"]
    assert [area.get("BEGIN") for area in second.iterfind("m:div/m:fptr/m:area", SPACES)] == ["r2-body-1"]


def test_each_article_is_described_where_its_map_says() -> None:
    root = tree(("a.xml", 1, [({**ARTICLE, "date": "2021-06-23"}, PARTS)]))
    article = root.find("m:structMap[@TYPE='LOGICAL']/m:div/m:div", SPACES)
    assert article is not None
    about = root.find(f"m:dmdSec[@ID='{article.get('DMDID')}']", SPACES)
    assert about is not None
    texts = {field: [e.text for e in about.iterfind(f".//dc:{field}", SPACES)] for field in ("creator", "date")}
    assert texts == {"creator": ["张小明", "李芳"], "date": ["2021-06-23"]}


def test_a_record_without_blocks_is_not_listed() -> None:
    root = tree(("a.xml", 1, [(CAPTION, {})]))
    assert root.find("m:dmdSec", SPACES) is None
    assert root.findall("m:structMap[@TYPE='LOGICAL']/m:div/m:div", SPACES) == []


def test_many_records_go_to_the_disk_and_come_back_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mets, "_MEMORY", 200)
    root = tree(*((f"{k}.xml", k, [(ARTICLE, PARTS)]) for k in range(1, 30)))
    assert [e.get(HREF) for e in root.iterfind(".//m:FLocat", SPACES)] == [f"{k}.xml" for k in range(1, 30)]
