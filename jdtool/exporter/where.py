"""`--where` conditions → a test of records.

A condition is FIELD, an operator and a value: `=`, `!=`, `~` and `!~` (a regular expression), `<`, `<=`, `>`, `>=`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from jdtool.errors import BadUsage
from jdtool.exporter.fields import COMPUTED_FIELDS, DATELINE, EXPORT_FIELDS, Record, hint, value
from jdtool.exporter.table_row import as_text
from jdtool.patterns import lazy

_FORM = lazy(r"([^=!~<>]+)(!=|!~|<=|>=|=|~|<|>)(.*)", re.DOTALL)
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge
}  # fmt: skip
_NUMBERS = frozenset({"page", "index", "confidence"})
_KINDS = ("article", "caption", "furniture")


class Condition(NamedTuple):
    """One condition: a test of the record's values of *field*; *is_negative* where none of them may pass."""

    field: str
    test: Callable[[Any], bool]
    is_negative: bool

    def holds(self, record: Record) -> bool:
        return any(map(self.test, values_of(record, self.field))) is not self.is_negative


class Where:
    """Records → True where every condition holds. Raises BadUsage for a condition that is malformed or can never hold.

    A list has the values of its items, `author` stands for the names in `authors`, `dateline.place` for a part of the
    dateline; null is the empty text. A comparison is one of numbers where the value is a number, else of texts, so that
    ISO dates compare too; null passes none.

    >>> wanted = Where(["kind=article", "title~地铁|公交", "confidence>=0.8"])
    >>> wanted({"kind": "article", "title": "小城通了地铁", "confidence": 0.9})
    True
    """

    def __init__(self, conditions: Sequence[str]) -> None:
        self._conditions = [_condition(text) for text in conditions]
        self._unknown = {c.field for c in self._conditions if not _is_documented(c.field)}
        self._seen_any = False

    def __call__(self, record: Record) -> bool:
        self._seen_any = True
        if self._unknown:
            self._unknown -= record.keys()
        return all(condition.holds(record) for condition in self._conditions)

    def unmet(self) -> list[str]:
        """One message for each field of a condition that no record had."""
        return (
            [f"--where: no record has a field {name!r}{hint(name)}" for name in sorted(self._unknown)]
            if self._seen_any
            else []
        )


def values_of(record: Record, field: str) -> Iterator[Any]:
    """The values that a condition or a count sees in *field*: text, numbers, or None.

    >>> list(values_of({"authors": [{"name": "张小明", "role": "记者"}]}, "author"))
    ['张小明']
    """
    if field == "author":
        yield from [author.get("name") for author in record.get("authors") or ()] or [None]
        return
    if field.startswith("dateline."):
        yield (record.get("dateline") or {}).get(field.removeprefix("dateline."))
        return
    try:
        content = value(record, field)
    except KeyError:
        content = None
    if isinstance(content, list) and content and all(isinstance(item, str) for item in content):
        yield from content
    elif isinstance(content, (list, dict)):
        yield as_text(content)
    else:
        yield content


def _is_documented(field: str) -> bool:
    return (
        field in EXPORT_FIELDS
        or field in COMPUTED_FIELDS
        or field == "author"
        or field.replace(".", "_") in COMPUTED_FIELDS
    )


def _condition(text: str) -> Condition:
    form = _FORM.fullmatch(text)
    if not form:
        raise BadUsage(f"--where {text!r}: FIELD=VALUE expected, with one of = != ~ !~ < <= > >= between")
    field, sign, operand = form[1].strip(), form[2], form[3]
    if field.startswith("dateline.") and not _is_documented(field):
        raise BadUsage(f"--where {text!r}: a dateline has {', '.join(DATELINE)}")
    if field == "kind" and sign in ("=", "!=") and operand not in _KINDS:
        raise BadUsage(f"--where {text!r}: kind is article, caption or furniture")
    if sign in _COMPARISONS:
        return Condition(field, _comparison(text, field, sign, operand), False)
    if sign.endswith("~"):
        try:
            search = re.compile(operand).search
        except re.error as fault:
            raise BadUsage(f"--where {text!r}: not a regular expression: {fault}") from None
        return Condition(field, lambda content: search(as_text(content)) is not None, sign[0] == "!")
    number = _number(operand) if field in _NUMBERS else None
    if field in _NUMBERS and number is None and operand:
        raise BadUsage(f"--where {text!r}: {field} is compared with a number")
    if number is not None:
        return Condition(field, lambda content: content == number, sign[0] == "!")
    return Condition(field, lambda content: as_text(content) == operand, sign[0] == "!")


def _comparison(text: str, field: str, sign: str, operand: str) -> Callable[[Any], bool]:
    compare, number = _COMPARISONS[sign], _number(operand)
    if field in _NUMBERS and number is None:
        raise BadUsage(f"--where {text!r}: {field} is compared with a number")

    def passes(content: Any) -> bool:
        if isinstance(content, (int, float)) and not isinstance(content, bool):
            return number is not None and compare(content, number)
        return isinstance(content, str) and content != "" and compare(content, operand)

    return passes


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
