"""A schema as a function that says what is wrong with a value.

It knows the keywords that schemas.py uses (JSON Schema 2020-12, https://json-schema.org/draft/2020-12) and refuses
others: a keyword that is passed over in silence would let everything through.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jdtool.exporter.schemas import Schema

Check = Callable[[Any], "str | None"]

_TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: (isinstance(v, int) and not isinstance(v, bool)) or (isinstance(v, float) and v.is_integer()),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
}
_NOTES = frozenset({"$schema", "$id", "title", "description"})


def validator(schema: Schema) -> Check:
    """A function from a value to its first fault (None: it is valid), read as `authors[0].name: …`.

    >>> check = validator({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}})
    >>> check({"id": 7}), check({"id": "a"}), check({})
    ('id: string expected, found 7', None, "field 'id' is missing")
    """
    checks = [_KEYWORDS[word](rule, schema) for word, rule in schema.items() if word not in _NOTES]
    if len(checks) == 1:
        return checks[0]

    def every(value: Any) -> str | None:
        for check in checks:
            if fault := check(value):
                return fault
        return None

    return every


def _type(names: str | list[str], _: Schema) -> Check:
    types = [names] if isinstance(names, str) else names
    fits = [_TYPES[name] for name in types]

    def check(value: Any) -> str | None:
        return None if any(f(value) for f in fits) else f"{' or '.join(types)} expected, found {_short(value)}"

    return check


def _const(constant: Any, _: Schema) -> Check:
    return lambda value: None if value == constant else f"{constant!r} expected, found {_short(value)}"


def _enum(choices: list[Any], _: Schema) -> Check:
    return lambda value: None if value in choices else f"one of {', '.join(choices)} expected, found {_short(value)}"


def _pattern(pattern: str, _: Schema) -> Check:
    # `$` of ECMA 262 is the very end; Python's would let a line end through.
    search = re.compile(re.sub(r"\$$", r"\\Z", pattern)).search
    return lambda v: f"{_short(v)} has not the form {pattern}" if isinstance(v, str) and not search(v) else None


def _least(length: int, _: Schema) -> Check:
    return lambda v: f"at least {length} expected" if isinstance(v, (str, list)) and len(v) < length else None


def _most(length: int, _: Schema) -> Check:
    return lambda v: f"at most {length} expected" if isinstance(v, list) and len(v) > length else None


def _minimum(least: int, _: Schema) -> Check:
    def check(value: Any) -> str | None:
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return f"{value} is below {least}" if is_number and value < least else None

    return check


def _items(rule: Schema, _: Schema) -> Check:
    each = validator(rule)

    def check(value: Any) -> str | None:
        if isinstance(value, list):
            for at, item in enumerate(value):
                if fault := each(item):
                    return _inside(f"[{at}]", fault)
        return None

    return check


def _required(names: list[str], _: Schema) -> Check:
    def check(value: Any) -> str | None:
        if isinstance(value, dict):
            for name in names:
                if name not in value:
                    return f"field {name!r} is missing"
        return None

    return check


def _properties(rules: Schema, _: Schema) -> Check:
    checks = {name: validator(rule) for name, rule in rules.items()}

    def check(value: Any) -> str | None:
        if isinstance(value, dict):
            for name, content in value.items():
                if name in checks and (fault := checks[name](content)):
                    return _inside(name, fault)
        return None

    return check


def _additional(rule: Schema | bool, schema: Schema) -> Check:
    names = schema.get("properties", {}).keys()
    each: Check = validator(rule) if isinstance(rule, dict) else lambda _: None if rule else "is not allowed"

    def check(value: Any) -> str | None:
        if isinstance(value, dict):
            for name, content in value.items():
                if name not in names and (fault := each(content)):
                    return _inside(name, fault)
        return None

    return check


def _any_of(rules: list[Schema], _: Schema) -> Check:
    checks = [validator(rule) for rule in rules]

    def check(value: Any) -> str | None:
        faults = [fault for fault in (c(value) for c in checks) if fault]
        return faults[0] if len(faults) == len(checks) else None

    return check


_KEYWORDS: dict[str, Callable[[Any, Schema], Check]] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "pattern": _pattern,
    "minLength": _least,
    "minItems": _least,
    "maxItems": _most,
    "minimum": _minimum,
    "items": _items,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "anyOf": _any_of,
}


def _inside(step: str, fault: str) -> str:
    """The fault with the step that leads to it in front."""
    if fault.startswith("["):
        return step + fault
    bare = re.match(r"[\w@]+(?:\[\d+\])*(?:\.[\w@]+(?:\[\d+\])*)*: ", fault)
    return f"{step}.{fault}" if bare else f"{step}: {fault}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "…"
