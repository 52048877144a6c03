"""Characters that print makes alike, as the page that they stand on has them, and points that are commas.

At the size of running text 內 and 内 are nearly one picture, and where print is poor so are 紅 and 红. A page in
traditional characters has the one, a page in simplified characters the other, whatever the engine read. What is put
right is kept beside what was read.
"""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.ocr import look_alike_pairs as pairs
from jdtool.scans.ocr_lines import Cell, OcrLine
from jdtool.text.script_characters import SIMPLIFIED, TRADITIONAL
from jdtool.text.widths import is_ideograph

_PLAIN = 8  # times as many different characters of its script as of the other: a page in one script
_ENOUGH = 3  # different characters that tell the script
_MODERN = 3  # times as many 為 as 爲: a page in the forms that Taiwan and Hong Kong print today

_POINTS = (".", "．")
_BRACKETS = ("”", "’", "）", ")", "》", "」", "』", "〉")  # what may stand before a comma

_TO_SIMPLIFIED = str.maketrans(
    pairs.TRADITIONAL + pairs.OLD_FORMS + pairs.MODERN_FORMS, pairs.SIMPLIFIED + pairs.NEW_FORMS + pairs.EARLIER_FORMS
)
_TO_TRADITIONAL = str.maketrans(
    pairs.SIMPLIFIED + pairs.NEW_FORMS + pairs.TYPE_FORMS, pairs.TRADITIONAL + pairs.OLD_FORMS + pairs.CODED_FORMS
)
_TO_MODERN = _TO_TRADITIONAL | str.maketrans(
    pairs.EARLIER_FORMS + pairs.TYPE_TODAY, pairs.MODERN_FORMS + pairs.CODED_TODAY
)
_ONLY_TRADITIONAL = TRADITIONAL.difference(pairs.OLD_FORMS, pairs.MODERN_FORMS, pairs.CODED_FORMS)
_ONLY_SIMPLIFIED = SIMPLIFIED.difference(pairs.NEW_FORMS, pairs.EARLIER_FORMS, pairs.TYPE_FORMS)


def in_one_script(lines: Sequence[OcrLine]) -> list[OcrLine]:
    """The lines of a page in the script of that page; as they are where it has both, and so a line in the other one.

    >>> line = OcrLine(tuple(Cell(char, (0, 0, 1, 1)) for char in "圖書館内閲覽説"))
    >>> in_one_script([line])[0].text
    '圖書館內閱覽說'
    """
    text = "".join(line.text for line in lines)
    traditional, simplified = len(_ONLY_TRADITIONAL.intersection(text)), len(_ONLY_SIMPLIFIED.intersection(text))
    if max(traditional, simplified) < max(_ENOUGH, _PLAIN * min(traditional, simplified)):
        return list(lines)
    if simplified > traditional:
        return [_in_script(line, _TO_SIMPLIFIED, _ONLY_SIMPLIFIED, _ONLY_TRADITIONAL) for line in lines]
    is_modern = text.count("為") > _MODERN * text.count("爲")
    forms = _TO_MODERN if is_modern else _TO_TRADITIONAL
    return [_in_script(line, forms, _ONLY_TRADITIONAL, _ONLY_SIMPLIFIED) for line in lines]


def with_commas(line: OcrLine) -> OcrLine:
    """The line with a comma for each point between two ideographs: poor print leaves its tail out."""
    texts = ["", *(cell.text for cell in line.cells), ""]
    return line._replace(
        cells=tuple(
            cell._replace(text="，", read=cell.text)
            if cell.text in _POINTS and _may_precede(before) and is_ideograph(after)
            else cell
            for before, cell, after in zip(texts, line.cells, texts[2:], strict=False)
        )
    )


def _may_precede(text: str) -> bool:
    return is_ideograph(text) or text in _BRACKETS


def _in_script(line: OcrLine, forms: dict[int, int], own: frozenset[str], other: frozenset[str]) -> OcrLine:
    """The line in *forms*, unless it has clearly more characters of the *other* script than of its *own*."""
    text = line.text
    if len(other.intersection(text)) > len(own.intersection(text)) + 2:
        return line
    return line._replace(cells=tuple(_in_form(cell, forms) for cell in line.cells))


def _in_form(cell: Cell, forms: dict[int, int]) -> Cell:
    text = cell.text.translate(forms)
    return cell if text == cell.text else cell._replace(text=text, read=cell.text)
