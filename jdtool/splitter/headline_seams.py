"""Headlines one below the other without a gap, on a page known by its frames: cut where the words change sides.

Each pair of neighbouring characters speaks for the frames of text that have it, by its inverse document frequency. The
best frame for each character is found by Viterbi decoding; it may change at the end of a line, at a cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from jdtool.splitter.blocks import BODY, HEADLINE, Block, block_of

_READ = 600  # characters of a frame that its headline is about
_CHANGE = 2.0  # the pairs that only one frame has which have to speak for it before the words turn to it
_SHORTEST = 3  # characters of a headline
_BESIDE = 200  # blocks to each side that are the page beside a headline
_FEW_LINES = 3  # a frame of fewer lines is no text

Holders = dict[str, frozenset[int]]
"""For each pair of characters, the frames of text that have it."""


def cut_headlines(blocks: Sequence[Block]) -> list[Block]:
    """Labelled blocks of a page in frames to the same blocks, those cut in which two headlines follow each other."""
    parts: list[Block] = []
    for i, block in enumerate(blocks):
        if block.label == HEADLINE and len(block.lines) > 1:
            near = blocks[max(0, i - _BESIDE) : i + _BESIDE]
            texts = [each.text[:_READ] for each in near if each.label == BODY and len(each.lines) >= _FEW_LINES]
            parts += _parts(block, texts)
        else:
            parts.append(block)
    return parts


def _parts(block: Block, texts: Sequence[str]) -> Iterator[Block]:
    seams = _seams([line.text for line in block.lines], texts) if len(block.lines) > 1 and len(texts) > 1 else []
    if not seams:
        yield block
        return
    for start, end in pairwise([0, *seams, len(block.lines)]):
        part = block_of(block.lines, start, end, HEADLINE)
        yield part._replace(first=block.first + start, glued=block.glued if not start else False)


def _seams(lines: Sequence[str], texts: Sequence[str]) -> list[int]:
    """The numbers of the lines with which another headline begins.

    >>> texts = "江边公园的樱花开了，看樱花的人多。老城东门的古井淘出瓦罐。慢火车还在开。票价没有涨。".split("。")
    >>> _seams(["江边公园看樱花", "老城东门淘古井"], texts), _seams(["江边公园看", "樱花的人多"], texts)
    ([1], [])
    """
    text = "".join(lines)
    holders = [frozenset(k for k, other in enumerate(texts) if a + b in other) for a, b in pairwise(text)]
    weights = [log(len(texts) / len(each)) if each else 0.0 for each in holders]
    frames = sorted(frozenset[int]().union(*holders))
    ends = {}
    end = 0
    for number, line in enumerate(lines[:-1], 1):
        end += len(line)
        ends[end] = number
    best = dict.fromkeys(frames, 0.0)
    came_from: list[tuple[int, dict[int, int]]] = []
    for i, (own, weight) in enumerate(zip(holders, weights, strict=True), 1):
        stay = {frame: score + (weight if frame in own else 0.0) for frame, score in best.items()}
        if i in ends and best:
            leader = max(best, key=best.__getitem__)
            change = best[leader] - _CHANGE * log(len(texts))
            came_from.append((i, {frame: leader if change > score else frame for frame, score in stay.items()}))
            stay = {frame: max(score, change) for frame, score in stay.items()}
        best = stay
    if not best:
        return []
    frame = max(best, key=best.__getitem__)
    seams: list[int] = []
    for i, sources in reversed(came_from):
        if sources[frame] != frame:
            seams.append(ends[i])
            frame = sources[frame]
    return _far_apart(seams[::-1], lines)


def _far_apart(seams: Sequence[int], lines: Sequence[str]) -> list[int]:
    """The seams between which a headline has room."""
    far_seams: list[int] = []
    for seam in seams:
        before = sum(map(len, lines[far_seams[-1] if far_seams else 0 : seam]))
        if before >= _SHORTEST and sum(map(len, lines[seam:])) >= _SHORTEST:
            far_seams.append(seam)
    return far_seams
