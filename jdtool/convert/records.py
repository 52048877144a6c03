"""Records: which of their fields are text, and how each converts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jdtool.errors import BadUsage

Record = dict[str, Any]

# Fields that hold text. `id`, `source` and `lines` say where the article came from and stay as they are.
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
_AS_THEY_ARE = frozenset({"iso"})  # inside a dateline: no text but a date


def chosen(names: str | None) -> Sequence[str]:
    """The fields that *names* (parted by commas) asks for, all of them for None. Raises BadUsage for others.

    >>> chosen("title,paragraphs")
    ['title', 'paragraphs']
    """
    if names is None:
        return FIELDS
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in FIELDS:
            raise BadUsage(f"field {name!r} holds no text to convert; there are: {', '.join(FIELDS)}")
    if not wanted:
        raise BadUsage("--fields names no field")
    return wanted


def changed(record: Record, fields: Sequence[str], convert: Callable[[str], str], lang: str | None) -> Record:
    """*record* with *fields* converted, in place of the old ones; ``lang`` is set where all were.

    >>> changed({"id": "甲", "title": "书", "lang": None}, FIELDS, lambda t: t.replace("书", "書"), "zh-Hant")
    {'id': '甲', 'title': '書', 'lang': 'zh-Hant'}
    """
    out = {name: _deep(value, convert) if name in fields else value for name, value in record.items()}
    if lang and set(fields) == set(FIELDS):
        out["lang"] = lang
    return out


def _deep(value: Any, convert: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return convert(value)
    if isinstance(value, list):
        return [_deep(each, convert) for each in value]
    if isinstance(value, dict):
        return {name: each if name in _AS_THEY_ARE else _deep(each, convert) for name, each in value.items()}
    return value
