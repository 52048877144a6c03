"""PDFs whose fonts have no table of characters."""

from __future__ import annotations

import pytest

from jdtool.layout.mojibake import with_gbk_undone
from jdtool.layout.pdf import open_pdf, sheet_of
from jdtool.layout.rows import rows_of
from jdtool.layout.sheet import Glyph, Sheet
from tests.data.raw_pdf import FACE, NUMBERED, NUMBERS, page

LINES = ["渡轮公司昨天宣布，两条航线的末班船", "推迟到晚上10点30分。朱镕是船长。"]


def sheet(data: bytes) -> Sheet:
    return sheet_of(open_pdf(data).document, 0)


def test_gbk_in_a_font_of_bytes_is_put_together_with_its_boxes() -> None:
    read = sheet(page([line.encode("gbk") for line in LINES]))
    assert [row.text for row in rows_of(read)] == LINES
    first, second = read.glyphs[:2]
    assert (first.box[2] - first.box[0], second.box[0] - first.box[0]) == pytest.approx((12, 12), abs=0.1)


def test_one_font_is_mended_and_another_is_not() -> None:
    halves = [Glyph(char, (6.0 * k, 0, 6.0 * k + 6, 12), 12, "F") for k, char in enumerate("ÖÐ¹ú±¨Ö½")]
    french = [Glyph(char, (6.0 * k, 20, 6.0 * k + 6, 32), 12, "Times") for k, char in enumerate("déjà là-bas, été")]
    text = "".join(glyph.text for glyph in with_gbk_undone([*halves, *french]))
    assert text == "中国报纸déjà là-bas, été"


def test_numbers_of_glyphs_are_counted() -> None:
    read = sheet(page([b"\x05\x41\x05\x42\x12\x34\x12\x35"], NUMBERS, NUMBERED, FACE))
    assert read.unknown == 1
    assert sheet(page([LINES[0].encode("gbk")])).unknown == 0
