"""The rows of a sheet to frames: captions, bylines below headlines, and headlines whose decks stand together."""

from __future__ import annotations

from jdtool.layout.boxes import Box
from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, Measure
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet
from jdtool.layout.sheet_frames import frames_of, measure_of

MEASURE = Measure(10.0, 15.0, "Song")
TEXT = ["渡轮公司昨天宣布说，两条", "航线的末班船从下月起推迟", "半小时，票价不动。"]


def row(text: str, x: float, y: float, size: float = 10, font: str = "Song") -> Row:
    return Row(text, (x, y, x + size * len(text), y + size), size, font, False)


def vertical(text: str, x: float, y: float, size: float = 24) -> Row:
    return Row(text, (x, y, x + size, y + size * len(text)), size, "Hei", True)


def text(x: float, y: float) -> list[Row]:
    return [row(line, x, y + 15 * k) for k, line in enumerate(TEXT)]


def frames(*rows: Row, pictures: tuple[Box, ...] = (), boxes: tuple[Box, ...] = ()) -> list[tuple[str, str]]:
    """The kind and the text of each frame but those of running text; every row is in one."""
    made = frames_of(rows, MEASURE, Sheet(1, 600, 800, [], pictures, boxes=boxes))
    assert sorted(own for frame in made for own in frame.rows) == sorted(rows)
    return [(frame.kind, frame.text) for frame in made if frame.text != "".join(TEXT)]


def test_the_measure_is_that_of_most_characters() -> None:
    rows = [*text(0, 100), *text(200, 100), row("渡轮加开夜班", 0, 40, 30, "Hei"), row("图为渡口", 0, 300, 8, "Kai")]
    assert measure_of(rows) == MEASURE
    assert measure_of([]) == Measure(10.0, 15.0, "")


def test_decks_that_stand_together_are_one_headline() -> None:
    upper, lower = row("渡轮加开夜班", 0, 40, 24), row("末班船推迟半小时", 0, 70, 18)
    assert frames(upper, lower, *text(0, 100)) == [(HEADLINE, "渡轮加开夜班末班船推迟半小时")]
    aside = row("灯会今晚开幕", 300, 70, 18)
    assert frames(upper, aside, *text(0, 100)) == [(HEADLINE, "渡轮加开夜班"), (HEADLINE, "灯会今晚开幕")]
    boxed = frames(upper, lower, *text(0, 100), boxes=((-5, 66, 200, 150),))
    assert boxed == [(HEADLINE, "渡轮加开夜班"), (HEADLINE, "末班船推迟半小时")]


def test_vertical_decks_are_read_from_right_to_left() -> None:
    left, right = vertical("末班船推迟", 100, 100), vertical("渡轮加开夜班", 130, 100)
    assert frames(left, right, *text(200, 100)) == [(HEADLINE, "渡轮加开夜班末班船推迟")]


def test_a_label_over_two_headlines_is_neither_ones_deck() -> None:
    label = row("今日关注的两件事", 60, 40, 24)
    one, other = row("渡轮加开夜班", 0, 70, 18), row("灯会今晚开幕", 200, 70, 18)
    assert [own for _, own in frames(label, one, other, *text(0, 100), *text(200, 100))] == [
        "今日关注的两件事",
        "渡轮加开夜班",
        "灯会今晚开幕",
    ]


def test_a_short_frame_in_its_own_type_right_below_a_picture_is_a_caption() -> None:
    line = row("夜里的渡口停着三条船", 0, 205, 8, "Kai")
    picture = (0, 100, 120, 200)
    assert frames(line, pictures=(picture,)) == [(CAPTION, "夜里的渡口停着三条船")]
    assert frames(line) == [(BODY, "夜里的渡口停着三条船")]
    assert frames(row("夜里的渡口停着三条船", 0, 205), pictures=(picture,)) == [(BODY, "夜里的渡口停着三条船")]
    assert frames(line, pictures=((0, 20, 120, 120),)) == [(BODY, "夜里的渡口停着三条船")]


def test_a_name_alone_right_below_a_headline_is_a_byline() -> None:
    head, name = row("渡口的夜", 0, 40, 24), row("沈一鸣", 0, 75)
    assert (BYLINE, "沈一鸣") in frames(head, name, *text(0, 120))
    assert (BODY, "沈一鸣") in frames(name, *text(0, 120))
    assert (BODY, "河水流") in frames(head, row("河水流", 0, 75), *text(0, 120))


def test_a_short_frame_has_the_edge_of_its_column() -> None:
    long, indented = text(100, 100), row("渡轮公司说。", 120, 200)
    (short,) = [
        frame for frame in frames_of([*long, indented], MEASURE, Sheet(1, 600, 800, [])) if len(frame.rows) == 1
    ]
    assert abs(short.left - 100) <= 1 and short.opens(indented)
