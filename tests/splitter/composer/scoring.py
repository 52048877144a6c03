"""How well records answer to the truth of a page: the six figures, each from 0 to 1.

All text is compared after NFKC with white space removed. Records are paired with articles by shared runs of six
characters, the greatest share first.

- article: true articles whose body is exactly one record's body
- headline: true articles whose record has exactly the true headline
- paragraph: F1 of whole paragraphs, of articles and captions
- author: F1 of (article, name, role)
- dateline: true articles whose outlet, place and date all agree
- kept: 1 - (characters in no record + characters the page has not) / characters of the page
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Any

from jdtool.splitter import split_page
from tests.splitter.composer.compose import ComposedPage, compose
from tests.splitter.composer.style import Style

NAMES = ("article", "headline", "paragraph", "author", "dateline", "kept")


def norm(text: str | None) -> str:
    """*text* as it is compared."""
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def _body(record: dict[str, Any]) -> str:
    return "".join(map(norm, record.get("paragraphs") or []))


def _head(record: dict[str, Any]) -> str:
    return "".join(norm(record.get(deck)) for deck in ("kicker", "title", "subtitle"))


def _people(record: dict[str, Any]) -> set[tuple[str, str]]:
    return {(norm(a["name"]), norm(a["role"])) for a in record.get("authors") or []}


def _where(record: dict[str, Any]) -> tuple[str, ...]:
    dateline = record.get("dateline") or {}
    return tuple(norm(dateline.get(k)) for k in ("outlet", "place", "date"))


def _paragraphs(records: list[dict[str, Any]]) -> Counter[str]:
    return Counter(norm(p) for r in records if r["kind"] != "furniture" for p in r["paragraphs"])


def _grams(text: str) -> Counter[str]:
    return Counter(text[i : i + 6] for i in range(max(1, len(text) - 5)))


def _pairs(true: list[dict[str, Any]], found: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    ours, theirs = [_grams(_body(r)) for r in true], [_grams(_body(r)) for r in found]
    links = sorted(
        ((sum((a & b).values()), -i, -j) for i, a in enumerate(ours) for j, b in enumerate(theirs)), reverse=True
    )
    pairs: dict[int, dict[str, Any]] = {}
    taken: set[int] = set()
    for shared, i, j in links:
        if shared and -i not in pairs and -j not in taken:
            pairs[-i] = found[-j]
            taken.add(-j)
    return pairs


def score(text: str, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> tuple[Counter[str], list[str]]:
    """The counts of one page, NAME+ right out of NAME, and what is wrong in words."""
    count: Counter[str] = Counter()
    notes: list[str] = []
    true = [r for r in gold if r["kind"] == "article"]
    pairs = _pairs(true, found)
    for i, r in enumerate(true):
        mate = pairs.get(i, {})
        right = {
            "article": bool(mate) and _body(mate) == _body(r),
            "headline": bool(mate) and _head(mate) == "".join(map(norm, r["headline"])),
            "dateline": bool(mate) and _where(mate) == _where(r),
        }
        for name, ok in right.items():
            count[name] += 1
            count[name + "+"] += ok
        mine, other = _people(r), _people(mate)
        count["author"] += len(mine) + len(other)
        count["author+"] += 2 * len(mine & other)
        label = ("/".join(r["headline"]) or _body(r))[:16]
        if not right["article"]:
            notes.append(f"«{label}» body: {_difference(_body(r), _body(mate))}")
        if not right["headline"]:
            notes.append(
                f"«{label}» headline: {r['headline']} came {[mate.get(k) for k in ('kicker', 'title', 'subtitle')]}"
            )
        if mine != other:
            notes.append(f"«{label}» authors: {sorted(mine)} came {sorted(other)}; {r['byline']} {_body(r)[:40]!r}")
        if mate and not right["dateline"]:
            notes.append(f"«{label}» dateline: {_where(r)} came {_where(mate)}; opening {_body(r)[:40]!r}")
    there, got = _paragraphs(gold), _paragraphs(found)
    count["paragraph+"] += 2 * sum((there & got).values())
    count["paragraph"] += sum(there.values()) + sum(got.values())
    notes += [f"paragraph not found: {p[:24]}…{p[-12:]}" for p in there - got]
    page = Counter(norm(text))
    said = Counter(
        "".join(norm(r.get(k)) for r in found for k in ("kicker", "title", "subtitle", "byline", "jump"))
        + "".join(map(_body, found))
    )
    lost, made = page - said, said - page
    count["kept"] += page.total()
    count["kept+"] += page.total() - lost.total() - made.total()
    if lost or made:
        notes.append(f"kept: lost {dict(lost)} made {dict(made)}")
    return count, notes


def _difference(true: str, found: str) -> str:
    at = next((n for n, (a, b) in enumerate(zip(true, found, strict=False)) if a != b), min(len(true), len(found)))
    near = slice(max(0, at - 8), at + 16)
    return f"differs at {at} of {len(true)}: true …{true[near]!r} came {found[near]!r}"


def figures(count: Counter[str]) -> dict[str, float]:
    """The six figures of counts added up over pages; what was never asked counts as right."""
    return {name: count[name + "+"] / count[name] if count[name] else 1.0 for name in NAMES}


def split_scored(style: Style, seed: int, tight: bool = False) -> tuple[Counter[str], list[str]]:
    """The counts of `split` on one composed page, and what is wrong in words; *tight*: without its blank lines."""
    page = compose(style, seed)
    if tight:
        lines = page.text.splitlines(keepends=True)
        page = ComposedPage("".join(line for line in lines if line.strip()), page.gold)
    return score(page.text, page.gold, [article.to_dict() for article in split_page(page.text)])
