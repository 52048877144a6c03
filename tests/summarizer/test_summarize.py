"""What a summary holds: the article's own sentences, within the budget, in the order of the text."""

from __future__ import annotations

import random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.summarizer import Options, summarize, summary
from jdtool.text.sentences import sentences

HEADLINE = "小城首条地铁开通　首日三万人乘坐"
ARTICLE = [
    "本报小城6月23日讯（记者 李小满）昨日清晨六点，小城首条地铁开通，首班车从北站准时驶出。",
    "天气晴好。不少市民起了个大早。家住西街的老周带着孙子来了，他说：“我等这一天等了十年。”",
    "地铁全长三十公里，设二十座车站。据市交通局统计，首日有三万人乘坐地铁。站内商店明日开张。",
    "市长到场祝贺，要求运营公司确保地铁安全。第二条线路将于明年开工。（完）",
]
BODY = "".join(ARTICLE)


def test_the_main_thing_is_said() -> None:
    assert summarize(ARTICLE, HEADLINE, Options(count=2)) == [
        "本报小城6月23日讯（记者 李小满）昨日清晨六点，小城首条地铁开通，首班车从北站准时驶出。",
        "据市交通局统计，首日有三万人乘坐地铁。",
    ]


def test_it_works_without_a_headline() -> None:
    result = summarize(ARTICLE, None, Options(count=3))
    assert len(result) == 3
    assert all(sentence in BODY for sentence in result)


def test_traditional_text_gives_the_same_sentences() -> None:
    text = ["天氣晴好。小城首條地鐵昨日開通。不少市民起了個大早。首日有三萬人乘坐地鐵。站內商店明日開張。"]
    simple = ["天气晴好。小城首条地铁昨日开通。不少市民起了个大早。首日有三万人乘坐地铁。站内商店明日开张。"]
    traditional = summarize(text, "小城首條地鐵開通", Options(count=2))
    same = summarize(simple, "小城首条地铁开通", Options(count=2))
    assert [sentences(text[0]).index(s) for s in traditional] == [sentences(simple[0]).index(s) for s in same]


@given(
    st.lists(st.text("地铁开通了市民昨日。！？，“”（）3a \n", max_size=60), max_size=8),
    st.integers(1, 5),
    st.text("地铁 ", max_size=5),
)
def test_every_sentence_stands_in_the_text_in_order(paragraphs: list[str], count: int, title: str) -> None:
    result = summarize(paragraphs, title, Options(count=count))
    assert len(result) <= count
    whole, at = "\n".join(paragraphs), 0
    for sentence in result:
        at = whole.index(sentence, at) + len(sentence)


@pytest.mark.parametrize("budget", [10, 40, 80, 150])
def test_a_budget_of_characters_is_kept(budget: int) -> None:
    result = summarize(ARTICLE, HEADLINE, Options(chars=budget))
    assert len("".join(result)) <= budget or len(result) == 1
    assert result


def test_a_larger_budget_says_more() -> None:
    lengths = [len("".join(summarize(ARTICLE, HEADLINE, Options(chars=n)))) for n in (40, 80, 120, 10_000)]
    assert lengths == sorted(lengths)
    assert lengths[0] < lengths[2] < lengths[3]


def test_a_share_of_the_text_is_a_budget_too() -> None:
    result = summarize(ARTICLE, HEADLINE, Options(ratio=0.5))
    assert 0.2 * len(BODY) < len("".join(result)) <= 0.5 * len(BODY)


def test_a_text_within_the_budget_comes_back_whole() -> None:
    assert summarize("天晴了。我们走吧。", None, Options(count=3)) == ["天晴了。", "我们走吧。"]
    assert summary("天晴了。", None, Options()).whole


def test_what_is_said_already_is_not_said_again() -> None:
    text = ["小城首条地铁昨日开通。", "小城首条地铁于昨日开通了。", "首日有三万市民前来乘坐。"]
    assert "首日有三万市民前来乘坐。" in summarize(text, "小城首条地铁开通", Options(count=2))


def test_small_talk_is_left_out() -> None:
    text = ["昨日清晨六点，小城首条地铁开通。", "天气晴好。", "首日有三万人乘坐地铁。", "站内商店明日开张。"]
    assert "天气晴好。" not in summarize(text, "小城首条地铁开通", Options(count=2))


def test_a_query_draws_the_summary_to_what_was_asked() -> None:
    assert "第二条线路将于明年开工。" not in summarize(ARTICLE, HEADLINE, Options(count=1))
    assert summarize(ARTICLE, HEADLINE, Options(count=1, query="第二条线路")) == ["第二条线路将于明年开工。"]
    assert summarize(ARTICLE, HEADLINE, Options(count=1, query="第二條線路")) == ["第二条线路将于明年开工。"]


def test_a_query_that_nothing_answers_changes_nothing() -> None:
    assert summarize(ARTICLE, HEADLINE, Options(query="航天")) == summarize(ARTICLE, HEADLINE, Options())


def test_plain_drops_the_dateline_and_nothing_else() -> None:
    as_it_is = summarize(ARTICLE, HEADLINE, Options(count=2))
    without = summarize(ARTICLE, HEADLINE, Options(count=2, plain=True))
    assert without == ["昨日清晨六点，小城首条地铁开通，首班车从北站准时驶出。", as_it_is[1]]


@pytest.mark.parametrize(
    "text", ["", "\n", "春风又绿江南岸", "123456", "12 34 56\n78", "No marks here", "。", "？！", "“", "地" * 5000]
)
@pytest.mark.parametrize(
    "options", [Options(), Options(count=1), Options(chars=5), Options(ratio=0.1), Options(query="地")]
)
def test_odd_texts_give_a_sensible_result(text: str, options: Options) -> None:
    result = summarize(text, None, options)
    assert all(sentence in text for sentence in result)
    assert bool(result) == bool(text.strip())


def test_english_is_shortened_too() -> None:
    text = "The metro opened on Monday. It was sunny. Thirty thousand people took the metro. Shops open tomorrow."
    assert len(summarize(text, "Metro opened", Options(count=2))) == 2


WORDS = ["地铁", "市民", "开通", "车站", "昨日", "票价", "三万", "商店", "市长", "北站", "运营", "安全", "线路", "乘坐"]


def long_text(count: int) -> list[str]:
    draw = random.Random(3)
    texts = ("".join(draw.choice(WORDS) for _ in range(draw.randrange(6, 24))) + "。" for _ in range(2 * count))
    return list(dict.fromkeys(texts))[:count]


@pytest.mark.parametrize("count", [1, 30, 31, 119, 121, 500, 1999])
def test_a_budget_of_sentences_is_used_up(count: int) -> None:
    text = long_text(2000)
    result = summarize(text, HEADLINE, Options(count=count))
    assert len(result) == count
    assert [text.index(sentence) for sentence in result] == sorted(text.index(sentence) for sentence in result)


@pytest.mark.parametrize("options", [Options(chars=20_000), Options(ratio=0.1), Options(ratio=0.9)])
def test_a_budget_of_characters_is_used_up(options: Options) -> None:
    text = long_text(2000)
    budget = options.chars or int((options.ratio or 0) * sum(map(len, text)))
    assert 0.99 * budget < sum(map(len, summarize(text, HEADLINE, options))) <= budget


@pytest.mark.parametrize(
    "options",
    [Options(), Options(count=500), Options(chars=20_000), Options(ratio=0.5), Options(query="票价 市长")],
)
def test_time_is_near_linear(options: Options) -> None:
    def spent(text: list[str]) -> float:
        start = process_time()
        summarize(text, HEADLINE, options)
        return process_time() - start

    spent(long_text(100))
    assert spent(long_text(5000)) < max(30 * spent(long_text(500)), 2.0)


def test_short_sentences_come_in_where_the_budget_is_not_used_up() -> None:
    text = ["小城首条地铁昨日清晨正式开通。", "首日有三万市民前来乘坐。", "天晴。", "没人迟到。"]
    assert "天晴。" not in summarize(text, HEADLINE, Options(count=2))
    assert len(summarize(text, HEADLINE, Options(count=3))) == 3
    assert summarize(["天晴。", "风停了。", "人来了。"], None, Options(chars=7)) == ["天晴。", "风停了。"]


@pytest.mark.parametrize("options", [Options(count=3), Options(count=9), Options(chars=60), Options(ratio=0.9)])
def test_no_sentence_comes_twice(options: Options) -> None:
    text = [
        "小城首条地铁昨日开通。",
        "快来。",
        "首日有三万人乘坐地铁。",
        "快来。",
        "小城首条地铁昨日开通。",
        "票价两元。",
    ]
    result = summarize(text, HEADLINE, options)
    assert len(result) == len(set(result))


def test_a_salutation_is_no_summary() -> None:
    text = ["各位代表：", "同志们！", "小城首条地铁昨日开通。", "首日有三万人乘坐。"]
    assert summarize(text, None, Options(count=2)) == text[2:]


def test_a_lead_stays_whatever_credit_stands_before_it() -> None:
    for opening in (
        "〔記者王大明／台北報導〕",
        "（记者 张三）",
        "□记者 张三 报道 ",
        "【据新华社消息】",
        "（中央社記者王大明台北25日電）",
    ):
        text = [opening + "昨日清晨，小城首条地铁开通，首班车从北站准时驶出。", *ARTICLE[1:]]
        assert summarize(text, HEADLINE, Options(count=1)) == ["昨日清晨，小城首条地铁开通，首班车从北站准时驶出。"]


def test_a_large_budget_says_nothing_twice_either() -> None:
    topics = ["".join(chr(0x4E00 + 20 * i + j) for j in range(16)) for i in range(40)]
    text = [text for topic in topics for text in (f"{topic}。", f"{topic}啦。")]
    result = summarize(text, None, Options(count=40))
    assert len({sentence[:16] for sentence in result}) == 40
