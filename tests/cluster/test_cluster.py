"""datatrove's executors and Spark give the records that the shell pipe gives."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cluster.pages import write_pages

pytestmark = pytest.mark.consumers

ROOT = Path(__file__).parents[2]
JDTOOL = f"{sys.executable} -c 'from jdtool.cli import main; main()'"
PIPE = " | ".join(f"{JDTOOL} {part}" for part in ("clean", "convert -c s2twp", "summarize -n 2", "export"))
ENV = {**os.environ, "PYTHONPATH": str(ROOT), "RAY_USAGE_STATS_ENABLED": "0", "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("cluster")
    write_pages(output / "pages")
    return output


@pytest.fixture(scope="module")
def pipe_output(folder: Path) -> list[bytes]:
    """What the shell pipe gives, sorted. One page of the input is bad, so it ends with a complaint."""
    split = f"{JDTOOL} split *.txt"
    ran = subprocess.run(
        f"{split} | {PIPE}", shell=True, cwd=folder / "pages", env=ENV, capture_output=True, timeout=120
    )
    assert b"p024.txt:" in ran.stderr and len(ran.stderr.splitlines()) == 1
    lines = sorted(ran.stdout.splitlines())
    assert len(lines) > 90
    return lines


def job(folder: Path, *args: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "tests/cluster/job.py"), args[0], str(folder), *args[1:]]
    log = (folder / "log").open("ab")
    return subprocess.Popen(command, env=ENV, stdout=log, stderr=log, start_new_session=True)


def output_of(folder: Path, *args: str) -> list[bytes]:
    """The records of a job that ran to its end, sorted."""
    assert job(folder, *args).wait(300) == 0, (folder / "log").read_text()[-3000:]
    return sorted(line for part in (folder / "out").iterdir() for line in part.read_bytes().splitlines())


def fresh(folder: Path, tmp_path: Path) -> Path:
    (tmp_path / "pages").symlink_to(folder / "pages")
    return tmp_path


def test_the_local_executor_gives_the_pipe_s_records_and_keeps_bad_pages_aside(
    folder: Path, pipe_output: list[bytes], tmp_path: Path
) -> None:
    here = fresh(folder, tmp_path)
    assert output_of(here, "local") == pipe_output
    assert len(list((here / "out").iterdir())) == 2  # both tasks had work
    (aside,) = [json.loads(line) for part in (here / "aside").iterdir() for line in part.read_text().splitlines()]
    assert aside["id"] == "p024.txt/2" and "not UTF-8: byte 0xff" in aside["metadata"]["fault"]
    stats = json.loads((here / "logs/stats.json").read_text())
    split = next(s["stats"] for s in stats if "Split" in s["name"])
    measured_counts = {n: v["total"] if isinstance(v, dict) else v for n, v in split.items()}
    assert measured_counts["bad"] == 1 and measured_counts["forwarded"] == len(pipe_output)


def test_a_job_that_was_killed_and_is_run_again_gives_the_same(
    folder: Path, pipe_output: list[bytes], tmp_path: Path
) -> None:
    here = fresh(folder, tmp_path)
    running = job(here, "local", "wait")
    deadline = time.monotonic() + 120
    while not ((here / "struck").exists() and (here / "logs/completions/00000").exists()):
        assert time.monotonic() < deadline and running.poll() is None, (here / "log").read_text()[-3000:]
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert not (here / "logs/completions/00001").exists()
    assert output_of(here, "local") == pipe_output


def test_ray_gives_the_pipe_s_records(folder: Path, pipe_output: list[bytes], tmp_path: Path) -> None:
    assert output_of(fresh(folder, tmp_path), "ray") == pipe_output


def test_ray_runs_a_task_again_whose_worker_was_killed(folder: Path, pipe_output: list[bytes], tmp_path: Path) -> None:
    here = fresh(folder, tmp_path)
    assert output_of(here, "ray", "kill") == pipe_output
    assert (here / "struck").exists()


def test_spark_pipes_records_through_the_command(folder: Path, pipe_output: list[bytes], tmp_path: Path) -> None:
    """`rdd.pipe` runs the shell pipe once for each partition: split goes before it, for Spark parts files by lines."""
    from pyspark.sql import SparkSession

    split = subprocess.run(f"{JDTOOL} split *.txt", shell=True, cwd=folder / "pages", env=ENV, capture_output=True)
    (tmp_path / "records.jsonl").write_bytes(split.stdout)
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        records = spark.sparkContext.textFile(str(tmp_path / "records.jsonl"), 4)
        out = records.pipe(f'bash -c "{PIPE}"', env=ENV).collect()
    finally:
        spark.stop()
    assert sorted(line.encode() for line in out) == pipe_output
