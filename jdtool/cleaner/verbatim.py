"""Which lines are not running text and stay as they are: code, Markdown, tables, verse, pictures made of letters.

Each function takes the lines and sets what it recognises in *fixed*.
"""

from __future__ import annotations

import re
from itertools import pairwise

from jdtool.cleaner.classes import HAN
from jdtool.patterns import lazy
from jdtool.text.endings import is_note
from jdtool.text.line_measures import Lines
from jdtool.text.widths import EM

_LOOK = 200  # so much of a line shows what it is
_VERSE = 20 * EM  # a line of verse is no longer
_CODE_LEAD = 2 * EM  # four blanks or a tab
_STANZA = 4  # so many lines that all end in a mark are verse
_PAUSES = frozenset("，、；：,;:.。！？!?…—~～")

_CELLS = lazy(r"[^\s。！？”](?: {2,}|\t|\u3000{2,})(?![（(【〔])\S")
_QUOTED_VALUE = lazy(r'"[^"]*"')
_SEPARATOR = lazy(r",(?! )")
_INDEX_ENTRY = lazy(r"[^，。、；：！？\d]{1,20}(?:[，、] ?\d{1,4}(?:[-–—]\d{1,4})?){1,40}$")
"""An entry in the index of a book, with the numbers of its pages."""
_LABEL = lazy("[^，。、；：:！？]{1,6}[：:][^，。、；！？]*$")
_KANA = lazy("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_STAMPED = lazy(
    r"[^，。、；：！？]{1,24}[ \u3000\t][（(]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[）)]?$|"
    r"\[?\d{1,3}[:：]\d{2}(?:[:：.]\d{2})?\b|\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d"
)
"""A message's head in a chat, a line of subtitles or of a log: it says at what time."""
_FENCE = lazy("```|~~~")
_MARKDOWN = lazy(r"#{1,6} |\||>(?![、，。])|!\[|(?:[-*_] ?){3,}$|<[A-Za-z/!]")
_DIRECTIVE = lazy(r"\.\. [\w-]+::")
_LEADERS = lazy(r"(?:…{2,}|·{3,}|\.{4,}|—{3,})\s*\d{1,4}$")
_QUOTED = lazy(r"(?:[:：>＞]|※) ")
_COMMENT = lazy(r"(?:#|//|--|/\*|\*|;;|%|\"\"\"|''')(?=\s|$|[A-Za-z%s])".replace("%s", HAN))
_CODE = lazy(
    r"\"[^\"]{1,40}\"\s*:\s*(?:[\[{]|.*[,\"\d\]}]$)|(?:def|class|for|if|elif|else|while|try|except|with|return|import|from|print|function|const|let|var|public|"
    r"private|static|void|int|char|SELECT|INSERT|UPDATE|CREATE|echo|sudo|func|package|use|fn|end)\b(?![,.，。]).*[:;({)}=]|"
    r"[^%s]*[{};]$|[\w.\[\]\"']+ ?(?:=|\+=|:=|==) ?\S|[)}\]]+[;,]?$|[\w.]+\([^)]*\)[;:]?$|"
    r"\([\w!?*/<>=+-]+ \(|\#include|<\?|\$ \w".replace("%s", HAN)
)
_QUERY = lazy(r"(?i)(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|(?:CREATE|ALTER|DROP)\s+(?:TABLE|VIEW|INDEX))\b")
_CLAUSE = lazy(r"(?i)\b(?:FROM|SET|VALUES|TABLE|VIEW|INDEX|JOIN|WHERE)\b")
_CHINESE_PAUSE = lazy("[，。；]")
_ASCII_ART = lazy(r"[\x21-\x7e\u2500-\u259f\s]+")
_SYMBOL = lazy(r"[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e\u2500-\u259f]")


def fixed_lines(lines: Lines) -> list[bool]:
    """Lines to whether each stays as it is, whatever stands beside it.

    >>> fixed_lines(Lines.of(["# 小城", "", "```", "make", "```", "他来了。"]))
    [True, True, True, True, False]
    """
    fixed = [False] * len(lines.texts)
    whole = "\n".join(lines.texts)
    _set_marked(lines, fixed)
    if not whole.isascii() and re.search(r"[=(){};]", whole):
        _set_code(lines, fixed)
    if _CLAUSE.search(whole):
        _set_queries(lines, fixed)
    if "  " in whole or "\t" in whole or "\u3000\u3000" in whole or "," in whole:
        _set_tables(lines, fixed)
    if _KANA.search(whole):
        _set_japanese(lines, fixed)
    _set_index(lines, fixed)
    if "：" in whole or ":" in whole:
        _set_labelled(lines, fixed)
        _set_stamped(lines, fixed)
    if "::" in whole:
        _set_literal_blocks(lines, fixed)
    _set_verse(lines, fixed)
    return fixed


_SIGNS = frozenset("`~#|>!-*_<:：＞※")


def _set_marked(lines: Lines, fixed: list[bool]) -> None:
    """Markdown, quoted mail, tables of contents, pictures made of letters: known line by line."""
    in_fence = in_docstring = False
    for k, text in enumerate(lines.texts):
        last = text[-1]
        if (
            text[0] >= "\u2e80"
            and last >= "\u2e80"
            and text[0] not in _SIGNS
            and not (in_fence or in_docstring or last.isdigit())
        ):
            continue  # it begins and ends in Chinese
        quotes = text.count('"""') + text.count("'''")
        if quotes or in_docstring:
            in_docstring ^= quotes % 2 == 1
            fixed[k] = True
            continue
        if text[0] in _SIGNS:
            if _FENCE.match(text):
                in_fence = not in_fence
                fixed[k] = True
                continue
            fixed[k] = _MARKDOWN.match(text) is not None or _QUOTED.match(text) is not None
        is_apart = lines.gaps[k] or (k > 0 and fixed[k - 1])
        if lines.leads[k] >= _CODE_LEAD and is_apart and text.isascii() and text[-1] not in ".,;:!?":
            fixed[k] = True  # a block of code in Markdown
        has_leaders = text[-1].isdigit() and _LEADERS.search(text[-_LOOK:])
        fixed[k] = fixed[k] or in_fence or bool(has_leaders) or _is_picture(text)


def _is_picture(text: str) -> bool:
    """True for a line of ASCII of which symbols make up the half."""
    if text[0] >= "\u2e80" or text[-1] >= "\u2e80" or is_note(text):
        return False
    text = text[:_LOOK]
    if not _ASCII_ART.fullmatch(text):
        return False
    symbols = len(_SYMBOL.findall(text))
    return symbols > 2 and symbols * 2 >= len(text.replace(" ", ""))


def _set_code(lines: Lines, fixed: list[bool]) -> None:
    """Lines of program code, and the comments in them and beside them."""
    code = [
        (not "\u3400" <= t[0] <= "\u9fff" or "=" in t or "(" in t) and _CODE.match(t[:_LOOK]) is not None
        for t in lines.texts
    ]
    if sum(code) < 2:
        return
    comment = [_COMMENT.match(t) is not None for t in lines.texts]
    for forward in (True, False):
        near = False
        order = range(len(code)) if forward else range(len(code) - 1, -1, -1)
        for k in order:
            near = code[k] or (near and comment[k])
            fixed[k] = fixed[k] or near
    is_open = False
    for k, text in enumerate(lines.texts):
        is_open |= text.startswith("/*")
        fixed[k] = fixed[k] or is_open
        is_open &= "*/" not in text


def _set_queries(lines: Lines, fixed: list[bool]) -> None:
    """Queries of a database, in capitals or with a semicolon at the end."""
    texts = lines.texts
    for k, text in enumerate(texts):
        if fixed[k] or not _QUERY.match(text):
            continue
        end = k
        while end < len(texts) and not _CHINESE_PAUSE.search(texts[end][:_LOOK]):
            end += 1
            if texts[end - 1][-1] == ";" or end == len(texts) or lines.gaps[end]:
                break
        if (text[1].isupper() or texts[end - 1][-1] == ";") and any(map(_CLAUSE.search, texts[k:end])):
            fixed[k:end] = [True] * (end - k)


def _set_tables(lines: Lines, fixed: list[bool]) -> None:
    """Two lines with cells, one below the other, are rows of a table; so are all lines of a block with as many commas.

    A block stands between blank lines. Running text may hold a comma in each of two lines, but not in all of them.
    """
    cells = [
        ("  " in t or "\t" in t or "\u3000\u3000" in t) and _CELLS.search(t[:_LOOK]) is not None for t in lines.texts
    ]
    for k in range(1, len(cells)):
        if cells[k] and cells[k - 1]:
            fixed[k] = fixed[k - 1] = True
    commas = [_columns(text) for text in lines.texts]
    starts = [0, *(k for k, gap in enumerate(lines.gaps) if gap), len(commas)]
    for first, last in pairwise(starts):
        if last - first > 1 and commas[first] and len(set(commas[first:last])) == 1:
            fixed[first:last] = [True] * (last - first)


def _set_index(lines: Lines, fixed: list[bool]) -> None:
    """Two entries of an index and more, one below the other."""
    entries = [text[-1].isdigit() and _INDEX_ENTRY.match(text[:_LOOK]) is not None for text in lines.texts]
    for k in range(1, len(entries)):
        if entries[k] and entries[k - 1]:
            fixed[k] = fixed[k - 1] = True


def _columns(text: str) -> int:
    """How many commas separate the values of a line; 0 where it ends as a clause does."""
    if "," not in text or text[-1] in _PAUSES or len(text) > _LOOK:
        return 0
    return len(_SEPARATOR.findall(_QUOTED_VALUE.sub("", text) if '"' in text else text))


def _set_japanese(lines: Lines, fixed: list[bool]) -> None:
    """Lines with kana."""
    for k, text in enumerate(lines.texts):
        if not fixed[k] and _KANA.search(text):
            fixed[k] = len(_KANA.findall(text[:_LOOK])) * 10 > len(text[:_LOOK])


def _set_labelled(lines: Lines, fixed: list[bool]) -> None:
    """Lines with a label each, of which none ends a sentence: an address, a couplet."""
    labelled = [
        end < 2 and _LABEL.match(text) is not None for end, text in zip(lines.endings, lines.texts, strict=True)
    ]
    edge = max(lines.widths, default=0) - EM
    for k in range(len(labelled) - 1):
        if labelled[k] and not (labelled[k + 1] or lines.gaps[k + 1]) and lines.widths[k] > edge:
            labelled[k] = False  # a full line goes on
    for k in range(1, len(labelled)):
        if labelled[k] and labelled[k - 1]:
            fixed[k] = fixed[k - 1] = True


def _set_stamped(lines: Lines, fixed: list[bool]) -> None:
    """Lines that say at what time something was said or shown, where there are two at least."""
    stamped = [k for k, text in enumerate(lines.texts) if ":" in text or "：" in text if _STAMPED.match(text[:_LOOK])]
    if len(stamped) > 1:
        for k in stamped:
            fixed[k] = True


def _set_literal_blocks(lines: Lines, fixed: list[bool]) -> None:
    """reStructuredText: what stands further in below a line that ends with two colons."""
    margin = -1
    for k, text in enumerate(lines.texts):
        if 0 <= margin < lines.leads[k]:
            fixed[k] = True
            continue
        margin = -1
        if text.endswith("::") or _DIRECTIVE.match(text):
            fixed[k] = True
            margin = lines.leads[k]


def _set_verse(lines: Lines, fixed: list[bool]) -> None:
    """Short lines between blank ones of which every one ends in a mark."""
    run = start = 0
    for k, text in enumerate([*lines.texts, ""]):
        if not text or lines.gaps[k]:
            if run >= _STANZA and run == k - start and any(e != 2 for e in lines.endings[start:k]):
                fixed[start:k] = [True] * run
            run, start = 0, k
        if text and text[-1] in _PAUSES and lines.widths[k] <= _VERSE:
            run += 1
