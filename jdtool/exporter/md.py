"""Markdown (CommonMark): a page to read, with headline, byline, summary and paragraphs.

What the text says is never taken for markup: every mark that CommonMark could take so is escaped
(https://spec.commonmark.org/0.31.2/#backslash-escapes).
"""

from __future__ import annotations

from jdtool.exporter import encoder
from jdtool.exporter.fields import Record
from jdtool.text.markdown import escape


class Encoder(encoder.Encoder):
    """One section for each record; a rule stands between."""

    between = b"\n---\n\n"

    def record(self, record: Record) -> bytes:
        parts = [_line(record["kicker"], "**{}**"), _line(record["title"], "# {}"), _line(record["subtitle"], "## {}")]
        parts += [_line(record["byline"], "*{}*")]
        if record["summary"]:
            parts.append("\n".join(f"> - {escape(s)}" for s in record["summary"]))
        parts += [_line(p, "{}") for p in record["text"].split("\n")]
        parts += [_line(record["jump"], "*{}*")]
        if record["keywords"]:
            parts.append(" · ".join(map(_keyword, record["keywords"])))
        return encoder.utf8("\n\n".join(part for part in parts if part) + "\n")


def _keyword(word: str) -> str:
    """A keyword as code on one line, whatever is in it.

    >>> _keyword("地铁\\n\\n# 票价")
    '`地铁 # 票价`'
    """
    word = " ".join(word.split())
    return f"`{word}`" if word and "`" not in word else escape(word)


def _line(text: str | None, shape: str) -> str:
    """*text* in *shape*, or nothing where there is none."""
    return shape.replace("{}", escape(text)) if text and text.strip() else ""
