"""The script of a text, as a BCP 47 tag: simplified or traditional, by the characters that only one of them has.

Traditional text is of Hong Kong or Taiwan where several words say so that only papers there use.
"""

from __future__ import annotations

from collections.abc import Iterable

from jdtool.text.script_characters import SIMPLIFIED, TRADITIONAL

_HONG_KONG = (
    "港聞",
    "本港",
    "全港",
    "港元",
    "港人",
    "港鐵",
    "立法會",
    "特區政府",
    "特首",
    "醫管局",
    "嘅",
    "咗",
    "喺",
    "冇",
    "咁",
    "哋",
)
_TAIWAN = ("台北", "臺北", "新台幣", "新臺幣", "全台", "全臺", "陸委會", "縣市", "報導")
_WORDS = 2  # different words that say where a page was printed, and this many more than say otherwise
_CLEAR = 2  # different characters by which one script has to lead in a short text


def script_of(text: str, page: str | None = None) -> str | None:
    """A text to ``zh-Hans`` or ``zh-Hant``; *page* is the script of the page around it, for what does not tell itself.

    Traditional text is of the region of its page, where that has one.

    None where the text has no ideographs; ``zh-Hans`` where nothing tells.

    >>> script_of("图书馆开馆"), script_of("圖書館開館"), script_of("明天下雨", "zh-Hant"), script_of("A5")
    ('zh-Hans', 'zh-Hant', 'zh-Hant', None)
    >>> script_of("布，上周六接獲內地通知"), script_of("这家店叫「裕興」", "zh-Hans")
    ('zh-Hant', 'zh-Hans')
    >>> script_of("圖書館開館", "zh-Hant-HK"), script_of("图书馆开馆", "zh-Hant-HK")
    ('zh-Hant-HK', 'zh-Hans')
    """
    characters = set(text)
    lead = len(TRADITIONAL & characters) - len(SIMPLIFIED & characters)
    if page and abs(lead) < _CLEAR:
        return page if _has_ideographs(text) else None
    if lead > 0 and page and page.startswith("zh-Hant"):
        return page
    if lead:
        return "zh-Hant" if lead > 0 else "zh-Hans"
    return "zh-Hans" if _has_ideographs(text) else None


def script_of_page(texts: Iterable[str], sample: str) -> str | None:
    """The texts of a page, and a *sample* of them that tells its script, to the tag of the page, region included.

    >>> [script_of_page(text, text) for text in ("港聞　本港圖書館開館。", "台北報導　圖書館開館。", "圖書館開館。")]
    ['zh-Hant-HK', 'zh-Hant-TW', 'zh-Hant']
    """
    script = script_of(sample)
    if script != "zh-Hant":
        return script
    text = "".join(texts)
    lead = sum(word in text for word in _HONG_KONG) - sum(word in text for word in _TAIWAN)
    return script + ("-HK" if lead >= _WORDS else "-TW" if lead <= -_WORDS else "")


def _has_ideographs(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)
