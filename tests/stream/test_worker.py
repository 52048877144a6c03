"""One worker process: batches in, their results out in order, whatever the work raises; and how it ends."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator
from typing import Any

import pytest

from jdtool.stream.chunks import Chunk
from jdtool.stream.processes import context
from jdtool.stream.reading import Input
from jdtool.stream.work import Origin, Plan, Result
from jdtool.stream.worker import Worker

A, B = Origin("a.txt", "text"), Origin("b.txt", "text")


def planner(origin: Origin) -> Plan:
    """Counts the chunks of an input; what is in a chunk may end the process."""
    count = 0

    def work(chunk: Chunk) -> Result:
        nonlocal count
        count += 1
        if chunk.data == b"signal":
            os.kill(os.getpid(), signal.SIGKILL)
        if chunk.data == b"exit":
            os._exit(5)
        if chunk.data == b"raise":
            raise RuntimeError("boom")
        return Result(b"%s %d %s" % (origin.source.encode(), count, chunk.data))

    return Plan(Input.line_chunks, work)


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(context(), planner, [])
    yield worker
    worker.stop()


def answer(worker: Worker, *items: tuple[Origin, bytes]) -> list[Result]:
    worker.send([(origin, Chunk(data, origin.source)) for origin, data in items])
    results: list[Result] = pickle.loads(worker.pipe.recv_bytes())
    return results


def test_results_come_in_the_order_of_the_chunks(worker: Worker) -> None:
    assert [result.data for result in answer(worker, (A, b"x"), (A, b"y"))] == [b"a.txt 1 x", b"a.txt 2 y"]


def test_an_input_keeps_its_plan_from_batch_to_batch_and_a_new_one_gets_its_own(worker: Worker) -> None:
    batches = [answer(worker, (A, b"x")), answer(worker, (A, b"y"), (B, b"z")), answer(worker, (B, b"z"))]
    assert [result.data for batch in batches for result in batch] == [
        b"a.txt 1 x", b"a.txt 2 y", b"b.txt 1 z", b"b.txt 2 z"
    ]  # fmt: skip


def test_a_fault_of_the_work_is_a_problem_and_the_worker_lives_on(worker: Worker) -> None:
    bad, good = answer(worker, (A, b"raise"), (A, b"x"))
    assert [(p.source, p.message.split(";")[0]) for p in bad.problems] == [
        ("a.txt", "internal error: RuntimeError: boom")
    ]
    assert good.data == b"a.txt 2 x"


@pytest.mark.parametrize(
    ("data", "end"),
    [(b"signal", "the process was ended by signal 9"), (b"exit", "the process ended with status 5")],
)
def test_how_it_ended_is_said(data: bytes, end: str) -> None:
    worker = Worker(context(), planner, [])
    worker.send([(A, Chunk(data, "a.txt"))])
    with pytest.raises(EOFError):
        worker.pipe.recv_bytes()
    worker.send([(A, Chunk(b"x", "a.txt"))])  # nobody reads it, and that is no fault here
    assert worker.end() == end


def test_ctrl_c_does_not_reach_it(worker: Worker) -> None:
    process: Any = worker._process
    answer(worker, (A, b"x"))
    os.kill(process.pid, signal.SIGINT)
    assert answer(worker, (A, b"y"))[0].data == b"a.txt 2 y"


def test_a_stopped_one_leaves_no_process(worker: Worker) -> None:
    process: Any = worker._process
    worker.stop()
    assert not process.is_alive()
    worker.pipe.close()
