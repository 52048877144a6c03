"""The Makefile of README.md over 50 pages, GNU parallel, and a disk that is really full.

Run with `pytest -m shell`; needs make, GNU parallel, jq and the right to mount a file system.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.data.pages import page

pytestmark = pytest.mark.shell

README = Path(__file__).parents[2] / "README.md"
Shell = Callable[[str], "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def makefile(shell: Shell, tmp_path: Path) -> Path:
    block = re.search(r"^```make\n(.*?)^```$", README.read_text(encoding="utf-8"), re.M | re.S)
    assert block
    (tmp_path / "Makefile").write_text(block[1], encoding="utf-8")
    return tmp_path


def made(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (folder / "articles").glob("*.jsonl")}


def built(ran: subprocess.CompletedProcess[bytes]) -> int:
    assert (ran.returncode, ran.stderr) == (0, b"")
    return ran.stdout.count(b"jdtool split")


def test_only_what_changed_is_built_again(shell: Shell, makefile: Path) -> None:
    assert built(shell("make -j2")) == 50
    assert len(made(makefile)) == 50
    assert built(shell("make -j2")) == 0
    time.sleep(0.01)
    (makefile / "pages/03.txt").write_text(page(77), encoding="utf-8")
    (makefile / "pages/new.txt").write_text(page(78), encoding="utf-8")
    before = made(makefile)
    assert built(shell("make -j2")) == 2
    after = made(makefile)
    assert {name for name in after if after[name] != before.get(name)} == {"03.jsonl", "new.jsonl"}


def test_a_page_that_fails_leaves_no_target(shell: Shell, makefile: Path) -> None:
    (makefile / "pages/03.txt").write_bytes(b"a\xff\n")
    ran = shell("make -k -j2")
    assert ran.returncode == 2
    assert b"pages/03.txt:1: not UTF-8" in ran.stderr
    assert set(made(makefile)) == {f"{i:02}.jsonl" for i in range(50) if i != 3}


def test_killed_at_any_moment_it_never_leaves_half_a_target(
    shell: Shell, makefile: Path, environment: dict[str, str]
) -> None:
    """kill -9 of make and all that it started, thirty times; what stands there is whole each time."""
    shell("make -j2 && mv articles whole")
    whole = {file.name: file.read_bytes() for file in (makefile / "whole").iterdir()}
    chance = random.Random(7)
    screen = 0
    for _ in range(30):
        process = subprocess.Popen(
            ["make", "-j2"], cwd=makefile, env=environment, start_new_session=True, stdout=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.05, 1.5))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)
        result = made(makefile)
        assert all(whole[name] == data for name, data in result.items())
        screen += 0 < len(result) < 50
        if len(result) == 50 or chance.random() < 0.3:
            subprocess.run(["rm", "-rf", "articles"], cwd=makefile, check=True)
    assert screen > 5  # it was killed in the middle, that is
    shell("make -j2")
    assert made(makefile) == whole


def test_gnu_parallel_by_pages_and_by_blocks_of_records(shell: Shell) -> None:
    plain = shell("jdtool split pages/*.txt > all.jsonl; jdtool clean all.jsonl").stdout
    by_page = shell("parallel -j2 -k jdtool split {} '|' jdtool clean ::: pages/*.txt")
    by_block = shell("parallel -j2 -k --pipe --block 4k jdtool clean < all.jsonl")
    assert by_page.stdout == by_block.stdout == plain != b""


def test_jq_reads_it_and_jdtool_reads_jq(shell: Shell) -> None:
    ran = shell(
        "jdtool split pages/*.txt | jq -c 'select(.kind == \"article\") | .mine = 1' | jdtool convert -c s2t |"
        " jq -r '[.mine, .lang] | @tsv' | sort | uniq -c"
    )
    assert ran.stdout.decode().split() == ["50", "1", "zh-Hant"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(place)], check=True)
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("command", ["split pages/*.txt", "split -j2 pages/*.txt", "clean pages/*.txt pages/*.txt"])
@pytest.mark.parametrize("packed", ["", ".xz"])
def test_a_full_disk_is_one_line_and_no_half_file(shell: Shell, small_disk: Path, command: str, packed: str) -> None:
    (small_disk / "ballast").write_bytes(b"\0" * 57_000)
    (small_disk / "out").write_bytes(b"old")
    filled = shell(f"head -c 60000 /dev/zero > {small_disk}/more; jdtool {command} -o {small_disk}/out{packed}")
    assert filled.returncode == 3
    assert filled.stderr.decode().splitlines()[-1].endswith("no space left on device")
    assert len([line for line in filled.stderr.decode().splitlines() if "jdtool" in line]) == 1
    assert sorted(p.name for p in small_disk.iterdir()) == ["ballast", "more", "out"]
    assert (small_disk / "out").read_bytes() == b"old"
