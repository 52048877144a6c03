"""A conversion ready to run: the configuration, the way to match, the user's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from jdtool.converter.cached_tables import after_words, compiled, lexicon
from jdtool.converter.configs import lang_of
from jdtool.converter.longest import Choice, Longest
from jdtool.converter.record_fields import FIELDS, Record, authors_of, changed, is_loose, texts
from jdtool.converter.user_words import OwnWords
from jdtool.errors import BadUsage

if TYPE_CHECKING:
    from jdtool.converter.disambiguate import ByWords
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
        if match not in MATCHES:
            raise BadUsage(f"no match {match!r}; there are: {', '.join(MATCHES)}")
        self.lang = lang_of(config)
        self._choice: ByWords | None = None
        self._steps: Longest | None = None
        if match != "longest" and config in PARTED:
            self._by_words(config)
        else:
            self._steps = Longest(compiled(config))
        self._given = dict(own or {})
        self._own = OwnWords(self._given)

    def _by_words(self, config: str) -> None:
        """Take the first step by words and the others by the longest match."""
        from jdtool.converter.disambiguate import ByWords

        self._choice = ByWords(lexicon(), _words)
        rest = after_words(config)
        if rest:
            self._steps = Longest(rest)

    def convert(self, text: str) -> str:
        """*text* converted."""
        return self._converted(text, self._own)

    def _converted(self, text: str, own: OwnWords) -> str:
        found = own.spans(text)
        now = self._choice.convert(text) if self._choice else text  # as long as before, so the places are the same
        if not found:
            return self._rest(now)
        out: list[str] = []
        at = 0
        for start, end, value in found:
            out += self._rest(now[at:start]), value
            at = end
        out.append(self._rest(now[at:]))
        return "".join(out)

    def _rest(self, text: str) -> str:
        return self._steps.convert(text) if self._steps else text

    def choices(self, text: str) -> Iterator[Choice]:
        """Each place of *text* where there was a choice: the user's words, characters with several readings, phrases
        that say other than their characters do.

        >>> [(c.at, c.char, c.reading, c.why) for c in Converter("s2t").choices("对俄制裁")]
        [(2, '制', '制', '制裁')]
        """
        return self._choices(text, self._own)

    def _choices(self, text: str, own: OwnWords) -> Iterator[Choice]:
        found = own.spans(text)
        yield from (Choice(start, text[start:end], value, "own word or name") for start, end, value in found)
        step = self._choice or self._steps
        for choice in step.choices(text) if step else ():
            if not any(start <= choice.at < end for start, end, _ in found):
                yield choice

    def record(self, record: Record, fields: Sequence[str] = FIELDS) -> Record:
        """*record* with its text converted and ``lang`` set; only *fields* if given.

        The names of its authors convert as names, everywhere in it.

        >>> article = {"authors": [{"name": "范干里", "role": "记者"}], "paragraphs": ["范干里在房间里发现规范。"]}
        >>> Converter("s2t").record(article)["paragraphs"]
        ['范干里在房間裏發現規範。']
        """
        signed, elsewhere = self._names(record)
        return changed(
            record, fields, lambda name, text: self._converted(text, _own(name, signed, elsewhere)), self.lang
        )

    def record_choices(self, record: Record, fields: Sequence[str] = FIELDS) -> Iterator[tuple[str, Choice]]:
        """Each choice in the text of *record*, with the field it is in: ``title``, ``paragraphs[0]`` …"""
        signed, elsewhere = self._names(record)
        for name in fields:
            for where, text in texts(record.get(name), name):
                for choice in self._choices(text, _own(name, signed, elsewhere)):
                    yield where, choice

    def _names(self, record: Record) -> tuple[OwnWords, OwnWords]:
        """The user's words with the names of the authors: for the fields that hold names, and for the others."""
        names = authors_of(record) if self._choice else []
        if not names or not self._choice:
            return self._own, self._own
        forms = {name: self._rest(self._choice.name(name)) for name in names}
        safe = {name: form for name, form in forms.items() if not is_loose(name)}
        return OwnWords(forms | self._given), OwnWords(safe | self._given)


def _own(field: str, signed: OwnWords, elsewhere: OwnWords) -> OwnWords:
    return signed if field in ("byline", "authors") else elsewhere
