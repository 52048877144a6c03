"""Compiled configurations, from the user's cache folder or built."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from typing import Any

import orjson

from jdtool import __version__
from jdtool.cache import table
from jdtool.convert import tables
from jdtool.convert.regions import FORMAT
from jdtool.errors import IOFailure


@cache
def compiled(name: str) -> dict[str, Any]:
    """The compiled configuration *name*, one of OpenCC's or the path of a JSON file.

    Raises BadUsage where there is no such configuration, IOFailure where a file cannot be read.
    """
    files = sorted(os.path.join(tables.folder(), each) for each in os.listdir(tables.folder()))
    own = [os.path.join(tables.DATA, "configs.json"), tables.CHANGES]
    if name.endswith(".json"):
        from jdtool.convert.configs import files_of

        own += files_of(name)
    saved = f"convert-{_digest(name, own + files).hex()[:8]}" if name.endswith(".json") else f"convert-{name}"
    found: dict[str, Any] = orjson.loads(table(saved, _digest(name, own + files), lambda: _build(name)))
    return found


def _build(name: str) -> bytes:
    from jdtool.convert import configs, regions

    return regions.compiled(configs.load(name))


def _digest(name: str, files: list[str]) -> bytes:
    """A key that changes when one of *files* does: sizes and times, not contents, to start fast."""
    facts = [f"{name} {FORMAT} {__version__}"]
    for path in files:
        try:
            now = os.stat(path)
        except OSError as fault:
            raise IOFailure((fault.strerror or str(fault)).lower(), path) from None
        facts.append(f"{path} {now.st_size} {now.st_mtime_ns}")
    return hashlib.sha256("\n".join(facts).encode("utf-8", "surrogateescape")).digest()
