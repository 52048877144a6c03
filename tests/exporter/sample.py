"""Records that the tests of export share, and what is written of them."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from jdtool.article import Article, encode_record
from jdtool.exporter.encoder import FormatSettings, encoder
from jdtool.exporter.fields import full

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


def file_of(records: list[dict[str, Any]], format: str, **settings: Any) -> bytes:
    """One file of these records."""
    writer = encoder(FormatSettings(format, **settings))
    whole = [full(r) for r in records]
    head = writer.head(whole[0] if whole else None)
    return head + writer.between.join(map(writer.record, whole)) + writer.tail()


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter=delimiter))


def tsv_rows(data: bytes) -> list[dict[str, str]]:
    """Lines without quotes, escapes undone."""
    names, *lines = [line.split("\t") for line in data.decode().removesuffix("\n").split("\n")]
    escapes = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    return [
        {n: re.sub(r"\\.", lambda m: escapes[m[0]], cell) for n, cell in zip(names, line, strict=True)}
        for line in lines
    ]
