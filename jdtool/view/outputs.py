"""One run of `jdtool view`: pages in, and out to a terminal, a file, a folder or a report."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from jdtool.article import Article, decode_record
from jdtool.errors import BadInput, BadUsage, Exit, IOFailure, Problem, ReaderGone
from jdtool.stream.chunks import Chunk, name_of
from jdtool.stream.reading import Input
from jdtool.stream.run import Run, StopRun
from jdtool.stream.work import RECORD_FAULTS, fault_message
from jdtool.stream.writing import Output
from jdtool.view.pages import Record, ViewPage, by_page, number_of
from jdtool.view.source_pages import Sources

_HTML = (".html", ".htm", ".html.gz")
_WIDEST = 100  # columns: longer lines are hard to read; --width may ask for more


@dataclass(frozen=True)
class ViewOptions:
    """What the user asked for. ``folder``: a gallery; ``article``: only the one with this number or id."""

    article: str | None = None
    width: int | None = None
    colour: str = "auto"
    folder: str | None = None
    summary: bool = False
    pictures: bool = True
    year: int | None = None


Show = Callable[[Iterable[ViewPage]], None]


def view(run: Run, options: ViewOptions) -> Exit:
    """Show all pages of the run's inputs; the exit status. Raises BadUsage where the options do not go together."""
    show, pictures = _destination(run, options)
    sources = Sources("", run.reading, pictures and options.pictures)
    try:
        show(_pages(run, sources, options.year))
    except StopRun:
        pass
    except IOFailure as fault:
        run.say(fault.problem)
    except BrokenPipeError:
        raise ReaderGone from None
    finally:
        run.progress.end()
    for note in sources.notes:
        run.say(Problem(note))
    run.close()
    return run.status


def _destination(run: Run, options: ViewOptions) -> tuple[Show, bool]:
    """The function that shows pages where the user wants them, and whether it has a use for pictures of them."""
    to_html = run.output is not None and run.output.lower().endswith(_HTML)
    if options.article is not None and (to_html or options.folder is not None or options.summary):
        raise BadUsage("--article is for the view at a terminal; in an HTML file, #a3 leads to article 3")
    if options.folder is not None:
        if run.output is not None or options.summary:
            raise BadUsage("--dir writes a folder: --output and --summary do not go with it")
        from jdtool.view.gallery import write_gallery

        folder = options.folder
        return lambda pages: write_gallery(pages, folder), True
    if options.summary:
        return lambda pages: _report(pages, run, options, to_html), False
    if to_html:
        return lambda pages: _document(pages, run), True
    return lambda pages: _terminal(pages, run, options), False


def _document(pages: Iterable[ViewPage], run: Run) -> None:
    from jdtool.view.document import document

    title = os.path.basename(run.output or "page.html").partition(".")[0]
    with Output(run.output) as out:
        for piece in document(pages, title):
            out.write(piece)


def _terminal(pages: Iterable[ViewPage], run: Run, options: ViewOptions) -> None:
    from jdtool.view.terminal import Terminal

    terminal = Terminal(_columns(options), _has_colour(run, options))
    has_records = False
    with Output(run.output) as out:
        for page in pages:
            records = [record for record in page.records if _is_wanted(record, options.article)]
            if records or options.article is None:
                has_records = True
                out.write(terminal.page(page, records).encode("utf-8", "replace"))
                out.flush()
    if not has_records and options.article is not None:
        run.report(Problem(f"there is no article {options.article}"))


def _report(pages: Iterable[ViewPage], run: Run, options: ViewOptions, to_html: bool) -> None:
    from jdtool.view.report import html_report, text_report
    from jdtool.view.statistics import statistics

    figures = statistics(record for page in pages for record in page.records)
    data = html_report(figures) if to_html else text_report(figures, _columns(options), _has_colour(run, options))
    with Output(run.output) as out:
        out.write(data.encode("utf-8", "replace"))


# --- what is shown


def _pages(run: Run, sources: Sources, year: int | None) -> Iterator[ViewPage]:
    """The pages of all inputs: text is split, records are taken together by the page they name."""
    for reader in run.inputs(lambda _: None, run.report):
        if run.verbose:
            run.progress.say(run.naming(reader))
        if reader.kind == "records":
            sources.folder = os.path.dirname(reader.source)
            for source, number, records in by_page(_records(run, reader)):
                yield sources.of_records(source, number, records)
        else:
            yield from _split(run, reader, sources, year)


def _split(run: Run, reader: Input, sources: Sources, year: int | None) -> Iterator[ViewPage]:
    from jdtool.splitter import split_page

    for chunk in reader.page_chunks():
        run.progress.read(len(chunk.data), chunk.page)
        try:
            text = chunk.text()
        except BadInput as fault:
            run.report(fault.problem._replace(source=name_of(chunk.source)))
            continue
        articles = split_page(text, chunk.source, chunk.page, chunk.line, year, chunk.page_text)
        yield sources.of_text(chunk.source, chunk, [article.to_dict() for article in articles])


def _records(run: Run, reader: Input) -> Iterator[Record]:
    for chunk in reader.line_chunks():
        run.progress.read(len(chunk.data))
        yield from _records_in(run, chunk)


def _records_in(run: Run, chunk: Chunk) -> Iterator[Record]:
    """The records of a chunk; a line that is none is reported."""
    for number, line in enumerate(io.BytesIO(chunk.data), chunk.line):
        if line.isspace():
            continue
        try:
            record = decode_record(line)
            Article.from_dict(record)  # raises where a field has a wrong type
        except RECORD_FAULTS as fault:
            run.report(Problem(fault_message(fault, len(line)), name_of(chunk.source), number))
            continue
        yield record


def _is_wanted(record: Record, article: str | None) -> bool:
    """True for the record with this id, or this number on its page."""
    if article is None:
        return True
    return article in (record.get("id"), number_of(record))


# --- the terminal


def _columns(options: ViewOptions) -> int:
    return options.width or min(shutil.get_terminal_size().columns, _WIDEST)


def _has_colour(run: Run, options: ViewOptions) -> bool:
    """True where the output is a terminal that has colours and nobody minds them (https://no-color.org)."""
    if options.colour != "auto":
        return options.colour == "always"
    to_terminal = run.output in (None, "-") and sys.stdout is not None and sys.stdout.isatty()
    return to_terminal and os.environ.get("TERM", "dumb") != "dumb" and not os.environ.get("NO_COLOR")
