"""Pictures of pages to articles: `pytest -m ocr`, with the extra `ocr`."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.ocr
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
TITLES = {"茶园装上“气象站”", "东方白鹳再添三只雏鸟", "借书柜搬进菜市场", "城际公交今起开行"}


def articles(ran: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert (ran.returncode, ran.stderr) == (0, b"")
    return [record for line in ran.stdout.splitlines() if (record := json.loads(line))["kind"] == "article"]


def titles(records: list[dict[str, Any]]) -> set[str]:
    """Recognised quotation marks differ from engine to engine."""
    return {record["title"].replace('"', "“", 1).replace('"', "”") for record in records if record["title"]}


def test_a_scan_is_split_as_its_pdf_is(jdtool: Run, scan: Path, kept: Path) -> None:
    records = articles(jdtool("split", "--ocr-cache", str(kept), str(scan)))
    assert len(titles(records) & TITLES) >= 3
    feature = next(record for record in records if "茶园" in (record["title"] or ""))
    assert feature["authors"] == [{"name": "何秋雨", "role": "记者"}]
    assert len(feature["paragraphs"]) == 3
    assert feature["ocr"]["engine"].startswith("RapidOCR") and feature["ocr"]["confidence"] > 0.9
    assert feature["regions"] and feature["page_size"]


def test_what_was_recognised_is_kept(jdtool: Run, scan: Path, kept: Path) -> None:
    first = jdtool("split", "--ocr-cache", str(kept), str(scan)).stdout
    (page,) = kept.glob("*.json")
    page.write_text(page.read_text("utf-8").replace(json.dumps("茶")[1:-1], json.dumps("荼")[1:-1]), "utf-8")
    second = jdtool("split", "--ocr-cache", str(kept), str(scan)).stdout
    page.unlink()
    assert first.decode().count("茶") > 2 and "茶" not in second.decode()


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_that_lies_on_its_side_or_head_is_turned(jdtool: Run, scan: Path, tmp_path: Path, turns: int) -> None:
    from PIL import Image

    with Image.open(scan) as image:
        image.rotate(90 * turns, expand=True).save(tmp_path / "turned.png", dpi=(150, 150))
    assert len(titles(articles(jdtool("split", str(tmp_path / "turned.png")))) & TITLES) >= 3


def test_a_skewed_and_noisy_jpeg_is_read(jdtool: Run, scan: Path, tmp_path: Path) -> None:
    import numpy as np
    from PIL import Image, ImageFilter

    with Image.open(scan) as image:
        skewed = image.convert("L").rotate(1.2, expand=True, fillcolor=250, resample=Image.Resampling.BICUBIC)
    greys = np.asarray(skewed.filter(ImageFilter.GaussianBlur(0.6)), dtype=float)
    noisy = greys + np.random.default_rng(3).normal(0, 8, greys.shape)
    Image.fromarray(noisy.clip(0, 255).astype("uint8")).save(tmp_path / "a.jpg", quality=50, dpi=(150, 150))
    assert len(titles(articles(jdtool("split", str(tmp_path / "a.jpg")))) & TITLES) >= 2


def test_a_pdf_decides_page_by_page_and_a_tiff_has_several(jdtool: Run, scan: Path, kept: Path, tmp_path: Path) -> None:
    import pypdfium2 as pdfium
    from PIL import Image

    from tests.ocr.conftest import SAMPLE

    with Image.open(scan) as image:
        image.save(tmp_path / "scan.pdf", resolution=150)
        image.save(tmp_path / "two.tiff", save_all=True, append_images=[image], dpi=(150, 150))
    mixed = pdfium.PdfDocument.new()
    for path in (SAMPLE, tmp_path / "scan.pdf"):
        mixed.import_pages(pdfium.PdfDocument(path))
    mixed.save(tmp_path / "mixed.pdf")
    records = articles(jdtool("split", "--ocr-cache", str(kept), str(tmp_path / "mixed.pdf")))
    assert [{"ocr" in record for record in records if record["page"] == page} for page in (1, 2)] == [{False}, {True}]
    pages = {
        record["page"] for record in articles(jdtool("split", "--ocr-cache", str(kept), str(tmp_path / "two.tiff")))
    }
    assert pages == {1, 2}


def encoded(image: Any, format: str) -> bytes:
    data = io.BytesIO()
    image.save(data, format)
    return data.getvalue()


@pytest.mark.parametrize("kind", ["blank", "texture", "truncated", "bomb"])
def test_what_is_no_page_costs_one_line(jdtool: Run, scan: Path, tmp_path: Path, kind: str) -> None:
    import numpy as np
    from PIL import Image

    texture = np.random.default_rng(1).integers(0, 255, (60, 80), dtype=np.uint8)
    data = {
        "blank": lambda: encoded(Image.new("L", (1200, 1600), 255), "PNG"),
        "texture": lambda: encoded(Image.fromarray(texture).resize((1200, 900)), "JPEG"),
        "truncated": lambda: encoded(Image.open(scan).convert("L"), "JPEG")[:20_000],
        "bomb": lambda: encoded(Image.new("1", (30_000, 30_000), 1), "TIFF"),
    }[kind]()
    (tmp_path / "a.img").write_bytes(data)
    ran = jdtool("split", str(tmp_path / "a.img"))
    (line,) = ran.stderr.decode().splitlines()
    assert (ran.returncode, ran.stdout) == (1, b"") and line.startswith("jdtool split: ")
