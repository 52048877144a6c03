"""Filters for text and for records, in the three shapes that are asked for: the result, a diff of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from jdtool.article import encode_record
from jdtool.cleaner import Cleaner, Mender, OutputLine
from jdtool.cleaner.diff import Diff
from jdtool.cleaner.rule_counts import Count, Tally

RESULT, DIFF, NOTHING = "result", "diff", "nothing"


class Request(NamedTuple):
    """What is asked for: the rules, whether to count what they do, and the shape."""

    rules: frozenset[str]
    counts_rules: bool = False
    shape: str = RESULT
    fields: tuple[str, ...] | None = None
    """The fields of a record that are mended; None for those that hold text."""


class Account(NamedTuple):
    """What a filter has seen since it was last asked: whether anything changed, and what the rules did."""

    changed: bool
    counts: list[Count]
    fields_found: frozenset[str] = frozenset()
    """Of the fields that were asked for, those that any record has had so far."""
    fields_of_record: tuple[str, ...] = ()
    """The fields of the first record, where fields were asked for."""


class TextFilter:
    """Text in, by whole lines; what is wanted of it out.

    >>> text = TextFilter(Request(frozenset(["spaced-numbers"]), shape=DIFF), "a.txt")
    >>> print(text.feed("亩产806 . 2公斤\\n") + text.end(), end="")
    --- a.txt
    +++ a.txt
    @@ -1 +1 @@
    -亩产806 . 2公斤
    +亩产806.2公斤
    """

    def __init__(self, request: Request, name: str) -> None:
        self._request, self._name = request, name
        self._tally = Tally() if request.counts_rules else None
        self._changed = False
        self._begin()

    def _begin(self) -> None:
        self._diff = None if self._request.shape == RESULT else Diff(self._name)
        self._steps: list[str] = []
        self._cleaner = Cleaner(self._request.rules, self._tally, self._watch if self._diff else None)

    def feed(self, text: str) -> str:
        """Takes the next lines; gives what is done."""
        return self._shaped(self._cleaner.feed(text))

    def end(self) -> str:
        """What is left. What is fed next is a text of its own."""
        result = self._cleaner.end()
        if self._diff:
            self._steps.append(self._diff.end())
        shaped = self._shaped(result)
        self._begin()
        return shaped

    def account(self) -> Account | None:
        """What there is to tell of what has been done since the last time."""
        return _account(self)

    def _watch(self, lines: Sequence[str], output: Sequence[OutputLine], finished: bool) -> None:
        if self._diff:
            self._steps.append(self._diff.stretch(lines, output, finished))

    def _shaped(self, result: str) -> str:
        if not self._diff:
            return result
        steps = "".join(self._steps)
        self._steps.clear()
        self._changed |= bool(steps)
        return steps if self._request.shape == DIFF else ""


class RecordFilter:
    """Records in; what is wanted of them out."""

    def __init__(self, request: Request, name: str) -> None:
        self._request, self._name = request, name
        self._tally = Tally() if request.counts_rules else None
        self._mender = Mender(request.rules, self._tally, request.fields)
        self._changed = False
        self._diff = Diff(name)
        self._steps: list[str] = []
        self._fields_of_record: tuple[str, ...] = ()

    def change(self, record: dict[str, Any]) -> list[dict[str, Any]]:
        """The records that come out for one: itself, mended; none where a diff or nothing is wanted.

        >>> RecordFilter(Request(frozenset(["spaced-numbers"])), "-").change({"title": "占43 . 3%"})
        [{'title': '占43.3%'}]
        """
        result = self._mender.record(record)
        if self._request.fields and not self._fields_of_record:
            self._fields_of_record = tuple(record)
        if self._request.shape == RESULT:
            return [result]
        self._changed |= result != record
        if self._request.shape == DIFF:
            before, after = (encode_record(r).decode("utf-8", "surrogatepass") for r in (record, result))
            steps = [("=", before)] if before == after else [("-", before), ("+", after)]
            self._steps.append(self._diff.lines(steps))
        return []

    def rest(self, *, is_last: bool) -> str:
        """The diff of the records that came since the last time; *is_last*: what comes next is another file."""
        if is_last:
            self._steps.append(self._diff.end())
            self._diff = Diff(self._name)
        steps = "".join(self._steps)
        self._steps.clear()
        return steps

    def account(self) -> Account | None:
        """What there is to tell of what has been done since the last time."""
        account = _account(self)
        if not self._fields_of_record:
            return account
        account = account or Account(changed=False, counts=[])
        fields = frozenset(self._mender.fields_found)
        return account._replace(fields_found=fields, fields_of_record=self._fields_of_record)


def _account(filter: TextFilter | RecordFilter) -> Account | None:
    counts = filter._tally.take() if filter._tally else []
    if not counts and not filter._changed:
        return None
    account = Account(filter._changed, counts)
    filter._changed = False
    return account
