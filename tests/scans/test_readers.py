"""What the readers of hOCR, ALTO and PAGE-XML make of damaged files."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdtool.scans.alto_file import pages_of_alto
from jdtool.scans.certainty import recognised_text
from jdtool.scans.hocr_file import pages_of_hocr
from jdtool.scans.ocr_lines import OcrFault, OcrPage
from jdtool.scans.page_xml_file import pages_of_page_xml
from tests.scans.recognised_pages import alto, hocr, page, page_xml

READERS: dict[str, tuple[Callable[[bytes], Iterable[OcrPage]], bytes]] = {
    "hocr": (pages_of_hocr, hocr(page())),
    "alto": (pages_of_alto, alto(page())),
    "page_xml": (pages_of_page_xml, page_xml(page())),
}


@pytest.mark.parametrize("form", READERS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_damage_is_a_fault_or_a_page(form: str, data: st.DataObject) -> None:
    read, whole = READERS[form]
    at = data.draw(st.integers(0, len(whole) - 1))
    patch = data.draw(st.binary(max_size=12))
    with contextlib.suppress(OcrFault):
        for each in read(whole[:at] + patch + whole[at + len(patch) :]):
            recognised_text(each)
