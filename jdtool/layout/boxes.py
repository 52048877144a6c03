"""Boxes on a page: (left, top, right, bottom) in points from the top left."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float, float]


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around *boxes*.

    >>> union([(0, 0, 2, 2), (1, 1, 5, 3)])
    (0, 0, 5, 3)
    """
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def shared_width(a: Box, b: Box) -> float:
    """How much of their width two boxes have in common; below 0, the gap between them.

    >>> shared_width((0, 0, 4, 1), (3, 5, 9, 6)), shared_width((0, 0, 4, 1), (6, 0, 9, 1))
    (1, -2)
    """
    return min(a[2], b[2]) - max(a[0], b[0])


def shared_height(a: Box, b: Box) -> float:
    """How much of their height two boxes have in common; below 0, the gap between them."""
    return min(a[3], b[3]) - max(a[1], b[1])


def encloses(outer: Box, inner: Box, slack: float = 2.0) -> bool:
    """True where *inner* lies in *outer*, or sticks out by less than *slack* points."""
    return (
        outer[0] - slack < inner[0]
        and outer[1] - slack < inner[1]
        and inner[2] < outer[2] + slack
        and inner[3] < outer[3] + slack
    )


def stands_in(inner: Box, outer: Box) -> bool:
    """True where the middle of *inner* lies in *outer*.

    >>> stands_in((0, 0, 4, 4), (1, 1, 9, 9)), stands_in((0, 0, 2, 2), (1, 1, 9, 9))
    (True, False)
    """
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] < x < outer[2] and outer[1] < y < outer[3]


def area(box: Box) -> float:
    """Square points."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
