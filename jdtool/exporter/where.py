"""`--where`: which records are exported."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from jdtool.errors import BadUsage
from jdtool.exporter.fields import Record, value
from jdtool.exporter.table_row import as_text

Test = Callable[[Record], bool]
_FORM = re.compile(r"\s*([^=!~]+?)\s*(!=|!~|=|~)(.*)", re.DOTALL)


def where(conditions: Sequence[str]) -> Test:
    """A test that holds where every condition holds: `F=V`, `F!=V`, `F~REGEX`, `F!~REGEX` on a full record.

    A list holds what any of its texts holds; null is the empty text. Raises BadUsage for what is no condition.

    >>> wanted = where(["kind=article", "title~地铁|公交"])
    >>> wanted({"kind": "article", "title": "小城通了地铁"}), wanted({"kind": "caption", "title": "地铁"})
    (True, False)
    """
    tests = [_test(condition) for condition in conditions]
    return lambda record: all(test(record) for test in tests)


def _test(condition: str) -> Test:
    form = _FORM.fullmatch(condition)
    if not form:
        raise BadUsage(f"--where {condition!r}: FIELD=VALUE, FIELD!=VALUE, FIELD~REGEX or FIELD!~REGEX expected")
    field, sign, wanted = form.groups()
    holds: Callable[[str], bool]
    if sign.endswith("~"):
        try:
            search = re.compile(wanted).search
        except re.error as fault:
            raise BadUsage(f"--where {condition!r}: not a regular expression: {fault}") from None
        holds = lambda text: search(text) is not None  # noqa: E731
    else:
        holds = lambda text: text == wanted  # noqa: E731
    plain = not sign.startswith("!")
    return lambda record: any(map(holds, _texts(record, field))) is plain


def _texts(record: Record, field: str) -> list[str]:
    """What the field holds, as texts to compare; an absent or empty one is the empty text."""
    try:
        held: Any = value(record, field)
    except KeyError:
        held = None
    if isinstance(held, list) and held and all(isinstance(v, str) for v in held):
        return held
    return [as_text(held)]
