"""HTML of records: the same file as `view` writes, page after page."""

from __future__ import annotations

import json
import re
from typing import Any

from jdtool.view.document import document
from jdtool.view.pages import ViewPage
from tests.exporter.sample import ARTICLE, CAPTION, file_of

OTHER = {**ARTICLE, "id": "p2-001", "source": "pages/p2.txt"}


def pages(data: bytes) -> list[dict[str, Any]]:
    form = re.search(r'<script type="application/json"[^>]*>(\[.*?\])</script>', data.decode(), re.DOTALL)
    assert form
    result: list[dict[str, Any]] = json.loads(form[1])
    return result


def test_records_of_one_page_stand_together() -> None:
    data = file_of([ARTICLE, CAPTION, OTHER], "html")
    assert [(page["source"], [record["id"] for record in page["records"]]) for page in pages(data)] == [
        ("pages/p1.txt", ["p1-001", "p1-002"]),
        ("pages/p2.txt", ["p2-001"]),
    ]


def test_pages_of_one_source_are_apart_too() -> None:
    data = file_of([ARTICLE, {**ARTICLE, "id": "p1-101", "page": 2}], "html")
    assert [page["number"] for page in pages(data)] == [1, 2]


def test_it_is_the_file_that_view_writes() -> None:
    view = b"".join(document([ViewPage("pages/p1.txt", 1, [ARTICLE, CAPTION])], "pages/p1.txt"))
    assert file_of([ARTICLE, CAPTION], "html") == view


def test_no_records_are_a_file_without_pages() -> None:
    data = file_of([], "html")
    assert pages(data) == [] and data.endswith(b"</html>\n")
