"""Verse on a page in frames: text line by line below a name, apart from the headline of what stands below."""

from __future__ import annotations

import pytest

from jdtool.splitter.blocks import BODY, BYLINE, HEADLINE, Block, block_of
from jdtool.splitter.verse_in_frames import is_poem, label_verse
from jdtool.text.lines import lines_of

VERSE = ("灯塔熄了又亮", "渔船一只接一只地走", "把名字交给潮水", "我在岸上", "念到第九个", "天就白了")
TEXT = "老城东门有一口古井，井底淘出了一个瓦罐，街坊排队来打井水。"
NEXT = "古井淘出瓦罐"
HEAP = ("古井淘出一个瓦罐", "街坊排队打井水", "老城东门有古井", "井底有瓦罐", "排队的街坊来打水", "东门一口井")


def page(*parts: tuple[str, str]) -> list[Block]:
    lines = lines_of("\n".join(text for _, text in parts))
    return [block_of(lines, i, i + 1, label) for i, (label, _) in enumerate(parts)]


def as_headlines(*texts: str) -> list[tuple[str, str]]:
    return [(HEADLINE, text) for text in texts]


def test_lines_below_a_byline_are_rows_of_text_and_the_next_headline_is_none_of_them() -> None:
    blocks = page((BYLINE, "李江"), *as_headlines(*VERSE, NEXT), (BODY, TEXT))
    labelled = label_verse(blocks)
    assert [(block.label, block.rows) for block in labelled[1:7]] == [(BODY, True)] * 6
    assert labelled[0] == blocks[0]
    assert labelled[7:] == blocks[7:]


def test_a_name_alone_between_a_title_and_verse_is_the_byline() -> None:
    labelled = label_verse(page(*as_headlines("夜渡", "李小江", *VERSE)))
    assert [block.label for block in labelled] == [HEADLINE, BYLINE] + [BODY] * 6
    assert [author["name"] for author in labelled[1].authors] == ["李小江"]


def test_headlines_with_the_words_of_a_text_are_no_verse() -> None:
    blocks = page((BYLINE, "李江"), *as_headlines(*HEAP), (BODY, TEXT))
    assert label_verse(blocks) == blocks


def test_without_a_byline_or_a_name_nothing_changes() -> None:
    for above in ((BODY, TEXT), (HEADLINE, "古井淘出一个瓦罐来")):
        blocks = page(above, *as_headlines(*VERSE))
        assert label_verse(blocks) == blocks


def test_fewer_than_four_lines_are_no_poem() -> None:
    blocks = page((BYLINE, "李江"), *as_headlines(*VERSE[:3]))
    assert label_verse(blocks) == blocks


def test_a_poem_is_ragged_and_has_a_few_words_in_each_line() -> None:
    assert is_poem(lines_of("\n".join(VERSE)))


@pytest.mark.parametrize(
    "lines",
    [
        VERSE[:3],
        ("灯", *VERSE),
        ("■灯塔熄了", *VERSE),
        ("灯亮了", "河醒了", "人来", "船走了吧"),
        ("灯塔熄了又亮", "渔船一只一只", "名字交给潮水", "我还在那岸上"),
    ],
    ids=["short", "a character alone", "a mark", "narrow", "even"],
)
def test_what_is_no_poem(lines: tuple[str, ...]) -> None:
    assert not is_poem(lines_of("\n".join(lines)))
