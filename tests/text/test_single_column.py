"""Text in one column: its width, as printed or by count, and its paragraphs."""

from __future__ import annotations

import pytest

from jdtool.text.line_measures import Lines
from jdtool.text.single_column import Column
from jdtool.text.widths import EM

SENTENCE = "石阶有九十九级，每一级都磨得发亮，下雨天走上去要扶着铁链，不然就会滑倒，摔伤的人每年都有几个"


def column(lines: list[str]) -> Column:
    return Column(Lines.of(lines), [False] * sum(bool(line.strip()) for line in lines))


def cut(text: str, width: int) -> list[str]:
    return [text[k : k + width] for k in range(0, len(text), width)]


@pytest.mark.parametrize("width", [12, 15, 20])
def test_the_width_is_read_off_the_lines(width: int) -> None:
    assert column(cut(SENTENCE + "。", width)).width == width * EM


@pytest.mark.parametrize(
    "lines",
    [
        ["潮来了", "船开了", "人归了"],
        ["潮来了，", "船开了，", "人归了，", "灯灭了。"],
        [SENTENCE + "。", "雨停了。", SENTENCE[:20] + "。"],
        ["只有一行"],
    ],
)
def test_verse_and_clean_text_have_no_column(lines: list[str]) -> None:
    assert not column(lines).width


def test_a_word_is_cut_where_characters_were_counted() -> None:
    text = SENTENCE[:13] + "READY" + SENTENCE + SENTENCE[13:26] + "ERROR" + SENTENCE[26:] + "。"
    own = column(cut(text, 16))
    assert own.measure.cuts_words
    assert own.groups() == [list(range(len(own.fixed)))]
    assert own.cuts_after(0)


def test_lines_that_hang_belong_to_the_one_further_out() -> None:
    lines = ["石阶有九十九级，每一级都磨", "　　得发亮，下雨天走上去", "　　要扶着铁链。", "石阶的尽头有一棵榕树，树下",
             "　　摆着茶摊，等船的人坐", "　　在那里。"]  # fmt: skip
    assert column(lines).groups() == [[0, 1, 2], [3, 4, 5]]


def test_a_decimal_cut_at_its_point_goes_on() -> None:
    lines = [*cut(SENTENCE[:32], 16), "铁链每一米的重量是七公斤，全重3.", "5吨。"]
    assert column(lines).groups()[-1][-2:] == [2, 3]
