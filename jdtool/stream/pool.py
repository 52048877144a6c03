"""--jobs: batches of chunks → worker processes → results in the order of the input.

Each worker has its own pipe and at most two batches, one in work and one waiting, so it is never idle while there is
work, and memory stays bounded. A crashed worker is restarted and its batches are sent again, the one it was working on
chunk by chunk; a chunk that crashes its worker twice is reported and skipped. Workers end with the main process.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import pickle
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from jdtool.errors import Exit, Problem, WorkersLost
from jdtool.stream.chunks import Chunk, name_of
from jdtool.stream.descriptors import reason
from jdtool.stream.processes import context
from jdtool.stream.work import Origin, Plan, Planner, Result
from jdtool.stream.worker import Item, Worker

BATCH_SIZE = 1 << 16  # bytes of chunks in one batch; a page has some thousand
_OPEN = 4  # times that size, where each chunk continues the one before
_PER_WORKER = 2  # batches per worker at most
_AHEAD = 4  # batches per worker that may be in work or wait for their turn
_HOPELESS = 8  # crashes in a row without a result: the next worker would crash too


@dataclass(eq=False)
class _Lane:
    """Chunks that must go to the same worker, because the work on each continues that on the one before."""

    worker: Worker | None = None


@dataclass(eq=False)
class _Batch:
    """Chunks that are sent together, and their results (None until they come).

    ``on`` is the lane that it continues, ``open`` the lane that the next batch continues.
    """

    on: _Lane | None = None
    open: _Lane | None = None
    alone: bool = True
    items: list[Item] = field(default_factory=list)
    size: int = 0
    is_retry: bool = False
    results: Sequence[Result] | None = None

    def again(self) -> list[_Batch]:
        """The same chunks for a second try, in batches of one where they are independent."""
        self.is_retry = True
        return [_Batch(items=[item], is_retry=True) for item in self.items] if self.alone else [self]

    def give_up(self, why: str) -> None:
        problems = [Problem(f"not processed: {why}", name_of(c.source), c.line, Exit.INTERNAL) for _, c in self.items]
        self.results = [Result(problems=[problem]) for problem in problems]


class Pool:
    """Up to *jobs* workers, started as they are needed, that process chunks as *planner* says.

    *take* is called with the results in order, *flush* before a wait for more input. As a context manager it stops the
    workers on exit.
    """

    def __init__(
        self, jobs: int, planner: Planner, take: Callable[[Result], object], flush: Callable[[], object]
    ) -> None:
        self._jobs, self._planner, self._take, self._flush = jobs, planner, take, flush
        self._context = context()
        self._workers: list[Worker] = []
        self._turns: deque[_Batch] = deque()  # in the order of the input, from the next to be taken
        self._unsent: deque[_Batch] = deque()
        self._batch = _Batch()
        self._deaths = 0  # since the last answer

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.stop()

    def give(self, origin: Origin, plan: Plan, chunk: Chunk) -> None:
        """Add a chunk. Waits while too many are in work."""
        batch = self._batch
        if batch.items and batch.alone != plan.alone:
            batch = self._send()
        batch.items.append((origin, chunk))
        batch.size += len(chunk.data)
        batch.alone = plan.alone
        is_closed = plan.alone or not chunk.data  # a lane left open would bind the next batch to the same worker
        if batch.size >= (BATCH_SIZE if is_closed else _OPEN * BATCH_SIZE):
            self._send()

    def put(self, result: Result) -> None:
        """Add a result that needs no work; it keeps its place in the order."""
        self._send()
        self._turn(_Batch(results=[result]))

    def idle(self, file: BinaryIO) -> None:
        """Take results while *file*, which is read next, has no data yet."""
        wait = multiprocessing.connection.wait
        if not hasattr(os, "fork") or wait([file.fileno()], 0):  # a regular file is always ready; Windows cannot tell
            return
        self._send()
        self._flush()
        while self._turns and file.fileno() not in self._collect([file.fileno()]):
            self._flush()

    def finish(self) -> None:
        """Wait for everything that is still in work."""
        self._send()
        while self._turns:
            self._collect()

    def _send(self) -> _Batch:
        """Send the current batch and return a new one."""
        batch = self._batch
        if batch.items:
            goes_on = not batch.alone and batch.items[-1][1].data
            batch.open = _Lane() if goes_on else None
            self._batch = _Batch(on=batch.open)
            self._unsent.append(batch)
            self._turn(batch)
        return self._batch

    def _turn(self, batch: _Batch) -> None:
        """Queue the batch for its results; wait while too many are queued."""
        self._turns.append(batch)
        self._collect(timeout=0)
        while len(self._turns) >= _AHEAD * self._jobs:
            self._collect()

    def _pump(self) -> None:
        """Send batches in order while a worker has room for the next."""
        while self._unsent:
            batch = self._unsent[0]
            if batch.on and batch.on.worker not in self._workers:
                batch.give_up("the process that had begun on it was killed")
            elif worker := self._free(batch.on):
                if batch.open:
                    batch.open.worker = worker
                worker.batches.append(batch)
                worker.send(batch.items)
            else:
                return
            self._unsent.popleft()

    def _free(self, lane: _Lane | None) -> Worker | None:
        """The worker for the next batch: its lane's, or the least busy, or a new one; None where it has no room."""
        workers = [lane.worker] if lane and lane.worker else self._workers
        least = min(workers, key=lambda w: len(w.batches), default=None)
        if workers is self._workers and len(workers) < self._jobs and (least is None or least.batches):
            try:
                least = Worker(self._context, self._planner, [w.pipe for w in workers])
                workers.append(least)
            except OSError as fault:  # too many files or processes: fewer will do
                if not workers:
                    raise WorkersLost(f"no process can be started: {reason(fault)}; try a smaller --jobs") from None
                self._jobs = len(workers)
        return least if least and len(least.batches) < _PER_WORKER else None

    def _collect(self, beside: Sequence[int] = (), timeout: float | None = None) -> Sequence[Any]:
        """Send batches, wait for a result (or for *beside*), take the results that are next; return what was ready."""
        self._pump()
        self._settle()
        pipes: dict[Any, Worker] = {worker.pipe: worker for worker in self._workers if worker.batches}
        ready = multiprocessing.connection.wait([*pipes, *beside], timeout) if self._turns else []
        for pipe in ready:
            if pipe in pipes:
                self._take_answer(pipes[pipe])
        self._pump()
        self._settle()
        return ready

    def _settle(self) -> None:
        """Take the results that are next in order."""
        while self._turns and self._turns[0].results is not None:
            for result in self._turns.popleft().results or ():
                self._take(result)

    def _take_answer(self, worker: Worker) -> None:
        try:
            answer = pickle.loads(worker.pipe.recv_bytes())
        except (EOFError, OSError):
            self._replace_worker(worker)
            return
        self._deaths = 0
        worker.batches.popleft().results = answer

    def _replace_worker(self, worker: Worker) -> None:
        """Send the batches of a crashed worker again, or report them after the second crash."""
        self._workers.remove(worker)
        why = worker.end()
        self._deaths += 1
        if self._deaths > _HOPELESS:
            raise WorkersLost(f"worker processes crash as they start: {why}")
        first, *others = worker.batches
        if first.is_retry or first.on:
            first.give_up(why)
            self._unsent.extendleft(reversed(others))
            return
        parts = first.again()
        at = self._turns.index(first)
        self._turns.remove(first)
        for part in reversed(parts):
            self._turns.insert(at, part)
        self._unsent.extendleft(reversed(parts + others))
