"""One export run: read the records, select and check them, encode them, write them to the sink."""

from __future__ import annotations

import contextlib
import io
import os
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jdtool.article import Article, decode_record
from jdtool.errors import BadInput, BadUsage, Exit, IOFailure, Problem, ReaderGone, print_error
from jdtool.exporter.disk_reserve import Reserve
from jdtool.exporter.encoder import Encoder, FormatSettings, encoder, utf8
from jdtool.exporter.fields import Record, full
from jdtool.exporter.formats import Format
from jdtool.exporter.manifest import Manifest
from jdtool.exporter.selection import Selection, ValueCounts
from jdtool.exporter.sinks import EachGroup, NoOutput, OneStream, Shards, Sink
from jdtool.stream.chunks import Chunk, name_of
from jdtool.stream.run import Run, StopRun
from jdtool.stream.work import RECORD_FAULTS, fault_message
from jdtool.stream.writing import Output

if TYPE_CHECKING:
    from jdtool.exporter.file_names import FileNames
    from jdtool.exporter.validate import Check

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

    def file_names(self, form: Format) -> FileNames | None:
        """The template of names, with --dir. Raises BadUsage where the options do not go together."""
        if self.manifest and self.output and os.path.realpath(self.manifest) == os.path.realpath(self.output):
            raise BadUsage("--manifest and --output are the same file")
        if self.folder is None:
            for value, option in ((self.name, "--name"), (self.size, "--shard-size"), (self.force or None, "--force")):
                if value is not None:
                    raise BadUsage(f"{option} goes with --dir")
            if self.manifest == "-" and self.output in (None, "-"):
                raise BadUsage("--manifest - would mix with the records on standard output; give -o FILE or --dir DIR")
            return None
        if self.output is not None:
            raise BadUsage("--dir and --output exclude each other")
        from jdtool.exporter.file_names import FOR_EACH, FOR_PAGES, FOR_SHARDS, FileNames

        if self.size and form.one_page:
            raise BadUsage("--shard-size: a file of this format is one page")
        names = FileNames(self.name or (FOR_SHARDS if self.size else FOR_PAGES if form.one_page else FOR_EACH))
        if self.size and names.fields != ["shard"]:
            raise BadUsage("--name: with --shard-size, {shard} is the one field there is, as in 'part-{shard:05}'")
        if not self.size and "shard" in names.fields:
            raise BadUsage("--name: {shard} goes with --shard-size")
        return names


def export(run: Run, settings: FormatSettings, target: Target, selection: Selection, check: bool = False) -> Exit:
    """Export the records of the run's inputs that *selection* takes; return the exit status.

    A record that cannot be exported is a problem by line; the rest is done. Where nothing more can be written (a full
    disk, a file that exists) the export ends: incomplete files are removed, and the manifest lists the complete ones.
    """
    names = target.file_names(Format(settings.format))
    if check and (target.folder or target.output or target.manifest):
        raise BadUsage("--check writes nothing: it goes with none of -o, --dir and --manifest")
    settings.alone = names is not None and not target.size and not names.groups
    if target.size:
        settings.group_bytes = min(settings.group_bytes, target.size)
    writer = encoder(settings)
    with contextlib.ExitStack() as ends:
        listing = Output(target.manifest) if target.manifest else None
        if target.manifest:
            run.output_paths = (*run.output_paths, target.manifest)
        room = Reserve(target.manifest)
        if listing:
            ends.callback(listing.discard)
        manifest = Manifest(settings.format, listing.write if listing else None)
        work = _Export(run, settings, manifest, selection, check, target.count)
        is_complete = False
        sink: Sink
        if check:
            sink = NoOutput(writer)
        elif selection.count_by:
            sink = _CountsSink(target.output, selection.count_by)
        else:
            sink = _sink(target, names, writer, manifest)  # last: what it has begun, the next lines see to
        try:
            is_complete = work.all(sink)
        except BadUsage:  # the manifest may be what must not be written
            listing = None
            raise
        finally:
            if not is_complete:
                sink.abandon()
            run.progress.end()
            work.show(last=True)
            room.release()
            if listing:
                manifest.close(is_complete)
                listing.commit()
    run.close()
    return run.status


def _sink(target: Target, names: FileNames | None, writer: Encoder, manifest: Manifest) -> Sink:
    if target.folder is None or names is None:
        return OneStream(target.output, writer, manifest)
    if target.size:
        return Shards(target.folder, names, target.size, target.force, writer, manifest)
    if names.groups:
        return EachGroup(target.folder, names, target.force, writer, manifest)
    from jdtool.exporter.each_record import EachRecord

    return EachRecord(target.folder, names, target.force, writer, manifest)


class _CountsSink:
    """Counts instead of records, written at the end."""

    def __init__(self, output: str | None, field: str) -> None:
        self._counts, self._out = ValueCounts(field), Output(output)

    def add(self, record: Record) -> None:
        self._counts.add(record)

    def settle(self) -> None:
        pass

    def finish(self) -> str | None:
        for line in self._counts.lines():
            self._out.write(utf8(line))
        self._out.commit()
        return None

    def abandon(self) -> None:
        self._out.discard()


class _Enough(Exception):
    """--limit is reached: the rest of the input is not read."""


class _Export:
    """The loop over inputs, chunks and lines."""

    def __init__(
        self,
        run: Run,
        settings: FormatSettings,
        manifest: Manifest,
        selection: Selection,
        check: bool,
        count: bool,
    ) -> None:
        self.run, self.settings, self.manifest, self.selection = run, settings, manifest, selection
        self.waiting: list[tuple[Record, Problem]] = []  # for --sort; the problem has the place of the record
        self.count_out = 0
        self.has_types = settings.format not in ("jsonl", "json")
        self.check_in: Check | None = None
        self.check_out: Check | None = None
        if check:
            self._checks()
        self.count, self.last_shown = count, 0.0

    def _checks(self) -> None:
        """Schemas for what comes in and, where its fields are the format's own, for what goes out."""
        from jdtool.exporter.schemas import SCHEMAS, schema
        from jdtool.exporter.validate import validator

        name = "jsonl" if self.settings.format == "json" else self.settings.format
        self.check_in = validator(schema("record"))
        if name in SCHEMAS and not self.settings.columns.is_explicit:
            self.check_out = validator(schema(name))
            self.checker = encoder(FormatSettings(self.settings.format, alone=True))

    def all(self, sink: Sink) -> bool:
        """Export all inputs to the *sink*; True if each was read to its end and everything was written."""
        run, self.sink = self.run, sink
        try:
            with contextlib.suppress(_Enough):
                self._read_all()
            self._release()
            for complaint in [
                *self.settings.columns.unmet(),
                *(self.selection.where.unmet() if self.selection.where else ()),
            ]:
                run.report(Problem(complaint))
            if complaint_at_end := sink.finish():
                run.report(Problem(complaint_at_end, exit=Exit.IO))
            return True
        except StopRun:
            sink.settle()  # what stood before the fault; a file is not kept
            return False
        except IOFailure as fault:
            run.say(fault.problem)
            return False
        except BrokenPipeError:
            raise ReaderGone from None

    def _read_all(self) -> None:
        """Every chunk of every input. Raises _Enough at the limit."""
        run = self.run
        if self.selection.limit == 0:
            raise _Enough
        for reader in run.inputs(lambda _: self.sink.settle(), run.report):
            if run.verbose:
                run.progress.say(run.naming(reader))
            for chunk in reader.line_chunks():
                run.progress.read(len(chunk.data))
                self.chunk(chunk)
                self.show()

    def _release(self) -> None:
        """Write the records that --sort has held back."""
        self.count_out = 0
        for record, origin in self.selection.in_order(self.waiting) if self.waiting else ():
            if self.count_out == self.selection.limit:
                return
            try:
                self._add(record)
            except BadInput as fault:
                self._bad(origin._replace(message=fault.problem.message))

    def _add(self, record: Record) -> None:
        self.sink.add(record)
        self.count_out += 1
        self.run.progress.lines += 1

    def chunk(self, chunk: Chunk) -> None:
        if not _RECORD.search(chunk.data) and chunk.data.strip():
            self.bad("no records here: export reads what split writes, one JSON object a line", chunk, chunk.line)
            return
        for number, line in enumerate(io.BytesIO(chunk.data), chunk.line):  # line by line: `split` would copy all
            if not line.isspace():
                try:
                    self.record(decode_record(line), Problem("", name_of(chunk.source), number))
                except RECORD_FAULTS as fault:
                    self.bad(fault_message(fault, len(line)), chunk, number)
        self.sink.settle()

    def record(self, source_record: Record, origin: Problem) -> None:
        """Write one record to the sink. Raises BadInput where the format cannot hold it, _Enough at the limit."""
        if self.check_in and (fault := self.check_in(source_record)):
            raise BadInput(fault)
        if self.has_types:
            Article.from_dict(source_record)  # raises where a field has a wrong type
        record = full(source_record)
        if self.selection.where and not self.selection.where(record):
            return
        if self.check_out:
            self.checker.head(record)
            if fault := self.check_out(decode_record(self.checker.record(record))):
                raise BadInput(f"as {self.settings.format}: {fault}")
        if self.selection.sort:
            self.waiting.append((record, origin))
            return
        self._add(record)
        if self.count_out == self.selection.limit:
            self.sink.settle()
            raise _Enough

    def bad(self, message: str, chunk: Chunk, line: int) -> None:
        self._bad(Problem(message, name_of(chunk.source), line))

    def _bad(self, problem: Problem) -> None:
        self.manifest.left_out += 1
        self.run.report(problem)

    def show(self, last: bool = False) -> None:
        """Show the running count on one line of standard error."""
        if not self.count or not (last or time.monotonic() - self.last_shown > _OFTEN):
            return
        self.last_shown = time.monotonic()
        files = f" in {self.manifest.files:,} files" if self.manifest.files > 1 else ""
        print_error(
            f"\r{self.run.command}: {self.run.progress.lines:,} records{files}" + ("\n" if last else ""), flush=True
        )
