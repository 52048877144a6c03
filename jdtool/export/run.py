"""One run of an export: records in, tested, given their columns, and put in their place."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jdtool.article import Article, decode_record
from jdtool.errors import BadInput, BadUsage, Exit, IOFailure, Problem, ReaderGone
from jdtool.export.encoder import Encoder, Settings, encoder
from jdtool.export.fields import Record, full
from jdtool.export.manifest import Manifest
from jdtool.export.places import EachRecord, OneStream, Place, Shards
from jdtool.export.reserve import Reserve
from jdtool.stream.reading import STDIN, Chunk, Input, name_of
from jdtool.stream.run import Run, Stopped
from jdtool.stream.writing import Output

if TYPE_CHECKING:
    from jdtool.export.names import Names
    from jdtool.export.validate import Check
    from jdtool.export.where import Test

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}
_RECORD = re.compile(rb"^[^\S\n]*\{", re.MULTILINE)
_OFTEN = 0.2  # seconds between two figures of the running count


@dataclass
class Target:
    """Where the export goes: a stream or file, else *folder*, in shards of *size* bytes or a file for each record."""

    output: str | None = None
    folder: str | None = None
    name: str | None = None
    size: int | None = None
    force: bool = False
    manifest: str | None = None
    count: bool = False

    def checked(self) -> Names | None:
        """The template of names, with --dir. Raises BadUsage where the options do not go together."""
        if self.manifest and self.output and os.path.realpath(self.manifest) == os.path.realpath(self.output):
            raise BadUsage("--manifest and --output are the same file")
        if self.folder is None:
            for given, option in ((self.name, "--name"), (self.size, "--shard-size"), (self.force or None, "--force")):
                if given is not None:
                    raise BadUsage(f"{option} goes with --dir")
            if self.manifest == "-" and self.output in (None, "-"):
                raise BadUsage("--manifest - would mix with the records on standard output; give -o FILE or --dir DIR")
            return None
        if self.output is not None:
            raise BadUsage("--dir and --output exclude each other")
        from jdtool.export.names import FOR_EACH, FOR_SHARDS, Names

        names = Names(self.name or (FOR_SHARDS if self.size else FOR_EACH))
        if self.size and names.fields != ["shard"]:
            raise BadUsage("--name: with --shard-size, {shard} is the one field there is, as in 'part-{shard:05}'")
        if not self.size and "shard" in names.fields:
            raise BadUsage("--name: {shard} goes with --shard-size")
        return names


def size_in(text: str) -> int:
    """Bytes out of `100MB`, `64MiB`, `1.5G`. Raises BadUsage for another form, or less than a byte.

    >>> size_in("100MB"), size_in("64 MiB"), size_in("500")
    (100000000, 67108864, 500)
    """
    form = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([kmg]i?|)b?\s*", text, re.IGNORECASE | re.ASCII)
    size = int(float(form[1]) * _UNITS[form[2].lower()]) if form else 0
    if size < 1:
        raise BadUsage(f"--shard-size {text!r}: a size is expected, as 100MB or 64MiB")
    return size


def export(run: Run, settings: Settings, target: Target, wanted: Test | None = None, check: bool = False) -> Exit:
    """Export all records of the run's inputs that are *wanted*; the exit status.

    A record that cannot be exported is a problem by line; the rest is done. Where nothing more can be written (a full
    disk, a file that exists) the export ends: what is not whole is taken back, and the manifest lists what is.
    """
    names = target.checked()
    settings.alone = target.folder is not None and not target.size
    if target.size:
        settings.group_bytes = min(settings.group_bytes, target.size)
    made = encoder(settings)
    with contextlib.ExitStack() as ends:
        listed = Output(target.manifest) if target.manifest else None
        room = Reserve(target.manifest)
        if listed:
            ends.callback(listed.discard)
        manifest = Manifest(settings.format, listed.write if listed else None)
        place = _place(target, names, made, manifest)
        work = _Export(run, settings, place, manifest, wanted, check, target.count)
        whole = False
        try:
            whole = work.all()
        finally:
            if not whole:
                place.abandon()
            work.show(last=True)
            room.release()
            if listed:
                manifest.close(whole)
                listed.commit()
    return run.status


def _place(target: Target, names: Names | None, made: Encoder, manifest: Manifest) -> Place:
    if target.folder is None or names is None:
        return OneStream(target.output, made, manifest)
    if target.size:
        return Shards(target.folder, names, target.size, target.force, made, manifest)
    return EachRecord(target.folder, names, target.force, made, manifest)


class _Export:
    """The loop over inputs, chunks and lines."""

    def __init__(
        self,
        run: Run,
        settings: Settings,
        place: Place,
        manifest: Manifest,
        wanted: Test | None,
        check: bool,
        count: bool,
    ) -> None:
        self.run, self.settings, self.place, self.manifest, self.wanted = run, settings, place, manifest, wanted
        self.typed = settings.format not in ("jsonl", "json")
        self.asked = settings.columns.fields or ()
        self.check_in: Check | None = None
        self.check_out: Check | None = None
        if check:
            self._checks()
        self.count, self.seen, self.shown = count, 0, 0.0

    def _checks(self) -> None:
        """Schemas for what comes in and, where its fields are the format's own, for what goes out."""
        from jdtool.export.schemas import SCHEMAS, schema
        from jdtool.export.validate import validator

        name = "jsonl" if self.settings.format == "json" else self.settings.format
        self.check_in = validator(schema("record"))
        if name in SCHEMAS and not self.settings.columns.asked:
            self.check_out = validator(schema(name))
            self.checker = encoder(Settings(self.settings.format, alone=True))

    def all(self) -> bool:
        """True where every input was read to its end and everything is in place."""
        try:
            for source in self.run.files or [STDIN]:
                self.one(source)
            for complaint in self.settings.columns.unmet():
                self.run.report(Problem(complaint))
            if left := self.place.finish():
                self.run.report(Problem(left, exit=Exit.IO))
            return True
        except Stopped:
            return False
        except IOFailure as fault:
            with contextlib.suppress(Stopped):
                self.run.report(fault.problem)
            return False
        except BrokenPipeError:
            raise ReaderGone from None

    def one(self, source: str) -> None:
        try:
            opened = Input(source, "auto", self.run.encoding)
        except IOFailure as fault:
            return self.run.report(fault.problem)
        with opened:
            chunks = opened.line_chunks()
            while True:
                try:
                    chunk = next(chunks, None)
                except (IOFailure, BadInput) as fault:  # the input ends here; `next` writes nothing
                    return self.run.report(fault.problem)
                if chunk is None:
                    return None
                self.chunk(chunk)
                self.show()

    def chunk(self, chunk: Chunk) -> None:
        if not _RECORD.search(chunk.data) and chunk.data.strip():
            self.bad("no records here: export reads what split writes, one JSON object a line", chunk, chunk.line)
            return
        for number, line in enumerate(io.BytesIO(chunk.data), chunk.line):  # line by line: `split` would copy all
            if not line.isspace():
                try:
                    self.record(decode_record(line))
                except BadInput as fault:
                    self.bad(fault.problem.message, chunk, number)
        self.place.settle()

    def record(self, given: Record) -> None:
        """One record to its place. Raises BadInput where it is not fit to go there."""
        if self.check_in and (fault := self.check_in(given)):
            raise BadInput(fault)
        if self.typed:
            Article.from_dict(given)  # raises where a field has a wrong type
        record = full(given, self.asked)
        if self.wanted and not self.wanted({**given, **record}):  # fields that are not exported can be tested
            return
        if self.check_out:
            self.checker.head(record)
            if fault := self.check_out(decode_record(self.checker.record(record))):
                raise BadInput(f"as {self.settings.format}: {fault}")
        self.place.add(record)
        self.seen += 1

    def bad(self, message: str, chunk: Chunk, line: int) -> None:
        self.manifest.left_out += 1
        self.run.report(Problem(message, name_of(chunk.source), line))

    def show(self, last: bool = False) -> None:
        """The running count, on one line of standard error."""
        if not self.count or not (last or time.monotonic() - self.shown > _OFTEN):
            return
        self.shown = time.monotonic()
        files = f" in {self.manifest.files:,} files" if self.manifest.files > 1 else ""
        sys.stderr.write(f"\r{self.run.command}: {self.seen:,} records{files}" + ("\n" if last else ""))
        sys.stderr.flush()
