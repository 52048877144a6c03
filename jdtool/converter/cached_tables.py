"""Compiled tables, from the user's cache folder or built."""

from __future__ import annotations

import os
import struct
import zlib
from functools import cache
from typing import Any, NamedTuple

import orjson

from jdtool import __version__
from jdtool.cache import table
from jdtool.converter import tables
from jdtool.converter.tables import Table
from jdtool.errors import IOFailure

FORMAT = 11  # of the cached tables; increase it when the layout or the content of any changes


class Lexicon(NamedTuple):
    """The form that each character has by its own entry (*chars*; *defaults* for the ambiguous ones), what may stand
    *before* and *after* an ambiguous character inside a phrase, the pairs inside phrases that change one from its
    default (*changing*), and the phrases, as a table of what each becomes."""

    chars: Table
    normal: Table
    defaults: Table
    before: Table
    after: Table
    changing: list[str]
    words: Any


def open_lexicon(payload: memoryview) -> Lexicon:
    """The lexicon in *payload*, as `compiled_config` made it."""
    from jdtool.words.table import Table as Words

    size: int = struct.unpack_from("<Q", payload)[0]
    head = orjson.loads(payload[8 : 8 + size])
    start = 8 + size + -size % 8
    return Lexicon(**head, words=Words(payload[start:]))


@cache
def lexicon() -> Lexicon:
    """The words for choosing between readings, the same for every conversion from simplified."""
    key = _digest("words", _files())
    return open_lexicon(table("convert-words", key, _build_words))


def _build_words() -> bytes:
    from jdtool.converter.configs import load
    from jdtool.converter.lexicon import compile_lexicon

    return compile_lexicon(load("s2t", with_additions=True))


@cache
def after_words(name: str) -> dict[str, Any] | None:
    """The compiled steps of the configuration *name* that come after the first; None where there are none."""
    return _rest(name, is_general=False)


@cache
def outside_software(name: str) -> dict[str, Any] | None:
    """`after_words`, without the words that are right in the sense of software only; None where there are no such."""
    return _rest(name, is_general=True)


def _rest(name: str, is_general: bool) -> dict[str, Any] | None:
    kind = "rest-general" if is_general else "rest"
    steps: dict[str, Any] | None = orjson.loads(
        table(f"convert-{name}-{kind}", _digest(f"{name} {kind}", _files()), lambda: _build_rest(name, is_general))
    )
    return steps


def _build_rest(name: str, is_general: bool) -> bytes:
    from jdtool.converter import compile_config, configs

    config = configs.load(name, with_additions=True)
    rest = config.steps[1:]
    if is_general:
        words, _ = tables.software_senses()
        steps = tuple({key: value for key, value in step.items() if key not in words} for step in rest)
        rest = () if steps == rest else steps
    if not rest:
        return b"null"
    return compile_config.compile_table(config._replace(normal={}, segments={}, steps=rest), _count())


def compiled_config(name: str, with_additions: bool = False) -> dict[str, Any]:
    """The name of a configuration, or the path of a JSON file → the compiled configuration.

    *with_additions*: OpenCC's tables are extended by jdtool's own words.
    Raises BadUsage where there is no such configuration, IOFailure where a file cannot be read.
    """
    if not name.endswith(".json"):
        return _built_in(name, with_additions)
    from jdtool.converter.configs import files_of

    key = _digest(name, files_of(name) + _files())
    config: dict[str, Any] = orjson.loads(table(f"convert-{key.hex()[16:]}", key, lambda: _build(name)))
    return config


@cache
def _built_in(name: str, with_additions: bool) -> dict[str, Any]:
    label = f"{name}-extended" if with_additions else name
    config: dict[str, Any] = orjson.loads(
        table(f"convert-{label}", _digest(label, _files()), lambda: _build(name, with_additions))
    )
    return config


def _build(name: str, with_additions: bool = False) -> bytes:
    from jdtool.converter import compile_config, configs

    return compile_config.compile_table(configs.load(name, with_additions), _count())


@cache
def _count() -> dict[str, int]:
    """How often each common character occurs, roughly: a rare character makes a good trigger."""
    return {char: (1 << 30) // rank for rank, char in enumerate(tables.common_characters(), 1)}


def _files() -> list[str]:
    """The files that the tables are built from."""
    table_files = sorted(os.path.join(tables.folder(), each) for each in os.listdir(tables.folder()))
    return [os.path.join(tables.DATA, "configs.json"), tables.CHANGES, tables.ADDITIONS, tables.SENSES, *table_files]


def _digest(name: str, files: list[str]) -> bytes:
    """A key that changes with the size or the time of any of *files*; contents are not read, to start fast."""
    facts = [f"{name} {FORMAT} {__version__}"]
    for path in files:
        try:
            now = os.stat(path)
        except OSError as fault:
            raise IOFailure((fault.strerror or str(fault)).lower(), path) from None
        facts.append(f"{path} {now.st_size} {now.st_mtime_ns}")
    whole = "\n".join(facts).encode("utf-8", "surrogateescape")
    return struct.pack("<QII", len(whole), zlib.crc32(whole), zlib.adler32(whole))
