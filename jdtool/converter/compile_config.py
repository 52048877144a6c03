"""A configuration → the table that the matcher (`longest.py`) runs on.

Most characters are converted by their own entry, whatever stands beside them. So the text goes through one table of
characters, and only where a phrase may give another result is it examined. Every such phrase contains at least one
*trigger* character; the *region* around a trigger extends as far as a phrase of any step can. Regions are converted
exactly, each once, and cached. A trigger counts only beside one of the neighbours that it has in such a phrase.

Why this gives OpenCC's own result: where two neighbouring characters stand side by side in no key of any step, in none
of the forms that earlier steps can give them, no match can reach across. So the text can be cut there and converted
part by part. In a part where no phrase differs from its characters' own entries, these entries are the result.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush

import orjson

from jdtool.converter.configs import Config
from jdtool.converter.tables import Table

Sets = dict[str, set[str]]


def compile_table(config: Config, count: Mapping[str, int]) -> bytes:
    """A configuration → its table as JSON. *count* is the frequency of characters, used to choose rare triggers."""
    steps = [table for table in config.steps if table]
    alone = default_chars(steps)
    frequency = {c: count.get(c, 0) + count.get(now, 0) for c, now in alone.items()}  # jieba counts simplified words
    chars, pairs = triggers(steps, {**count, **frequency})
    return orjson.dumps(
        {
            "title": config.title,
            "lang": config.lang,
            "normal": config.normal,
            "chars": alone,
            "triggers": "".join(sorted(chars)),
            "pairs": "".join(sorted(pairs)),
            "beside": {a: "".join(sorted(b)) for a, b in sorted(beside(config.segments, steps).items())},
            "segments": by_first((key, key) for key in config.segments if len(key) > 1),
            "steps": [by_first(table.items()) for table in steps],
        }
    )


def by_first(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Entries by the first character of their key: lines of key, tab, value; longest key first.

    >>> by_first([("a", "x"), ("ab", "y")])
    {'a': 'ab\\ty\\na\\tx'}
    """
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, value in entries:
        groups[key[0]].append((key, value))
    return {
        first: "\n".join(f"{key}\t{value}" for key, value in sorted(group, key=lambda e: (-len(e[0]), e[0])))
        for first, group in sorted(groups.items())
    }


def default_chars(steps: list[Table]) -> Table:
    """Steps → what each character becomes outside any phrase, for characters that change."""
    changes: Table = {}
    for char in {key for table in steps for key in table if len(key) == 1}:
        form = char
        for table in steps:
            form = _by_chars(form, table)
        if form != char:
            changes[char] = form
    return dict(sorted(changes.items()))


def _by_chars(text: str, table: Table) -> str:
    return "".join(table.get(c, c) for c in text)


def triggers(steps: list[Table], count: Mapping[str, int]) -> tuple[set[str], set[str]]:
    """Steps → trigger characters, and pairs of a trigger and its neighbour. Every phrase that differs from its
    characters' own entries contains at least one trigger and one pair.

    Few and rare ones are wanted: a greedy set cover, with *count* as cost.
    """
    phrases: list[tuple[str, int]] = []  # phrases, each with the number of its step
    for number, table in enumerate(steps):
        phrases += [(key, number) for key, value in table.items() if len(key) > 1 and value != _by_chars(key, table)]
    sources = [_sources(steps[:number]) for number in range(len(steps))]
    spots = [[sources[number].get(c, {c}) for c in key] for key, number in phrases]
    chars = _cover(spots, count)
    ends = list(_ends(steps))
    pairs: set[str] = set()
    for (key, number), places in zip(phrases, spots, strict=True):
        at = min(
            (i for i, spot in enumerate(places) if spot and spot <= chars), key=lambda i: len(places[i]), default=-1
        )
        if at < 0:  # no character becomes any of the phrase's: only another phrase can lead to it
            continue
        lasts, firsts = ends[number]
        if at + 1 < len(key):
            pairs.update(a + b for a in places[at] for b in firsts.get(key[at + 1], key[at + 1]))
        else:
            pairs.update(b + a for a in places[at] for b in lasts.get(key[at - 1], key[at - 1]))
    return chars, pairs


def _sources(steps: list[Table]) -> Sets:
    """For each character, those that become it by the characters' entries of *steps*, itself included if it stays."""
    sources: Sets = {}
    for char in {c for table in steps for key, value in table.items() if len(key) == 1 for c in key + value}:
        form = char
        for table in steps:
            form = _by_chars(form, table)
        for c in form:
            sources.setdefault(c, set()).add(char)
        sources.setdefault(char, set())
    return sources


def _cover(phrase_sources: list[list[set[str]]], count: Mapping[str, int]) -> set[str]:
    """A small set of characters that has, for each phrase, all sources of one of its places."""
    places: defaultdict[str, list[int]] = defaultdict(list)  # place (its sources, sorted) -> phrases that have it
    for number, phrase in enumerate(phrase_sources):
        for spot in filter(None, phrase):
            places["".join(sorted(spot))].append(number)
    uncovered_phrases = set(range(len(phrase_sources)))
    cost = {place: sum(1 + count.get(c, 0) for c in place) for place in places}
    heap = [(cost[place] / len(phrases), place) for place, phrases in places.items()]
    heapify(heap)
    cover: set[str] = set()
    while uncovered_phrases and heap:
        _, place = heappop(heap)
        fresh = [number for number in places[place] if number in uncovered_phrases]
        if not fresh:
            continue
        price = cost[place] / len(fresh)
        if heap and price > heap[0][0]:
            heappush(heap, (price, place))
            continue
        cover.update(place)
        uncovered_phrases.difference_update(fresh)
    return cover


def beside(segments: Table, steps: list[Table]) -> Sets:
    """For each character, those that may stand behind it inside a match of any step or of the segmentation."""
    followers: Sets = {}
    chars = {c for table in (segments, *steps) for key, value in table.items() for c in key + value}
    _add_pairs(followers, segments, {c: {c} for c in chars}, {c: {c} for c in chars})
    for table, (lasts, firsts) in zip(steps, _ends(steps), strict=True):
        _add_pairs(followers, table, lasts, firsts)
    return followers


def _ends(steps: list[Table]) -> Iterator[tuple[Sets, Sets]]:
    """For each step: for each character that it may meet, the source characters that it may be the last of, and
    the first of."""
    chars = {c for table in steps for key, value in table.items() for c in key + value}
    lasts, firsts = {c: {c} for c in chars}, {c: {c} for c in chars}
    for table in steps:
        yield _inverse(lasts), _inverse(firsts)
        lasts, firsts = _ahead(lasts, table, -1), _ahead(firsts, table, 0)


def _add_pairs(followers: Sets, table: Table, lasts: Sets, firsts: Sets) -> None:
    for pair in {key[i : i + 2] for key in table for i in range(len(key) - 1)}:
        for a in lasts.get(pair[0], ()):
            followers.setdefault(a, set()).update(firsts.get(pair[1], ()))


def _ahead(ends: Sets, table: Table, end: int) -> Sets:
    """What may stand at the *end* (0 first, -1 last) of what each source character is in, after one more step."""
    by_phrase: Sets = {}
    for key, value in table.items():
        if len(key) > 1 and value:
            by_phrase.setdefault(key[end], set()).add(value[end])
    return {
        char: {(table.get(x, x) or x)[end] for x in sources} | {y for x in sources for y in by_phrase.get(x, ())}
        for char, sources in ends.items()
    }


def _inverse(sets: Sets) -> Sets:
    inverse: Sets = {}
    for char, values in sets.items():
        for x in values:
            inverse.setdefault(x, set()).add(char)
    return inverse
