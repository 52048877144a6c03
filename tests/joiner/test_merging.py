"""An article and its continuations as one record."""

from __future__ import annotations

from pathlib import Path

import jdtool as api
from jdtool.article import Article
from jdtool.joiner import join
from tests.joiner.parts import part


def test_an_article_over_three_pages_is_one() -> None:
    ends = [{"direction": "from", "sheet": "1"}, {"direction": "to", "sheet": "5"}]
    parts = [
        part("1", "夜船开航", "渡轮夜里十一", ("to", "3")),
        part("3", "夜船开航", "点半收班，公司", jumps=ends),
        part("5", "夜船开航", "秋天再开一条线。", ("from", "3")),
    ]  # fmt: skip
    (whole,) = join(parts)
    assert whole.paragraphs == ["渡轮夜里十一点半收班，公司秋天再开一条线。"]
    assert [c["id"] for c in whole.continuations or ()] == [parts[1].id, parts[2].id] and whole.jumps == []


def test_joining_again_changes_nothing_and_no_text_is_lost() -> None:
    pages = [Path(__file__).parents[1] / f"data/issue/{n}.txt" for n in (1, 3)]
    records = [a for page in pages for a in api.split(page.read_text(encoding="utf-8"), source=page.name)]
    once = list(api.join(records))
    again = list(api.join(Article.from_json(a.to_json()) for a in once))
    assert [a.to_dict() for a in again] == [a.to_dict() for a in once]
    before = sorted("".join(p for a in records for p in a.paragraphs))
    assert sorted("".join(p for a in once for p in a.paragraphs)) == before
    assert len(once) == len(records) - 2
