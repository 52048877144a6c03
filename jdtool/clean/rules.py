"""The named rules: what each mends, and whether it does so unless asked.

A rule works on text of any number of lines and never adds or removes a line end, so it can be given one line or a
thousand. It gives the mended text and how often it found something. `RULES` holds them in the order they are applied;
the two rules that work on lines (`reflow`, `blank-lines`, `indents`) are carried out by `jdtool.clean.flow`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jdtool.clean import fixes
from jdtool.errors import BadUsage

Fix = Callable[[str], tuple[str, int]]


@dataclass(frozen=True)
class Rule:
    """One rule: ``fix`` mends a text; ``sign`` is a class of characters of which the text has one if there is anything."""

    name: str
    help: str
    fix: Fix | None = None
    sign: str = ""
    on: bool = True
    keeps: bool = False
    """True where the rule only reports: what it finds stays as it is."""


RULES: tuple[Rule, ...] = (
    Rule("controls", "take out control characters", fixes.controls, fixes.CONTROLS),
    Rule("byte-order-marks", "take out byte-order marks inside the text", fixes.byte_order_marks, "\ufeff"),
    Rule("zero-width", "take out zero-width spaces and joiners inside Chinese", fixes.zero_width, fixes.ZERO_WIDTH),
    Rule("soft-hyphens", "take out soft hyphens, but for one that parts a word at a line's end", fixes.soft_hyphens,
         "\u00ad"),
    Rule("odd-spaces", "make no-break and other odd spaces plain ones", fixes.odd_spaces, fixes.ODD_SPACES),
    Rule("trailing-blanks", "take out blanks at line ends", fixes.trailing_blanks),
    Rule("compatibility", "put radicals, compatibility ideographs, small and vertical forms as the characters they stand "
         "for", fixes.compatibility, fixes.FORMS),
    Rule("reflow", "join hard-wrapped lines into paragraphs"),
    Rule("blank-lines", "take out blank lines beside paragraphs"),
    Rule("indents", "take out the indents of paragraphs"),
    Rule("spaced-numbers", "close up numbers: 154 . 8, 43 %, 8 ： 30", fixes.spaced_numbers, " \u3000"),
    Rule("letter-spacing", "close up letter-spaced words: 青 岛 港", fixes.letter_spacing, " \u3000"),
    Rule("loose-marks", "take out spaces beside Chinese commas, stops, quotation marks", fixes.loose_marks, " "),
    Rule("repeated-marks", "take out marks printed twice: ，， 。。", fixes.repeated_marks, "，、；：。"),
    Rule("mixed-quotes", "straight quotation marks to curly ones, in lines that have both", fixes.mixed_quotes,
         '"'),
    Rule("mixed-marks", "half-width marks between Chinese characters to full-width, in lines that have both",
         fixes.mixed_marks, ",;:!?("),
    Rule("full-width-marks", "half-width marks between Chinese characters to full-width, in every line",
         fixes.full_width_marks, ",;:!?(", on=False),
    Rule("curly-quotes", "straight quotation marks around Chinese to curly ones, in every line", fixes.curly_quotes,
         '"', on=False),
    Rule("half-width", "full-width digits and Latin letters to half-width", fixes.half_width, fixes.FULL_WIDTH, on=False),
    Rule("private-use", "report private-use characters, which no rule can read", fixes.private_use, fixes.PRIVATE,
         keeps=True),
    Rule("cid", "report the (cid:123) that a PDF without a character map leaves", fixes.cid, "(", keeps=True),
)  # fmt: skip

NAMES: tuple[str, ...] = tuple(rule.name for rule in RULES)
DEFAULT: frozenset[str] = frozenset(rule.name for rule in RULES if rule.on)


def chosen(on: Iterable[str] = (), off: Iterable[str] = ()) -> frozenset[str]:
    """The names of the rules to apply: the usual ones, those *on*, without those *off*.

    Raises BadUsage for a name that is no rule.

    >>> "half-width" in chosen(on=["half-width"]), "reflow" in chosen(off=["reflow"])
    (True, False)
    """
    on, off = list(on), list(off)
    for name in [*on, *off]:
        if name not in NAMES:
            raise BadUsage(f"no rule {name!r}; the rules are {', '.join(NAMES)}")
    return (DEFAULT | set(on)) - set(off)
