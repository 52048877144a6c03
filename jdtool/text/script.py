"""The script of a text, as a BCP 47 tag: simplified or traditional, by the characters that only one of them has."""

from __future__ import annotations

from jdtool.text.script_characters import SIMPLIFIED, TRADITIONAL

_CLEAR = 2  # different characters by which one script has to lead in a short text


def script_of(text: str, page: str | None = None) -> str | None:
    """A text to ``zh-Hans`` or ``zh-Hant``; *page* is the script of the page around it, for what does not tell itself.

    None where the text has no ideographs; ``zh-Hans`` where nothing tells.

    >>> script_of("图书馆开馆"), script_of("圖書館開館"), script_of("明天下雨", "zh-Hant"), script_of("A5")
    ('zh-Hans', 'zh-Hant', 'zh-Hant', None)
    >>> script_of("布，上周六接獲內地通知"), script_of("这家店叫「裕興」", "zh-Hans")
    ('zh-Hant', 'zh-Hans')
    """
    lead = len(TRADITIONAL.intersection(text)) - len(SIMPLIFIED.intersection(text))
    if page and abs(lead) < _CLEAR:
        return page if _has_ideographs(text) else None
    if lead:
        return "zh-Hant" if lead > 0 else "zh-Hans"
    return "zh-Hans" if _has_ideographs(text) else None


def _has_ideographs(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)
