"""Pages with columns side by side and their truth to examples of blanks: which of them a column begins behind."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from jdtool.layout.grid_gaps import WIDEST_INSIDE, begins_column, gap_features, measures_of
from jdtool.layout.grid_tokens import GridPiece, joined, rows_of_text

_CONTEXT = 3  # characters on each side of a blank that are looked for in the truth


def gaps_of_page(text: str, truth: Sequence[str]) -> Iterator[tuple[dict[str, float], bool]]:
    """The features of each blank inside a line, and whether a column begins behind it.

    *truth* holds the headlines, bylines and texts of the page, as `norm` gives them. Blanks between words of which one
    is not in it are left out.
    """
    rows = list(rows_of_text(text))
    measures = measures_of(rows)
    whole = "\n".join(truth)
    for at, row in enumerate(rows):
        before = row.tokens[0]
        for k, token in enumerate(row.tokens[1:], 1):
            left, right = _end(row.tokens[:k]), _beginning(row.tokens[k:])
            is_known = left in whole and right in whole
            begins = left + right not in whole if is_known else begins_column(rows, at, before, k, measures)
            if is_known and token.left - before.right <= WIDEST_INSIDE:
                yield gap_features(rows, at, before, k, measures), begins
            before = token if begins else joined(before, token)


def norm(text: str) -> str:
    """A text without blanks and middle dots, which not every font has; letters and digits in one width."""
    return "".join(unicodedata.normalize("NFKC", text).replace("·", "").split())


def _end(tokens: Sequence[GridPiece]) -> str:
    """The last characters before a blank; of a line with blanks between its characters, those of several tokens."""
    text, k = "", len(tokens) - 1
    while True:
        text = norm(tokens[k].text) + text
        alone = len(tokens[k].text) == 1 and k and tokens[k].left - tokens[k - 1].right == 1
        if len(text) >= _CONTEXT or not alone:
            return text[-_CONTEXT:]
        k -= 1


def _beginning(tokens: Sequence[GridPiece]) -> str:
    """The first characters behind a blank."""
    text, k = "", 0
    while True:
        text += norm(tokens[k].text)
        alone = len(tokens[k].text) == 1 and k + 1 < len(tokens) and tokens[k + 1].left - tokens[k].right == 1
        if len(text) >= _CONTEXT or not alone:
            return text[:_CONTEXT]
        k += 1
