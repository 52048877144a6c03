"""ALTO and METS: against the rules of their schemas, and against the records that they are made of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.data.set_pages import BUS, STORK, PdfPage
from tests.exporter.conftest import Jdtool, names
from tests.exporter.sample import ARTICLE

SAMPLE = Path(__file__).parents[1] / "data" / "page.pdf"
ALTO, METS = "{http://www.loc.gov/standards/alto/ns-v4#}", "{http://www.loc.gov/METS/}"
_BOX = "HPOS VPOS WIDTH HEIGHT"
# What ALTO 4.4 says of each element that may occur: attributes that it must have, others that it may have, and the
# elements in it, in this order; one with * may occur more than once.
RULES: dict[str, tuple[str, str, str]] = {
    "alto": ("", "SCHEMAVERSION schemaLocation", "Description Styles Tags ReadingOrder Layout"),
    "Description": ("", "", "MeasurementUnit sourceImageInformation Processing*"),
    "MeasurementUnit": ("", "", ""),
    "sourceImageInformation": ("", "", "fileName"),
    "fileName": ("", "", ""),
    "Processing": ("ID", "", "processingSoftware"),
    "processingSoftware": ("", "", "softwareName softwareVersion"),
    "softwareName": ("", "", ""),
    "softwareVersion": ("", "", ""),
    "Styles": ("", "", "TextStyle*"),
    "TextStyle": ("", "ID FONTFAMILY FONTSIZE", ""),
    "Tags": ("", "", "StructureTag* RoleTag*"),
    "StructureTag": ("ID LABEL", "TYPE", ""),
    "RoleTag": ("ID LABEL", "TYPE", ""),
    "ReadingOrder": ("", "", "OrderedGroup*"),
    "OrderedGroup": ("ID", "TAGREFS", "ElementRef* OrderedGroup*"),
    "ElementRef": ("ID REF", "", ""),
    "Layout": ("", "", "Page*"),
    "Page": ("ID PHYSICAL_IMG_NR", "WIDTH HEIGHT PRINTED_IMG_NR", "PrintSpace"),
    "PrintSpace": ("", _BOX, "TextBlock*"),
    "TextBlock": ("ID", f"TAGREFS {_BOX} LANG", "TextLine*"),
    "TextLine": ("", f"ID STYLEREFS {_BOX} BASEDIRECTION", "String* SP*"),
    "String": ("CONTENT", _BOX, ""),
    "SP": ("", "", ""),
}


def faults(root: ElementTree.Element) -> Iterator[str]:
    """What in an ALTO file breaks the rules."""
    ids = [element.get("ID") for element in root.iter() if element.get("ID")]
    for element in root.iter():
        name = element.tag.removeprefix(ALTO)
        if name not in RULES:
            yield f"{name} is no element"
            continue
        must, may, inner = ([*text.split()] for text in RULES[name])
        own = {key.rpartition("}")[2] for key in element.attrib}
        yield from (f"{name} without {key}" for key in must if key not in own)
        yield from (f"{name} with {key}" for key in own - {*must, *may})
        children = [child.tag.removeprefix(ALTO) for child in element]
        order = [item.removesuffix("*") for item in inner]
        places = [order.index(child) for child in children if child in order and child not in ("String", "SP")]
        if places != sorted(places) or any(child not in order for child in children):
            yield f"{name} holds {children}"
        yield from (f"{name} with {item}" for item in inner if not item.endswith("*") and children.count(item) > 1)
        for key in ("REF", "STYLEREFS", "TAGREFS"):
            yield from (f"{name} refers to {ref}" for ref in element.get(key, "").split() if ref not in ids)
        yield from (f"{key} of {name}" for key in _BOX.split() if element.get(key) and float(element.get(key)) < 0)  # type: ignore[arg-type]
        if "ID" in own and not re.fullmatch(r"[A-Za-z_][\w.-]*", element.get("ID", "")):
            yield f"ID {element.get('ID')}"
    if len(ids) != len(set(ids)):
        yield "an ID twice"


def text_of(root: ElementTree.Element, name: str) -> str:
    """The text of a block, line breaks and spaces left out."""
    (block,) = (block for block in root.iter(f"{ALTO}TextBlock") if block.get("ID") == name)
    return "".join(string.get("CONTENT", "") for string in block.iter(f"{ALTO}String"))


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper of two pages."""
    page = PdfPage(tmp_path / "报纸 1.pdf")
    page.headline(40, 40, "城际公交今起开行", 22)
    page.columns([(40, 80, 300)], 200, BUS)
    page.turn()
    page.headline(40, 40, "东方白鹳再添三只雏鸟", 22)
    page.columns([(40, 80, 300)], 200, STORK)
    page.save()
    return tmp_path / "报纸 1.pdf"


def records_of(ran: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_a_page_keeps_the_rules_of_the_schema_and_holds_every_line_once(jdtool: Jdtool) -> None:
    split = jdtool("split", str(SAMPLE), stdin=b"")
    root = ElementTree.fromstring(jdtool("export", "-t", "alto", stdin=split.stdout).stdout)
    assert root.tag == f"{ALTO}alto" and [*faults(root)] == []
    lines = [
        " ".join(string.get("CONTENT", "") for string in line.iter(f"{ALTO}String"))
        for line in root.iter(f"{ALTO}TextLine")
    ]
    printed = jdtool("text", str(SAMPLE), stdin=b"").stdout.decode().split("\n")
    assert sorted(lines) == sorted(" ".join(line.split()) for line in printed if line.strip())


def test_a_fault_in_a_file_shows(jdtool: Jdtool) -> None:
    split = jdtool("split", str(SAMPLE), stdin=b"")
    data = jdtool("export", "-t", "alto", stdin=split.stdout).stdout.decode()
    for old, new in (('PHYSICAL_IMG_NR="1"', ""), ("<Styles>", "<Styles><SP/>"), ('REF="r1-', 'REF="x1-')):
        assert [*faults(ElementTree.fromstring(data.replace(old, new, 1)))]


def test_positions_are_those_of_the_regions(jdtool: Jdtool) -> None:
    split = jdtool("split", str(SAMPLE), stdin=b"")
    root = ElementTree.fromstring(jdtool("export", "-t", "alto", stdin=split.stdout).stdout)
    boxes = [
        [float(block.get(key, "")) for key in ("HPOS", "VPOS", "WIDTH", "HEIGHT")]
        for block in root.iter(f"{ALTO}TextBlock")
    ]
    regions = [region["bbox"] for record in records_of(split) for region in record["regions"]]
    assert [
        [left, top, left + wide, top + high] for left, top, wide, high in boxes
    ] == [pytest.approx([side * 1200 / 72 for side in box], abs=2) for box in regions]  # fmt: skip


def test_a_folder_has_a_file_a_page_and_their_map(jdtool: Jdtool, paper: Path, tmp_path: Path) -> None:
    split = jdtool("split", str(paper), stdin=b"")
    ran = jdtool("export", "-t", "alto", "--dir", "out", stdin=split.stdout)
    assert ran.returncode == 0 and names(tmp_path / "out") == ["mets.xml", "报纸 1-0001.xml", "报纸 1-0002.xml"]
    mets = ElementTree.parse(tmp_path / "out" / "mets.xml").getroot()
    files = [place.get("{http://www.w3.org/1999/xlink}href") for place in mets.iter(f"{METS}FLocat")]
    assert files == ["%E6%8A%A5%E7%BA%B8%201-0001.xml", "%E6%8A%A5%E7%BA%B8%201-0002.xml"]
    pages = {
        f"alto{k}": ElementTree.parse(tmp_path / "out" / f"报纸 1-000{k}.xml").getroot() for k in (1, 2)
    }  # fmt: skip
    assert all([*faults(page)] == [] for page in pages.values())
    (logical,) = (part for part in mets.iter(f"{METS}structMap") if part.get("TYPE") == "LOGICAL")
    articles = [division for division in logical.iter(f"{METS}div") if division.get("TYPE") == "ARTICLE"]
    assert [division.get("LABEL") for division in articles] == ["城际公交今起开行", "东方白鹳再添三只雏鸟"]
    for division, record in zip(articles, records_of(split), strict=True):
        body = next(part for part in division if part.get("TYPE") == "BODY")
        text = "".join(text_of(pages[a.get("FILEID", "")], a.get("BEGIN", "")) for a in body.iter(f"{METS}area"))
        assert text == "".join("".join(record["paragraphs"]).split())


def test_without_its_source_a_part_is_one_block(jdtool: Jdtool, paper: Path) -> None:
    split = jdtool("split", str(paper), stdin=b"")
    first = split.stdout.splitlines(keepends=True)[0]
    paper.unlink()
    root = ElementTree.fromstring(jdtool("export", "-t", "alto", stdin=first).stdout)
    assert [*faults(root)] == []
    assert text_of(root, "r1-body-1") == "".join("".join(json.loads(first)["paragraphs"]).split())


@pytest.mark.parametrize(
    ("change", "message"),
    [({"regions": None}, "no regions"), ({"title": "通\x01车"}, "U\\+0001"), ({"source": "b.pdf"}, "--dir")],
)
def test_what_alto_cannot_hold_is_told_by_line(jdtool: Jdtool, change: dict[str, Any], message: str) -> None:
    regions = [{"part": part, "page": 1, "bbox": [10, 10, 90, 90]} for part in ("headline", "body")]
    whole = {**ARTICLE, "regions": regions, "page_size": [600, 800]}
    ran = jdtool("export", "-t", "alto", stdin=[whole, {**whole, **change}])
    assert ran.returncode == 1 and re.search(rf"standard input:2: .*{message}", ran.stderr.decode())
    assert [*faults(ElementTree.fromstring(ran.stdout))] == []


def test_options_that_do_not_go_with_it(jdtool: Jdtool, tmp_path: Path) -> None:
    assert jdtool("export", "-t", "alto", "--dir", "out", "--shard-size", "1MB").returncode == 2
    assert jdtool("export", "-t", "alto", "--fields", "id").returncode == 2
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mets.xml").write_text("mine")
    ran = jdtool("export", "-t", "alto", "--dir", "out")
    assert ran.returncode == 3 and b"mets.xml" in ran.stderr
    assert (tmp_path / "out" / "mets.xml").read_text() == "mine"


def test_every_page_is_checked(jdtool: Jdtool, paper: Path) -> None:
    split = jdtool("split", str(paper), str(SAMPLE), stdin=b"")
    assert jdtool("export", "-t", "alto", "--check", stdin=split.stdout).returncode == 0
