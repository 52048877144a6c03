"""The user's own words and configurations."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from jdtool.converter import Converter
from jdtool.converter.user_words import read_own
from jdtool.errors import BadInput, BadUsage, IOFailure

Run = Callable[..., CompletedProcess[bytes]]


def test_own_words_go_first(tmp_path: Path, jdtool: Run) -> None:
    (tmp_path / "a.txt").write_text("# house style\n\n台湾\t台灣\n发展\t發展1 發展2\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("发展\t發達\n", encoding="utf-8")
    (tmp_path / "keep.txt").write_text("头发\n", encoding="utf-8")
    ran = jdtool(
        "convert",
        *("--dict", tmp_path / "a.txt", "--dict", tmp_path / "b.txt", "--keep", tmp_path / "keep.txt"),
        stdin="台湾发展头发发展里面".encode(),
    )
    assert ran.stdout.decode() == "台灣發達头发發達裏面"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("发展", "no tab"),
        ("\t發展", "nothing before"),
        ("发展\t", "nothing after"),
        ("发\t發\t發", "more than one tab"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "d.txt"
    path.write_text(f"好\t好\n{line}\n", encoding="utf-8")
    with pytest.raises(BadInput, match=message) as fault:
        read_own([str(path)])
    assert (fault.value.problem.source, fault.value.problem.line) == (str(path), 2)


def test_bytes_that_are_no_utf8_are_named(tmp_path: Path) -> None:
    path = tmp_path / "d.txt"
    path.write_bytes("好\t好\n".encode() + b"\xff\t\xff\n")
    with pytest.raises(BadInput, match="UTF-8") as fault:
        read_own([str(path)])
    assert fault.value.problem.line == 2


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(IOFailure, match="no such file"):
        read_own(keeps=["nowhere.txt"])


def test_a_configuration_of_the_users(tmp_path: Path) -> None:
    dicts = [{"type": "txt", "file": "house.txt"}, {"type": "ocd2", "file": "STCharacters.ocd2"}]
    chain = [{"dict": {"type": "group", "dicts": dicts}}]
    (tmp_path / "house.json").write_text(json.dumps({"name": "House", "conversion_chain": chain}), encoding="utf-8")
    (tmp_path / "house.txt").write_text("头发\t頭毛\n", encoding="utf-8")
    converter = Converter(str(tmp_path / "house.json"))
    assert converter.convert("头发发展") == "頭毛發展"
    (tmp_path / "house.txt").write_text("头发\t髮絲\n", encoding="utf-8")
    assert Converter(str(tmp_path / "house.json")).record({"title": "头发", "lang": "zh"}) == {
        "title": "髮絲",
        "lang": "zh",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not valid JSON"),
        ("[]", "not an OpenCC configuration"),
        ('{"conversion_chain":[{"dict":{"type":"txt","file":"gone.txt"}}]}', "gone.txt"),
    ],
)
def test_a_broken_configuration_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadUsage, match=message) as fault:
        Converter(str(path))
    assert fault.value.problem.source == str(path)


def test_a_configuration_that_is_not_there() -> None:
    with pytest.raises(IOFailure):
        Converter("nowhere.json")
    with pytest.raises(BadUsage, match="--list"):
        Converter("s2x")
    with pytest.raises(BadUsage, match="longest"):
        Converter("s2t", "shortest")
