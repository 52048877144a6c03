"""What became of each jump line: one line each, with the places, and nothing that could spoil a terminal."""

from __future__ import annotations

from jdtool.joiner import Joiner
from jdtool.joiner.link_report import report_of
from tests.joiner.parts import FERRY, TEA, part


def report(*parts_of_issue: object) -> list[str]:
    joiner = Joiner()
    for each in parts_of_issue:
        joiner.feed(each)  # type: ignore[arg-type]
    joiner.end()
    return report_of(joiner.links, joiner.loose_ends).splitlines()


def test_a_link_says_where_it_leads_and_on_which_ground() -> None:
    start, rest = part("A1", "夜船", FERRY, ("to", "A3")), part("A3", "夜船", TEA, ("from", "A1"))
    assert report(start, rest) == [
        "0517/A1.txt:2: «夜船» goes on at 0517/A3.txt:2 (each names the other, 1 words of the headline shared)"
    ]


def test_a_link_by_one_jump_line_says_whose() -> None:
    title = "渡轮夜班今起开航"
    (line,) = report(part("A1", title, FERRY), part("A3", title, TEA, ("from", "A1")))
    assert line.endswith("(only its continuation names a sheet, 7 words of the headline shared)")


def test_what_has_no_headline_is_named_by_its_beginning_or_its_id() -> None:
    loose = part("A1", None, FERRY, ("to", "A3"), lines={})
    assert report(loose) == [
        f"0517/A1.txt: «{FERRY[:12]}…» goes on elsewhere: left alone, no page of the issue has that sheet"
    ]
    empty = part("A3", None, FERRY, ("from", "A1"), paragraphs=[], id="x-1")
    assert report(empty)[0].startswith("0517/A3.txt:2: «x-1» begins elsewhere: left alone, ")


def test_a_source_with_control_characters_is_printed_escaped() -> None:
    (line,) = report(part("A1", "夜船", FERRY, ("to", "A3"), source="a\x1b[31m\n.txt"))
    assert line.startswith("a\\x1b[31m\\n.txt:2: ")


def test_nothing_is_said_of_articles_without_jump_lines() -> None:
    assert report(part("A1", "夜船"), part("A3", "茶园", TEA)) == []
