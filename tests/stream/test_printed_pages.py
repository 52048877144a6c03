"""Documents that say where their text was printed: each kind has its reader, and all give the same kind of page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from jdtool.errors import BadInput
from jdtool.stream.pdf_reading import PdfReading
from jdtool.stream.printed_pages import pages_of
from tests.scans.recognised_pages import Printed, alto, hocr, page, page_xml

PDF = (Path(__file__).parents[1] / "data/page.pdf").read_bytes()
FORMS: dict[str, Callable[[Sequence[Printed]], bytes]] = {"hocr": hocr, "alto": alto, "page-xml": page_xml}


@pytest.mark.parametrize(("kind", "data"), [("pdf", PDF), *((kind, form(page())) for kind, form in FORMS.items())])
def test_every_line_of_text_has_its_place(kind: str, data: bytes) -> None:
    (text,) = pages_of(kind, [data], "a", PdfReading(), None)
    lines = [line for line in text.text.split("\n") if line.strip()]
    assert len(text.places) == len(lines) > 10
    left, top, right, bottom = zip(*(place.box for place in text.places), strict=True)
    assert min(left) >= 0 and min(top) >= 0 and (max(right), max(bottom)) <= text.size


@pytest.mark.parametrize("kind", ["pdf", *FORMS])
def test_what_is_no_such_document_is_bad_input_in_its_name(kind: str) -> None:
    with pytest.raises(BadInput) as fault:
        list(pages_of(kind, [b"<p>no page of anything</p>"], "a.bin", PdfReading(), None))
    assert fault.value.problem.source == "a.bin"
