"""The last column of a text, drawn below another article."""

from __future__ import annotations

import pytest

from jdtool.article import Article
from jdtool.splitter import split_page
from tests.splitter.composer.wrap import wrap
from tests.splitter.test_lost_gaps import GARDEN, TRAIN, WELL


def articles(page: str) -> list[Article]:
    return [record for record in split_page(page) if record.kind == "article"]


def column(text: str, width: int = 15) -> list[str]:
    first, *rest = wrap(text, width, 2)
    return ["　　" + first, *rest]


def page_of(cut: int, gap: str) -> str:
    """Three articles, the first of which breaks off *cut* lines before its end; the rest stands below the second."""
    first, second, third = (column("本报讯　" + text) for text in (GARDEN, WELL, TRAIN))
    parts = [["江边看樱花", *first[:-cut]], ["古井淘净", *second], first[-cut:], ["慢火车还在开", *third]]
    return gap.join("\n".join(part) + "\n" for part in parts)


@pytest.mark.parametrize("cut", [2, 3, 4])
def test_it_goes_back_to_its_text(cut: int) -> None:
    result = articles(page_of(cut, "\n"))
    assert [article.text for article in result] == ["本报讯　" + text for text in (GARDEN, WELL, TRAIN)]
    assert [article.title for article in result] == ["江边看樱花", "古井淘净", "慢火车还在开"]


def test_every_line_is_still_in_one_record() -> None:
    page = page_of(3, "\n")
    numbers = [n for r in split_page(page) for spans in r.lines.values() for a, b in spans for n in range(a, b + 1)]
    assert sorted(numbers) == [n for n, line in enumerate(page.split("\n"), 1) if line]


def test_a_text_that_has_ended_keeps_what_stands_below_it() -> None:
    """No other text waits for a rest: a paragraph that has lost its indent stays where it is."""
    extra = "园方请市民爱护花木。"
    first = "\n".join(["江边看樱花", *column("本报讯　" + GARDEN)])
    second = "\n".join(["古井淘净", *column("本报讯　" + WELL)])
    result = articles(f"{first}\n\n{extra}\n\n{second}\n")
    assert [article.text for article in result] == ["本报讯　" + GARDEN + extra, "本报讯　" + WELL]
