"""Frames to chains: which frame goes on in which, and which headline stands over which text.

Every pair that may follow one another gets a score, the sum of named features (`weights.py`); the best pairs are
taken first. A chain is the text of one article, with its headline before it where it has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jdtool.layout.best_links import best_links
from jdtool.layout.boxes import Box, shared_height, shared_width
from jdtool.layout.frames import BODY, BYLINE, CAPTION, HEADLINE, Frame, Measure, same_font
from jdtool.layout.seam_words import word_across
from jdtool.layout.sheet import Sheet
from jdtool.layout.weights import WEIGHTS
from jdtool.press import datelines
from jdtool.text.lines import ends_sentence


class Link(NamedTuple):
    """*after* may follow *before* in one article."""

    score: float
    before: int
    after: int


class PageFrames(NamedTuple):
    """All that is looked at when links are scored."""

    frames: Sequence[Frame]
    sheet: Sheet
    measure: Measure
    reaches: dict[int, Box]
    """For each headline, how far its row is free to both sides, down to the byline below it."""


def chains_of(frames: Sequence[Frame], sheet: Sheet, measure: Measure) -> list[list[int]]:
    """Headlines and frames of text to chains of their indexes, in the order in which they are read."""
    page = PageFrames(frames, sheet, measure, _reaches(frames, sheet, measure))
    return chained(frames, [link for link in links_of(page) if link.score >= WEIGHTS["threshold"]])


def chained(frames: Sequence[Frame], links: Iterable[Link]) -> list[list[int]]:
    """Links with scores above 0 to chains, so that their sum is largest; a frame without any is a chain by itself."""
    after = best_links({(link.before, link.after): link.score for link in links})
    followers = set(after.values())
    chains = []
    for i, frame in enumerate(frames):
        if frame.kind in (BODY, HEADLINE) and i not in followers:
            chain = [i]
            while chain[-1] in after:
                chain.append(after[chain[-1]])
            chains.append(chain)
    return chains


def _reaches(frames: Sequence[Frame], sheet: Sheet, measure: Measure) -> dict[int, Box]:
    """For each headline, the box that is free to its left and right; a byline below it is part of it."""
    solid = [frame for frame in frames if frame.kind in (BODY, HEADLINE)]
    reaches: dict[int, Box] = {}
    for i, frame in enumerate(frames):
        if frame.kind != HEADLINE:
            continue
        walls = [
            other.box
            for other in solid
            if other is not frame and shared_height(other.box, frame.box) > 0.3 * measure.size
        ]
        high = frame.box[3] - frame.box[1]
        walls += [r for r in sheet.rules if r[3] - r[1] > 15 and shared_height(r, frame.box) > 0.5 * high]
        walls += [p for p in sheet.pictures if shared_height(p, frame.box) > 0.3 * high]
        if frame.within:
            left, top, right, bottom = frame.within
            walls += [(left - 1, top, left, bottom), (right, top, right + 1, bottom)]
        left = max((wall[2] for wall in walls if wall[2] <= frame.box[0] + 2), default=0.0)
        right = min((wall[0] for wall in walls if wall[0] >= frame.box[2] - 2), default=sheet.width)
        reaches[i] = (left, frame.box[1], right, frame.box[3])
    for frame in frames:
        if frame.kind == BYLINE:
            over = [i for i, reach in reaches.items() if _is_byline_of(frame, frames[i], reach, measure)]
            if over:
                nearest = max(over, key=lambda i: frames[i].box[3])
                left, top, right, bottom = reaches[nearest]
                reaches[nearest] = (left, top, right, max(bottom, frame.box[3]))
    return reaches


def _is_byline_of(frame: Frame, headline: Frame, reach: Box, measure: Measure) -> bool:
    """True where a byline stands right below a headline, between its walls."""
    near = -2 < frame.box[1] - headline.box[3] < 3.5 * measure.lead and not headline.vertical
    return near and reach[0] - 2 < frame.box[0] and frame.box[2] < reach[2] + 2 and headline.within == frame.within


def links_of(page: PageFrames) -> Iterator[Link]:
    """All pairs that may follow one another, with their scores."""
    for b, frame in enumerate(page.frames):
        if frame.kind != BODY:
            continue
        start = _start_features(frame, page)
        for a, before in enumerate(page.frames):
            if a == b or before.within != frame.within:
                continue
            if before.kind == HEADLINE:
                if before.vertical:
                    features = _beside(before, frame, page)
                else:
                    features = _under(a, before, frame, page) or _set_in(a, before, frame, page)
                features = features + start if features else []
            elif before.kind == BODY:
                features = _goes_on(before, frame, start, page)
            else:
                continue
            if features:
                yield Link(sum(WEIGHTS[name] * value for name, value in features), a, b)


Features = list[tuple[str, float]]


def _start_features(frame: Frame, page: PageFrames) -> Features:
    """What says that an article begins with this frame."""
    features = [("start: indent", 1.0) if frame.opens(frame.rows[0]) else ("start: no indent", 1.0)]
    if datelines.begins("".join(row.text for row in frame.rows[:2])):
        features.append(("start: dateline", 1.0))
    if _byline_above(frame, page):
        features.append(("start: byline above", 1.0))
    return features


def _begins(start: Features) -> bool:
    """True where a dateline or a byline says that an article begins."""
    return any(name in ("start: dateline", "start: byline above") for name, _ in start)


def _byline_above(frame: Frame, page: PageFrames) -> bool:
    return any(
        other.kind == BYLINE
        and -2 < frame.box[1] - other.box[3] < 1.4 * page.measure.lead
        and shared_width(other.box, frame.box) > 0.4 * (other.box[2] - other.box[0])
        for other in page.frames
    )


def _under(a: int, headline: Frame, frame: Frame, page: PageFrames) -> Features:
    """A headline over text."""
    left, _, right, bottom = page.reaches[a]
    near = 3.2 * page.measure.lead

    def is_below(other: Frame) -> bool:
        return -3 < other.box[1] - bottom < near and left - 3 < other.left and other.box[2] < right + 3

    if not is_below(frame):
        return []
    rivals = [
        other
        for other in page.frames
        if other.kind == BODY and is_below(other) and other.left < frame.left - page.measure.size
    ]
    features = [("headline over text", 1.0), ("headline: columns to the left", float(len(rivals)))]
    features.append(("headline: lines between", (frame.box[1] - bottom) / page.measure.lead))
    if shared_width(headline.box, frame.box) > 0:
        features.append(("headline: over this column", 1.0))
    return features


def _set_in(a: int, headline: Frame, frame: Frame, page: PageFrames) -> Features:
    """A headline over the inner columns of its text, which begins in the column to its left."""
    measure = page.measure
    gap = page.reaches[a][0] - frame.box[2]
    level = frame.box[1] - headline.box[1]
    if not (-2 < gap < 2 * measure.size and -measure.lead < level < 4 * measure.lead):
        return []
    if frame.box[3] < headline.box[3] - measure.lead or _rule_between(headline, frame, page):
        return []
    return [("headline set into text", 1.0)]


def _beside(headline: Frame, frame: Frame, page: PageFrames) -> Features:
    """A vertical headline at the side of text."""
    lead = page.measure.lead
    if not (headline.box[1] - lead < frame.box[3] and frame.box[1] < headline.box[3]):
        return []
    if not -2 * lead < frame.box[1] - headline.box[1] < 3.5 * lead:
        return []
    right = frame.box[0] >= headline.box[2] - 2
    near, far = (headline.box[2], frame.left) if right else (frame.box[2], headline.box[0])
    if not right and frame.box[2] > headline.box[0] + 2:
        return []
    row = [
        other
        for other in page.frames
        if other.kind == BODY
        and abs(other.box[1] - frame.box[1]) < 2.5 * lead
        and other.left < frame.left - page.measure.size
        and (other.box[0] >= headline.box[2] - 2) == right
        and not _rule_between(other, frame, page)
    ]
    blocked = any(
        near - 2 < (rule[0] + rule[2]) / 2 < far + 2 and shared_height(rule, headline.box) > 15
        for rule in page.sheet.rules
    )
    features = [("headline beside text", 1.0), ("headline: columns to the left", 0.6 * len(row))]
    return [*features, ("headline: rule between", 1.0)] if blocked else features


def _rule_between(a: Frame, b: Frame, page: PageFrames) -> bool:
    """True where a rule separates two columns."""
    left, right = (a, b) if a.box[0] < b.box[0] else (b, a)
    return any(
        rule[0] > left.box[2] - 2
        and rule[2] < right.box[0] + 3
        and rule[3] - rule[1] > 15
        and min(rule[3], left.box[3], right.box[3]) > max(rule[1], min(left.box[1], right.box[1]))
        for rule in page.sheet.rules
    )


def _goes_on(before: Frame, frame: Frame, start: Features, page: PageFrames) -> Features:
    """Text that goes on: in the next column, below, or behind a picture."""
    measure = page.measure
    if abs(before.size - frame.size) > 0.07 * measure.size:
        return []
    is_open = not ends_sentence(before.rows[-1].text)
    opens = frame.opens(frame.rows[0])
    features: Features = [(f"goes on: {'open' if is_open else 'closed'}, {'indent' if opens else 'no indent'}", 1.0)]
    if is_open and not opens:
        features += _seam(before.rows[-1].text, frame.rows[0].text)
    if not is_open and not opens and before.rows[-1].box[2] < before.box[2] - 1.5 * measure.size:
        features.append(("goes on: short last line, no indent", 1.0))
    if sum(WEIGHTS[name] for name, _ in start) > 1.4 and not is_open:
        features.append(("goes on: looks like a beginning", 1.0))
    differs = abs((before.box[2] - before.left) - (frame.box[2] - frame.left)) > 1.5 * measure.size
    if not differs or min(len(before.rows), len(frame.rows)) > 2:
        features.append(("goes on: other width" if differs else "goes on: same width", 1.0))
    if not same_font(before.font, frame.font):
        features.append(("goes on: other font", 1.0))
    place = (
        _next_column(before, frame, is_open, start, page)
        or _below(before, frame, page)
        or _elsewhere(before, frame, is_open, opens, page)
    )
    return features + place if place else []


def _seam(before: str, after: str) -> Features:
    """Whether a word runs from the end of one text to the beginning of another."""
    if not (before[-1].isalnum() and after[0].isalnum()):
        return []
    return [("goes on: word across" if word_across(before, after) else "goes on: no word across", 1.0)]


def _next_column(before: Frame, frame: Frame, is_open: bool, start: Features, page: PageFrames) -> Features:
    measure = page.measure
    gutter = frame.left - before.box[2]
    if not (-measure.size < gutter < 4 * measure.size and before.box[3] > frame.box[1]):
        return []
    if not frame.box[3] > before.box[1] - 3 * measure.lead:
        back = _is_filled((frame.left, frame.box[3], frame.box[2], before.box[1]), page)
        return [("next column", 1.0), ("next column: back above a picture", 1.0)] if back else []
    features: Features = [("next column", 1.0)]
    if abs(before.box[1] - frame.box[1]) < 0.6 * measure.lead:
        features.append(("next column: equal tops", 1.0))
    elif shared_height(before.box, frame.box) > 0:
        features.append(("next column: overlaps", 1.0))
    else:
        features.append(("next column: apart", 1.0))
    if frame.box[1] < before.box[1] - 1.5 * measure.lead and not is_open and _begins(start):
        features.append(("next column: begins beside a headline", 1.0))
    if _rule_between(before, frame, page):
        features.append(("next column: rule between", 1.0))
    return features


def _below(before: Frame, frame: Frame, page: PageFrames) -> Features:
    narrower = min(before.box[2] - before.box[0], frame.box[2] - frame.box[0])
    if not (shared_width(before.box, frame.box) > 0.6 * narrower and frame.box[1] >= before.box[3] - 2):
        return []
    if any(_lies_between(other, before, frame) for other in page.frames if other.kind in (BODY, HEADLINE)):
        return []
    lines = (frame.box[1] - before.box[3]) / page.measure.lead
    features: Features = [("below", 1.0)]
    gap = (max(before.box[0], frame.box[0]), before.box[3], min(before.box[2], frame.box[2]), frame.box[1])
    if _is_filled(gap, page):
        features.append(("below: around a picture", 1.0))
        lines = min(lines, 2.0)
    if lines > 2:
        features.append(("below: lines between", lines))
    if lines > 25:
        features.append(("below: far", 1.0))
    return features


def _is_filled(gap: Box, page: PageFrames) -> bool:
    """True where most of the gap between two frames of a column is a picture with its caption."""
    pictures = [box for box in page.sheet.pictures if shared_width(box, gap) > 0 and shared_height(box, gap) > 0]
    captions = [frame.box for frame in page.frames if frame.kind == CAPTION and shared_width(frame.box, gap) > 0]
    heights = [max(0.0, shared_height(box, gap)) for box in pictures + captions]
    return bool(pictures) and sum(heights) > 0.6 * (gap[3] - gap[1])


def _lies_between(other: Frame, above: Frame, below: Frame) -> bool:
    if other is above or other is below:
        return False
    return other.box[1] > above.box[1] and other.box[3] < below.box[3] and shared_width(other.box, below.box) > 0


def _elsewhere(before: Frame, frame: Frame, is_open: bool, opens: bool, page: PageFrames) -> Features:
    """Beyond a picture or a box, or in a second row of columns: only where the sentence is open."""
    gutter = frame.left - before.box[2]
    if not is_open or opens or gutter < -page.measure.size:
        return []
    if gutter >= 4 * page.measure.size and shared_height(before.box, frame.box) > 0:
        return [("beyond", 1.0), ("beyond: points between", gutter)]
    distance = abs(gutter) + abs(frame.box[1] - before.box[3])
    return [("elsewhere", 1.0), ("beyond: points between", distance)]
