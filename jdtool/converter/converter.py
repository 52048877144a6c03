"""The class Converter: one configuration, ready to run on text and records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from jdtool.converter.cached_tables import after_words, compiled_config, lexicon, outside_software
from jdtool.converter.configs import lang_of
from jdtool.converter.longest import Choice, Longest
from jdtool.converter.quotes import set_quotes, style_of
from jdtool.converter.record_fields import FIELDS, Record, authors_of, convert_fields, is_ambiguous_name, texts
from jdtool.converter.tables import software_senses
from jdtool.converter.user_words import OwnWords
from jdtool.errors import BadUsage

if TYPE_CHECKING:
    from jdtool.converter.disambiguate import Disambiguator
    from jdtool.words import Words

MATCHES = ("auto", "words", "longest")
FROM_SIMPLIFIED = frozenset({"s2t", "s2tw", "s2twp", "s2hk", "s2hkp"})  # one character may become several


def _words() -> Words:
    from jdtool.words import load

    return load()


class Converter:
    """Converts text and records by *config*.

    *match* is ``longest`` (OpenCC's rule), ``words`` (by the words and the context) or ``auto``, which is ``words``
    where one character may become several. *own* are the user's words with what they become; they have priority.
    *quotes* is ``corner``, ``curly`` or ``keep``; by default ``corner`` for Taiwan and Hong Kong, else ``keep``.
    Raises BadUsage for an unknown configuration, match or style, IOFailure where the tables are not installed.

    >>> Converter("s2twp").convert("鼠标里面的硅二极管坏了")
    '滑鼠裡面的矽二極體壞了'
    >>> Converter("s2t", own={"皇后": "皇后", "后台": "後臺"}).convert("皇后在后台")
    '皇后在後臺'
    """

    def __init__(
        self,
        config: str = "s2t",
        match: str = "auto",
        own: Mapping[str, str] | None = None,
        quotes: str | None = None,
    ) -> None:
        if match not in MATCHES:
            raise BadUsage(f"no match {match!r}; there are: {', '.join(MATCHES)}")
        self.lang = lang_of(config)
        self._quotes = style_of(config, quotes)
        self._disambiguator: Disambiguator | None = None
        self._steps: Longest | None = None
        self._general: Longest | None = None  # the later steps where a line is not about software
        if match != "longest" and config in FROM_SIMPLIFIED:
            self._disambiguate(config)
        else:
            self._steps = Longest(compiled_config(config, with_additions=match != "longest"))
        self._user_words = dict(own or {})
        self._own = OwnWords(self._user_words)

    def _disambiguate(self, config: str) -> None:
        """Take the first step by words and context, the later ones by longest match inside words."""
        from jdtool.converter.context import ContextModel
        from jdtool.converter.disambiguate import Disambiguator

        self._disambiguator = Disambiguator(lexicon(), _words, ContextModel.load())
        rest = after_words(config)
        general = outside_software(config)
        if rest:
            self._steps = Longest(rest)
        if general:
            self._general = Longest(general)
            self._trade = re.compile("|".join(map(re.escape, software_senses()[1])))

    def convert(self, text: str) -> str:
        """*text* converted."""
        return self._convert(text, self._own)

    def _convert(self, text: str, own: OwnWords) -> str:
        spans = own.spans(text)
        first = self._disambiguator.convert(text) if self._disambiguator else text  # as long as *text*
        out: list[str] = []
        position = 0
        for start, end, value in spans:
            out += self._later_steps(text[position:start], first[position:start]), value
            position = end
        out.append(self._later_steps(text[position:], first[position:]))
        return "".join(out)

    def _later_steps(self, text: str, first: str) -> str:
        """*text* and what the first step made of it → the result of the later steps."""
        if self._general and self._steps:
            lines = zip(text.split("\n"), first.split("\n"), strict=True)
            first = "\n".join(
                self._by_words(self._steps if self._trade.search(now) else self._general, line, now)
                for line, now in lines
            )
        elif self._steps and self._disambiguator:
            first = self._by_words(self._steps, text, first)
        elif self._steps:
            first = self._steps.convert(first)
        return set_quotes(first, self._quotes)

    def _by_words(self, steps: Longest, text: str, first: str) -> str:
        """*text* and what the first step made of it → the result of the later *steps*, inside words."""
        if not self._disambiguator:
            return first
        edges, ends = self._disambiguator.word_edges, steps.phrase_ends
        return steps.convert_words(first, lambda start, end: edges(text, start, end, lambda place: ends(first, place)))

    def choices(self, text: str) -> Iterator[Choice]:
        """Each place of *text* where more than one form was possible: the user's words, ambiguous characters;
        where no form is ambiguous, phrases.

        >>> [(c.at, c.text, c.form, c.evidence) for c in Converter("s2t").choices("对俄制裁")]
        [(2, '制', '制', 'dictionary: 制裁')]
        """
        return self._choices(text, self._own)

    def _choices(self, text: str, own: OwnWords) -> Iterator[Choice]:
        spans = own.spans(text)
        yield from (Choice(start, text[start:end], value, "", "own word or name") for start, end, value in spans)
        step = self._disambiguator or self._steps
        for choice in step.choices(text) if step else ():
            if not any(start <= choice.at < end for start, end, _ in spans):
                yield choice

    def record(self, record: Record, fields: Sequence[str] = FIELDS) -> Record:
        """*record* with its text converted and ``lang`` set; only *fields* if given.

        The names of its authors are converted as names wherever they occur in it.

        >>> article = {"authors": [{"name": "范干里", "role": "记者"}], "paragraphs": ["范干里在房间里发现规范。"]}
        >>> Converter("s2t").record(article)["paragraphs"]
        ['范干里在房間裏發現規範。']
        """
        in_names, in_text = self._names(record)
        return convert_fields(
            record, fields, lambda name, text: self._convert(text, _words_for(name, in_names, in_text)), self.lang
        )

    def record_choices(self, record: Record, fields: Sequence[str] = FIELDS) -> Iterator[tuple[str, Choice]]:
        """Each choice in the text of *record*, with the path of its field: ``title``, ``paragraphs[0]`` …"""
        in_names, in_text = self._names(record)
        for name in fields:
            for where, text in texts(record.get(name), name):
                for choice in self._choices(text, _words_for(name, in_names, in_text)):
                    yield where, choice

    def _names(self, record: Record) -> tuple[OwnWords, OwnWords]:
        """The user's words plus the names of the authors: for the fields that hold names, and for running text."""
        names = authors_of(record) if self._disambiguator else []
        if not names or not self._disambiguator:
            return self._own, self._own
        forms = {name: self._later_steps(name, self._disambiguator.name(name)) for name in names}
        clear = {name: form for name, form in forms.items() if not is_ambiguous_name(name)}
        return OwnWords(forms | self._user_words), OwnWords(clear | self._user_words)


def _words_for(field: str, in_names: OwnWords, in_text: OwnWords) -> OwnWords:
    return in_names if field in ("byline", "authors") else in_text
