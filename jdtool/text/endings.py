"""How a line ends: as a sentence does, as one may, or in the middle; and lines that only stand behind a sentence."""

from __future__ import annotations

from jdtool.patterns import lazy

STOPS = "。！？!?…"
"""What ends a sentence."""

CLOSERS = '”’」』）)〕】》〉"]］'
"""What may stand behind the end of a sentence."""

NEVER_FIRST = frozenset("”’」』）)〕】》〉］，。、；：！？,;!?％")
"""What no paragraph begins with."""

_ENDS = frozenset(STOPS)
_CLOSERS = frozenset(CLOSERS)
_BEHIND = CLOSERS + " \u3000"
_DOTS = frozenset(".．")
_NOTE = lazy(
    "(?:[①-⑳⑴-⒛㉑-㊿¹²³⁰-⁹*＊†‡]{1,3}|"
    "[\\[［〔（(【](?:[注註][ \u3000]?)?[0-9０-９①-⑳]{1,3}(?:[-–—~,，、][0-9０-９]{1,3}){0,4}[\\]］〕）)】]){1,4}$"
)
"""Marks of notes behind a sentence."""
_NOTE_LENGTH = 24
_NOTE_ENDS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽¹²³⁴⁵⁶⁷⁸⁹⁰*＊†‡]］〕）)】")
_HALF = frozenset("；;：:.")
_TRAILER = lazy(r"[（(〔【][^（）()〔〕【】，。版页]{1,16}[）)〕】]")


def ending(text: str) -> int:
    """How a line ends: 2 as a sentence does, 1 as a sentence may, 0 in the middle.

    A note's mark may stand behind the stop: 。①, 。[2].

    >>> [ending(t) for t in ("他来了。", "“他来了。”", "他来了。（完）", "如下：", "（完）", "“新机遇”", "他")]
    [2, 2, 2, 1, 1, 0, 0]
    """
    if text[-1] in _NOTE_ENDS and (note := _NOTE.search(text, max(1, len(text) - _NOTE_LENGTH))):
        text = text[: note.start()]
    last = text[-1]
    if last in _ENDS or (last in _DOTS and len(text) > 4 and "\u3400" < text[-2] < "\ufaff"):
        return 2
    if last in _CLOSERS:
        core = text.rstrip(CLOSERS)
        if core and core[-1] in _ENDS:
            return 2
        if last not in "）)】〕":
            return 0
        start = max(text.rfind("（"), text.rfind("("), text.rfind("【"), text.rfind("〔"))
        return 2 if start > 0 and text[:start].rstrip(_BEHIND)[-1:] in _ENDS else 1
    return 1 if last in _HALF else 0


def is_trailer(text: str) -> bool:
    """A line to whether it is no more than a name in brackets, as a writer's behind a paragraph, or a note's mark.

    >>> is_trailer("（张小明）"), is_trailer("[2]"), is_trailer("（下转第三版）")
    (True, True, False)
    """
    return text[0] in "（(【〔[［" and (_TRAILER.fullmatch(text) is not None or is_note(text))


def is_note(text: str) -> bool:
    """A line to whether it is no more than marks of notes, which belong to the sentence above.

    >>> is_note("[1][2]"), is_note("②"), is_note("（注３）"), is_note("（张小明）")
    (True, True, True, False)
    """
    return text[-1] in _NOTE_ENDS and len(text) <= _NOTE_LENGTH and _NOTE.match(text) is not None


def is_closed_above(above: str, text: str) -> bool:
    """True where the bracket that *text* ends with was opened behind the stop of a sentence on the line above."""
    start = max(above.rfind("（"), above.rfind("("))
    return "（" not in text and "(" not in text and start > 0 and above[:start].rstrip(_BEHIND)[-1:] in _ENDS
