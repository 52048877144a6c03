"""Names for bylines: made up from common surnames and given names, with some of other peoples."""

from __future__ import annotations

from random import Random

_HANS = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤",
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建文玉红志新宏春晓海燕鹏飞云林峰波宁斌瑞琳凯雪莹航宇晨佳怡思远子涵凡立国庆",
)
_HANT = (
    "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鐘譚陸汪范金石廖賈夏方白鄒孟邱江尹薛",
    "偉芳娜敏靜麗強磊軍勇豔傑娟濤明超霞平剛桂英華建文玉紅志新宏春曉海燕鵬飛雲林峰波寧斌瑞琳凱雪瑩航宇晨佳怡思遠子涵俊宏雅婷淑惠",
)
_COMPOUND = {"hans": ("欧阳", "司马", "上官", "诸葛"), "hant": ("歐陽", "司馬", "上官", "諸葛")}
_OTHERS = (
    "阿依古丽·买买提",
    "买买提江·吾守尔",
    "多吉次仁",
    "巴特尔",
    "斯琴图雅",
    "努尔兰·叶尔肯",
    "卓玛措",
    "古丽娜尔",
    "扎西顿珠",
    "伊力哈木·艾山",
)
_FOREIGN = {"hans": ("玛丽·史密斯", "安德烈·伊万诺夫"), "hant": ("瑪麗·史密斯", "安德魯·郭", "約翰·麥卡錫")}


class Names:
    """A supply of names, no name twice."""

    def __init__(self, rng: Random, script: str = "hans", others: float = 0.0) -> None:
        self._rng, self._script, self._others, self._used = rng, script, others, set[str]()

    def next(self) -> str:
        while True:
            name = self._make()
            if name not in self._used:
                self._used.add(name)
                return name

    def _make(self) -> str:
        rng = self._rng
        if rng.random() < self._others:
            home = _OTHERS if self._script == "hans" and rng.random() < 0.85 else _FOREIGN[self._script]
            return rng.choice(home)
        family, given = _HANT if self._script == "hant" else _HANS
        two = rng.random() < (0.9 if self._script == "hant" else 0.62)
        first = rng.choice(_COMPOUND[self._script]) if rng.random() < 0.03 else rng.choice(family)
        return first + "".join(rng.sample(given, 2 if two else 1))
