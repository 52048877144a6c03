"""Markdown (CommonMark): a page to read, with headline, byline, summary and paragraphs.

What the text says is never taken for markup: every mark that CommonMark could take so is escaped
(https://spec.commonmark.org/0.31.2/#backslash-escapes).
"""

from __future__ import annotations

from jdtool.errors import BadInput
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
            parts.append(" · ".join(f"`{k}`" if "`" not in k else escape(k) for k in record["keywords"]))
        try:
            return "\n\n".join(part for part in parts if part).encode() + b"\n"
        except UnicodeEncodeError:
            raise BadInput("half a surrogate pair, which is no character: only JSON can hold it") from None


def _line(text: str | None, shape: str) -> str:
    """*text* in *shape*, or nothing where there is none."""
    return shape.replace("{}", escape(text)) if text and text.strip() else ""
