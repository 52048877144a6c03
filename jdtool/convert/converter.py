"""A conversion ready to run: the configuration, the way to match, the user's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from jdtool.convert.load import compiled
from jdtool.convert.longest import Longest, Step
from jdtool.convert.records import FIELDS, Record, changed
from jdtool.convert.regions import by_first
from jdtool.errors import BadUsage

if TYPE_CHECKING:
    from jdtool.convert.bywords import ByWords
    from jdtool.words import Words

MATCHES = ("auto", "words", "longest")
PARTED = frozenset({"s2t", "s2tw", "s2twp", "s2hk", "s2hkp"})  # one character may become several: words decide


def _words() -> Words:
    from jdtool.words import load

    return load()


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

        if match not in MATCHES:
            raise BadUsage(f"no match {match!r}; there are: {', '.join(MATCHES)}")
        self.lang = lang_of(config)
        self._steps: list[Callable[[str], str]] = []
        self._choice: ByWords | None = None
        if match != "longest" and config in PARTED:
            self._by_words(config)
        else:
            self._steps = [Longest(compiled(config)).convert]
        self._own = Step(by_first(own.items())) if own else None

    def _by_words(self, config: str) -> None:
        """Take the first step by words and the others by the longest match."""
        from jdtool.convert.bywords import ByWords
        from jdtool.convert.load import after_words, lexicon

        self._choice = ByWords(lexicon(), _words)
        self._steps = [self._choice.convert]
        rest = after_words(config)
        if rest:
            self._steps.append(Longest(rest).convert)

    def _chain(self, text: str) -> str:
        for step in self._steps:
            text = step(text)
        return text

    def convert(self, text: str) -> str:
        """*text* converted."""
        if self._own is None:
            return self._chain(text)
        out: list[str] = []
        run: list[str] = []
        for key, value in self._own.matches(text):
            if value is None:
                run.append(key)
                continue
            out += self._chain("".join(run)), value
            run.clear()
        out.append(self._chain("".join(run)))
        return "".join(out)

    def record(self, record: Record, fields: Sequence[str] = FIELDS) -> Record:
        """*record* with its text converted and ``lang`` set; only *fields* if given."""
        return changed(record, fields, self.convert, self.lang)
