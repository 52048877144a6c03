"""What was chosen and why, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdtool.article import decode_record
from jdtool.converter.converter import Converter
from jdtool.errors import BadInput


def of_text(converter: Converter, text: str, line: int = 1) -> Iterator[str]:
    """One line for each choice in *text*, whose first line has the number *line*: line, column, choice, reason.

    >>> list(of_text(Converter("s2t"), "平常\\n对俄制裁"))
    ['2:3: 制 → 制 (制裁)']
    """
    for number, each in enumerate(text.split("\n"), line):
        for choice in converter.choices(each):
            yield f"{number}:{choice.at + 1}: {choice.char} → {choice.reading} ({choice.why})"


def of_record(converter: Converter, data: bytes, line: int, fields: Sequence[str]) -> Iterator[str]:
    """The same for lines of records: line, field (and which of its texts), column."""
    for number, each in enumerate(data.split(b"\n"), line):
        try:
            record = decode_record(each) if each.strip() else {}
        except BadInput:
            continue  # said elsewhere
        for where, choice in converter.record_choices(record, fields):
            yield f"{number}: {where}:{choice.at + 1}: {choice.char} → {choice.reading} ({choice.why})"
