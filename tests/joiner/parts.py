"""Records of an issue whose articles go on on other pages."""

from __future__ import annotations

from typing import Any

from jdtool.article import Article

FERRY = "渡轮公司昨晚开出第一班夜船，船上坐了一百二十人。"
TEA = "茶农的手机在霜冻之前两小时会响，今年的新芽保住了。"


def part(sheet: str, title: str | None = None, text: str = FERRY, jump: tuple[str, str] | None = None,
         **fields: Any) -> Article:  # fmt: skip
    """A record on a page of its own sheet; *jump* is the direction and the sheet that it names."""
    record: dict[str, Any] = {
        "id": f"{sheet}-{title}-{text[:6]}",
        "source": f"0517/{sheet}.txt",
        "kind": "article",
        "title": title,
        "paragraphs": [text],
        "sheet": sheet,
        "lines": {"body": [[2, 3]]},
    }
    if jump:
        record |= {"jump": "下转" if jump[0] == "to" else "上接", "jumps": [{"direction": jump[0], "sheet": jump[1]}]}
    return Article.from_dict(record | fields)
