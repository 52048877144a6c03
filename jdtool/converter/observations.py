"""Native traditional text → observations: each ambiguous character with its context, the dictionary's proposal and the
form that the author wrote. Used in training only."""

from __future__ import annotations

import json
import lzma
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jdtool.converter.cached_tables import lexicon
from jdtool.converter.converter import Converter
from jdtool.converter.disambiguate import Disambiguator
from jdtool.converter.tables import DATA
from jdtool.converter.windows import window
from jdtool.words import load

FAMILIES = os.path.join(DATA, "families.txt")


class Observation(NamedTuple):
    """What stood around an ambiguous character, what the dictionary proposed on which evidence, and what was right."""

    around: str
    proposal: str
    evidence: str
    form: str


Observations = dict[str, Counter[Observation]]  # by the ambiguous character


def read_lines(path: str) -> list[str]:
    """The lines of a text file, plain or compressed with xz."""
    if path.endswith(".xz"):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            return file.read().split("\n")
    with open(path, encoding="utf-8") as file:
        return file.read().split("\n")


def native_pairs(lines: Iterable[str], region: str) -> Iterator[tuple[str, str]]:
    """Lines of native text of a *region* (tw, hk) → simplified line and line in OpenCC's standard forms, equally long.

    >>> list(native_pairs(["皇后在裡面"], "tw"))
    [('皇后在里面', '皇后在裏面')]
    """
    standard, to_simplified = Converter(f"{region}2t"), Converter("t2s")
    for line in lines:
        right = standard.convert(line)
        simple = to_simplified.convert(right)
        if right and len(simple) == len(right):
            yield simple, right


def stored_pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Lines of JSON ``{"s": simplified, "t": traditional}`` → the pairs."""
    for line in lines:
        if line.strip():
            pair = json.loads(line)
            yield pair["s"], pair["t"]


def read_families() -> dict[str, str]:
    """Each form of an ambiguous character → all forms of its family, which write different words."""
    with open(FAMILIES, encoding="utf-8") as file:
        groups = " ".join(line for line in file if not line.startswith("#")).split()
    return {form: group for group in groups for form in group}


def observe(pairs: Iterable[tuple[str, str]], dictionary: Disambiguator) -> Observations:
    """Pairs of lines → observations, counted, by ambiguous character.

    A form outside the family of the dictionary's is a spelling of the same word: the dictionary's counts as right.
    """
    families = read_families()
    observations: Observations = {}
    for simple, right in pairs:
        for at, evidence in dictionary.proposals(simple):
            group = families.get(evidence.form, "")
            if not group:
                continue
            form = right[at] if right[at] in group else evidence.form
            observation = Observation(window(simple, at), evidence.form, evidence.kind, form)
            observations.setdefault(simple[at], Counter())[observation] += 1
    return observations


def dictionary_alone() -> Disambiguator:
    """The dictionary without the context model, as training needs it."""
    return Disambiguator(lexicon(), load, None)


def files_of(folder: str) -> dict[str, str]:
    """A folder → the files in it by source: NAME.txt, NAME.txt.xz, NAME.jsonl, NAME.jsonl.xz."""
    return {name.split(".")[0]: os.path.join(folder, name) for name in sorted(os.listdir(folder))}
