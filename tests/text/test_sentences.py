"""Where sentences end. In a case, ``|`` stands for each boundary."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.text.sentences import sentences, spans

CASES = {
    "plain marks": "雨停了。|我们走吧！|去哪里？|去车站。",
    "runs of marks": "真的吗？！|太好了！！！|走吧。",
    "last mark missing": "雨停了。|我们走了",
    "no mark at all": "春风又绿江南岸",
    "only marks": "……！",
    "clauses are no sentences": "一是修路，二是架桥；三是通车；四是绿化。",
    "traditional": "雨停了。|我們走吧！|他說：「好。」|大家都笑了。",
    "half-width marks between characters": "雨停了!|我们走吧?|好.|走",
    "half-width full stop": "雨停了｡|走吧｡",
    # quotations
    "announced by a colon": "他说：“雨停了。”|大家笑了。",
    "several sentences inside": "他说：“雨停了。我们走吧！去哪里呢？”|大家笑了。",
    "mark behind the quotation": "他说“雨停了”。|大家笑了。",
    "he said, behind": "“雨停了。”他说。|大家笑了。",
    "she asked, behind": "“雨停了吗？”站在门口的老人问道。|没有人回答。",
    "a new sentence behind": "“雨停了。”|大家都收起了伞。",
    "set into the sentence": "一句“吃饭了吗？”让他红了眼眶。|他点点头。",
    "a slogan set in": "墙上“安全第一！”四个大字很醒目。|他看了很久。",
    "comma behind": "他喊：“冲啊！”，大家跟着跑。|到了山顶。",
    "particle behind": "“加油！”的喊声此起彼伏。|比赛开始了。",
    "two quotations": "“雨停了。”|“走吧。”他说。",
    "introduced by a comma": "他笑着说，“雨停了。”|大家都出了门。",
    "single quotation inside": "他说：“老师讲‘雨停了。’就走了。”|大家笑了。",
    "corner brackets": "他說：「雨停了。我們走吧。」|大家笑了。",
    "white corner brackets": "他說：『雨停了。』|大家笑了。",
    "nested corner brackets": "他說：「老師講『雨停了。』就走了。」|大家笑了。",
    "straight quotation marks": '他说："雨停了。走吧。"|大家笑了。',
    "never closed": "他说：“雨停了。|我们走吧。",
    "closed but never opened": "雨停了。”|我们走吧。",
    "ellipsis at its end": "他说：“雨停了……”|大家笑了。",
    "ellipsis and he said": "“雨停了……”他叹道。|大家笑了。",
    "dash behind": "“雨停了吗？”——这是大家的问题。|没人知道。",
    "exclamation, then said": "“太好了！”王大妈高兴地说，“这下方便了。”|她笑了。",
    "names of works": "《雨停了吗？》昨日首映。|观众很多。",
    "name of a work with an exclamation": "他写的《走吧！南方》得了奖。|大家祝贺他。",
    "emphasised word": "这就是“三公”经费。|要管好。",
    "report, then a demonstrative": "她喊：“下雨啦！”|这时天黑了。|大家跑回屋里。",
    "report, then a noun that begins like a particle": "她说：“开门！”|地上全是水。|没有人动。",
    "report, then an attribute": "她说：“开门！”的时候，门已经开了。|没有人动。",
    "quotation set in, then a demonstrative": "“安全第一！”这四个大字很醒目。|他看了很久。",
    "quotation by itself, then a demonstrative": "“下雨啦！”|这时天黑了。|大家跑回屋里。",
    "report, then what would continue a quotation set in": "她说：“开门！”|和他同来的人笑了。",
    "mark inside and behind, without a colon": "他问“票还有吗？”。|我摇摇头。",
    "mark inside and behind": "他问：“票还有吗？”。|我说：“有！”。|他笑了。",
    "mark inside, comma behind": "他问“票还有吗？”，我摇摇头。|他走了。",
    # what the audience did
    "applause": "谢谢各位。（掌声）|今天很高兴。",
    "long applause": "谢谢各位。（热烈鼓掌）|今天很高兴。（笑声）",
    "applause in traditional characters": "謝謝各位。（掌聲）|今天很高興。",
    "laughter within": "我不知道（笑）。|他也不知道。",
    # brackets
    "full stop within brackets": "他来了（昨天刚到。行李还没打开。），又要走。|大家留他。",
    "brackets by themselves": "他来了。|（记者 张三）",
    "the end": "他来了。|（完）",
    "brackets behind the mark": "他来了（昨天）。|又走了。",
    "square brackets": "他来了[注：昨天。]又走了。|再没回来。",
    "lenticular brackets": "【通车】地铁昨日通车。|首日三万人乘坐。",
    "question in brackets": "他（是谁？）来了。|又走了。",
    "note numbers": "他来了。[1]|又走了。[12]",
    # ellipses
    "ellipsis within": "他想……还是算了。|走吧。",
    "list with an ellipsis": "修路、架桥、通车……近日，工程完工。|大家高兴。",
    "ellipsis and a mark": "他走了……。|我们也走。",
    "question and ellipsis": "他走了？……|我们也走。",
    "six points": "他想......还是算了。|走吧。",
    "ellipsis at the end": "雨还在下……",
    # numbers and Latin
    "decimal point": "水位为3.5米。|昨日为4.2米。",
    "spaced decimal point": "水位为3 . 5米。|昨日为4米。",
    "date with points": "2021.6.23开工。|2022.5.1完工。",
    "time with a colon": "上午9:30开会。|下午3:15散会。",
    "thousands": "共1,234.5吨。|够了。",
    "percentage": "增长3.5%。|好于去年。",
    "items with a number and a point": "1.修路。|2.架桥。|3.通车。",
    "items with a number, a point, a space": "1. 修路。|2. 架桥。",
    "items with a Chinese number": "一、修路。|二、架桥。",
    "items in brackets": "（1）修路。|（2）架桥。",
    "items in circles": "①修路。|②架桥。",
    "bullets": "● 修路 |● 架桥 |● 通车",
    "squares after a sentence": "内容如下。|■修路。|■架桥。",
    "English sentences": "It works. |It is fast. |他很高兴。",
    "English abbreviations": "Mr. Li met Dr. Wang. |They talked.",
    "initials": "作者是J. K. Rowling。|书很畅销。",
    "English in Chinese": "他说OK. |大家笑了。",
    "address": "请看www.example.com?a=1&b=2。|谢谢。",
    "mail": "来信寄a.b@example.com。|谢谢。",
    "file name": "打开a.txt即可。|完成。",
    "version": "用Python 3.11.7运行。|很快。",
    "English question": "Why not? |Because it rains.",
    "English quotation": 'He said "Go." |Then he left. |She stayed.',
    "English quotation, then said": 'She called to him, "The bus is here." she said. |He ran.',
    "English quotation announced": 'She called to him, "The bus is here." |He ran.',
    "English quotation, mark behind": 'He asked "Is the bus here?". |She said "No!", and sat down.',
    "English exclamation within": 'He shouted "Stop!" and the bus stood still.',
    "curly English quotation": "She said, “The bus is late.” |He sat down.",
    "a Latin word and a mark": "他说OK!|大家笑了。",
    "wide point between digits": "增长３．５％。|好于去年。",
    # English abbreviations by what may follow them, initials, items, ellipses
    "initial in a name": "The book is by Anna K. Berg. |It sells well.",
    "page number": "Open it at p. 12 and read. |See Fig. 3 there.",
    "a number word that is a word": "The answer is no. |They left.",
    "firm, the sentence goes on": "We asked Hill, Wood & Co. about it.",
    "firm, the sentence is over": "We asked Hill, Wood & Co. |They did not know.",
    "mountain and street": "From St. Ann's you see Mt. Elbrus. |It is high.",
    "junior": "This is Mr. Wood Jr.'s hat.",
    "state, the sentence goes on": "She works for the U.S. Senate in spring. |He stays in the U.K. for good.",
    "state, the sentence is over": "She lives in the U.S. |How about him?",
    "time of day": "Doors open at 9 a.m. and close at 5 p.m. on Sundays. |Come early.",
    "time of day, then a title": "At 9 a.m. Dr. Wood came in.",
    "money": "It costs $5.50. |That is too much.",
    "mail and address": "Write to anna.berg@example.org. |See www.example.org/a.b.html. |Thanks.",
    "sentence in brackets": "He teaches (He once was a sailor.) at the school. |We like him.",
    "marks in a row": "Really!? |Yes!! |Why??  |Because.",
    "items with brackets": "1) Open the door 2) Close the window".replace(" 2", " |2"),
    "items with a point and a bracket": "1.) Open the door. |2.) Close the window.",
    "items with numbers": "1. Open the door |2. Close the window |3. Sit down",
    "items with letters": "a. Open the door |b. Close the window",
    "bullets and numbers": "• 9. Open the door |• 10. Close the window",
    "no item": "There were 2. Then there were 3. |Nobody knew why.".replace("2. ", "2. |"),
    "section number": "See N°. 12.34.56. |It is short.",
    "a mark in a name": "He works at Wow! in the sales room.",
    "the letter I": "We are old friends, you and I. |Do you know Anna I. Berg?",
    "spaced ellipsis": "It was . . . well, a long day. |We slept.",
    "spaced ellipsis and full point": "It was a long day . . . . |We slept.",
    "full point and spaced ellipsis": "It was long. |. . . We slept. . . .",
    "four points": "I never said so.... |She left.",
    "three points": "I said ... no, nothing. |She left.",
    "square brackets with points": '"Berg [...] was right [...]" (Wood 55). |So was he.',
    "citation": "Wood et al. [2004] agree. |Berg, cf. Wood, does not.",
    "numbers that do not count on": "1. Open it at 3. |Close it.",
    "items without a space": "1.修路;2.架桥.|3.通车.",
    # lines and spaces
    "line end": "雨停了|我们走吧。",
    "wide space": "本报讯　昨日雨停。|　我们走吧。",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_boundaries(case: str) -> None:
    joint = "\n" if case.startswith("雨停了|") else ""
    parts = case.split("|")
    assert sentences(joint.join(parts)) == [part.strip() for part in parts]


def test_enough_cases() -> None:
    assert len(CASES) >= 60


def test_a_long_quotation_is_split_inside() -> None:
    inside = ["从前这条街上只有三家铺子，卖米的、卖布的、卖油的，谁家来了客人，整条街都听得见。"] * 4
    result = sentences("老人说：“" + "".join(inside) + "”大家听得入神。")
    assert result == ["老人说：“" + inside[0], inside[1], inside[2], inside[3] + "”", "大家听得入神。"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "　"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@given(st.text(st.sampled_from('雨停了走吧说道。！？…“”‘’「」（）《》，；：.!?"[]13aB 　\n●—')))
def test_nothing_is_lost_and_nothing_comes_twice(text: str) -> None:
    result = spans(text)
    assert all(first < last and text[first:last].strip() == text[first:last] for first, last in result)
    assert all(a[1] <= b[0] for a, b in pairwise(result))
    outside = text
    for first, last in reversed(result):
        outside = outside[:first] + outside[last:]
    assert not outside.strip()


@given(st.lists(st.sampled_from(["雨停了。", "我们走吧！", "去哪里？", "水位3.5米。", "他说：“好。”"]), max_size=9))
def test_whole_sentences_side_by_side_stay_apart(parts: list[str]) -> None:
    assert sentences("".join(parts)) == parts


@pytest.mark.parametrize(
    "piece",
    [
        "“雨停了。”",
        "（雨。）",
        "”。",
        "。（",
        ". ",
        "1. A ",
        "a.b.",
        "A.",
        '" ',
        "“",
        "”",
        "（",
        "雨……",
        "他说：“雨",
        "1. ",
        '"雨。"',
        "●",
        "a. ",
        "雨“。”",
        "、“。”",
    ],
)
def test_time_does_not_grow_with_the_square(piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        start = process_time()
        sentences(text)
        return process_time() - start

    spent(100)
    assert spent(40_000) < max(40 * spent(4_000), 1.5)
