"""Nothing is loaded from where others may write, no name of a file is too odd, and what cannot be written is said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdtool.stream.descriptors import recorded_name

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
PAGE = "小城通了地铁\n\n□记者 张小明 报道\n本报青岛讯 近日，第一条线\n路开通了。\n".encode()
TRAP_MODULE = "import os; open(os.environ['PLANTED'], 'a').write(__name__ + '\\n')\n"
MODULES = ("rich", "typer", "orjson", "jieba", "opencc", "jdtool", "json", "re", "multiprocessing", "sitecustomize")


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A folder in which modules lie that anybody may have put there."""
    for name in MODULES:
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(TRAP_MODULE)
    (tmp_path / "jieba.cache").write_bytes(b"no marshal")
    (tmp_path / "page.txt").write_bytes(PAGE)
    (tmp_path / "page.jsonl").write_bytes('{"title":"小城","paragraphs":["小城通了地铁。市民很高兴。"]}\n'.encode())
    return tmp_path


COMMANDS = [
    "split page.txt",
    "split -j2 page.txt",
    "clean --explain page.txt",
    "clean -j2 page.jsonl",
    "convert -c s2twp page.jsonl",
    "summarize page.jsonl",
    "export -t csv page.jsonl",
    "schema",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_code_is_loaded_from_the_working_folder_or_the_temporary_one(
    environment: dict[str, str], trap: Path, command: str
) -> None:
    env = {**environment, "TMPDIR": str(trap), "PLANTED": str(trap / "loaded")}
    ran = subprocess.run(["jdtool", *command.split()], cwd=trap, env=env, capture_output=True, timeout=60)
    assert (ran.returncode, ran.stderr == b"" or "--explain" in command) == (0, True)
    assert not (trap / "loaded").exists()


@pytest.mark.skipif(sys.version_info < (3, 11), reason="this Python has no safe path for the processes it starts")
@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_nor_by_the_processes_of_jobs(environment: dict[str, str], trap: Path, method: str) -> None:
    env = {**environment, "PLANTED": str(trap / "loaded"), "JDTOOL_START_METHOD": method}
    ran = subprocess.run(["jdtool", "split", "-j2", "page.txt"], cwd=trap, env=env, capture_output=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert not (trap / "loaded").exists()


NAMES = [
    b"a\nb.txt",
    b"-page.txt",
    b"--help",
    b"\xff\xfe.txt",
    "版面 一.txt".encode(),
    b"'\"$(x)`.txt",
    b"\x1b[31m.txt",
]


@pytest.mark.parametrize("name", NAMES, ids=repr)
@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_any_name_of_a_file_will_do(environment: dict[str, str], tmp_path: Path, name: bytes, jobs: str) -> None:
    file = os.path.join(os.fsencode(tmp_path), name)
    with open(file, "wb") as output:
        output.write(PAGE + b"\f\xff")
    for args, stdin in ((["--", name], b""), (["--files-from", "-", "-0"], name + b"\0")):
        ran = subprocess.run(
            ["jdtool", "split", jobs, *args],
            input=stdin,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            timeout=60,
        )
        assert ran.returncode == 1
        assert json.loads(ran.stdout.decode("utf-8"))["source"] == recorded_name(os.fsdecode(name))
        message = ran.stderr.decode()
        assert message.count("\n") == 1 and "\x1b" not in message and ":6: not UTF-8" in message
    out = name + b".jsonl"
    ran = subprocess.run(["jdtool", "split", b"./" + name, b"-o" + out], cwd=tmp_path, env=environment, timeout=60)
    assert ran.returncode == 1
    assert os.path.exists(os.path.join(os.fsencode(tmp_path), out))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_may_not_be_written_is_named(environment: dict[str, str], tmp_path: Path) -> None:
    """Run as somebody who has no right to write there."""
    tmp_path.chmod(0o755)
    (tmp_path / "shut").mkdir(mode=0o755)
    code = "import os, jdtool.cli.app, jdtool.cli.split, jdtool.splitter; from jdtool.cli import main\n"
    code += "os.setuid(65534); main()"
    ran = subprocess.run(
        [sys.executable, "-c", code, "split", "-o", "shut/page.jsonl"],
        input=PAGE, cwd=tmp_path, env={**environment, "HOME": "/nonexistent"}, capture_output=True, timeout=60,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (3, b"jdtool split: shut/page.jsonl: permission denied\n")
    assert not list((tmp_path / "shut").iterdir())


def test_an_output_on_a_link_that_leads_nowhere_makes_what_it_names(jdtool: Run, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "new")
    assert jdtool("split", "-o", tmp_path / "link", stdin=PAGE).returncode == 0
    assert (tmp_path / "link").is_symlink() and (tmp_path / "new").read_bytes().startswith(b"{")


@pytest.mark.parametrize("command", ["split", "split -j2", "clean", "export", "schema"])
def test_a_standard_output_that_is_closed_is_said(environment: dict[str, str], command: str) -> None:
    ran = subprocess.run(
        ["bash", "-c", f"jdtool {command} >&-"], input=b"{}\n", env=environment, capture_output=True, timeout=60
    )
    assert ran.returncode == 3
    assert ran.stderr.decode().splitlines() == [f"jdtool {command.split()[0]}: standard output is closed"]


def test_a_standard_input_that_is_closed_is_said(environment: dict[str, str]) -> None:
    ran = subprocess.run(["bash", "-c", "jdtool split <&-"], env=environment, capture_output=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (3, b"jdtool split: standard input is closed\n")


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
@pytest.mark.parametrize("packed", ["", ".gz"])
def test_a_disk_that_fills_leaves_the_old_file(
    environment: dict[str, str], tmp_path: Path, jobs: str, packed: str
) -> None:
    """A limit on the size of files stands for the disk."""
    target = tmp_path / f"out.jsonl{packed}"
    target.write_bytes(b"old")
    page = "".join(f"第{i}条线路开通了，全长{i * 7919 % 10007}公里。\n" for i in range(60_000))
    command_line = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    command_line += "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))\nfrom jdtool.cli import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", command_line, "convert", jobs, "-o", str(target)],
        input=page.encode(), env=environment, capture_output=True, timeout=60,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr.decode()) == (3, f"jdtool convert: {target}: cannot write: file too large\n")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(target.name, b"old")]
