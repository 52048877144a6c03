"""jieba's dictionary and its way to cut text into words, opened fast.

Importing jieba reads 350,000 words into a dict at each start (0.7 s and 90 MB here). A page needs some thousand of
them. So the installed jieba's own files are laid out once as a table in the user's cache, and each start maps that
table into memory and reads the words that begin like the text at hand.

table.py      words with a value each, laid out to be mapped into memory
sources.py    the files of the installed jieba → tables
hmm.py        the hidden Markov model that makes words of characters that the dictionary leaves single
userdict.py   user dictionaries in jieba's format
cutting.py    the dictionary and the cut: the class Words
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jdtool.words.cutting import Words

__all__ = ["Words", "load"]


def load(userdicts: Sequence[str] = (), respell: Callable[[str], str] | None = None) -> Words:
    """User dictionaries → jieba's words, and theirs (files in jieba's format) added in turn.

    With *respell*, each of their words is added in that spelling too. Raises IOFailure where a file cannot be read,
    BadInput with its line where it is no user dictionary.

    >>> load().cut("小城通了地铁")
    ['小城', '通', '了', '地铁']
    """
    from jdtool.words.sources import hmm_table, words_table

    words = Words(words_table(), hmm_table)
    for path in userdicts:
        from jdtool.words.userdict import entries

        for word, freq, tag in entries(path):
            for spelling in dict.fromkeys((word, respell(word) if respell else word)):
                words.add(spelling, freq, tag)
    return words
