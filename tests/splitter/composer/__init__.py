"""A composer of newspaper pages with their truth, for testing `split` on papers nobody has tuned it to.

`compose(style, seed)` sets articles of the stock (written for these tests) in a house style: wrapped at a column's
width, cut in mid-sentence, headlines moved, bylines and datelines printed the style's way. The styles follow the trade,
not the code under test.
"""

from __future__ import annotations

from tests.splitter.composer.compose import ComposedPage, compose
from tests.splitter.composer.scoring import NAMES, figures, score, split_scored
from tests.splitter.composer.style import Style
from tests.splitter.composer.styles import STYLES

__all__ = ["NAMES", "STYLES", "ComposedPage", "Style", "compose", "figures", "score", "split_scored"]
