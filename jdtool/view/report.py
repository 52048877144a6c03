"""Statistics → an HTML page with bars, or text for a terminal."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size

from jdtool.view.pages import DOUBTFUL
from jdtool.view.plain import plain_page
from jdtool.view.statistics import Statistics

WARN = ' class="warn"'
_TOP = 20  # authors and sections that are listed
_ROW, _LABEL, _BARS, _VALUE = 24, 190, 560, 110  # sizes in a chart, in its own units
Bars = Sequence[tuple[str, int, bool]]
"""Label, count, and whether the bar is a warning."""


def html_report(figures: Statistics, title: str = "What this run gave") -> str:
    """The figures as one HTML file without scripts.

    >>> figures = Statistics(pages=1)
    >>> figures.articles_per_page[12] = 1
    >>> "<svg" in html_report(figures)
    True
    """
    body = [_cards(figures)]
    for heading, bars in _charts(figures):
        if bars:
            body += [f"<h2>{html.escape(heading)}</h2>", _chart(heading, bars)]
    if figures.doubtful:
        body += ["<h2>Doubtful articles, most doubtful first</h2>", _doubtful(figures)]
    if figures.empty_pages:
        names = "、".join(html.escape(f"{source}, page {page}") for source, page in figures.empty_pages)
        body += ["<h2>Pages without an article</h2>", f"<p>{names}</p>"]
    return plain_page(title, "\n".join(body))


def text_report(figures: Statistics, columns: int, colour: bool) -> str:
    """The figures for a terminal of so many *columns*.

    >>> print(text_report(Statistics(pages=2), 40, False).splitlines()[0])
    2 pages · 0 articles · 0 doubtful
    """
    bold, warn, plain = ("\x1b[1m", "\x1b[31m", "\x1b[0m") if colour else ("", "", "")
    counts = [*_counts(figures)[:2], _doubtful_count(figures)]
    out = [" · ".join(f"{value} {name.removesuffix('s') if value == '1' else name}" for name, value, _ in counts)]
    out.append(f"lacking: {', '.join(f'{name} {n}' for name, n in figures.lacking.most_common()) or 'nothing'}")
    for heading, bars in _charts(figures):
        if not bars:
            continue
        label = min(max(cell_len(name) for name, _, _ in bars), columns // 3)
        room = max(columns - label - 12, 4)
        most = max(count for _, count, _ in bars)
        out += ["", f"{bold}{heading}{plain}"]
        for name, count, is_warning in bars:
            bar = "█" * max(round(room * count / most), 1 if count else 0)
            start, end = (warn, plain) if is_warning else ("", "")
            out.append(f"{set_cell_size(name, label)}  {start}{bar}{end} {count:,}")
    if figures.doubtful:
        out += ["", f"{bold}Doubtful articles, most doubtful first{plain}"]
        for one in figures.doubtful[:_TOP]:
            where = f"{one.source}:{one.page}  {one.title}"
            out.append(f"{warn}{one.confidence:.2f}{plain}  {set_cell_size(where, columns - 6).rstrip()}")
        if figures.doubtful_count > _TOP:
            out.append(f"and {figures.doubtful_count - _TOP} more")
    out += [f"no article: {source}, page {page}" for source, page in figures.empty_pages]
    return "\n".join(out) + "\n"


def _counts(figures: Statistics) -> list[tuple[str, str, bool]]:
    return [
        ("pages", f"{figures.pages:,}", False),
        ("articles", f"{figures.articles:,}", False),
        ("captions", f"{figures.kinds['caption']:,}", False),
        ("furniture", f"{figures.kinds['furniture']:,}", False),
        ("characters", f"{sum(figures.words.values()):,}", False),
        _doubtful_count(figures),
        ("without headline", f"{figures.lacking['title']:,}", False),
        ("without author", f"{figures.lacking['authors']:,}", False),
    ]


def _doubtful_count(figures: Statistics) -> tuple[str, str, bool]:
    return ("doubtful", f"{figures.doubtful_count:,}", figures.doubtful_count > 0)


def _charts(figures: Statistics) -> Iterable[tuple[str, Bars]]:
    pages = figures.articles_per_page
    yield "Articles on a page: pages", [(str(n), pages[n], n == 0) for n in sorted(pages)]
    bounds = [(k, f"{k / 10:.1f}–{(k + 1) / 10:.1f}") for k in range(9, -1, -1)]
    confidences = figures.confidences
    low = round(DOUBTFUL * 10)
    yield "Confidence: articles", [(name, confidences[k], k < low) for k, name in bounds if confidences[k]]
    yield "Authors: articles", [(name, n, False) for name, n in figures.authors.most_common(_TOP)]
    if set(figures.words) != {"(none)"}:
        yield "Sections: characters", [(name, n, False) for name, n in figures.words.most_common(_TOP)]


def _cards(figures: Statistics) -> str:
    cards = [
        f"<div{WARN if is_warning else ''}><dt>{name}</dt><dd>{value}</dd></div>"
        for name, value, is_warning in _counts(figures)
    ]
    return f'<dl class="figures">{"".join(cards)}</dl>'


def _chart(heading: str, bars: Bars) -> str:
    """Bars as SVG, with a table's content for those who do not see it."""
    most = max(max(count for _, count, _ in bars), 1)
    rows = []
    for k, (name, count, is_warning) in enumerate(bars):
        y, width = k * _ROW, max(round(_BARS * count / most, 1), 1)
        rows.append(
            f'<text class="quiet" x="{_LABEL - 10}" y="{y + 16}" text-anchor="end">{html.escape(name[:14])}</text>'
            f'<rect x="{_LABEL}" y="{y + 4}" width="{width}" height="{_ROW - 8}" rx="3"{WARN if is_warning else ""}/>'
            f'<text x="{_LABEL + width + 8}" y="{y + 16}">{count:,}</text>'
        )
    size = f"0 0 {_LABEL + _BARS + _VALUE} {len(bars) * _ROW}"
    counts = "; ".join(f"{name}: {count}" for name, count, _ in bars)
    label = html.escape(f"{heading}. {counts}")
    return f'<svg viewBox="{size}" role="img" aria-label="{label}">{"".join(rows)}</svg>'


def _doubtful(figures: Statistics) -> str:
    rows = [
        f'<tr><td class="number">{one.confidence:.2f}</td><td lang="zh">{html.escape(one.title)}</td>'
        f"<td>{html.escape(one.source)}, page {one.page}</td><td>{html.escape(one.id)}</td></tr>"
        for one in figures.doubtful
    ]
    heads = "<tr><th>confidence</th><th>article</th><th>where</th><th>id</th></tr>"
    return f"<table><thead>{heads}</thead><tbody>{''.join(rows)}</tbody></table>"
