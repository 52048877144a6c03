"""Lines of one body to paragraphs: the column is read off the lines, the house's marks decide where that does not."""

from __future__ import annotations

import re
import time
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.text.paragraphs import paragraphs
from jdtool.text.seams import joined

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
    wanted = [(SENTENCE * 4)[:length] + "。" for length in lengths]
    lines: list[str] = []
    for text in wanted:
        own = re.findall(f".{{1,{width}}}", ("\u3000\u3000" if house == "indents" else "") + text)
        if len(own) > frames:  # a frame ends in mid-sentence
            own.insert(frames, "")
        lines += own if house == "indents" else [*own, ""]
    assert [joined(lines[k] for k in group) for group in paragraphs(lines)] == wanted


def test_time_is_linear() -> None:
    lines = re.findall(".{1,20}", (SENTENCE * 10 + "。") * 100)
    first, second = (min(_seconds(lines * times) for _ in range(3)) for times in (1, 4))
    assert second < 8 * first + 0.05


def _seconds(lines: list[str]) -> float:
    start = time.process_time()
    paragraphs(lines)
    return time.process_time() - start
