"""`convert --match longest` against both packages of PyPI, case by case, each in an environment of its own.

    python tests/bench/differential_convert.py [COUNT [TEXT...]]

COUNT generated texts (10,000 by default), made of whole and cut keys and values of the tables, and the lines of the
files TEXT. With the package OpenCC, every configuration: exits with 1 where a case differs. With
opencc-python-reimplemented, its s2t and t2s with its own old tables, read as a user's configuration: told only, for
where phrases overlap it does not always take the one that begins first, as OpenCC does.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from jdtool.converter import Converter
from jdtool.converter.configs import builtin, load, titles

ASK = """
import json, sys, opencc
texts = json.load(open(sys.argv[1]))
json.dump({n: list(map(opencc.OpenCC(n).convert, texts)) for n in sys.argv[2:]}, sys.stdout)
"""
WHERE = "import opencc; print(opencc.__path__[0])"


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    texts = random_texts(count) + [
        line for name in sys.argv[2:] for line in Path(name).read_text(encoding="utf-8").splitlines()
    ]
    with tempfile.TemporaryDirectory() as folder:
        query = os.path.join(folder, "texts.json")
        Path(query).write_text(json.dumps(texts), encoding="utf-8")
        bad = compare(texts, answers(folder, "OpenCC", query, list(titles())), {n: n for n in builtin()})
        python = environment(folder, "opencc-python-reimplemented")
        home = Path(subprocess.run([python, "-c", WHERE], capture_output=True, text=True, check=True).stdout.strip())
        shutil.copytree(home / "dictionary", os.path.join(folder, "own"))
        old = {
            name: shutil.copy(home / "config" / f"{name}.json", os.path.join(folder, "own")) for name in ("s2t", "t2s")
        }
        compare(texts, answers(folder, "opencc-python-reimplemented", query, list(old)), old)
    return int(bad > 0)


def random_texts(count: int) -> list[str]:
    """Texts in which matches meet and overlap; the same ones each time."""
    rng = random.Random(1)
    words = sorted({w for n in builtin() for table in load(n).steps for kv in table.items() for w in kv})
    rare = sorted(
        {w for n in ("tw2sp", "hk2sp", "jp2t", "t2tw", "t2hk") for t in load(n).steps for w in t if len(w) > 1}
    )
    texts = []
    for _ in range(count):
        parts = []
        for _ in range(rng.randint(1, 7)):
            word = rng.choice(words if rng.random() < 0.6 else rare)
            cut = rng.random()
            parts.append(
                word[: rng.randint(1, len(word))]
                if cut < 0.3
                else word[rng.randrange(len(word)) :]
                if cut < 0.5
                else word
            )
        texts.append("".join(parts))
    return texts


def environment(folder: str, package: str) -> str:
    """The Python of a new environment that has *package*."""
    place = os.path.join(folder, f"env-{package}")
    python = os.path.join(place, "bin", "python")
    if not os.path.exists(python):
        venv.create(place, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", package], check=True)
    return python


def answers(folder: str, package: str, asked: str, names: list[str]) -> dict[str, list[str]]:
    ran = subprocess.run([environment(folder, package), "-c", ASK, asked, *names], capture_output=True, check=True)
    result: dict[str, list[str]] = json.loads(ran.stdout)
    return result


def compare(texts: list[str], theirs: dict[str, list[str]], configs: dict[str, str]) -> int:
    bad = 0
    for name, answer in theirs.items():
        converter = Converter(configs[name], "longest")
        other = [(t, w) for t, w in zip(texts, answer, strict=True) if converter.convert(t) != w]
        print(f"{name:6} {len(texts) - len(other)} of {len(texts)} the same", flush=True)
        for text, want in other[:3]:
            print(f"   {text[:60]!r}: {converter.convert(text)[:60]!r}, theirs {want[:60]!r}")
        bad += len(other)
    return bad


if __name__ == "__main__":
    sys.exit(main())
