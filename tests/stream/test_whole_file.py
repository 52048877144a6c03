"""A file that can only be read as a whole: all of it, or an error before memory fills."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jdtool.errors import BadInput
from jdtool.stream.whole_file import whole


def test_the_blocks_are_put_together() -> None:
    assert whole([b"%PDF-", b"", b"1.4\n"], "a.pdf", 100, "a file", "split it") == b"%PDF-1.4\n"
    assert whole([], "a.pdf", 100, "a file", "split it") == b""


def test_a_file_of_just_the_most_is_read() -> None:
    assert len(whole([b"x" * 50] * 2, "a.pdf", 100, "a file", "split it")) == 100


def test_a_larger_one_is_refused_by_its_name_and_read_no_further() -> None:
    reads: list[int] = []

    def blocks() -> Iterator[bytes]:
        for number in range(1000):
            reads.append(number)
            yield b"x" * 60

    with pytest.raises(BadInput, match="a scan of more than 100 bytes; write a file for each page") as fault:
        whole(blocks(), "a.tif", 100, "a scan", "write a file for each page")
    assert fault.value.problem.source == "a.tif"
    assert reads == [0, 1]
