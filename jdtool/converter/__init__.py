"""Convert Chinese text between standards with OpenCC's tables; words and context decide where a character is ambiguous.

converter.py       the class Converter: a configuration ready to run on text and records
configs.py         configurations: which tables, in which order
tables.py          OpenCC's tables: the installed package's, brought up to the current release (by update.py)
compile_config.py  a configuration → the table that the matcher runs on
cached_tables.py   compiled tables, from the cache or built
longest.py         the matcher: OpenCC's longest match
lexicon.py         OpenCC's phrases that hold an ambiguous character
disambiguate.py    choose the form of an ambiguous character: the dictionary proposes, the context decides
context.py         the log-linear model of the context; its weights are data/context.txt
windows.py         what stands around a character: its window, and the patterns that fit it
bounds.py          how far the context can lead away from a form, at most
name_forms.py      characters of names
train.py           train the context model, with observations.py and fit.py; run by hand
user_words.py      the user's own words
quotes.py          quotation marks
record_fields.py   the text fields of a record
explain.py         what was chosen on which evidence, as lines
"""

from __future__ import annotations

from jdtool.converter.converter import Converter

__all__ = ["Converter", "convert"]


def convert(text: str, config: str = "s2t", match: str = "auto") -> str:
    """*text* converted by *config* (s2t, t2s, s2twp …). For many texts make one `Converter`.

    Raises BadUsage where there is no such configuration, IOFailure where the tables are not installed.

    >>> convert("汉字", "s2t")
    '漢字'
    """
    return Converter(config, match).convert(text)
