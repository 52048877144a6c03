"""Records that the tests of export share."""

from __future__ import annotations

from typing import Any

from jdtool.article import Article, encode_record

ARTICLE = Article(
    id="p1-001",
    source="pages/p1.txt",
    kicker="城南轨道交通",
    title="小城通了地铁",
    subtitle="首日客流三万",
    byline="□记者 张小明 通讯员 李芳 报道",
    authors=[{"name": "张小明", "role": "记者"}, {"name": "李芳", "role": None}],
    dateline={"outlet": "本报", "place": "青岛", "date": "6月23日", "iso": "2021-06-23"},
    paragraphs=["本报青岛6月23日讯 第一条线路开通。", '票价两元，"通票"五元，=优惠另算。'],
    jump="（下转第三版）",
    lang="zh-Hans",
    lines={"headline": [[1, 3]], "body": [[5, 6], [9, 9]]},
    summary=["第一条线路开通。"],
    keywords=["地铁", "票价"],
).to_dict()
CAPTION = Article(
    id="p1-002", source="pages/p1.txt", index=2, kind="caption", paragraphs=["图为站台。"], lines={"body": [[8, 8]]}
).to_dict()
RECORDS: list[dict[str, Any]] = [ARTICLE, CAPTION]


def lines_of(records: list[dict[str, Any]]) -> bytes:
    return b"".join(encode_record(r) + b"\n" for r in records)


def many(number: int) -> list[dict[str, Any]]:
    return [{**ARTICLE, "id": f"p-{i:05}", "index": i} for i in range(1, number + 1)]
