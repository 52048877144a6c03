"""What an engine was not sure of, and what was put right, as the records say it."""

from __future__ import annotations

from jdtool.article import Article
from jdtool.scans.certainty import recognised_text
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage
from jdtool.splitter.ocr_fields import add_ocr
from jdtool.text.lines import lines_of


def article(*cells: tuple[str, float, str | None]) -> Article:
    """The record of one line, of characters with what was read in their place."""
    line = OcrLine(
        tuple(Cell(char, (20 * k, 0, 20 * k + 20, 20), sure, read) for k, (char, sure, read) in enumerate(cells))
    )
    text = recognised_text(OcrPage(1, 400, 200, [line], engine="penman"))
    record = Article(lines={"body": [[1, 1]]})
    assert text.certainty is not None
    add_ocr([record], lines_of(text.text), text.certainty)
    return record


def test_what_was_put_right_is_listed_with_what_was_read() -> None:
    ocr = article(("圖", 0.99, None), ("書", 0.99, None), ("館", 0.99, None), ("內", 0.97, "内")).ocr
    assert ocr == {
        "engine": "penman",
        "confidence": 0.985,
        "uncertain": [],
        "corrected": [{"line": 1, "column": 4, "text": "內", "read": "内"}],
    }


def test_without_corrections_there_is_no_list_of_them() -> None:
    ocr = article(("圖", 0.99, None), ("書", 0.6, None)).ocr
    assert ocr is not None and "corrected" not in ocr
    assert ocr["uncertain"] == [{"line": 1, "column": 2, "text": "書", "confidence": 0.6}]
