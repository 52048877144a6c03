"""A schema as a function: each keyword accepts what it should, and says where and what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from jdtool.exporter.validate import validator

NAMED = {"type": "object", "properties": {"name": {"type": "string"}}}


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "string"}, ["", "a"], {3: "string expected, found 3"}),
        ({"type": ["string", "null"]}, [None, "a"], {False: "string or null expected, found False"}),
        ({"type": "integer"}, [0, -3, 2.0], {2.5: "integer expected", True: "integer expected"}),
        ({"type": "number"}, [0, 1.5], {True: "number expected", "1": "number expected"}),
        ({"type": "boolean"}, [True], {1: "boolean expected", None: "boolean expected"}),
        ({"const": "text"}, ["text"], {"Text": "'text' expected, found 'Text'"}),
        ({"enum": ["a", "b"]}, ["a", "b"], {"c": "one of a, b expected, found 'c'"}),
        ({"pattern": "^a+$"}, ["a", "aaa", 7], {"a\n": "has not the form ^a+$", "b": "has not the form"}),
        ({"pattern": "b"}, ["abc"], {"ac": "'ac' has not the form b"}),
        ({"minLength": 2}, ["ab", 7], {"a": "at least 2 expected"}),
        ({"minimum": 1}, [1, 2.5, "0", True], {0: "0 is below 1", 0.5: "0.5 is below 1"}),
        ({"anyOf": [{"type": "null"}, {"minimum": 3}]}, [None, 3], {2: "null expected, found 2"}),
    ],
)
def test_scalars(schema: dict[str, Any], good: list[Any], bad: dict[Any, str]) -> None:
    check = validator(schema)
    assert [check(value) for value in good] == [None] * len(good)
    for value, message in bad.items():
        assert message in (check(value) or "")


@pytest.mark.parametrize(
    ("schema", "value", "message"),
    [
        ({"minItems": 2, "maxItems": 2}, [1, 2], None),
        ({"minItems": 2, "maxItems": 2}, [1], "at least 2 expected"),
        ({"minItems": 2, "maxItems": 2}, [1, 2, 3], "at most 2 expected"),
        ({"items": {"type": "string"}}, ["a", 7], "[1]: string expected, found 7"),
        ({"items": {"items": {"type": "string"}}}, [["a"], ["b", 7]], "[1][1]: string expected, found 7"),
        ({"required": ["id"]}, {"ID": 1}, "field 'id' is missing"),
        (NAMED, {"name": 7, "other": []}, "name: string expected, found 7"),
        ({"properties": {"author": NAMED}}, {"author": {"name": 7}}, "author.name: string expected, found 7"),
        ({"items": NAMED}, [{}, {"name": 7}], "[1].name: string expected, found 7"),
        ({**NAMED, "additionalProperties": False}, {"name": "a", "x": 1}, "x: is not allowed"),
        ({**NAMED, "additionalProperties": {"type": "string"}}, {"x": 1}, "x: string expected, found 1"),
        ({**NAMED, "additionalProperties": True}, {"x": 1}, None),
        ({"properties": {"body": {"items": {"minimum": 1}}}}, {"body": [1, 0]}, "body[1]: 0 is below 1"),
    ],
)
def test_lists_and_objects_name_the_place(schema: dict[str, Any], value: Any, message: str | None) -> None:
    assert validator(schema)(value) == message


def test_the_first_of_several_faults_is_told() -> None:
    check = validator({"type": "object", "required": ["a", "b"], "properties": {"c": {"type": "null"}}})
    assert check({"c": 1}) == "field 'a' is missing"
    assert check([]) == "object expected, found []"


def test_notes_are_no_rules() -> None:
    assert validator({"$schema": "x", "$id": "y", "title": "z", "description": "d", "type": "null"})(None) is None


def test_a_long_value_is_told_by_its_beginning() -> None:
    message = validator({"type": "null"})("长" * 500)
    assert message is not None and len(message) < 70 and message.endswith("…")


def test_a_keyword_that_the_validator_does_not_know_is_refused() -> None:
    with pytest.raises(KeyError):
        validator({"type": "string", "format": "uri"})
