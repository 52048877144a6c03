"""Chinese from one standard to another: OpenCC's tables and configurations, matched fast, chosen by the words.

tables.py    OpenCC's tables: the installed package's, brought up to the current release (update.py makes the data)
configs.py   configurations: which tables, in which order
regions.py   what a configuration compiles to
load.py      compiled configurations from the cache
longest.py   the matcher: OpenCC's longest match
lexicon.py   the words that hold a character with several readings
readings.py  what such a character is alone, in names, behind a number …
bywords.py   the choice between readings by the words of the sentence
own.py       the user's own words
records.py   the text fields of a record
converter.py all of it together: the class Converter
explain.py   what was chosen and why
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
