"""Text → sentences.

A Chinese sentence ends at 。！？ and the closing marks behind it. The exceptions:

- A quotation stays whole, together with the words that introduce it and with "he said" behind it, so that no sentence
  holds half a pair of quotation marks; only a long one is split inside. Brackets and 《》 stay whole too.
- Behind a quotation that ends in a mark of its own, the sentence continues where the quotation is a part of it
  (一句“你好吗？”让他红了眼眶), and is over where a colon introduced it (他说：“好。”).
- An ellipsis ends no sentence by itself.
- What a full point ends is decided in `full_points`: it also stands in numbers, abbreviations, initials and addresses.

The marks and their use follow GB/T 15834-2011 (General rules for punctuation).
"""

from __future__ import annotations

import re

from jdtool.patterns import lazy
from jdtool.text.full_points import Items, ends_sentence, may_begin_sentence

_PAIRS = dict(zip("“‘「『（(［[【〔《〈｛{", "”’」』）)］]】〕》〉｝}", strict=True))
_CLOSERS = "".join(_PAIRS.values())
_QUOTES = '“‘「『"'
_WHOLE_QUOTE = 110  # characters: a longer quotation is split at its own sentences
_WHOLE_BRACKET = 200
_LATIN_LENGTH = 3  # Latin text takes about three times as many characters as Chinese

_MARK = lazy(
    r"""
    (?P<end> [。！？｡‼⁇⁈⁉!?]+[。！？｡‼⁇⁈⁉!?…]* | …+[。！？｡!?]+ )
  | (?P<dots> …+ | ⋯+ )
  | (?P<point> [.．](?:\ [.．]){2,} | [.．]+ )
  | (?P<open> [“‘「『（(［\[【〔《〈｛{] )
  | (?P<close> [”’」』）)］\]】〕》〉｝}] )
  | (?P<straight> " )
  | (?P<bullet> [●■◆▲★◎○□◇△☆•⁃‣▪] )
    """,
    re.VERBOSE,
)
_ENDS = "。！？｡‼⁇⁈⁉!?…"

_REACTION = (
    r"[（(](?:[^（）()，。！？]{0,10}(?:掌声|掌聲|鼓掌|笑声|笑聲|笑|欢呼|歡呼|喝彩|起立|哽咽|落泪|落淚|叹气|嘆氣|沉默|停顿|停頓))"
    r"[^（）()，。！？]{0,4}[）)]"
)
"""What the audience or the speaker did, as printed in speeches and interviews behind the words: （掌声）, （笑）."""
_TAIL = lazy(rf"[{re.escape(_CLOSERS)}。！？｡]{{0,24}}(?:\[\d{{1,3}}\]){{0,8}}(?:{_REACTION})?")
_CONTINUES = lazy(
    r"\s*(?:[，、；：,;:—～~·]|的|地(?![铁鐵面方区區点點球上下图圖])|得(?![知到])|等(?![到待])|之(?![后後前间間])|[与與](?!此)|"
    r"和(?![平谐諧])|及(?![时時])|或(?![许許者])|[这這那](?:[一二三四五六七八九十百几幾两兩些种種样樣个個句番段声聲首则則]|就?是|话|話))"
)
"""How a sentence continues behind a quotation that is a part of it."""
_CONTINUES_REPORT = lazy(r"\s*(?:[，、；,;—～~·]|的(?![确確]))")
"""How a sentence continues behind a quotation that a colon introduced."""
_HELD_BY_COMMA = lazy(r"\s*[，、；,;]")
_SAID = lazy(
    r"\s{0,4}[^，。！？；：“”]{0,24}?(?:说|道|问|答|喊|叫|表示|告诉|告訴|介绍|介紹|坦言|感慨|感叹|感嘆|回忆|回憶|强调|強調|指出|认为|認為|"
    r"解释|解釋|笑称|笑稱|写道|寫道|透露|建议|建議|呼吁|呼籲|直言|說|問|補充|补充|谈起|談起|总结|總結)"
)
"""Behind a quotation: who said it, before the next mark. Speech verbs of news prose."""
_WORD = lazy(r"\w")
_REACH = 64  # characters that are looked at before and behind a quotation: bounds the time


def sentences(text: str) -> list[str]:
    """Text → its sentences, in order, without the white space around them. A line end always separates sentences.

    >>> sentences("他说：“雨停了。我们走吧！”大家笑了。水位仍有3.5米（昨日为4米）。")
    ['他说：“雨停了。我们走吧！”', '大家笑了。', '水位仍有3.5米（昨日为4米）。']
    """
    return [text[first:last] for first, last in spans(text)]


def spans(text: str) -> list[tuple[int, int]]:
    """Text → where in it each sentence begins and ends, in characters.

    >>> spans("雨停了。 走吧。")
    [(0, 4), (5, 8)]
    """
    places: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        for first, last in _line_spans(line):
            body = line[first:last]
            indent = len(body) - len(body.lstrip())
            if body.strip():
                places.append((at + first + indent, at + first + len(body.rstrip())))
        at += len(line)
    return places


def _line_spans(line: str) -> list[tuple[int, int]]:
    """One line → the spans of its sentences, white space included."""
    marks = list(_MARK.finditer(line))
    if not marks:
        return [(0, len(line))]
    closing = _closing_places(marks)
    opening = {last: first for first, last in closing.items()}
    items = Items.of(line)
    item_starts = iter([*items.starts, len(line) + 1])
    next_item = next(item_starts)
    cuts: list[int] = []
    start, word = 0, _next_word(line, 0)  # where the sentence begins, and the first word of it
    whole_until = 0  # end of a pair that stays whole
    for mark in marks:
        at = mark.start()
        while next_item <= at:  # a list item begins before this mark
            if next_item >= whole_until and word < next_item:
                cuts.append(next_item)
                start, word = next_item, _next_word(line, next_item)
            next_item = next(item_starts)
        if at < whole_until or at in items.points:
            continue
        cut = None
        if at in closing:
            if closing[at] - at <= _whole_length(line, at):
                whole_until = closing[at]
                cut = _end_behind_pair(line, start, at, closing[at])
        elif mark["end"]:
            if at >= start:
                cut = _end_behind_mark(line, start, mark, opening)
        elif mark["point"]:
            if at >= start and (end := ends_sentence(line, start, at, mark.end())):
                cut = _behind_tail(line, end)
        elif mark["bullet"] and line[at - 1].isspace():
            cut = at
        if cut is not None and word < cut:
            cuts.append(cut)
            start, word = cut, _next_word(line, cut)
    if word < len(line) or not cuts:
        cuts.append(len(line))
    else:
        cuts[-1] = len(line)  # marks without a word belong to the sentence before them
    return list(zip([0, *cuts], cuts, strict=False))


def _next_word(line: str, at: int) -> int:
    word = _WORD.search(line, at)
    return word.start() if word else len(line)


def _closing_places(marks: list[re.Match[str]]) -> dict[int, int]:
    """Marks → for each opening mark that has its closing one, the place behind the latter."""
    places: dict[int, int] = {}
    open_marks: list[tuple[str, int]] = []
    straight: int | None = None
    for mark in marks:
        char = mark[0]
        if mark["open"]:
            open_marks.append((_PAIRS[char], mark.start()))
        elif mark["close"]:
            nearest = range(len(open_marks) - 1, max(-1, len(open_marks) - 6), -1)
            depth = next((i for i in nearest if open_marks[i][0] == char), None)
            if depth is not None:
                places[open_marks[depth][1]] = mark.end()
                del open_marks[depth:]
        elif mark["straight"]:
            if straight is None:
                straight = mark.start()
            else:
                places[straight], straight = mark.end(), None
    return places


def _whole_length(line: str, first: int) -> int:
    """The longest pair, opened at *first*, that stays whole."""
    length = _WHOLE_QUOTE if line[first] in _QUOTES else _WHOLE_BRACKET
    return length * _LATIN_LENGTH if line[first + 1 : first + 2].isascii() else length


def _end_behind_pair(line: str, start: int, first: int, last: int) -> int | None:
    """Where the sentence from *start* is over, if the quotation or bracket from *first* to *last* ends it."""
    inner = line[first + 1 : last - 1].rstrip()
    if line[first] in "《〈" or not inner:
        return None
    final = inner.rstrip("”’」』")[-1:]
    if final == "." or (final in "!?" and line[last : last + 1].isspace()):
        latin = line[first] in _QUOTES and _is_over_latin(line, start, first, last)
        return _behind_tail(line, last) if latin else None
    if not final or final not in _ENDS:
        return None
    end = _behind_tail(line, last)
    return end if _is_over(line, start, first, last, end) else None


def _is_over_latin(line: str, start: int, first: int, last: int) -> bool:
    """Whether an English sentence is over behind a quotation that ends in a mark: where a new one may begin."""
    if not may_begin_sentence(line, last):
        return False
    inner, before = line[first + 1 : last - 1], line[max(start, first - _REACH) : first].rstrip()
    return inner.endswith(".") or " " in inner or not before or before[-1] in ",:"


def _is_over(line: str, start: int, first: int, last: int, end: int) -> bool:
    """Whether the sentence from *start* is over at *end*, behind a pair from *first* to *last* with a mark inside."""
    before = line[max(start, first - _REACH) : first].rstrip()
    reported = line[first] in _QUOTES and before[-1:] in (":", "：")
    if (_CONTINUES_REPORT if reported else _CONTINUES).match(line, end):
        return False
    if line[first] not in _QUOTES:
        return not before
    if not before:
        return not _SAID.match(line, end)
    doubled = not set(_ENDS).isdisjoint(line[last:end])  # a mark inside the quotation and one behind it
    return doubled or before[-1] in "：:，,。！？”’」』" or not _WORD.search(line, end, end + _REACH)


def _end_behind_mark(line: str, start: int, mark: re.Match[str], opening: dict[int, int]) -> int | None:
    """Where the sentence from *start* is over, if an end mark ends it."""
    end = mark.end()
    if mark[0].isascii() and not _ascii_ends(line, mark.start(), end):
        return None
    tail = _behind_tail(line, end)
    for at in range(end, tail):  # a long quotation closes here
        first = opening.get(at + 1)
        if first is not None and line[first] in _QUOTES:
            over = _is_over(line, min(start, first), first, at + 1, tail)
            return tail if over else None
    return None if _HELD_BY_COMMA.match(line, tail) else tail


def _behind_tail(line: str, end: int) -> int:
    """Behind the closing marks, the note numbers and the reaction of the audience that follow *end*."""
    tail = _TAIL.match(line, end)
    return tail.end() if tail else end


def _ascii_ends(line: str, first: int, end: int) -> bool:
    """Whether ``!`` or ``?`` ends a sentence: behind a Chinese character, or where a new one may begin."""
    return "\u3000" <= line[first - 1 : first] <= "\uffef" or may_begin_sentence(line, _behind_tail(line, end))
