"""`convert`: speed against the C++ OpenCC through Python, start-up against a bare interpreter, memory.

    python tests/bench/bench_convert.py SIMPLIFIED.txt [PEER]

SIMPLIFIED.txt is news; it is repeated up to 6 MB, and what it becomes is the traditional text. PEER is the Python of
an environment that has the package OpenCC (it cannot be in this one: both packages install a module `opencc`).
Targets: s2t and t2s by the longest match at most the time of the C++ one; by words at least a third of that speed;
start-up at most 10 times the bare interpreter; at most 150 MB over it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from ratios import BARE, process, ratio_of, seconds

from jdtool.converter import Converter

SIZE = 6_000_000
BLOCK = 87_000  # characters: about what the command line reads at once
PEER = """
import sys, time, opencc
text = open(sys.argv[2], encoding="utf-8").read()
converter = opencc.OpenCC(sys.argv[1])
converter.convert(text[:1000])
for _ in range(5):
    start = time.perf_counter()
    converter.convert(text)
    print(time.perf_counter() - start)
"""
MEMORY = """
import sys
if len(sys.argv) > 2:
    from jdtool.converter import Converter
    Converter(sys.argv[1], sys.argv[3]).convert(open(sys.argv[2], encoding="utf-8").read())
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def in_blocks(converter: Converter, text: str) -> None:
    for at in range(0, len(text), BLOCK):
        converter.convert(text[at : at + BLOCK])


def main() -> None:
    news = Path(sys.argv[1]).read_text(encoding="utf-8")
    long_text = news * (SIZE // len(news.encode()) + 1)
    traditional = Converter("s2t").convert(long_text)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("s2t", long_text), ("t2s", traditional)):
            file = Path(folder, name)
            file.write_text(text, encoding="utf-8")
            converter = Converter(name, "longest")
            mine = min(seconds(lambda c=converter, t=text: in_blocks(c, t)) for _ in range(5))
            message = f"{name} longest  {mine:.3f} s, {len(text.encode()) / mine / 1e6:.0f} MB/s"
            if len(sys.argv) > 2:
                ran = subprocess.run(
                    [sys.argv[2], "-c", PEER, name, str(file)], capture_output=True, text=True, check=True
                )
                peer = min(map(float, ran.stdout.split()))
                message += f"; OpenCC {peer:.3f} s: ratio {mine / peer:.2f}"
            print(message, flush=True)
            if name == "s2t":
                words = Converter(name, "words")
                once = seconds(lambda w=words: in_blocks(w, news)) * len(text) / len(news)
                again = min(seconds(lambda w=words, t=text: in_blocks(w, t)) for _ in range(3))
                print(
                    f"s2t words    {again:.3f} s, {again / mine:.1f} times longest; text never met before {once:.2f} s"
                )
        page = Path(folder, "page")
        page.write_text(news[:10_000], encoding="utf-8")
        for options in (["-c", "s2t"], ["-c", "s2t", "--match", "longest"], ["-c", "s2twp"], ["-c", "t2s"]):
            command = [sys.executable, "-m", "jdtool", "convert", *options, str(page)]
            own, bare, ratio = ratio_of(process(command), process(BARE))
            print(f"start-up     {' '.join(options)}: {own * 1e3:.0f} ms, bare {bare * 1e3:.0f} ms: ratio {ratio:.1f}")
        bare_memory = peak()
        for name, match in (("s2t", "words"), ("s2twp", "words"), ("s2twp", "longest"), ("t2s", "longest")):
            text_file = str(Path(folder, "t2s" if name == "t2s" else "s2t"))
            over = (peak(name, text_file, match) - bare_memory) / 1024
            print(f"memory       {name} {match} on {SIZE / 1e6:.0f} MB at once: {over:.0f} MB over bare Python")


def peak(*arguments: str) -> int:
    ran = subprocess.run([sys.executable, "-c", MEMORY, *arguments], capture_output=True, text=True, check=True)
    return int(ran.stdout)


if __name__ == "__main__":
    main()
