"""Names of persons as bylines print them: where one ends and the next begins, and what is no name.

The surnames are the common ones of the 2020 name report of China's Ministry of Public Security (the first 100 cover
about 85 % of the population), with those of the *Hundred Family Surnames* and the compound surnames in use today.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jdtool.patterns import lazy

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范"
    "汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛樊倪"
    "温季俞章鲁葛伍申尤毕聂柴焦阎代甘凌梅欧安霍翁佟褚阮庞涂滕饶殷符齐管牛柳邢祝宁臧荆闵项骆苗耿左裴詹盛蒲"
    "窦童关麦岳喻时童解单费连古成穆卓桂薄池华柯游晏宫迟应房裘缪干卫景鲍查莘党宗车屈鞠丰郁边狄米仲艾苑全谷昌"
    "明商席冷瞿习辜冼匡敖巫丛巴居栾隋鄢岑慕揭邝尚冀强庄植衣刁曲仇蔺楼由桑官初展寇郎璩班甄封靳松井富牟蓝路"
    "娄危计伏戚茅支昝卜元钮幸司韶郜薊印宿怀蓬双翟劳逄姬扶堵宰郦雍却濮寿通扈燕浦农别晁阚那简空曾沙养须"
    "巢蒯相后红竺权逯盖益桓公仉督晋楚阎法汝鄢涂钦归海墨哈年阳佴言福侴揣次火粘练郇原但原闻伦矫藏撒呼信亓修普次"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮曾蕭董蔣餘葉盧鍾範賈鄒閻龍賴賀龔邵萬錢戴嚴湯喬顧單費連華應衛鮑黨車豐邊"
    "倉仓圣傲孝偶相冮冶胜鹿"
    "倫勝勞卻叢呂塗壽婁宮寧幹強懷時晉樓權欒欽歐歸溫畢矯竇簡紅練繆習聖聞聶荊莊藍藺蘇計譚農遊遲鄺酈鈕閆閔關闞陸陽雙韋項須養"
    "饒駱鬱魯麥齊龐佘"
)
_COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭"
    "張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮韓蕭餘葉蔣蘇呂盧鍾譚"
)
"""The surnames of most people: what begins with another one may as well be a place."""
_PLACE_ENDS = frozenset("州京港市县縣省岛島津镇鎮乡鄉区區湾灣")
COMPOUND = frozenset(
    re.findall(
        "..",
        "欧阳司马上官诸葛东方皇甫尉迟公孙慕容司徒夏侯令狐宇文长孙轩辕端木南宫独孤"
        "拓跋呼延闻人澹台百里东郭西门歐陽司馬諸葛東方尉遲公孫長孫軒轅南宮獨孤",
    )
)
HAN = r"[^\W\d_A-Za-z]"
"""A letter that is not Latin: an ideograph, or kana. As ranges the class would take 20 times longer to compile."""
_WHOLE = lazy(rf"{HAN}{{2,4}}|{HAN}{{1,8}}(?:[·•・‧]{HAN}{{1,10}})+|[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){{0,3}}")
_SPACED = lazy(rf"(?<!{HAN})({HAN})[ 　]{{1,2}}({HAN})(?!{HAN})")
_PAIR = lazy("(.{2,4})[和与與](.{2,4})")
_PART = lazy(r"[\s　、，,/／;；]+")
"""What separates names in a byline."""


NO_PLACE = frozenset(re.findall("..", "昨天昨日今天今日近日日前昨晚今晨连日連日综合綜合"))
"""What may stand behind a name where a place does."""


def names_in(text: str) -> list[str] | None:
    """A list of names to its names, or None where *text* is no such list.

    Names are separated by spaces, ``、``, ``，``, ``/`` or nothing; a name of two characters may have a space inside.

    >>> names_in("白小晓　刘宁、张 三")
    ['白小晓', '刘宁', '张三']
    >>> names_in("李明王小红")
    ['李明', '王小红']
    >>> names_in("阿依古丽·买买提")
    ['阿依古丽·买买提']
    >>> names_in("在会上了解到的情况") is None
    True
    """
    text = _SPACED.sub(r"\1\2", text.strip(" 　、，,"))
    if not text:
        return []
    names: list[str] = []
    for part in filter(None, _PART.split(text)):
        run = _names_in_run(part)
        if run is None:
            return None
        names += run
    return names


def person_and_place(text: str, context: str = "") -> tuple[str, str] | None:
    """A name with a place right behind it (王大明台北) to the two, or None where that cannot be.

    What the *context* has too is likelier a place. Else a given name has two characters oftener than one, and a place
    has at least two; what may be a second name is no place.

    >>> person_and_place("王大明台北"), person_and_place("夏新基隆"), person_and_place("王大明")
    (('王大明', '台北'), ('夏新', '基隆'), None)
    >>> person_and_place("张三李四"), person_and_place("张三高雄", "高雄港"), person_and_place("张三哈尔滨", "哈尔滨市")
    (None, ('张三', '高雄'), ('张三', '哈尔滨'))
    >>> person_and_place("玛丽·史密斯苏州"), person_and_place("玛丽·史密斯伦敦", "伦敦市民")
    (('玛丽·史密斯', '苏州'), ('玛丽·史密斯', '伦敦'))
    """
    dots = [text.rindex(mark) for mark in "·•" if mark in text]
    if dots:  # a name of another people, of any length
        sizes: Sequence[int] = range(len(text) - 2, max(dots) + 1, -1)
    elif not surnamed(text):
        return None
    else:
        sizes = (4, 3) if text[:2] in COMPOUND else (3, 2)
    pairs = [(text[:size], text[size:]) for size in sizes if len(text) - size >= 2]
    in_context = [(name, place) for name, place in pairs if place in context]
    if in_context:
        return in_context[-1]
    if dots:
        return next(((name, place) for name, place in pairs if len(place) <= 3 and ends_as_place(place)), None)
    return next(
        ((name, place) for name, place in pairs if place not in NO_PLACE and not (len(name) == 2 and is_name(place))),
        None,
    )


def is_name(text: str) -> bool:
    """Characters to whether they are likelier a name than a place: a common surname, and no place's last word.

    >>> is_name("李小红"), is_name("郑州"), is_name("伦敦")
    (True, False, False)
    """
    return text[0] in _COMMON and not ends_as_place(text)


def ends_as_place(text: str) -> bool:
    """Characters to whether the last one is one of places, seldom of names.

    >>> ends_as_place("郑州"), ends_as_place("王小红")
    (True, False)
    """
    return text[-1] in _PLACE_ENDS


def surnamed(name: str) -> bool:
    """A name to whether it begins with a surname.

    >>> surnamed("欧阳娜"), surnamed("学校")
    (True, False)
    """
    return name[0] in SURNAMES or name[:2] in COMPOUND


@lru_cache(maxsize=4096)
def _names_in_run(part: str) -> list[str] | None:
    """Characters without a space to one name, or to the names run together in them; None where they are neither."""
    if _WHOLE.fullmatch(part):
        if len(part) < 4 or not part.isalpha() or part[:2] in COMPOUND or part.isascii():
            return [part]
        return _by_surname(part) or [part]
    if len(part) > 16 or not part.isalpha():
        return None
    names = _by_surname(part)
    pair = _PAIR.fullmatch(part) if names is None else None
    if pair is None:
        return names
    first, second = _names_in_run(pair[1]), _names_in_run(pair[2])
    return [*first, *second] if first and second else None


def _by_surname(part: str) -> list[str] | None:
    """Characters to names, each a surname and a given name, or None; the fewest names win, then the commonest surnames.

    >>> _by_surname("张小明李红"), _by_surname("李明王小红"), _by_surname("在会上")
    (['张小明', '李红'], ['李明', '王小红'], None)
    """
    best: dict[int, tuple[int, int, list[str]]] = {0: (0, 0, [])}  # names, those of a rare surname, and the names
    for end in range(2, len(part) + 1):
        for size in (3, 2, 4):
            if end - size not in best:
                continue
            name = part[end - size : end]
            is_compound = name[:2] in COMPOUND
            if is_compound or (size < 4 and name[0] in SURNAMES):
                count, rare, names = best[end - size]
                cut = (count + 1, rare + (name[0] not in _COMMON and not is_compound), [*names, name])
                if end not in best or cut[:2] < best[end][:2]:
                    best[end] = cut
    return best[len(part)][2] if len(part) in best else None
