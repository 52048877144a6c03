"""Texts and records → their summaries in the form in which they are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Any

from jdtool.article import Article
from jdtool.errors import BadInput
from jdtool.summarizer import Options, Summary, summary
from jdtool.summarizer.candidates import has_end_mark, is_credit, is_heading
from jdtool.summarizer.scores import score_rows, score_table

Record = dict[str, Any]
Keywords = Callable[[Summary, int, str | None], list[str]]
"""A summary, a number and a headline → that many keywords."""

_DECKS = 3  # lines at the head of a text that are taken for its headline, at most
_LONGER = 3  # times the usual line: how long one may be in a column, a headline in it among them
_WRAPPED_SHARE = 0.4  # the largest share of lines with an end mark in a text that a column has cut into lines


def summary_of_text(
    text: str, options: Options, keywords: int = 0, find: Keywords | None = None, width: int | None = None
) -> tuple[str, list[str]]:
    """A text → its summary, a sentence a line, then its keywords on one line; and the scores, as lines of a table.

    Lines without an end mark at the head are the headline. A text within the budget comes back as it is. Lines that a
    column has cut are joined first. The table is at most *width* columns wide.

    >>> summary_of_text("地铁开通\\n地铁昨日开通。首日天气晴好。市民坐上了地铁。\\n", Options(count=1))[0]
    '地铁昨日开通。\\n'
    """
    lines = _whole_lines([line.strip() for line in text.split("\n")], text)
    decks = [] if len(lines) < 2 else list(takewhile(is_heading, lines[:_DECKS]))
    headline = "　".join(deck for deck in decks if not is_credit(deck)) or None
    body = lines[len(decks) :] or lines
    result = summary(body, headline, options)
    if result.whole and not options.plain:
        out = text if not text or text.endswith("\n") else text + "\n"
    else:
        out = "".join(sentence + "\n" for sentence in result.sentences)
    if keywords and find and result.candidates:
        out += " ".join(find(result, keywords, headline)) + "\n"
    return out, score_table(result, width)


def summary_of_record(
    record: Record, options: Options, keywords: int, find: Keywords | None, scores: bool = False
) -> Record:
    """A record → the same with `summary` and, if any are wanted, `keywords`; a caption or furniture stays as it is.

    The body is `paragraphs`, or the lines of `text` in a record that has no paragraphs. Raises BadInput where a field
    has a wrong type.

    >>> summary_of_record({"paragraphs": ["地铁昨日开通。"], "mine": 1}, Options(), 0, None)
    {'paragraphs': ['地铁昨日开通。'], 'mine': 1, 'summary': ['地铁昨日开通。']}
    >>> summary_of_record({"text": "地铁昨日开通。"}, Options(), 0, None)
    {'text': '地铁昨日开通。', 'summary': ['地铁昨日开通。']}
    """
    article = Article.from_dict(record)
    if article.kind != "article":
        return record
    result = summary(body_of(article, record), article.headline, options)
    fields: Record = {"summary": result.sentences}
    if keywords and find:
        fields["keywords"] = find(result, keywords, article.headline)
    if scores:
        fields["scores"] = score_rows(result)
    return record | fields


def keyword_finder(userdicts: tuple[str, ...] = ()) -> Keywords:
    """User dictionaries → the function that finds the keywords of a summarized article.

    User dictionaries are read at once, so that their faults are reported first; jieba's when keywords are first wanted.
    """
    if userdicts:
        from jdtool.summarizer.keywords import load_keywords

        load_keywords(userdicts)

    def find(result: Summary, count: int, headline: str | None) -> list[str]:
        from jdtool.summarizer.keywords import load_keywords

        texts = [candidate.content for candidate in result.candidates]
        return load_keywords(userdicts).of(texts, count, headline, result.order_of_value())

    return find


def body_of(article: Article, record: Record) -> list[str]:
    """An article and the record it was read from → its paragraphs, or the lines of `text` where it has none.

    Raises BadInput where `text` is no string.
    """
    text = record.get("text")
    if article.paragraphs or record.get("paragraphs") is not None or text is None:
        return article.paragraphs
    if not isinstance(text, str):
        raise BadInput("field 'text': a text expected")
    return [line for line in text.splitlines() if line.strip()]


def _whole_lines(lines: Sequence[str], text: str) -> list[str]:
    """The lines of a text → its paragraphs: joined where a column has cut them."""
    full = [line for line in lines if line]
    complete = sum(map(has_end_mark, full))
    if len(full) < 4 or not complete or complete > _WRAPPED_SHARE * len(full):
        return full
    lengths = sorted(map(len, full))
    if lengths[-1] > _LONGER * lengths[len(full) // 2]:  # no column is so uneven: a headline, and a text on one line
        return full
    from jdtool.text.paragraphs import paragraphs
    from jdtool.text.seams import joined

    lines_in_print = text.split("\n")
    return [joined(lines_in_print[i] for i in group) for group in paragraphs(lines_in_print)]
