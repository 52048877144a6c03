"""Greys of a page to its text: recognised, or as it was kept from an earlier run."""

from __future__ import annotations

from dataclasses import dataclass, field

from jdtool.layout.page_text import PageText
from jdtool.ocr import kept_pages
from jdtool.ocr.engine import Engine, Picture
from jdtool.ocr.recognise import recognised_page
from jdtool.scans.certainty import recognised_text


@dataclass
class PictureReader:
    """Reads pictures of pages; the models are loaded when the first is. *folder* keeps what was recognised."""

    folder: str | None = None
    _engine: Engine | None = field(default=None, repr=False)

    def text(self, greys: Picture, number: int, points: float | None) -> PageText:
        """The text of page *number*, with *points* a pixel where that is known; empty where nothing is legible.

        Raises IOFailure where the folder cannot be written, OcrFault where the engine cannot run.
        """
        self._engine = self._engine or Engine()
        key = kept_pages.key_of(greys.tobytes(), greys.shape, self._engine.name)
        page = kept_pages.load(self.folder, key) if self.folder else None
        if page is None:
            page = recognised_page(self._engine, greys, number, points)
            if self.folder:
                kept_pages.store(self.folder, key, page)
        return recognised_text(page._replace(number=number, points=points))
