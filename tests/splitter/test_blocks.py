"""Jump lines, folio lines, editors, telephones: what stands on a page beside its articles."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.composer.scoring import norm
from tests.splitter.test_printed_bylines import FIRST, HEAD, LAST, OTHER, column

JUMPS = [
    "（下转第三版）",
    "（下转第A03版）",
    "（下转A3版）",
    "（下转A3）",
    "下转3版",
    "▶下转第3版",
    "▶▶下转3版",
    "下转第3版 ▶",
    "【下转第3版】",
    "（紧接第三版）",
    "（上接第一版）",
    "上接A1版",
    "文转第5页",
    "（文转5）",
    "▶转5页",
    "（轉A3）",
    "轉A3版",
    "（下轉A三版）",
    "（下轉第三版）",
    "（相关报道见6版）",
    "（相关报道见第6版）",
    "（相關新聞刊A3版）",
    "（详见第五版）",
    "（全文见第二、三版）",
    "（社论全文见第二版）",
    "更多报道见A5版",
    "（图片报道见8版）",
    "（尚有相關新聞見B2）",
]
BROKEN = [
    ("（下转第", "三版）"),
    ("（下转", "A3版）"),
    ("下转第", "3版"),
    ("▶▶下", "转2版"),
    ("（下轉", "第三版）"),
    ("（相关报道", "见第6版）"),
]
FURNITURE = [
    "第A01版",
    "A01 要闻",
    "A01版 要闻",
    "要闻 A01",
    "A3 · 社会",
    "第三版",
    "2018年9月3日 星期一 农历戊戌年七月廿四",
    "2018年9月3日　戊戌年七月廿四　星期一",
    "星期一　农历七月廿四",
    "农历七月廿四",
    "歲次戊戌年七月廿四",
    "中華民國一○七年九月三日　星期一",
    "2018/9/3 星期一 要闻 A2",
    "江城晚报 2018年9月3日 星期一",
    "今日16版 第12345期",
    "国内统一连续出版物号 CN 42-0000",
    "责任编辑 张三 李四海",
    "责任编辑：张三 版式：李四海 检校：王五",
    "责编/张三 美编/李四海 校对/王五六",
    "責任編輯：張三　美術編輯：李小華",
    "編輯／張三　美編／李小華",
    "值班主任 张三　编辑 李四海　版式 王五六",
    "本版主编：张三",
    "组稿：张三",
    "值班编委 张三",
    "新闻热线：027-85770000",
    "讀者熱線：2575 0000",
    "24小时新闻热线 85770000",
    "投稿邮箱 news@example.cn",
    "www.example.cn",
    "微信号：jiangchengwb",
    "扫码看视频",
    "扫一扫 看更多新闻",
    "扫描二维码 关注官方微信",
    "掃描QR Code看影片",
    "广告",
    "公益广告",
    "廣告",
]
TEXT = [
    "转过第3版的校样，他又看起来",
    "他在第A3版上找到了那条消息",
    "农历七月廿四是赶集的日子",
    "编辑部的灯还亮着",
    "扫码的老人排起了队",
    "广告里说的是另一回事",
]


def articles(page: str) -> list[Article]:
    return [r for r in split_page(page) if r.kind == "article"]


@pytest.mark.parametrize("line", JUMPS)
def test_jump(line: str) -> None:
    first, _ = articles(f"{HEAD}\n\n{column(FIRST)}{column(LAST)}{line}\n\n{OTHER}")
    assert (norm(first.jump), norm(first.text)) == (norm(line), norm(FIRST + LAST))


@pytest.mark.parametrize("lines", BROKEN)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["glued", "apart"])
def test_a_jump_line_over_two_lines(lines: tuple[str, str], between: str) -> None:
    first, _ = articles(f"{HEAD}\n\n{column(FIRST)}{column(LAST)}{between.join(lines)}\n\n{OTHER}")
    assert (norm(first.jump), norm(first.text)) == (norm("".join(lines)), norm(FIRST + LAST))


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("place", ["first", "between", "last"])
def test_furniture(line: str, place: str) -> None:
    parts = [f"{HEAD}\n\n{column(FIRST)}{column(LAST)}", OTHER]
    parts.insert(["first", "between", "last"].index(place), line + "\n")
    found = split_page("\n".join(parts))
    assert [norm(r.text) for r in found if r.kind == "furniture"] == [norm(line)]
    first, second = (r for r in found if r.kind == "article")
    assert (norm(first.title), norm(second.title)) == (HEAD, "冰城供暖提前五天")


@pytest.mark.parametrize("opening", TEXT)
def test_text_is_neither(opening: str) -> None:
    body = f"{opening}，这是后来的事。"
    first, _ = articles(f"{HEAD}\n\n{column(FIRST)}{column(body)}\n{OTHER}")
    assert (first.jump, norm(first.text)) == (None, norm(FIRST + body))
