"""The digest of a page: its head, each headline and the best sentences, as text and as Markdown."""

from __future__ import annotations

from typing import Any

from jdtool.summarizer import Options
from jdtool.summarizer.digest import Digest

PAGE = {"source": "a.txt", "page": 3, "paper": "江城晚报", "date": "2021-06-23", "sheet": "A5", "section": "城事"}


def article(title: str, **fields: Any) -> dict[str, Any]:
    return PAGE | {"title": title, "paragraphs": [f"{title}，昨日清晨六点。", "天晴。"]} | fields


def digest(*records: dict[str, Any], markdown: bool = False) -> str:
    output = Digest(Options(count=1), markdown)
    return "".join(part for record in records for part in output.add(record))


def test_a_page_has_its_head_once() -> None:
    assert digest(article("地铁开通"), article("书店开张")) == (
        "江城晚报　2021-06-23　A5　城事\n\n地铁开通\n地铁开通，昨日清晨六点。\n\n书店开张\n书店开张，昨日清晨六点。\n\n"
    )


def test_form_feeds_separate_pages() -> None:
    text = digest(article("地铁开通"), article("书店开张", page=4, sheet="A6"))
    first, second = text.split("\f")
    assert first.startswith("江城晚报　2021-06-23　A5")
    assert second.startswith("江城晚报　2021-06-23　A6　城事\n\n书店开张\n")


def test_what_is_unknown_of_a_page_is_left_out() -> None:
    unknown = {"paper": None, "date": None, "sheet": None, "section": None}
    assert digest(article("地铁开通", **unknown)).startswith("a.txt　第3页\n\n")
    assert digest(article("地铁开通", **unknown, source="-")).startswith("第3页\n\n")
    assert digest(article("地铁开通", **unknown | {"paper": "江城晚报"})).startswith("江城晚报　a.txt　第3页\n\n")


def test_captions_furniture_and_empty_records_add_nothing() -> None:
    assert digest(article("图", kind="caption"), article("版", kind="furniture"), {"title": None}) == ""


def test_markdown_has_headings_and_takes_no_text_for_markup() -> None:
    text = digest(article("*地铁*开通"), article("# 书店", page=4), markdown=True)
    assert text == (
        "# 江城晚报　2021-06-23　A5　城事\n\n## \\*地铁\\*开通\n\n\\*地铁\\*开通，昨日清晨六点。\n\n"
        "\n# 江城晚报　2021-06-23　A5　城事\n\n## \\# 书店\n\n\\# 书店，昨日清晨六点。\n\n"
    )


def test_the_body_may_be_a_text() -> None:
    record = PAGE | {"title": "地铁开通", "text": "地铁昨日清晨正式开通。\n天晴。"}
    assert "地铁昨日清晨正式开通。" in digest(record)
