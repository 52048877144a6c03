"""Keywords name what the article is about, as it writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.summarizer.keywords import Keywords
from jdtool.words import load

TEXT = ["小城地铁昨日开通，三万市民乘坐了地铁。", "地铁票价两元，老人半价。", "交通局说，地铁还要延伸到机场。"]


@pytest.fixture(scope="module")
def keywords() -> Keywords:
    return Keywords(load())


def test_the_subject_comes_first(keywords: Keywords) -> None:
    found = keywords.of(TEXT, 4, "小城地铁开通")
    assert found[0] == "地铁"
    assert len(found) == 4
    assert {"票价", "半价", "市民", "小城", "交通局", "机场"} >= set(found[1:])


def test_only_words_that_name_something(keywords: Keywords) -> None:
    found = keywords.of(TEXT, 50, None)
    assert not {"昨日", "还要", "两元", "乘坐", "说", "了"} & set(found)


def test_no_keyword_within_another(keywords: Keywords) -> None:
    found = keywords.of(["座谈会昨日举行。", "座谈会上，大家座谈交通。", "座谈很热烈。"], 8, None)
    assert not any(a != b and a in b for a in found for b in found)


def test_traditional_text_keeps_its_characters(keywords: Keywords) -> None:
    found = keywords.of(["小城地鐵昨日開通，三萬市民乘坐了地鐵。", "地鐵票價兩元。"], 3, "小城地鐵開通")
    assert found[0] == "地鐵"
    assert "票價" in found


def test_a_word_in_no_dictionary_counts_if_it_comes_back(keywords: Keywords) -> None:
    once = keywords.of(["市民杜鸣谦昨日来访。", "船员很高兴。"], 8, None)
    twice = keywords.of(["市民杜鸣谦昨日来访。", "船员和杜鸣谦谈话。"], 8, None)
    assert "杜鸣谦" not in once
    assert "杜鸣谦" in twice


def test_nothing_in_nothing_out(keywords: Keywords) -> None:
    assert keywords.of([], 8, None) == []
    assert keywords.of(["123，456。"], 8, "") == []


def test_a_user_dictionary_makes_a_keyword(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("云梦泽灯光秀 nz\n", encoding="utf-8")
    text = ["云梦泽灯光秀昨晚亮相。", "市民说云梦泽灯光秀好看。"]
    assert keywords_with(path).of(text, 3, None)[0] == "云梦泽灯光秀"
    assert "云梦泽灯光秀" not in Keywords(load()).of(text, 3, None)


def keywords_with(path: Path) -> Keywords:
    return Keywords(load([str(path)]))
