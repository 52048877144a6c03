"""Input that is nearly what is expected: the closer it comes, the deeper it gets."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from jdtool.article import FIELDS
from tests.data.pages import page

# fmt: off
_TRADE = [
    "□记者 张小明 报道", "本报青岛讯 6月23日，", "（下转第三版）", "本报记者 | 张三", "【本報訊】",
    "（記者王大明台北報導）", "新华社北京6月23日电", "第3版 地方新闻 2021年5月18日 星期二", "图/文 李四",
    "——副题在这里", "●简讯", "806 . 2公斤", "8 ： 30", "１２３ＡＢＣ", "。", "，", "“", "”", "《》",
    "　　", " ", "\n", "\n\n", "\r\n", "\r", "\f", "\t", "\x00", "\u200b", "\u00ad", "\ufeff", "\ue000",
    "(cid:12)", "⼈⽂", "﹐", "\U00020000", "后来在里面发现皇后的头发只有十余根", "各国对俄制裁",
    "小城通了地铁。市民很高兴！", "# 题", "```", "{", "}", "[1]", "null", "a\u0301",
    "\U0001f469\u200d\U0001f467",
]
# fmt: on
_BYTES = [b"\xff", b"\xfe\xff", b"\xc3", b"\xe4\xb8", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x81\x30\x81\x30", b"\x80"]

texts = st.lists(st.sampled_from(_TRADE) | st.integers(0, 99).map(page) | st.text(max_size=12), max_size=12).map(
    "".join
)
"""Text of pages, more or less."""

data = st.lists(
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.sampled_from(_BYTES) | st.binary(max_size=8),
    max_size=6,
).map(b"".join)
"""Bytes that are mostly such text."""

_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
    | st.text(st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_author = st.fixed_dictionaries({"name": st.sampled_from(["张三", "范干里", "于后"]), "role": st.none() | texts})
_fitting: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("id", "source", "kicker", "title", "subtitle", "byline", "jump", "lang"), st.none() | texts),
    "kind": st.sampled_from(["article", "caption", "furniture"]),
    "page": st.integers(1, 9),
    "index": st.integers(1, 99),
    "authors": st.lists(_author, max_size=2),
    "dateline": st.none() | st.fixed_dictionaries({"outlet": st.none() | texts, "place": texts, "date": texts}),
    **dict.fromkeys(("paragraphs", "summary", "keywords"), st.lists(texts, max_size=4)),
    "lines": st.just({"body": [[1, 2]]}),
    "confidence": st.floats(0, 1),
    "jumps": st.none() | st.just([{"direction": "to", "sheet": "A5"}]),
    **dict.fromkeys(("paper", "date", "sheet", "section"), st.none() | texts),
    "continuations": st.none() | st.just([{"source": "3.txt", "page": 1}]),
    "regions": st.none() | st.just([{"part": "body", "page": 1, "bbox": [1, 2, 3, 4]}]),
    "page_size": st.none() | st.just([595, 842]),
    "ocr": st.none() | st.just({"engine": "none", "confidence": 0.5}),
}
assert set(_fitting) == set(FIELDS)


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """A record: some fields, most of them with what belongs there, and some that nobody knows."""
    names = draw(st.lists(st.sampled_from(FIELDS) | st.sampled_from(["mine", "", "text", "scores"]), unique=True))
    return {name: draw(_fitting[name] if name in _fitting and draw(st.integers(0, 9)) else _values) for name in names}


_lines = records().map(lambda record: json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass")) | (
    records().map(lambda record: json.dumps(record).encode())
)
streams = st.lists(_lines | st.binary(max_size=10) | st.just(b'{"a":1'), max_size=4).map(
    lambda lines: b"{}\n" + b"\n".join(lines)
)
"""Lines of records, and lines that are none."""
