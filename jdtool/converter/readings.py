"""What a character that may become several becomes: the knowledge that OpenCC's tables do not hold.

Two kinds of knowledge are here, both about written Chinese in general.

*Alone*: a character that is in no word of the sentence is taken in the sense in which it can stand alone, which is
not always OpenCC's first entry. 範 is found only inside words (规范, 范围); a 范 by itself is the surname.

*Rules*: what stands before and behind tells the sense: a measure word follows a number, a surname is followed by a
given name, a transliterated name is made of the characters used to write sounds.

Sources: the notes on single characters in the General List of Simplified Characters (简化字总表, 1986: 乾 徵 餘 瞭
覆 藉) and the table of one simplified to several traditional characters in the Table of General Standard Chinese
Characters (通用规范汉字表, 2013), also for surnames that keep their simple form (范 于 余 岳 涂 朴 郁 后 种);
國語辭典簡編本 of Taiwan's Ministry of Education for 齣 隻 係 繫 颱 and the measure words; GB/T 17693
(外语地名汉字译写导则) for the characters that write the sounds of foreign names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def words_of(text: str) -> frozenset[str]:
    """The words of *text*, parted by blanks."""
    return frozenset(text.split())


# A character in no word: the sense in which it stands alone, where OpenCC's first entry is another.
ALONE = {"范": "范", "郁": "郁", "岳": "岳", "签": "簽", "朴": "朴"}

# Characters of personal and place names, where OpenCC's first entry is another.
IN_NAMES = {
    "范": "范",
    "于": "于",
    "余": "余",
    "岳": "岳",
    "涂": "涂",
    "朴": "朴",
    "郁": "郁",
    "后": "后",
    "里": "里",
    "干": "干",
    "征": "征",
    "冲": "沖",
}
INSIDE_NAMES = frozenset("里干征冲范岳郁")
SURNAMES = frozenset("范于余岳涂朴郁后种姜钟沈谷")

# Phrases of OpenCC's that in running text are as a rule two words side by side (被|发现, 好|干部, 进|球|后).
DOUBTFUL = words_of("""
    被发 总发 祝发 秋发 素发 穷发 直发 间发 黄发 断发 养发 元后
    群后 美后 西后 封后 废后 舞后 帝后 川后 风后 后王 后角 后皇
    后丰 干的 干和 干等 干死 干料 干断 干落 干站 干片 干图 干地
    干时 干田 干产 干逼 干台 好干 水干 日干 河干 马干 染干 所系
    我系 你系 系个 系有 防台 不并 打并 并产 并名 克夫 克日 克意
    克落 克克 刑克 扣克 路里 道里 谷里 日里 神里 美里 乐里 回里
    左里 里路 里美 里名 里科 里望 里居 里扣 的钟 他钟 该钟 这钟
    之钟 钟不 钟有 钟没 钟好 钟的 钟上 钟下 钟太 钟被 钟相 钟快
    钟慢 斗大 斗的 斗真 松了 一松 太松 过松
""")

# The characters that write the sounds of foreign names (GB/T 17693.1 and its tables for other languages).
SOUNDS = (
    "阿埃艾爱安昂奥巴拜班邦包保鲍贝本比彼别宾波伯勃博布采查察楚茨茲兹次达戴代丹当道德登邓迪蒂第丁东杜敦顿多"
    "厄恩尔法凡范芳菲费芬丰冯佛夫弗福富盖甘冈高戈哥格根贡古瓜圭果哈海汉豪合赫黑亨洪胡华霍基吉及季济加贾简杰"
    "捷金津京久喀卡凯坎康考柯科可克肯孔库夸奎昆拉腊来莱赖兰朗劳勒雷黎理里李利立丽连列林琳龙隆娄楼卢鲁路伦罗"
    "洛吕马玛迈麦曼芒毛梅门蒙孟米密缅敏明摩莫默姆木穆拿纳娜奈南内嫩尼涅宁纽农努女诺欧帕派潘庞培佩彭皮平珀普"
    "奇齐恰乔切钦琴琼丘权让热仁日荣如茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申什圣施石史士舒朔斯丝思松苏素孙索塔"
    "泰坦汤唐陶特腾提田帖廷通图土托陀瓦万旺威韦维魏温文翁沃乌吾武西希锡悉席夏谢辛欣兴雄休许叙雪逊雅亚延扬尧耶"
    "叶伊易因英永尤雨约云宰赞泽扎詹张珍真镇芝治朱卓兹子宗祖佐俄巧珠喜黛鲍妮莉莲丝蕾伦寇裴崔葛傅薛锡狄蓝汀佛"
)

_NUMBER = r"[0-9０-９一二两三四五六七八九十百千万亿几数多半]"
_NAMED = (  # who is named right behind: a role, a mark between, the beginning
    r"(?:^|[^\u3400-\u9fff0-9０-９]|[记作笔学患读编译被使演歌球选队教职议委党官成会]者?员?|[者员师生长官手任授士家星王军民席理统相监裁帅童]|"
    r"嫌犯|被告|姓|和|与|及|、|·)"
)
_TITLED = (
    r"(?:先生|女士|小姐|太太|同学|老师|教授|医生|某|说|表示|认为|指出|介绍|告诉|透露|"
    r"坦言|回忆|直言|笑称|强调|谈到|报道|报导|摄影)"
)
_ONLY = "是有能会要需用花占剩差怕管好不求限顾够想为可在见道得说看做靠因凭身许准知愿肯让把对给当作被比卖收发"

# Of these, what also stands before 里 in its own sense: 班里, 包里, 盒子里.
PLACES = frozenset("班包海汉津京森松图土沙山石木林楼门塔汤文雪雨云列果瓜库镇子特可军明城宫堡科")


@dataclass(frozen=True)
class Rule:
    """*char* becomes *reading* between a text that ends like *before* and one that begins like *after*.

    ``over`` is the reading that the rule may overrule, None where the character is in no word.
    """

    char: str
    reading: str
    before: str
    after: str
    why: str
    over: str | None = None

    def fits(self, text: str, at: int) -> bool:
        """True where the rule applies to the character of *text* at *at*.

        >>> RULES["只"][0].why, RULES["只"][0].fits("捡到3只猫", 3)
        ('measure word', True)
        """
        left, right = _compiled(self)
        before = text[max(0, at - 8) : at].rpartition("\n")[2]
        return right.match(text, at + 1) is not None and left.search(before) is not None


def _compiled(rule: Rule) -> tuple[re.Pattern[str], re.Pattern[str]]:
    found = _PATTERNS.get(rule)
    if found is None:
        found = _PATTERNS[rule] = re.compile(f"(?:{rule.before})$"), re.compile(rule.after)
    return found


_PATTERNS: dict[Rule, tuple[re.Pattern[str], re.Pattern[str]]] = {}
_HAN = "[\u3400-\u9fff]"
_END = rf"(?!{_HAN})"

_ALL = (
    # 只 is 隻 as a measure word, 只 before what it limits.
    Rule("只", "隻", rf"{_NUMBER}", rf"(?![{_ONLY}])", "measure word"),
    Rule(
        "只", "只", r"(?:^|[^0-9０-９一二两三四五六七八九十百千万亿几数多半这那哪每])", rf"[{_ONLY}]", "only", over="隻"
    ),
    Rule("只", "只", "", "能(?!够?[^，。]{0,4}的)", "only", over="隻"),
    # 出 is 齣 only of plays.
    Rule("出", "出", "", r"(?!.{0,6}?[戏剧])", "no play is counted", over="齣"),
    Rule("出", "齣", r"[一二两三四五六七八九十几数这那整]", rf"{_HAN}{{0,4}}?(?:戏|剧(?!烈))", "plays are counted"),
    # 后 is 後 after a span of time, a sum, or what was done; 后 is a queen.
    Rule("后", "後", rf"{_NUMBER}(?:多|余)?(?:天|元)", "", "behind a number of days", over="后"),
    Rule("后", "後", r"[当今明昨每隔次前]天", "", "behind a day", over="后"),
    Rule(
        "后",
        "後",
        r"[进入传得射罚发足踢控接点丢失换开角手抢断停带救挡争头]球",
        "",
        "behind a stroke of play",
        over="后",
    ),
    # 复 is 復 where a former state comes back, 覆 where an answer is given.
    Rule("复", "復", "回", r"[正原到往常平先昔旧以至为生体健信元秩运供]", "a former state comes back", over="覆"),
    Rule(
        "复", "復", r"[无难法可能逐渐步]回", r"(?![我你他她它短信邮留消网问])", "a former state comes back", over="覆"
    ),
    # 系 is 係 where it says 'is'.
    Rule("系", "繫", "", r"上(?![列述级])|[好紧着住]|[鞋绳]带|在一起", "tied"),
    Rule(
        "系",
        "係",
        r"(?:^|[^\u3400-\u9fff])",
        rf"(?={_HAN})(?![统列主里办所院出])",
        "'is', at the beginning of a clause",
    ),
    Rule("系", "係", r"[确实均皆乃仅纯全疑都即若亦释称原者查]", rf"(?={_HAN})(?![统列主里])", "'is', behind an adverb"),
    Rule("系", "係", "关", "", "关系 is 關係", over="系"),
    # 余 is 餘 behind a number, else a surname before a name.
    Rule("余", "餘", rf"{_NUMBER}", "", "behind a number"),
    Rule("余", "餘", rf"{_NUMBER}", "", "behind a number", over="余"),
    Rule("余", "余", rf"{_NAMED}", rf"{_HAN}{{1,2}}(?:{_END}|{_TITLED})", "surname"),
    Rule("余", "余", rf"{_NAMED}", rf"{_HAN}{{1,2}}{_TITLED}", "surname", over="餘"),
    Rule("涂", "涂", rf"{_NAMED}", rf"{_HAN}{{1,2}}{_TITLED}|(?:先生|女士|小姐|某)", "surname"),
    Rule("余", "余", r"(?:^|[^\u3400-\u9fff])", rf"{_TITLED}", "surname"),
    # 于 is a surname only where a name is expected.
    Rule("于", "于", r"(?:记者|通讯员|实习生|演员|导演|教练|姓)", rf"{_HAN}{{1,2}}(?:{_END}|{_TITLED})", "surname"),
    Rule("于", "于", r"(?:^|[^\u3400-\u9fff])", rf"(?:{_HAN}{{1,2}})?{_TITLED}", "surname"),
    # 干 is the sound gan in names, 干 in 不干…事.
    Rule("干", "干", rf"[{SOUNDS}]", rf"[{SOUNDS}]", "sound in a name"),
    Rule("干", "干", "不|何", r"[你我他她它您谁]?(?:们)?的?事", "no concern of"),
    # 里 is a length behind a number, a sound in names; 裏 inside.
    Rule("里", "里", r"[0-9０-９一二两三四五六七八九十百千万几数多余半]", r"(?![面边头外])", "length behind a number"),
    Rule("里", "裏", r"(?:^|[^0-9０-９一二两三四五六七八九十百千万亿几数余方])大?海", "", "in the sea", over="里"),
    Rule("里", "里", "", rf"[{SOUNDS}]{{1,6}}·", "sound in a name"),
    # 冲 is 沖 with water.
    Rule("冲", "沖", "", r"[茶泡咖奶凉澡印厕淋调服剂]|水(?!平)", "with water"),
    # 准 permits behind 不 未 and the like.
    Rule("准", "准", r"[不未获批恩特核]", rf"(?={_HAN})(?![确时点备])", "permits"),
    Rule("准", "准", r"[不未]", rf"(?={_HAN})(?![确时点备])", "permits", over="準"),
    # 丑 among the earthly branches, 斗 as a measure.
    Rule("丑", "丑", r"[子乙丁己辛癸]", "", "branch"),
    Rule("丑", "丑", r"[子乙丁己辛癸]", "", "branch", over="醜"),
    Rule("斗", "斗", _NUMBER, "", "measure word"),
    Rule("斗", "斗", _NUMBER, "", "measure word", over="鬥"),
    Rule("斗", "斗", "", "[米酒]", "measure word"),
    # 钟 is 鐘 of hours.
    Rule("钟", "鐘", rf"{_NUMBER}[点分秒]", "", "of the clock"),
    Rule("钟", "鐘", r"[点分秒刻]", "", "of the clock", over="鍾"),
    Rule("制", "製", "自", r"的", "made by oneself", over="制"),
)

RULES: dict[str, list[Rule]] = {}
for _rule in _ALL:
    RULES.setdefault(_rule.char, []).append(_rule)
