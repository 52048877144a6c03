"""Counts of what each rule did, with the first example of each, short enough for a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jdtool.cleaner.rule_counts import Tally
from jdtool.cleaner.rules import NAMES, RULES
from jdtool.cleaner.running_text import CleanLine

DASHES = RULES[NAMES.index("dashes")]
CID = RULES[NAMES.index("cid")]


def test_times_add_up_and_the_first_example_stays_in_the_order_of_the_rules() -> None:
    tally = Tally()
    tally.count_change(CID, "(cid:1)", "(cid:1)", 1)
    tally.count_change(DASHES, "灯--会", "灯——会", 1)
    tally.count_change(DASHES, "河--岸", "河——岸", 2)
    counts = [(c.rule, c.times, c.before, c.after, c.kept) for c in tally.counts()]
    assert counts == [("dashes", 3, "灯--会", "灯——会", False), ("cid", 1, "", "", True)]


def test_the_example_is_the_first_line_that_changed_with_ten_characters_on_either_side() -> None:
    tally = Tally()
    left, right = "甲乙丙丁戊己庚辛壬癸子丑", "寅卯辰巳午未申酉戌亥金木"
    tally.count_change(DASHES, f"灯会\n{left}--{right}", f"灯会\n{left}——{right}", 1)
    (count,) = tally.counts()
    assert (count.before, count.after) == (f"{left[-10:]}--{right[:10]}", f"{left[-10:]}——{right[:10]}")


@given(st.text("灯会- ", max_size=80), st.text("灯会—", max_size=80))
def test_an_example_is_a_part_of_what_it_was_taken_from(before: str, after: str) -> None:
    tally = Tally()
    tally.count_change(DASHES, before, after, 1)
    (count,) = tally.counts()
    assert count.before in before
    assert count.after in after
    assert max(len(count.before), len(count.after)) <= 30


def test_lines_joined_blank_lines_gone_and_indents_gone_are_counted_apart() -> None:
    tally = Tally()
    lines = ["　　江边的灯", "会昨夜开了。", "", "", "　　两岸站满了人。"]
    tally.count_lines(lines, [CleanLine("江边的灯会昨夜开了。", 0, 1, True), CleanLine("两岸站满了人。", 4, 4, True)])
    counts = {count.rule: (count.times, count.before, count.after) for count in tally.counts()}
    assert counts["reflow"] == (1, "　　江边的灯⏎会昨夜开了。", "江边的灯会昨夜开了。")
    assert counts["blank-lines"][0] == 2
    assert counts["indents"][0] == 2


def test_lines_that_stayed_count_for_nothing() -> None:
    tally = Tally()
    lines = ["灯会", "", "开了"]
    tally.count_lines(lines, [CleanLine(line, k, k, False) for k, line in enumerate(lines)])
    assert tally.counts() == []


def test_what_was_taken_is_counted_elsewhere_and_here_no_more() -> None:
    here, there = Tally(), Tally()
    here.count_change(DASHES, "河--岸", "河——岸", 2)
    there.count_change(DASHES, "灯--会", "灯——会", 3)
    here.add(there.take())
    assert [(count.times, count.before) for count in here.take()] == [(5, "河--岸")]
    assert here.counts() == there.counts() == []
