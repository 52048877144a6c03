"""The pipe beyond one machine: steps for datatrove, which runs them on local processes, Slurm or Ray.

Needs datatrove: `pip install 'jdtool[cluster]'`. Each step is the same function as the subcommand's, so the records
are the same. A page:

    from datatrove.executor import RayPipelineExecutor
    from jdtool.cluster import Clean, Convert, ReadPages, Split, Summarize, WriteRecords

    RayPipelineExecutor(
        pipeline=[ReadPages("pages"), Split(), Clean(), Convert("s2twp"), Summarize(3), WriteRecords("articles")],
        tasks=1000,
        logging_dir="logs",
    ).run()

A document's `metadata` is the record, its `text` the paragraphs, one a line; what other steps add to the metadata
passes through, and a text that another step has changed becomes the record's paragraphs.

A bad document does not end the task: it is counted as `bad` and, with ``aside``, written there with the reason in the
metadata's `fault`. A task that is run again writes its file anew, so what was half-written does not stay.

Source: https://github.com/huggingface/datatrove (0.10.1).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

from datatrove.data import Document
from datatrove.io import DataFolderLike
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.readers.base import BaseDiskReader
from datatrove.pipeline.writers.disk_base import DiskWriter

from jdtool import stages
from jdtool.article import encode_record
from jdtool.defaults import CONFIG, KEYWORDS, SENTENCES
from jdtool.errors import BadInput, BadUsage, IOFailure
from jdtool.exporter.fields import full
from jdtool.stages import Change, Record
from jdtool.stream.chunks import Chunk

Documents = Iterator[Document]
_KIND = "📰 - JDTOOL"


class _Step(PipelineStep):  # type: ignore[misc]
    """Documents in, documents out, by a function that is made once in each worker.

    *aside* is a datatrove writer for the documents that fail.
    """

    type = _KIND

    def __init__(self, aside: DiskWriter | None = None) -> None:
        super().__init__()
        self.aside = aside

    def change(self) -> Callable[[Document], Iterable[Document]]:
        raise NotImplementedError

    def run(self, data: Documents, rank: int = 0, world_size: int = 1) -> Documents:
        change = self.change()
        with self.aside or contextlib.nullcontext() as aside:
            for document in data:
                try:
                    with self.track_time():
                        results = list(change(document))
                except (BadUsage, IOFailure, OSError, MemoryError):
                    raise  # the job is wrong, or the machine; not the document
                except Exception as fault:
                    self.stat_update("total", "bad")
                    document.metadata["fault"] = f"{type(fault).__name__}: {fault}"
                    if aside:
                        aside.write(document, rank)
                    continue
                self.stat_update("total")
                self.stat_update("forwarded", value=len(results))
                yield from results


class ReadPages(BaseDiskReader):  # type: ignore[misc]
    """Reads text files: a document for each page, form feeds separate pages.

    *encoding* is that of the files. The document's metadata are `source` (the path below the folder), `page` and
    `line`, the number of the page's first line. A page that does not decode has no text but the `fault`, and `Split`
    writes it to ``aside``. Other arguments are datatrove's (`glob_pattern`, `paths_file`, `limit` …).
    """

    name = "🗞 Pages"

    def __init__(self, data_folder: DataFolderLike, encoding: str = "utf-8", **more: Any) -> None:
        super().__init__(data_folder, **more)
        self.encoding = encoding

    def read_file(self, filepath: str) -> Documents:
        with self.data_folder.open(filepath, "rb", compression="infer") as file:
            data: bytes = file.read()
        data = data.removeprefix(b"\xef\xbb\xbf")
        line = 1
        for page, raw in enumerate(data.removesuffix(b"\f").split(b"\f"), 1):
            metadata: Record = {"source": filepath, "page": page, "line": line}
            text = ""
            try:
                text = Chunk(raw, filepath, line, page).text()
            except BadInput as fault:
                metadata["fault"] = fault.problem.message
            yield Document(text=text, id=f"{filepath}/{page}", metadata=metadata)
            line += raw.count(b"\n")


class Split(_Step):
    """Pages to articles. *year* is the paper's, for the dates of datelines."""

    name = "✂ Split"

    def __init__(self, year: int | None = None, aside: DiskWriter | None = None) -> None:
        super().__init__(aside)
        self.year = year

    def change(self) -> Callable[[Document], Iterable[Document]]:
        from jdtool.splitter import split_page

        def split(page: Document) -> Iterator[Document]:
            metadata = page.metadata
            if "fault" in metadata:
                raise BadInput(metadata["fault"])
            where = metadata.get("source", page.id), metadata.get("page", 1), metadata.get("line", 1)
            for article in split_page(page.text, *where, self.year):
                yield document_of(article.to_dict())

        return split


class _Change(_Step):
    """A step that changes records, one to one."""

    def make(self) -> Change:
        raise NotImplementedError

    def change(self) -> Callable[[Document], Iterable[Document]]:
        change = self.make()
        return lambda document: [document_of(change(record_of(document)))]


class Clean(_Change):
    """As `jdtool clean`; *on* and *off* name rules."""

    name = "🧹 Clean"

    def __init__(self, on: Iterable[str] = (), off: Iterable[str] = (), aside: DiskWriter | None = None) -> None:
        super().__init__(aside)
        self.on, self.off = tuple(on), tuple(off)

    def make(self) -> Change:
        return stages.cleaner(self.on, self.off)


class Convert(_Change):
    """As `jdtool convert -c CONFIG`."""

    name = "🀄 Convert"

    def __init__(self, config: str = CONFIG, match: str = "auto", aside: DiskWriter | None = None) -> None:
        super().__init__(aside)
        self.config, self.match = config, match

    def make(self) -> Change:
        return stages.converter(self.config, self.match)


class Summarize(_Change):
    """As `jdtool summarize -n COUNT`."""

    name = "📌 Summarize"

    def __init__(
        self,
        count: int = SENTENCES,
        chars: int | None = None,
        ratio: float | None = None,
        query: str | None = None,
        keywords: int = KEYWORDS,
        aside: DiskWriter | None = None,
    ) -> None:
        super().__init__(aside)
        self.options: dict[str, Any] = {
            "count": count, "chars": chars, "ratio": ratio, "query": query, "keywords": keywords
        }  # fmt: skip

    def make(self) -> Change:
        return stages.summarizer(**self.options)


class WriteRecords(DiskWriter):  # type: ignore[misc]
    """Writes the lines that `jdtool export` writes, a file for each task."""

    default_output_filename = "${rank}.jsonl"
    name = "📝 Records"

    def __init__(self, output_folder: DataFolderLike, compression: str | None = None, **more: Any) -> None:
        super().__init__(output_folder, compression=compression, mode="wb", **more)

    def _default_adapter(self, document: Document) -> Record:
        return full(record_of(document))

    def _get_output_filename(self, document: Document, rank: int | str = 0, **kwargs: Any) -> str:
        # datatrove lets a field of the metadata named `rank` stand for the task's number: two tasks could share a file.
        return str(self.output_filename.substitute({**document.metadata, "id": document.id, "rank": f"{rank:0>5}"}))

    def _write(self, document: Record, file_handler: IO[bytes], _filename: str) -> None:
        file_handler.write(encode_record(document) + b"\n")


def document_of(record: Record) -> Document:
    """A record as a datatrove document."""
    return Document(text="\n".join(record.get("paragraphs") or ()), id=record.get("id") or "", metadata=record)


def record_of(document: Document) -> Record:
    """The record that a document carries; a text that another step has changed goes into its paragraphs."""
    record: Record = document.metadata
    if document.text != "\n".join(record.get("paragraphs") or ()):
        record = {**record, "paragraphs": document.text.split("\n")}
    return record
