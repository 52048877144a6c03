"""Whether the text of a draft may end here, and whether it says who wrote it."""

from __future__ import annotations

from jdtool.press import captions
from jdtool.press.advertisements import is_advertisement
from jdtool.splitter.blocks import Block
from jdtool.splitter.draft import Growing
from jdtool.splitter.glued_headlines import column_width

_SHORT = 1.5  # ideographs by which the last line of a paragraph stays behind its column


def has_author(draft: Growing) -> bool:
    """True where a byline or the dateline of a draft says who wrote it."""
    return bool(draft.bylines or (draft.body and draft.body[0].opening and draft.body[0].opening.authors))


def is_closed(draft: Growing) -> bool:
    """True where the text of a draft may end here."""
    last = draft.body[-1]
    credited = draft.kind == "caption" and captions.may_be_credited(last.lines[-1].text)
    return last.closed or credited or last.rows or _ends_short(last) or is_advertisement(last.text)


def _ends_short(block: Block) -> bool:
    """True for a column whose last line stays short of it: the end of a paragraph, with or without a stop."""
    return len(block.lines) >= 3 and block.lines[-1].width < column_width(block.lines) - _SHORT
