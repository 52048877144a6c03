"""Fonts without a table of characters: GBK read as Latin-1 undone, font by font.

Older programs set Chinese in fonts of one byte a character, two for each ideograph. What reads such a file without
knowing that gives two Latin letters for each, side by side in the space of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from jdtool.layout.boxes import union
from jdtool.layout.sheet import Glyph
from jdtool.text.gbk import gbk_undone

_BYTES = {bytes([byte]).decode("cp1252", "ignore"): chr(byte) for byte in range(0x81, 0x100)}
"""What PDF's usual encoding has for a high byte, and that byte as Latin-1."""


def with_gbk_undone(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The characters of a page, those of fonts whose text is GBK read as Latin-1 put together again.

    >>> halves = [Glyph(char, (5.0 * k, 0.0, 5.0 * k + 5, 10.0), 10.0, "F") for k, char in enumerate("ÖÐ¹ú±¨Ö½")]
    >>> [(glyph.text, glyph.box[2]) for glyph in with_gbk_undone(halves)]
    [('中', 10.0), ('国', 20.0), ('报', 30.0), ('纸', 40.0)]
    """
    fonts: defaultdict[str, list[int]] = defaultdict(list)
    for k, glyph in enumerate(glyphs):
        fonts[glyph.font].append(k)
    replacements: dict[int, Glyph | None] = {}
    for places in fonts.values():
        undone = gbk_undone("".join(_BYTES.get(glyphs[k].text, glyphs[k].text) for k in places))
        at = 0
        for char in undone or "":
            own = places[at : at + len(char.encode("gb18030"))]
            whole = glyphs[own[0]]._replace(text=char, box=union(glyphs[k].box for k in own))
            replacements.update(dict.fromkeys(own) | {own[0]: whole})
            at += len(own)
    if not replacements:
        return glyphs
    glyphs_in_order = (replacements.get(k, glyph) for k, glyph in enumerate(glyphs))
    return [glyph for glyph in glyphs_in_order if glyph]
