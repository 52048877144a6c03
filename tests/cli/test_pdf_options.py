"""The options for PDFs: which pages, the password, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.cli.pdf_options import pages_in, pdf_reading
from jdtool.errors import BadUsage
from jdtool.stream.pdf_reading import MAX_PAGE_SECONDS, PdfReading
from tests.cli.conftest import Outcome

Command = Callable[..., Outcome]
PDF = str(Path(__file__).parents[1] / "data/page.pdf")


@pytest.mark.parametrize(
    ("text", "pages"),
    [("1", {1}), ("2-4", {2, 3, 4}), ("1, 3-4", {1, 3, 4}), ("4,1", {1, 4}), ("3-", {3, 4, 5}), ("2-2", {2})],
)
def test_pages_of_a_list(text: str, pages: set[int]) -> None:
    assert {page for page in range(1, 6) if any(page in span for span in pages_in(text))} == pages


@pytest.mark.parametrize("text", ["", "0", "4-2", "-3", "a", "1;2", "1-2-3", "1,", "１"])
def test_what_is_no_list_of_pages_is_wrong_usage(text: str) -> None:
    with pytest.raises(BadUsage, match="pages are expected, from 1, as 1-4,7"):
        pages_in(text)


def test_without_options_all_pages_are_read_without_a_password() -> None:
    assert pdf_reading() == PdfReading((), None, MAX_PAGE_SECONDS, None)


def test_a_password_is_the_first_line_of_the_file_behind_an_at_sign(tmp_path: Path) -> None:
    (tmp_path / "word").write_text("open sesame\r\nsecond line\n")
    assert pdf_reading(password=f"@{tmp_path / 'word'}").password == "open sesame"
    assert pdf_reading(password="a@b").password == "a@b"


def test_a_password_that_cannot_be_read_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match=r"--password @.*none: "):
        pdf_reading(password=f"@{tmp_path / 'none'}")
    (tmp_path / "bytes").write_bytes(b"\xff\n")
    with pytest.raises(BadUsage, match="--password"):
        pdf_reading(password=f"@{tmp_path / 'bytes'}")


def test_a_page_that_the_document_has_not_is_one_line(command: Command) -> None:
    outcome = command("text", "--pages", "7", PDF)
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "none of the pages asked for with --pages" in outcome.err


def test_a_time_below_the_least_is_refused(command: Command) -> None:
    assert command("text", "--max-page-seconds", "0", PDF).status == 2
