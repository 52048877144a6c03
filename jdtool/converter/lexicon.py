"""OpenCC's phrases that hold an ambiguous character, laid out to be looked up by their first two characters."""

from __future__ import annotations

import struct
from itertools import pairwise

import orjson

from jdtool.converter.compile_config import default_chars
from jdtool.converter.configs import Config
from jdtool.converter.tables import Table


def compile_lexicon(config: Config) -> bytes:
    """The first step of *config* → the payload that `cached_tables.lexicon` opens.

    A character is ambiguous where a phrase gives it another form than its own entry does.
    """
    from jdtool.words.table import build

    first = config.steps[0]
    phrases = {key: value for key, value in first.items() if len(key) == len(value) > 1}
    defaults = ambiguous(first, phrases)
    entries = {key: value for key, value in phrases.items() if not defaults.keys().isdisjoint(key)}
    before, after = neighbours(list(entries), defaults)
    parts = {
        "changing": changing_pairs(entries, defaults),
        "chars": default_chars([first]),
        "normal": config.normal,
        "defaults": defaults,
        "before": before,
        "after": after,
    }
    head = orjson.dumps(parts)
    return struct.pack("<Q", len(head)) + head.ljust(-len(head) % 8 + len(head)) + build(entries.items())


def ambiguous(chars: Table, phrases: Table) -> Table:
    """Entries of characters, entries of phrases → each ambiguous character and the form that its own entry gives.

    >>> ambiguous({"后": "後"}, {"后来": "後來", "皇后": "皇后"})
    {'后': '後', '来': '来'}
    """
    several = {
        char
        for key, value in phrases.items()
        for char, form in zip(key, value, strict=True)
        if form != chars.get(char, char)
    }
    return {char: chars.get(char, char) for char in sorted(several)}


def changing_pairs(phrases: Table, defaults: Table) -> list[str]:
    """Phrases → the pairs of characters beside an ambiguous character to which a phrase gives another than its default
    form: where neither pair of a character is one of these, no phrase changes it.

    >>> changing_pairs({"王后": "王后", "后来": "後來"}, {"后": "後"})
    ['王后']
    """
    pairs: set[str] = set()
    for key, value in phrases.items():
        for at, (char, form) in enumerate(zip(key, value, strict=True)):
            if form != defaults.get(char, form):
                pairs.update(pair for pair in (key[at - 1 : at + 1] if at else "", key[at : at + 2]) if len(pair) == 2)
    return sorted(pairs)


def neighbours(words: list[str], chars: Table) -> tuple[Table, Table]:
    """Words → what stands before and what stands after each of *chars* inside them.

    >>> neighbours(["皇后", "后来"], {"后": "後"})
    ({'后': '皇'}, {'后': '来'})
    """
    before: dict[str, set[str]] = {char: set() for char in chars}
    after: dict[str, set[str]] = {char: set() for char in chars}
    for word in words:
        for one, other in pairwise(word):
            if one in after:
                after[one].add(other)
            if other in before:
                before[other].add(one)
    return {c: "".join(sorted(s)) for c, s in before.items()}, {c: "".join(sorted(s)) for c, s in after.items()}
