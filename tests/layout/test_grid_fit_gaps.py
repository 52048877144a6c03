"""Pages with their truth to examples of blanks."""

from __future__ import annotations

from jdtool.layout.grid_fit_gaps import gaps_of_page, norm
from tests.layout.two_columns import LEFT, PAGE, RIGHT


def test_blanks_between_columns_are_known_from_the_truth() -> None:
    gaps = [begins for _, begins in gaps_of_page(PAGE, [norm("".join(LEFT)), norm("".join(RIGHT))])]
    assert gaps == [True] * 15
    whole = [a + b for a, b in zip(LEFT, RIGHT, strict=True)]
    spaced = "\n".join([*whole, f"{LEFT[0]} {RIGHT[0]}"])
    assert [begins for _, begins in gaps_of_page(spaced, [norm("".join(whole))])] == [False]


def test_blanks_beside_what_is_not_known_are_left_out() -> None:
    assert not list(gaps_of_page("责任编辑：何秋雨  美术编辑：王江", ["渡轮公司"]))


def test_texts_are_compared_without_blanks_and_widths() -> None:
    assert norm("１０ 月·3日") == "10月3日"


def test_words_wider_apart_than_a_line_has_blanks_are_no_example() -> None:
    truth = [norm("".join(LEFT)), norm("".join(RIGHT))]
    assert list(gaps_of_page(f"{LEFT[0]}{' ' * 60}{RIGHT[0]}", truth)) == []


def test_a_line_justified_by_blanks_is_known_by_several_of_its_characters() -> None:
    spaced = " ".join("渡轮公司昨天")
    gaps = [begins for _, begins in gaps_of_page(f"{spaced}  {RIGHT[0]}", [norm("".join(LEFT)), norm(RIGHT[0])])]
    assert gaps == [False] * 5 + [True]
    truth = [norm("".join(LEFT)), norm("".join(RIGHT)), norm("公司昨天宣布说，江水上涨。")]
    gaps = [begins for _, begins in gaps_of_page(f"{LEFT[0]}  {' '.join('江边的灯会今')}", truth)]
    assert gaps == [True] + [False] * 5


def test_each_example_has_what_is_seen_of_its_blank() -> None:
    features = [features for features, _ in gaps_of_page(PAGE, [norm("".join(LEFT)), norm("".join(RIGHT))])]
    assert all(own["blanks"] == 1 and own["blanks: lines begin here"] > 0 for own in features)
