"""Frames to chains: which goes on in which, and which headline stands over which text."""

from __future__ import annotations

from jdtool.layout.boxes import Box, union
from jdtool.layout.chains import Link, chained, chains_of
from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, Frame, Measure
from jdtool.layout.rows import Row
from jdtool.layout.sheet import Sheet
from jdtool.layout.weights import WEIGHTS

SIZE, LEAD, WIDE = 10.0, 15.0, 120.0
MEASURE = Measure(SIZE, LEAD, "Song")


def frame(
    text: list[str], x: float, y: float, kind: str = BODY, size: float = SIZE, within: Box | None = None
) -> Frame:
    """Lines of text one below another; an ideographic space at the beginning of one is its indent."""
    rows = []
    for k, line in enumerate(text):
        own = line.lstrip("　")
        left = x + size * (len(line) - len(own))
        top = y + k * (LEAD if kind == BODY else 1.3 * size)
        rows.append(Row(own, (left, top, left + size * len(own), top + size), size, "Song", False))
    return Frame(kind, tuple(rows), union(row.box for row in rows), x, size, "Song", within)


def chains(frames: list[Frame], **sheet: list[Box]) -> list[list[int]]:
    return chains_of(frames, Sheet(1, 600, 800, [], **sheet), MEASURE)


OPEN = ["　　渡轮公司昨天宣布说，", "两条航线的末班船从下月", "起推迟半小时，票价不动"]
FIRST = ["　　江边的灯会今天晚上开", "幕，市民可以从东门入场", "，观灯不收费。"]
REST = ["，夜里过江的人比去年多", "两成。"]


def test_an_open_sentence_goes_on_in_the_next_column() -> None:
    assert chains([frame(OPEN, 0, 50), frame(REST, 125, 50)]) == [[0, 1]]


def test_a_headline_stands_over_the_first_of_its_columns() -> None:
    headline = frame(["渡轮加开夜班"], 0, 20, HEADLINE, 22)
    assert chains([frame(OPEN, 0, 50), frame(REST, 125, 50), headline]) == [[2, 0, 1]]


def test_an_indent_behind_a_full_stop_under_another_headline_begins_another_text() -> None:
    left, right = frame(["渡轮加开夜班"], 0, 20, HEADLINE, 18), frame(["灯会今晚开幕"], 125, 20, HEADLINE, 18)
    assert sorted(chains([frame(FIRST, 0, 50), frame(FIRST, 125, 50), left, right])) == [[2, 0], [3, 1]]


def test_nothing_goes_on_from_inside_a_box_outside_it() -> None:
    box = (-5.0, 40.0, 120.0, 110.0)
    assert chains([frame(OPEN, 0, 50, within=box), frame(REST, 125, 50)]) == [[0], [1]]


def test_a_word_across_says_in_which_of_two_columns_a_sentence_goes_on() -> None:
    """Below the picture and beside it two frames may go on; the word that was cut tells them apart."""
    before = frame(["　　从下月起，江上新开通", "了一座可以通行汽车的地"], 0, 50)
    below, beside = ["铁站，夜里也停靠。", "　　票价没有变动。"], ["来往，行人要走东门。", "　　灯会不收费。"]
    for first, second in ((below, beside), (beside, below)):
        frames = [before, frame(first, 0, 180), frame(second, 125, 50)]
        (chain,) = (own for own in chains(frames, pictures=[(0, 90, 245, 170)]) if own[0] == 0)
        assert frames[chain[1]].rows[0].text == below[0]


def test_a_byline_lets_a_headline_reach_the_text_below_it() -> None:
    headline = frame(["渡轮加开夜班"], 0, 20, HEADLINE, 18)
    byline = frame(["□记者 何秋雨 报道", "通讯员 王江"], 0, 45, BYLINE)
    assert [1, 0] in chains([frame(FIRST, 0, 110), headline, byline])


def test_the_best_links_are_taken_first_and_no_circle_is_closed() -> None:
    frames = [frame(OPEN, 125 * k, 50) for k in range(3)]
    links = [Link(3.0, 0, 1), Link(2.0, 0, 2), Link(1.5, 1, 2), Link(1.0, 2, 0)]
    assert chained(frames, links) == [[0, 1, 2]]


def test_every_frame_of_text_is_in_exactly_one_chain() -> None:
    frames = [frame(OPEN if k % 2 else REST, 125 * (k % 4), 50 + 80 * (k // 4)) for k in range(12)]
    assert sorted(k for chain in chains(frames) for k in chain) == list(range(12))


def test_weights_say_what_their_names_say() -> None:
    assert WEIGHTS["goes on: word across"] > 0 > WEIGHTS["goes on: no word across"]
    assert WEIGHTS["next column: equal tops"] > WEIGHTS["next column: overlaps"] > WEIGHTS["next column: apart"]


def test_a_picture_with_its_caption_fills_the_gap_between_two_frames_of_a_column() -> None:
    """Alone the picture fills less than most of it."""
    above, below, beside = frame(OPEN, 0, 50), frame(REST, 0, 190), frame(REST, 125, 50)
    caption = frame(["图为江边的灯会。", "何秋雨摄", "王江供图"], 0, 140)._replace(kind=CAPTION)
    picture = (0.0, 100.0, 115.0, 138.0)
    assert [0, 1] in chains([above, below, beside, caption], pictures=[picture])
    assert [0, 2] in chains([above, below, beside], pictures=[picture])


def test_two_texts_around_a_picture_are_not_crossed_for_the_best_single_link() -> None:
    """A picture of the lower article hangs below the first column of the upper one."""
    upper, upper_rest = frame(OPEN, 125, 50), frame(REST, 250, 50)
    lower, lower_rest = frame(OPEN, 0, 250), frame(REST, 125, 230)
    frames = [upper, upper_rest, lower, lower_rest]
    assert sorted(chains(frames, pictures=[(125, 97, 245, 228)])) == [[0, 1], [2, 3]]


def test_text_below_a_picture_goes_on_at_the_top_of_the_next_column() -> None:
    """A picture set into two columns: each of them is read down past it."""
    first, first_rest = frame(OPEN, 0, 50), frame(["，夜里过江的人比去年多", "两成，江上的灯会今天晚"], 0, 300)
    second, second_rest = (
        frame(["上开幕，市民从东门入场", "，观灯不收费，小孩也一"], 125, 50),
        frame(["样。"], 125, 300),
    )
    frames = [first, second, first_rest, second_rest]
    assert chains(frames, pictures=[(0, 105, 245, 290)]) == [[0, 2, 1, 3]]
