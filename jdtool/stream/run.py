"""One run of a subcommand: inputs → chunks → results in order, with problems reported by file and line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING, Any, BinaryIO

from jdtool.errors import (
    BadUsage,
    Exit,
    IOFailure,
    JdtoolError,
    Problem,
    ReaderGone,
    WorkersLost,
    print_error,
    printable,
    without_controls,
)
from jdtool.stream.chunks import STDIN, is_utf8
from jdtool.stream.input_names import InputNames
from jdtool.stream.open_ahead import open_ahead
from jdtool.stream.progress import Progress
from jdtool.stream.reading import AS_GIVEN, Input, Reading
from jdtool.stream.work import Origin, Planner, Result, guard
from jdtool.stream.writing import Output, is_same

if TYPE_CHECKING:
    from jdtool.stream.chunks import Chunk
    from jdtool.stream.pool import Pool
    from jdtool.stream.work import Plan


class Run:
    """The settings that every subcommand shares.

    ``command`` begins each message; with ``strict`` the first problem ends the run and nothing is committed; ``jobs``
    processes share the work; ``quiet`` reports no bad input; ``verbose`` names the files and ends with a summary.
    """

    def __init__(
        self,
        command: str,
        names: InputNames,
        output: str | None = None,
        reading: Reading = AS_GIVEN,
        strict: bool = False,
        jobs: int = 1,
        quiet: bool = False,
        verbose: bool = False,
    ) -> None:
        is_utf8(reading.encoding)  # raises BadUsage for an unknown one
        self.command, self.names, self.output, self.reading = command, names, output, reading
        self.strict, self.jobs, self.quiet, self.verbose = strict, jobs, quiet, verbose
        self.status = Exit.OK
        self.output_paths: Sequence[str | None] = (output,)  # files that must not be among those that are read
        to_terminal = output in (None, "-") and sys.stdout is not None and sys.stdout.isatty()
        self.progress = Progress(names, to_terminal, is_wanted=not quiet)

    def report(self, problem: Problem) -> None:
        """One line on standard error; the worst status is kept. Raises StopRun under ``strict``."""
        self.say(problem)
        if self.strict:
            raise StopRun

    def say(self, problem: Problem) -> None:
        """As `report`, but the run goes on."""
        self.status = max(self.status, problem.exit)
        self.progress.problems += 1
        if not (self.quiet and problem.exit is Exit.BAD_INPUT):
            self.progress.say(problem.at(self.command) + "\n")

    def each(
        self,
        planner: Planner,
        account: Callable[[Any], object] | None = None,
        last: Callable[[], Result] | None = None,
    ) -> Exit:
        """Work through all inputs and return the exit status.

        *planner* says how to cut an input and what to do with each chunk; *account* is called with the account of each
        result, in the order of the input. *last* gives the result behind the last input, of work that holds something
        back from one input to the next.
        """
        try:
            with Output(self.output) as out, self._executor(planner, out, account) as executor:
                for reader in self.inputs(executor.idle, lambda problem: executor.put(Result(problems=[problem]))):
                    if self.verbose:
                        executor.put(Result(notes=self.naming(reader)))
                    origin = Origin(reader.source, reader.kind)
                    try:
                        plan = planner(origin)
                    except JdtoolError as fault:
                        executor.put(Result(problems=[fault.problem]))
                        continue
                    for chunk in plan.cut(reader):
                        self.progress.read(len(chunk.data), chunk.page)
                        executor.give(origin, plan, chunk)
                if last:
                    executor.put(last())
                executor.finish()
        except StopRun:
            pass
        except (IOFailure, WorkersLost) as fault:
            self.say(fault.problem)
        except BrokenPipeError:
            raise ReaderGone from None
        finally:
            self.progress.end()
        self.close()
        return self.status

    def naming(self, reader: Input) -> str:
        """The line that -v has for each input."""
        return f"{self.command}: {reader.display_name}\n"

    def close(self) -> None:
        """Print the summary of the run under -v."""
        if self.verbose:
            print_error(f"{self.command}: {self.progress.account()}\n")

    def inputs(self, idle: Callable[[BinaryIO], object], report: Callable[[Problem], object]) -> Iterator[Input]:
        """The inputs one after the other, each open until the next is asked for.

        What cannot be read goes to *report*, and the rest is done. Raises BadUsage where an input is the output too.
        """
        if self.names.list_file not in (None, STDIN) and os.path.exists(self.names.list_file):
            self._refuse(os.stat(self.names.list_file), printable(self.names.list_file))
        most = 1 if self.names.list_file == STDIN else self.jobs
        names = self.names.each(idle)
        inputs = open_ahead(names, most, lambda name, print_error: Input(name, self.reading, idle, print_error), report)
        with closing(inputs):
            for reader in inputs:
                with reader:
                    self._refuse(os.fstat(reader.raw.fileno()), reader.display_name)
                    self.progress.start_input(reader)
                    yield reader

    def _refuse(self, facts: os.stat_result, name: str) -> None:
        if any(is_same(path, facts) for path in self.output_paths):
            raise BadUsage("is input and output at once; write to another file", name)

    def _executor(
        self, planner: Planner, out: Output, account: Callable[[Any], object] | None
    ) -> _SingleProcess | Pool:
        def take(result: Result) -> None:
            data = result.data[: result.before] if self.strict and result.problems else result.data
            if data:
                out.write(data)
                self.progress.lines += data.count(b"\n")
            if result.notes:
                self.progress.say(without_controls(result.notes))
            if account and result.account is not None:
                account(result.account)
            for problem in result.problems:
                self.report(problem)

        if self.jobs == 1:
            return _SingleProcess(take, out.flush)
        from jdtool.stream.pool import Pool

        return Pool(self.jobs, planner, take, out.flush)


class StopRun(Exception):
    """Raised after the first reported problem under ``--strict``, to end the run."""


class _SingleProcess(nullcontext[Any]):
    """Does the work of a `Pool` in this process, without workers."""

    def __init__(self, take: Callable[[Result], object], flush: Callable[[], object]) -> None:
        super().__init__(self)
        self.put, self._flush = take, flush

    def give(self, origin: Origin, plan: Plan, chunk: Chunk) -> None:
        self.put(guard(plan.work, chunk))

    def idle(self, file: BinaryIO) -> None:
        self._flush()

    def finish(self) -> None:
        pass
