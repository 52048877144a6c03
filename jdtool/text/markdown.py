"""Text → Markdown (CommonMark) that shows it as it is."""

from __future__ import annotations

from jdtool.patterns import lazy

_INLINE = lazy(r"[\\`*_\[\]<>&~|$]")
_AT_START = lazy(r"^([ \t]*)(?:([#+=-])|(\d{1,9})([.)]))")


def escape(text: str) -> str:
    r"""Text → one line in which every mark that CommonMark could take for markup is escaped.

    See https://spec.commonmark.org/0.31.2/#backslash-escapes.

    >>> print(escape("1. 价格*上涨*<b>"))
    1\. 价格\*上涨\*\<b\>
    """
    text = " ".join(text.strip().splitlines())
    text = _INLINE.sub(r"\\\g<0>", text)
    return _AT_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)
