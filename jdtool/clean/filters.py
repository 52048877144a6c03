"""Filters for text and for records, in the three shapes that are asked for: the result, a diff of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jdtool.article import encode_record
from jdtool.clean import Cleaner, Mender, Out
from jdtool.clean.diff import Diff
from jdtool.clean.tally import Tally

RESULT, DIFF, NOTHING = "result", "diff", "nothing"


@dataclass
class Wanted:
    """What is asked for: the rules, the account to keep, and the shape; and whether anything was changed so far."""

    rules: frozenset[str]
    tally: Tally | None = None
    shape: str = RESULT
    changed: bool = False


class TextFilter:
    """Text in, by whole lines; what is wanted of it out.

    >>> text = TextFilter(Wanted(frozenset(["spaced-numbers"]), shape=DIFF), "a.txt")
    >>> print(text.feed("亩产806 . 2公斤\\n") + text.end(), end="")
    --- a.txt
    +++ a.txt
    @@ -1 +1 @@
    -亩产806 . 2公斤
    +亩产806.2公斤
    """

    def __init__(self, wanted: Wanted, name: str) -> None:
        self._wanted = wanted
        self._diff = None if wanted.shape == RESULT else Diff(name)
        self._found: list[str] = []
        self._cleaner = Cleaner(wanted.rules, wanted.tally, self._watch if self._diff else None)

    def feed(self, text: str) -> str:
        """Takes the next lines; gives what is done."""
        return self._shaped(self._cleaner.feed(text))

    def end(self) -> str:
        """What is left."""
        result = self._cleaner.end()
        if self._diff:
            self._found.append(self._diff.end())
        return self._shaped(result)

    def _watch(self, lines: Sequence[str], made: Sequence[Out], finished: bool) -> None:
        if self._diff:
            self._found.append(self._diff.stretch(lines, made, finished))

    def _shaped(self, result: str) -> str:
        if not self._diff:
            return result
        found = "".join(self._found)
        self._found.clear()
        self._wanted.changed |= bool(found)
        return found if self._wanted.shape == DIFF else ""


class RecordFilter:
    """Records in; what is wanted of them out."""

    def __init__(self, wanted: Wanted, name: str) -> None:
        self._wanted = wanted
        self._mender = Mender(wanted.rules, wanted.tally)
        self._diff = Diff(name)
        self._found: list[str] = []

    def change(self, record: dict[str, Any]) -> list[dict[str, Any]]:
        """The records that come out for one: itself, mended; none where a diff or nothing is wanted.

        >>> RecordFilter(Wanted(frozenset(["spaced-numbers"])), "-").change({"title": "占43 . 3%"})
        [{'title': '占43.3%'}]
        """
        mended = self._mender.record(record)
        if self._wanted.shape == RESULT:
            return [mended]
        self._wanted.changed |= mended != record
        if self._wanted.shape == DIFF:
            before, after = (encode_record(r).decode("utf-8", "surrogatepass") for r in (record, mended))
            steps = [("=", before)] if before == after else [("-", before), ("+", after)]
            self._found.append(self._diff.lines(steps))
        return []

    def rest(self, *, ended: bool) -> str:
        """The diff of the records that came since the last time; *ended*: there are no more."""
        if ended:
            self._found.append(self._diff.end())
        found = "".join(self._found)
        self._found.clear()
        return found
