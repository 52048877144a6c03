"""Traditional characters to simplified ones, one for one, to look words up in a simplified dictionary.

The characters are those of OpenCC (TSCharacters.txt, Apache-2.0) as opencc-python-reimplemented brings them. This is
no conversion: of several simplified characters the first is taken, and what is printed stays as it was written.
"""

from __future__ import annotations

import importlib.util
import os
from functools import cache

# Traditional text of any length has some of these, the commonest characters that only it writes.
_TELLING = frozenset(
    "們個來這為國會說時對過學發還經後從沒無開間問題們實現員關業報動與樣進應將當機構場車長東話電頭體點處區號歲讓萬億"
)


def is_traditional(text: str) -> bool:
    """Whether *text*, of some length, is in traditional characters."""
    return not _TELLING.isdisjoint(text)


def simplified(text: str) -> str:
    """*text* in simplified characters, of the same length.

    >>> simplified("小城的第一條地鐵昨日開通")
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
    found: dict[int, str] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            character, _, simple = line.rstrip("\n").partition("\t")
            if len(character) == 1 and simple:
                found[ord(character)] = simple.split(" ")[0]
    return {code: simple for code, simple in found.items() if len(simple) == 1}
