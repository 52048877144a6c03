"""Quotation marks: curly “‘’” as printed in mainland China, corner 「『』」 as printed in Taiwan and Hong Kong."""

from __future__ import annotations

from jdtool.errors import BadUsage
from jdtool.patterns import lazy

STYLES = ("corner", "curly", "keep")
_CORNER_CONFIGS = frozenset({"s2tw", "s2twp", "s2hk", "s2hkp"})
_TO_CORNER = str.maketrans("“”‘’", "「」『』")
_TO_CURLY = str.maketrans("「」『』", "“”‘’")
_APOSTROPHE = lazy("(?<=[A-Za-z])’(?=[A-Za-z])|’(?=[0-9]0s)")


def style_of(config: str, style: str | None) -> str:
    """The configuration and the style asked for → the style to use; `corner` by default where Taiwan or Hong Kong is
    the target, else `keep`. Raises BadUsage where there is no such style.

    >>> style_of("s2twp", None), style_of("t2s", None), style_of("s2tw", "keep")
    ('corner', 'keep', 'keep')
    """
    if style is None:
        return "corner" if config in _CORNER_CONFIGS else "keep"
    if style not in STYLES:
        raise BadUsage(f"no quotes {style!r}; there are: {', '.join(STYLES)}")
    return style


def set_quotes(text: str, style: str) -> str:
    """*text* → the same with its quotation marks in *style*; outer and inner marks keep their levels.

    An apostrophe between Latin letters is none. As many characters as before.

    >>> set_quotes("他说：“我读‘家’，don’t you?”", "corner")
    '他说：「我读『家』，don’t you?」'
    >>> set_quotes("「內『外』」", "curly")
    '“內‘外’”'
    """
    if style == "keep":
        return text
    if style == "curly":
        return text.translate(_TO_CURLY)
    if "’" not in text:
        return text.translate(_TO_CORNER)
    out: list[str] = []
    position = 0
    for match in _APOSTROPHE.finditer(text):
        out += text[position : match.start()].translate(_TO_CORNER), "’"
        position = match.end()
    return "".join([*out, text[position:].translate(_TO_CORNER)])
