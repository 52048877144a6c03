"""`--where`, `--sort`, `--limit`: the records that are exported, in order; `--count-by`: how many have each value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jdtool.errors import BadUsage
from jdtool.exporter.fields import Record, names_in
from jdtool.exporter.table_row import as_text
from jdtool.exporter.where import Where, values_of


@dataclass(frozen=True)
class Selection:
    """The records that pass *where*, sorted by *sort*, at most *limit* of them.

    ``sort`` is a list of fields, `-` before a name for the reverse order; records without the field come last. Sorting
    holds the selected records in memory.
    """

    where: Where | None = None
    sort: str | None = None
    limit: int | None = None
    count_by: str | None = None

    def __post_init__(self) -> None:
        if self.count_by and (self.sort or self.limit is not None):
            raise BadUsage("--count-by is sorted by its counts: it goes with neither --sort nor --limit")

    def in_order(self, records: Iterable[tuple[Record, Any]]) -> list[tuple[Record, Any]]:
        """Records, each with something that goes with it → the same in the order of ``sort``.

        >>> rows = [({"page": 2}, "b"), ({"page": None}, "c"), ({"page": 10}, "a")]
        >>> [tag for _, tag in Selection(sort="-page").in_order(rows)]
        ['a', 'b', 'c']
        """
        out = list(records)
        for name in reversed(names_in(self.sort or "", "--sort")):
            field, reverse = name.removeprefix("-"), name.startswith("-")
            with_value = [row for row in out if _key(row[0], field) is not None]
            without_value = [row for row in out if _key(row[0], field) is None]
            out = (
                sorted(with_value, key=lambda row: _key(row[0], field) or (0, 0.0, ""), reverse=reverse) + without_value
            )
        return out


class ValueCounts:
    """How many records have each value of *field*, as lines of `count`, tab, value, the most frequent first."""

    def __init__(self, field: str) -> None:
        self._field = field
        self._counter: Counter[str] = Counter()

    def add(self, record: Record) -> None:
        self._counter.update({as_text(value) for value in values_of(record, self._field)})

    def lines(self) -> Iterator[str]:
        for value, count in sorted(self._counter.items(), key=lambda item: (-item[1], item[0])):
            yield f"{count}\t{' '.join(value.split())}\n"


def _key(record: Record, field: str) -> tuple[int, float, str] | None:
    """A value as a key: numbers before texts; None where there is no value."""
    value = next(values_of(record, field), None)
    if value is None or value == "":
        return None
    if isinstance(value, (int, float)):
        return 0, float(value), ""
    return 1, 0.0, as_text(value)
