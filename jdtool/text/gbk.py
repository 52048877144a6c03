"""GBK that was read as Latin-1 (ÖÐ¹ú for 中国), as fonts without a table of characters give it, and wrong decoding."""

from __future__ import annotations

from jdtool.patterns import lazy

_OTHER = lazy("[^\u0000-\u007f\u0081-\u00fe]")
_HIGH = lazy("[\u0081-\u00fe]")
_LETTER = lazy("[A-Za-z]")
_FEWEST = 4  # high characters
_COMMON = range(0xB0, 0xD8)  # first bytes of the commoner half of GB 2312


def gbk_undone(text: str) -> str | None:
    """A text that is GBK read as Latin-1 to what it says; None where it is not, or not as a whole.

    >>> gbk_undone("ÖÐ¹ú±¨Ö½"), gbk_undone("déjà vu, déjà là"), gbk_undone("小城 ÖÐ¹ú")
    ('中国报纸', None, None)
    """
    if _OTHER.search(text):
        return None
    high = len(_HIGH.findall(text))
    if high < _FEWEST or len(_LETTER.findall(text)) > high:
        return None
    try:
        undone = text.encode("latin-1").decode("gb18030")
    except UnicodeError:
        return None
    wide = [char for char in undone if char > "\u007f"]
    common = sum(char.encode("gb18030")[0] in _COMMON and char.encode("gb18030")[1] > 0xA0 for char in wide)
    return undone if common * 2 >= len(wide) else None
