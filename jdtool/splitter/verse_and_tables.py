"""Lines that are printed one by one: verse, and the rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jdtool.patterns import lazy
from jdtool.press import signatures
from jdtool.text.lines import Line

_MARKS = frozenset("，。；！？“”「」,;!?")
"""What separates sentences, or quotes one; a row of a table has none of it."""
_RESULT = lazy("[:：0-9]")
_PAUSES = frozenset("，、")
_PAUSED = 2  # in verse no more than one line of as many pauses in its midst
_LINE_ENDS = frozenset("，。；！？、：…”")
_STANZA, _SHORTEST = 4, 3.0  # lines of a stanza at least; ideographs in each
_VERSE = 20  # ideographs at most in a line of verse
_RAGGED = 2.0  # ideographs by which a line of verse stays behind the longest


def is_row(text: str) -> bool:
    """A line to whether it is a row of a table: three cells, or a label with a colon and two.

    >>> [is_row(t) for t in ("男子组　1.张三35秒　2.李四36秒", "女子组：王五　赵六", "他说：“好 的”", "小城　通地铁")]
    [True, True, False, False]
    """
    cells = text.split()
    if len(cells) < 2 or not _MARKS.isdisjoint(text):
        return False
    label = cells[0]
    with_colon = "：" in label[1:-1] or ":" in label[1:-1]
    return (len(cells) > 2 or with_colon) and max(map(len, cells)) > 1


def is_result(text: str) -> bool:
    """A line to whether it is a row of a table with a label, numbers or names, as no headline in spaced type is.

    >>> [is_result(t) for t in ("男子组　1.张三35秒　2.李四36秒", "江 边 公 园 看 樱 花")]
    [True, False]
    """
    return is_row(text) and (_RESULT.search(text) is not None or is_list_of_names(text))


def is_list_of_names(text: str) -> bool:
    """A line to whether it is nothing but three persons or more, as lists of winners have them.

    >>> is_list_of_names("王强　李小明　欧阳文"), is_list_of_names("江边　看灯　渡轮")
    (True, False)
    """
    cells = text.split()
    return len(cells) > 2 and all(map(signatures.likely, cells))


def is_ragged(lines: Iterable[Line]) -> bool:
    """Lines to whether some in their midst stay behind the longest: text would fill them, verse does not.

    >>> from jdtool.text.lines import lines_of
    >>> verse, text = lines_of("雾先到了\\n等船的人把手拢在袖里\\n艄公不说话"), lines_of("雾先到了渡\\n口，等船的\\n人")
    >>> is_ragged(verse), is_ragged(text)
    (True, False)
    """
    widths = [line.width for line in lines]
    widest = max(widths)
    short = sum(width <= widest - _RAGGED for width in widths[:-1])
    return short * 4 >= len(widths)


def is_stanza(lines: Sequence[Line]) -> bool:
    """Lines to whether they may be a stanza: short, no sentence ends in them, and few pause in their midst."""
    if len(lines) < 2 or not all(line.width <= _VERSE and not line.closed and "。" not in line.text for line in lines):
        return False
    return sum(map(_has_inner_pause, lines)) * _PAUSED <= len(lines)


def ends_lines_with_marks(lines: Sequence[Line]) -> bool:
    """Lines to whether they are verse: each ends where the sentence pauses, and a sentence ends in more than one.

    >>> from jdtool.text.lines import lines_of
    >>> ends_lines_with_marks(lines_of("雾先到了，\\n等船的人都来了。\\n艄公不说话，\\n只看水。"))
    True
    """
    if (
        len(lines) < _STANZA
        or lines[0].text[-1] not in _LINE_ENDS
        or any(not _SHORTEST <= line.width <= _VERSE for line in lines)
    ):
        return False
    ends = [line.text[-1] for line in lines]
    pauses = sum(map(_has_inner_pause, lines))
    return _LINE_ENDS.issuperset(ends) and sum(line.closed for line in lines) > 1 and pauses * _PAUSED < len(lines)


def _has_inner_pause(line: Line) -> bool:
    return not _PAUSES.isdisjoint(line.text[:-1])


def is_indented_stanza(lines: Sequence[Line]) -> bool:
    """Lines to whether they are a stanza by their looks: short indented lines, none of which ends a sentence."""
    return len(lines) >= 2 and all(line.indent == 2 and line.width <= _VERSE and not line.closed for line in lines)
