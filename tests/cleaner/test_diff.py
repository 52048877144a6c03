"""A diff of what clean does is one that `patch` and `git apply` take: its hunks rebuild the output."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from jdtool.cleaner import OutputLine
from jdtool.cleaner.diff import Diff

STEPS = st.lists(st.tuples(st.sampled_from("====-+"), st.sampled_from(["灯", "河", "会"])), max_size=60)
_HEAD = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def applied(old: list[str], diff: str) -> list[str]:
    """The lines that a unified diff makes of *old*, as `patch` would; fails where a hunk does not fit."""
    new: list[str] = []
    at = 0
    lines = diff.splitlines()[2:]
    for line in lines:
        if head := _HEAD.match(line):
            start = int(head[1]) - (head[2] != "0")
            new += old[at:start]
            at = start
            assert int(head[3]) - (head[4] != "0") == len(new)
        else:
            if line[0] != "+":
                assert old[at] == line[1:]
                at += 1
            if line[0] != "-":
                new.append(line[1:])
    return new + old[at:]


@given(STEPS)
def test_the_diff_makes_the_new_lines_of_the_old_ones(steps: list[tuple[str, str]]) -> None:
    diff = Diff("a.txt")
    text = "".join(diff.lines([step]) for step in steps) + diff.end()
    old = [line for sign, line in steps if sign != "+"]
    assert applied(old, text) == [line for sign, line in steps if sign != "-"]
    assert bool(text) == diff.changed == any(sign != "=" for sign, _ in steps)


def test_changes_with_six_lines_between_share_a_hunk_and_with_seven_do_not() -> None:
    for between, hunks in ((6, 1), (7, 2)):
        diff = Diff("a.txt")
        text = diff.lines([("-", "灯"), *[("=", "河")] * between, ("+", "会")]) + diff.end()
        assert text.count("@@ -") == hunks
        assert text.count("--- a.txt\n+++ a.txt\n") == 1


def test_lines_that_were_joined_or_dropped_go_and_the_line_made_of_them_comes() -> None:
    diff = Diff("a.txt")
    output = [OutputLine("江边的灯会", 0, 1), OutputLine("开了", 3, 3)]
    text = diff.stretch(["江边的", "灯会", "", "开了", ""], output) + diff.end()
    assert text.splitlines()[2:] == ["@@ -1,5 +1,2 @@", "-江边的", "-灯会", "+江边的灯会", "-", " 开了", "-"]


def test_a_last_line_without_its_end_is_marked_as_diff_marks_it() -> None:
    diff = Diff("a.txt")
    text = diff.stretch(["灯", "河"], [OutputLine("灯", 0, 0), OutputLine("会", 1, 1)], finished=False) + diff.end()
    mark = "\\ No newline at end of file"
    assert text.splitlines()[3:] == [" 灯", "-河", mark, "+会", mark]
