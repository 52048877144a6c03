"""A page, records with the places where they were printed, and records that mean harm."""

from __future__ import annotations

import json

from jdtool import split

PAGE = """柳湾大桥昨日通车

□记者 林小满 报道
　　本报柳湾讯 6月3日，柳湾大桥建成通
车，两岸居民过河只要五分钟。
　　大桥全长一千二百米，双向四车道。

夜市重新开张

本报讯 记者何田 报道 昨晚，老城夜市重新开
张，一百二十个摊位亮起了灯。
　　夜市每晚六点开到零点。

图为夜市一角。 何田 摄

责任编辑 周舟
"""
HOSTILE = '</script><img src=x onerror="window.harm = 1"><script>window.harm = 1</script>'
_ALSO = ["<!-- <script>", "]]>", "\u2028\u2029", "{css}", "\ud800", "'\"`${window.harm=1}", "javascript:window.harm=1"]


def hostile_records() -> bytes:
    """One page of records whose every field tries to be markup or script."""
    record = {
        "id": HOSTILE,
        "source": HOSTILE,
        "page": 1,
        "kind": "article",
        **dict.fromkeys(("kicker", "title", "subtitle", "byline", "jump"), HOSTILE),
        "authors": [{"name": HOSTILE, "role": HOSTILE}],
        "dateline": dict.fromkeys(("outlet", "place", "date"), HOSTILE),
        "paragraphs": [HOSTILE, *_ALSO],
        "lang": '"><script>',
        "summary": [HOSTILE],
        "keywords": [HOSTILE],
        "regions": [{"part": HOSTILE, "page": 1, "bbox": [0, 0, 10, 10]}],
        "page_size": [100, 100],
        "paper": HOSTILE,
    }
    return json.dumps(record).encode() + b"\n" + json.dumps({**record, "id": "x-2", "index": 2}).encode() + b"\n"


def printed_records(page: str = PAGE, source: str = "page.txt") -> bytes:
    """The records of *page*, each printed in one place of a page of 500 by 700 points."""
    records = []
    for k, article in enumerate(split(page, source=source)):
        top = 40 + 150 * k
        place = {"part": "body", "page": 1, "bbox": [50, top, 250, top + 120]}
        records.append({**article.to_dict(), "regions": [place], "page_size": [500, 700]})
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)
