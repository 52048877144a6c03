"""The sentences of an article that can stand in a summary, and how its first one begins.

Not every line of an article is a sentence of it: headings within the text, bylines and credits are left out, so long
as there is anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jdtool.summarize.sentences import sentences

_ENDED = re.compile(r"[。！？!?…；;.．｡][”’」』）)】\]》〉\"]*$")
_CREDIT = re.compile(
    r"[（(【\[〔□■◎▲●]?\s*(?:完|(?:本报|本報|新华社|新華社|首席|见习|見習|驻\w{2,6}|駐\w{2,6})?(?:记者|記者|通讯员|通訊員|文/|图/|文／|图／|摄影|攝影|责编|"
    r"編輯|编辑|责任编辑|来源|來源|据新华社|據新華社|据央视|转自|作者|作者系|作者为)[^。！？，]{0,60})[）)】\]〕]?[。.]?"
)
_HEADING = 40  # characters: a longer line without a sentence mark is text
_DATELINE = re.compile(
    r"\s*[【\[（(〔［]?(?:据|據)?(?:本[报報刊台社网網]|[\u4e00-\u9fff]{2,6}?(?:社|网|網|日报|日報|晚报|晚報|时报|時報|电台|電台|客户端))"
    r"[\u4e00-\u9fff·／/0-9０-９ \u3000]{0,24}?(?:专电|專電|电讯|電訊|综合消息|消息|讯|訊|电|電|报道|報道|報導)[】\]）)〕］]?"
    r"(?=[\s\u3000（(〔【，,：:—]|\d|[\u4e00-\u9fff])[ \u3000：:，,—]*"
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
