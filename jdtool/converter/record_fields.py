"""The text fields of a record: which there are, and how each is converted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from jdtool.errors import BadUsage
from jdtool.patterns import lazy

Record = dict[str, Any]

# Fields that hold text. `id`, `source` and `lines` say where the article came from and are never converted.
FIELDS = (
    "kicker",
    "title",
    "subtitle",
    "byline",
    "authors",
    "dateline",
    "paragraphs",
    "jump",
    "summary",
    "keywords",
)
_NAME = lazy("[㐀-鿿]{2,4}")
_COMMON = frozenset("于后余只几干里出系才复")  # surnames and syllables that are also very common words
_NO_TEXT = frozenset({"iso"})  # in a dateline: a date, not text


def select_fields(names: str | None) -> Sequence[str]:
    """Names separated by commas → the fields to convert; all for None. Raises BadUsage for a name that is none.

    >>> select_fields("title,paragraphs")
    ['title', 'paragraphs']
    """
    if names is None:
        return FIELDS
    fields = [name.strip() for name in names.split(",") if name.strip()]
    for name in fields:
        if name not in FIELDS:
            raise BadUsage(f"field {name!r} holds no text to convert; there are: {', '.join(FIELDS)}")
    if not fields:
        raise BadUsage("--fields names no field")
    return fields


def convert_fields(
    record: Record, fields: Sequence[str], convert: Callable[[str, str], str], lang: str | None
) -> Record:
    """A record → the same with *fields* converted; ``lang`` is set where all fields are converted.

    *convert* gets the name of a field and a text in it.

    >>> convert_fields({"id": "甲", "title": "书", "lang": None}, FIELDS, lambda _, t: t.replace("书", "書"), "zh-Hant")
    {'id': '甲', 'title': '書', 'lang': 'zh-Hant'}
    """
    out = {name: _convert_value(value, name, convert) if name in fields else value for name, value in record.items()}
    if lang and set(fields) == set(FIELDS):
        out["lang"] = lang
    return out


def texts(value: Any, where: str) -> Iterator[tuple[str, str]]:
    """A field's value → the texts in it, each with its path.

    >>> list(texts([{"name": "甲", "role": None}], "authors"))
    [('authors[0].name', '甲')]
    """
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from texts(each, f"{where}[{number}]")
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from texts(each, f"{where}.{name}")


def authors_of(record: Record) -> list[str]:
    """A record → the names in ``authors`` that consist of two to four ideographs.

    >>> authors_of({"authors": [{"name": "范小雨", "role": "记者"}, {"name": "Ann", "role": None}]})
    ['范小雨']
    """
    authors = record.get("authors")
    names = [a.get("name") for a in authors if isinstance(a, dict)] if isinstance(authors, list) else []
    return [name for name in dict.fromkeys(names) if isinstance(name, str) and _NAME.fullmatch(name)]


def is_ambiguous_name(name: str) -> bool:
    """True for a name that in running text can also be parts of two words: 于海 in 位于海边."""
    return len(name) == 2 and name[0] in _COMMON


def _convert_value(value: Any, field: str, convert: Callable[[str, str], str]) -> Any:
    if isinstance(value, str):
        return convert(field, value)
    if isinstance(value, list):
        return [_convert_value(each, field, convert) for each in value]
    if isinstance(value, dict):
        return {
            name: each if name in _NO_TEXT else _convert_value(each, field, convert) for name, each in value.items()
        }
    return value
