"""Configurations: OpenCC's own, and a user's file, which may name tables of either."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jdtool.converter.configs import builtin, files_of, lang_of, load, merge, titles
from jdtool.errors import BadUsage, IOFailure


def config_file(tmp_path: Path, **config: Any) -> str:
    (tmp_path / "house.json").write_text(json.dumps(config), encoding="utf-8")
    return str(tmp_path / "house.json")


def step(file: str) -> dict[str, Any]:
    return {"dict": {"type": "ocd2", "file": file}}


@pytest.mark.parametrize("name", ["s2t", "t2s", "s2twp", "tw2s", "hk2s", "jp2t"])
def test_each_of_openccs_is_loaded_with_its_title(name: str) -> None:
    config = load(name)
    assert config.title == titles()[name] and config.steps and all(config.steps)


def test_titles_stand_in_the_order_people_look_for_them() -> None:
    names = list(titles())
    assert set(names) == set(builtin()) and len(names) >= 14
    assert names[0] == "s2hk" or names[0].startswith("s2")
    assert names.index("s2t") < names.index("t2s") < names.index("tw2s") < names.index("jp2t")


@pytest.mark.parametrize(
    ("name", "lang"),
    [("s2t", "zh-Hant"), ("t2s", "zh-Hans"), ("s2hk", "zh-Hant-HK"), ("s2twp", "zh-Hant-TW"), ("tw2sp", "zh-Hans"),
     ("t2jp", "ja"), ("/a/b/s2tw.json", "zh-Hant-TW"), ("house.json", None), ("a2b", None)],
)  # fmt: skip
def test_the_language_of_the_result(name: str, lang: str | None) -> None:
    assert lang_of(name) == lang


def test_a_users_file_names_openccs_tables_and_its_own(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("桥\t喬 橋\n", encoding="utf-8")
    path = config_file(tmp_path, name="House", conversion_chain=[step("own.txt"), step("TSCharacters.ocd2")])
    config = load(path)
    assert (config.title, config.lang, config.steps[0]) == ("House", None, {"桥": "喬"})
    assert config.steps[1]["書"] == "书"
    assert files_of(path) == [path, str(tmp_path / "own.txt")]
    assert files_of("s2t") == []


def test_the_first_of_several_forms_is_taken() -> None:
    assert load("s2t").steps[0]["后"] == "後"


def test_a_group_is_one_table_of_the_first_matches() -> None:
    assert merge([{"ab": "1"}, {"ab": "2", "a": "3", "abc": "4"}]) == {"ab": "1", "a": "3"}
    assert merge([{"ab": "1"}, {"ab": "2", "a": "3", "abc": "4"}], together=True) == {"ab": "1", "a": "3", "abc": "4"}
    assert merge([]) == {}


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"name": "x"}, "not an OpenCC configuration"),
        ([], "not an OpenCC configuration"),
        ({"conversion_chain": [{}]}, "not an OpenCC configuration"),
        ({"conversion_chain": [step("none.txt")]}, "table 'none.txt' is neither beside the configuration nor"),
        ({"segmentation": {"type": "jieba"}, "conversion_chain": []}, "segmentation 'jieba' is not known"),
    ],
)
def test_what_is_no_configuration(tmp_path: Path, config: Any, message: str) -> None:
    (tmp_path / "house.json").write_text(json.dumps(config))
    with pytest.raises(BadUsage, match=message):
        load(str(tmp_path / "house.json"))


def test_what_is_no_json_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n"name": }\n')
    with pytest.raises(BadUsage, match="not valid JSON") as fault:
        load(str(tmp_path / "a.json"))
    assert fault.value.problem.line == 2
    (tmp_path / "b.json").write_bytes(b"\xff")
    with pytest.raises(BadUsage, match="not UTF-8"):
        load(str(tmp_path / "b.json"))
    with pytest.raises(IOFailure):
        load(str(tmp_path / "none.json"))


def test_a_name_that_is_none_says_how_to_see_those_there_are() -> None:
    with pytest.raises(BadUsage, match="no configuration 's2q'; jdtool convert --list shows them"):
        load("s2q")
