"""Bylines as they are printed: a line, or two where the end of the first has broken a name, a role or a bracket."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press import bylines, datelines, signatures
from jdtool.press.brackets import unbracketed
from jdtool.press.roles import BRIEF_MARKS, EDITORS, MARKS, WRITERS
from jdtool.splitter.glued_headlines import UNLIKE, column_width, is_free
from jdtool.text.lines import Line

INSTALMENT = lazy("[（(][ ]?(?:[一二三四五六七八九十廿卅百〇]{1,5}|[上中下續续完])[ ]?[)）]")
"""The number of an instalment, below its headline."""


class PrintedByline(NamedTuple):
    """How many lines it has, whom it names, and whether it is the credit of a photograph."""

    size: int
    authors: Sequence[Author]
    is_credit: bool = False


def byline_at(lines: Sequence[Line], i: int) -> PrintedByline | None:
    """The byline that begins at line *i*: one line, or two where the second goes on without a blank line."""
    text = lines[i].text
    after = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].gap else None
    if i and not lines[i].gap and text[0] not in MARKS and _goes_on_with(lines, i):
        return None
    if datelines.begins(text) or (after and _fills(lines[i], after) and datelines.begins(text + after.text)):
        return None
    authors = bylines.parse(text)
    if authors is None and text[0] in "（(" and (i == 0 or lines[i - 1].closed) and stands_alone(lines, i):
        authors = [Author(name=n, role=None) for n in signatures.names_alone(unbracketed(text))] or None
    if authors is None and (name := signatures.pen_name(text)) and _below_headline(lines, i, name):
        authors = [Author(name=name, role=None)]
    if authors and all(author["role"] in EDITORS for author in authors):
        return None  # they edited the page
    if authors and after and not any(author["role"] for author in authors) and _is_first_of_column(lines[i], after):
        return None  # the first words of a brief under its mark
    if authors is None:
        unclosed = text[0] in "（(【〔[" and text[-1] not in "）)】〕]"
        below = after if unclosed else _rest_of_byline(lines, i, _REST_OF_BYLINE)
        both = bylines.parse(text + below.text) if below else None
        return PrintedByline(2, both) if both else None
    is_credit = bylines.is_credit(text)
    after = after or _rest_of_byline(lines, i)
    if after and len(after.text) <= _REST_OF_NAME and (whole := _with_rest_of_name(text, after.text, authors)):
        return PrintedByline(2, whole, is_credit)
    rest = after or (lines[i + 1] if text[0] in MARKS and _is_below(lines, i) else None)
    if rest and _breaks_role(text, rest.text) and (whole := bylines.parse(text + rest.text)):
        return PrintedByline(2, whole, is_credit)
    if after and _ENDS_BYLINE.fullmatch(after.text) and (whole := bylines.parse(text + after.text)):
        return PrintedByline(2, whole, is_credit)
    if after and not is_credit and after.text[0] not in MARKS and bylines.has_role(after.text):
        more = bylines.parse(after.text)
        if more:
            return PrintedByline(2, authors + more)
    return PrintedByline(1, authors, is_credit)


def signature_at(lines: Sequence[Line], i: int) -> list[Author]:
    """The writers that sign below their text with where they belong to (青石乡　张小明); none where line *i* is other.

    The text above has ended, and what stands below is no text.
    """
    if not (i and lines[i - 1].closed and len(lines[i].text) <= _SIGNATURE):
        return []
    if i + 1 < len(lines) and not (lines[i + 1].gap or is_free(lines[i + 1])):
        return []
    return signatures.of_home(lines[i].text)


_SIGNATURE = 24  # characters at most


def _is_first_of_column(line: Line, after: Line) -> bool:
    """True for a marked line as wide as the next, which goes on in it: the first of a narrow column."""
    return line.text[0] in BRIEF_MARKS and not (line.closed or after.indent) and abs(line.width - after.width) <= _EVEN


_SENTENCE = frozenset("，。（")
"""What lines of text have, and those of headlines mostly have not."""
_EVEN = 0.75  # ideographs by which the lines of a column may differ


def _goes_on_with(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* goes on with the line above: a line of a sentence, or a dateline if a bracket follows.

    A headline may have a comma too: a line that stays short of the text below it is no line of that sentence.
    """
    above, text = lines[i - 1], lines[i].text
    if above.closed:
        return False
    if above.text.count("（") > above.text.count("）") or (text[0] in "（(" and datelines.begins(above.text)):
        return True
    is_apart = lines[i].indent > above.indent or stands_alone(lines, i)
    return above.text[-1] == "，" or not (is_apart or _SENTENCE.isdisjoint(above.text))


_REST_OF_NAME = 2  # characters of a name at most that the end of the line has broken off
_REST_OF_BYLINE = 14  # characters of names and roles where the line makes no byline without them


def _rest_of_byline(lines: Sequence[Line], i: int, size: int = _REST_OF_NAME) -> Line | None:
    """The line below a byline where it may be the end of it: the rest of a name, or of names up to *size* characters.

    No blank line is printed between them, though a frame may seem to begin there. One character by itself may be the
    end of a name, two of them are a vertical headline.
    """
    if i + 1 == len(lines) or lines[i + 1].number != lines[i].number + 1 or lines[i].text[0] not in MARKS:
        return None
    line, beyond = lines[i + 1], lines[i + 2].width if i + 2 < len(lines) else 2.0
    is_rest = len(line.text) <= size and beyond > 1.0 and line.text.replace(" ", "").isalpha()
    return line if is_rest or _ENDS_BYLINE.fullmatch(line.text) else None


def _with_rest_of_name(text: str, rest: str, authors: Sequence[Author]) -> list[Author] | None:
    """The authors of a byline, the last of whose names goes on in the next line; None where it does not.

    >>> _with_rest_of_name("□记者 林青 王小", "江", [Author(name="王小", role="记者")])
    [{'name': '林青', 'role': '记者'}, {'name': '王小江', 'role': '记者'}]
    """
    if not text.endswith(authors[-1]["name"]) or len(authors[-1]["name"] + rest) > _FULL_NAME:
        return None
    whole = bylines.parse(text + rest)
    return whole if whole and whole[-1]["name"] == authors[-1]["name"] + rest else None


def _is_below(lines: Sequence[Line], i: int) -> bool:
    """True where no blank line is printed below line *i*, though a frame may seem to begin there."""
    return i + 1 < len(lines) and lines[i + 1].number == lines[i].number + 1


def _breaks_role(text: str, rest: str) -> bool:
    """True where a role begins at the end of a line and ends at the beginning of the next.

    >>> _breaks_role("●本报记者 林青 通讯", "员 何秋雨"), _breaks_role("□记者 林青", "何秋雨 报道")
    (True, False)
    """
    return any(
        text.endswith(role[:cut]) and rest.startswith(role[cut:]) for role in WRITERS for cut in range(1, len(role))
    )


_FULL_NAME = 3  # characters of a name, but for a few
_ENDS_BYLINE = lazy("[^，。、]{0,6}(?:报道|報道|報導|报导|摄影报道|攝影報道)")
"""The end of a byline that was broken over two lines."""


def stands_alone(lines: Sequence[Line], i: int) -> bool:
    """True where line *i* does not go on in the next one: a gap or an indent there, or a line much wider."""
    if i + 1 == len(lines):
        return True
    line, after = lines[i], lines[i + 1]
    return after.gap or after.indent > line.indent or after.width > line.width + 3


def _below_headline(lines: Sequence[Line], i: int, name: str) -> bool:
    """True where line *i* stands below what may be a headline and above a column of text.

    Below a line as wide as the column stands a *name* with a surname only, else it may be the end of a sentence.
    """
    if i == 0 or i + 2 >= len(lines):
        return False
    above = lines[i - 2] if i > 1 and INSTALMENT.fullmatch(lines[i - 1].text) else lines[i - 1]
    if not is_free(above):
        return False
    line, below = lines[i], lines[i + 1 : i + 4]
    column = column_width(below)
    text = any(not is_free(own) for own in below) and not below[0].text.startswith(("（", "("))
    return text and line.width < column - UNLIKE and (abs(above.width - column) > UNLIKE or signatures.likely(name))


def _fills(line: Line, after: Line) -> bool:
    """True where *line*, all of it in brackets, is as wide as the next one: the first line of a column."""
    return line.text[0] in "（(【〔[［" and not after.indent and abs(line.full_width - after.width) <= 1.0
