"""A PDF or a picture → a message for each of its pages, in order, from the processes that read them.

The bytes come from strangers, and what reads them are large libraries in C. Here these cannot harm the run: a page that
crashes one, or takes too long or too much memory, costs that page, and the process is started again behind it.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from jdtool.errors import JdtoolError
from jdtool.stream.page_sources import Unreadable, can_recognise, open_pages
from jdtool.stream.processes import context, cores

if TYPE_CHECKING:
    from jdtool.stream.pdf_reading import PdfReading

MAX_MEMORY = 3 * 10**9  # bytes of address space for a process that reads a document
_MORE_MEMORY = 3 * 10**9  # bytes besides, where pages may have to be recognised
_MORE_TIME = 20  # times the seconds of a page, where it has to be recognised

Message = tuple[str, int, Any]
"""``page``, its number and its text; ``fault``, the page (0: all) and what is wrong; ``end``, the page at which the
process died or was killed, and why; ``mended`` first, where the end of the file is lost. The processes also send
``count``, ``begin``, ``slowly``, and ``rest`` at the first of the pages that are missing at the end: what is wrong."""


class PageReaders:
    """The processes for one document: one at first, and as many as *how* allows once it is known to have the pages.

    Each reads every nth of the pages asked for. They end when this is closed or dropped.
    """

    def __init__(self, kind: str, data: bytes, how: PdfReading) -> None:
        self._document = kind, data, how
        self._readers = [_PageReader(kind, data, how, 0)]

    def messages(self) -> Iterator[Message]:
        """The messages about all pages, in page order. The caller may stop after too many ``end`` messages."""
        most = self._document[2].readers
        count = None
        while count is None:
            kind, number, content = self._readers[0].message()
            if kind == "count":
                count = content
            else:
                yield kind, number, content
                if kind == "fault":
                    return
                if kind == "end":
                    self._restart(0, 0)
        self._readers += [_PageReader(*self._document, first) for first in range(1, min(most, count))]
        for index in range(count):
            turn = index % len(self._readers)
            message = self._readers[turn].message()
            if message[0] == "rest":
                numbers, fault = message[2]
                yield from (("fault", number, fault) for number in numbers)
                return
            yield message
            if message[0] == "end":
                self._restart(turn, index + len(self._readers))

    def close(self) -> None:
        """End the processes."""
        for reader in self._readers:
            reader.close()

    __del__ = close

    def _restart(self, turn: int, first: int) -> None:
        self._readers[turn].close()
        self._readers[turn] = _PageReader(*self._document, first)


class _PageReader:
    """One process, which reads page *first* (from 0, of those asked for) and every nth behind it."""

    def __init__(self, kind: str, data: bytes, how: PdfReading, first: int) -> None:
        processes = context()
        self._near, far = processes.Pipe(duplex=False)
        self._process = processes.Process(target=_serve, args=(far, kind, data, how, first), daemon=True)
        self._process.start()
        far.close()
        self._page, self._seconds = 1, how.max_page_seconds

    def message(self) -> Message:
        """The message about its next page; ``count`` comes first from the process that has the first page."""
        seconds = self._seconds
        while True:
            if not self._near.poll(seconds):
                return "end", self._page, f"takes more than {seconds:g} s (see --max-page-seconds); skipped"
            try:
                kind, number, content = self._near.recv()
            except EOFError:
                self._process.join(1)
                cause = _cause(self._process.exitcode or 0)
                return "end", self._page, f"its reader crashed at it ({cause}); skipped"
            if kind not in ("begin", "slowly"):
                return kind, number, content
            self._page = number
            seconds = self._seconds * (_MORE_TIME if kind == "slowly" else 1)

    def close(self) -> None:
        self._process.kill()
        self._process.join()
        self._near.close()


def _cause(code: int) -> str:
    """The exit code of a process to why it ended; pdfium aborts where it gets no more memory."""
    if code == -signal.SIGABRT:
        return "it takes more memory than allowed, or is damaged"
    return f"signal {-code}" if code < 0 else f"status {code}"


def _serve(pipe: Any, kind: str, data: bytes, how: PdfReading, first: int) -> None:
    """The main loop of a process: read and send each page of its share."""
    import gc
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the main process ends this one
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)
        os.dup2(null, 2)
    _limit_memory(2 * len(data) + (_MORE_MEMORY if can_recognise() else 0))
    gc.disable()
    try:
        document = open_pages(kind, data, how)
    except Unreadable as fault:
        pipe.send(("fault", 0, str(fault)))
        os._exit(0)
    numbers = _page_numbers(how.pages, len(document))
    if not numbers:
        pipe.send(("fault", 0, f"none of the pages asked for with --pages; it has {len(document)}"))
        os._exit(0)
    if not first:
        if document.is_mended:
            pipe.send(("mended", 0, None))
        pipe.send(("count", 0, len(numbers)))
    step = min(how.readers, len(numbers))
    if step > 1:
        os.environ.setdefault("OMP_NUM_THREADS", str(max(1, cores() // step)))
    for index in range(first, len(numbers), step):
        number = numbers[index]
        pipe.send(("begin", number, None))
        try:
            page = document.page(number, partial(pipe.send, ("slowly", number, None)))
            pipe.send(("page", number, page._replace(pages=len(document))))
        except (Unreadable, JdtoolError) as fault:
            if number > document.held:
                pipe.send(("rest", number, (numbers[index:], str(fault))))
                break
            pipe.send(("fault", number, str(fault)))
        except MemoryError:
            pipe.send(("fault", number, "takes more memory than allowed; skipped"))
        if number % 50 == 0:
            gc.collect()
    os._exit(0)


def _end_with_parent() -> None:
    """End this process when the main one has ended, even if that was killed: nobody reads its pages any more."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(0)


def _page_numbers(pages: Sequence[range], count: int) -> Sequence[int]:
    """The numbers of the pages that are to be read, of *count*.

    >>> _page_numbers((range(3, 10), range(1, 2)), 5), len(_page_numbers((), 5))
    ([1, 3, 4, 5], 5)
    """
    if not pages:
        return range(1, count + 1)
    return sorted({number for span in pages for number in range(max(1, span.start), min(span.stop, count + 1))})


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
