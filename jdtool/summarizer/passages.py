"""The sentences of an article that can stand in a summary, and how its first one begins.

Not every line of an article is a sentence of it: headings within the text, bylines and credits are left out, so long
as there is anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jdtool.text.sentences import sentences

_ENDED = re.compile(r"[。！？!?…；;.．｡][”’」』）)】\]》〉\"]*$")
_CREDIT = re.compile(
    r"[（(【\[〔□■◎▲●]\s*(?:完|[^。！？，]{0,8}(?:记者|記者|通讯员|通訊員|文[/／]|图[/／]|圖[/／]|摄影|攝影|编辑|編輯|责编|責編|"
    r"来源|來源|据|據|转自|轉自|作者|摄|攝)[^。！？]{0,60})[）)】\]〕]?[。.]?"
)
_HEADING = 40  # characters: a longer line without a sentence mark is text
_AGENCY = (
    "新华社|新華社|新华网|新華網|中新社|中新网|中新網|中央社|中通社|中评社|人民网|人民網|央视网|央广网|法新社|路透社|美联社|美聯社|"
    "塔斯社|俄新社|共同社|时事社|韩联社|韓聯社|朝中社|德新社|安莎社|埃菲社|彭博社"
)
_DAY = "(?:[0-9０-９一二三四五六七八九十廿]{1,3}月)?[0-9０-９一二三四五六七八九十廿]{1,3}[日号號]"
_DATELINE = re.compile(
    rf"\s*[【\[（(〔［]?(?:据|據)?(?:本[报報刊台社网網]|{_AGENCY}|[\u4e00-\u9fff]{{2,6}}(?:日报|日報|晚报|晚報|时报|時報)(?=讯|訊|消息))"
    rf"(?![^，。（(〔【]{{0,8}}?(?:记者|記者))[\u4e00-\u9fff·／/]{{0,10}}?[ \u3000]?(?:{_DAY}[ \u3000]?)?"
    r"(?:专电|專電|电讯|電訊|(?:综合|綜合)?消息|讯|訊|(?<![来來停用])[电電])(?![\u4e00-\u9fff](?<=[息号號价價话話影视視力信]))"
    r"[】\]）)〕］]?[ \u3000：:，,—]*"
)
_REPORTERS = re.compile(
    r"\s*[（(〔［【\[](?:本报|本報|新华社|新華社|首席|见习|見習|实习|實習|特派)?\s*(?:记者|記者|通讯员|通訊員|实习生|實習生|特约|特派)"
    r"[^（）()〔〕【】。！？]{0,60}[）)〕］】\]][ \u3000：:，,—]*"
)


@dataclass(frozen=True)
class Passage:
    """A sentence as it stands, and what of it is scored: the dateline of a first sentence tells nothing."""

    text: str
    scored: str


def passages(paragraphs: Sequence[str]) -> list[Passage]:
    """The sentences of *paragraphs* that can stand in a summary.

    >>> [p.text for p in passages(["通车了", "本报讯（记者 张三）地铁昨日通车。首日三万人乘坐。（完）"])]
    ['本报讯（记者 张三）地铁昨日通车。', '首日三万人乘坐。']
    """
    found = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
    kept = [sentence for sentence in found if not is_heading(sentence) and not is_credit(sentence)]
    kept = kept or found
    return [Passage(text, plain(text) if i == 0 else text) for i, text in enumerate(kept)]


def plain(sentence: str) -> str:
    """A first sentence without dateline words and the reporters' bracket at its head.

    >>> plain("新华社北京10月25日电（记者 张三 李四）第三届论坛闭幕。")
    '第三届论坛闭幕。'
    >>> plain("本报记者昨日获悉，地铁开通。")
    '本报记者昨日获悉，地铁开通。'
    """
    at = 0
    for head in (_REPORTERS, _DATELINE, _REPORTERS):
        if found := head.match(sentence, at):
            at = found.end()
    return sentence[at:] or sentence


def ends(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_ENDED.search(line))


def is_heading(sentence: str) -> bool:
    """A short line without a sentence mark: a headline, a heading within the text, a byline."""
    return len(sentence) <= _HEADING and not ends(sentence)


def is_credit(sentence: str) -> bool:
    """Who wrote or took it, and the like: （记者 张三）, （完）."""
    return bool(_CREDIT.fullmatch(sentence))
