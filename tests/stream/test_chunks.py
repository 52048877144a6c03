"""Bytes to chunks: whole, in order, each with the place where it begins."""

from __future__ import annotations

import os

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jdtool.stream.file_kinds import file_kind
from jdtool.stream.reading import Input


@given(st.binary(max_size=200), st.sampled_from(["lines", "pages"]), st.integers(1, 7))
@settings(max_examples=200, deadline=None)
def test_chunks_give_back_every_byte_and_know_where_they_stand(data: bytes, cut: str, size: int) -> None:
    """However the bytes arrive, chunks are whole, in order, and say on which line and byte they begin."""
    assume(file_kind(data) is None)
    read, write = os.pipe()
    with os.fdopen(read, "rb", buffering=0) as source, pytest.MonkeyPatch.context() as patch:
        os.write(write, data)
        os.close(write)
        patch.setattr("jdtool.stream.reading.READ_SIZE", size)
        with Input(f"/dev/fd/{source.fileno()}") as openings:
            chunks = list(openings.line_chunks() if cut == "lines" else openings.page_chunks())
    bom = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    mark = b"" if cut == "lines" else b"\f"
    assert mark.join(c.data for c in chunks) in (data[bom:], data[bom:].removesuffix(b"\f"))
    for chunk in chunks:
        assert data[chunk.offset : chunk.offset + len(chunk.data)] == chunk.data
        assert chunk.line == data[: chunk.offset].count(b"\n") + 1
        assert chunk.page == (data[: chunk.offset].count(b"\f") + 1 if cut == "pages" else 1)
