"""Widths in print, in quarters of an ideograph.

A character and its bytes in UTF-8 together make 2 for a Latin letter and 4 for an ideograph, which is what they take
in print, more or less.
"""

from __future__ import annotations

from jdtool.patterns import lazy

EM = 4  # an ideograph
LONG = 80 * EM  # no column is wider: such a line is a whole paragraph

LONGEST_UNIT = 10 * EM  # a longer one (an address of the web) is parted anywhere
_UNIT = lazy(r"[“‘「『《〈（【〔(\[]*(?:[A-Za-z0-9@_./:%'-]+|.)[，。、；：！？”’）》」』〉】〕％…—,.;:!?)\]]*")
"""What a typesetter keeps together: a word or a character, with the marks that open and close it (GB/T 15834, 5.1)."""


def width(text: str) -> int:
    """The width of a line in quarters of an ideograph.

    >>> width("基于AI的"), width("基于AI的") / EM
    (16, 4.0)
    """
    return len(text) + len(text.encode("utf-8", "surrogatepass"))


def is_ideograph(char: str) -> bool:
    """A character to whether it is a Chinese one, of those in everyday use.

    >>> is_ideograph("州"), is_ideograph("A"), is_ideograph("。")
    (True, False, False)
    """
    return "\u3400" <= char <= "\u9fff"


def lead(line: str) -> int:
    """The width of the blanks that a line begins with; a form feed has none.

    >>> lead("　　开头"), lead("  开头"), lead("开头")
    (8, 4, 0)
    """
    blanks = line[: len(line) - len(line.lstrip())].replace("\f", "")
    return sum(8 if c == "\t" else 4 if c == "\u3000" else 2 for c in blanks)


def unit(text: str) -> int:
    """The width of what cannot be parted at a line's beginning: a word, a number, a character with its punctuation.

    >>> unit("Python 与"), unit("与"), unit("择)：由"), unit("《报》")
    (12, 4, 10, 12)
    """
    if "\u3400" <= text[0] <= "\u9fff" and "\u3400" <= text[1:2] <= "\u9fff":
        return EM
    together = _UNIT.match(text)
    return min(width(together[0]), LONGEST_UNIT) if together else EM
