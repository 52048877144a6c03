"""Compiled tables: built once, read from the cache afterwards, and built again where their sources have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jdtool.converter import cached_tables, configs
from jdtool.converter.cached_tables import after_words, compiled_config, lexicon, outside_software
from jdtool.converter.longest import Longest
from jdtool.errors import BadUsage, IOFailure

CACHES = (lexicon, after_words, outside_software, cached_tables._built_in, cached_tables._count)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder, and nothing remembered in this process."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for function in CACHES:
        function.cache_clear()
    yield tmp_path / "cache/jdtool"
    for function in CACHES:
        function.cache_clear()


def test_a_table_is_built_once_and_then_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compiled_config("t2s")
    assert [path.name for path in cache.iterdir()] == ["convert-t2s"]
    cached_tables._built_in.cache_clear()
    monkeypatch.setattr(cached_tables, "_build", lambda *_: pytest.fail("built again"))
    assert compiled_config("t2s") == first
    assert Longest(first).convert("書") == "书"


def test_the_table_with_jdtools_own_words_is_another(cache: Path) -> None:
    plain, larger = compiled_config("hk2s"), compiled_config("hk2s", with_additions=True)
    assert {path.name for path in cache.iterdir()} == {"convert-hk2s", "convert-hk2s-extended"}
    assert plain["title"] == larger["title"]


def test_a_users_configuration_is_built_again_when_one_of_its_files_changes(cache: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("桥\t橋\n", encoding="utf-8")
    config = tmp_path / "house.json"
    config.write_text('{"name": "House", "conversion_chain": [{"dict": {"type": "text", "file": "own.txt"}}]}')
    assert Longest(compiled_config(str(config))).convert("桥路") == "橋路"
    own.write_text("桥\t喬\n路\t潞\n", encoding="utf-8")
    os.utime(own, (1, 1))
    assert Longest(compiled_config(str(config))).convert("桥路") == "喬潞"


def test_what_is_no_configuration_or_no_file(cache: Path, tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match="no configuration 's2q'"):
        compiled_config("s2q")
    with pytest.raises(IOFailure, match="no such file"):
        compiled_config(str(tmp_path / "none.json"))


def test_the_lexicon_has_ambiguous_characters_with_their_defaults_and_neighbours(cache: Path) -> None:
    words = lexicon()
    assert words.defaults["后"] == "後" and words.chars["后"] == "後"
    assert "皇" in words.before["后"] and "来" in words.after["后"]
    assert "皇后" in words.changing and "后来" not in words.changing
    assert words.words.get("皇后") == "皇后"


@pytest.mark.parametrize(
    ("name", "has_rest", "has_senses"), [("s2t", False, False), ("s2tw", True, False), ("s2twp", True, True)]
)
def test_the_steps_after_the_words(cache: Path, name: str, has_rest: bool, has_senses: bool) -> None:
    assert (after_words(name) is not None, outside_software(name) is not None) == (has_rest, has_senses)


def test_words_in_the_sense_of_software_are_left_out_of_the_general_steps(cache: Path) -> None:
    every, general = after_words("s2twp"), outside_software("s2twp")
    assert every is not None and general is not None
    assert Longest(every).convert("支持") != Longest(general).convert("支持") == "支持"
    assert configs.lang_of("s2twp") == "zh-Hant-TW"
