"""User dictionaries in jieba's format are taken as jieba takes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jdtool import words
from jdtool.errors import BadInput, IOFailure

TEXT = (
    "云梦泽新区的石墨烯灯光秀昨晚亮相，江南里小区居民王二小的外孙女小满也来了。台中正在下雨，如果放到旧字典中将出错。"
)
LISTS = {
    "frequency and tag": "云梦泽新区 5 ns\n石墨烯 3 n\n",
    "word alone": "灯光秀\n江南里\n旧字典\n小满\n",
    "zero takes a word away": "台中 0\n外孙女 0\n亮相 0\n",
    "one character, latin, blank lines": "\n秀 100000\n\nAB型 7 n\n   \n",
    "tag without frequency": "江南里 ns\n王二小 nr\n",
    "a word with a space": "New Harbour 5 nz\n",
    "byte-order mark": "\ufeff灯光秀 9 n\n",
    "the same word twice": "灯光秀 3\n灯光秀 90000 n\n",
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("hmm", [True, False])
def test_cut_as_jieba_cuts_with_it(name: str, hmm: bool, tmp_path: Path, theirs: Any) -> None:
    import jieba
    from jieba import finalseg

    path = tmp_path / "user.txt"
    path.write_text(LISTS[name], encoding="utf-8")
    other = jieba.Tokenizer()
    other.FREQ, other.total, other.initialized = dict(theirs.FREQ), theirs.total, True
    try:
        with path.open("rb") as file:
            other.load_userdict(file)
        ours = words.load([str(path)])
        assert ours.cut(TEXT, hmm) == other.lcut(TEXT, HMM=hmm)
        assert ours.total == other.total
        for word in ("灯光秀", "石墨烯", "台中", "小满", "江南里", "秀", "外孙女"):
            assert ours.freq(word) == other.FREQ.get(word, 0), word
    finally:
        finalseg.Force_Split_Words.clear()


def test_a_word_added_is_cut_out_whole_and_has_its_tag(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("云梦泽新区 ns\n", encoding="utf-8")
    ours = words.load([str(path)])
    assert "云梦泽新区" in ours.cut(TEXT)
    assert "云梦泽新区" not in words.load().cut(TEXT)
    assert ours.tag("云梦泽新区") == "ns"


def test_dictionaries_add_up(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("灯光秀\n", encoding="utf-8")
    (tmp_path / "b").write_text("江南里\n", encoding="utf-8")
    cut = words.load([str(tmp_path / "a"), str(tmp_path / "b")]).cut(TEXT)
    assert {"灯光秀", "江南里"} <= set(cut)


def test_what_is_no_dictionary_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_bytes("灯光秀\n".encode() + "江南里\n".encode("gb18030"))
    with pytest.raises(BadInput) as fault:
        words.load([str(path)])
    assert fault.value.problem.at("jdtool") == f"jdtool: {path}:2: not UTF-8; a user dictionary has to be"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(IOFailure) as fault:
        words.load([str(tmp_path / "none.txt")])
    assert "none.txt: no such file" in fault.value.problem.at("jdtool")


@pytest.mark.parametrize(
    "line", ["小满 abc 12 x y", "石墨 烯", "石墨烯,5,n", "石墨烯\t5\tn", "石墨烯 5x n", "石墨烯：5", "石墨烯 5 n 6"]
)
def test_a_line_that_is_no_entry_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "user.txt"
    path.write_text(f"灯光秀 3\n{line}\n", encoding="utf-8")
    with pytest.raises(BadInput) as fault:
        words.load([str(path)])
    assert fault.value.problem.at("jdtool") == f"jdtool: {path}:2: {line!r} is no entry; write WORD [FREQUENCY] [TAG]"


def test_words_are_added_in_another_spelling_too(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("雲夢澤 5 ns\n", encoding="utf-8")
    ours = words.load([str(path)], lambda word: word.replace("雲夢澤", "云梦泽"))
    assert ours.user_words == {"雲夢澤", "云梦泽"}
    assert "云梦泽" in ours.cut("云梦泽新区")


def test_a_word_taken_away_again_is_no_user_word(tmp_path: Path) -> None:
    path = tmp_path / "user.txt"
    path.write_text("灯光秀 3\n江南里 2\n灯光秀 0\n", encoding="utf-8")
    assert words.load([str(path)]).user_words == {"江南里"}
