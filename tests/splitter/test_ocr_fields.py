"""The field `ocr` of each article: the mean confidence of its characters, its doubts, its corrections."""

from __future__ import annotations

from jdtool.article import Article
from jdtool.layout.page_text import Certainty, Doubt
from jdtool.splitter.ocr_fields import add_ocr
from jdtool.text.lines import lines_of

LINES = lines_of("江边看灯\n\n灯会昨夜开了。\n散了。")
"""The lines 1, 3 and 4 of a page: of four, seven and three characters."""


def article(*spans: tuple[int, int]) -> Article:
    return Article(title="江边看灯", lines={"body": [list(span) for span in spans]})


def certainty(*confidences: float | None, doubts: tuple[tuple[Doubt, ...], ...] = ((), (), ())) -> Certainty:
    return Certainty("an engine", confidences, doubts)


def test_the_confidence_is_the_mean_over_characters_of_the_lines_of_the_article() -> None:
    one, other = article((1, 1), (4, 4)), article((3, 3))
    add_ocr([one, other], LINES, certainty(0.9, 0.5, 0.2))
    assert one.ocr == {"engine": "an engine", "confidence": 0.6, "uncertain": []}
    assert other.ocr and other.ocr["confidence"] == 0.5


def test_lines_without_a_confidence_do_not_count_and_none_have_none() -> None:
    whole, unsure = article((1, 1), (3, 4)), article((3, 3))
    add_ocr([whole, unsure], LINES, certainty(0.8, None, 0.8))
    assert whole.ocr and whole.ocr["confidence"] == 0.8
    assert unsure.ocr and unsure.ocr["confidence"] is None


def test_doubts_and_corrections_stand_apart_with_the_line_of_the_page() -> None:
    doubt, correction = Doubt(2, "边", 0.4), Doubt(1, "灯", 0.3, read="打")
    one, other = article((1, 1), (3, 3)), article((4, 4))
    add_ocr([one, other], LINES, certainty(0.9, 0.9, 0.9, doubts=((doubt,), (correction,), ())))
    assert one.ocr and one.ocr["uncertain"] == [{"line": 1, "column": 2, "text": "边", "confidence": 0.4}]
    assert one.ocr["corrected"] == [{"line": 3, "column": 1, "text": "灯", "read": "打"}]
    assert other.ocr and other.ocr["uncertain"] == []
    assert "corrected" not in other.ocr
