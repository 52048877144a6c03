"""Draws a page with the boxes of its articles: `python -m tests.data.page_picture` makes docs/page.png anew."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

import jdtool

SAMPLE = Path(__file__).with_name("page.pdf")
PICTURE = Path(__file__).parents[2] / "docs" / "page.png"
SCALE = 1.5  # pixels a point
MARGIN = 2  # points between the text and the line around it
COLOURS = ("#c0392b", "#2471a3", "#1e8449", "#b9770e", "#7d3c98", "#117a65")
PALETTE = 20  # colours in the file: it is small, and type stays legible


def page_picture(path: Path) -> Image.Image:
    """The first page of a PDF to a picture; the parts of one article have boxes of one colour, and its number."""
    image = pdfium.PdfDocument(path)[0].render(scale=SCALE).to_pil().convert("RGB")
    draw = ImageDraw.Draw(image)
    articles = [record for record in jdtool.split_file(path) if record.kind == "article"]
    for number, article in enumerate(articles, 1):
        colour = COLOURS[(number - 1) % len(COLOURS)]
        for k, region in enumerate(article.regions or ()):
            left, top, right, bottom = region["bbox"]
            box = [SCALE * (left - MARGIN), SCALE * (top - MARGIN), SCALE * (right + MARGIN), SCALE * (bottom + MARGIN)]
            draw.rectangle(box, outline=colour, width=2)
            if k == 0:
                draw.rectangle([box[0], box[1] - 13, box[0] + 13, box[1]], fill=colour)
                draw.text((box[0] + 4, box[1] - 13), str(number), fill="white")
    return image.quantize(PALETTE)


if __name__ == "__main__":
    page_picture(SAMPLE).save(PICTURE, optimize=True)
