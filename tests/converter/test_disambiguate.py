"""The choice between readings, seen from outside: sentences and what they become."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.converter import Converter, convert

WORDS = [
    ("主任余光明介绍，余光很美", "主任余光明介紹，餘光很美"),
    ("市长涂明说，墙上涂满了画", "市長涂明說，牆上塗滿了畫"),
    # Where a phrase reaches over the edge of a word.
    ("各国对俄制裁", "各國對俄制裁"),
    ("战事在俄乌发生", "戰事在俄烏發生"),
    ("不许军事干预", "不許軍事干預"),
    ("美国历史悠久", "美國歷史悠久"),
    ("五市制造业回升", "五市製造業回升"),
    ("消息被发布出去", "消息被發佈出去"),
    ("提出了解决办法", "提出了解決辦法"),
    ("双方关系从此不同", "雙方關係從此不同"),
    # A number before a measure word, and not.
    ("养了300只鸡", "養了300隻雞"),
    ("一只羊走丢了", "一隻羊走丟了"),
    ("最多只能坐三人", "最多只能坐三人"),
    ("他只有一个愿望", "他只有一個願望"),
    # 里: inside, a length, a sound.
    ("走了三十里路", "走了三十里路"),
    ("屋子里很暖和", "屋子裏很暖和"),
    ("村里修了新桥", "村裏修了新橋"),
    ("名叫贝里诺夫的工匠", "名叫貝里諾夫的工匠"),
    ("游客在海里游泳", "遊客在海裏游泳"),
    ("离岸12海里", "離岸12海里"),
    # 后: behind in time, a queen.
    ("三天后开工", "三天後開工"),
    ("进球后全场欢呼", "進球後全場歡呼"),
    ("皇后与王后", "皇后與王后"),
    # 系 that says 'is', and a department.
    ("中文系主任", "中文系主任"),
    ("此楼建于明代，系县内最早", "此樓建於明代，係縣內最早"),
    # Cantonese nearby.
    ("佢哋唔系学生，系先生", "佢哋唔係學生，係先生"),
    # Surnames, and words that begin like them.
    ("记者 范小雨", "記者 范小雨"),
    ("范先生说明了规范", "范先生說明了規範"),
    ("市长余某说，300余人到场", "市長余某說，300餘人到場"),
    ("新桥建于山脚", "新橋建於山腳"),
    # One character, several senses.
    ("辛丑年借米三斗", "辛丑年借米三斗"),
    ("此言一出，众人都笑", "此言一出，衆人都笑"),
    ("老师带着学生干活，衣服晒干了", "老師帶着學生幹活，衣服曬乾了"),
    ("四十多分钟", "四十多分鐘"),
    ("丰富多采的节目", "豐富多采的節目"),
    ("在合同上签了名", "在合同上簽了名"),
    ("头发和发展", "頭髮和發展"),
    # Words that OpenCC's tables lack.
    ("螺丝更松了", "螺絲更鬆了"),
    ("嘴干，捡些干树枝生火", "嘴乾，撿些乾樹枝生火"),
    ("塑料制的院舍门牌", "塑料製的院舍門牌"),
    # One spelling of one word in one text.
    ("他刚才才来，这才行", "他剛才才來，這才行"),
]


KNOWN_FAILURES = [  # rare in the text that the weights are counted from
    ("记者于明报道，记者于昨日到达", "記者于明報道，記者於昨日到達"),
    ("安全带系好了，系在一起", "安全帶繫好了，繫在一起"),
    ("戏班唱了一出好戏", "戲班唱了一齣好戲"),
]


@pytest.mark.parametrize(("text", "want"), KNOWN_FAILURES)
@pytest.mark.xfail(strict=True, reason="too rare in the training text for a weight")
def test_known_failures(text: str, want: str) -> None:
    assert convert(text, "s2t") == want


@pytest.mark.parametrize(("text", "want"), WORDS)
def test_by_words(text: str, want: str) -> None:
    assert convert(text, "s2t") == want


def test_the_region_is_kept() -> None:
    assert convert("里面的软件", "s2twp") == "裡面的軟體"
    assert convert("里面的皇后", "s2hk") == "裏面的皇后"


def test_the_longest_match_is_still_there() -> None:
    assert convert("对俄制裁", "s2t", "longest") == "對俄製裁"


SIMPLIFIED = st.text("发后里面只台系干制复于余范历钟了出中国人三的在说是，。a1", max_size=40)


@settings(max_examples=200, deadline=None)
@given(text=SIMPLIFIED)
def test_one_character_for_one(text: str) -> None:
    assert len(convert(text, "s2t")) == len(text)


@settings(max_examples=100, deadline=None)
@given(text=SIMPLIFIED)
def test_back_again(text: str) -> None:
    """Whatever reading was chosen, it goes back to where it came from; only 乾 has two ways back."""
    there = convert(text, "s2t")
    assert convert(there, "t2s").replace("乾", "干") == text


@settings(max_examples=60, deadline=None)
@given(before=SIMPLIFIED, text=SIMPLIFIED)
def test_what_was_converted_before_has_no_say(before: str, text: str) -> None:
    converter = Converter("s2t")
    converter.convert(before)
    assert converter.convert(text) == Converter("s2t").convert(text)


@settings(max_examples=60, deadline=None)
@given(text=SIMPLIFIED)
def test_lines_are_independent(text: str) -> None:
    twice = convert("中文" * 20 + "\n" + text + "\n" + "中文" * 20, "s2t")
    assert twice.split("\n")[1] == convert(text, "s2t")


def test_choices_say_where_and_why() -> None:
    choices = {c.at: (c.text, c.form, c.evidence) for c in Converter("s2t").choices("养了3只鸡，对俄制裁")}
    assert choices[8] == ("制", "制", "dictionary: 制裁")
    text, form, evidence = choices[3]
    assert (text, form) == ("只", "隻")
    assert re.fullmatch(r"context: \S*~\S* \+\d+\.\d", evidence)


def test_choices_are_what_conversion_does() -> None:
    text = "".join(sentence for sentence, _ in WORDS)
    converter = Converter("s2t")
    result = converter.convert(text)
    assert all(result[c.at] == c.form for c in converter.choices(text))
