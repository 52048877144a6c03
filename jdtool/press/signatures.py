"""Signatures: names without a role, below a text or behind it, and the pen names of papers before 1949."""

from __future__ import annotations

from jdtool.article import Author
from jdtool.patterns import lazy
from jdtool.press.person_names import COMPOUND, HAN, names_in, surnamed
from jdtool.press.roles import MARKS, WRITERS

WHO = lazy(r"[ 　]*[（(][^（()）]{2,24}[)）]$")
"""What the writer is, behind the name: 张三（作家）."""

_OUTLET = lazy("[报報社網网刊据據载載]")


def likely(name: str) -> bool:
    """A name without a role before it to whether it looks like one: a surname, and a length that names have.

    >>> likely("张三"), likely("欧阳小娜"), likely("阿依·买买提"), likely("学校")
    (True, True, True, False)
    """
    return "·" in name or (surnamed(name) and len(name) in ((3, 4) if name[:2] in COMPOUND else (2, 3)))


def names_alone(text: str) -> list[str]:
    """A signature without a role to its names, each with a surname; to none where *text* is something else.

    >>> names_alone("张小明　李红"), names_alone("完"), names_alone("新华社")
    (['张小明', '李红'], [], [])
    """
    names = names_in(WHO.sub("", text)) or []
    return names if all(map(likely, names)) else []


def signature(text: str) -> list[Author]:
    """The words that sign a text to its authors: names alone, or who they are and then their names (市民 张小明).

    >>> signature("张小明　李红")[1], signature("市民 张小明"), signature("新华社"), signature("据新华社 张小明")
    ({'name': '李红', 'role': None}, [{'name': '张小明', 'role': '市民'}], [], [])
    """
    names = names_alone(text)
    if names:
        return [Author(name=name, role=None) for name in names]
    role, _, rest = text.strip().partition(" ") if " " in text else text.strip().partition("　")
    if not rest or not 2 <= len(role) <= 6 or _OUTLET.search(role):
        return of_home(text)
    return [Author(name=name, role=role) for name in names_alone(rest)]


_HOME = lazy(
    r"[^，。、；：（）()「」“”《》\d][^，。、；：（）()「」“”《》]{1,14}"
    "[省市县縣区區乡鄉镇鎮村街巷庄莊社队隊组組厂廠院校学學系级級班部局处處店所站团團会會室馆館军軍营營连連矿礦场場协協人员員工师師生者民长長友]"
)
"""Where somebody lives or works, or what he is: it ends as such words do."""


def of_home(text: str) -> list[Author]:
    """Where writers belong to, a space, and their names, to the authors; to none where *text* is something else.

    >>> of_home("青石乡　张小明"), of_home("天津第三纺织厂工人　李红"), of_home("江边看灯　张小明")
    ([{'name': '张小明', 'role': '青石乡'}], [{'name': '李红', 'role': '天津第三纺织厂工人'}], [])
    """
    home, _, rest = text.strip().replace(" ", "\u3000").partition("\u3000")
    if not rest or _HOME.fullmatch(home) is None or _OUTLET.search(home):
        return []
    if home[0] in MARKS or home.endswith(tuple(WRITERS)):
        return []
    return [Author(name=name, role=home) for name in names_alone(rest)]


_PEN_NAME = lazy(
    rf"[（(〔][ 　]*((?:{HAN}[ 　]?){{1,6}}|{HAN}{{1,6}}[·•]{HAN}{{1,6}}|{HAN}{{1,5}}自{HAN}{{1,4}}寄)[ 　]*[)）〕]"
)
_SENT_FROM = lazy(rf"(?<=.)自{HAN}{{1,4}}寄$")
_NO_PEN_NAME = lazy(
    "[一二三四五六七八九十廿卅百〇上中下續续完末圖图文附前後后左右坐立男女]+|待續|待续|未完.*|.*[電电訊讯社報报版頁页期圖图攝摄日號号]|"
    "[第共全].*|.*(?:續|续|附)"
)
"""What stands in brackets below a headline and is no name: numbers of instalments, agencies, days."""


def pen_name(text: str) -> str | None:
    """A line to the pen name in its brackets, or None: any short word may be one, with a surname or without.

    It is a byline only where it stands between a headline and its text.

    >>> pen_name("（飛花）"), pen_name("（一）"), pen_name("（本報專電）"), pen_name("（飛花說他不來，）")
    ('飛花', None, None, None)
    >>> pen_name("（雲）"), pen_name("（飛花自漢口寄）")
    ('雲', '飛花')
    """
    bracket = _PEN_NAME.fullmatch(text)
    if bracket is None:
        return None
    name = _SENT_FROM.sub("", bracket[1].replace(" ", "").replace("　", ""))
    return None if _NO_PEN_NAME.fullmatch(name) or any(role in name for role in WRITERS) else name


_BEHIND = lazy(r"[。、，！？”」』]([（(][^（()）。、，]{1,6}[)）])$")


def ends_with_name(text: str) -> bool:
    """A text to whether a pen name in brackets stands behind its last mark, as it signs a brief.

    >>> ends_with_name("江邊茶樓、聞將停業、（雲）"), ends_with_name("江邊茶樓、聞將停業、")
    (True, False)
    """
    name = _BEHIND.search(text)
    return name is not None and pen_name(name[1]) is not None


_LETTER = lazy("([^，。；：“”]{4,24})(?:来信|來信|来函|來函)[：:]")


def begins_letter(text: str) -> bool:
    """A text to whether it begins as a letter to the editor that the paper took over: 江城市民政局张小明来信：….

    >>> begins_letter("江城市民政局张小明来信：近来"), begins_letter("一位热心的读者来信：近来")
    (True, False)
    """
    letter = _LETTER.match(text)
    return letter is not None and (likely(letter[1][-3:]) or likely(letter[1][-2:]))
