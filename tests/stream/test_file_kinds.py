"""A file that is neither text nor records is named in one line, with what to do about it."""

from __future__ import annotations

import gzip
import subprocess
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from jdtool.stream.file_kinds import file_kind
from tests.stream.test_encodings import SIMPLIFIED

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40


@pytest.mark.skipif(find_spec("rapidocr") is not None, reason="the extra ocr is installed")
@pytest.mark.parametrize("command", ["split", "clean", "convert", "summarize", "text", "view"])
def test_a_picture_needs_the_extra(jdtool: Run, command: str) -> None:
    ran = jdtool(command, stdin=PICTURE)
    (line,) = ran.stderr.decode().splitlines()
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert (
        line == f"jdtool {command}: standard input: a picture; to have its text recognised: pip install 'jdtool[ocr]'"
    )


def test_export_says_what_makes_records_of_a_picture(jdtool: Run) -> None:
    ran = jdtool("export", stdin=PICTURE)
    assert ran.returncode == 1 and b"a picture, not text or records; recognise its text first" in ran.stderr


@pytest.mark.parametrize("command", ["split", "clean", "convert", "summarize", "export"])
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"AT&TFORM" + bytes(range(256)) * 40, "a DjVu file, not text or records; turn it into a PDF or TIFF first"),
        (b"PK\x03\x04\x14\0\0\0word/document.xml" + bytes(500), "an office document"),
        (b"<!DOCTYPE html>\n<html><p>\xe6\x96\xb0</html>\n" * 3, "an HTML page"),
        (gzip.compress(SIMPLIFIED.encode()), "gzip-compressed, not text or records; name it FILE.gz"),
        (b"\xff\xfe" + SIMPLIFIED.encode("utf-16-le"), "UTF-16 text, not text or records; say so: -e utf-16"),
    ],
)
def test_one_line_a_file_with_the_remedy_and_status_1(jdtool: Run, command: str, data: bytes, message: str) -> None:
    ran = jdtool(command, stdin=data)
    assert ran.returncode == 1
    (line,) = ran.stderr.decode().splitlines()
    assert line.startswith(f"jdtool {command}: standard input: {message}")


def test_the_other_files_are_done(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\n\0\n")
    (tmp_path / "b.txt").write_text("汉字\n", encoding="utf-8")
    ran = jdtool("convert", str(tmp_path / "a.png"), str(tmp_path / "b.txt"))
    assert (ran.returncode, ran.stdout.decode()) == (1, "漢字\n")


def test_split_refuses_records(jdtool: Run) -> None:
    ran = jdtool("split", stdin=b'{"id":"a"}\n{"id":"b"}\n')
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert b"records, not the text of a page" in ran.stderr


def test_html_is_text_where_the_user_says_so(jdtool: Run) -> None:
    ran = jdtool("convert", "--from", "text", stdin="<html>汉字</html>\n".encode())
    assert (ran.returncode, ran.stdout.decode()) == (0, "<html>漢字</html>\n")


@pytest.mark.parametrize("text", ["BM新闻\n", "BZh 是什么\n", "MM网\n", "PK赛\n", "%新闻\n", "\n"])
def test_text_is_text(text: str) -> None:
    assert file_kind(text.encode()) is None


def test_an_office_document_is_known_by_its_parts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as file:
        file.writestr("[Content_Types].xml", "")
    kind = file_kind((tmp_path / "a.docx").read_bytes())
    assert kind is not None and kind.name == "docx"
