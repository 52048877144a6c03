"""Text → the terms in it that no dictionary lists but their form gives away: C919, 5G, 歼-20, 安娜·伯格, GDP."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jdtool.patterns import lazy


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _words(
    "a about above after again against all also am an and any are as at be because been before being below between "
    "both but by can cannot could did do does doing down during each few for from further had has have having he "
    "her here hers herself him himself his how however i if in into is it its itself just like made make many may "
    "me might more most mr mrs ms much must my myself new no nor not now of off on once one only or other our ours "
    "ourselves out over own per said same say says she should since so some still such than that the their theirs "
    "them themselves then there these they this those through to told too two under until up us very via was we "
    "well were what when where which while who whom why will with would yet you your yours yourself yourselves http "
    "https www com cn org net html htm"
)
"""English words that serve grammar, and the parts of addresses."""

_UNITS = _words(
    "mm cm dm m km nm kg g mg t l ml kw kwh mw gw w v kv a ma hz khz mhz ghz kb mb gb tb s ms min h hr hrs pm am "
    "th st nd rd x mmhg db cal kcal ppm ha"
)
"""Behind a number they make a quantity, which names nothing."""

# The characters with which Chinese writes foreign names, but for those that are common words by themselves.
TRANSLITERATION = (
    "阿埃艾安昂奥巴拜班邦鲍贝彼宾波博伯布达戴丹德迪蒂杜多顿厄尔恩法凡菲费芬弗福盖甘冈戈格根贡古瓜圭哈汉豪赫亨洪胡霍基吉加"
    "贾杰金卡凯坎康考科克肯孔库夸奎昆拉莱兰朗劳勒雷黎利丽莲林龙卢鲁伦罗洛吕马玛迈曼芒毛梅蒙米密敏缪摩莫默姆穆纳娜奈尼妮涅"
    "宁纽努诺欧帕派潘庞培佩彭皮普奇齐恰乔切钦琴丘屈热荣儒瑞若萨塞赛桑森沙莎绍舍申圣施史士舒斯苏索塔泰坦汤唐陶特腾图托瓦旺威"
    "维韦魏温翁沃乌武希锡夏肖谢辛欣雄休许雅亚扬耶伊依尤约泽扎詹珍芝朱兹佐买提吐逊京孜夫约翰蕾琳琼珊娅薇芙茜黛葛柯谟赖伽蓬喀嘎哲嘉柏浦滕绥罕茨莉裘贺赞邱颇窦"
)
_LONGEST_NAME = 8
_NAME = lazy(rf"[{TRANSLITERATION}]{{1,8}}(?:[·•・‧][{TRANSLITERATION}]{{1,8}}){{1,4}}")
_LATIN = lazy(
    r"(?<![A-Za-z0-9@./_-])(?:[A-Za-z]+(?:[-.]?[0-9]+(?:\.[0-9]+)?)?[A-Za-z0-9]*(?:-[A-Za-z0-9]+){0,2}|[0-9]{1,4}[A-Za-z]{1,3})"
    r"(?![A-Za-z0-9@_])"
)
_MODEL = lazy(r"(?P<head>[\u4e00-\u9fff]{1,2})[-－—][0-9]{1,4}[A-Z]?(?![A-Za-z0-9年月日%％])")
"""A make and its number: 歼-20, 东风-41."""


def terms_in(text: str, is_word: Callable[[str], bool]) -> list[str]:
    """A simplified text → the terms in it that their form gives away, in the order of their first occurrence.

    *is_word* says whether the dictionary has a word.

    >>> terms_in("C919和歼-20首飞，5G网络的GDP占比3.5%，长20km。", lambda word: False)
    ['C919', '5G', 'GDP', '歼-20']
    >>> terms_in("总统安娜·伯格说", lambda word: False)
    ['安娜·伯格']
    """
    terms = [term[0] for term in _LATIN.finditer(text) if _is_term(term[0])]
    for model in _MODEL.finditer(text) if any(dash in text for dash in "-－—") else ():
        head = model["head"]
        terms.append(model[0] if len(head) == 1 or is_word(head) else model[0][1:])
    terms += [name[0] for name in _NAME.finditer(text)] if "·" in text or "•" in text else []
    return list(dict.fromkeys(terms))


def _is_term(word: str) -> bool:
    """Whether a word of Latin letters and digits names something: no stop word, no letter alone, no quantity.

    >>> [word for word in ("the", "C919", "20km", "5G", "x", "GDP", "3D") if _is_term(word)]
    ['C919', '5G', 'GDP', '3D']
    """
    if len(word) < 2 or word.lower() in STOP_WORDS:
        return False
    letters = word.lstrip("0123456789")
    return letters == word or (letters.isupper() and letters.lower() not in _UNITS) or letters == "G"


def complete_name(words: Sequence[str], i: int, text: str, name_part: Callable[[str, int], str]) -> str:
    """The words of a text, the *i*-th a piece of a name → the name: what stands beside the piece wherever it stands.

    A name that no dictionary has is often cut in two. *name_part* gives the characters of a neighbour, before (-1) or
    behind (1), that may belong to a name.

    >>> def name_part(word, step):
    ...     return word if word == "波" else ""
    >>> complete_name(["总统", "波", "罗申科", "说"], 2, "总统波罗申科说，波罗申科已经", name_part)
    '波罗申科'
    """
    name = words[i]
    times = text.count(name)
    for step in (-1, 1):
        at = i + step
        while 0 <= at < len(words) and len(name) < _LONGEST_NAME and (part := name_part(words[at], step)):
            longer = part + name if step < 0 else name + part
            if text.count(longer) != times:
                break
            name = longer
            at = at + step if part == words[at] else -1
    return name


def transliteration(word: str, step: int) -> str:
    """A word → its last (-1) or first (1) characters with which Chinese writes foreign names.

    >>> transliteration("斯克州", 1), transliteration("斯克州", -1)
    ('斯克', '')
    """
    if step < 0:
        return word[len(word.rstrip(TRANSLITERATION)) :]
    return word[: len(word) - len(word.lstrip(TRANSLITERATION))]
