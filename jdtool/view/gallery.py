"""Pages → a folder with an HTML file for each, and an index of them that opens from disk."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from jdtool.errors import IOFailure
from jdtool.stream.descriptors import reason
from jdtool.stream.writing import Output
from jdtool.view.document import document
from jdtool.view.pages import ViewPage, is_doubtful, number_of
from jdtool.view.plain import plain_page

INDEX = "index.html"
_MARK = ' class="doubtful"'
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 80  # characters of a name; some file systems hold 255 bytes


class Entry(NamedTuple):
    """One page in the index: its file, how it is called, and its articles: number, headline, whether it is doubtful."""

    file: str
    name: str
    order: tuple[str, str, str, int]
    articles: tuple[tuple[str, str, bool], ...]


def write_gallery(pages: Iterable[ViewPage], folder: str) -> None:
    """Write each page as it comes, and the index at the end. Raises IOFailure where the folder cannot be written."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as fault:
        raise IOFailure(reason(fault), folder) from None
    entries: list[Entry] = []
    names = {INDEX}
    for page in pages:
        name = _file_name(page, names)
        with Output(os.path.join(folder, name)) as out:
            for piece in document([page], page.title):
                out.write(piece)
        entries.append(_entry(page, name))
    with Output(os.path.join(folder, INDEX)) as out:
        out.write(index(entries).encode("utf-8", "replace"))


def index(entries: Iterable[Entry]) -> str:
    """The index as HTML: pages by paper, date and sheet, each with its headlines, which lead to the articles.

    >>> "%3Cb%3E.html#a1" in index([Entry("<b>.html", "page", ("", "", "", 1), (("1", "桥", False),))])
    True
    """
    in_order = sorted(entries, key=lambda entry: entry.order)
    items = []
    for entry in in_order:
        address = quote(entry.file)
        headlines = "".join(
            f'<li{_MARK if doubtful else ""}><a href="{address}#a{number}">{html.escape(title)}</a></li>'
            for number, title, doubtful in entry.articles
        )
        heading = f'<h2><a href="{address}">{html.escape(entry.name)}</a></h2>'
        items.append(f'<li>{heading}<ol lang="zh">{headlines}</ol></li>')
    articles = sum(len(entry.articles) for entry in in_order)
    counts = f'<p class="quiet">{len(in_order)} pages, {articles} articles; ? marks doubtful ones</p>'
    return plain_page("Pages", f'{counts}\n<ul class="pages">{"".join(items)}</ul>')


def _entry(page: ViewPage, file: str) -> Entry:
    articles = tuple(
        (number_of(record), record.get("title") or "".join(record.get("paragraphs") or ())[:20], is_doubtful(record))
        for record in page.records
        if record.get("kind", "article") == "article"
    )
    paper, date, sheet = page.folio.values()
    return Entry(file, page.title, (paper, date, sheet or page.source, page.number), articles)


def _file_name(page: ViewPage, names: set[str]) -> str:
    """A file name for a page, after its source and its number, that is not among the *names* given to others."""
    base = os.path.basename(page.source).partition(".")[0]
    stem = (_UNSAFE.sub("-", base).strip("-.") or "page")[:_LONGEST]
    stem += f"-p{page.number}" if page.number > 1 else ""
    name, k = f"{stem}.html", 2
    while name.lower() in names:
        name, k = f"{stem}-{k}.html", k + 1
    names.add(name.lower())
    return name
