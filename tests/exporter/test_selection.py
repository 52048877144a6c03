"""Which records are exported, and in which order."""

from __future__ import annotations

import json

from tests.exporter.conftest import Jdtool
from tests.exporter.sample import ARTICLE, CAPTION, lines_of


def test_sort_and_limit(jdtool: Jdtool) -> None:
    source = [{**CAPTION, "id": str(i), "page": page} for i, page in enumerate([2, 10, 1, 2])]
    ran = jdtool("export", "--sort=-page,id", "--fields", "id", stdin=source)
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["1", "0", "3", "2"]
    ran = jdtool("export", "--sort", "page", "--limit", "2", "--fields", "id", stdin=source)
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["2", "0"]
    ran = jdtool("export", "--limit", "3", "--fields", "id", stdin=lines_of(source[:3]) + b"{broken\n")
    assert (ran.returncode, ran.stdout.count(b"\n")) == (0, 3)  # what stands behind is not read
    assert jdtool("export", "--limit", "0").stdout == b""


def test_count_by_counts_each_value(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--count-by", "author", "--where", "kind=article", stdin=[ARTICLE, ARTICLE, CAPTION])
    assert sorted(ran.stdout.decode().splitlines()) == ["2\t张小明", "2\t李芳"]
    assert jdtool("export", "--count-by", "kind").stdout.decode() == "1\tarticle\n1\tcaption\n"
    assert jdtool("export", "--count-by", "kind", "--limit", "1").returncode == 2
