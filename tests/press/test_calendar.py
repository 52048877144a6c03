"""Dates in digits and numerals, and the year they belong to."""

from __future__ import annotations

from datetime import date

import pytest

from jdtool.press import calendar

PAPER = date(2021, 1, 2)


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("6月23日", "2021-06-23"), ("12月30日", "2020-12-30"), ("六月二十三日", "2021-06-23"),
        ("2019年6月23日", "2019-06-23"), ("25日", "2020-12-25"), ("2日", "2021-01-02"), ("31号", "2020-12-31"),
        ("2月30日", None), ("0日", None), ("昨日", None), ("元月1日", "2021-01-01"),
    ],
)  # fmt: skip
def test_the_day_of_a_dateline(printed: str, iso: str | None) -> None:
    assert calendar.iso(printed, PAPER) == iso


def test_a_year_alone_dates_days_that_have_their_month() -> None:
    assert calendar.iso("6月23日", None, 2020) == "2020-06-23"
    assert calendar.iso("23日", None, 2020) is None
    assert calendar.iso("6月23日", None) is None


def test_a_day_that_the_month_before_has_not_is_none() -> None:
    assert calendar.iso("31日", date(2021, 3, 5)) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2020年6月30日", date(2020, 6, 30)), ("二〇二〇年六月三十日", date(2020, 6, 30)),
        ("2020-06-30", date(2020, 6, 30)), ("民國二十三年五月六日", date(1934, 5, 6)),
        ("民國元年五月六日", date(1912, 5, 6)), ("2020年13月30日", None), ("6月30日", None),
    ],
)  # fmt: skip
def test_the_day_of_a_paper(line: str, day: date | None) -> None:
    assert calendar.day_in(line) == day
