"""Start-up, as ratios to a bare interpreter: `python tests/bench/bench_startup.py [RUNS]`.

Each subcommand runs on the sample page (export on its records) after a first run that fills the caches. Completion is
held against a bare bash: sourcing the file, and sourcing it to complete one word.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ratios import BARE, process, ratio_of

ROOT = Path(__file__).parents[2]
PAGE = str(ROOT / "tests/data/page.txt")
COMPLETION = ROOT / "completions/jdtool.bash"
JDTOOL = [shutil.which("jdtool", path=str(Path(sys.executable).parent)) or "jdtool"]


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        records = f"{folder}/page.jsonl"
        subprocess.run([*JDTOOL, "split", PAGE, "-o", records], check=True)
        print_ratio("--version", [*JDTOOL, "--version"], BARE, runs)
        print_ratio("--help", [*JDTOOL, "--help"], BARE, runs)
        for name in ("split", "clean", "convert", "summarize", "export", "schema"):
            files = {"export": [records], "schema": []}.get(name, [PAGE])
            print_ratio(name, [*JDTOOL, name, *files], BARE, runs)
            print_ratio(f"{name} --help", [*JDTOOL, name, "--help"], BARE, runs)
    bare = ["bash", "-c", ":"]
    print_ratio("completion sourced", ["bash", "-c", f". {COMPLETION}"], bare, runs)
    call = "COMP_WORDS=(jdtool split --enc) COMP_CWORD=2; _jdtool; [[ ${COMPREPLY[0]} == --encoding ]]"
    print_ratio("completion called", ["bash", "-c", f". {COMPLETION}; {call}"], bare, runs)


def print_ratio(what: str, command: list[str], peer: list[str], runs: int) -> None:
    mine, bare, ratio = ratio_of(process(command), process(peer), runs)
    print(f"{what:22}{ratio:6.1f} x {Path(peer[0]).name} ({mine * 1000:.0f} ms to {bare * 1000:.0f} ms)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
