"""The bytes of a picture (JPEG, PNG, WebP, TIFF of several pages …) to the greys of its pages."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from jdtool.ocr.engine import Picture
from jdtool.scans.ocr_lines import OcrFault

MOST_PIXELS = 2 * 10**8  # of one picture; a broadsheet at 600 dpi has as many
_ENOUGH = 24 * 10**6  # pixels: more say nothing about type that can be read at all, and are averaged
_MOST_PAGES = 10_000
_DARK = 100  # the middle grey of a negative, as microfilms are
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "JPEG2000")
_SEVERAL = ("TIFF",)

Image.MAX_IMAGE_PIXELS = None  # the limit is MOST_PIXELS, with a message of its own


class PictureFile:
    """An open picture. Raises OcrFault where it cannot be opened."""

    def __init__(self, data: bytes) -> None:
        try:
            self._image = Image.open(io.BytesIO(data), formats=_FORMATS)
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
            raise OcrFault("a picture that is damaged or truncated; get the file again") from None

    def __len__(self) -> int:
        """How many pages it has; the frames of an animation are none."""
        return sum(1 for _ in self._frames()) if self._image.format in _SEVERAL else 1

    def _frames(self) -> Iterator[int]:
        for number in range(_MOST_PAGES):
            try:
                self._image.seek(number)
            except (EOFError, OSError, ValueError, SyntaxError):
                return
            yield number

    def greys(self, index: int) -> tuple[Picture, float | None]:
        """Page *index* (from 0): its greys, and how many points a pixel of them has, where the file says.

        Raises OcrFault where it cannot be read.
        """
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of tags that PIL does not know
                return self._greys(index)
        except OcrFault:
            raise
        except MemoryError:
            raise OcrFault("the picture takes more memory than allowed; scale it down") from None
        except Exception:  # PIL raises many kinds for damaged pictures
            raise OcrFault("the picture is damaged or truncated; get the file again") from None

    def _greys(self, index: int) -> tuple[Picture, float | None]:
        image: Any = self._image
        image.seek(index)
        wide, high = image.size
        if wide * high > MOST_PIXELS:
            size = f"a picture of {wide:,} × {high:,} pixels; at most {MOST_PIXELS // 10**6} million are read"
            raise OcrFault(f"{size}: scale it down")
        points = _points(image)
        times = math.ceil(math.sqrt(wide * high / _ENOUGH))
        if image.format == "JPEG" and times > 1:
            image.draft("L", (wide // times, high // times))
        image = ImageOps.exif_transpose(_grey(image))
        again = math.ceil(math.sqrt(image.size[0] * image.size[1] / _ENOUGH))
        if again > 1:
            image = image.reduce(again)
        greys = np.ascontiguousarray(np.asarray(image, dtype=np.uint8))
        if np.median(greys) < _DARK:
            greys = 255 - greys
        return greys, points and points * max(wide, high) / max(image.size)


def _grey(image: Any) -> Any:
    """In greys, on white paper where it is transparent."""
    if image.mode.startswith("I") or image.mode == "F":
        values = np.asarray(image, dtype=np.float32)
        most = float(values.max()) or 1.0
        return Image.fromarray((values * (255.0 / most)).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        coloured = image.convert("RGBA")
        paper = Image.new("RGBA", coloured.size, "white")
        return Image.alpha_composite(paper, coloured).convert("L")
    return image.convert("L")


def _points(image: Any) -> float | None:
    """Points of a pixel, by the resolution that the file states."""
    stated = image.info.get("dpi")
    try:
        resolution = float(stated[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return None
    return 72 / resolution if 30 < resolution < 3000 else None
