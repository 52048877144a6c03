"""JSON that orjson would change: numbers kept as they are written, lone surrogates, keys that stand twice.

Loaded for a line only where orjson does not write back the very bytes that it read.
"""

from __future__ import annotations

import json
from typing import Any

import orjson

from jdtool.errors import BadInput


class ExactFloat(float):
    """A number as it was written, where a float would change it."""

    text: str


class ExactInt(int):
    """An integer beyond 64 bits, or with a sign that an int has not: -0."""

    text: str


def _exact_float(text: str) -> float:
    number = float(text)
    if orjson.dumps(number) == text.encode():
        return number
    exact = ExactFloat(number)
    exact.text = text
    return exact


def _exact_int(text: str) -> int:
    if len(text) < 19 and text != "-0":
        return int(text)
    exact = ExactInt(text) if len(text) < 4000 else ExactInt(0)  # Python refuses longer ones: the text is what counts
    exact.text = text
    return exact


def _not_json(name: str) -> float:
    raise BadInput(f"not a JSON record ({name} is not JSON)")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadInput(f"not a JSON record (the key {twice!r} stands twice in one object)")
    return record


_EXACT = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_exact_float, parse_int=_exact_int, parse_constant=_not_json
)


def decode(line: bytes | str, reason: str) -> dict[str, Any]:
    """One line of JSON → a dict whose numbers remember how they were written; *reason* is orjson's objection, if any.

    Raises BadInput for what is not a JSON object, and for an object with a key twice.

    >>> encode(decode('{"mine": [1e400, -0, 0.10]}', ""))
    '{"mine":[1e400,-0,0.10]}'
    """
    try:
        value = _EXACT.decode(line if isinstance(line, str) else line.decode())
    except BadInput:
        raise
    except RecursionError:
        raise BadInput("not a JSON record that can be read: nested too deeply") from None
    except ValueError:
        raise BadInput(f"not a JSON record ({reason}); for plain text use --from text") from None
    if not isinstance(value, dict):
        raise BadInput("not a JSON record (a JSON object is expected on each line)")
    return value


def text_of_number(value: Any) -> str:
    """A number as it was written; TypeError for any other value."""
    if isinstance(value, (ExactFloat, ExactInt)):
        return value.text
    raise TypeError


def encode(value: Any) -> str:
    """JSON with lone surrogates, which orjson does not write, as escapes."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{encode(name)}:{encode(item)}" for name, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(encode, value)) + "]"
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
        return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)
    if isinstance(value, (ExactFloat, ExactInt)):
        return value.text
    return json.dumps(value) if isinstance(value, int) else orjson.dumps(value).decode()  # json writes 3e-7 as 3e-07
