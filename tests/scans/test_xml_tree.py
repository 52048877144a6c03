"""XML of strangers: what is refused, where, and what is read of the rest."""

from __future__ import annotations

import pytest

from jdtool.scans.ocr_lines import OcrFault
from jdtool.scans.xml_tree import descendants, number_of, tree_of

ENTITY = b"<!DOCTYPE a [\n<!ENTITY long 'text'>\n]>\n<a>&long;</a>"


@pytest.mark.parametrize(
    ("data", "message", "line"),
    [
        (ENTITY, "the entity 'long'", 2),
        (b"<a>\n<b></a>", "not well-formed XML .*mend it", 2),
        (b"<a>\n<b>", "truncated", 2),
        (b"", "truncated", 1),
        (b"<?xml version='1.0' encoding='no-such'?><a/>", "encoding", 1),
        (b"\n" + 101 * b"<a>" + 101 * b"</a>", "nested more than 100 deep", 2),
    ],
    ids=["entity", "wrong end", "no end", "empty", "encoding", "depth"],
)
def test_faults_say_what_is_wrong_and_where(data: bytes, message: str, line: int) -> None:
    with pytest.raises(OcrFault, match=message) as fault:
        tree_of(data)
    assert fault.value.line == line


def test_a_hundred_elements_inside_one_another_are_read() -> None:
    assert len(list(tree_of(100 * b"<a>" + 100 * b"</a>").iter())) == 100
    assert len(tree_of(b"<a>" + 200 * b"<b/>" + b"</a>")) == 200


def test_elements_and_attributes_are_without_their_namespace() -> None:
    root = tree_of("<x:a xmlns:x='urn:x' x:k='1'><x:b>茶 &amp; 园</x:b></x:a>".encode())
    assert (root.tag, root.get("k"), root.findtext("b")) == ("a", "1", "茶 & 园")


def test_descendants_come_in_the_order_of_the_document_without_the_element_itself() -> None:
    root = tree_of(b"<a n='0'><b n='1'><a n='2'/></b><c n='3'/><b n='4'/></a>")
    assert [inner.get("n") for inner in descendants(root, "a", "b")] == ["1", "2", "4"]


@pytest.mark.parametrize("text", ["inf", "-1e12", "", "12px"])
def test_what_is_no_measure_is_no_number(text: str) -> None:
    assert number_of(text) is None
    assert number_of("-12") == -12
