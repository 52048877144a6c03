"""XML of strangers to a tree of elements: nothing is fetched, and no entity is expanded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from jdtool.scans.ocr_lines import OcrFault

_DEEPEST = 100  # elements inside one another; the formats of OCR have about ten


def tree_of(data: bytes) -> Element:
    """The bytes of an XML document to its root; names are without their namespace.

    Raises OcrFault, with the line, for what is not well-formed, declares entities or is nested too deeply.

    >>> tree_of(b'<a xmlns="urn:x"><b c="1">text</b></a>')[0].tag
    'b'
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    builder: Any = TreeBuilder()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise OcrFault(f"elements nested more than {_DEEPEST} deep", parser.CurrentLineNumber)
        builder.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    def refuse(name: str, *_: object) -> None:
        raise OcrFault(f"the entity {name!r} is declared or used; write the character itself", parser.CurrentLineNumber)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = parser.SkippedEntityHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as fault:
        reason = expat.ErrorString(fault.code)
        remedy = "truncated: get the file again" if reason in _CUT else "mend it, as xmllint shows the place"
        raise OcrFault(f"not well-formed XML ({reason}); {remedy}", fault.lineno) from None
    except (LookupError, ValueError) as fault:
        raise OcrFault(f"XML in an encoding that cannot be read ({fault}); save it as UTF-8", 1) from None
    root: Element = builder.close()
    return root


_CUT = (
    expat.errors.XML_ERROR_NO_ELEMENTS,
    expat.errors.XML_ERROR_UNCLOSED_TOKEN,
    expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    expat.errors.XML_ERROR_PARTIAL_CHAR,
)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """The elements called *names* inside *element*, in the order of the document."""
    return (inner for inner in element.iter() if inner.tag in names and inner is not element)


def number_of(text: str | None) -> float | None:
    """A number as an attribute has it; None where there is none.

    >>> number_of("12.5"), number_of("nan"), number_of("?"), number_of(None)
    (12.5, None, None, None)
    """
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None
