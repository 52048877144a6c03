"""Elements of XML as text: what ALTO and METS are written with."""

from __future__ import annotations

from collections.abc import Mapping

from jdtool.errors import BadInput
from jdtool.patterns import lazy

_NO_XML = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # https://www.w3.org/TR/xml/#charsets
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_TO_ESCAPE = lazy("|".join(_ESCAPES))

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escape(text: str) -> str:
    """*text* as it stands in an element or an attribute. Raises BadInput for a character that XML cannot hold.

    >>> escape('甲<乙 & "丙"')
    '甲&lt;乙 &amp; &quot;丙&quot;'
    """
    if bad := _NO_XML.search(text):
        raise BadInput(f"the character U+{ord(bad[0]):04X}, which XML cannot hold; jdtool clean takes it out")
    return _TO_ESCAPE.sub(lambda match: _ESCAPES[match[0]], text)


def start(name: str, attributes: Mapping[str, object]) -> str:
    """The start tag of an element; attributes that are None are left out."""
    return f"<{name}{_attribute_text(attributes)}>"


def element(name: str, attributes: Mapping[str, object], *content: str) -> str:
    """An element with its content, which is escaped already.

    >>> element("div", {"TYPE": "BODY", "LABEL": None}, element("fptr", {"FILEID": "a"}))
    '<div TYPE="BODY"><fptr FILEID="a"/></div>'
    """
    inner = "".join(content)
    return (
        f"<{name}{_attribute_text(attributes)}>{inner}</{name}>" if inner else f"<{name}{_attribute_text(attributes)}/>"
    )


def _attribute_text(attributes: Mapping[str, object]) -> str:
    return "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items() if value is not None)
