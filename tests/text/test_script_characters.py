"""The characters that tell simplified from traditional text."""

from __future__ import annotations

from jdtool.text.script_characters import SIMPLIFIED, TRADITIONAL


def encodes(char: str, encoding: str) -> bool:
    try:
        return bool(char.encode(encoding))
    except UnicodeEncodeError:
        return False


def test_no_character_is_in_both() -> None:
    assert not SIMPLIFIED & TRADITIONAL


def test_each_is_in_the_character_set_of_its_script_only() -> None:
    assert all(encodes(char, "gb2312") and not encodes(char, "big5") for char in SIMPLIFIED)
    assert all(encodes(char, "big5") and not encodes(char, "gb2312") for char in TRADITIONAL)


def test_what_both_scripts_use_is_in_neither() -> None:
    assert not (SIMPLIFIED | TRADITIONAL) & set("后里云中文人一")
