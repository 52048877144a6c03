"""jdtool among other people's tools: what a shell has everywhere reads it, feeds it, leaves it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

Shell = Callable[..., "subprocess.CompletedProcess[bytes]"]


def outcome(ran: subprocess.CompletedProcess[bytes]) -> tuple[int, str, str]:
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def test_xargs_shares_pages_by_null_ended_names(shell: Shell) -> None:
    shell("mv pages/07.txt $'pages/0\\n7 .txt'")
    ran = shell(
        "mkdir out; find pages -name '*.txt' -print0 |"
        ' xargs -0 -n1 -P2 sh -c \'jdtool split "$1" -o "out/${1##*/}"\' -'
    )
    assert outcome(ran) == (0, "", "")
    whole = shell("find pages -name '*.txt' -print0 | jdtool split --files-from - -0 | sort")
    assert shell("cat out/* | sort").stdout == whole.stdout != b""


def test_the_whole_pipe_is_the_same_from_one_command_or_many_jobs(shell: Shell) -> None:
    stages = "clean{0} | jdtool convert{0} -c s2twp | jdtool summarize{0} -n 1 | jdtool export"
    one, two = (shell(f"jdtool split{jobs} pages/*.txt | jdtool {stages.format(jobs)}") for jobs in ("", " -j2"))
    assert (one.returncode, one.stderr) == (0, b"")
    assert two.stdout == one.stdout
    records = [json.loads(line) for line in one.stdout.splitlines()]
    assert len({r["id"] for r in records}) == len(records) >= 50
    assert sum(r["kind"] == "article" for r in records) == 50


def test_head_ends_it_without_a_word_and_the_status_is_sigpipes(shell: Shell) -> None:
    ran = shell("for i in 1 2 3 4 5; do cat pages/*.txt; done > all; jdtool split -j2 all all all | head -n 1 | wc -l")
    assert outcome(ran) == (141, "1\n", "")
    ran = shell("yes 新闻一条。 | head -n 100000 | jdtool convert | head -n 1")
    assert outcome(ran) == (141, "新聞一條。\n", "")


def test_tee_keeps_what_passes(shell: Shell) -> None:
    ran = shell("jdtool split pages/00.txt | tee page.jsonl | jdtool clean | jdtool export -t txt")
    assert ran.returncode == 0 and ran.stderr == b""
    assert shell("jdtool clean page.jsonl | jdtool export -t txt").stdout == ran.stdout != b""


def test_sort_and_uniq_count_what_a_field_holds(shell: Shell) -> None:
    ran = shell(
        "jdtool split pages/*.txt | jdtool export -t tsv --fields kind | tr -d '\\r' | tail -n +2 | sort | uniq -c"
    )
    counts = {kind: int(count) for count, kind in (line.split() for line in ran.stdout.decode().splitlines())}
    assert counts["article"] == 50


def test_process_substitution_and_named_pipes_are_inputs_and_outputs(shell: Shell) -> None:
    plain = shell("jdtool split pages/00.txt | sed 's/.*\"kind\"//'").stdout
    assert shell("jdtool split <(cat pages/00.txt) | sed 's/.*\"kind\"//'").stdout == plain != b""
    ran = shell("mkfifo pipe; (cat pipe | sed 's/.*\"kind\"//') & jdtool split pages/00.txt -o pipe; wait")
    assert ran.stdout == plain


def test_a_fault_in_the_middle_shows_in_the_status_of_the_pipe(shell: Shell) -> None:
    ran = shell(
        "jdtool split pages/00.txt nowhere | jdtool clean | jdtool export --fields title | wc -l; echo ${PIPESTATUS[*]}"
    )
    assert outcome(ran) == (0, "2\n3 0 0 0\n", "jdtool split: nowhere: no such file or directory\n")
