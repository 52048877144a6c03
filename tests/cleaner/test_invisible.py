"""What cannot be seen is taken out beside Chinese, and kept where it means something."""

from __future__ import annotations

import pytest

from jdtool.cleaner.invisible import (
    byte_order_marks,
    controls,
    line_ends,
    odd_spaces,
    soft_hyphens,
    trailing_blanks,
    zero_width,
)


def test_a_return_before_a_line_end_goes_and_one_in_a_line_stays() -> None:
    assert line_ends("一\r\r\n二\r三\r\n") == ("一\n二\r三\n", 2)


def test_every_control_goes_but_those_that_lay_out_the_text() -> None:
    assert controls("".join(map(chr, range(32))) + "\x7f\x85灯") == ("\t\n\x0c\r灯", 30)


def test_byte_order_marks_go_wherever_they_stand() -> None:
    assert byte_order_marks("\ufeff江\ufeff\ufeff灯\ufeff") == ("江灯", 4)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("江\u200b边", "江边"),
        ("，\u200b\u200d灯", "，灯"),
        ("灯会\u200b", "灯会"),
        ("\u2060灯会\n\u200b开了", "灯会\n开了"),
        ("2\u200b0盏", "20盏"),
        ("می\u200cخواهم", None),
        ("👩\u200d🌾", None),
        ("שלום\u200f", None),
    ],
)
def test_zero_width_characters_stay_where_a_script_needs_them(text: str, wanted: str | None) -> None:
    assert zero_width(text)[0] == (text if wanted is None else wanted)


def test_a_soft_hyphen_at_a_line_end_is_left_for_the_join() -> None:
    assert soft_hyphens("lan\u00adtern\u00ad\nfair") == ("lantern\u00ad\nfair", 1)


def test_odd_spaces_change_beside_chinese_only() -> None:
    assert odd_spaces("江边\u2003灯会\u00a0“开”了。\u202f走") == ("江边 灯会 “开”了。 走", 3)
    assert odd_spaces("25\u202f000\u00a0km") == ("25\u202f000\u00a0km", 0)


def test_trailing_blanks_go_on_every_line_and_indents_stay() -> None:
    assert trailing_blanks("　　甲 \t\u3000\n \n乙\n丙　丁 ") == ("　　甲\n\n乙\n丙　丁", 3)
    assert trailing_blanks("　　甲\n丙　丁") == ("　　甲\n丙　丁", 0)
