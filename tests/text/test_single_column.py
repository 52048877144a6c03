"""Text in one column: its width, as printed or by count, and its paragraphs."""

from __future__ import annotations

import pytest

from jdtool.text.line_measures import Lines
from jdtool.text.single_column import Column, Marks
from jdtool.text.widths import EM

SENTENCE = "石阶有九十九级，每一级都磨得发亮，下雨天走上去要扶着铁链，不然就会滑倒，摔伤的人每年都有几个"


INDENT = "\u3000\u3000"
RAIN = "雨停了。"
LONG_ADDRESS = "https://example.org/" + "a" * 60


def column(lines: list[str], fixed: tuple[int, ...] = ()) -> Column:
    rows = Lines.of(lines)
    return Column(rows, [k in fixed for k in range(len(rows.texts))])


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


def text_of(length: int) -> str:
    """So many characters of running text, the stop at its end counted in."""
    return (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1] + "。"


WIDTHS = {
    "two lines": (cut(text_of(24), 12), 0),
    "three lines": (cut(text_of(36), 12), 12),
    "three lines, one of them fixed": (cut(text_of(36), 12), 0, 1),
    "three characters a line": (["灯，亮", "船，来", "人，走", "天黑。"], 0),
    "four characters a line": (["灯，亮着", "船，来了", "人，走了", "天黑。"], 4),
    "as wide as columns may be": (cut(text_of(200), 80), 80),
    "wider than any column": (cut(text_of(200), 81), 0),
    "one line in 28 goes up to the edge twice": ([*cut(text_of(50), 20), *[RAIN] * 25], 20),
    "fewer lines than that": ([*cut(text_of(50), 20), *[RAIN] * 26], 0),
    "one line goes on": ([SENTENCE[:20], SENTENCE[20:39] + "。", text_of(20), text_of(20)], 0),
    "as many lines at the edge go on as end": ([*cut(text_of(60), 20), text_of(20), RAIN], 20),
    "fewer go on": ([*cut(text_of(60), 20), text_of(20), text_of(20), RAIN], 0),
    "one line in fifty is wider": ([*cut(text_of(49 * 20), 20), LONG_ADDRESS], 20),
    "one line of fewer is wider": ([*cut(text_of(48 * 20), 20), LONG_ADDRESS], 0),
    "two lines in ninety-nine are wider": ([*cut(text_of(97 * 20), 20), LONG_ADDRESS, LONG_ADDRESS], 0),
    "two lines in a hundred are wider": ([*cut(text_of(98 * 20), 20), LONG_ADDRESS, LONG_ADDRESS], 20),
    "a comma hangs out": ([*cut(text_of(60), 12)[:-1], SENTENCE[:12] + "，", text_of(6)], 12),
    "two characters hang out": ([*cut(text_of(60), 12)[:-1], SENTENCE[:14], text_of(6)], 0),
    "half of the lines lack a character": ([SENTENCE[:20], SENTENCE[:19], SENTENCE[:19], SENTENCE[:20], RAIN], 20),
    "every third line ends between clauses": (
        ["石阶有九十九级每一级都磨得发亮，下雨天走", "石阶有九十九级每一级都，磨得发亮下雨天，",
         "石阶有九十九级每一级都，磨得发亮下雨天，", RAIN], 20,
    ),
    "every line ends between clauses": (["石阶有九十九级每一级都，磨得发亮下雨天，"] * 3 + [RAIN], 0),
    "no pause within a line": (["石阶有九十九级每一级都磨得发亮下雨天走上去要扶着铁链"] * 4 + [RAIN], 0),
    "narrow, few pauses within lines": (
        ["石阶有九十九级每，一级都", *["石阶有九十九级每一级都磨得"[:12]] * 4, RAIN], 0,
    ),
    "narrow, a pause in every fourth line": (
        ["石阶有九十九级每，一级都", *["石阶有九十九级每一级都磨得"[:12]] * 2, RAIN], 12,
    ),
    "narrow, one line in five is short": ([*cut(text_of(60), 12)[:4], "渡口的灯", RAIN], 12),
    "narrow, one line in three is short": ([*cut(text_of(60), 12)[:3], "渡口的灯", RAIN], 0),
    "sixteen characters wide, one line in three is short": ([*cut(text_of(64), 16)[:3], "渡口的灯", RAIN], 16),
    "twice as many short lines as full ones": ([*cut(text_of(54), 18)[:2], *["渡口的灯"] * 5, RAIN], 0),
    "wide, many more short lines than full ones": ([*cut(text_of(80), 20)[:3], *["渡口的灯"] * 8, RAIN], 20),
    "not so wide, many more short lines than full ones": ([*cut(text_of(76), 19)[:3], *["渡口的灯"] * 8, RAIN], 0),
    "an indent was lost beside six full lines": (
        [*cut(text_of(140), 20)[:5], SENTENCE[:18], SENTENCE[:20], RAIN], 20,
    ),
    "an indent was lost beside five full lines": (
        [*cut(text_of(140), 20)[:4], SENTENCE[:18], SENTENCE[:20], RAIN], 0,
    ),
    "indents were lost in two lines of eight": (
        [*cut(text_of(140), 20)[:3], SENTENCE[:17], *cut(text_of(140), 20)[:3], SENTENCE[:17], SENTENCE[:20], RAIN], 0,
    ),
    "two columns": ([*cut(text_of(100), 20), *cut(text_of(70), 14)], 0),
    "two lines of another width below four": ([*cut(text_of(140), 20)[:4], *cut(text_of(28), 14)], 20),
    "two lines of another width below three": ([*cut(text_of(140), 20)[:3], *cut(text_of(28), 14)], 0),
    "one line of another width": ([*cut(text_of(140), 20)[:3], SENTENCE[:14], SENTENCE[14:25], RAIN], 20),
}  # fmt: skip


@pytest.mark.parametrize("name", WIDTHS)
def test_width(name: str) -> None:
    lines, width, *fixed = WIDTHS[name]
    assert column(lines, tuple(fixed)).width == width * EM


def running(*lengths: int, lead: str = "") -> list[str]:
    """Paragraphs of so many characters in a column of twenty, each with a *lead*."""
    return [line for length in lengths for line in cut(lead + text_of(length), 20)]


MARKS = {
    "indents": (running(50, 50, 50, lead=INDENT), Marks(True, False)),
    "an indent below more than half of the ends": (
        running(50, 50, 50, 50, lead=INDENT) + running(50, 50), Marks(True, False),
    ),
    "an indent below half of the ends": (running(50, 50, 50, lead=INDENT) + running(50, 50), Marks(False, False)),
    "no ends, an indent": ([*running(60), *running(58, lead=INDENT)], Marks(True, False)),
    "no ends, an indent on the first line only": ([*running(58, lead=INDENT), *running(60)], Marks(False, False)),
    "blank lines": ([*running(50), "", *running(50), "", *running(50)], Marks(False, True)),
    "a blank line below half of the ends": ([*running(50), "", *running(50, 50)], Marks(False, False)),
    "a blank line below two of three ends": (
        [*running(50), "", *running(50), "", *running(50, 50)], Marks(False, True),
    ),
    "no ends, a blank line": ([*running(60), "", *running(60)], Marks(False, True)),
    "one blank line in three stands within a sentence": (
        [*running(50), "", *running(50), "", *running(80)[:2], "", *running(80)[2:]], Marks(False, False),
    ),
    "one blank line in four stands within a sentence": (
        [*running(50), "", *running(50), "", *running(50), "", *running(80)[:2], "", *running(80)[2:]],
        Marks(False, True),
    ),
    "every line stands off the margin": (
        ["  " + line for line in running(50, 50, 50, lead=INDENT)], Marks(True, False),
    ),
    "nothing": (running(50, 50, 50), Marks(False, False)),
}  # fmt: skip


@pytest.mark.parametrize("name", MARKS)
def test_what_separates_paragraphs(name: str) -> None:
    lines, marks = MARKS[name]
    own = column(lines)
    assert own.width and own.marks == marks


TWO = running(50, 50)
"""Two paragraphs of three lines, to show how wide the column is."""
FULL = text_of(20)

GROUPS = {
    "short last lines": ([*TWO, *running(50)], [[0, 1, 2], [3, 4, 5], [6, 7, 8]]),
    "a fixed line stands by itself": ([*TWO, *running(60)], [[0, 1, 2], [3, 4, 5], [6], [7], [8]], 7),
    "a line much wider than the column stands by itself": (
        [*running(50 * 20 - 5), (SENTENCE * 2)[:23], *running(30)], [[*range(50)], [50], [51, 52]],
    ),
    "a line two characters wider does not": (
        [*running(49 * 20 - 5), *running(30)[:1], (SENTENCE * 2)[:22], *running(30)],
        [[*range(49)], [49, 50, 51, 52]],
    ),
    "a mark that no paragraph begins with": ([*TWO, "”" + text_of(30)[:19], RAIN], [[0, 1, 2], [3, 4, 5, 6, 7]]),
    "the number of an item is no decimal": (
        [*TWO, *running(38), "12.", "5 " + SENTENCE[:18], RAIN], [[0, 1, 2], [3, 4, 5], [6, 7], [8], [9, 10]],
    ),
    "a note's mark below a full line": ([*TWO, FULL, "[12]", RAIN], [[0, 1, 2], [3, 4, 5], [6, 7], [8]]),
    "a signature below a short line": ([*TWO, "（张小明）", *running(50)], [[0, 1, 2], [3, 4, 5, 6], [7, 8, 9]]),
    "items that are counted": (
        [*TWO, *(f"{n}. {SENTENCE[:18]}" for n in (1, 2, 3))], [[0, 1, 2], [3, 4, 5], [6], [7], [8]],
    ),
    "an indent in the middle of a sentence, where indents are the mark": (
        [*running(50, 50, 50, lead=INDENT), SENTENCE[:20], INDENT + SENTENCE[20:38], RAIN],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9], [10, 11]],
    ),
    "an indent in the middle of a sentence, where they are not": (
        [*running(50, 50, 50), SENTENCE[:20], INDENT + SENTENCE[20:38], RAIN],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]],
    ),
    "an indent below a full line that ends a sentence, where they are not": (
        [*running(50, 50, 60), INDENT + text_of(30)[:18], text_of(12)],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10]],
    ),
    "an item below a full line that ends a sentence, among indents": (
        [*running(50, 50, lead=INDENT), *running(58, lead=INDENT), "二、" + SENTENCE[:18], RAIN],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10]],
    ),
    "an item below a full line that ends with a semicolon": (
        [*TWO, SENTENCE[:19] + "；", "（二）" + SENTENCE[:17], RAIN], [[0, 1, 2], [3, 4, 5], [6, 7, 8]],
    ),
    "a page ends before its line is full": (
        [*running(50, 50, lead=INDENT), INDENT + SENTENCE[:18], SENTENCE[18:30], "\f" + SENTENCE[30:42], RAIN],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]],
    ),
    "a page ends with a sentence": (
        [*running(50, 50, lead=INDENT), *running(50, lead=INDENT), "\f" + SENTENCE[:20], RAIN],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10]],
    ),
    "a page ends with a heading": (
        [*running(50, 50, 50, lead=INDENT), "渡口的灯", "\f" + INDENT + SENTENCE[:18], RAIN],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9], [10, 11]],
    ),
    "a page begins with a heading": (
        [*running(50, 50, lead=INDENT), SENTENCE[:14], "\f渡口的灯", RAIN], [[0, 1, 2], [3, 4, 5], [6], [7], [8]],
    ),
    "a heading": ([*TWO, "渡口的灯", *running(50)], [[0, 1, 2], [3, 4, 5], [6], [7, 8, 9]]),
    "a blank line in the middle of a sentence": (
        [*TWO, SENTENCE[:20], "", SENTENCE[20:30] + "。"], [[0, 1, 2], [3, 4, 5], [6, 7]],
    ),
    "a blank line below a full line without a stop, where they are the mark": (
        [*running(50), "", *running(50), "", *running(50), "", SENTENCE[:20], "", SENTENCE[20:30] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9], [10]],
    ),
    "the same below a comma": (
        [*running(50), "", *running(50), "", *running(50), "", SENTENCE[:19] + "，", "", SENTENCE[20:30] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10]],
    ),
    "a blank line below a full line that ends with a colon": (
        [*TWO, SENTENCE[:19] + "：", "", SENTENCE[20:30] + "。"], [[0, 1, 2], [3, 4, 5], [6], [7]],
    ),
    "a full line that ends with a colon": (
        [*TWO, SENTENCE[:19] + "：", SENTENCE[20:30] + "。"], [[0, 1, 2], [3, 4, 5], [6, 7]],
    ),
    "a full line that ends a sentence, among indents": (
        [*running(50, 50, lead=INDENT), *running(58, lead=INDENT), SENTENCE[:10] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]],
    ),
    "a full line that ends a sentence, among blank lines": (
        [*running(50), "", *running(50), "", *running(60), SENTENCE[:10] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]],
    ),
    "a full line that ends a sentence above a blank line": (
        [*running(50), "", *running(50), "", *running(60), "", SENTENCE[:10] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]],
    ),
    "a single blank line below a full line that ends a sentence": (
        [*running(50, 50, 50, 60), "", SENTENCE[:10] + "。"],
        [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11], [12]],
    ),
    "a last line that lacks a character": (
        [*running(50, 50, 59), SENTENCE[:10] + "。"], [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GROUPS)
def test_lines_to_paragraphs(name: str) -> None:
    lines, groups, *fixed = GROUPS[name]
    own = column(lines, tuple(fixed))
    assert own.width == 20 * EM
    assert own.groups() == groups


def test_a_blank_line_behind_every_line_separates_nothing() -> None:
    lines = ["话音刚落，门外响起了敲门声，不紧不慢，", "一共三下。老周愣了一会儿，才慢慢地走过", "去，把门拉开一条缝。",
             "我数过，从校门到教室一共二百一十六步。", "三年里，你们每个人都把这段路走了两千多",
             "遍，有的遍数是跑的，因为要迟到；有的遍", "数是慢慢走的，因为考得不好，不敢回家。"]  # fmt: skip
    own = column([part for line in lines for part in (line, "")])
    assert own.gaps_everywhere
    assert own.groups() == [[0, 1, 2], [3, 4, 5, 6]]


def test_a_sentence_cut_by_what_stands_between_its_lines() -> None:
    own = column([*running(57), "渡口的灯", *running(50)])
    assert own.is_cut(0, 1)
    assert own.is_cut(0, 4)  # whatever stands between
    assert not own.is_cut(2, 4)  # a sentence ended
    assert not own.is_cut(0, 3)  # no clause: a heading
    assert not own.is_cut(3, 4)  # too short
    assert not own.is_cut(-1, 1)
    assert not own.is_cut(5, 7)
    assert own.is_cut(4, 6)


def test_no_sentence_is_cut_at_an_indent_or_beside_a_fixed_line() -> None:
    own = column([*running(56, 56, lead=INDENT), SENTENCE[:20], SENTENCE[20:40]], (7,))
    assert own.is_cut(0, 1)
    assert not own.is_cut(0, 3)
    assert not own.is_cut(0, 7)
    assert not own.is_cut(7, 1)


def test_a_word_is_cut_where_characters_were_counted() -> None:
    text = SENTENCE[:13] + "READY" + SENTENCE + SENTENCE[13:26] + "ERROR" + SENTENCE[26:] + "。"
    own = column([*cut(text, 16), RAIN, RAIN])
    assert own.measure.cuts_words
    assert own.groups()[:2] == [list(range(len(own.fixed) - 2)), [len(own.fixed) - 2]]
    assert own.cuts_after(0)
    assert not own.cuts_after(len(own.fixed) - 2)


def test_no_word_is_cut_where_lines_are_measured_in_print() -> None:
    own = column(cut(SENTENCE + "。", 16))
    assert not own.measure.cuts_words
    assert not own.cuts_after(0)


def test_lines_that_hang_belong_to_the_one_further_out() -> None:
    lines = ["石阶有九十九级，每一级都磨", "　　得发亮，下雨天走上去", "　　要扶着铁链。", "石阶的尽头有一棵榕树，树下",
             "　　摆着茶摊，等船的人坐", "　　在那里。"]  # fmt: skip
    assert column(lines).groups() == [[0, 1, 2], [3, 4, 5]]


def test_a_decimal_cut_at_its_point_goes_on() -> None:
    lines = [*cut(SENTENCE[:32], 16), "铁链每一米的重量是七公斤，全重3.", "5吨。"]
    assert column(lines).groups()[-1][-2:] == [2, 3]
