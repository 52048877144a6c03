"""Paragraphs come back from text set in the ways of many houses: the share of them that does, for each way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from jdtool.text.line_measures import Lines
from jdtool.text.paragraphs import paragraphs
from jdtool.text.seams import joined
from jdtool.text.single_column import Column
from tests.cleaner.test_rewrap import wrapped
from tests.cleaner.texts import TEXTS

House = Callable[[list[str], int], list[str]]


def lost_indents(texts: list[str], width: int) -> list[str]:
    return [line.strip("\u3000") for text in texts for line in wrapped("\u3000\u3000" + text, width)]


def hanging(texts: list[str], width: int) -> list[str]:
    """Indents that were lost, in a column out of which marks hang."""
    lines: list[str] = []
    for text in texts:
        rest = "\u3000\u3000" + text
        while rest:
            end = width + (rest[width : width + 1] in "，。、" if len(rest) > width else 0)
            lines.append(rest[:end].strip("\u3000"))
            rest = rest[end:]
    return lines


def frames(texts: list[str], width: int) -> list[str]:
    """Indents, and a blank line behind every seventh line, where a frame ends."""
    lines = [line for text in texts for line in wrapped("\u3000\u3000" + text, width)]
    return [part for k, line in enumerate(lines, 1) for part in ([line, ""] if k % 7 == 0 else [line])]


def gaps(texts: list[str], width: int) -> list[str]:
    return [line for text in texts for line in [*wrapped(text, width), ""]]


def two_columns(texts: list[str], width: int) -> list[str]:
    """Indents; the second half in a wider column."""
    half = len(texts) // 2
    return [
        line
        for part, own in ((texts[:half], width), (texts[half:], width + 6))
        for text in part
        for line in wrapped("\u3000\u3000" + text, own)
    ]


def one_space(texts: list[str], width: int) -> list[str]:
    return [line for text in texts for line in wrapped(" " + text, width)]


def off_margin(texts: list[str], width: int) -> list[str]:
    """Every line stands two blanks off the margin, the first of a paragraph six."""
    return ["  " + line for text in texts for line in wrapped("\u3000\u3000" + text, width)]


def hung_out(texts: list[str], width: int) -> list[str]:
    """The first line of a paragraph stands further out than the others."""
    lines: list[str] = []
    for text in texts:
        first, *rest = wrapped(text, width)
        lines += [first, *("\u3000\u3000" + line for line in wrapped("".join(rest), width - 2) if line)]
    return lines


def double_spaced(texts: list[str], width: int) -> list[str]:
    """A blank line behind every line: it separates nothing."""
    return [part for text in texts for line in wrapped("\u3000\u3000" + text, width) for part in (line, "")]


def pages(texts: list[str], width: int) -> list[str]:
    """A form feed above every eleventh line."""
    lines = [line for text in texts for line in wrapped("\u3000\u3000" + text, width)]
    return ["\f" + line if k % 11 == 10 else line for k, line in enumerate(lines)]


def words_cut(texts: list[str], width: int) -> list[str]:
    """Cut by counting characters, wherever that is."""
    return [text[k : k + width] for text in texts for k in range(0, len(text), width)]


def neither(texts: list[str], width: int) -> list[str]:
    return [line for text in texts for line in wrapped(text, width)]


def double_spaced_plain(texts: list[str], width: int) -> list[str]:
    """The same without indents."""
    return [part for text in texts for line in wrapped(text, width) for part in (line, "")]


def numbered(texts: list[str]) -> list[str]:
    return [f"{number}、{text}" for number, text in zip("一二三四五六七八九十", texts, strict=False)]


def signed(texts: list[str]) -> list[str]:
    return [f"{text}（张小明）" for text in texts]


def signatures_apart(texts: list[str], width: int) -> list[str]:
    """Indents; the writer's name on a line of its own."""
    return [
        line
        for text in texts
        for line in [*wrapped("\u3000\u3000" + text.removesuffix("（张小明）"), width), "\u3000（张小明）"]
    ]


def of_column(lines: list[str]) -> list[str]:
    """Lines of one column to the paragraphs read off them, none where there is no column."""
    own = Lines.of(lines)
    column = Column(own, [False] * len(own.texts))
    return [joined(own.texts[k] for k in group) for group in column.groups()] if column.width else []


def of_body(lines: list[str]) -> list[str]:
    return [joined(lines[k] for k in group) for group in paragraphs(lines)]


def share(
    read: Callable[[list[str]], list[str]],
    house: House,
    widths: Iterable[int],
    edit: Callable[[list[str]], list[str]] = list,
) -> float:
    """The share of paragraphs that come back, twice over those that went in and those that came out."""
    hits = total = 0
    for width in widths:
        for texts in map(edit, TEXTS.values()):
            want, got = [joined([text]) for text in texts], read(house(texts, width))
            hits += 2 * (Counter(want) & Counter(got)).total()
            total += len(want) + len(got)
    return hits / total


BODIES = [
    (lost_indents, 0.8803),
    (hanging, 0.8348),
    (frames, 0.9766),
    (gaps, 0.9761),
    (two_columns, 0.935),
    (neither, 0.8459),
    (double_spaced, 0.9766),
]
COLUMNS = [
    (one_space, 0.9847), (off_margin, 0.979), (hung_out, 0.9742), (double_spaced, 0.923), (pages, 0.9818),
    (words_cut, 0.949), (gaps, 0.9865), (neither, 0.9489), (double_spaced_plain, 0.8896),
]  # fmt: skip


@pytest.mark.parametrize(("house", "floor"), BODIES, ids=lambda value: getattr(value, "__name__", ""))
def test_the_columns_of_a_page(house: House, floor: float) -> None:
    assert share(of_body, house, range(8, 25)) >= floor


@pytest.mark.parametrize(("house", "floor"), COLUMNS, ids=lambda value: getattr(value, "__name__", ""))
def test_text_in_one_column(house: House, floor: float) -> None:
    assert share(of_column, house, range(10, 43, 4)) >= floor


@pytest.mark.parametrize(("read", "floor"), [(of_body, 0.978), (of_column, 0.9554)])
def test_items_of_a_list(read: Callable[[list[str]], list[str]], floor: float) -> None:
    assert share(read, neither, range(10, 43, 4), numbered) >= floor


@pytest.mark.parametrize(("read", "floor"), [(of_body, 0.978), (of_column, 0.8039)])
def test_names_of_writers(read: Callable[[list[str]], list[str]], floor: float) -> None:
    assert share(read, signatures_apart, range(10, 43, 4), signed) >= floor
