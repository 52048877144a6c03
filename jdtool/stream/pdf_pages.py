"""A PDF to its pages, read in a process of its own.

PDFs come from strangers, and pdfium is a large library in C. Here it cannot harm the run: a page that crashes it, or
takes too long or too much memory, costs one line on standard error and that page. The process is started again behind
it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from jdtool.errors import BadInput, Problem
from jdtool.layout.page_text import PageText, page_text
from jdtool.layout.pdf import PdfFault, open_pdf, sheet_of
from jdtool.stream.printed_pages import whole
from jdtool.stream.processes import context

if TYPE_CHECKING:
    from jdtool.stream.pdf_reading import PdfReading

MAX_SIZE = 10**9  # bytes of a PDF that are read
MAX_MEMORY = 3 * 10**9  # bytes of address space for the process that reads one
_UNKNOWN = 0.05  # the share of unknown characters above which a page is named
_CRASHES = 3  # pages in a row that end the process: the others will do so too

Message = tuple[str, int, Any]
"""What the process sends: ``page``, its number and its text; or ``fault``, the page (0: all), what is wrong."""


def pages_of_pdf(
    blocks: Iterable[bytes], source: str, how: PdfReading, report: Callable[[Problem], object] | None
) -> Iterator[PageText]:
    """The bytes of a PDF to the text of its pages.

    What is wrong with one page goes to *report* (without one it is raised) and the others are still read. Raises
    BadInput where the whole file cannot be read, or holds no text.
    """
    data = whole(blocks, source, MAX_SIZE, "a PDF", "split it first (qpdf --split-pages)")
    start: int | None = 0
    crashes = count = 0
    scans: list[int] = []
    unknown: dict[int, float] = {}

    def tell(message: str) -> None:
        fault = BadInput(message, source)
        if report is None:
            raise fault
        report(fault.problem)

    while start is not None:
        next_start = None
        for kind, number, content in _messages(data, how, start):
            if kind == "page":
                crashes = 0
                count += 1
                if content.unknown > _UNKNOWN:
                    unknown[number] = content.unknown
                if content.text:
                    yield content
                else:
                    scans.append(number)
            elif not number:
                raise BadInput(content, source)
            else:
                tell(f"page {number}: {content}")
                if kind == "end":
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
    if scans and len(scans) == count:
        raise BadInput("a PDF without text, as a scan is; put it through OCR first (ocrmypdf -l chi_sim)", source)
    if scans:
        tell(f"no text on page {_listed(scans)}, as on a scan; put it through OCR first")


def _listed(pages: Iterable[int]) -> str:
    """Numbers of pages as --pages takes them.

    >>> _listed([1, 2, 3, 7])
    '1-3,7'
    """
    spans: list[list[int]] = []
    for page in sorted(pages):
        if spans and spans[-1][1] == page - 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def _messages(data: bytes, how: PdfReading, start: int) -> Iterator[Message]:
    """What a new process says of the pages from *start* on; ``end`` where it died or was killed at a page."""
    processes = context()
    near, far = processes.Pipe(duplex=False)
    process = processes.Process(target=_serve, args=(far, data, how.password, how.pages, start), daemon=True)
    process.start()
    far.close()
    page = 0
    try:
        while True:
            if not near.poll(how.max_page_seconds):
                yield "end", page or 1, f"takes more than {how.max_page_seconds:g} s (--max-page-seconds); skipped"
                return
            try:
                kind, page, content = near.recv()
            except EOFError:
                process.join(1)
                if process.exitcode:
                    yield "end", page or 1, f"pdfium crashed at it ({_end(process.exitcode)}); skipped"
                return
            if kind != "begin":
                yield kind, page, content
    finally:
        process.kill()
        process.join()
        near.close()


def _end(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"status {code}"


def _serve(pipe: Any, data: bytes, password: str | None, pages: Sequence[range], start: int) -> None:
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
    _limit_memory(len(data))
    gc.disable()
    try:
        document = open_pdf(data, password)
    except PdfFault as fault:
        pipe.send(("fault", 0, str(fault)))
        os._exit(0)
    count = len(document)
    if pages and not any(span.start <= count for span in pages):
        pipe.send(("fault", 0, f"none of the pages asked for with --pages; it has {count}"))
        os._exit(0)
    for number in range(max(start, 1), count + 1):
        if pages and not any(number in span for span in pages):
            continue
        pipe.send(("begin", number, None))
        try:
            pipe.send(("page", number, page_text(sheet_of(document, number - 1))))
        except PdfFault as fault:
            pipe.send(("fault", number, str(fault)))
        except MemoryError:
            pipe.send(("fault", number, "takes more memory than allowed; skipped"))
        if number % 50 == 0:
            gc.collect()
    os._exit(0)


def _limit_memory(size: int) -> None:
    """A limit on the address space of this process, where the system has one."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limit = MAX_MEMORY + 2 * size
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))
