"""Several processes that read one document: its pages come in order, and what ends one of them costs one page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jdtool.layout import pdf
from jdtool.stream.page_readers import PageReaders
from jdtool.stream.pdf_reading import PdfReading
from tests.data.raw_pdf import page as page_of_bytes
from tests.data.set_pages import PdfPage

NUMBERS = "一二三四五六七"


@pytest.fixture
def seven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Seven pages, each with its number in words."""
    monkeypatch.setenv("JDTOOL_START_METHOD", "fork")
    page = PdfPage(tmp_path / "a.pdf")
    for number in NUMBERS:
        if number != NUMBERS[0]:
            page.turn()
        page.line(40, 40, f"第{number}页")
    page.save()
    return (tmp_path / "a.pdf").read_bytes()


def messages_of(data: bytes, how: PdfReading) -> list[tuple[str, int, str]]:
    return [
        (event, number, content.text.strip() if event == "page" else content)
        for event, number, content in PageReaders("pdf", data, how).messages()
    ]


@pytest.mark.parametrize("readers", [1, 2, 3, 9])
def test_pages_come_in_their_order(seven: bytes, readers: int) -> None:
    assert messages_of(seven, PdfReading(readers=readers)) == [
        ("page", k, f"第{number}页") for k, number in enumerate(NUMBERS, 1)
    ]


@pytest.mark.parametrize("readers", [1, 2, 3])
def test_only_the_pages_asked_for_are_shared(seven: bytes, readers: int) -> None:
    how = PdfReading(pages=(range(5, 10**7), range(2, 4)), readers=readers)
    assert [number for _, number, _ in messages_of(seven, how)] == [2, 3, 5, 6, 7]


@pytest.mark.parametrize("readers", [1, 2, 3])
def test_a_crash_costs_one_page_whoever_reads_it(seven: bytes, readers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf.sheet_of
    monkeypatch.setattr(pdf, "sheet_of", lambda file, k: os._exit(9) if k in (0, 3) else whole(file, k))
    events = [(event, number) for event, number, _ in messages_of(seven, PdfReading(readers=readers))]
    assert events == [("end" if number in (1, 4) else "page", number) for number in range(1, 8)]


def test_the_processes_end_with_one_that_is_killed(seven: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(seven)
    script = (
        "import sys, time\n"
        "from jdtool.stream.page_readers import PageReaders\n"
        "from jdtool.stream.pdf_reading import PdfReading\n"
        "readers = PageReaders('pdf', open(sys.argv[1], 'rb').read(), PdfReading(readers=3))\n"
        "next(readers.messages())\n"
        "print(*(reader._process.pid for reader in readers._readers), flush=True)\n"
        "time.sleep(60)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.pdf")]
    reading, writing = os.pipe()  # open in the processes too: it ends when all of them have ended
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, pass_fds=[writing]) as main:
        os.close(writing)
        assert main.stdout
        assert len(main.stdout.readline().split()) == 3
        main.kill()
        assert os.read(reading, 1) == b""
    os.close(reading)


def test_a_document_that_nobody_reads_on_leaves_no_process(seven: bytes) -> None:
    readers = PageReaders("pdf", seven, PdfReading(readers=3))
    messages = readers.messages()
    assert next(messages)[1] == 1
    processes = [reader._process for reader in readers._readers]
    assert len(processes) == 3
    readers.close()
    assert not any(process.is_alive() for process in processes)


@pytest.mark.parametrize("readers", [1, 2, 3])
def test_pages_that_only_the_page_tree_has_are_faults_told_at_once(
    readers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JDTOOL_START_METHOD", "fork")
    data = page_of_bytes(["末班船推迟到晚上。".encode("gbk")]).replace(b"/Count 1", b"/Count 100000")
    events = messages_of(data, PdfReading(readers=readers))
    assert [number for _, number, _ in events] == list(range(1, 100_001))
    assert [event for event, _, _ in events] == ["page", *["fault"] * 99_999]
    assert {content for event, _, content in events if event == "fault"} == {"damaged: this page cannot be read"}
