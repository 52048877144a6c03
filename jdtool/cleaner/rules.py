"""The named rules: what each mends, and whether it does so unless asked.

A rule works on text of any number of lines and never adds or removes a line end, so it can be given one line or a
thousand. It gives the mended text and how often it found something. `RULES` holds them in the order they are applied;
those without a function work on lines (`reflow`, `page-breaks`, `running-heads`, `blank-lines`, `indents`) and are
carried out by `jdtool.cleaner.running_text`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from jdtool.cleaner import characters, classes, invisible, marks, punctuation, spaces, unicode_forms
from jdtool.errors import BadUsage

Fix = Callable[[str], tuple[str, int]]


class Rule(NamedTuple):
    """One rule: ``fix`` mends a text, and finds nothing in one that has no character of the class ``sign``."""

    name: str
    help: str
    fix: Fix | None = None
    sign: str = ""
    on: bool = True
    keeps: bool = False
    """True where the rule only reports: what it finds stays as it is."""
    is_rare: bool = False
    """True where hardly any text has the sign: then the signs of all such rules are looked for at once."""


RULES: tuple[Rule, ...] = (
    Rule("mojibake", "undo GBK or UTF-8 read as Latin-1, where the whole text is so", characters.mojibake,
         "\u00a1-\u00fe"),
    Rule("entities", "HTML entities to the characters they stand for", characters.entities, "&", on=False),
    Rule("line-ends", "make Windows, Macintosh and Unicode line ends plain ones", invisible.line_ends, "\r",
         is_rare=True),
    Rule("controls", "take out control characters", invisible.controls, classes.CONTROLS, is_rare=True),
    Rule("byte-order-marks", "take out byte-order marks inside the text", invisible.byte_order_marks, "\ufeff",
         is_rare=True),
    Rule("zero-width", "take out zero-width spaces and joiners inside Chinese", invisible.zero_width,
         classes.ZERO_WIDTH, is_rare=True),
    Rule("soft-hyphens", "take out soft hyphens, but for one that parts a word at a line's end", invisible.soft_hyphens,
         "\u00ad", is_rare=True),
    Rule("odd-spaces", "make no-break and other odd spaces plain ones", invisible.odd_spaces, classes.ODD_SPACES,
         is_rare=True),
    Rule("trailing-blanks", "take out blanks at line ends", invisible.trailing_blanks),
    Rule("doubled-forms", "take out a radical printed before the character that it stands for",
         characters.doubled_forms, "\u2e80-\u2fdf", is_rare=True),
    Rule("compatibility", "put radicals, compatibility ideographs, small and vertical forms as what they stand for",
         unicode_forms.compatibility, classes.FORMS, is_rare=True),
    Rule("letter-spacing", "close up letter-spaced words and lines: 青 岛 港", spaces.letter_spacing, " \u3000"),
    Rule("reflow", "join hard-wrapped lines into paragraphs"),
    Rule("page-breaks", "join a paragraph that goes on over a form feed, in text of one column"),
    Rule("running-heads", "take out page numbers and running heads, in text of one column"),
    Rule("blank-lines", "take out blank lines beside paragraphs"),
    Rule("indents", "take out the indents of paragraphs"),
    Rule("spaced-numbers", "close up numbers: 154 . 8, 43 %, 8 ： 30", spaces.spaced_numbers, " \u3000"),
    Rule("padded-names", "close up names of two characters that a list pads: 王　涛", spaces.padded_names, " \u3000"),
    Rule("han-spaces", "take out spaces between Chinese characters, where running text has many", spaces.han_spaces,
         " "),
    Rule("loose-marks", "take out spaces beside Chinese commas, stops, quotation marks", spaces.loose_marks, " "),
    Rule("ellipses", "three stops or dots and more to an ellipsis", punctuation.ellipses, "。.·"),
    Rule("dashes", "two or three hyphens between Chinese characters to a dash", punctuation.dashes, "\\-—–"),
    Rule("middle-dots", "other dots inside a foreign name to the middle dot", punctuation.middle_dots, "●•‧・∙⋅･",
         is_rare=True),
    Rule("full-stops", "dots that end Chinese sentences to stops, in lines that end with one and have full-width marks",
         punctuation.full_stops, ".．"),
    Rule("reversed-quotes", "turn quotation marks round, where all of a line are the wrong way",
         punctuation.reversed_quotes, "」”』’"),
    Rule("repeated-marks", "take out marks printed twice: ，， 。。", marks.repeated_marks, "，、；：。"),
    Rule("mixed-quotes", "straight quotation marks to curly ones, in lines that have both", marks.mixed_quotes,
         '"'),
    Rule("mixed-marks", "half-width marks between Chinese characters to full-width, in lines that have both",
         marks.mixed_marks, ",;:!?("),
    Rule("full-width-marks", "half-width marks between Chinese characters to full-width, in every line",
         marks.full_width_marks, ",;:!?(", on=False),
    Rule("curly-quotes", "straight quotation marks around Chinese, and corner brackets, to curly ones",
         marks.curly_quotes, "\"'「」『』〝〞〟", on=False),
    Rule("corner-quotes", "curly quotation marks to corner brackets", punctuation.corner_quotes, "“”‘’", on=False),
    Rule("half-width", "full-width digits and letters to half-width", unicode_forms.half_width,
         classes.FULL_WIDTH, on=False),
    Rule("pangu", "put a space between Chinese characters and Latin letters or digits", spaces.pangu, "A-Za-z0-9",
         on=False),
    Rule("private-use", "report private-use characters, which no rule can read", unicode_forms.private_use,
         classes.PRIVATE, keeps=True, is_rare=True),
    Rule("cid", "report the (cid:123) that a PDF without a character map leaves", unicode_forms.cid, "(", keeps=True),
)  # fmt: skip

NAMES: tuple[str, ...] = tuple(rule.name for rule in RULES)
DEFAULT: frozenset[str] = frozenset(rule.name for rule in RULES if rule.on)


def rule_names(on: Iterable[str] = (), off: Iterable[str] = ()) -> frozenset[str]:
    """The names of the rules to apply: the usual ones, those *on*, without those *off*.

    Raises BadUsage for a name that is no rule.

    >>> "half-width" in rule_names(on=["half-width"]), "reflow" in rule_names(off=["reflow"])
    (True, False)
    """
    on, off = list(on), list(off)
    for name in [*on, *off]:
        if name not in NAMES:
            raise BadUsage(f"no rule {name!r}; the rules are {', '.join(NAMES)}")
    return (DEFAULT | set(on)) - set(off)
