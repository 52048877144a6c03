"""Make the data files of this folder from a release of the PyPI package OpenCC.

    python -m jdtool.converter.update [VERSION]

installs that release (by default the newest) into a temporary environment, prints its tables with its own tool, and
writes the difference from the installed opencc-python-reimplemented to ``data/opencc.txt`` and the configurations to
``data/configs.json``; ``data/common_characters.txt`` is made from the installed jieba's dictionary. The environment
that jdtool runs in is not changed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import textwrap
import venv
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any

from jdtool.converter.tables import CHANGES, COMMON, DATA, Table, installed_table
from jdtool.words.sources import jieba_words

NOTICE = """\
# The difference of OpenCC {new} from opencc-python-reimplemented {old}: tables of phrases and characters.
# Source: the PyPI package OpenCC {new} (https://github.com/BYVoid/OpenCC), made by python -m jdtool.converter.update
# Copyright Carbo Kuo <byvoid@byvoid.com> and the OpenCC contributors.
# Licensed under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
# Changed by jdtool: only the difference is kept. [Table]; +key<TAB>values is new or changed; -key is removed.
"""

COMMON_NOTICE = """\
# The characters of jieba's dictionary (https://github.com/fxsjy/jieba, MIT), the most frequent first, by the
# frequencies of its words; made by python -m jdtool.converter.update. Rare ones are good triggers: compile_config.py.
"""


def main(release: str | None = None) -> None:
    """Write the data files, those of OpenCC from the release *release*."""
    with open(COMMON, "w", encoding="utf-8", newline="\n") as file:
        file.write(COMMON_NOTICE + textwrap.fill(most_frequent(jieba_words()), 50) + "\n")
    with tempfile.TemporaryDirectory(prefix="opencc-") as place:
        python = os.path.join(place, "bin", "python")
        venv.create(place, with_pip=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-q", f"OpenCC=={release}" if release else "OpenCC"], check=True
        )
        query = [python, "-c", "import opencc; print(opencc.__version__, opencc.__path__[0])"]
        new, home = subprocess.run(query, check=True, capture_output=True, text=True).stdout.strip().split(" ", 1)
        share = os.path.join(home, "clib", "share", "opencc")
        tool = os.path.join(home, "clib", "bin", "opencc_dict")
        names = sorted(name[:-5] for name in os.listdir(share) if name.endswith(".ocd2"))
        tables = {name: _read_compiled(tool, os.path.join(share, name + ".ocd2"), place) for name in names}
        configs = {name[:-5]: _config(os.path.join(share, name)) for name in sorted(_configs_in(share))}
    with open(CHANGES, "w", encoding="utf-8", newline="\n") as file:
        file.write(NOTICE.format(new=new, old=version("opencc-python-reimplemented")))
        for name in names:
            file.write(f"[{name}]\n")
            file.writelines(line + "\n" for line in difference(installed_table(name), tables[name]))
    head = {
        "source": f"the configurations of the PyPI package OpenCC {new} (https://github.com/BYVoid/OpenCC)",
        "made_by": "python -m jdtool.converter.update",
        "licence": "Apache License, Version 2.0; Copyright Carbo Kuo and the OpenCC contributors",
    }
    with open(os.path.join(DATA, "configs.json"), "w", encoding="utf-8", newline="\n") as file:
        json.dump(head | {"configs": configs}, file, ensure_ascii=False, indent=1)
        file.write("\n")


def difference(old: Table, new: Table) -> Iterator[str]:
    """An old and a new table → the lines that turn the one into the other.

    >>> list(difference({"a": "1", "b": "2"}, {"b": "3", "c": "4"}))
    ['-a', '+b\\t3', '+c\\t4']
    """
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            yield f"-{key}"
        elif old.get(key) != new[key]:
            yield f"+{key}\t{new[key]}"


def most_frequent(words: Iterable[tuple[str, int]], many: int = 4000) -> str:
    """Words with their frequencies → the *many* most frequent characters, the commonest first.

    >>> most_frequent([("后来", 3), ("皇后", 5)])
    '后皇来'
    """
    count: Counter[str] = Counter()
    for word, frequency in words:
        for char in word:
            count[char] += frequency
    return "".join(sorted(count, key=lambda char: (-count[char], char))[:many])


def _read_compiled(tool: str, path: str, place: str) -> Table:
    """A compiled table of OpenCC, printed by OpenCC's own tool."""
    out = os.path.join(place, "table.txt")
    subprocess.run([tool, "-i", path, "-o", out, "-f", "ocd2", "-t", "text"], check=True, capture_output=True)
    with open(out, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("\t", 1) for line in file)


def _configs_in(share: str) -> list[str]:
    return [name for name in os.listdir(share) if name.endswith(".json")]


def _config(path: str) -> Any:
    with open(path, encoding="utf-8") as file:
        return json.load(file)


if __name__ == "__main__":
    main(*sys.argv[1:2])
