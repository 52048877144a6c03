"""Words are cut as jieba cuts them, token by token, and looked up as jieba counted them."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool import words

SENTENCES = [
    "小城的第一条地铁昨日开通，首班车清晨六点准时从北站驶出。",
    "“票价两元起，老人凭证半价。”站务员杜小梅说，“头一天就来了三万多人！”",
    "本报青岛6月23日讯　记者从市交通局获悉，今年前5个月货物吞吐量达806.2万吨，同比增长3.5%。",
    "研究生命起源的学者们在南京市长江大桥边合影留念。",
    "工信处女干事每月经过下属科室都要亲口交代24口交换机等技术性器件的安装工作",
    "他说的确实在理，乒乓球拍卖完了，校长说衣服上除了校徽别别别的。",
    "AT&T与B超、c#、C++、卡拉OK、T恤、3D打印机、e-mail:news@example.com、GB/T 2312-1980",
    "小城的第一條地鐵昨日開通，首班車清晨六點準時從北站駛出，乘客紛紛叫好。",
    "㐀㐁𠀀𠮷野家 龘靐齉爨 Ünïcödé αβγ русский ｆｕｌｌ　ｗｉｄｔｈ １２３",
    "一\r\n二\n\n三\t四   五　六",
    "人人人人人人人人的的的的的了了了了",
    "欧阳慧敏、司马相如、买买提·吐尔逊和约翰·史密斯参加了在呼和浩特举行的那达慕大会",
    "中华人民共和国中央人民政府门户网站北京大学生物系主任办公室内部会议",
    "囧囍氹嘢啲咗 訢訥詁詛 鿕鿖鿗",
    "",
    " ",
    "。",
    "x",
    "的",
    "百分之八十五点三的受访者表示“满意”或“比较满意”……",
]


@pytest.fixture(scope="module")
def ours() -> words.Words:
    return words.load()


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("hmm", [True, False])
def test_cut_as_jieba_cuts(ours: words.Words, theirs: Any, text: str, hmm: bool) -> None:
    assert ours.cut(text, hmm) == theirs.lcut(text, HMM=hmm)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 1 << 32), st.booleans())
def test_any_mixture_of_words_and_characters_is_cut_alike(ours: words.Words, theirs: Any, seed: int, hmm: bool) -> None:
    draw = random.Random(seed)
    text = "".join(_piece(draw, _vocabulary(theirs)) for _ in range(draw.randrange(1, 40)))
    assert ours.cut(text, hmm) == theirs.lcut(text, HMM=hmm)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_nothing_is_lost_whatever_the_text(ours: words.Words, theirs: Any, text: str) -> None:
    cut = ours.cut(text)
    assert "".join(cut) == text
    assert cut == theirs.lcut(text)


def test_frequencies_are_jiebas(ours: words.Words, theirs: Any) -> None:
    draw = random.Random(1)
    looked_up = [*draw.sample(_vocabulary(theirs), 3000), "铁地", "没有这个词", ""]
    assert ours.total == theirs.total
    assert [ours.freq(word) for word in looked_up] == [theirs.FREQ.get(word, 0) for word in looked_up]


def test_the_words_that_begin_at_a_place(ours: words.Words, theirs: Any) -> None:
    text = "中华人民共和国万岁"
    expected = [(end, theirs.FREQ[text[:end]]) for end in range(1, len(text) + 1) if theirs.FREQ.get(text[:end])]
    assert ours.matches(text) == expected
    assert ours.matches("在地铁站", 3) == [(4, theirs.FREQ["站"])]
    assert ours.matches("在", 1) == []
    assert ours.matches("�") == []


def test_parts_of_speech(ours: words.Words) -> None:
    assert [ours.tag(word) for word in ("南京", "地铁", "获悉", "没有这个词")] == ["ns", "n", "v", None]


def test_caches_are_bounded(monkeypatch: pytest.MonkeyPatch, theirs: Any) -> None:
    monkeypatch.setattr("jdtool.words.cutting._CACHE_SIZE", 8)
    small = words.load()
    for text in SENTENCES * 2:
        assert small.cut(text) == theirs.lcut(text)
    assert max(map(len, (small._pairs, small._longer, small._runs, small._groups))) <= 8


def _vocabulary(theirs: Any) -> list[str]:
    if not hasattr(theirs, "in_order"):
        theirs.in_order = [word for word, freq in theirs.FREQ.items() if freq]
    result: list[str] = theirs.in_order
    return result


def _piece(draw: random.Random, vocabulary: list[str]) -> str:
    kind = draw.random()
    if kind < 0.6:
        return draw.choice(vocabulary)
    if kind < 0.85:
        return draw.choice("的了是在和不有一人这中大来上国个到说们为子你地出道也时年得就那要下以生会自着去之过家学对可")
    if kind < 0.95:
        return chr(draw.randrange(0x4E00, 0x9FFF))
    return draw.choice(["。", "，", "3.5%", "A", "ab1", " ", "\n", "-", "·"])
