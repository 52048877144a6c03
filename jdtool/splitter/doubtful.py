"""Articles that an uncertain dateline opened: each stays an article by itself, or goes back to the one above."""

from __future__ import annotations

from collections.abc import Sequence

from jdtool.splitter.draft import Draft

_OWN = 4.0  # by how much the words of a headline have to speak more for an article than for any other


def merge_doubtful(drafts: Sequence[Draft], in_frames: bool = False) -> list[Draft]:
    """Merge an article opened by an uncertain dateline into the previous one, unless each has its own headline.

    A headline that stands above both is the first one's; on a page known by its frames headlines stand anywhere, and
    the words say whose they are.
    """
    merged: list[Draft] = []
    for draft in drafts:
        above = merged[-1] if merged and merged[-1].kind == "article" else None
        by_words = above is not None and in_frames and _is_own_by_words(draft, above)
        own = above is not None and (by_words or any(block.first > above.top for block in draft.headlines))
        if draft.doubt and above and not (own and (by_words or above.headlines)):
            merged[-1] = _merge(above, draft)
        else:
            merged.append(draft)
    return merged


def _is_own_by_words(draft: Draft, above: Draft) -> bool:
    """True where a headline's words speak for *draft* alone, and it is no deck of what stands right over *above*."""
    return draft.margin > _OWN and all(block.last != above.top for block in (*draft.headlines, *above.headlines))


def _merge(above: Draft, below: Draft) -> Draft:
    return above._replace(
        end=below.end,
        headlines=above.headlines + below.headlines,
        body=above.body + below.body,
        jumps=above.jumps + below.jumps,
        bylines=above.bylines + below.bylines,
    )
