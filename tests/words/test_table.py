"""The mapped table gives back what it was built of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jdtool.words.table import Table, build

WORD = st.text(st.characters(exclude_characters=" ", exclude_categories=["Cs", "Cc"]), max_size=6)


@given(st.dictionaries(WORD, st.from_regex("[0-9a-z ]{1,9}", fullmatch=True)), WORD)
def test_all_that_went_in_comes_out_and_nothing_else(entries: dict[str, str], other: str) -> None:
    output = Table(memoryview(build(entries.items())))
    assert {word: output.get(word) for word in entries} == entries
    assert output.get(other) == entries.get(other)
    for word, value in entries.items():
        if len(word) > 2:
            assert output.group(word[:2], word[2])[word[2:]] == value
            assert all(tail[0] == word[2] for tail in output.group(word[:2], word[2]))


def test_the_last_of_two_values_counts() -> None:
    assert Table(memoryview(build([("地铁站", "9"), ("地铁站", "1")]))).get("地铁站") == "1"


def test_jieba_is_read_but_not_loaded(tmp_path: Path) -> None:
    """Neither jieba's code nor its cache in the temporary folder is touched, the first time as later."""
    ask = "import sys; from jdtool import words; words.load().cut('囧囍囧很忙'); print('jieba' in sys.modules)"
    for _ in range(2):
        env = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "TMPDIR": str(tmp_path / "tmp")}
        (tmp_path / "tmp").mkdir(exist_ok=True)
        ran = subprocess.run([sys.executable, "-c", ask], env=env, capture_output=True, text=True, check=True)
        assert ran.stdout == "False\n"
        assert not list((tmp_path / "tmp").iterdir())
    assert sorted(path.name for path in (tmp_path / "cache" / "jdtool").iterdir()) == ["hmm", "words"]
