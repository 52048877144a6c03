"""Keywords name what the article is about, as it writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.summarizer.keywords import Keywords, load_keywords
from jdtool.words import load

TEXT = ["小城地铁昨日开通，三万市民乘坐了地铁。", "地铁票价两元，老人半价。", "交通局说，地铁还要延伸到机场。"]


@pytest.fixture(scope="module")
def keywords() -> Keywords:
    return Keywords(load())


def test_the_subject_comes_first(keywords: Keywords) -> None:
    result = keywords.of(TEXT, 4, "小城地铁开通")
    assert result[0] == "地铁"
    assert len(result) == 4
    assert {"票价", "半价", "市民", "小城", "交通局", "机场"} >= set(result[1:])


def test_only_words_that_name_something(keywords: Keywords) -> None:
    result = keywords.of(TEXT, 50, None)
    assert not {"昨日", "还要", "两元", "乘坐", "说", "了"} & set(result)


def test_no_keyword_within_another(keywords: Keywords) -> None:
    result = keywords.of(["座谈会昨日举行。", "座谈会上，大家座谈交通。", "座谈很热烈。"], 8, None)
    assert not any(a != b and a in b for a in result for b in result)


def test_traditional_text_keeps_its_characters(keywords: Keywords) -> None:
    result = keywords.of(["小城地鐵昨日開通，三萬市民乘坐了地鐵。", "地鐵票價兩元。"], 4, "小城地鐵開通")
    assert result[0] == "地鐵"
    assert "票價" in result


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
    return load_keywords((str(path),))


@pytest.mark.parametrize(
    ("text", "expected", "never"),
    [
        ("新机C919首飞成功，C919航程5000km。", "C919", "5000km"),
        ("小城铺好了5G网络，5G信号覆盖全城，最长20cm的缝也修好了。", "5G", "20cm"),
        ("歼-20昨日亮相，观众为歼-20鼓掌。", "歼-20", "歼"),
        ("新型东风-41首次展出，看点是东风-41。", "东风-41", "风-41"),
        ("专家说PM2.5下降，PM2.5有望达标。", "PM2.5", "PM2"),
        ("首相安娜·伯格昨日到访，安娜·伯格会见了市长。", "安娜·伯格", "安娜"),
        ("总理波罗申科7日称局势缓和，波罗申科8日称将出访。", "波罗申科", "日称"),
        ("各报告单位认真准备，报告单位共有十家。", "单位", "报告单"),
        ("全市ＧＤＰ增长，ＧＤＰ总量过千亿。", "ＧＤＰ", "ＧＤ"),
    ],
)
def test_terms_that_no_dictionary_has(keywords: Keywords, text: str, expected: str, never: str) -> None:
    result = keywords.of([text], 8, None)
    assert expected in result
    assert never not in result


def test_english_stop_words_are_no_keywords(keywords: Keywords) -> None:
    text = ["The metro opened on Monday, and the mayor took it.", "It was the first metro of this city."]
    result = keywords.of(text, 8, None)
    assert result[0] == "metro"
    assert {"mayor", "city"} <= set(result)
    assert not {"The", "the", "and", "it", "It", "was", "this", "of"} & set(result)


def test_what_stands_first_counts_more(keywords: Keywords) -> None:
    first = keywords.of(["车站昨日开放。", "商店明日开张。"], 1, None)
    second = keywords.of(["商店明日开张。", "车站昨日开放。"], 1, None)
    assert (first, second) == (["车站"], ["商店"])


@pytest.mark.parametrize("line", ["石墨烯电池 5", "石墨烯电池", "石墨烯电池 5 n", "石墨烯电池 5 v"])
@pytest.mark.parametrize("traditional", [False, True])
def test_an_entry_of_a_user_dictionary_is_a_keyword_whole(tmp_path: Path, line: str, traditional: bool) -> None:
    path = tmp_path / "user.txt"
    text = ["新的石墨烯电池昨日亮相，电池厂说石墨烯很多。", "石墨烯电池充电快。"]
    if traditional:
        line, text = line.replace("电", "電"), ["新的石墨烯電池昨日亮相，電池廠說石墨烯很多。", "石墨烯電池充電快。"]
    path.write_text(line + "\n", encoding="utf-8")
    result = keywords_with(path).of(text, 3, None)
    assert result[0] == ("石墨烯電池" if traditional else "石墨烯电池")


def test_a_user_word_may_hold_what_jieba_never_cuts_out(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("New Harbour 5 nz\n阿依·古丽 3 nr\n", encoding="utf-8")
    result = keywords_with(path).of(["歌手阿依·古丽昨日在New Harbour演出。", "观众很多。"], 4, None)
    assert {"New Harbour", "阿依·古丽"} <= set(result)


def test_a_word_taken_away_is_no_keyword(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("地铁 0\n", encoding="utf-8")
    assert "地铁" not in keywords_with(path).of(TEXT, 8, None)
