"""What clean makes of a text, case by case: (name, text, what comes out); and the texts that must not change."""

from __future__ import annotations

import pytest

from jdtool.cleaner import clean
from jdtool.cleaner.rules import rule_names

REFLOW: list[tuple[str, str, str]] = [
    (
        "indents part paragraphs",
        "　　小城的第一条地铁昨日\n开通，全长三十公里，设站\n二十座。\n　　首日客流超过十万人次。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座。\n首日客流超过十万人次。\n",
    ),
    (
        "blank lines part paragraphs",
        "小城的第一条地铁昨日开通\n，全长三十公里，设站二十\n座。\n\n首日客流超过十万人次，站\n台上人头攒动。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座。\n首日客流超过十万人次，站台上人头攒动。\n",
    ),
    (
        "only the short last line parts paragraphs",
        "小城的第一条地铁昨日开通，\n全长三十公里，设站二十座，\n全程只要半小时。\n"
        "首日客流超过十万人次，站台\n上人头攒动，车厢里坐满了从\n四乡赶来的人。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座，全程只要半小时。\n"
        "首日客流超过十万人次，站台上人头攒动，车厢里坐满了从四乡赶来的人。\n",
    ),
    (
        "a blank line in mid-sentence parts nothing",
        "　　小城的第一条地铁昨日\n开通，全长三十公里，设站\n\n二十座。\n　　首日客流超过十万人次。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座。\n首日客流超过十万人次。\n",
    ),
    (
        "a blank line behind a full line that ends a sentence parts nothing where indents do",
        "　　小城的第一条地铁昨日\n开通了，全长三十公里整。\n\n全线设站二十座，都有电梯\n可乘。\n"
        "　　首日客流超过\n十万人次。\n",
        "小城的第一条地铁昨日开通了，全长三十公里整。全线设站二十座，都有电梯可乘。\n首日客流超过十万人次。\n",
    ),
    (
        "indents that were stripped still show",
        "小城的第一条地铁昨日\n开通，全长三十公里，设站\n二十座。\n首日客流超过十万人次\n"
        "，站台上人头攒动，车厢里\n坐满了人。\n"
        "市长说，这是全城的大\n喜事，大家盼了整整十年。\n第二条线路下个月开工\n建设，预计工期三年，投资\n八十亿。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座。\n"
        "首日客流超过十万人次，站台上人头攒动，车厢里坐满了人。\n"
        "市长说，这是全城的大喜事，大家盼了整整十年。\n第二条线路下个月开工建设，预计工期三年，投资八十亿。\n",
    ),
    (
        "the column may change its width",
        "　　小城的第一条地铁昨日\n开通，全长三十公里，设站\n二十座，站站都有直梯，老人和孩子出\n"
        "行方便，站厅里还开了一间小小的书店\n，摆满了书。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座，站站都有直梯，老人和孩子出行方便，"
        "站厅里还开了一间小小的书店，摆满了书。\n",
    ),
    (
        "words of Latin letters get their space back, numbers none",
        "　　这套系统基于AI\nknowledge graph，覆盖380\n万亩农田，由 well-\nknown 的团队研发。\n",
        "这套系统基于AI knowledge graph，覆盖380万亩农田，由 well-known 的团队研发。\n",
    ),
    (
        "a hyphenated word becomes whole",
        "　　论文发表在一本叫作news-\npaper的刊物上，作者有三\n人。\n",
        "论文发表在一本叫作newspaper的刊物上，作者有三人。\n",
    ),
    (
        "a line set wide is a full line",
        "　　小城的第一条地铁昨日\n开通，全长三十公里，设站\n二 十 座 ， 其 中 换 乘 站\n３座，每座造价八百万元。\n"
        "　　首日客流超过十万人次。\n",
        "小城的第一条地铁昨日开通，全长三十公里，设站二十座，其中换乘站３座，每座造价八百万元。\n首日客流超过十万人次。\n",
    ),
    (
        "headline, byline and body stay apart",
        "小城通了地铁\n\n□记者 张小明 通讯员 李红 报道\n本报小城讯 6月1日，第一条地\n"
        "铁昨日开通，全长三十公里。首\n日客流超过十万人次。\n",
        "小城通了地铁\n\n□记者 张小明 通讯员 李红 报道\n"
        "本报小城讯 6月1日，第一条地铁昨日开通，全长三十公里。首日客流超过十万人次。\n",
    ),
    (
        "a headline under the body stays apart",
        "　　第一条地铁昨日开通，\n全长三十公里，设站二十座\n。\n\n小城通了地铁\n",
        "第一条地铁昨日开通，全长三十公里，设站二十座。\n小城通了地铁\n",
    ),
    (
        "the writer's name in brackets belongs to the paragraph",
        "　　第一条地铁昨日开通，\n全长三十公里，设站二十座\n。\n　（张小明）\n　　明日起试行新票价，为\n期一年。\n",
        "第一条地铁昨日开通，全长三十公里，设站二十座。（张小明）\n明日起试行新票价，为期一年。\n",
    ),
    (
        "a jump line stays apart",
        "　　第一条地铁昨日开通，\n全长三十公里，设站二十座\n，\n（下转第三版）\n",
        "第一条地铁昨日开通，全长三十公里，设站二十座，\n（下转第三版）\n",
    ),
    (
        "items stay apart",
        "　　会议提出三点要求，请\n各地照办：\n　　一、加强领导，落实责\n任。\n　　二、严格检查，不走过\n场。\n",
        "会议提出三点要求，请各地照办：\n一、加强领导，落实责任。\n二、严格检查，不走过场。\n",
    ),
    (
        "a line's closing mark pushed to the next line",
        "　　他说：“这是大家盼了\n很多很多年的一件大好事。\n”说完他笑了。\n",
        "他说：“这是大家盼了很多很多年的一件大好事。”说完他笑了。\n",
    ),
    (
        "a wrapped headline is whole where the article prints its words",
        "小城开通首条地\n铁全程半小时\n\n　　小城首条地铁昨日开通，全长三十公\n"
        "里，设站二十座，站站有电梯，上下方便\n。\n",
        "小城开通首条地铁全程半小时\n小城首条地铁昨日开通，全长三十公里，设站二十座，站站有电梯，上下方便。\n",
    ),
    ("pages keep their form feed", "　　地铁昨日开通，全\n长三十公里。\n\f　　公交今日改线，共\n有四条。\n",
     "地铁昨日开通，全长三十公里。\n\f公交今日改线，共有四条。\n"),
    (
        "traditional Chinese",
        "　　小城的第一條地鐵昨日\n開通，全長三十公里，設站\n二十座。\n　　首日客流超過十萬人次。\n",
        "小城的第一條地鐵昨日開通，全長三十公里，設站二十座。\n首日客流超過十萬人次。\n",
    ),
    ("no line end at the end", "　　地铁昨日开通，全长三\n十公里。", "地铁昨日开通，全长三十公里。"),
]  # fmt: skip

CHARACTERS: list[tuple[str, str, str]] = [
    ("a spaced decimal", "亩产达到806 . 2公斤。", "亩产达到806.2公斤。"),
    ("a spaced share", "占总面积的43 . 3%。", "占总面积的43.3%。"),
    ("a share with a space", "占总面积的43 %。", "占总面积的43%。"),
    ("a spaced time of day", "会议8 ： 30开始。", "会议8：30开始。"),
    ("a spaced score", "比分是3 : 2。", "比分是3:2。"),
    ("a spaced decimal in full-width digits", "卖出３０ . ５万只。", "卖出３０.５万只。"),
    ("a decimal that was wrapped", "　　全年一共卖出鸡蛋２９\n．３万只，收入不低，人人\n"
     "高兴。", "全年一共卖出鸡蛋２９．３万只，收入不低，人人高兴。"),
    ("letter-spaced headline", "小 城 地 铁 开 通", "小城地铁开通"),
    ("letter-spaced line of two", "要 闻", "要闻"),
    ("radicals", "⼩城⽣活", "小城生活"),
    ("compatibility ideographs", "金色豈", "金色豈"),
    ("small and vertical marks", "地铁﹐公交﹔轮渡︵新︶", "地铁，公交；轮渡（新）"),
    ("ligatures", "oﬃce ﬁne", "office fine"),
    ("zero-width space", "小城\u200b地铁", "小城地铁"),
    ("byte-order mark inside", "小城\ufeff地铁", "小城地铁"),
    ("soft hyphen", "the news\u00adpaper", "the newspaper"),
    ("control characters", "小城\x00地铁\x1f。", "小城地铁。"),
    ("no-break space", "小城\u00a0地铁", "小城 地铁"),
    ("Windows line ends", "甲地\r\n乙地\r\n", "甲地\n乙地\n"),
    ("trailing blanks", "甲地 \n乙地\u3000\n", "甲地\n乙地\n"),
    ("doubled comma", "他来了，，又走了。", "他来了，又走了。"),
    ("doubled stop", "他来了。。", "他来了。"),
    ("three stops", "他想了想。。。没有说话。", "他想了想……没有说话。"),
    ("dots for an ellipsis", "他说...我不去了...", "他说……我不去了……"),
    ("hyphens for a dash", "灯灭了--街上没有人。", "灯灭了——街上没有人。"),
    ("dots for stops", "雨停了，街上有人了.灯也亮了.", "雨停了，街上有人了。灯也亮了。"),
    ("quotation marks turned round", "老張說：」明天再來。「", "老張說：「明天再來。」"),
    ("bullets in a foreign name", "安徒生•汉斯来了。", "安徒生·汉斯来了。"),
    ("a radical before its character", "⽣生活在⼩小城", "生活在小城"),
    ("spaces of a scanner", "小城的第 一条地铁，昨日 开通，有三十 公里。", "小城的第一条地铁，昨日开通，有三十公里。"),
    ("spaces on both sides of marks", "注意 ： 地铁 ， 今日停开 。 改乘公交", "注意：地铁，今日停开。改乘公交"),
    ("padded names in a list", "李　红　　张小明　　王　伟", "李红　　张小明　　王伟"),
    ("GBK read as Latin-1", "ÖÐ¹ú±¨Ö½", "中国报纸"),
    ("a line separator", "第一段完了。\u2028第二段开始。\n", "第一段完了。\n第二段开始。\n"),
    ("zero-width space at the end", "好[笑]\u200b\u200b", "好[笑]"),
    ("loose comma", "他来了 ，又走了。", "他来了，又走了。"),
    ("loose quotation marks", "他说：“ 你好 ”。", "他说：“你好”。"),
    ("half-closed quotation", '他说：“你好"。', "他说：“你好”。"),
    ("half-width marks beside full-width ones", "你好,小城。天晴(微风)!", "你好，小城。天晴（微风）！"),
]  # fmt: skip

NEGATIVE: list[tuple[str, str]] = [
    ("a poem of four lines", "窗外一轮月，\n地上一层霜。\n抬头看月亮，\n低头想家乡。\n"),
    ("a poem with stanzas", "风来了，\n雨来了，\n山里的孩子\n回家了。\n\n灯亮了，\n饭香了，\n院里的老狗\n睡着了。\n"),
    ("a poem without marks", "我从山里来\n带着兰花草\n种在小园中\n希望花开早\n"),
    ("an indented poem", "　　　　夜雨\n　　一夜风吹雨\n　　满城花落泥\n"),
    ("an address", "小城市青年路18号\n小城大厦三层\n张小明 收\n邮编 266000\n"),
    ("a contact list", "电话 0532-1234567\n传真 0532-7654321\n邮箱 news@example.com\n"),
    ("Python code", "def f(x):\n    # 返回两倍\n    return x * 2\n\n\nprint(f(3))\n"),
    ("JavaScript with Chinese", 'const 名 = "小城";\nif (名) {\n    alert("你好, 小城!");\n}\n'),
    ("English paragraphs", "The first line of the metro opened\nyesterday, with twenty stations and\n"
     "lifts in all of them.\n\n"
     "More than a hundred thousand people\ntook it on the first day.\n"),
    ("a table with spaces", "线路    车站    里程\n一号线  二十    30.5\n二号线  十八    28.0\n"
     "三号线  十五    22.1\n"),
    ("a table with tabs", "线路\t车站\t里程\n一号线\t20\t30.5\n二号线\t18\t28.0\n"),
    ("comma-separated values", "姓名,年龄,城市\n张小明,30,小城\n李红,28,大城\n"),
    ("Japanese", "昨日、町で最初の地下鉄が開通し\nました。全長は三十キロで、駅は\n二十あります。\n"),
    ("Japanese half-width kana", "ｶﾀｶﾅの文章です。\n"),
    ("Classical Chinese without marks", "大道之行也天下为公选贤与能\n讲信修睦故人不独亲其亲不独\n"
     "子其子使老有所终壮有所用幼\n有所长\n"),
    ("one paragraph a line", "第一条地铁昨日开通，全长三十公里，设站二十座，站站有电梯。\n"
     "首日客流超过十万人次，站台上人头攒动。\n市长说好。\n"),
    ("a counted list", "1 . 2 . 3 . 4\n"),
    ("a numbered list", "1. 苹果\n2. 梨\n3. 香蕉\n"),
    ("a list item that begins with a year", "1 . 2023年工作总结\n2 . 2024年工作计划\n"),
    ("a row of stars", "他走了。\n\n★ ☆ ★ ☆ ★ ☆\n\n她来了。\n"),
    ("names with a space inside", "记者 张 三 通讯员 李四\n"),
    ("clauses parted by a space", "同心协力 共建小城\n"),
    ("clauses parted by an ideographic space", "科技兴市　人才强市\n"),
    ("emphasis", "太好了！！真的？？\n"),
    ("emoji with joiners", "👩\u200d🌾 👨\u200d👩\u200d👧 小城\n"),
    ("right-to-left text", "שלום עולם\nمرحبا \u200fبالعالم\n"),
    ("Persian with joiners", "می\u200cخواهم\n"),
    ("glyph numbers", "小城(cid:123)地铁\n"),
    ("private-use characters", "小城\ue001地铁\n"),
    ("quotation marks in English", 'He said "hello" to us.\n'),
    ("nested quotation marks", "他说：“看了\"小城\"这本书。”\n"),
    ("a time of day", "8:30开会，9:15散会。\n"),
    ("Korean", "오늘 지하철이\n개통되었습니다\n"),
    ("only marks", "。。。，，；\n"[:3] + "\n"),
    ("only line ends", "\n\n\n\n"),
    ("nothing", ""),
    ("nested Markdown", "1. 先把地铁票买好，再进站，看清楚方向。\n\n   - 票在手机里也可以，出站的时候再扫一次。\n"),
    ("code with comments that are sentences", "def f(x):\n    # 先开门，再进屋，最后关灯。\n    return g(x)\n"
     "    # 门关上以后，灯也要关上。\n    print(x)\n"),
    ("a picture of letters", "  /\\_/\\\n ( -.- )\n  > ^ <\n"),
    ("a doubled comma in an open quotation", "他说“算了，，就走了。\n"),
    ("a half-width colon that is the house's way", "提示: 先进站，再买票，步骤如下:\n"),
    ("dots in a file name", "见说明.doc，另见一、第三.A组。\n"),
    ("a table of contents", "第一章  地铁......1\n第二章  公交......9\n"),
    ("a couplet", "上联：一夜春风吹绿水\n下联：满城花雨落红桥\n横批：春满小城\n"),
    ("a bullet before an item", "•地铁\n•公交\n"),
    ("options of a command", "jdtool clean --list\n"),
    ("French", "déjà vu, à la carte\n"),
    ("a quotation begun above", "走吧」他說：「好。」\n"),
    ("a clause with one space", "小城的地铁 昨日开通，全长三十公里，设站二十座，站站有电梯，老人孩子都方便。\n"),
    ("a heading in Markdown", "# 小城\n\n- 地铁\n- 公交\n\n> 引用\n"),
]  # fmt: skip

OPTIONAL: list[tuple[str, str, str, str]] = [
    ("half-width", "full-width digits", "１９９０年增长３７．１％", "1990年增长37.1%"),
    ("half-width", "full-width letters", "Ａ股与ＣＰＩ", "A股与CPI"),
    ("half-width", "a comma between two numbers stays", "１０，２０岁", "10，20岁"),
    ("full-width-marks", "in every line", "你好,小城", "你好，小城"),
    ("curly-quotes", "in every line", '他说"好"。', "他说“好”。"),
    ("half-width", "marks inside numbers and names", "＃１，１６：３２，Ａ／Ｂ", "#1，16:32，A/B"),
    ("full-width-marks", "beside Latin", "买了一部 Phone,真好!", "买了一部 Phone，真好！"),
    ("curly-quotes", "single marks", "他说'好'。", "他说‘好’。"),
    ("curly-quotes", "corner brackets", "他說「好」。", "他說“好”。"),
    ("corner-quotes", "curly marks", "他說“好‘書’”。", "他說「好『書』」。"),
    ("entities", "of HTML", "小城&mdash;&#22320;铁", "小城—地铁"),
    ("pangu", "between Chinese and Latin", "用AI写20行", "用 AI 写 20 行"),
    ("curly-quotes", "code stays", 'print("好")', 'print("好")'),
]

WITHOUT: list[tuple[str, str, str]] = [
    ("reflow", "　　第一条地铁昨日开通，\n全长三十公里。\n", "　　第一条地铁昨日开通，\n全长三十公里。\n"),
    ("indents", "　　第一条地铁昨日开通，\n全长三十公里。\n", "　　第一条地铁昨日开通，全长三十公里。\n"),
    ("blank-lines", "第一条地铁昨日开通，全长三十公里，站站有电梯。\n\n首日客流超过十万人次，站台上人头攒动。\n",
     "第一条地铁昨日开通，全长三十公里，站站有电梯。\n\n首日客流超过十万人次，站台上人头攒动。\n"),
    ("spaced-numbers", "亩产806 . 2公斤。", "亩产806 . 2公斤。"),
]  # fmt: skip


@pytest.mark.parametrize("text, wanted", [pytest.param(t, w, id=n) for n, t, w in REFLOW + CHARACTERS])
def test_what_is_mended(text: str, wanted: str) -> None:
    assert clean(text) == wanted
    assert clean(wanted) == wanted


@pytest.mark.parametrize("text", [pytest.param(t, id=n) for n, t in NEGATIVE])
def test_what_must_not_change(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("rule, text, wanted", [pytest.param(r, t, w, id=f"{r}: {n}") for r, n, t, w in OPTIONAL])
def test_rules_that_are_off_unless_asked(rule: str, text: str, wanted: str) -> None:
    assert clean(text) == text
    assert clean(text, rule_names(on=[rule])) == wanted


@pytest.mark.parametrize("rule, text, wanted", [pytest.param(*c, id=c[0]) for c in WITHOUT])
def test_rules_can_be_left_out(rule: str, text: str, wanted: str) -> None:
    assert clean(text, rule_names(off=[rule])) == wanted


def test_there_are_cases() -> None:
    assert len(NEGATIVE) >= 30
    assert len(REFLOW) + len(CHARACTERS) + len(NEGATIVE) >= 60
