"""The three shapes of what clean gives, for text and for records, and its account of what was done."""

from __future__ import annotations

from jdtool.cleaner import clean
from jdtool.cleaner.filters import DIFF, NOTHING, Account, RecordFilter, Request, TextFilter
from jdtool.cleaner.rules import DEFAULT

DIRTY = "江边灯会占43 . 3 %\n"
CLEAN = "江边灯会占43.3%\n"


def whole(request: Request, text: str) -> tuple[str, Account | None]:
    """What a filter makes of a text fed line by line, and its account."""
    filter = TextFilter(request, "a.txt")
    out = "".join(filter.feed(line) for line in text.splitlines(keepends=True)) + filter.end()
    return out, filter.account()


def test_the_result_is_that_of_clean_and_is_no_news_where_nothing_is_counted() -> None:
    assert whole(Request(DEFAULT), DIRTY) == (clean(DIRTY), None)


def test_a_diff_or_nothing_says_whether_anything_changed() -> None:
    diff, account = whole(Request(DEFAULT, shape=DIFF), DIRTY)
    assert diff == f"--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-{DIRTY}+{CLEAN}"
    assert account and account.changed
    nothing, account = whole(Request(DEFAULT, shape=NOTHING), DIRTY)
    assert (nothing, account and account.changed) == ("", True)
    assert whole(Request(DEFAULT, shape=DIFF), CLEAN) == ("", None)


def test_what_is_fed_behind_an_end_is_a_text_of_its_own_and_counts_are_told_once() -> None:
    filter = TextFilter(Request(DEFAULT, counts_rules=True, shape=DIFF), "a.txt")
    first = filter.feed(DIRTY) + filter.end()
    assert filter.feed(DIRTY) + filter.end() == first, "line numbers begin anew"
    account = filter.account()
    assert account and [(count.rule, count.times) for count in account.counts] == [("spaced-numbers", 4)]
    assert filter.account() is None


def test_records_come_out_mended_and_the_one_given_stays() -> None:
    record = {"title": DIRTY.strip(), "paragraphs": [DIRTY.strip()], "note": DIRTY}
    filter = RecordFilter(Request(DEFAULT), "a.jsonl")
    assert filter.change(record) == [{"title": CLEAN.strip(), "paragraphs": [CLEAN.strip()], "note": DIRTY}]
    assert record["title"] == DIRTY.strip()


def test_only_the_fields_asked_for_are_mended_and_those_that_no_record_has_are_known() -> None:
    filter = RecordFilter(Request(DEFAULT, fields=("note", "tite")), "a.jsonl")
    assert filter.change({"title": "占4 %", "note": "占4 %"}) == [{"title": "占4 %", "note": "占4%"}]
    account = filter.account()
    assert account and account.fields_found == {"note"} and account.fields_of_record == ("title", "note")


def test_a_diff_of_records_begins_anew_with_each_file() -> None:
    filter = RecordFilter(Request(DEFAULT, shape=DIFF), "a.jsonl")
    diffs = []
    for _ in range(2):
        assert filter.change({"title": "占4 %"}) == []
        diffs.append(filter.rest(is_last=True))
    assert diffs[0] == diffs[1]
    assert '-{"title":"占4 %"}\n+{"title":"占4%"}\n' in diffs[0].replace('": "', '":"')
