"""Greys to the text of a page: recognised once where a folder keeps it, with models that are loaded once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jdtool.scans.ocr_lines import Cell, OcrLine, OcrPage

pytestmark = pytest.mark.ocr

TEXT = "春天的雨水从山上下来"


class Calls:
    """How often models were loaded, and which pages were recognised."""

    def __init__(self) -> None:
        self.loaded, self.pages = 0, list[int]()


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Stands in for the models: each picture has one line, as high as the picture."""
    from jdtool.ocr import reader

    calls = Calls()

    class Engine:
        name = "Stated 1"

        def __init__(self) -> None:
            calls.loaded += 1

    def recognised_page(engine: Engine, greys: Any, number: int, points: float | None) -> OcrPage:
        calls.pages.append(number)
        high = float(greys.shape[0])
        line = OcrLine((Cell(TEXT, (0.0, 0.0, high * len(TEXT), high), 0.9),), False)
        return OcrPage(number, 1000.0, 800.0, [line], points=points, engine=engine.name)

    monkeypatch.setattr(reader, "Engine", Engine)
    monkeypatch.setattr(reader, "recognised_page", recognised_page)
    return calls


def greys(value: int = 255) -> Any:
    import numpy as np

    return np.full((40, 60), value, dtype=np.uint8)


def test_a_picture_is_recognised_once_where_a_folder_keeps_it(calls: Calls, tmp_path: Path) -> None:
    from jdtool.ocr.reader import PictureReader

    first = PictureReader(str(tmp_path)).text(greys(), 1, 0.25)
    again = PictureReader(str(tmp_path)).text(greys(), 1, 0.25)
    assert first == again and first.text.strip() == TEXT
    assert calls.pages == [1]
    PictureReader(str(tmp_path)).text(greys(254), 2, 0.25)
    assert calls.pages == [1, 2]


def test_a_kept_page_has_the_number_and_resolution_that_are_asked_for(calls: Calls, tmp_path: Path) -> None:
    from jdtool.ocr.reader import PictureReader

    reader = PictureReader(str(tmp_path))
    assert reader.text(greys(), 1, 0.25).size == (250, 200)
    other = reader.text(greys(), 5, 0.3)
    assert (other.number, other.places[0].page, other.size) == (5, 5, (300, 240))
    assert calls.pages == [1]


def test_without_a_folder_each_picture_is_recognised_with_the_same_models(calls: Calls) -> None:
    from jdtool.ocr.reader import PictureReader

    reader = PictureReader()
    assert calls.loaded == 0
    assert reader.text(greys(), 1, None).number == 1
    assert reader.text(greys(), 2, None).number == 2
    assert (calls.loaded, calls.pages) == (1, [1, 2])


def test_a_damaged_kept_page_is_recognised_anew(calls: Calls, tmp_path: Path) -> None:
    from jdtool.ocr.reader import PictureReader

    reader = PictureReader(str(tmp_path))
    whole = reader.text(greys(), 1, 0.25)
    (path,) = tmp_path.iterdir()
    path.write_text("{", encoding="utf-8")
    assert reader.text(greys(), 1, 0.25) == whole
    assert calls.pages == [1, 1] and path.stat().st_size > 1
