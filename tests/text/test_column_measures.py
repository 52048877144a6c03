"""Lines measured as printed or by counting characters."""

from __future__ import annotations

from jdtool.text.column_measures import as_printed, by_count
from jdtool.text.line_measures import Lines


def test_in_print_a_letter_is_half_as_wide() -> None:
    lines = Lines.of(["渡口ab", "\u3000灯"])
    measure = as_printed(lines)
    assert (measure.extents, measure.cuts_words) == ([12, 8], False)
    measured_counts = by_count(lines, [0, 1])
    assert measured_counts and measured_counts.extents == [16, 8]


def test_without_letters_there_is_nothing_to_count() -> None:
    assert by_count(Lines.of(["渡口", "灯"]), [0, 1]) is None


def test_words_are_cut_where_lines_before_words_end_at_the_edge() -> None:
    cut = by_count(Lines.of(["渡口的灯亮在REA", "DY的江边上有风吹", "好"]), [0, 1, 2])
    whole = by_count(Lines.of(["渡口的灯亮在", "READY的江边上有风", "好"]), [0, 1, 2])
    assert cut and whole
    assert (cut.cuts_words, whole.cuts_words) == (True, False)
    assert (cut.unit("READY。好"), whole.unit("READY。好")) == (4, 24)
