"""Text to its sentences.

A Chinese sentence ends at 。！？ and the closing marks behind it. What makes it less simple:

- A quotation stays whole, together with what introduces it and with "he said" behind it, so that no sentence has
  half a pair of quotation marks; only a long one is parted inside. What stands in brackets or in 《》 stays whole too.
- Behind a quotation that ends in a mark of its own, the sentence goes on where the quotation was set into it
  (一句“你好吗？”让他红了眼眶), and is over where a colon announced it (他说：“好。”).
- An ellipsis ends no sentence by itself, nor does the point of a number, an abbreviation or an address.

The marks and their use follow GB/T 15834-2011 (General rules for punctuation).
"""

from __future__ import annotations

import re

_PAIRS = dict(zip("“‘「『（(［[【〔《〈｛{", "”’」』）)］]】〕》〉｝}", strict=True))
_CLOSERS = "".join(_PAIRS.values())
_QUOTES = '“‘「『"'
WHOLE_QUOTE = 110  # characters: a longer quotation is parted at its own sentences
WHOLE_BRACKET = 200

_MARK = re.compile(
    r"""
    (?P<end> [。！？｡‼⁇⁈⁉!?]+[。！？｡‼⁇⁈⁉!?…]* | …+[。！？｡!?]+ )
  | (?P<dots> …+ | ⋯+ )
  | (?P<point> [.．]+ )
  | (?P<open> [“‘「『（(［\[【〔《〈｛{] )
  | (?P<close> [”’」』）)］\]】〕》〉｝}] )
  | (?P<straight> " )
  | (?P<bullet> [●■◆▲★◎○□◇△☆•] )
    """,
    re.VERBOSE,
)
_TAIL = re.compile(rf"[{re.escape(_CLOSERS)}]*(?:\[\d{{1,3}}\])*")
_GOES_ON = re.compile(r"\s*[，、；：,;:—～~·的地得等之与和及或这那]")
_HELD_ON = re.compile(r"\s*[，、；,;]")
# Behind a quotation: who said it, before the next mark. Speech verbs of news prose.
_SAID = re.compile(
    r"\s*[^，。！？；：“”]{0,24}?(?:说|道|问|答|喊|叫|表示|告诉|告訴|介绍|介紹|坦言|感慨|感叹|感嘆|回忆|回憶|强调|強調|指出|认为|認為|"
    r"解释|解釋|笑称|笑稱|写道|寫道|透露|建议|建議|呼吁|呼籲|直言|說|問|補充|补充|谈起|談起|总结|總結)"
)
_LATIN_NEXT = re.compile(r"""\s*$|\s+[A-Z“"'(‘\u3400-\u9fff]|[\u3400-\u9fff]""")
_ABBREVIATION = re.compile(
    r"(?:(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Vol|Fig|vs|etc|Inc|Ltd|Co|Corp|Jr|Sr|e\.g|i\.e)|(?<![A-Za-z])[A-Z])$"
)
_WORD = re.compile(r"\w")
_NEAR = 64  # characters that are looked at before and behind a quotation: bounds the time


def sentences(text: str) -> list[str]:
    """The sentences of *text*, in order, without the white space around them. A line end always parts sentences.

    >>> sentences("他说：“雨停了。我们走吧！”大家笑了。水位仍有3.5米（昨日为4米）。")
    ['他说：“雨停了。我们走吧！”', '大家笑了。', '水位仍有3.5米（昨日为4米）。']
    """
    return [text[first:last] for first, last in spans(text)]


def spans(text: str) -> list[tuple[int, int]]:
    """Where in *text* each sentence begins and ends."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        for first, last in _parts(line):
            body = line[first:last]
            blank = len(body) - len(body.lstrip())
            if body.strip():
                found.append((at + first + blank, at + first + len(body.rstrip())))
        at += len(line)
    return found


def _parts(line: str) -> list[tuple[int, int]]:
    """The sentences of one line, white space included."""
    marks = list(_MARK.finditer(line))
    if not marks:
        return [(0, len(line))]
    closing = _closing(marks)
    opening = {last: first for first, last in closing.items()}
    cuts: list[int] = []
    start, word = 0, _next_word(line, 0)  # where the sentence begins, and the first word of it
    whole_until = 0  # inside a pair that stays whole
    for mark in marks:
        at = mark.start()
        if at < whole_until:
            continue
        cut = None
        if at in closing:
            if closing[at] - at <= (WHOLE_QUOTE if line[at] in _QUOTES else WHOLE_BRACKET):
                whole_until = closing[at]
                cut = _behind_pair(line, start, at, closing[at])
        elif mark["end"]:
            if at >= start:
                cut = _behind_mark(line, start, mark, opening)
        elif mark["point"]:
            if at >= start and _ends_latin(line, at, mark.end()):
                cut = _after(line, mark.end())
        elif mark["bullet"] and line[at - 1].isspace():
            cut = at
        if cut is not None and word < cut:
            cuts.append(cut)
            start, word = cut, _next_word(line, cut)
    if word < len(line) or not cuts:
        cuts.append(len(line))
    else:
        cuts[-1] = len(line)  # stray marks belong to what stands before them
    return list(zip([0, *cuts], cuts, strict=False))


def _next_word(line: str, at: int) -> int:
    found = _WORD.search(line, at)
    return found.start() if found else len(line)


def _closing(marks: list[re.Match[str]]) -> dict[int, int]:
    """For each opening mark that has its closing one: the place behind the latter."""
    found: dict[int, int] = {}
    open_: list[tuple[str, int]] = []
    straight: int | None = None
    for mark in marks:
        char = mark[0]
        if mark["open"]:
            open_.append((_PAIRS[char], mark.start()))
        elif mark["close"]:
            depth = next((i for i in range(len(open_) - 1, max(-1, len(open_) - 6), -1) if open_[i][0] == char), None)
            if depth is not None:
                found[open_[depth][1]] = mark.end()
                del open_[depth:]
        elif mark["straight"]:
            if straight is None:
                straight = mark.start()
            else:
                found[straight], straight = mark.end(), None
    return found


def _behind_pair(line: str, start: int, first: int, last: int) -> int | None:
    """Where the sentence is over, if a quotation or bracket from *first* to *last* ends it."""
    inner = line[first + 1 : last - 1].rstrip()
    if line[first] in "《〈" or not inner or inner[-1] not in "。！？｡‼⁇⁈⁉!?…”’」』":
        return None
    if inner[-1] in "”’」』" and inner.rstrip("”’」』")[-1:] not in tuple("。！？｡‼⁇⁈⁉!?…"):
        return None
    end = _after(line, last)
    return end if _is_over(line, start, first, end) else None


def _is_over(line: str, start: int, first: int, end: int) -> bool:
    """Whether the sentence from *start* is over at *end*, behind a pair opened at *first* with a mark inside."""
    if _GOES_ON.match(line, end):
        return False
    before = line[max(start, first - _NEAR) : first].rstrip()
    if line[first] not in _QUOTES:
        return not before
    if not before:
        return not _SAID.match(line, end)
    return before[-1] in "：:，,。！？”’」』" or not _WORD.search(line, end, end + _NEAR)


def _behind_mark(line: str, start: int, mark: re.Match[str], opening: dict[int, int]) -> int | None:
    """Where the sentence is over, if an end mark ends it."""
    text, end = mark[0], mark.end()
    if text.isascii() and not _ends_ascii(line, mark.start(), end):
        return None
    tail = _after(line, end)
    for at in range(end, tail):  # a long quotation closes here
        first = opening.get(at + 1)
        if first is not None and line[first] in _QUOTES:
            over = _is_over(line, min(start, first), first, tail)
            return tail if over else None
    return None if _HELD_ON.match(line, tail) else tail


def _after(line: str, end: int) -> int:
    """Behind the closing marks and the note numbers that follow *end*."""
    found = _TAIL.match(line, end)
    return found.end() if found else end


def _ends_ascii(line: str, first: int, end: int) -> bool:
    """``!`` and ``?`` end a sentence behind a Chinese character, or where a new one can begin."""
    return "\u3000" <= line[first - 1 : first] <= "\uffef" or bool(_LATIN_NEXT.match(line, _after(line, end)))


def _ends_latin(line: str, first: int, end: int) -> bool:
    """A point ends a sentence behind a word where a new one can begin; not in 3.5, e.g., No. 5 or www.a.cn."""
    before = line[first - 1 : first]
    if not before or (before.isdigit() and line[end : end + 1].isdigit()):
        return False
    after = _after(line, end)
    if "\u3400" <= before <= "\u9fff":
        return (end - first < 3 or after == len(line)) and not line[after : after + 1].isdigit()
    if end - first > 1 or (before.isdigit() and _starts_item(line, first)):
        return False
    return bool(_LATIN_NEXT.match(line, after)) and not _ABBREVIATION.search(line, max(0, first - 6), first)


def _starts_item(line: str, first: int) -> bool:
    """``1. `` at the beginning numbers an item."""
    return bool(re.fullmatch(r"(?:.*[。；;\s])?\d{1,2}", line[max(0, first - 12) : first]))
