"""Compressed files: by their ending, the same bytes each time, and one clear error where they are damaged."""

from __future__ import annotations

import builtins
import io
import sys
from collections.abc import Callable
from typing import Any

import pytest

from jdtool.errors import IOFailure
from jdtool.stream.compression import ENDINGS, compress, decompress, ending

DATA = "桥修好了。\n".encode() * 1000


def compressed_data(name: str, data: bytes = DATA) -> bytes:
    raw = io.BytesIO()
    file = compress(raw, name)
    file.write(data)
    file.close()
    return raw.getvalue()


@pytest.fixture(params=ENDINGS)
def suffix(request: pytest.FixtureRequest) -> str:
    if request.param == ".zst":
        pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    return str(request.param)


def test_what_is_compressed_comes_back(suffix: str) -> None:
    data = compressed_data(f"a.jsonl{suffix}")
    assert len(data) < len(DATA) / 10
    assert decompress(io.BytesIO(data), f"a.jsonl{suffix.upper()}").read1() in (DATA, DATA[: 1 << 16], DATA[:8192])
    file = decompress(io.BytesIO(data), f"a.jsonl{suffix}")
    assert b"".join(iter(file.read1, b"")) == DATA


def test_the_same_bytes_in_give_the_same_bytes_out(suffix: str) -> None:
    assert compressed_data(f"a{suffix}") == compressed_data(f"another-name{suffix}")


@pytest.mark.parametrize("damage", [lambda data: data[:-20], lambda data: data[:40] + b"\0" * 20 + data[60:]])
def test_damage_is_an_error_of_the_system_whatever_the_library_raises(
    suffix: str, damage: Callable[[bytes], bytes]
) -> None:
    file = decompress(io.BytesIO(damage(compressed_data(f"a{suffix}"))), f"a{suffix}")
    with pytest.raises(OSError, match=r"."):
        while file.read1(1 << 16):
            pass


@pytest.mark.parametrize("name", ["page.txt", "a.gz.txt", "gz", ".gz", "a.bz2", "-"])
def test_other_names_are_no_compression(name: str) -> None:
    raw = io.BytesIO(DATA)
    assert ending(name) == ""
    assert decompress(raw, name) is raw and compress(raw, name) is raw


@pytest.mark.parametrize(
    ("name", "module", "remedy"),
    [
        ("a.xz", "lzma", "this Python was built without lzma"),
        ("a.zst", "zstd", r"pip install 'jdtool\[zstd\]'"),
    ],
)
def test_a_missing_library_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, module: str, remedy: str
) -> None:
    real = builtins.__import__

    def without(wanted: str, *rest: Any) -> Any:
        if wanted.endswith(module):
            raise ImportError(wanted)
        return real(wanted, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr("importlib.import_module", without)
    with pytest.raises(IOFailure, match=remedy):
        decompress(io.BytesIO(), name)
