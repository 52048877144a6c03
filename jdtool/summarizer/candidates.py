"""Paragraphs → the sentences that may stand in a summary.

Not every line of an article is a sentence of it: headings within the text, bylines, credits and salutations are left
out so long as there is anything else, and a sentence that is printed twice is taken once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jdtool.patterns import lazy
from jdtool.press import bylines, datelines, signatures
from jdtool.press.brackets import unbracketed
from jdtool.text.sentences import sentences

_OPEN, _CLOSE = "（(【[〔［", "）)】]〕］"
_END_MARK = lazy(r"[。！？!?…；;.．｡][”’」』）)】\]》〉\"]*(?:[（(][^（）()]{0,30}[）)])?$")
_SOURCE = lazy(
    r"完|(?:据|據|来源|來源|原载|原載|转自|轉自|摘自|选自|選自|综合|綜合|编译自|編譯自|责任?编辑?|責任?編輯?|作者(?:为|為|系|係|是|单位|單位))"
    r"[^。！？，]{0,40}|[^。！？，]{0,12}(?:供图|供圖|提供|资料图片|資料圖片)"
)
"""What stands in brackets at the end of an article, besides who wrote it: 完, 据新华社, 作者为退休教师."""
_AUDIENCE = (
    "们|們|代表|委员|委員|来宾|來賓|嘉宾|嘉賓|朋友|同志|同学|同學|老师|老師|领导|領導|先生|女士|同胞|诸君|諸君|同仁|"
    "媒体|媒體"
)
_GROUP = rf"[^，、。：:！! 　]{{0,16}}?(?:{_AUDIENCE})"
_SALUTATION = lazy(rf"{_GROUP}(?:[，、 　]{{1,2}}{_GROUP}){{0,6}}[：:！!]")
_BLANK = " \u3000：:，,—"
_HEADING = 40  # characters: a longer line without an end mark is text
_CREDIT = bylines.MAX_LENGTH


class Candidate(NamedTuple):
    """A sentence as it is printed, and the part of it that is scored.

    A credit in brackets or behind a mark at the head of the first sentence (〔記者王大明／台北報導〕) is no part of it,
    as one behind the last sentence is none. A dateline without brackets (本报讯, 新华社北京10月25日电) is a part of the
    sentence, but is not scored: it says nothing.
    """

    text: str
    content: str


def candidates_of(paragraphs: Sequence[str]) -> list[Candidate]:
    """Paragraphs → the sentences that may stand in a summary, in order, each once.

    >>> [c.text for c in candidates_of(["通车了", "本报讯（记者 张三）地铁昨日通车。首日三万人乘坐。（完）"])]
    ['本报讯（记者 张三）地铁昨日通车。', '首日三万人乘坐。']
    >>> candidates_of(["（记者 张三）地铁昨日通车。"])[0].text
    '地铁昨日通车。'
    """
    every = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
    eligible = [s for s in every if not (is_heading(s) or is_credit(s) or is_salutation(s))] or every
    if not eligible:
        return []
    first, *others = dict.fromkeys(eligible)
    return [Candidate(without_credit(first), without_opening(first)), *(Candidate(text, text) for text in others)]


def without_opening(sentence: str) -> str:
    """A first sentence → the same without the dateline and the reporters at its head.

    >>> without_opening("新华社北京10月25日电（记者 张三 李四）第三届论坛闭幕。")
    '第三届论坛闭幕。'
    >>> without_opening("〔記者王大明／台北報導〕論壇昨天閉幕。"), without_opening("（记者 张三）论坛昨天闭幕。")
    ('論壇昨天閉幕。', '论坛昨天闭幕。')
    >>> without_opening("本报记者昨日获悉，地铁开通。")
    '本报记者昨日获悉，地铁开通。'
    """
    end = _credit_length(sentence)
    opening = datelines.read(sentence[end:])
    return _behind(sentence, end + opening.length if opening else end)


def without_credit(sentence: str) -> str:
    """A first sentence → the same without a credit in brackets or behind a mark at its head.

    >>> without_credit("（中央社記者王大明台北25日電）論壇昨天閉幕。"), without_credit("□记者 张三 报道 论坛昨天闭幕。")
    ('論壇昨天閉幕。', '论坛昨天闭幕。')
    >>> without_credit("本报讯（记者 张三）论坛昨天闭幕。")
    '本报讯（记者 张三）论坛昨天闭幕。'
    """
    if sentence[0] not in _OPEN and sentence[0] not in bylines.MARKS:
        return sentence
    return _behind(sentence, _credit_length(sentence)) if _credit_length(sentence) else _without_dateline(sentence)


def _without_dateline(sentence: str) -> str:
    """As `without_credit`, where the credit has the form of a dateline."""
    opening = datelines.read(sentence)
    if opening is None:
        return sentence
    has_mark = sentence[0] in bylines.MARKS and bool(opening.authors)
    in_brackets = sentence[: opening.length].rstrip(_BLANK)[-1:] in _CLOSE
    return _behind(sentence, opening.length) if has_mark or in_brackets else sentence


def _behind(sentence: str, end: int) -> str:
    """What follows the first *end* characters and the marks behind them; the whole where nothing does."""
    return (sentence[end:].lstrip(_BLANK) or sentence) if end else sentence


def _credit_length(sentence: str) -> int:
    """The length of the bracket at the head of a sentence, if it says who wrote it: （记者 张三）; else 0."""
    if sentence[0] not in _OPEN:
        return 0
    end = next((i for i, char in enumerate(sentence[:_CREDIT]) if char in _CLOSE), 0) + 1
    return end if end > 1 and bylines.read(sentence[:end]) is not None else 0


def has_end_mark(line: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> has_end_mark("通车了。”"), has_end_mark("谢谢大家。（掌声）"), has_end_mark("通车了")
    (True, True, False)
    """
    return _END_MARK.search(line[-_HEADING:]) is not None


def is_heading(sentence: str) -> bool:
    """Whether it is a short line without an end mark: a headline, a heading within the text, a byline."""
    return len(sentence) <= _HEADING and not has_end_mark(sentence)


def is_credit(sentence: str) -> bool:
    """Whether it says who wrote or photographed the article or where it comes from, and nothing else.

    >>> is_credit("（记者 张三）"), is_credit("（完）"), is_credit("（据新华社）"), is_credit("□本报记者 张三")
    (True, True, True, True)
    >>> is_credit("青石乡　张三"), is_credit("（省农科院　张三）")
    (True, True)
    >>> is_credit("〔記者王大明／台北報導〕論壇昨天閉幕。"), is_credit("●据统计，论坛昨天闭幕。")
    (False, False)
    """
    if len(sentence) > _CREDIT:
        return False
    if not (sentence[0] in _OPEN or sentence[0] in bylines.MARKS):
        return bool(signatures.of_home(sentence))
    bare = unbracketed(sentence.rstrip("。. "))
    if bare == sentence and sentence[0] not in bylines.MARKS:
        return False
    if bylines.read(sentence) is not None or _SOURCE.fullmatch(bare):
        return True
    return bool(signatures.signature(bare))


def is_salutation(sentence: str) -> bool:
    """Whether it addresses the audience and says nothing else.

    >>> is_salutation("尊敬的各位来宾，女士们、先生们："), is_salutation("同志们！")
    (True, True)
    >>> is_salutation("同志们，大坝合龙了！")
    False
    """
    return sentence[-1] in "：:！!" and len(sentence) <= _CREDIT and _SALUTATION.fullmatch(sentence) is not None
