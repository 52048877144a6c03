"""What was chosen on which evidence, as lines for people.

A line names the place, the change and the evidence: ``dictionary:`` with the phrase, ``context:`` with the strongest
pattern (``~`` is the character itself) and the lead over what the dictionary proposed, ``own word or name``, or
``longest match``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jdtool.article import decode_record
from jdtool.converter.converter import Converter
from jdtool.converter.longest import Choice
from jdtool.errors import BadInput


def explain_text(converter: Converter, text: str, line: int = 1) -> Iterator[str]:
    """*text*, whose first line has the number *line* → a line for each choice that changed something.

    >>> list(explain_text(Converter("s2t"), "平常\\n皇后"))
    ['2:2: 后 → 后 (dictionary: 皇后)']
    """
    for number, each in enumerate(text.split("\n"), line):
        for choice in converter.choices(each):
            if _matters(choice):
                yield f"{number}:{choice.at + 1}: {choice.text} → {choice.form} ({choice.evidence})"


def explain_record(converter: Converter, data: bytes, line: int, fields: Sequence[str]) -> Iterator[str]:
    """Lines of records → the same, with the field (and which of its texts) before the column."""
    for number, each in enumerate(data.split(b"\n"), line):
        try:
            record = decode_record(each) if each.strip() else {}
        except BadInput:
            continue  # reported where the records are converted
        for where, choice in converter.record_choices(record, fields):
            if _matters(choice):
                yield f"{number}: {where}:{choice.at + 1}: {choice.text} → {choice.form} ({choice.evidence})"


def _matters(choice: Choice) -> bool:
    """True where the form is not the usual one, or the context overruled the dictionary."""
    return choice.form != choice.usual or choice.evidence.startswith("context")
