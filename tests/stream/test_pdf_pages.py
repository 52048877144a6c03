"""PDFs through the command: text and records, pages asked for, and files that nobody can read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from jdtool.errors import BadInput, Problem
from jdtool.layout import pdf
from jdtool.stream import pdf_pages
from jdtool.stream.pdf_reading import PdfReading
from tests.data.raw_pdf import FACE, NUMBERED, NUMBERS, file_of, font_bomb
from tests.data.raw_pdf import page as page_of_bytes
from tests.data.set_pages import BUS, STORK, PdfPage

SAMPLE = Path(__file__).parents[1] / "data" / "page.pdf"
ENCRYPTED = SAMPLE.with_name("encrypted.pdf")
Jdtool = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Three pages, the second without text."""
    page = PdfPage(tmp_path / "paper.pdf")
    page.headline(40, 40, "城际公交今起开行", 22)
    page.columns([(40, 80, 300)], 200, BUS)
    page.turn()
    page.picture(40, 40, 500, 700)
    page.turn()
    page.headline(40, 40, "东方白鹳再添三只雏鸟", 22)
    page.columns([(40, 80, 300)], 200, STORK)
    page.save()
    return tmp_path / "paper.pdf"


def test_records_of_a_page_say_where_they_were_printed(jdtool: Jdtool) -> None:
    ran = jdtool("split", SAMPLE)
    records = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0 and not ran.stderr
    assert [record["title"] for record in records if record["kind"] == "article"] == [
        "茶园装上“气象站”", "东方白鹳再添三只雏鸟", "借书柜搬进菜市场", "城际公交今起开行",
    ]  # fmt: skip
    for record in records:
        assert record["page_size"] == [600.0, 520.0]
        for region in record["regions"]:
            left, top, right, bottom = region["bbox"]
            assert region["page"] == 1 and 0 <= left < right <= 600 and 0 <= top < bottom <= 520


def test_lines_of_records_count_the_text_that_is_printed(jdtool: Jdtool) -> None:
    lines = jdtool("text", SAMPLE).stdout.decode().split("\n")
    for raw in jdtool("split", SAMPLE).stdout.splitlines():
        record = json.loads(raw)
        for first, last in record["lines"].get("headline", []):
            assert "".join(lines[first - 1 : last]).replace(" ", "") in "".join(
                (record["kicker"] or "", record["title"] or "", record["subtitle"] or "")
            ).replace(" ", "")


def test_every_stage_passes_regions_through(jdtool: Jdtool) -> None:
    records = jdtool("split", SAMPLE).stdout
    for stage in (("clean",), ("convert", "-c", "s2t"), ("summarize", "-n", "1")):
        out = [json.loads(line) for line in jdtool(*stage, stdin=records).stdout.splitlines()]
        assert [record["regions"] for record in out] == [json.loads(line)["regions"] for line in records.splitlines()]


def test_text_of_a_pdf_is_read_where_text_is(jdtool: Jdtool) -> None:
    assert "云溪镇三百年老茶" in jdtool("clean", SAMPLE).stdout.decode()
    assert jdtool("split", stdin=SAMPLE.read_bytes()).stdout.count(b"\n") == 6


def test_pages_are_separated_and_chosen(jdtool: Jdtool, paper: Path) -> None:
    both = jdtool("text", "--pages", "1,3", paper)
    assert both.returncode == 0 and both.stdout.count(b"\f") == 1
    last = [json.loads(line) for line in jdtool("split", "--pages", "3-", paper).stdout.splitlines()]
    assert {record["page"] for record in last} == {3}
    assert jdtool("split", "--pages", "0", paper).returncode == 2
    beyond = jdtool("split", "--pages", "9", paper)
    assert beyond.returncode == 1 and b"it has 3" in beyond.stderr


def test_workers_give_the_same(jdtool: Jdtool, paper: Path) -> None:
    assert jdtool("split", "-j", "2", paper, SAMPLE).stdout == jdtool("split", paper, SAMPLE).stdout


def test_a_page_without_text_is_named(jdtool: Jdtool, paper: Path) -> None:
    ran = jdtool("text", paper)
    assert ran.returncode == 1 and b"no text on page 2" in ran.stderr and "雏鸟" in ran.stdout.decode()
    scan = jdtool("split", "--pages", "2", paper)
    assert scan.returncode == 1 and b"OCR" in scan.stderr and not scan.stdout


def test_a_password_may_come_from_a_file(jdtool: Jdtool, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption("open", ownerPassword="own"))
    canvas.drawString(40, 700, "text")
    canvas.save()
    (tmp_path / "word").write_text("open\n")
    assert b"--password" in jdtool("text", tmp_path / "a.pdf").stderr
    assert jdtool("text", "--password", f"@{tmp_path / 'word'}", tmp_path / "a.pdf").stdout == b"text\n"


def test_a_font_without_characters_is_told_and_mended_where_it_is_gbk(jdtool: Jdtool, tmp_path: Path) -> None:
    (tmp_path / "gbk.pdf").write_bytes(page_of_bytes(["两条航线的末班船推迟到晚上。".encode("gbk")]))
    output = jdtool("text", tmp_path / "gbk.pdf")
    assert output.returncode == 0 and output.stdout.decode().strip() == "两条航线的末班船推迟到晚上。"
    (tmp_path / "numbers.pdf").write_bytes(page_of_bytes([b"\x05\x41\x12\x34"], NUMBERS, NUMBERED, FACE))
    message = jdtool("text", tmp_path / "numbers.pdf")
    assert message.returncode == 1 and message.stderr.count(b"\n") == 1
    assert b"page 1: 100% of the characters" in message.stderr and b"--force-ocr" in message.stderr


@pytest.mark.parametrize("size", [9, 400])
def test_a_file_cut_short_costs_one_line(jdtool: Jdtool, tmp_path: Path, size: int) -> None:
    (tmp_path / "a.pdf").write_bytes(SAMPLE.read_bytes()[:size])
    ran = jdtool("split", tmp_path / "a.pdf", SAMPLE)
    assert ran.returncode == 1 and ran.stderr.count(b"\n") == 1 and ran.stdout.count(b"\n") == 6
    assert b"a.pdf: " in ran.stderr and b"get " in ran.stderr


def test_a_file_without_its_end_is_read_as_far_as_it_goes(jdtool: Jdtool, paper: Path, tmp_path: Path) -> None:
    data = paper.read_bytes()
    for cut in (data.rindex(b"xref", 0, -40), data.rindex(b"endstream")):
        (tmp_path / "a.pdf").write_bytes(data[:cut])
        ran = jdtool("text", tmp_path / "a.pdf")
        first, *_ = ran.stderr.decode().splitlines()
        assert ran.returncode == 1 and "damaged or truncated" in first and "城际公交今起开行" in ran.stdout.decode()


def test_pages_that_are_not_there_are_told_in_one_line(jdtool: Jdtool, tmp_path: Path) -> None:
    catalogue, pages = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 3000 >>"
    (tmp_path / "a.pdf").write_bytes(file_of([catalogue, pages]))
    (line, *others) = jdtool("split", tmp_path / "a.pdf").stderr.decode().splitlines()
    assert "page 1-3000: damaged" in line and not others


BOXES = [b"[0 0 1e9 1e9]", b"[0 0 0 0]", b"[600 800 0 0]", b"[0 0 .001 .001]", b"[0 0 9e99 nan]", b"[]"]


@pytest.mark.parametrize("box", BOXES)
def test_a_page_of_absurd_size_is_read(jdtool: Jdtool, tmp_path: Path, box: bytes) -> None:
    data = page_of_bytes(["两条航线的末班船推迟到晚上。".encode("gbk")]).replace(b"[0 0 600 800]", box)
    (tmp_path / "a.pdf").write_bytes(data)
    (record,) = jdtool("split", tmp_path / "a.pdf").stdout.splitlines()
    assert "末班船" in record.decode() and len(json.loads(record)["page_size"]) == 2


@pytest.mark.parametrize("type_size", [b"0", b"-12", b"1e9"])
def test_type_of_absurd_size_is_no_traceback(jdtool: Jdtool, tmp_path: Path, type_size: bytes) -> None:
    data = page_of_bytes(["两条航线".encode("gbk")]).replace(b"/F 12 Tf", b"/F " + type_size + b" Tf")
    (tmp_path / "a.pdf").write_bytes(data)
    ran = jdtool("split", tmp_path / "a.pdf")
    assert ran.returncode in (0, 1) and b"Traceback" not in ran.stderr and ran.stderr.count(b"\n") == ran.returncode


def test_a_million_characters_on_a_page_cost_that_page(jdtool: Jdtool, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(page_of_bytes([b"abcdefghij" * 100] * 1000))
    ran = jdtool("split", tmp_path / "a.pdf", SAMPLE)
    (line,) = ran.stderr.decode().splitlines()
    assert "page 1: " in line and "at most 400,000 are read" in line and ran.stdout.count(b"\n") == 6


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the memory of a process")
def test_a_font_that_unpacks_to_gigabytes_costs_that_page(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(font_bomb(1_000_000_000))
    command_line = ["sh", "-c", 'ulimit -v 700000; exec "$@"', "sh", sys.executable, "-m", "jdtool"]
    ran = subprocess.run([*command_line, "split", tmp_path / "a.pdf", SAMPLE], capture_output=True, check=False)
    (line,) = ran.stderr.decode().splitlines()
    assert ran.returncode == 1 and "page 1: " in line and "more memory" in line and ran.stdout.count(b"\n") == 6


def test_a_pdf_behind_the_header_of_a_mail_is_a_pdf(jdtool: Jdtool) -> None:
    assert jdtool("split", stdin=b"X-Header: a\n" * 20 + SAMPLE.read_bytes()).stdout.count(b"\n") == 6
    assert jdtool("text", stdin="第一行\n%PDF-1.4 是文件的开头\n".encode()).returncode == 0


def test_keys_of_256_bits_are_opened_by_user_and_by_owner(jdtool: Jdtool) -> None:
    """The file is the sample, saved by pikepdf with Encryption(user="开门", owner="own", R=6)."""
    for word in ("开门", "own"):
        assert jdtool("split", "--password", word, ENCRYPTED).stdout.count(b"\n") == 6
    assert b"does not open it" in jdtool("split", "--password", "no", ENCRYPTED).stderr


@pytest.mark.parametrize("name", ["a.pdf", "A.PDF", "a.jpg"])
def test_an_empty_document_costs_one_line(jdtool: Jdtool, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    ran = jdtool("split", tmp_path / name, SAMPLE)
    assert ran.returncode == 1 and ran.stdout.count(b"\n") == 6
    assert ran.stderr.count(b"\n") == 1 and b"empty" in ran.stderr


def test_an_empty_text_is_no_fault(jdtool: Jdtool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    ran = jdtool("split", tmp_path / "a.txt")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def read(data: bytes, how: PdfReading) -> tuple[list[int], list[str]]:
    """The pages that can be read, and what is said of the others."""
    problems: list[Problem] = []
    pages: Iterable[Any] = pdf_pages.pages_of_document("pdf", [data], "a.pdf", how, problems.append)
    return [page.number for page in pages], [problem.message for problem in problems]


def test_a_crash_costs_a_page(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf.sheet_of
    monkeypatch.setattr(pdf, "sheet_of", lambda file, k: os._exit(9) if k == 0 else whole(file, k))
    monkeypatch.setenv("JDTOOL_START_METHOD", "fork")
    pages, problems = read(paper.read_bytes(), PdfReading())
    assert pages == [3] and "page 1: its reader crashed at it" in problems[0]


def test_a_page_that_takes_too_long_is_skipped(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf.sheet_of
    wait = "import threading; threading.Event().wait()"
    monkeypatch.setattr(pdf, "sheet_of", lambda file, k: exec(wait) if k == 0 else whole(file, k))
    monkeypatch.setenv("JDTOOL_START_METHOD", "fork")
    pages, problems = read(paper.read_bytes(), PdfReading(max_page_seconds=2))
    assert pages == [3] and "--max-page-seconds" in problems[0]


def test_a_file_that_crashes_page_after_page_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = PdfPage(tmp_path / "a.pdf")
    for _ in range(6):
        page.line(40, 40, "字")
        page.turn()
    page.save()
    monkeypatch.setattr(pdf, "sheet_of", lambda file, k: os._exit(9))
    monkeypatch.setenv("JDTOOL_START_METHOD", "fork")
    with pytest.raises(BadInput, match="in a row"):
        read((tmp_path / "a.pdf").read_bytes(), PdfReading())
