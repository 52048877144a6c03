"""--jobs: the same bytes, messages and status as without, whatever happens to the processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

PAGE = "小城通了地铁\n\n□记者 张小明 报道\n本报青岛讯 近日，第{}条线\n路开通了，全长806 . 2公里。\n"
PAGES = [PAGE.format(i) * 8 for i in range(300)]
RECORD = (
    '{{"id":"{0}","title":"汉字{0}","paragraphs":["本报讯 第{0}条线路开通了，全长806 . 2公里。市民出行更快了。"]}}\n'
)

COMMANDS = [
    ("split", "pages"),
    ("split --explain", "pages"),
    ("split --strict", "pages"),
    ("split", "many"),
    ("clean", "pages"),
    ("clean --explain", "pages"),
    ("clean --diff", "many"),
    ("clean --check", "many"),
    ("clean", "records"),
    ("clean --diff", "records"),
    ("clean --strict", "records"),
    ("convert", "pages"),
    ("convert --explain -c s2twp", "records"),
    ("convert -v", "many"),
    ("summarize", "pages"),
    ("summarize -n 1 --keywords 2", "records"),
    ("summarize -n 1 --per-page", "records"),
    ("clean -e gb18030", "gb"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One input of many pages, one of records, many of one page; each with faults in it."""
    output = tmp_path_factory.mktemp("inputs")
    pages = [page.encode() for page in PAGES]
    (output / "pages").write_bytes(b"\f".join([*pages[:200], b"\xff\xfe\n", *pages[200:]]))
    lines = [RECORD.format(i).encode() for i in range(2000)]
    (output / "records").write_bytes(b"".join([*lines[:1500], b"no record\n", *lines[1500:]]))
    (output / "gb").write_bytes("\n".join(PAGES).encode("gb18030") + b"\xff\xff\n" + b"more\n")
    for i in range(40):
        (output / f"many{i:02}").write_bytes(pages[i] if i != 7 else b"\xff\n")
    return output


@pytest.mark.parametrize(("command", "what"), COMMANDS, ids=" ".join)
def test_the_output_is_the_same_at_any_number_of_jobs(jdtool: Run, folder: Path, command: str, what: str) -> None:
    files = [*sorted(folder.glob(f"{what}*"))[:30], folder / "missing", *sorted(folder.glob(f"{what}*"))[30:]]
    alone, *common = (jdtool(*command.split(), f"-j{jobs}", *files) for jobs in (1, 2, 3))
    assert alone.returncode == (1 if "--strict" in command else 3)
    assert alone.stderr
    for ran in common:
        assert ran.returncode == alone.returncode
        assert ran.stdout == alone.stdout
        assert without_time(ran.stderr) == without_time(alone.stderr)


def without_time(messages: bytes) -> list[bytes]:
    return [line.split(b"; ")[0] if b"MB/s" in line else line for line in messages.splitlines()]


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
@pytest.mark.parametrize("command", ["split", "clean --check", "convert -c s2twp", "summarize"])
def test_every_way_to_start_a_process_serves(jdtool: Run, folder: Path, method: str, command: str) -> None:
    alone = jdtool(*command.split(), folder / "pages")
    ran = jdtool(*command.split(), "-j2", folder / "pages", env={"JDTOOL_START_METHOD": method})
    assert (ran.returncode, ran.stdout, ran.stderr) == (alone.returncode, alone.stdout, alone.stderr)


@contextmanager
def running(environment: dict[str, str], *args: str, script: str = "") -> Iterator[Popen[bytes]]:
    """jdtool with two jobs, standard input held open; *script* may first change what is inside."""
    code = f"import sys; sys.argv = ['jdtool', *sys.argv[1:]]\n{script}\nfrom jdtool.cli import main; main()"
    with Popen(
        [sys.executable, "-c", code, *args], 0, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def children(process: Popen[bytes]) -> list[int]:
    result = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(pid) for pid in result.split()]


def has_ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def soon(condition: Callable[[], bool]) -> bool:
    for _ in range(500):
        if condition():
            return True
        time.sleep(0.02)
    return False


def wait_for_workers(process: Popen[bytes]) -> list[int]:
    """The workers, once a page was answered."""
    assert process.stdin and process.stdout
    for page in PAGES[:40]:
        process.stdin.write(page.encode() + b"\f")
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"{")
    workers = children(process)
    assert workers
    return workers


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@linux
def test_a_page_is_answered_before_the_next_one_comes(environment: dict[str, str]) -> None:
    with running(environment, "split", "-j2") as process:
        assert process.stdin and process.stdout
        process.stdin.write(PAGES[0].encode() + b"\f")
        process.stdin.flush()
        assert "小城通了地铁".encode() in process.stdout.readline()
        assert process.poll() is None


@linux
@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_main_process(environment: dict[str, str], which: signal.Signals) -> None:
    with running(environment, "split", "-j2") as process:
        workers = wait_for_workers(process)
        process.send_signal(which)
        status = process.wait(10)
        assert status == {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGKILL: -9}[which]
        assert soon(lambda: all(map(has_ended, workers)))
        if which != signal.SIGKILL:
            assert process.stderr and process.stderr.read() == b""


@linux
def test_ctrl_c_at_a_terminal_reaches_all_and_is_silent(environment: dict[str, str]) -> None:
    """A terminal sends SIGINT to the whole group of processes."""
    code = "from jdtool.cli import main; main()"
    with Popen(
        [sys.executable, "-c", code, "split", "-j2"],
        stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment, start_new_session=True,
    ) as process:  # fmt: skip
        workers = wait_for_workers(process)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(10) == 130
        assert soon(lambda: all(map(has_ended, workers)))
        assert process.stderr and process.stderr.read() == b""


@linux
def test_a_reader_that_goes_away_ends_all(environment: dict[str, str]) -> None:
    with running(environment, "split", "-j2") as process:
        workers = wait_for_workers(process)
        assert process.stdout and process.stdin
        process.stdout.close()
        try:
            for page in PAGES * 20:
                process.stdin.write(page.encode() + b"\f")
        except BrokenPipeError:
            pass
        assert process.wait(10) == -signal.SIGPIPE
        assert soon(lambda: all(map(has_ended, workers)))


@linux
def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(environment: dict[str, str]) -> None:
    with running(environment, "split", "-j2") as process:
        workers = wait_for_workers(process)
        os.kill(workers[0], signal.SIGKILL)
        out, err = process.communicate("\f".join(PAGES[40:]).encode(), timeout=60)
        assert (process.returncode, err) == (0, b"")
    want = subprocess.run(
        [sys.executable, "-m", "jdtool", "split"], input="\f".join(PAGES).encode(), capture_output=True, env=environment
    )
    assert out == want.stdout.split(b"\n", 1)[1]  # the first line was read before


DEADLY = """
import os, jdtool.splitter
split = sys.modules['jdtool.splitter'].split_page
def deadly(text, *rest):
    if '二百五十' in text: os.kill(os.getpid(), 9)
    return split(text, *rest)
sys.modules['jdtool.splitter'].split_page = deadly
"""


@linux
def test_a_page_that_kills_its_worker_is_named_and_the_rest_is_done(environment: dict[str, str]) -> None:
    pages = [*PAGES[:20], "二百五十\n", *PAGES[20:60], "二百五十\n"]
    with running(environment, "split", "-j2", script=DEADLY) as process:
        out, err = process.communicate("\f".join(pages).encode(), timeout=60)
    line = 1 + sum(page.count("\n") for page in pages[:20])
    last = 1 + sum(page.count("\n") for page in pages[:-1])
    assert err.decode().splitlines() == [
        f"jdtool split: standard input:{n}: not processed: the process was ended by signal 9" for n in (line, last)
    ]
    assert process.returncode == 70
    assert out.count(b"\n") == sum(page.count("记者") for page in pages)


@linux
def test_workers_that_cannot_live_end_the_run(environment: dict[str, str], tmp_path: Path) -> None:
    script = "import os, jdtool.stream.worker as c\nc.guard = lambda *_: os._exit(9)"
    with running(environment, "split", "-j2", "-o", str(tmp_path / "out"), script=script) as process:
        _, err = process.communicate("\f".join(PAGES).encode(), timeout=60)
    assert process.returncode == 70
    assert err.decode().splitlines()[-1] == (
        "jdtool split: worker processes crash as they start: the process ended with status 9"
    )
    assert not list(tmp_path.iterdir())


@linux
def test_a_text_whose_cleaner_was_killed_half_way_is_named(environment: dict[str, str]) -> None:
    """What a cleaner holds of a page dies with it: that must not pass in silence."""
    with running(environment, "clean", "-j2") as process:
        assert process.stdin and process.stdout
        long = "　　小城昨日下了一场大雪，最深处达十五厘米，交通一度中断。\n" * 6000
        process.stdin.write(long.encode())
        process.stdin.flush()
        assert process.stdout.readline()
        for worker in children(process):
            os.kill(worker, signal.SIGKILL)
        _, err = process.communicate(("\n" + long + "\f" + "又一页。\n").encode(), timeout=60)
    assert process.returncode == 70
    assert "not processed: " in err.decode().splitlines()[0]


@linux
def test_memory_is_flat_over_many_pages(environment: dict[str, str], tmp_path: Path) -> None:
    """Under --jobs too, 2,000 pages take no more memory than 200: in the main process, and in any worker."""
    script = (
        "import os, resource\nreal = os._exit\ndef leave(status):\n"
        "    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):\n"
        "        print(resource.getrusage(who).ru_maxrss, file=sys.stderr, flush=True)\n"
        "    real(status)\nos._exit = leave"
    )
    peaks = []
    for times in (1, 10):
        file = tmp_path / f"{times}.txt"
        file.write_text("\f".join(PAGES[:200] * times))
        with running(environment, "split", "-j2", str(file), "-o", "/dev/null", script=script) as process:
            _, err = process.communicate(timeout=120)
        peaks.append([int(n) for n in err.split()])
    assert len(peaks[1]) == 2
    for few, many in zip(*peaks, strict=True):
        assert many < few * 1.3
