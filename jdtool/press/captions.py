"""Captions: what they open with, and the photographer's credit at their end. Data of the trade, no layout."""

from __future__ import annotations

from jdtool.patterns import lazy

_OPENS = lazy("[▲▼◀►◄▶△▽↑↓←→]?(?:图为|圖為|图[①②③④⑤⑥一二三四]|[上下左右本]图|[上下左右]圖)|[▲▼◀►◄▶↑↓←→]")
_TAKEN = "摄|攝|摄影|攝影|供图|供圖|提供|翻拍"
_CREDITED = lazy(
    rf"[。！？”」』][ 　]*[（(]?(?:[^，。（(]{{0,24}}(?:{_TAKEN})|"
    rf"[^，。（(]{{0,12}}[图圖][／/：:][ 　]*[^，。（()）]{{2,16}}|"
    r"[^，。（(]{0,8}(?:(?:资料|資料|档案|檔案)(?:图片|圖片|照片|照|图|圖)|(?:社|记者|記者)[发發]))[ 　]*[)）]?$"
)
LAST = frozenset("摄攝影图圖供提拍照片发發)）")
"""What a photographer's credit may end with."""
SIZE = 150  # characters at most


def opens(text: str) -> bool:
    """A line to whether it opens as a caption does.

    >>> opens("图为试飞现场。"), opens("▲试飞现场"), opens("图书馆开放")
    (True, True, False)
    """
    return _OPENS.match(text) is not None


def is_credited(text: str) -> bool:
    """A text to whether it is short and its last words say who took the picture.

    >>> [is_credited(t) for t in ("学生试飞纸飞机。 记者 张三 摄", "纸飞机飞远。（图/李四）", "他爱摄影，也爱唱歌。")]
    [True, True, False]
    """
    return len(text) <= SIZE and _CREDITED.search(text) is not None


def may_be_credited(text: str) -> bool:
    """A line to whether it is worth reading as the end of a caption: the cheapest of looks.

    >>> may_be_credited("记者 张三 摄"), may_be_credited("他爱唱歌。")
    (True, False)
    """
    return text[-1] in LAST or "图/" in text or "图：" in text or "圖／" in text or "圖：" in text
