"""The pieces of a page, row by row, to how far down the page each row lies.

The rows of such a text are no measure: columns set on other baselines interleave, each with rows of its own. But of
two pieces one below the other, the lower one is at least a line further down; a band of blank rows crosses the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from jdtool.layout.grid_tokens import GridPiece


def depths(rows: Sequence[Sequence[GridPiece]]) -> dict[int, float]:
    """The pieces of a page row by row to the depth of each row, in lines of text.

    >>> left = [GridPiece(row, 0, "甲乙丙") for row in (0, 2, 4)]
    >>> right = [GridPiece(row, 9, "子丑寅") for row in (1, 3, 5)]
    >>> depths([[piece] for pair in zip(left, right) for piece in pair])
    {0: 0.0, 1: 0.0, 2: 1.0, 3: 1.0, 4: 2.0, 5: 2.0}
    """
    usual = _usual_blank(rows)
    depth: dict[int, float] = {}
    segment: list[Sequence[GridPiece]] = []
    base = 0.0
    for row in rows:
        blank = row[0].row - segment[-1][0].row - 1 - usual if segment else 0
        if blank > 0:
            own = _segment_depths(segment, base)
            depth.update(own)
            base = max(own.values()) + 1 + blank
            segment = []
        segment.append(row)
    depth.update(_segment_depths(segment, base))
    return depth


def _segment_depths(rows: Sequence[Sequence[GridPiece]], base: float) -> dict[int, float]:
    """Rows without a band of blank ones between them to their depths, of which the least is *base*.

    Each row is as high as what stands above it allows; where nothing does, as low as what stands below it allows.
    """
    lowest: dict[int, int] = {}
    above: list[set[int]] = []
    below: list[set[int]] = [set() for _ in rows]
    for k, row in enumerate(rows):
        own: set[int] = set()
        for piece in row:
            places = range(piece.left, piece.right)
            own |= {lowest[at] for at in places if at in lowest}
            lowest.update(dict.fromkeys(places, k))
        above.append(own)
        for j in own:
            below[j].add(k)
    earliest: list[float] = []
    for k in range(len(rows)):
        earliest.append(max((earliest[j] + 1 for j in above[k]), default=base))
    latest = list(earliest)
    for k in reversed(range(len(rows))):
        if below[k]:
            latest[k] = min(latest[j] for j in below[k]) - 1
    out: list[float] = []
    for k in range(len(rows)):
        out.append(max(earliest[k], max((out[j] + 1 for j in above[k]), default=latest[k])))
    return {row[0].row: out[k] for k, row in enumerate(rows)}


def _usual_blank(rows: Sequence[Sequence[GridPiece]]) -> int:
    """Blank rows between two lines of one column: 1 where lines are set so wide that most are followed by one."""
    steps = Counter(below[0].row - above[0].row for above, below in pairwise(rows))
    return int(steps[2] > steps[1])
