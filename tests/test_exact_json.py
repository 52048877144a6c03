"""JSON that orjson would change comes back as it was written."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jdtool.errors import BadInput
from jdtool.exact_json import decode, encode, text_of_number


@pytest.mark.parametrize(
    "line",
    ['{"n":1e400}', '{"n":-0}', '{"n":0.10}', '{"n":123456789012345678901234567890}', '{"n":[1.0,2,-3e-7]}',
     '{"t":"\\ud800 渡口"}', '{"a":{"b":[null,true,false]}}', "{}"],
)  # fmt: skip
def test_every_number_and_text_comes_back(line: str) -> None:
    assert encode(decode(line, "")) == line
    assert encode(decode(line.encode(), "")) == line


@pytest.mark.parametrize(
    ("line", "reason"),
    [('{"a":1,"a":2}', "the key 'a' stands twice"), ('{"n":NaN}', "NaN is not JSON"), ("[1]", "a JSON object"),
     ('{"a":', "from orjson"), ("[" * 100_000, "nested too deeply")],
)  # fmt: skip
def test_what_is_no_record_is_said(line: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        decode(line, "from orjson")


def test_only_exact_numbers_have_a_text() -> None:
    assert text_of_number(decode('{"n":1e400}', "")["n"]) == "1e400"
    with pytest.raises(TypeError):
        text_of_number(1.5)


def test_it_is_loaded_for_such_lines_only() -> None:
    script = (
        'import sys; from jdtool.article import Article; a = Article.from_json(\'{"title":"渡口"}\'); a.to_json()\n'
        "print('jdtool.exact_json' in sys.modules); Article.from_json('{\"n\":1e400}'); "
        "print('jdtool.exact_json' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]
