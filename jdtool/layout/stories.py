"""Chains to stories: the headline, the bylines and the text of each article, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jdtool.layout.boxes import shared_width
from jdtool.layout.chains import chains_of
from jdtool.layout.documents import document_frames
from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, JUMP, Frame, Measure, frame_of
from jdtool.layout.margins import margin_rows
from jdtool.layout.plates import without_plates
from jdtool.layout.rows import Row, rows_of
from jdtool.layout.sheet import Sheet, as_printed, is_vertical, turned
from jdtool.layout.sheet_frames import frames_of, measure_of
from jdtool.layout.spreads import pages_of_spread
from jdtool.layout.stamps import stamp_rows

ARTICLE, FURNITURE = "article", "furniture"


class Story(NamedTuple):
    """What belongs to one article; a caption and the page's furniture are stories too."""

    kind: str
    headline: Frame | None
    bylines: tuple[Frame, ...]
    body: tuple[Frame, ...]

    @property
    def frames(self) -> tuple[Frame, ...]:
        return (*([self.headline] if self.headline else []), *self.bylines, *self.body)


class Layout(NamedTuple):
    """A sheet (turned where it is set in vertical lines) and its stories in reading order."""

    sheet: Sheet
    stories: list[Story]


def layout_of(sheet: Sheet) -> Layout:
    """A sheet to its stories; every character that is not blank is in exactly one."""
    if not is_vertical(sheet.glyphs):
        return Layout(sheet, [story for page in pages_of_spread(sheet) for story in _stories(page)])
    pages = [turned(page) for page in reversed(pages_of_spread(sheet))]  # read from the right
    return Layout(turned(sheet), [story for page in pages for story in _stories(page)])


def _stories(page: Sheet) -> list[Story]:
    """A page, turned where it is set in vertical lines, to its stories."""
    page = without_plates(page)
    margin, rows = margin_rows(rows_of(page), page)
    measure = measure_of(rows)
    document = document_frames(rows, measure, page)
    if document:
        stories = [_document(*document)]
    else:
        frames = frames_of(rows, measure, page)
        stories = stories_of_chains(chains_of(frames, page, measure), frames, measure)
    if margin:
        ordered = sorted(margin, key=lambda row: _printed_order(row, page))
        furniture = Story(FURNITURE, None, (), (frame_of(ordered, FURNITURE, page),))
        stories = [furniture, *stories]
    stamps = [Story(FURNITURE, None, (), (frame_of([row], FURNITURE, page),)) for row in stamp_rows(page.stamps)]
    return stories + stamps


def _document(headline: Frame | None, frames: Sequence[Frame]) -> Story:
    """The frames of a document to one story."""
    bylines = tuple(frame for frame in frames if frame.kind == BYLINE)
    return Story(ARTICLE, headline, bylines, tuple(frame for frame in frames if frame.kind == BODY))


def stories_of_chains(chains: Sequence[Sequence[int]], frames: Sequence[Frame], measure: Measure) -> list[Story]:
    """Chains of frames to stories in reading order, with the bylines, jump lines and captions among *frames*."""
    stories = _with_bylines(chains, frames, measure)
    stories += [Story(CAPTION, None, (), (frame,)) for frame in frames if frame.kind == CAPTION]
    return _in_reading_order(stories, measure)


def _printed_order(row: Row, sheet: Sheet) -> tuple[float, float]:
    box = as_printed(row.box, sheet)
    return round(box[3] / 4), box[0]


def _with_bylines(chains: Sequence[Sequence[int]], frames: Sequence[Frame], measure: Measure) -> list[Story]:
    """Chains of frames to stories, each byline given to the headline above it, the text below it or above it."""
    stories = []
    owner: dict[int, int] = {}
    number: int | None
    for number, chain in enumerate(chains):
        first = frames[chain[0]]
        headline = first if first.kind == HEADLINE else None
        body = tuple(frames[i] for i in chain if frames[i].kind == BODY)
        stories.append(Story(ARTICLE, headline, (), body))
        owner.update((i, number) for i in chain)
    for frame in frames:
        if frame.kind == JUMP:
            number = _owner_above(frame, frames, owner)
            if number is None:
                stories.append(Story(FURNITURE, None, (), (frame,)))
            else:
                stories[number] = stories[number]._replace(body=(*stories[number].body, frame))
        if frame.kind != BYLINE:
            continue
        number = _owner(frame, frames, owner, measure)
        if number is None:
            stories.append(Story(ARTICLE, None, (frame,), ()))
        else:
            story = stories[number]
            bylines = sorted((*story.bylines, frame), key=lambda f: (round(f.box[1] / 2), f.box[0]))
            stories[number] = story._replace(bylines=tuple(bylines))
    return stories


def _owner(byline: Frame, frames: Sequence[Frame], owner: dict[int, int], measure: Measure) -> int | None:
    """The story that a byline belongs to."""
    headlines = [
        i
        for i, frame in enumerate(frames)
        if frame.kind == HEADLINE
        and frame.within == byline.within
        and -2 < byline.box[1] - frame.box[3] < 3.5 * measure.lead
        and shared_width(frame.box, byline.box) > 0
    ]
    if headlines:
        return owner[max(headlines, key=lambda i: frames[i].box[3])]
    below = [
        i
        for i, frame in enumerate(frames)
        if frame.kind == BODY
        and -2 < frame.box[1] - byline.box[3] < 2.5 * measure.lead
        and shared_width(byline.box, frame.box) > 0.4 * (byline.box[2] - byline.box[0])
    ]
    if below:
        return owner[min(below, key=lambda i: (frames[i].box[1], frames[i].box[0]))]
    return _owner_above(byline, frames, owner)


def _owner_above(lone: Frame, frames: Sequence[Frame], owner: dict[int, int]) -> int | None:
    """The story whose text stands above *lone*, in the same box and column."""
    above = [
        i
        for i, frame in enumerate(frames)
        if frame.kind == BODY
        and frame.within == lone.within
        and frame.box[3] <= lone.box[1] + 2
        and shared_width(frame.box, lone.box) > 0
    ]
    return owner[max(above, key=lambda i: frames[i].box[3])] if above else None


def _in_reading_order(stories: Sequence[Story], measure: Measure) -> list[Story]:
    """Stories row by row, those of one row from left to right, by where their headline or first text stands."""
    ordered: list[Story] = []
    row: list[Story] = []
    for story in sorted(stories, key=_top):
        if row and _top(story) - _top(row[0]) > 1.5 * measure.lead:
            ordered += sorted(row, key=_left)
            row = []
        row.append(story)
    return ordered + sorted(row, key=_left)


def _top(story: Story) -> float:
    return story.frames[0].box[1]


def _left(story: Story) -> float:
    return story.frames[0].box[0]
