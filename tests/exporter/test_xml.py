"""Elements of XML as text: any parser reads back what was put in."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdtool.errors import BadInput
from jdtool.exporter.xml import DECLARATION, element, escape, start

TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\ufffe\uffff").filter(
    lambda c: c >= " " or c in "\t\n\r"))  # fmt: skip


@given(attribute=TEXT, content=TEXT)
def test_text_and_attributes_come_back(attribute: str, content: str) -> None:
    tree = ElementTree.fromstring(DECLARATION.encode() + element("a", {"b": attribute}, escape(content)).encode())
    assert (tree.get("b"), tree.text or "") == (attribute, content)


def test_elements_nest_and_empty_ones_are_closed_in_themselves() -> None:
    text = element("a", {}, element("b", {"x": 1, "y": None, "z": ""}), start("c", {}) + "</c>")
    assert text == '<a><b x="1" z=""/><c></c></a>'


@pytest.mark.parametrize("char", ["\0", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_bad_input_with_its_remedy(char: str) -> None:
    with pytest.raises(BadInput, match=rf"U\+{ord(char):04X}, which XML cannot hold; jdtool clean takes it out"):
        element("a", {"b": f"x{char}"})
    with pytest.raises(BadInput):
        escape(char)
