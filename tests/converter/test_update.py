"""The data files made from a release of OpenCC: a difference of tables that gives the new one back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jdtool.converter.tables import CHANGES, COMMON, changes, common_characters
from jdtool.converter.update import COMMON_NOTICE, NOTICE, difference, most_frequent

TABLE = st.dictionaries(st.text("一二三", min_size=1, max_size=2), st.text("甲乙", min_size=1, max_size=2), max_size=6)


@given(old=TABLE, new=TABLE)
def test_the_difference_turns_the_old_table_into_the_new_one(old: dict[str, str], new: dict[str, str]) -> None:
    table = dict(old)
    for line in difference(old, new):
        key, _, value = line[1:].partition("\t")
        if line[0] == "-":
            del table[key]
        else:
            assert table.get(key) != value, "what stays is not listed"
            table[key] = value
    assert table == new


def test_the_same_table_differs_in_nothing() -> None:
    assert list(difference({"一": "甲"}, {"一": "甲"})) == []


def test_characters_by_how_often_words_have_them() -> None:
    words = [("后来", 3), ("皇后", 5), ("来来", 1)]
    assert most_frequent(words) == "后来皇"  # 8, 5, 5: of equal ones the first by its code
    assert most_frequent(words, 1) == "后"


def test_the_committed_files_have_their_notices_and_can_be_read() -> None:
    with open(CHANGES, encoding="utf-8") as file:
        head = file.read(len(NOTICE) * 2)
    assert "Apache License, Version 2.0" in head and "made by python -m jdtool.converter.update" in head
    with open(COMMON, encoding="utf-8") as file:
        assert file.read().startswith(COMMON_NOTICE)
    assert {name for name, _, _ in changes(CHANGES)} >= {"STPhrases", "STCharacters", "TWPhrases"}
    assert len(common_characters()) == 4000 == len(set(common_characters()))
