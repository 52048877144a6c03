"""One worker process: start, stop, and the loop that turns batches into results."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from jdtool.errors import ENDING
from jdtool.stream.chunks import Chunk
from jdtool.stream.work import Origin, Planner, guard

Item = tuple[Origin, Chunk]


class Worker:
    """A process, and the main process's end of the pipe to it."""

    def __init__(self, context: Any, planner: Planner, others: Sequence[Any]) -> None:
        self.batches: deque[Any] = deque()  # sent, and not answered yet
        self.pipe, far = context.Pipe()
        copies = [self.pipe, *others] if context.get_start_method() == "fork" else []
        self._process = context.Process(target=_serve, args=(far, planner, copies), daemon=True)
        masks = hasattr(signal, "pthread_sigmask")  # Ctrl-C must not meet a process that does not ignore it yet
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if masks else ()
        try:
            self._process.start()
        except OSError:
            self.pipe.close()
            raise
        finally:
            far.close()
            if masks:
                signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def send(self, items: Sequence[Item]) -> None:
        with contextlib.suppress(OSError):  # it crashed, which shows when its result is read
            self.pipe.send_bytes(pickle.dumps(items, pickle.HIGHEST_PROTOCOL))

    def end(self) -> str:
        """How the process ended."""
        self.pipe.close()
        self._process.join()
        code = self._process.exitcode
        return f"the process was ended by signal {-code}" if code < 0 else f"the process ended with status {code}"

    def stop(self) -> None:
        self._process.kill()  # it has no file open, and nothing to clean up
        self._process.join()
        self.pipe.close()


def _serve(pipe: Any, planner: Planner, copies: Sequence[Any]) -> None:
    """The loop of a worker: batches in, results out, until the main process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the main process ends the workers
    for which in ENDING:
        signal.signal(which, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    for other in copies:  # or this end of the pipe would outlive the main process
        other.close()
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)  # the main process's input and output are not held open, and nothing stray is printed
    os.dup2(null, 1)
    at, plan = None, None
    for items in _batches(pipe):
        out = []
        for origin, chunk in items:
            if origin != at or plan is None:
                at, plan = origin, planner(origin)
            out.append(guard(plan.work, chunk))
        pipe.send_bytes(pickle.dumps(out, pickle.HIGHEST_PROTOCOL))


def _batches(pipe: Any) -> Iterator[list[Item]]:
    """Batches as they come, read in a thread of its own, so that neither process waits for the other to read."""
    from queue import SimpleQueue
    from threading import Thread

    messages: SimpleQueue[bytes] = SimpleQueue()

    def read() -> None:
        while True:
            try:
                messages.put(pipe.recv_bytes())
            except (EOFError, OSError):
                os._exit(0)

    sys.setswitchinterval(5e-4)  # or the reader waits 5 ms for the work at each read, and the main process with it
    Thread(target=read, daemon=True).start()
    while True:
        yield pickle.loads(messages.get())
