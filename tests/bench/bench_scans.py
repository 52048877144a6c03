"""Pages drawn as scans, clean and degraded, split and scored.

    python tests/bench/bench_scans.py [--dpi 150,200] [--kinds clean,degraded] [--only GLOB] [--keep DIR] \\
        [--score COMMAND] FOLDER

FOLDER holds NAME.pdf, and what the scorer compares with (NAME.gold.jsonl). Each page is drawn in DIR/KIND-DPI (a
temporary folder without --keep) as NAME.png, or degraded as NAME.jpg: skewed by up to 1.5°, blurred, noisy, saved as
JPEG of quality 50; how, the name of the page decides, so that a page is the same picture on every run. `jdtool split`
recognises them, each once: what was recognised is kept in DIR/recognised.

COMMAND scores a folder: `{ext}` stands for the pictures' extension, `{run}` for the command that splits `{page}`, and
the folder is added. Without it, the time of each page is all that is printed. As in

    python tests/bench/bench_scans.py --keep scans --score 'python score_split.py --ext {ext} --run {run}' pages/pdf

Targets at 150 dots an inch, article / headline / paragraph: clean .75 .85 .80, degraded .55 .75 .60; 25 s a page.
"""

from __future__ import annotations

import argparse
import io
import shlex
import shutil
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from ratios import seconds

_STEEPEST = 1.5  # degrees
_BLUR = (0.5, 0.9)  # radius in pixels at 150 dots an inch
_NOISE = (4.0, 9.0)  # standard deviation in greys
_PAPER = 248
_QUALITY = 50
_EXTENSIONS = {"clean": "png", "degraded": "jpg"}


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as temporary:
        remainder = options.keep or Path(temporary)
        for dpi in (int(value) for value in options.dpi.split(",")):
            for kind in options.kinds.split(","):
                folder = remainder / f"{kind}-{dpi}"
                sample = list(draw_pages(options.folder, options.only, folder, kind, dpi))
                print(f"# {kind}, {dpi} dots an inch, {len(sample)} pages", flush=True)
                split = [sys.executable, "-m", "jdtool", "split", "--ocr-cache", str(remainder / "recognised")]
                for picture in sample:
                    took = seconds(lambda command=[*split, str(picture)]: _run_silent(command))
                    print(f"{picture.name:<32} {took:6.1f} s", flush=True)
                if options.score:
                    run = shlex.quote(f"{shlex.join(split)} {{page}}")
                    command = options.score.format(ext=_EXTENSIONS[kind], run=run)
                    subprocess.run(f"{command} {shlex.quote(str(folder))}", shell=True, check=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dpi", default="150")
    parser.add_argument("--kinds", default="clean,degraded")
    parser.add_argument("--only", default="*")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--score")
    return parser.parse_args()


def _run_silent(command: Sequence[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)


def draw_pages(source: Path, only: str, folder: Path, kind: str, dpi: int) -> Iterator[Path]:
    """The first page of each PDF in *source* to a picture in *folder*, its true articles beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob(f"{only}.pdf")):
        truth = path.with_suffix(".gold.jsonl")
        if truth.exists():
            shutil.copy(truth, folder)
        picture = folder / f"{path.stem}.{_EXTENSIONS[kind]}"
        if not picture.exists():
            sample = pdfium.PdfDocument(path)[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
            if kind == "clean":
                sample.save(picture, dpi=(dpi, dpi))
            else:
                picture.write_bytes(degrade(sample, dpi, zlib.crc32(path.stem.encode())))
        yield picture


def degrade(picture: Image.Image, dpi: int, seed: int) -> bytes:
    """A clean picture to the JPEG that a careless scan of it would be."""
    random = np.random.default_rng(seed)
    angle = random.uniform(-_STEEPEST, _STEEPEST)
    tilted_picture = picture.rotate(angle, expand=True, fillcolor=_PAPER, resample=Image.Resampling.BICUBIC)
    soft_picture = tilted_picture.filter(ImageFilter.GaussianBlur(random.uniform(*_BLUR) * dpi / 150))
    greys = np.asarray(soft_picture, dtype=np.float64)
    noisy = greys + random.normal(0, random.uniform(*_NOISE), greys.shape)
    data = io.BytesIO()
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(data, "JPEG", quality=_QUALITY, dpi=(dpi, dpi))
    return data.getvalue()


if __name__ == "__main__":
    main()
