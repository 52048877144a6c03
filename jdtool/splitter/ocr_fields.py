"""How sure an OCR engine was of a page to the field `ocr` of its records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jdtool.article import Article, CorrectedText, Ocr, UncertainText
from jdtool.text.line_spans import line_numbers
from jdtool.text.lines import Line

if TYPE_CHECKING:
    from jdtool.layout.page_text import Certainty


def add_ocr(articles: Sequence[Article], lines: Sequence[Line], certainty: Certainty) -> None:
    """Say of each article of a page which engine recognised it, how sure it was, and what was put right.

    The confidence is the mean over the characters. *lines* are those of the page, as *certainty* has them.
    """
    places = {line.number: k for k, line in enumerate(lines)}
    for article in articles:
        own = [(number, places[number]) for number in line_numbers(article.lines)]
        sure = [(len(lines[k].text), certainty.confidences[k]) for _, k in own]
        with_confidence = [(length, value) for length, value in sure if value is not None]
        doubts = [(number, doubt) for number, k in own for doubt in certainty.doubts[k]]
        total = sum(length for length, _ in with_confidence)
        article.ocr = Ocr(
            engine=certainty.engine,
            confidence=round(sum(length * value for length, value in with_confidence) / total, 3) if total else None,
            uncertain=[
                UncertainText(line=number, column=doubt.column, text=doubt.text, confidence=doubt.confidence)
                for number, doubt in doubts
                if doubt.read is None
            ],
        )
        corrected = [
            CorrectedText(line=number, column=doubt.column, text=doubt.text, read=doubt.read)
            for number, doubt in doubts
            if doubt.read is not None
        ]
        if corrected:
            article.ocr["corrected"] = corrected
