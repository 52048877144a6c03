"""A conversion ready to run: the configuration, the way to match, the user's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jdtool.convert.load import compiled
from jdtool.convert.longest import Longest, Step
from jdtool.convert.records import FIELDS, Record, changed
from jdtool.convert.regions import by_first


class Converter:
    """Converts text and records by *config*.

    *match* is ``longest`` (OpenCC's rule), ``words`` (by the words of the sentence) or ``auto``, which is ``words``
    where one character may become several. *own* are words of the user's with what they become; they go before all.
    Raises BadUsage where there is no such configuration or match, IOFailure where the tables are not installed.

    >>> Converter("s2twp").convert("鼠标里面的硅二极管坏了")
    '滑鼠裡面的矽二極體壞了'
    >>> Converter("s2t", own={"皇后": "皇后", "后台": "後臺"}).convert("皇后在后台")
    '皇后在後臺'
    """

    def __init__(self, config: str = "s2t", match: str = "auto", own: Mapping[str, str] | None = None) -> None:
        from jdtool.convert.configs import lang_of

        table: dict[str, Any] = compiled(config)
        self.lang = lang_of(config)
        self._plain = Longest(table)
        self._own = Step(by_first(own.items())) if own else None

    def convert(self, text: str) -> str:
        """*text* converted."""
        if self._own is None:
            return self._plain.convert(text)
        out: list[str] = []
        run: list[str] = []
        for key, value in self._own.matches(text):
            if value is None:
                run.append(key)
                continue
            out += self._plain.convert("".join(run)), value
            run.clear()
        out.append(self._plain.convert("".join(run)))
        return "".join(out)

    def record(self, record: Record, fields: Sequence[str] = FIELDS) -> Record:
        """*record* with its text converted and ``lang`` set; only *fields* if given."""
        return changed(record, fields, self.convert, self.lang)
