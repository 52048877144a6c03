"""Traditional characters → simplified ones, one for one, to look words up in a simplified dictionary.

The table is OpenCC's (TSCharacters.txt, Apache-2.0) as opencc-python-reimplemented installs it. This is no conversion
of text: of several simplified characters the first is taken, and what is printed keeps the script of the article.
"""

from __future__ import annotations

import importlib.util
import os
from functools import cache

# Traditional text of any length has some of these, the most frequent characters that only it uses.
_TRADITIONAL_ONLY = frozenset(
    "們個來這為國會說時對過學發還經後從沒無開間問題們實現員關業報動與樣進應將當機構場車長東話電頭體點處區號歲讓萬億"
)


def is_traditional(text: str) -> bool:
    """Whether a text, of a sentence or more, is in traditional characters."""
    return not _TRADITIONAL_ONLY.isdisjoint(text)


def simplify(text: str) -> str:
    """A text → the same in simplified characters, of the same length.

    >>> simplify("小城的第一條地鐵昨日開通")
    '小城的第一条地铁昨日开通'
    """
    return text.translate(_characters())


@cache
def _characters() -> dict[int, str]:
    spec = importlib.util.find_spec("opencc")
    if spec is None or not spec.submodule_search_locations:
        return {}
    path = os.path.join(spec.submodule_search_locations[0], "dictionary", "TSCharacters.txt")
    if not os.path.exists(path):  # another package of that name keeps its dictionaries elsewhere
        return {}
    table: dict[int, str] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            character, _, simple = line.rstrip("\n").partition("\t")
            if len(character) == 1 and simple:
                table[ord(character)] = simple.split(" ")[0]
    return {code: simple for code, simple in table.items() if len(simple) == 1}
