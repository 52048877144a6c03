"""The engine: where the lines of a picture are, and what they say; pieces of a picture set straight."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jdtool.scans.ocr_lines import OcrFault

pytestmark = pytest.mark.ocr


@pytest.fixture(scope="module")
def engine() -> Any:
    from jdtool.ocr.engine import Engine

    return Engine()


@pytest.fixture(scope="module")
def greys(scan: Path) -> Any:
    import numpy as np
    from PIL import Image

    with Image.open(scan) as image:
        return np.asarray(image.convert("L"))


@pytest.fixture(scope="module")
def headlines(engine: Any, greys: Any) -> list[Any]:
    """The corners of the three highest lines of the page, from the top."""
    quads = sorted(engine.quads(greys), key=lambda quad: quad[0, 1] - quad[3, 1])
    return sorted(quads[:3], key=lambda quad: quad[0, 1])


def test_lines_are_read_in_the_order_in_which_they_are_given(engine: Any, greys: Any, headlines: list[Any]) -> None:
    from jdtool.ocr.engine import piece_of

    pieces = [piece_of(greys, quad) for quad in headlines]
    readings = engine.read(pieces)
    assert len({reading.text for reading in readings}) == 3
    assert [reading.text for reading in engine.read(pieces[::-1])] == [reading.text for reading in readings][::-1]
    assert engine.read([]) == []


def test_each_character_has_its_place_along_the_line_and_a_confidence(
    engine: Any, greys: Any, headlines: list[Any]
) -> None:
    from jdtool.ocr.engine import piece_of

    for reading in engine.read([piece_of(greys, quad) for quad in headlines]):
        assert len(reading.text) == len(reading.middles) == len(reading.confidences)
        assert list(reading.middles) == sorted(reading.middles)
        assert 0 <= reading.middles[0] < reading.middles[-1] <= 1
        assert reading.confidence > 0.9


def test_corners_are_in_pixels_of_the_picture_however_large_it_is(
    engine: Any, greys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jdtool.layout.boxes import area
    from jdtool.ocr import engine as module

    def extent(quads: list[Any]) -> tuple[float, float, float, float]:
        return (
            min(float(quad[:, 0].min()) for quad in quads),
            min(float(quad[:, 1].min()) for quad in quads),
            max(float(quad[:, 0].max()) for quad in quads),
            max(float(quad[:, 1].max()) for quad in quads),
        )

    whole = extent(engine.quads(greys))
    monkeypatch.setattr(module, "_LONGEST", max(greys.shape) // 2)
    assert area(extent(engine.quads(greys))) == pytest.approx(area(whole), rel=0.05)


def test_an_empty_picture_has_no_lines_and_says_nothing(engine: Any) -> None:
    import numpy as np

    paper = np.full((200, 300), 255, dtype=np.uint8)
    assert engine.quads(paper) == []
    (reading,) = engine.read([paper[:40]])
    assert (reading.text, reading.middles, reading.confidence) == ("", (), 0)


@pytest.mark.parametrize(
    ("high", "wide", "times", "tall"), [(60, 30, 1.5, True), (40, 30, 1.5, False), (40, 30, 1.0, True)]
)
def test_a_box_is_tall(high: int, wide: int, times: float, tall: bool) -> None:
    import numpy as np

    from jdtool.ocr.engine import is_tall

    quad = np.array([[0, 0], [wide, 0], [wide, high], [0, high]])
    assert is_tall(quad, times) is tall and is_tall(quad) is (high > 1.5 * wide)


def test_a_piece_is_set_straight_from_its_first_corner() -> None:
    import numpy as np

    from jdtool.ocr.engine import piece_of

    picture = np.arange(60 * 80, dtype=np.uint32).reshape(60, 80) % 251
    picture = picture.astype(np.uint8)
    box = np.array([[10, 20], [40, 20], [40, 30], [10, 30]], dtype=np.float32)
    assert (piece_of(picture, box) == picture[20:30, 10:40]).all()
    assert piece_of(picture, np.roll(box, 1, axis=0)).shape == (30, 10)


def test_without_its_models_the_engine_says_how_to_install_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jdtool.ocr import engine as module

    monkeypatch.setattr(module, "_MODELS", tmp_path)
    with pytest.raises(OcrFault, match=r"without its models .*pip install 'jdtool\[ocr\]'"):
        module.Engine()
