"""Which sentences may stand in a summary, and what is taken off the first one."""

from __future__ import annotations

from time import process_time

import pytest

from jdtool.summarizer.candidates import (
    candidates_of,
    is_credit,
    is_heading,
    is_salutation,
    without_credit,
    without_opening,
)
from tests.press.forms import BYLINES, CLOSINGS, LAST_LINES, OPENINGS, RUNNING

BODY = ["小城首条地铁昨日开通。", "首日有三万人乘坐地铁。"]


@pytest.mark.parametrize("opening", [form[0] for form in OPENINGS])
def test_every_opening_that_split_reads(opening: str) -> None:
    assert without_opening(opening + BODY[0]) == BODY[0]
    first, second = candidates_of([opening + BODY[0], BODY[1]])
    assert (first.content, second.text) == tuple(BODY)
    assert first.text.endswith(BODY[0])
    assert (opening + BODY[0]).endswith(first.text)


@pytest.mark.parametrize("text", RUNNING)
def test_running_text_is_no_opening(text: str) -> None:
    assert without_opening(text + BODY[0]) == without_credit(text + BODY[0]) == text + BODY[0]


@pytest.mark.parametrize("line", [form[0] for form in BYLINES])
def test_every_byline_stands_in_no_summary(line: str) -> None:
    assert is_credit(line) or is_heading(line)
    assert [c.text for c in candidates_of([line, *BODY])] == BODY


@pytest.mark.parametrize("line", [form[0] for form in [*CLOSINGS, *LAST_LINES]])
def test_every_closing_credit_stands_in_no_summary(line: str) -> None:
    assert is_credit(line)
    assert [c.text for c in candidates_of([BODY[0], BODY[1] + line])] == BODY


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("〔記者王大明／台北報導〕地鐵昨天通車。", "地鐵昨天通車。"),
        ("（中央社記者王大明台北25日電）地鐵昨天通車。", "地鐵昨天通車。"),
        ("【记者张三】地铁昨天通车。", "地铁昨天通车。"),
        ("（记者 张三）地铁昨天通车。", "地铁昨天通车。"),
        ("□记者 张三 报道 地铁昨天通车。", "地铁昨天通车。"),
        ("【据新华社消息】地铁昨天通车。", "地铁昨天通车。"),
        ("●据统计，三万人昨天乘车。", "●据统计，三万人昨天乘车。"),
        ("本报讯（记者 张三）地铁昨天通车。", "本报讯（记者 张三）地铁昨天通车。"),
        ("新华社北京10月25日电 地铁昨天通车。", "新华社北京10月25日电 地铁昨天通车。"),
        ("（昨天）地铁通车。", "（昨天）地铁通车。"),
        ("【地铁】昨天通车。", "【地铁】昨天通车。"),
    ],
)
def test_a_credit_at_the_head_is_no_part_of_the_sentence(sentence: str, rest: str) -> None:
    assert without_credit(sentence) == rest
    assert not is_credit(sentence)


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("新华社北京10月25日电（记者 张三 李四）论坛闭幕。", "论坛闭幕。"),
        ("【本报讯】昨日大雪。", "昨日大雪。"),
        ("本报讯（记者 张三）近日，大雪。", "近日，大雪。"),
        ("（本报记者 张三）近日，大雪。", "近日，大雪。"),
        ("据中新社巴黎三日电 论坛开幕。", "论坛开幕。"),
        ("中央社台北23日電（記者王小明）颱風來襲。", "颱風來襲。"),
        ("小城晚报讯　昨日大雪。", "昨日大雪。"),
    ],
)
def test_datelines(sentence: str, rest: str) -> None:
    assert without_opening(sentence) == rest


@pytest.mark.parametrize(
    "sentence",
    [
        "本报记者昨日获悉，地铁开通。",
        "新华社记者昨日来到现场。",
        "我们的社区今天停电了。",
        "旅行社来电询问行程。",
        "国家电网消息称今日停电。",
        "本报今日推出特刊，讯息丰富。",
        "（昨日）大雪。",
    ],
)
def test_what_is_no_dateline_stays(sentence: str) -> None:
    assert without_opening(sentence) == sentence


@pytest.mark.parametrize("line", ["（完）", "（记者 张三 报道）", "□本报记者 肖方", "（据新华社）", "（张三 摄）"])
def test_credits_stand_in_no_summary(line: str) -> None:
    assert is_credit(line)
    assert line not in [c.text for c in candidates_of([*BODY, line])]


@pytest.mark.parametrize("line", ["记者昨日获悉，大雪将至。", "（他昨天来了，没人知道。）", "据悉，大雪将至。"])
def test_sentences_are_no_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    "line", ["各位代表：", "同志们！", "尊敬的各位来宾、女士们、先生们：", "各位領導，各位嘉賓：", "亲爱的朋友们："]
)
def test_salutations(line: str) -> None:
    assert is_salutation(line)
    assert [c.text for c in candidates_of([line, *BODY])] == BODY


def test_jump_lines_stand_in_no_summary() -> None:
    assert [c.text for c in candidates_of([*BODY, "（下转第三版）"])] == BODY


@pytest.mark.parametrize("line", ["同志们，大坝合龙了！", "他对朋友们说：", "我们来了！", "人们欢呼：地铁通了！"])
def test_sentences_are_no_salutations(line: str) -> None:
    assert not is_salutation(line)


def test_where_nothing_else_is_left_everything_may_stand() -> None:
    assert [c.text for c in candidates_of(["地铁通车", "（完）"])] == ["地铁通车", "（完）"]


@pytest.mark.parametrize(
    "piece", ["（", "□", "记者 ", "各位", "各位，", "们，", "〔記者王大明／", "本报讯（", " ", "。」"]
)
def test_any_line_is_judged_in_linear_time(piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        start = process_time()
        candidates_of([text, text + "。", "（" + text + "）"])
        return process_time() - start

    spent(10)
    assert spent(8000) < max(30 * spent(1000), 1.0)
