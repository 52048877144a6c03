"""Recognised text in through the command: hOCR, ALTO and PAGE-XML of one page give the same records."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.scans.recognised_pages import ENGINE, alto, hocr, page, page_xml

Jdtool = Callable[..., "subprocess.CompletedProcess[bytes]"]
FORMS = {"hocr": hocr, "alto": alto, "page_xml": page_xml}
LABELS = {"hocr": "hOCR", "alto": "ALTO", "page_xml": "PAGE-XML"}


def records(ran: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert (ran.returncode, ran.stderr) == (0, b"")
    return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.mark.parametrize("form", FORMS)
def test_the_page_is_read_as_it_was_printed(jdtool: Jdtool, form: str) -> None:
    folio, bus, books = records(jdtool("split", stdin=FORMS[form](page())))
    assert folio["kind"] == "furniture" and folio["date"] == "2021-05-18"
    assert (bus["title"], books["title"]) == ("城际公交今起开行", "借书柜搬进菜市场")
    assert bus["paragraphs"][0].startswith("本报云州讯 5月17日，云州至青屏的城际公交正式开行，全程48公里")
    assert [len(article["paragraphs"]) for article in (bus, books)] == [2, 2]
    assert bus["ocr"] == {"engine": ENGINE, "confidence": 0.98, "uncertain": []}
    assert bus["regions"][0]["part"] == "headline" and bus["page_size"][0] > bus["page_size"][1]


def test_the_three_forms_have_one_text(jdtool: Jdtool) -> None:
    texts = {jdtool("text", stdin=form(page())).stdout for form in FORMS.values()}
    assert len(texts) == 1
    (text,) = texts
    assert sorted("".join(text.decode().split())) == sorted("".join("".join(line.text for line in page()).split()))


@pytest.mark.parametrize("form", FORMS)
def test_uncertain_characters_are_listed_where_the_text_has_them(jdtool: Jdtool, form: str) -> None:
    lines = page()
    lines[4] = lines[4]._replace(sure=0.4)
    data = FORMS[form](lines)
    text = jdtool("text", stdin=data).stdout.decode().split("\n")
    doubts = [doubt for record in records(jdtool("split", stdin=data)) for doubt in record["ocr"]["uncertain"]]
    assert "".join(doubt["text"] for doubt in doubts) == lines[4].text.replace(" ", "")
    for doubt in doubts:
        printed = text[doubt["line"] - 1][doubt["column"] - 1 :].replace(" ", "")
        assert printed.startswith(doubt["text"]) and doubt["confidence"] == 0.4


@pytest.mark.parametrize("command", [["clean"], ["convert", "-c", "s2t"], ["summarize", "-n", "1"], ["view"]])
def test_what_reads_text_reads_them(jdtool: Jdtool, command: list[str]) -> None:
    ran = jdtool(*command, stdin=alto(page()))
    assert (ran.returncode, ran.stderr) == (0, b"") and "青屏" in ran.stdout.decode()


def test_every_stage_passes_the_field_on_and_the_schema_knows_it(jdtool: Jdtool) -> None:
    split = jdtool("split", stdin=hocr([line._replace(sure=0.5) for line in page()])).stdout
    kept = [record["ocr"] for record in records(jdtool("export", stdin=jdtool("clean", stdin=split).stdout))]
    assert kept == [json.loads(line)["ocr"] for line in split.splitlines()] and kept[0]["uncertain"]
    schema = json.loads(jdtool("schema").stdout)
    assert "uncertain" in json.dumps(schema)


def test_records_of_a_file_do_not_depend_on_the_number_of_workers(jdtool: Jdtool, tmp_path: Path) -> None:
    for name, form in FORMS.items():
        (tmp_path / name).write_bytes(form(page()))
    files = [tmp_path / name for name in FORMS]
    assert jdtool("split", "-j", "2", *files).stdout == jdtool("split", *files).stdout


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<alto><Layout><Page><TextBlock>&b;</TextBlock></Page></Layout></alto>"""
FETCHED = b"""<?xml version="1.0"?>
<!DOCTYPE alto SYSTEM "file:///etc/passwd">
<alto><Layout><Page><TextBlock>&b;</TextBlock></Page></Layout></alto>"""
TEXT = b"<TextEquiv><Unicode>a</Unicode></TextEquiv>"
NO_PLACE = b"<?xml version='1.0'?><PcGts><Page><TextRegion>" + TEXT + b"</TextRegion></Page></PcGts>"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (BOMB, "standard input:2: ALTO: the entity 'a' is declared or used"),
        (FETCHED, "standard input:3: ALTO: the entity 'b'"),
        (alto(page())[:3000], "ALTO: not well-formed XML"),
        (page_xml(page())[:3000], "PAGE-XML: not well-formed XML"),
        (hocr(page())[:3000], "hOCR: truncated"),
        (b"<?xml version='1.0'?><alto/>", "ALTO without a page"),
        (b"<?xml version='1.0'?><alto>" + b"<a>" * 5000, "nested more than 100 deep"),
        (b"<html><body class='ocr_page'>" + b"<div>" * 5000, "nested more than 100 deep"),
        (NO_PLACE, "has no place (Coords)"),
        (b"<html><div class='ocr_page'>\xe5\xad\x97</div></html>", "has no place (bbox)"),
        (b"<?xml version='1.0'?><alto><Layout><Page/></Layout></alto>", "no text on page 1 of the ALTO"),
        (b"<html><div class='ocr_page'>\xff</div></html>", "hOCR that is not UTF-8"),
    ],
)  # fmt: skip
def test_bad_files_cost_one_line(jdtool: Jdtool, data: bytes, message: str) -> None:
    ran = jdtool("split", stdin=data)
    assert (ran.returncode, ran.stdout) == (1, b"")
    (line,) = ran.stderr.decode().splitlines()
    assert message in line


def test_the_command_that_cannot_read_them_says_so(jdtool: Jdtool) -> None:
    ran = jdtool("export", stdin=hocr(page()))
    assert ran.returncode == 1 and b"recognised text (hOCR), not text or records; turn it into records" in ran.stderr


def test_html_without_marks_of_ocr_stays_html(jdtool: Jdtool) -> None:
    ran = jdtool("split", stdin=b"<html><p>page</p></html>")
    assert ran.returncode == 1 and b"an HTML page" in ran.stderr


def test_pages_are_chosen(jdtool: Jdtool) -> None:
    body = hocr(page()).decode()
    start, end = body.index("<div class='ocr_page'"), body.index("</body>")
    data = (body[:end] + body[start:end] + body[end:]).encode()
    assert {record["page"] for record in records(jdtool("split", stdin=data))} == {1, 2}
    assert {record["page"] for record in records(jdtool("split", "--pages", "2", stdin=data))} == {2}
    assert b"it has 2" in jdtool("split", "--pages", "9", stdin=data).stderr
