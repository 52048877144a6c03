"""Line numbers as spans: [[first, last], …], the form in which a record says where its parts stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jdtool.article import Spans


def spans_of(numbers: Iterable[int]) -> Spans:
    """Line numbers to spans, in the order given; a number that comes again counts once.

    >>> spans_of([5, 5, 6, 7, 1, 2])
    [[5, 7], [1, 2]]
    """
    spans: Spans = []
    for n in dict.fromkeys(numbers):
        if spans and spans[-1][1] == n - 1:
            spans[-1][1] = n
        else:
            spans.append([n, n])
    return spans


def numbers_in(spans: Iterable[Sequence[int]]) -> list[int]:
    """Spans to line numbers.

    >>> numbers_in([[1, 3], [7, 7]])
    [1, 2, 3, 7]
    """
    return [n for first, last in spans for n in range(first, last + 1)]


def line_numbers(lines: Mapping[str, Iterable[Sequence[int]]]) -> list[int]:
    """The lines of a record, part by part, to their numbers in the order of the page, each once.

    >>> line_numbers({"headline": [[7, 7]], "body": [[1, 3], [7, 8]]})
    [1, 2, 3, 7, 8]
    """
    return sorted({n for spans in lines.values() for n in numbers_in(spans)})
