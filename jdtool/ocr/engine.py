"""RapidOCR: the greys of a picture to lines of characters. It runs offline, with the models that its wheel brings.

This and what it imports (onnxruntime, OpenCV, numpy) is the extra `ocr`; it is imported when a page has no text.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import rapidocr

from jdtool.scans.ocr_lines import OcrFault

Picture = Any
"""Greys of a picture: an array of bytes, rows × columns."""
Quad = Any
"""Four corners of a line, from the top left clockwise: an array of 4 × 2."""

_LONGEST = 3300  # pixels of the side of a picture in which lines are looked for; a broadsheet at 150 dpi has fewer
_MOST_LINES = 6000
_TALL = 1.5  # times as high as wide: its lines run down
_MODELS = Path(rapidocr.__file__).parent / "models"


class LineReading(NamedTuple):
    """What a picture of one line says: its characters, their middles along it (from 0 to 1), how sure each is."""

    text: str
    middles: tuple[float, ...]
    confidences: tuple[float, ...]

    @property
    def confidence(self) -> float:
        return sum(self.confidences) / max(1, len(self.confidences))


class Recognised(NamedTuple):
    """A line of a page: its corners, and what it says."""

    quad: Quad
    text: str
    middles: tuple[float, ...]
    confidences: tuple[float, ...]
    vertical: bool

    @property
    def confidence(self) -> float:
        return sum(self.confidences) / max(1, len(self.confidences))


class Engine:
    """The models, loaded once for a process."""

    def __init__(self) -> None:
        self._threads = _threads()
        models = {part: _model(part) for part in ("det", "rec", "cls")}
        self.name = f"RapidOCR {version('rapidocr')} ({models['rec'].stem})"
        self._ocr = rapidocr.RapidOCR(
            params={
                **{f"{part.capitalize()}.model_path": str(path) for part, path in models.items()},
                "Global.log_level": "critical",
                "Global.max_side_len": 10**6,
                "Global.return_word_box": True,
                "Det.max_candidates": _MOST_LINES,
                "Rec.rec_batch_num": 1,  # the batches are padded to their longest line
                # Lines are short: two threads on one line take twice the CPU, a line on each takes half the time.
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            }
        )

    def quads(self, picture: Picture) -> list[Quad]:
        """A picture to the corners of its lines."""
        scale = min(1.0, _LONGEST / max(picture.shape))
        small = picture if scale == 1.0 else cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        quads = self._ocr(_coloured(small), use_det=True, use_cls=False, use_rec=False).boxes
        return [] if quads is None else [np.asarray(quad, dtype=np.float32) / scale for quad in quads]

    def read(self, pieces: Sequence[Picture]) -> list[LineReading]:
        """Pictures of one line each to what they say."""
        shares = [list(range(k, len(pieces), self._threads)) for k in range(min(self._threads, len(pieces)))]
        readings: dict[int, LineReading] = {}
        with ThreadPoolExecutor(self._threads) as pool:
            for share, read in zip(
                shares, pool.map(lambda own: self._read([pieces[k] for k in own]), shares), strict=True
            ):
                readings |= zip(share, read, strict=True)
        return [readings[k] for k in range(len(pieces))]

    def _read(self, pieces: Sequence[Picture]) -> list[LineReading]:
        lines = self._ocr.recognize_txt([_coloured(piece) for piece in pieces])
        return [_characters(words) for words in lines.word_results]


def _characters(words: Any) -> LineReading:
    """What the recogniser says of a line, by characters; blanks are left out, as the gaps show them."""
    if not words.words:
        return LineReading("", (), ())
    text = "".join(char for word in words.words for char in word)
    columns = [column for word in words.word_cols for column in word]
    length = max(words.line_txt_len, max(columns) + 1)
    confidences = [float(value) for value in words.confs]
    if len(confidences) != len(text):  # a blank has a confidence too
        confidences = [sum(confidences) / len(confidences)] * len(text)
    return LineReading(text, tuple((column + 0.5) / length for column in columns), tuple(confidences))


def piece_of(picture: Picture, quad: Quad) -> Picture:
    """The part of a picture inside *quad*, set straight."""
    wide = max(1, round(float(max(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[2] - quad[3])))))
    high = max(1, round(float(max(np.linalg.norm(quad[3] - quad[0]), np.linalg.norm(quad[2] - quad[1])))))
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), corners)
    return cv2.warpPerspective(picture, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def is_tall(quad: Quad, times: float = _TALL) -> bool:
    """True for a box that is much higher than wide: more than so many *times*."""
    left, top = quad.min(axis=0)
    right, bottom = quad.max(axis=0)
    return bool(bottom - top > times * (right - left))


def _coloured(picture: Picture) -> Picture:
    return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)


def _model(part: str) -> Path:
    """The model for a *part* of the work; given by its path, nothing is ever fetched in its place."""
    paths = sorted(_MODELS.glob(f"*_{part}_*.onnx"))
    if not paths:
        raise OcrFault(f"rapidocr came without its models ({part}); install it anew: pip install 'jdtool[ocr]'")
    return paths[-1]


def _threads() -> int:
    """As many as OMP_NUM_THREADS says, or as there are cores for this process."""
    stated = os.environ.get("OMP_NUM_THREADS", "")
    if stated.isdecimal() and int(stated):
        return int(stated)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
