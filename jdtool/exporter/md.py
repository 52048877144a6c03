"""Markdown (CommonMark): a page to read, with headline, byline, summary and paragraphs.

What the text says is never taken for markup: every mark that CommonMark could take so is escaped
(https://spec.commonmark.org/0.31.2/#backslash-escapes).
"""

from __future__ import annotations

import re

from jdtool.errors import BadInput
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record

_INLINE = re.compile(r"[\\`*_\[\]<>&~|$]")
_AT_START = re.compile(r"^([ \t]*)(?:([#+=-])|(\d{1,9})([.)]))")


class Encoder(encoder.Encoder):
    """One section for each record; a rule stands between."""

    between = b"\n---\n\n"

    def record(self, record: Record) -> bytes:
        parts = [_line(record["kicker"], "**{}**"), _line(record["title"], "# {}"), _line(record["subtitle"], "## {}")]
        parts += [_line(record["byline"], "*{}*")]
        if record["summary"]:
            parts.append("\n".join(f"> - {_escaped(s)}" for s in record["summary"]))
        parts += [_line(p, "{}") for p in record["text"].split("\n")]
        parts += [_line(record["jump"], "*{}*")]
        if record["keywords"]:
            parts.append(" · ".join(f"`{k}`" if "`" not in k else _escaped(k) for k in record["keywords"]))
        try:
            return "\n\n".join(part for part in parts if part).encode() + b"\n"
        except UnicodeEncodeError:
            raise BadInput("half a surrogate pair, which is no character: only JSON can hold it") from None


def _line(text: str | None, shape: str) -> str:
    """*text* in *shape*, or nothing where there is none."""
    return shape.replace("{}", _escaped(text)) if text and text.strip() else ""


def _escaped(text: str) -> str:
    r"""Text that CommonMark shows as it is.

    >>> print(_escaped("1. 价格*上涨*<b>"))
    1\. 价格\*上涨\*\<b\>
    """
    text = " ".join(text.strip().splitlines())
    text = _INLINE.sub(r"\\\g<0>", text)
    return _AT_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)
