"""What must hold for any input: a status that says so, messages in one form, nothing lost, and output that the next
command of the pipe can read.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from jdtool.cli.app import run
from jdtool.stream.encodings import likely_encoding, mostly_undecodable
from jdtool.stream.file_kinds import file_kind

FORMATS = ("jsonl", "json", "csv", "tsv", "md", "txt", "ninjs", "jsonld", "hf")
tried: Counter[str] = Counter()
"""How many inputs each command was given."""


class Ran(NamedTuple):
    status: int
    out: bytes
    err: str


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def jdtool(data: bytes, *args: str) -> Ran:
    """Run the command on a file of *data*, in this process. A fault of its own is raised here."""
    tried[" ".join(args)] += 1
    err = io.StringIO()
    with _folder() as folder:
        source, output = folder / "in", folder / "out"
        source.write_bytes(data)
        with mock.patch.dict(os.environ, JDTOOL_DEBUG="1"), contextlib.redirect_stderr(err):
            status = run([*args, "-o", str(output), "--", str(source)])
        out = output.read_bytes() if output.exists() else b""
        message = err.getvalue().replace(str(source), "FILE")
    assert status in (0, 1), (status, message)
    if "--explain" not in args:
        assert (status == 0) == (message == ""), message
        for line in message.splitlines():
            assert line.startswith(f"jdtool {args[0]}: FILE"), line
    out.decode("utf-8")
    return Ran(status, out, message)


def lines(ran: Ran) -> list[bytes]:
    assert not ran.out or ran.out.endswith(b"\n")
    return ran.out.split(b"\n")[:-1]


def text_filters(data: bytes) -> None:
    """clean, convert and summarize on what they are told is text."""
    cleaned = jdtool(data, "clean", "--from", "text")
    if cleaned.status == 0:
        assert jdtool(cleaned.out, "clean", "--from", "text").out == cleaned.out
        jdtool(data, "clean", "--from", "text", "--explain")
    for config in ("s2twp", "t2s"):
        result = jdtool(data, "convert", "-c", config, "--from", "text")
        if result.status == 0:
            assert result.out.count(b"\n") == _plain(data).count("\n")
    jdtool(data, "summarize", "-n", "1", "--keywords", "2", "--from", "text")


def _plain(data: bytes) -> str:
    text = data.decode("utf-8").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def pages(data: bytes) -> None:
    """split, and all that comes after it."""
    output = jdtool(data, "split")
    if output.status == 0:
        assert _characters(output) == Counter("".join(_plain(data).split()))
    pipe(output.out, bad=False)


def _characters(made: Ran) -> Counter[str]:
    """The visible characters of all records; a deck, byline or jump line that also stands in the text counts once."""
    result: Counter[str] = Counter()
    for line in lines(made):
        record = json.loads(line)
        parts = [record[name] for name in ("kicker", "title", "subtitle", "byline", "jump")] + record["paragraphs"]
        result.update("".join("".join(filter(None, parts)).split()))
    return result


def _other_encoding(data: bytes) -> bool:
    """True where `jdtool` takes the whole file for text in another encoding than UTF-8."""
    return mostly_undecodable(data) and likely_encoding(data, "utf-8") is not None


def pipe(data: bytes, bad: bool = True) -> None:
    """Records through all filters to all formats; *bad*: some of them may not be records."""
    plain = data.removeprefix(b"\xef\xbb\xbf")
    if file_kind(data) or (bad and _other_encoding(plain)):  # one line for the whole file
        ran = jdtool(data, "clean", "--from", "jsonl")
        assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, b"", 1)
        return
    count = sum(bool(line.strip()) for line in plain.split(b"\n"))
    for stage in (("clean",), ("convert", "-c", "s2twp"), ("summarize", "-n", "1", "--scores")):
        ran = jdtool(data, *stage, "--from", "jsonl")
        assert bad or ran.status == 0, ran.err
        assert len(lines(ran)) + len(ran.err.splitlines()) == count
        data, count = ran.out, len(lines(ran))
    if data:
        for form in FORMATS:
            jdtool(data, "export", "-t", form)
