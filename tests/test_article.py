"""The record: what goes in comes out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.article import FIELDS, Article, decode_record, encode_record
from jdtool.errors import BadInput

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(
    SCALARS, lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(), v, max_size=3), max_leaves=8
)
OWN_NAMES = st.text().filter(lambda n: n not in FIELDS)
TEXT = st.none() | st.text()
DOCUMENTED_FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "id": st.text(),
        "title": TEXT,
        "byline": TEXT,
        "page": st.integers(1, 9),
        "paragraphs": st.none() | st.lists(st.text(), max_size=3),
        "authors": st.lists(st.fixed_dictionaries({"name": st.text(), "role": TEXT}), max_size=2),
        "dateline": st.none() | st.fixed_dictionaries({"outlet": TEXT, "place": TEXT, "date": TEXT}),
        "lines": st.dictionaries(st.text(), st.lists(st.lists(st.integers(1, 99), min_size=2, max_size=2)), max_size=2),
        "summary": st.none() | st.lists(st.text(), max_size=2),
    },
)


@given(DOCUMENTED_FIELDS, st.dictionaries(OWN_NAMES, VALUES, max_size=4), st.randoms())
def test_a_record_read_and_written_is_the_same_in_the_same_order(known: Any, own: Any, dice: Any) -> None:
    names = [*known, *own]
    dice.shuffle(names)
    record = {n: known[n] if n in known else own[n] for n in names}
    line = json.dumps(record, ensure_ascii=True)
    back = json.loads(Article.from_json(line).to_json())
    assert list(back.items()) == list(json.loads(line).items())


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_any_json_object_survives(record: Any) -> None:
    line = json.dumps(record, ensure_ascii=True)
    assert json.loads(encode_record(decode_record(line))) == json.loads(line)


def test_new_fields_come_behind_the_given_ones() -> None:
    article = Article.from_json('{"mine":1,"paragraphs":["甲。"],"yours":2}')
    article.summary = ["甲。"]
    article.lang = "zh-Hans"
    assert list(article.to_dict()) == ["mine", "paragraphs", "yours", "lang", "summary"]


def test_an_article_of_our_own_has_all_fields_in_the_documented_order() -> None:
    assert list(Article().to_dict()) == [
        *("id", "source", "page", "index", "kind", "kicker", "title", "subtitle", "byline", "authors", "dateline"),
        *("paragraphs", "jump", "lang", "lines"),
    ]


@pytest.mark.parametrize(
    "line, message",
    [
        ("", "not a JSON record"),
        ("[]", "a JSON object is expected"),
        ("{", "not a JSON record"),
        ('{"title": 3}', "'title': text expected, found 3"),
        ('{"page": true}', "'page': a whole number expected"),
        ('{"paragraphs": "p"}', "'paragraphs': a list of texts expected"),
        ('{"authors": [{"nom": "x"}]}', "'authors': a list of {name, role} expected"),
        ('{"lines": {"body": [1, 2]}}', "'lines': {part: [[first, last], …]} expected"),
        ("[" * 100_000, "not a JSON record"),
        ('{"a":' * 100_000, "not a JSON record"),
    ],
)
def test_what_is_no_record_is_said_so(line: str, message: str) -> None:
    with pytest.raises(BadInput) as fault:
        Article.from_json(line)
    assert message in str(fault.value)


@pytest.mark.parametrize("value", [-(2**63) - 1, ["\udc80"], {"a": 2**70}], ids=repr)
def test_a_value_that_orjson_cannot_write_is_told_all_the_same(value: object) -> None:
    """Found by the fuzzer: the message itself must not fail."""
    with pytest.raises(BadInput, match="field 'source': text expected, found "):
        Article.from_dict({"source": value})


@pytest.mark.parametrize(
    "line",
    [
        '{"mine":[1e400,-1e400,1e-400,-0,-0.0,1.0,0.1000,3.141592653589793238462643383279]}',
        '{"page":1,"mine":1180591620717411303424,"more":{"a":[12345678901234567890123]}}',
        '{"title":"\\ud800","mine":1e400}',
        '{"mine":1E5,"yours":100000000000000000000.0}',
    ],
)
def test_numbers_pass_to_the_byte(line: str) -> None:
    assert encode_record(decode_record(line)).decode() == line


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"mine": NaN}', "NaN is not JSON"),
        ('{"mine": [-Infinity]}', "-Infinity is not JSON"),
        ('{"mine": 1, "mine": 2}', "the key 'mine' stands twice"),
        ('{"mine": {"a": 1, "a": 1}}', "the key 'a' stands twice"),
        ('{"page": 1180591620717411303424.5}', "'page': a whole number expected"),
        ('{"confidence": 1e400}', "'confidence': a number from 0 to 1 expected"),
    ],
)
def test_what_cannot_be_kept_is_bad_input(line: str, message: str) -> None:
    with pytest.raises(BadInput) as fault:
        Article.from_json(line)
    assert message in str(fault.value)


def test_new_fields_are_optional_and_checked() -> None:
    record = {
        "jumps": [{"direction": "to", "sheet": "A5"}],
        "paper": "云州日报",
        "date": "2021-05-17",
        "sheet": "A1",
        "section": "要闻",
        "continuations": [{"source": "3.txt", "page": 1, "lines": {"body": [[1, 2]]}}],
        "regions": [{"part": "body", "page": 1, "bbox": [1, 2.5, 3, 4]}],
        "page_size": [595.0, 842.0],
        "ocr": {"engine": "tesseract", "confidence": None},
    }
    assert Article.from_dict(record).to_dict() == record
    for name in ("jumps", "continuations", "regions", "page_size", "ocr"):
        with pytest.raises(BadInput, match=name):
            Article.from_dict({name: ["x"]})
