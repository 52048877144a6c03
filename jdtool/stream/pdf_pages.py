"""A PDF or a picture to its pages, read in a process of its own.

They come from strangers, and what reads them are large libraries in C. Here these cannot harm the run: a page that
crashes one, or takes too long or too much memory, costs one line on standard error and that page. The process is
started again behind it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from jdtool.errors import BadInput, JdtoolError, Problem
from jdtool.layout.page_text import PageText
from jdtool.stream.page_sources import Unreadable, can_recognise, open_pages
from jdtool.stream.processes import context
from jdtool.stream.whole_file import whole
from jdtool.text.line_spans import spans_of

if TYPE_CHECKING:
    from jdtool.stream.pdf_reading import PdfReading

MAX_SIZE = 10**9  # bytes of a document that are read
MAX_MEMORY = 3 * 10**9  # bytes of address space for the process that reads one
_MORE_MEMORY = 3 * 10**9  # bytes besides, where pages may have to be recognised
_MORE_TIME = 20  # times the seconds of a page, where it has to be recognised
_REMEDY = "to have it recognised: pip install 'jdtool[ocr]', or put it through OCR first (ocrmypdf -l chi_sim)"
_UNKNOWN = 0.05  # the share of unknown characters above which a page is named
_CRASHES = 3  # pages in a row that end the process: the others will do so too

Message = tuple[str, int, Any]
"""What the process sends: ``page``, its number and its text; or ``fault``, the page (0: all), what is wrong."""


def pages_of_document(
    kind: str, blocks: Iterable[bytes], source: str, how: PdfReading, report: Callable[[Problem], object] | None
) -> Iterator[PageText]:
    """The bytes of a PDF or a picture (*kind* ``pdf`` or ``image``) to the text of its pages.

    What is wrong with one page goes to *report* (without one it is raised) and the others are still read. Raises
    BadInput where the whole file cannot be read, or holds no text.
    """
    if kind == "image" and not can_recognise():
        raise BadInput("a picture; to have its text recognised: pip install 'jdtool[ocr]'", source)
    data = whole(blocks, source, MAX_SIZE, "a file", "split it first (qpdf --split-pages, tiffsplit)")
    start: int | None = 0
    crashes = count = 0
    blank: list[int] = []
    unknown: dict[int, float] = {}

    def tell(message: str) -> None:
        fault = BadInput(message, source)
        if report is None:
            raise fault
        report(fault.problem)

    while start is not None:
        next_start = None
        for event, number, content in _messages(kind, data, how, start):
            if event == "page":
                crashes = 0
                count += 1
                if content.unknown > _UNKNOWN:
                    unknown[number] = content.unknown
                if content.text:
                    yield content
                else:
                    blank.append(number)
            elif not number:
                raise BadInput(content, source)
            else:
                tell(f"page {number}: {content}")
                if event == "end":
                    crashes += 1
                    next_start = number + 1
        if crashes >= _CRASHES:
            raise BadInput(f"{crashes} pages in a row cannot be read; the others are skipped", source)
        start = next_start
    if unknown:
        share = max(unknown.values())
        tell(
            f"page {_listed(unknown)}: {share:.0%} of the characters are numbers of glyphs: their fonts have no table "
            "of characters (ToUnicode); OCR reads such a page (ocrmypdf --force-ocr -l chi_sim)"
        )
    if blank and len(blank) == count:
        raise BadInput(_without_text(kind), source)
    if blank:
        remedy = "" if can_recognise() else f", as on a scan; {_REMEDY}"
        tell(f"no text on page {_listed(blank)}{remedy}")


def _listed(pages: Iterable[int]) -> str:
    """Numbers of pages as --pages takes them.

    >>> _listed([1, 2, 3, 7])
    '1-3,7'
    """
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans_of(sorted(pages)))


def _without_text(kind: str) -> str:
    if kind == "image":
        return "no text is legible in this picture; is it a page, and sharp enough?"
    return "a PDF without text" + ("" if can_recognise() else f", as a scan is; {_REMEDY}")


def _messages(document: str, data: bytes, how: PdfReading, start: int) -> Iterator[Message]:
    """What a new process says of the pages from *start* on; ``end`` where it died or was killed at a page."""
    processes = context()
    near, far = processes.Pipe(duplex=False)
    process = processes.Process(target=_serve, args=(far, document, data, how, start), daemon=True)
    process.start()
    far.close()
    page = 0
    seconds = how.max_page_seconds
    try:
        while True:
            if not near.poll(seconds):
                yield "end", page or 1, f"takes more than {seconds:g} s (see --max-page-seconds); skipped"
                return
            try:
                kind, page, content = near.recv()
            except EOFError:
                process.join(1)
                if process.exitcode:
                    yield "end", page or 1, f"its reader crashed at it ({_end(process.exitcode)}); skipped"
                return
            seconds = how.max_page_seconds * (_MORE_TIME if kind == "slowly" else 1)
            if kind not in ("begin", "slowly"):
                yield kind, page, content
    finally:
        process.kill()
        process.join()
        near.close()


def _end(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"status {code}"


def _serve(pipe: Any, document: str, data: bytes, how: PdfReading, start: int) -> None:
    """The life of the process: each page asked for is read and sent."""
    import gc
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the main process ends this one
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)
        os.dup2(null, 2)
    _limit_memory(2 * len(data) + (_MORE_MEMORY if can_recognise() else 0))
    gc.disable()
    try:
        document_pages = open_pages(document, data, how)
        count = len(document_pages)
    except Unreadable as fault:
        pipe.send(("fault", 0, str(fault)))
        os._exit(0)
    pages = how.pages
    if pages and not any(span.start <= count for span in pages):
        pipe.send(("fault", 0, f"none of the pages asked for with --pages; it has {count}"))
        os._exit(0)
    for number in range(max(start, 1), count + 1):
        if pages and not any(number in span for span in pages):
            continue
        pipe.send(("begin", number, None))
        try:
            page = document_pages.page(number, partial(pipe.send, ("slowly", number, None)))
            pipe.send(("page", number, page._replace(pages=count)))
        except (Unreadable, JdtoolError) as fault:
            pipe.send(("fault", number, str(fault)))
        except MemoryError:
            pipe.send(("fault", number, "takes more memory than allowed; skipped"))
        if number % 50 == 0:
            gc.collect()
    os._exit(0)


def _limit_memory(more: int) -> None:
    """A limit on the address space of this process, where the system has one; *more* bytes than usual."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limit = MAX_MEMORY + more
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))
