"""The words of bylines: ranks, writers, shares of the work, marks. Data only; the patterns are made from the lists.

A role that is added here is read everywhere: `split` takes the line for a byline, `clean` keeps it a line of its own,
`summarize` leaves it out of the sentences.
"""

from __future__ import annotations


def _words(line: str) -> list[str]:
    return line.split()


MARKS = "□■◎●○▲△◆◇★☆▼▽◢※☐©®|｜┃│丨"
"""What a byline may open with; no sentence does."""

BRIEF_MARKS = "■●▲◆★△◎○□◇☆◘"
"""What a brief opens with."""

ITEM_MARKS = BRIEF_MARKS + "►▶·•"
"""What an item of a list opens with, a brief too."""

RANKS = _words(
    "特约 特派 特邀 见习 实习 首席 高级 资深 驻站 驻地 驻外 专职 全媒体 融媒体 融媒 新媒体 "
    "特級 特約 見習 實習 高級 資深 專職 学生 學生 校园 校園 小"
)
"""Before a writer's role: 特约记者."""

DESKS = _words("摄影 攝影 文字 体育 財經 财经")
"""Between rank and role: 首席体育记者."""

WRITERS = _words(
    "记者 記者 通讯员 通訊員 评论员 評論員 特派员 特派員 观察员 觀察員 撰稿人 撰稿 主笔 主筆 编译 編譯 "
    "供稿 整理 实习生 實習生 编辑 編輯 作者 译者 譯者 主播 主持人 主持 口述 "
    "摄影 攝影 图片 圖片 撰文 采写 採寫 通讯 报道员"
)
"""Who does the work: before a name or behind it."""

SHARES = _words("文字 文图 图文 圖文 文 图 圖 摄影 攝影 摄 攝 供图 制图 绘")
"""What somebody did, parted from the name by a stroke: 文/张三 图/李四, 张三/文."""

TASKS = _words(
    "报道 報道 報導 采访 採訪 采写 採寫 撰文 翻译 翻譯 策划 策劃 统筹 統籌 执行 執行 执笔 執筆 制图 製圖 "
    "漫画 漫畫 插画 插畫 绘图 繪圖 视频 視頻 剪辑 剪輯 设计 設計"
)
"""What somebody did, before the name only: 统筹：张三."""

REPORTS = _words("报道 報道 報導")
"""The closing word of a byline: 本报记者 张三 报道."""

SOURCES = _words("综合外电 綜合外電 综合 綜合 联合 聯合 连线 連線 独家 獨家 现场 現場 专题 專題")
"""Before the closing word: 综合报道."""

PIECES = _words("专稿 专访 專訪 特稿")
"""A closing word that names the kind of article."""

CLOSING_SHARES = _words("供稿 摄影报道 摄影 攝影 摄 攝 撰文 整理 编译 編譯 综合整理 综合 制图")
"""A closing word right behind a name: 张三 编译."""

SPACED_CLOSINGS = _words("文/图 图/文 文/摄 文／图 图／文 文 电 電 绘 制 写 撰")
"""A closing word that a space parts from the name: 本报记者 张三 文/图."""

OPENING_SHARES = _words("文/图 图/文 文/摄 文／图 图／文 图文 文图 摄/文")
"""A share of the work before a role: 文/图 本报记者 张三."""

NAMED_SHARES = frozenset(_words("文/图 图/文 文/摄 文／图 图／文 文 摄 攝 摄影 攝影 编译 編譯 整理 撰文"))
"""Closing words that become the role of names without one."""

WORDS_AND_PICTURES = frozenset(_words("文/图 图/文 文/摄 文／图 图／文 文／圖 圖／文"))
"""What closes nothing but a byline, whatever name stands before it."""

EDITORS = frozenset(_words("编辑 編輯"))
"""They edited the page; a line of editors alone is furniture."""


def pattern(*lists: list[str]) -> str:
    """Word lists to one alternation, longer words first, so that 摄影报道 is not read as 摄影.

    >>> pattern(["文", "文字"], ["图"])
    '文字|文|图'
    """
    return "|".join(sorted((word for words in lists for word in words), key=len, reverse=True))
