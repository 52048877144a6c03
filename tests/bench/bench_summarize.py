#!/usr/bin/env python3
"""Measure `jdtool summarize` against its peers, side by side in one run.

    bench_summarize.py ITEMS.jsonl PAGE.txt [--jdtool COMMAND] [--peers FOLDER]

ITEMS: id, title, paragraphs, reference (an editor's brief), one object a line. PAGE: the text of a newspaper page.
Prints ROUGE over characters (three sentences) of lead, of lead with as many characters, of jdtool and of LexRank and
TextRank (sumy, cut by jieba); then times and memory, as ratios to those of jieba. sumy gets an environment of its own
(--peers, a temporary one by default), for it is no dependency of jdtool. Best of three runs for each time.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from jdtool.summarizer.features import letters
from jdtool.summarizer.fit import rouge
from jdtool.text.sentences import sentences

SUMY = """
import json, sys, jieba
from sumy.models.dom import Sentence, Paragraph, ObjectDocumentModel
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
class Cut:
    def to_words(self, text): return [w for w in jieba.cut(text) if w.strip()]
cut = Cut()
ranker = {"lexrank": LexRankSummarizer, "textrank": TextRankSummarizer}[sys.argv[1]]()
for line in sys.stdin:
    item = json.loads(line)
    model = ObjectDocumentModel([Paragraph([Sentence(s, cut) for s in p]) for p in item["sentences"]])
    print(json.dumps([str(s) for s in ranker(model, 3)]))
"""


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("items", type=Path)
    ask.add_argument("page", type=Path)
    ask.add_argument("--jdtool", default=f"{Path(sys.executable).parent / 'jdtool'}")
    ask.add_argument("--peers", type=Path)
    source = ask.parse_args()
    items = [json.loads(line) for line in source.items.read_text("utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        quality(items, source.jdtool, source.peers or Path(folder) / "peers")
        speed(items, source.jdtool, source.page, Path(folder))


def quality(items: list[dict], jdtool: str, peers: Path) -> None:
    parts = [[sentences(p) for p in item["paragraphs"]] for item in items]
    flat = [[s for p in each for s in p] for each in parts]
    feed = "".join(json.dumps({k: v for k, v in x.items() if k != "reference"}) + "\n" for x in items)
    ours = [json.loads(line)["summary"] for line in output([jdtool, "summarize", "-n", "3"], feed).splitlines()]
    rows = {"lead, 3 sentences": [each[:3] for each in flat]}
    rows["lead, as many characters"] = [
        [letters("".join(each))[: len(letters("".join(own)))]] for each, own in zip(flat, ours, strict=True)
    ]
    python = with_sumy(peers)
    source = "".join(json.dumps({"sentences": each}) + "\n" for each in parts)
    for name in ("lexrank", "textrank") if python else ():
        rows[f"{name} (sumy)"] = list(map(json.loads, output([python, "-c", SUMY, name], source).splitlines()))
    rows["jdtool summarize"] = ours
    lead = None
    for name, selection in rows.items():
        each = [rouge(letters(x["reference"]), letters("".join(s))) for x, s in zip(items, selection, strict=True)]
        means = [sum(values) / len(each) for values in zip(*each, strict=True)]
        lead = lead or means
        length = sum(len(letters("".join(s))) for s in selection) / len(selection)
        gain = " ".join(f"{100 * (a / b - 1):+6.1f} %" for a, b in zip(means, lead, strict=True))
        print(f"{name:26}", *(f"{m:.3f}" for m in means), gain, f"{length:6.0f} characters")


def with_sumy(peers: Path) -> str | None:
    python = peers / "bin" / "python"
    if not python.exists():
        venv.create(peers, with_pip=True)
    answer = ["sumy", "jieba", "numpy", "setuptools<80"]
    ran = subprocess.run([python, "-m", "pip", "install", "-q", *answer], capture_output=True, text=True)
    if ran.returncode:
        print("sumy cannot be installed here; its rows are left out", file=sys.stderr)
        return None
    return str(python)


def output(command: list[str], given: str) -> str:
    ran = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8")
    if ran.returncode:
        sys.exit(f"{command[0]} failed: {ran.stderr[-500:]}")
    return ran.stdout


def speed(items: list[dict], jdtool: str, page: Path, folder: Path) -> None:
    jieba = best([sys.executable, "-c", "import jieba; jieba.initialize()"])
    one = folder / "page.jsonl"
    one.write_text(output([jdtool, "split", str(page)], ""), "utf-8")
    for name, command in {
        "one page, as text": [jdtool, "summarize", str(page)],
        "one page, as records": [jdtool, "summarize", str(one)],
    }.items():
        seconds = best(command)
        print(f"{name:26} {seconds:.3f} s, {seconds / jieba:.2f} of jieba's start")
    first = min(once([jdtool, "summarize", str(one)], XDG_CACHE_HOME=str(folder / f"cache{i}")) for i in range(3))
    print(f"{'the first run ever':26} {first:.3f} s, {first / jieba:.2f} of jieba's start")
    many = folder / "many.jsonl"
    lines = [json.dumps(x | {"reference": ""}, ensure_ascii=False) + "\n" for x in items]
    many.write_text("".join(lines * 10), "utf-8")
    cut = (
        "import jieba, json, sys, time; jieba.initialize()\n"
        "texts = [p for line in open(sys.argv[1], encoding='utf-8') for p in json.loads(line)['paragraphs']]\n"
        "start = time.perf_counter()\nfor text in texts: jieba.lcut(text)\nprint(time.perf_counter() - start)"
    )
    alone = min(float(output([sys.executable, "-c", cut, str(many)], "")) for _ in range(2))
    for name, more in {"records": [], "records, no keywords": ["--keywords", "0"]}.items():
        seconds = best([jdtool, "summarize", *more, str(many)], 2)
        print(f"{name:26} {seconds:.2f} s, {alone / seconds:.2f} times as quick as jieba.lcut alone ({alone:.2f} s)")
    print(f"{'peak memory':26} {resource_of([jdtool, 'summarize', str(many)]):.0f} MB")


def best(command: list[str], times: int = 3) -> float:
    return min(once(command) for _ in range(times))


def once(command: list[str], **env: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, env=os.environ | env)
    return time.perf_counter() - start


def resource_of(command: list[str]) -> float:
    """Peak memory of a command, in MB, measured by a process of its own."""
    ask = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    return float(output([sys.executable, "-c", ask, *command], ""))


if __name__ == "__main__":
    main()
