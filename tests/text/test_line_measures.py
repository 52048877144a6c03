"""What is measured of the lines of a text."""

from __future__ import annotations

import pytest

from jdtool.text.line_measures import Lines

INDENT = "\u3000\u3000"


def test_blank_lines_are_no_lines_but_gaps() -> None:
    lines = Lines.of(["", "渡口", "", "灯。", "船"])
    assert (lines.numbers, lines.texts, lines.gaps) == ([1, 3, 4], ["渡口", "灯。", "船"], [False, True, False])
    assert (lines.widths, lines.endings) == ([8, 8, 4], [0, 2, 0])


@pytest.mark.parametrize("form", ["\f" + INDENT + "渡口", INDENT + "\f渡口", "\f\n" + INDENT + "渡口"])
def test_a_form_feed_is_a_break_and_hides_no_indent(form: str) -> None:
    lines = Lines.of(["灯亮了。", *form.split("\n"), "船"])
    assert lines.breaks == {1}
    assert lines.indented == [False, True, False]


def test_a_form_feed_at_the_end_of_a_line_is_a_break_above_the_next() -> None:
    assert Lines.of(["灯亮了。\f", "船"]).breaks == {1}


def test_a_column_off_the_margin_has_indents_further_in() -> None:
    column = [INDENT + INDENT + "渡口的灯", INDENT + "亮了又灭", INDENT + "灭了又亮。"]
    assert Lines.of(column * 3).indented == [True, False, False] * 3


def test_a_bracket_opened_behind_a_stop_closes_the_sentence_on_the_next_line() -> None:
    assert Lines.of(["灯亮了。（张小明、", "李红摄）"]).endings == [0, 2]


def test_a_part_of_the_lines_and_the_rest() -> None:
    lines = Lines.of(["渡口", "", "灯", "\f船", "江"])
    assert lines.part(1, 3).texts == ["灯", "船"]
    rest = lines.without({1})
    assert (rest.texts, rest.gaps, rest.breaks) == (["渡口", "船", "江"], [False, False, False], frozenset({1}))
