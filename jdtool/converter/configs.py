"""Configurations: which tables a conversion uses, in which order, as OpenCC's JSON files say it.

A configuration has a table of characters to normalise first, a table that parts the text into segments (at will),
and a chain of steps that each segment goes through. A table may be a group of tables. OpenCC's own are in
``data/configs.json``; a user's file may name OpenCC's tables or text files beside it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from jdtool.converter.tables import DATA, Table, read
from jdtool.errors import BadUsage, IOFailure

# The language tag of each standard.
_LANGS = {"s": "zh-Hans", "t": "zh-Hant", "tw": "zh-Hant-TW", "hk": "zh-Hant-HK", "jp": "ja"}


class Config(NamedTuple):
    """The tables of one conversion, groups merged: each step matches its longest key."""

    name: str
    title: str
    lang: str | None
    normal: Table
    segments: Table
    steps: tuple[Table, ...]


@cache
def builtin() -> Mapping[str, Any]:
    """OpenCC's configurations as JSON objects by name."""
    with open(os.path.join(DATA, "configs.json"), encoding="utf-8") as file:
        configs: Mapping[str, Any] = json.load(file)["configs"]
    return configs


def titles() -> dict[str, str]:
    """The configurations and what each does, in the order people look for them.

    >>> titles()["s2t"]
    'Simplified Chinese to Traditional Chinese (OpenCC Standard)'
    """
    return {name: builtin()[name]["name"] for name in sorted(builtin(), key=_rank)}


def _rank(name: str) -> tuple[int, str]:
    return next(i for i, start in enumerate(("s2", "t2", "tw2", "hk2", "jp2")) if name.startswith(start)), name


def lang_of(name: str) -> str | None:
    """The language tag of what the configuration *name* gives; None where the name does not say.

    >>> lang_of("s2twp"), lang_of("tw2s"), lang_of("house.json")
    ('zh-Hant-TW', 'zh-Hans', None)
    """
    _, separator, target = os.path.basename(name).removesuffix(".json").partition("2")
    return _LANGS.get(target) or _LANGS.get(target.removesuffix("p")) if separator else None


def load(name: str, with_additions: bool = False) -> Config:
    """The name of a configuration, or the path of a JSON file → its tables.

    *with_additions*: OpenCC's tables are extended by jdtool's own words.
    Raises BadUsage where there is none of that name or the file is no configuration, IOFailure where a file
    cannot be read.

    >>> load("t2s").steps[0]["書"]
    '书'
    """
    if name in builtin():
        return _build(name, builtin()[name], None, with_additions)
    return _build(name, _read(name), os.path.dirname(name), False)


def _read(name: str) -> Any:
    """The JSON of a user's configuration."""
    if not name.endswith(".json"):
        raise BadUsage(f"no configuration {name!r}; jdtool convert --list shows them, a file's name ends in .json")
    try:
        with open(name, "rb") as file:
            return json.loads(file.read().decode("utf-8-sig"))
    except OSError as fault:
        raise IOFailure((fault.strerror or str(fault)).lower(), name) from None
    except json.JSONDecodeError as fault:
        raise BadUsage(f"not valid JSON: {fault.msg}", name, fault.lineno) from None
    except ValueError:
        raise BadUsage("not UTF-8", name) from None


def files_of(name: str) -> list[str]:
    """The files that a user's configuration consists of, itself first; a change of any makes its cached table stale."""
    if name in builtin():
        return []
    config = _read(name)
    places = (_place(leaf, os.path.dirname(name)) for leaf in _leaves(config, name))
    return [name, *filter(None, places)]


def _build(name: str, config: Any, folder: str | None, with_additions: bool) -> Config:
    leaves = _leaves(config, name)
    own: dict[str, Table] = {}
    for leaf in leaves:
        place = _place(leaf, folder)
        if place is not None:
            from jdtool.converter.user_words import read_dict

            own[leaf] = read_dict(place)
    tables = read({_stem(leaf) for leaf in leaves if leaf not in own}, with_additions)
    for leaf in leaves:
        if leaf not in own and not tables[_stem(leaf)]:
            raise BadUsage(f"table {leaf!r} is neither beside the configuration nor one of OpenCC's", name)

    def table(file: str) -> Table:
        return own[file] if file in own else tables[_stem(file)]

    normal: Table = {}
    for step in config.get("normalization", ()):
        normal = merge([normal, _flat(step["dict"], table)])
    segmentation = config.get("segmentation")
    segments = _flat(segmentation["dict"], table) if segmentation else {}
    steps = tuple(_flat(step["dict"], table) for step in config["conversion_chain"])
    return Config(name, str(config.get("name", name)), lang_of(name), normal, segments, steps)


def _leaves(config: Any, name: str) -> list[str]:
    """The files that a configuration names. Raises BadUsage where it is none."""
    try:
        segmentation = [config["segmentation"]] if config.get("segmentation") else []
        if any(each.get("type") != "mmseg" for each in segmentation):
            raise BadUsage(f"segmentation {segmentation[0].get('type')!r} is not known; only mmseg is", name)
        steps = [*config.get("normalization", ()), *segmentation, *config["conversion_chain"]]
        return list(dict.fromkeys(file for step in steps for file in _files(step["dict"])))
    except (KeyError, TypeError, AttributeError):
        raise BadUsage("not an OpenCC configuration (a conversion_chain of dicts is expected)", name) from None


def _files(node: Any) -> list[str]:
    if node["type"] == "group":
        return [file for child in node["dicts"] for file in _files(child)]
    return [str(node["file"])]


def _stem(file: str) -> str:
    return os.path.splitext(os.path.basename(file))[0]


def _place(file: str, folder: str | None) -> str | None:
    """The path of the text file *file* of a user's configuration; None where it names one of OpenCC's tables."""
    if folder is None or not file.endswith(".txt"):
        return None
    place = os.path.join(folder, file)
    return place if os.path.exists(place) else None


def _flat(node: Any, table: Callable[[str], Table]) -> Table:
    """A table or group as one table whose longest match is what OpenCC's rules for the group choose."""
    if node["type"] != "group":
        return {key: (value.split(" ", 1)[0] or value) for key, value in table(node["file"]).items()}
    children = [_flat(child, table) for child in node["dicts"]]
    return merge(children, together=node.get("match_policy") == "union")


def merge(tables: list[Table], together: bool = False) -> Table:
    """Several tables as one, the earlier first.

    OpenCC takes the longest match in the first table that has one or, *together*, in all tables. In the first case a
    key that begins with a key of an earlier table can never match and is left out.

    >>> merge([{"ab": "1"}, {"abc": "2", "b": "3"}])
    {'ab': '1', 'b': '3'}
    >>> merge([{"ab": "1"}, {"abc": "2", "ab": "3"}], together=True)
    {'ab': '1', 'abc': '2'}
    """
    result: Table = {}
    for table in tables:
        before = set(result)
        longest = max(map(len, before), default=0)
        for key, value in table.items():
            is_hidden = (
                key in before if together else any(key[:n] in before for n in range(1, min(len(key), longest) + 1))
            )
            if not is_hidden:
                result[key] = value
    return result
