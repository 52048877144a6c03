"""How sure the reading of an article is: named features of the draft, weighed by a logistic model.

The weights are fitted by `jdtool.splitter.fit` on pages with their truth: the confidence is the share of articles like
this one whose text and headline are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp

from jdtool.splitter.blocks import NEVER_FIRST
from jdtool.splitter.draft import Draft, PageFacts

WEIGHTS: dict[str, float] = {
    "any": 0.65,
    "bare_page": -0.45,
    "begins_in_sentence": -1.34,
    "brief": 3.03,
    "byline": -0.37,
    "carried_on": -2.1,
    "columns_differ": -1.69,
    "dateline": 0.24,
    "doubt": -1.69,
    "headline": 0.16,
    "inner_dateline": -0.03,
    "interrupted": -2.99,
    "long": -0.04,
    "long_headline": -0.97,
    "loose_page": -2.03,
    "margin": 2.53,
    "no_stop": -0.76,
    "open_end": -0.99,
    "pauses_only": 0.64,
    "short": -0.08,
    "side_by_side": -2.6,
    "sound_page": 0.87,
    "subheads": -0.46,
    "tight": -0.55,
    "unlike_page": -0.66,
}
"""What each feature adds to the log-odds."""

_LONG, _SHORT = 1500, 60  # characters of an article that is longer, or shorter, than most
_PAUSES = 2  # pauses at most in a text without stops that is no sentence
_HEADLINE, _DECKS = 45, 4  # characters and lines of a headline that is longer than most
_COLUMN = 1.5  # ideographs by which columns of one article differ
_SHOWS = 3  # lines of a block that show its column


def confidence_of(
    draft: Draft, paragraphs: Sequence[str], page: PageFacts, weights: Mapping[str, float] = WEIGHTS
) -> float:
    """A draft and its paragraphs to the probability, 0 to 1, that its text and its headline are right."""
    odds = sum(weights[name] * value for name, value in features(draft, paragraphs, page))
    return round(1.0 / (1.0 + exp(-odds)), 2)


def features(draft: Draft, paragraphs: Sequence[str], page: PageFacts) -> Iterator[tuple[str, float]]:
    """A draft to what speaks for and against it, each with its value."""
    yield "any", 1.0
    if not page.is_tight:
        yield "sound_page", (1.0 - page.bare) * (1.0 - page.loose)  # where all these speak for it, little is wrong
    else:
        yield "tight", 1.0  # without blank lines only widths and words tell articles apart
    if page.is_side_by_side:
        yield "side_by_side", 1.0  # neighbours are told apart by words alone: its weight is fitted on such pages apart
    yield "bare_page", page.bare  # where bylines and datelines are rare, headlines alone tell articles apart
    yield "loose_page", page.loose  # headlines that belong to nothing: others may be wrong too
    if draft.brief:
        yield "brief", 1.0  # an item under its mark
    if draft.bylines:
        yield "byline", 1.0  # a byline stands at a beginning or an end
    openings = sum(block.opening is not None for block in draft.body)
    if draft.body and draft.body[0].opening:
        yield "dateline", 1.0  # so does a dateline
        openings -= 1
    if openings:
        yield "inner_dateline", 1.0  # one in the midst of a text may begin the next article
    if draft.doubt:
        yield "doubt", 1.0
    if draft.headlines:
        yield "headline", 1.0
        yield "margin", 1.0 - exp(-max(draft.margin, 0.0) / 4.0)  # its words speak for this text and for no other
        lines = sum(len(block.lines) for block in draft.headlines)
        if lines >= _DECKS or sum(len(block.text) for block in draft.headlines) > _HEADLINE:
            yield "long_headline", 1.0  # may be two
    if not (draft.bylines or (draft.body and draft.body[0].opening)):
        yield "unlike_page", 1.0 - page.bare  # the articles of the page say who wrote them, this one does not
    if draft.body and draft.body[0].text[0] in NEVER_FIRST:
        yield "begins_in_sentence", 1.0  # its beginning stands elsewhere
    seams = [(above, below) for above, below in pairwise(draft.body) if below.first != above.last]
    if any(above.closed for above, _ in seams):
        yield "interrupted", 1.0  # something stands between two of its paragraphs: two articles may have become one
    if any(not above.closed for above, _ in seams):
        yield "carried_on", 1.0  # a sentence goes on behind something else
    if draft.body and not (draft.body[-1].closed or draft.body[-1].rows):
        yield "open_end", 1.0  # it ends in mid-sentence
    size = sum(map(len, paragraphs))
    if size > _LONG:
        yield "long", 1.0  # may be two
    if size < _SHORT:
        yield "short", 1.0  # may be a part of one
    if not any("。" in paragraph for paragraph in paragraphs):
        yield "no_stop", 1.0  # verse, a list, an advertisement, or a text from before 1949
        if sum(paragraph.count("、") for paragraph in paragraphs) > _PAUSES:
            yield "pauses_only", 1.0  # a text from before 1949: papers of that time say less of where it ends
    widths = [block.lines[1].width for block in draft.body if len(block.lines) >= _SHOWS]
    if widths and max(widths) - min(widths) > _COLUMN:
        yield "columns_differ", 1.0  # the columns of one article are mostly equally wide
    if len(draft.subheads):
        yield "subheads", 1.0
