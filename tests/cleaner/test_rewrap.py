"""Texts of several kinds wrapped at many widths come back as they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest

from jdtool.cleaner import clean
from tests.cleaner.texts import TEXTS

Wrap = Callable[[str, int], list[str]]
WIDTHS = (10, 12, 15, 18, 20, 24, 28, 32, 35, 38, 40, 45, 50, 60)
NEVER_FIRST = frozenset("，。、；：！？”’」』）》")
NEVER_LAST = frozenset("“‘「『（《")


def wrapped(text: str, width: int) -> list[str]:
    """A paragraph to its lines, as a typesetter breaks them: no mark at a line's beginning that belongs to its end."""
    lines: list[str] = []
    while len(text) > width:
        end = width
        while end > 1 and (text[end] in NEVER_FIRST or text[end - 1] in NEVER_LAST):
            end -= 1
        lines.append(text[:end])
        text = text[end:]
    return [*lines, text]


def hanging(text: str, width: int) -> list[str]:
    """A paragraph to its lines, with marks hanging out of the column."""
    lines: list[str] = []
    while len(text) > width:
        end = width + (text[width] in NEVER_FIRST)
        lines.append(text[:end])
        text = text[end:]
    return [*lines, text] if text else lines


def in_print(text: str, width: int) -> list[str]:
    """A paragraph to its lines, where a Latin letter has half the room of an ideograph and words are cut."""
    lines = [""]
    room = 2 * width
    for character in text:
        room -= 1 if character.isascii() else 2
        if room < 0:
            lines.append("")
            room = 2 * width - (1 if character.isascii() else 2)
        lines[-1] += character
    return lines


def page(paragraphs: list[str], width: int, style: str, wrap: Wrap = wrapped) -> str:
    indent = "\u3000\u3000" if style == "indents" else ""
    blank = [""] if style == "blank lines" else []
    return "\n".join(line for text in paragraphs for line in [*wrap(indent + text, width), *blank]) + "\n"


def share(style: str, wrap: Wrap = wrapped) -> float:
    """The share of paragraphs that come back whole, twice over those that went in and those that came out."""
    hits = total = 0
    for paragraphs, width in product(TEXTS.values(), WIDTHS):
        lines = [line for line in clean(page(paragraphs, width, style, wrap)).split("\n") if line]
        hits += 2 * sum((Counter(paragraphs) & Counter(line.strip() for line in lines)).values())
        total += len(paragraphs) + len(lines)
    return hits / total


@pytest.mark.parametrize(("style", "floor"), [("indents", 0.995), ("blank lines", 0.99), ("neither", 0.94)])
def test_paragraphs_come_back_whole(style: str, floor: float) -> None:
    assert share(style) >= floor


@pytest.mark.parametrize(
    ("wrap", "style", "floor"),
    [
        (hanging, "indents", 0.995), (hanging, "blank lines", 0.988), (hanging, "neither", 0.897),
        (in_print, "indents", 0.992), (in_print, "blank lines", 0.996), (in_print, "neither", 0.936),
    ],
)  # fmt: skip
def test_other_wraps_come_back_whole(wrap: Wrap, style: str, floor: float) -> None:
    assert share(style, wrap) >= floor


@pytest.mark.parametrize("style", ["indents", "blank lines", "neither"])
def test_what_came_back_is_left_alone(style: str) -> None:
    for paragraphs, width in product(TEXTS.values(), WIDTHS):
        once = clean(page(paragraphs, width, style))
        assert clean(once) == once


@pytest.mark.parametrize("name", TEXTS)
def test_clean_text_is_left_alone(name: str) -> None:
    text = "\n".join(TEXTS[name]) + "\n"
    assert clean(text) == text


def test_a_paragraph_goes_on_over_a_page_and_its_running_head() -> None:
    lines = page(TEXTS["novel"], 28, "indents").split("\n")
    wanted = clean("\n".join(lines))
    cut = next(k for k, line in enumerate(lines) if k > 4 and line[-1] not in "。！？”" and lines[k + 1][0] != "\u3000")
    head = ["· 52 ·", "雨夜的钟"]
    assert clean("\n".join([*lines[: cut + 1], *head, *lines[cut + 1 :]])) == wanted
    assert clean("\n".join([*lines[: cut + 1], "\f" + lines[cut + 1], *lines[cut + 2 :]])) == wanted
