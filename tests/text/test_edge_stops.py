"""Stops at the edge of a column: what stands around them is compared with what the text shows elsewhere."""

from __future__ import annotations

from jdtool.text.edge_stops import EdgeStops, open_quotations

DIALOGUE = ["“来了？”", "“来了。”", "他放下伞。屋里没有人。灯亮着。", "“等一等。”"]


def test_a_quotation_begins_a_paragraph_where_it_does_so_elsewhere() -> None:
    stops = EdgeStops.of(DIALOGUE, range(4))
    assert stops.ends_paragraph("雨停了。", "“走吧。”", False)
    assert not stops.ends_paragraph("雨停了。", "他又坐下。", False)


def test_where_sentences_are_many_and_paragraphs_few_a_stop_ends_none() -> None:
    stops = EdgeStops.of(["甲来。乙去。丙坐。丁走。戊笑。", "己哭。"], [0])
    assert not stops.ends_paragraph("雨停了。", "灯亮了。", False)


def test_a_quotation_that_is_left_open_goes_on() -> None:
    texts = ["“来。坐。吃。”", "好。", "行。", "去。"]
    stops = EdgeStops.of(texts, range(4))
    assert stops.ends_paragraph("好。", "灯亮了。", False)
    assert not stops.ends_paragraph("好。", "灯亮了。", True)


def test_quotations_nest_and_a_closing_mark_too_many_is_none() -> None:
    assert open_quotations(0, "“‘好") == 2
    assert open_quotations(0, "好”。“走") == 1
