"""Which fields an exported record has, in which order, under which names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.article import FIELDS
from jdtool.errors import BadInput, BadUsage
from jdtool.exporter.fields import EXPORT_FIELDS, OutputFields, full, names_in, renames_in

PAGE = {"id": "p-001", "title": "桥修好了", "paragraphs": ["昨日通车。", "限速四十。"], "dateline": None, "mine": [1]}


def test_every_documented_field_in_order_with_text_behind_paragraphs() -> None:
    out = full(PAGE)
    assert [n for n in out if n != "text"] == [*FIELDS, "mine"]
    assert list(out)[list(out).index("paragraphs") + 1] == "text"
    assert out["text"] == "昨日通车。\n限速四十。"


def test_null_lists_become_empty_ones() -> None:
    out = full({"paragraphs": None, "authors": None, "lines": None})
    assert (out["paragraphs"], out["authors"], out["lines"], out["text"]) == ([], [], {}, "")


def test_a_text_of_its_own_stays_where_there_are_no_paragraphs() -> None:
    assert full({"text": "一段话。"})["text"] == "一段话。"


@given(
    st.dictionaries(
        st.sampled_from([*EXPORT_FIELDS, "a", "b"]), st.none() | st.lists(st.text("桥a\n", max_size=3), max_size=3)
    )
)
def test_exporting_twice_is_exporting_once(record: dict[str, object]) -> None:
    try:
        once = full(record)
    except BadInput:
        return
    assert full(once) == once and list(full(once)) == list(once)


def test_paragraphs_that_are_no_texts_are_bad_input() -> None:
    with pytest.raises(BadInput, match="paragraphs"):
        full({"paragraphs": [1]})


def test_fields_and_computed_fields_in_the_order_asked_for() -> None:
    record = full({**PAGE, "kicker": "城南", "dateline": {"outlet": "本报", "place": None, "date": None}})
    out = OutputFields(["headline", "mine", "dateline_outlet", "dateline_iso", "id"]).of(record)
    assert list(out.items()) == [
        ("headline", "城南　桥修好了"),
        ("mine", [1]),
        ("dateline_outlet", "本报"),
        ("dateline_iso", None),
        ("id", "p-001"),
    ]


def test_renaming_keeps_the_place() -> None:
    out = OutputFields(None, {"text": "content"}).of(full(PAGE))
    assert "text" not in out and list(out)[list(out).index("paragraphs") + 1] == "content"


def test_two_fields_may_trade_names() -> None:
    out = OutputFields(None, {"title": "kicker", "kicker": "title"}).of(full(PAGE))
    assert out["kicker"] == "桥修好了" and out["title"] is None


@pytest.mark.parametrize(
    ("fields", "renames"),
    [
        (None, {"title": "id"}),
        (["id", "title"], {"title": "id"}),
        (None, {"id": "x", "title": "x"}),
        (["id"], {"title": "x"}),
    ],
)
def test_names_that_collide_are_wrong_usage(fields: list[str] | None, renames: dict[str, str]) -> None:
    with pytest.raises(BadUsage):
        OutputFields(fields, renames)


def test_a_name_that_only_one_record_has_collides_there() -> None:
    columns = OutputFields(None, {"title": "mine"})
    with pytest.raises(BadInput, match="mine"):
        columns.of(full(PAGE))
    assert columns.of(full({"title": "T"}))["mine"] == "T"


def test_a_field_that_no_record_had_is_told_with_what_may_be_meant() -> None:
    columns = OutputFields(["id", "titel", "mine"])
    assert columns.unmet() == []  # nothing was read: nothing can be missed
    columns.of(full(PAGE))
    assert columns.unmet() == ["no record has a field 'titel'; is 'title' meant?"]


@pytest.mark.parametrize("listed", ["", "a,,b", "a,b,a", ","])
def test_bad_lists_of_fields(listed: str) -> None:
    with pytest.raises(BadUsage):
        names_in(listed)


@pytest.mark.parametrize("pairs", [["a"], ["=b"], ["a="], ["a=b", "a=c"]])
def test_bad_renames(pairs: list[str]) -> None:
    with pytest.raises(BadUsage):
        renames_in(pairs)
