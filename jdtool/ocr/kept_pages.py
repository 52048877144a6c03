"""Recognised pages kept in a folder, so that a picture is recognised once.

The name of a file is the digest of the picture's greys and of what recognised it; what cannot be read is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from jdtool.errors import IOFailure
from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage

_FORM = 10  # of the files; another number where the recognition or the form changes


def key_of(greys: bytes, shape: tuple[int, ...], engine: str) -> str:
    """The name under which a page is kept."""
    digest = hashlib.sha256(f"{_FORM} {engine} {shape}".encode())
    digest.update(greys)
    return digest.hexdigest()


def load(folder: str, key: str) -> OcrPage | None:
    """The page kept under *key*; None where there is none, or a damaged one."""
    try:
        return _page(json.loads((Path(folder) / f"{key}.json").read_bytes()))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def store(folder: str, key: str, page: OcrPage) -> None:
    """Keep *page* under *key*; it appears whole or not at all. Raises IOFailure where the folder cannot be written."""
    part = Path(folder) / f"{key}.{os.getpid()}.part"
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(page._asdict() | {"lines": [_plain(line) for line in page.lines]}), "utf-8")
        os.replace(part, Path(folder) / f"{key}.json")
    except OSError as fault:
        raise IOFailure(f"{fault.strerror}", folder) from None


def _plain(line: OcrLine) -> dict[str, Any]:
    return {"cells": [list(cell) for cell in line.cells], "vertical": line.vertical, "box": line.box, "step": line.step}


def _page(fields: dict[str, Any]) -> OcrPage:
    """A decoded file to a page, whose number and resolution its picture tells.

    Raises KeyError, TypeError or ValueError for another form.
    """
    lines = [
        OcrLine(
            tuple(Cell(str(text), _box(box), float(sure), read) for text, box, sure, read in line["cells"]),
            bool(line["vertical"]),
            _box(line["box"]) if line["box"] else None,
            line["step"] and float(line["step"]),
        )
        for line in fields["lines"]
    ]
    pictures, rules, boxes = ([_box(box) for box in fields[name]] for name in ("pictures", "rules", "boxes"))
    width, height = float(fields["width"]), float(fields["height"])
    return OcrPage(1, width, height, lines, pictures, rules, boxes, engine=str(fields["engine"]))


def _box(numbers: Any) -> tuple[float, float, float, float]:
    left, top, right, bottom = map(float, numbers)
    return left, top, right, bottom
