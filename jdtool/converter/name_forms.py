"""Characters of names: the forms that ambiguous ones have in them, and what names are made of and stand beside.

The forms are used where a text is known to be a name (the authors of a record); in running text the context decides,
for which the other sets are classes of characters with a weight each.
Sources: the notes on surnames that keep their simple form in the Table of General Standard Chinese Characters
(通用规范汉字表, 2013); GB/T 17693 (外语地名汉字译写导则) for the characters that write the sounds of foreign names.
"""

from __future__ import annotations

# Surnames, and characters of given names, whose form is not the first that OpenCC lists.
SURNAMES = {char: char for char in "范于余岳涂朴郁后里干种沈谷姜游占"}
CLEAR_SURNAMES = SURNAMES.keys() - set("后里干于游占")  # behind a title too, these are far more often 後, 裏, 幹, 於 …
GIVEN_NAMES = {"里": "里", "干": "干", "征": "征", "冲": "沖", "范": "范", "岳": "岳", "郁": "郁"}

# The characters that write the sounds of foreign names (GB/T 17693.1 and its tables for other languages), and the mark
# between the parts of a name.
SOUNDS = frozenset(
    "阿埃艾爱安昂奥巴拜班邦包保鲍贝本比彼别宾波伯勃博布采查察楚茨茲兹次达戴代丹当道德登邓迪蒂第丁东杜敦顿多"
    "厄恩尔法凡范芳菲费芬丰冯佛夫弗福富盖甘冈高戈哥格根贡古瓜圭果哈海汉豪合赫黑亨洪胡华霍基吉及季济加贾简杰"
    "捷金津京久喀卡凯坎康考柯科可克肯孔库夸奎昆拉腊来莱赖兰朗劳勒雷黎理里李利立丽连列林琳龙隆娄楼卢鲁路伦罗"
    "洛吕马玛迈麦曼芒毛梅门蒙孟米密缅敏明摩莫默姆木穆拿纳娜奈南内嫩尼涅宁纽农努女诺欧帕派潘庞培佩彭皮平珀普"
    "奇齐恰乔切钦琴琼丘权让热仁日荣如茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申什圣施石史士舒朔斯丝思松苏素孙索塔"
    "泰坦汤唐陶特腾提田帖廷通图土托陀瓦万旺威韦维魏温文翁沃乌吾武西希锡悉席夏谢辛欣兴雄休许叙雪逊雅亚延扬尧耶"
    "叶伊易因英永尤雨约云宰赞泽扎詹张珍真镇芝治朱卓兹子宗祖佐俄巧珠喜黛鲍妮莉莲丝蕾伦寇裴崔葛傅薛锡狄蓝汀佛·‧•"
)

# Of these, what also stands before 里 in its own sense: 班里, 包里, 城里.
PLACES = frozenset("班包海汉津京森松图土沙山石木林楼门塔汤文雪雨云列果瓜库镇子特可军明城宫堡科区省市县乡村")

# Ambiguous characters that write sounds.
SOUND_FORMS = frozenset("里干")

# The last characters of the titles and roles that stand before a person's name, the first of what stands behind it.
TITLE_ENDS = frozenset("员者长席生士任师手总裁授官监导理事代表家委")
SPEECH_STARTS = frozenset("说表指认介告透坦回直笑强谈报摄先女小太老教医某同等")
