"""An article that only an uncertain dateline opened goes back to the one above, unless each has its own headline."""

from __future__ import annotations

from jdtool.splitter.blocks import BODY, HEADLINE, block_of
from jdtool.splitter.doubtful import merge_doubtful
from jdtool.splitter.draft import Draft
from jdtool.text.lines import lines_of

LINES = lines_of("江边看灯\n灯会昨夜开了。\n渡轮加班\n渡轮昨夜加班。\n末班船一点离岸。")
LAMPS, LAMP_TEXT, FERRY, FERRY_TEXT, LAST = (
    block_of(LINES, i, i + 1, label) for i, label in enumerate((HEADLINE, BODY, HEADLINE, BODY, BODY))
)
ABOVE = Draft(1, 2, body=(LAMP_TEXT,), headlines=(LAMPS,))
BELOW = Draft(3, 5, body=(FERRY_TEXT, LAST), doubt=2.0)


def test_a_doubtful_article_without_a_headline_is_the_rest_of_the_one_above() -> None:
    (merged,) = merge_doubtful([ABOVE, BELOW])
    assert merged == ABOVE._replace(end=5, body=(LAMP_TEXT, FERRY_TEXT, LAST))


def test_one_that_is_sure_or_has_its_own_headline_stays() -> None:
    for below in (BELOW._replace(doubt=0.0), BELOW._replace(headlines=(FERRY,))):
        assert merge_doubtful([ABOVE, below]) == [ABOVE, below]


def test_a_headline_above_both_is_the_first_one_s() -> None:
    below = BELOW._replace(headlines=(LAMPS,))
    (merged,) = merge_doubtful([ABOVE._replace(headlines=()), below])
    assert merged.headlines == (LAMPS,)


def test_words_may_say_otherwise_on_a_page_in_frames_only() -> None:
    above = ABOVE._replace(headlines=(), body=(FERRY_TEXT,))
    below = BELOW._replace(body=(LAST,), headlines=(LAMPS,), margin=5.0)
    assert merge_doubtful([above, below], in_frames=True) == [above, below]
    assert len(merge_doubtful([above, below])) == 1
    assert len(merge_doubtful([above, below._replace(margin=3.0)], in_frames=True)) == 1


def test_nothing_is_merged_into_a_caption_and_the_first_stays_whatever_its_doubt() -> None:
    caption = ABOVE._replace(kind="caption")
    assert merge_doubtful([caption, BELOW]) == [caption, BELOW]
    assert merge_doubtful([BELOW]) == [BELOW]


def test_several_in_a_row_all_go_back() -> None:
    first, second = BELOW._replace(end=4, body=(FERRY_TEXT,)), BELOW._replace(start=4, body=(LAST,))
    (merged,) = merge_doubtful([ABOVE, first, second])
    assert merged.body == (LAMP_TEXT, FERRY_TEXT, LAST)
