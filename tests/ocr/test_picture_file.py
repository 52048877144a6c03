"""The bytes of a picture to greys: pages, modes, negatives, sizes and faults."""

from __future__ import annotations

import io
from typing import Any

import pytest

from jdtool.scans.ocr_lines import OcrFault

pytestmark = pytest.mark.ocr


def encoded(image: Any, form: str = "PNG", **options: Any) -> bytes:
    data = io.BytesIO()
    image.save(data, form, **options)
    return data.getvalue()


def greys(data: bytes, index: int = 0) -> tuple[Any, float | None]:
    from jdtool.ocr.picture_file import PictureFile

    return PictureFile(data).greys(index)


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "LA", "P", "I;16"])
def test_paper_is_light_and_ink_dark_in_every_mode(mode: str) -> None:
    from PIL import Image

    image = Image.new("L", (8, 6), 255)
    image.paste(0, (0, 0, 2, 6))
    if mode == "I;16":
        image = Image.frombytes(mode, (8, 6), b"".join(bytes([0, value]) for value in image.tobytes()))
    else:
        image = image.convert("RGB").convert(mode)
    picture, _ = greys(encoded(image))
    assert picture.shape == (6, 8) and picture.dtype == "uint8"
    assert picture[:, :2].max() == 0 and picture[:, 2:].min() >= 254


def test_what_is_transparent_is_paper() -> None:
    from PIL import Image

    image = Image.new("RGBA", (8, 6), (0, 0, 0, 0))
    image.putpixel((0, 0), (0, 0, 0, 255))
    picture, _ = greys(encoded(image))
    assert picture[0, 0] == 0 and picture[1:].min() == 255


def test_a_negative_is_turned_to_dark_on_light() -> None:
    from PIL import Image

    image = Image.new("L", (8, 6), 10)
    image.putpixel((0, 0), 250)
    picture, _ = greys(encoded(image))
    assert picture[0, 0] == 5 and picture[1, 1] == 245


@pytest.mark.parametrize(("dpi", "points"), [(300, 0.24), (2, None), (9600, None), (None, None)])
def test_points_of_a_pixel_are_those_of_a_resolution_that_scanners_have(dpi: int | None, points: float | None) -> None:
    from PIL import Image

    options = {"dpi": (dpi, dpi)} if dpi else {}
    _, stated = greys(encoded(Image.new("L", (8, 6), 255), "TIFF", **options))
    assert stated == (points and pytest.approx(points, rel=1e-3))


def test_a_large_picture_is_averaged_and_its_pixels_have_more_points(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    from jdtool.ocr import picture_file

    monkeypatch.setattr(picture_file, "_ENOUGH", 100)
    picture, points = greys(encoded(Image.new("L", (40, 20), 255), "TIFF", dpi=(300, 300)))
    assert picture.size <= 100
    assert points == pytest.approx(0.24 * 40 / picture.shape[1], rel=1e-3)


def test_a_picture_that_says_it_lies_on_its_side_is_turned() -> None:
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    assert greys(encoded(Image.new("L", (8, 6), 255), "JPEG", exif=exif))[0].shape == (8, 6)


def test_a_tiff_has_pages_and_an_animation_has_one() -> None:
    from PIL import Image

    from jdtool.ocr.picture_file import PictureFile

    first, second = Image.new("L", (8, 6), 255), Image.new("L", (5, 4), 255)
    data = encoded(first, "TIFF", save_all=True, append_images=[second])
    assert len(PictureFile(data)) == 2
    assert [greys(data, index)[0].shape for index in (0, 1)] == [(6, 8), (4, 5)]
    with pytest.raises(OcrFault):
        greys(data, 2)
    other = Image.new("L", (8, 6), 128)
    assert len(PictureFile(encoded(first, "GIF", save_all=True, append_images=[other]))) == 1


def test_pages_are_read_in_any_order_also_after_they_were_counted() -> None:
    from PIL import Image

    from jdtool.ocr.picture_file import PictureFile

    first, second = Image.new("L", (8, 6), 255), Image.new("L", (5, 4), 255)
    tiff = PictureFile(encoded(first, "TIFF", save_all=True, append_images=[second]))
    assert len(tiff) == 2
    assert [tiff.greys(index)[0].shape for index in (0, 1, 0)] == [(6, 8), (4, 5), (6, 8)]


def test_faults_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np
    from PIL import Image

    from jdtool.ocr import picture_file

    noise = np.random.default_rng(1).integers(0, 255, (60, 80), dtype=np.uint8)
    whole = encoded(Image.fromarray(noise), "PNG")
    for data in (b"", b"no picture", whole[:500]):
        with pytest.raises(OcrFault, match="damaged or truncated; get the file again"):
            greys(data)
    monkeypatch.setattr(picture_file, "MOST_PIXELS", 4799)
    with pytest.raises(OcrFault, match=r"80 × 60 pixels.*scale it down"):
        greys(whole)
