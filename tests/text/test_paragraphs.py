"""Lines of one body to paragraphs: the column is read off the lines, the house's marks decide where that does not."""

from __future__ import annotations

import re
import time
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.text.line_measures import Lines
from jdtool.text.paragraphs import Body, ParagraphStyle, paragraphs
from jdtool.text.seams import joined

WORDS = "石阶有九十九级每一级都磨得发亮下雨天走上去要扶着铁链不然就会滑倒摔伤的人每年都有几个"
INDENT = "\u3000\u3000"
SENTENCE = "首日客流超过十万人次，站台上人头攒动，车厢里坐满了从四乡赶来的人，热闹得像过年一样"


@pytest.mark.parametrize(
    "lines, wanted",
    [
        (["面积达380", "万亩"], "面积达380万亩"),
        (["基于AI", "knowledge"], "基于AI knowledge"),
        (["１９", "９０年"], "１９９０年"),
        (["19", "90年"], "1990年"),
        (["Windows", "10系统"], "Windows 10系统"),
        (["Hello,", "world"], "Hello, world"),
        (["see http://www.", "example.com"], "see http://www.example.com"),
        (["news-", "paper"], "newspaper"),
        (["news\u00ad", "paper"], "newspaper"),
        (["self-", "made"], "self-made"),
        (["state-of-the-", "art"], "state-of-the-art"),
        (["COVID-", "19"], "COVID-19"),
        ([" 　前", "后 "], "前后"),
        ([], ""),
    ],
)
def test_seams(lines: list[str], wanted: str) -> None:
    assert joined(lines) == wanted


def cut(text: str, width: int) -> list[str]:
    return [text[k : k + width] for k in range(0, len(text), width)]


def set_of(lengths: list[int], width: int = 10) -> list[str]:
    """Paragraphs of so many characters, their stops counted in, each in lines of *width* characters."""
    return [line for length in lengths for line in cut(WORDS[: length - 1] + "。", width)]


def indented(lengths: list[int], width: int = 10) -> list[str]:
    return [line for length in lengths for line in cut(INDENT + WORDS[: length - 1] + "。", width)]


def lost(lengths: list[int], width: int = 10) -> list[str]:
    """The same, with the indents lost on the way."""
    return [line.lstrip("\u3000") for line in indented(lengths, width)]


STYLES = {
    "three paragraphs with indents": (indented([24, 24, 24]), (True, False, False, 2)),
    "half of the ends have an indent below": (indented([24, 24, 24]) + set_of([24, 24]), (False, False, False, 4)),
    "more than half of the ends have one": (indented([24, 24, 24, 24]) + set_of([24, 24]), (True, False, False, 5)),
    "no paragraph has an end that shows": (set_of([20, 20]), (False, True, False, 0)),
    "one indent, no end that shows": (indented([18]), (True, False, False, 0)),
    "one end shows, no blank line": (set_of([24, 24]), (False, True, False, 1)),
    "two ends show, no blank line": (set_of([24, 24, 24]), (False, False, False, 2)),
    "a blank line below one of three ends": (
        [*set_of([24]), "", *set_of([24, 24, 24])], (False, True, False, 3),
    ),
    "an end two characters before the edge does not show": (set_of([28, 28, 28]), (False, True, False, 0)),
    "an end three characters before the edge shows": (set_of([27, 27, 27]), (False, False, False, 2)),
    "lost indents below ends that show": (lost([22, 22, 22, 22]), (False, False, True, 3)),
    "lost indents below ends that do not": (lost([28, 28, 28]), (False, True, True, 2)),
    "lost indents below both": (lost([22, 28, 22, 28]), (False, False, True, 3)),
    "two indents lost below ends that do not show": (
        [*set_of([24, 24, 24, 30]), *lost([28, 28])], (False, False, False, 3),
    ),
    "three of four indents lost": (lost([22, 22, 22]) + set_of([24]), (False, False, True, 3)),
    "three of five indents lost": (lost([22, 22, 22]) + set_of([24, 24]), (False, False, False, 4)),
}  # fmt: skip


@pytest.mark.parametrize("name", STYLES)
def test_the_style_is_read_off_the_ends_that_show(name: str) -> None:
    lines, style = STYLES[name]
    assert Body(Lines.of(lines)).style == ParagraphStyle(*style)


LINES = {
    "an item below a full line that ends a sentence": (
        [*cut(WORDS[:19] + "。", 10), "一、" + WORDS[:8], WORDS[8:12] + "。"], [[0, 1], [2, 3]],
    ),
    "an item below a short line that ends with a semicolon": (
        [*cut(WORDS[:14] + "；", 10), "二、" + WORDS[:8], WORDS[8:12] + "。"], [[0, 1], [2, 3]],
    ),
    "no item below a full line that ends with a semicolon": (
        [*cut(WORDS[:19] + "；", 10), "二、" + WORDS[:8], WORDS[8:12] + "。"], [[0, 1, 2, 3]],
    ),
    "an item below the first line": (["办法如下：", "一、" + WORDS[:8], WORDS[8:12] + "。"], [[0], [1, 2]]),
    "an indent below the end of a sentence, where the style is another": (
        [*set_of([24, 24, 20]), *indented([15])], [[0, 1, 2], [3, 4, 5], [6, 7], [8, 9]],
    ),
    "an indent in the middle of a sentence, where the style is another": (
        [*set_of([24, 24]), WORDS[:10], INDENT + WORDS[10:18], WORDS[18:20] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8]],
    ),
    "an indent in the middle of a sentence, where indents are the style": (
        [*indented([24, 24]), INDENT + WORDS[:8], INDENT + WORDS[10:18], WORDS[18:20] + "。"],
        [[0, 1, 2], [3, 4, 5], [6], [7, 8]],
    ),
    "a line wider than any column, and one below it": (
        [WORDS * 2, WORDS[:10], WORDS[:5] + "。"], [[0], [1, 2]],
    ),
    "a line as wide as columns may be goes on": (
        [(WORDS * 2)[:80], (WORDS * 2)[:80], WORDS[:5] + "。"], [[0, 1, 2]],
    ),
    "a heading": (["渡口的灯", *set_of([30], 15)], [[0], [1, 2]]),
    "a heading above a column not much wider is none": (["渡口的灯", *set_of([18], 9)], [[0, 1, 2]]),
    "a line that lacks a fifth of a wide column goes on": (
        [WORDS[:30], WORDS[:24], WORDS[:30], WORDS[:5] + "。"], [[0, 1, 2, 3]],
    ),
    "a short line between two widths": (
        [WORDS[:20], "渡口的灯", *cut(WORDS[:24], 12), WORDS[:3] + "。"], [[0, 1], [2, 3, 4]],
    ),
    "a short line with a number between paragraphs": (
        [*set_of([34, 34], 15), "2024", *set_of([34], 15)], [[0, 1, 2], [3, 4, 5], [6], [7, 8, 9]],
    ),
    "a heading, the column's width shown by the fourth line below": (
        ["渡口的灯", "灯亮了。", "灯灭了。", "船来了。", *set_of([30], 15)], [[0], [1], [2], [3], [4, 5]],
    ),
    "no heading where the column's width is shown further below": (
        ["渡口的灯", "灯一盏盏地亮了。", "灯一盏盏地灭了。", "船一条条地来了。", "人一个个地散了。", *set_of([30], 15)],
        [[0, 1], [2], [3], [4], [5, 6]],
    ),
    "lines that are sentences": (["灯亮了。", "雨停了。", "船来了。"], [[0], [1], [2]]),
    "lines that are sentences, and none of them ends": (["灯亮了；", "雨停了；", "船来了。"], [[0, 1, 2]]),
    "a blank line below a sentence, the column unknown": (
        ["灯亮了；", "", "雨停了。"], [[0], [2]],
    ),
    "a signature": ([*set_of([24]), "（张小明）", *set_of([24])], [[0, 1, 2, 3], [4, 5, 6]]),
    "a signature below an indent": (
        [*indented([24]), INDENT + "（张小明）", *indented([24])], [[0, 1, 2, 3], [4, 5, 6]],
    ),
    "what looks like a signature in the middle of a sentence": (
        [*indented([24]), INDENT + WORDS[:8], INDENT + "（张小明）", *indented([24])],
        [[0, 1, 2], [3], [4], [5, 6, 7]],
    ),
    "a mark that no paragraph begins with": ([*set_of([24]), "”" + WORDS[:5] + "。"], [[0, 1, 2, 3]]),
    "items that are counted": (
        ["1. " + WORDS[:8] + "。", "2. " + WORDS[:8] + "。", "3. " + WORDS[:8] + "。"], [[0], [1], [2]],
    ),
    "a short last line": (set_of([24, 24, 24]), [[0, 1, 2], [3, 4, 5], [6, 7, 8]]),
    "a last line that lacks two characters, among indents": (
        [*indented([24, 24, 24]), INDENT + WORDS[:5] + "。", WORDS[:4] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10]],
    ),
    "a last line that lacks three characters, among indents": (
        [*indented([24, 24, 24]), INDENT + WORDS[:4] + "。", WORDS[:4] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9], [10]],
    ),
    "a last line that lacks a character, where nothing marks paragraphs": (
        [*set_of([24, 24, 24]), *set_of([19]), *set_of([24])],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10], [11, 12, 13]],
    ),
    "a full last line and a blank one": (
        [*set_of([24]), "", *set_of([24]), "", *set_of([30]), "", *set_of([24])],
        [[0, 1, 2], [4, 5, 6], [8, 9, 10], [12, 13, 14]],
    ),
    "a blank line in the middle of a sentence": (
        [*set_of([24]), "", *set_of([24]), "", WORDS[:10], "", WORDS[10:14] + "。"],
        [[0, 1, 2], [4, 5, 6], [8, 10]],
    ),
    "lost indents": (lost([22, 28, 22, 28]), [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]),
    "lost indents below full lines": (lost([28, 28, 28]), [[0, 1, 2], [3, 4, 5], [6, 7, 8]]),
    "lost indents, a paragraph of one line at the end": (
        [*lost([22, 28, 22]), WORDS[:7] + "。"], [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]],
    ),
    "a frame ends at a stop, where indents got lost": (
        [*lost([22, 22, 22]), *cut(WORDS[:7] + "。", 8), "", *set_of([24])],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9], [11, 12, 13]],
    ),
    "a full line below the stop at a frame's end goes on, where indents got lost": (
        [*lost([22, 22, 22]), WORDS[:8], WORDS[:9] + "。", "", *set_of([24])],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 12, 13, 14]],
    ),
    "a full line below a frame's end goes on, where blank lines separate other paragraphs": (
        [*lost([22]), "", *lost([22, 22]), WORDS[:8], WORDS[:9] + "。", "", *set_of([24])],
        [[0, 1, 2], [4, 5, 6], [7, 8, 9], [10, 11, 13, 14, 15]],
    ),
    "lost indents in a column out of which marks hang": (
        [WORDS[:8], WORDS[:10] + "，", WORDS[:9] + "。", WORDS[:8], WORDS[:10], WORDS[:10] + "，", WORDS[:10] + "。",
         WORDS[:8] + "，", WORDS[:10], WORDS[:9] + "。"],
        [[0, 1, 2], [3, 4, 5, 6], [7, 8, 9]],
    ),
    "a column of another width below": (
        [*set_of([24, 24]), *set_of([34, 34], 15)], [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LINES)
def test_lines_to_paragraphs(name: str) -> None:
    lines, groups = LINES[name]
    assert paragraphs(lines) == groups


def test_few_lines_take_the_style_of_their_page() -> None:
    lines = Lines.of([WORDS[:9] + "。", *set_of([20])])
    own, page = Body(lines), Body(lines, ParagraphStyle(False, False, True, 3))
    assert own.style.evidence < 3
    assert page.style.lost_indent
    assert Body(lines, ParagraphStyle(False, False, True, 2)).style == own.style


def test_lines_that_show_their_style_keep_it() -> None:
    body = Body(Lines.of(indented([24, 24, 24, 24])), ParagraphStyle(False, True, False, 9))
    assert body.style == ParagraphStyle(True, False, False, 3)


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        (set_of([24, 24]), 10),
        ([*set_of([34, 34]), *cut(WORDS[:26], 13)], 13),
        ([*set_of([34, 34, 34, 34, 34]), *cut(WORDS[:26], 13)], 10),
        ([*set_of([24]), WORDS[:10] + "，", WORDS[:9] + "。"], 10),
        (["灯亮了。"], 0),
    ],
)
def test_the_usual_width_is_the_widest_that_is_not_rare(lines: list[str], width: int) -> None:
    assert Body(Lines.of(lines)).usual == width * 4


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="一二。，“”（）AI19 \u3000\t-", max_size=12), max_size=30))
def test_every_line_is_in_one_paragraph_in_order(lines: list[str]) -> None:
    assert list(chain.from_iterable(paragraphs(lines))) == [k for k, line in enumerate(lines) if line.strip()]


@settings(max_examples=100, deadline=None)
@given(
    lengths=st.lists(st.integers(20, 120), min_size=2, max_size=6),
    width=st.integers(10, 30),
    house=st.sampled_from(["indents", "blank lines"]),
    frames=st.integers(2, 9),
)
def test_paragraphs_that_a_house_marks_come_back_whole(lengths: list[int], width: int, house: str, frames: int) -> None:
    answer = [(SENTENCE * 4)[:length] + "。" for length in lengths]
    lines: list[str] = []
    for text in answer:
        own = re.findall(f".{{1,{width}}}", ("\u3000\u3000" if house == "indents" else "") + text)
        if len(own) > frames:  # a frame ends in mid-sentence
            own.insert(frames, "")
        lines += own if house == "indents" else [*own, ""]
    assert [joined(lines[k] for k in group) for group in paragraphs(lines)] == answer


def test_time_is_linear() -> None:
    lines = re.findall(".{1,20}", (SENTENCE * 10 + "。") * 100)
    first, second = (min(_seconds(lines * times) for _ in range(3)) for times in (1, 4))
    assert second < 8 * first + 0.05


def _seconds(lines: list[str]) -> float:
    start = time.process_time()
    paragraphs(lines)
    return time.process_time() - start
