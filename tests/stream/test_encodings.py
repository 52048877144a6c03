"""The encoding of a text that does not decode, or decodes into rare characters, is proposed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from jdtool.stream.encodings import better_encoding, likely_encoding

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

SIMPLIFIED = "昨日，市民在公园里看到了新开的花，大家都说这里的变化很大，以后要常来。\n" * 3
TRADITIONAL = "昨日，市民在公園裡看到了新開的花，大家都說這裡的變化很大，以後要常來。\n" * 3
JAPANESE = "昨日、市民は公園で新しく咲いた花を見ました。皆がとても美しいと言いました。\n" * 3


@pytest.mark.parametrize(
    ("text", "encoding", "likely"),
    [
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "big5hkscs", "big5hkscs"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (JAPANESE, "shift_jis", "shift_jis"),
    ],
)
def test_the_likely_encoding_is_proposed(jdtool: Run, text: str, encoding: str, likely: str) -> None:
    data = text.encode(encoding)
    assert likely_encoding(data, "utf-8") == likely
    ran = jdtool("clean", stdin=data)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.decode().endswith(f"it is likely {likely}: give -e {likely}\n")
    assert ran.stderr.count(b"\n") == 1


def test_the_encoding_that_was_tried_is_never_proposed() -> None:
    for encoding in ("gb18030", "gbk", "GB2312"):
        assert likely_encoding(SIMPLIFIED.encode("gb18030"), encoding) != "gb18030"


def test_text_that_decodes_into_rare_characters_is_doubted(jdtool: Run) -> None:
    ran = jdtool("clean", "-e", "gb18030", stdin=TRADITIONAL.encode("big5"))
    assert ran.returncode == 1 and ran.stdout
    assert b"reads as rare characters; it is likely big5hkscs: give -e big5hkscs" in ran.stderr
    assert jdtool("clean", "-e", "gb18030", stdin=SIMPLIFIED.encode("gb18030")).stderr == b""
    assert (
        better_encoding("龘靐齉爩 麤灪".encode("gb18030"), "gb18030") is None
    )  # rare, but in no other encoding better
