"""Write composed pages: `python -m tests.splitter.composer --style wire --seed 3 --pages 4 --out DIR`.

For each page NAME.txt and NAME.gold.jsonl, NAME being style and seed. With --score, the figures of `split` on the pages
(and with --notes what is wrong) are printed instead. --raise lifts the floors of the tests to what is reached today;
it never lowers one.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from tests.splitter.composer import STYLES, Style, compose, figures, floors, split_scored


def _write(style: Style, seed: int, out: Path) -> None:
    page = compose(style, seed)
    name = f"{style.name}-{seed:03d}"
    (out / f"{name}.txt").write_text(page.text, encoding="utf-8")
    gold = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in page.gold)
    (out / f"{name}.gold.jsonl").write_text(gold, encoding="utf-8")


def _line(name: str, count: Counter[str]) -> str:
    said = "  ".join(f"{k} {v:.3f}" for k, v in figures(count).items())
    return f"{name:10}{said}  ({count['article']} articles)"


def _report(style: Style, seeds: range, notes: bool, tight: bool) -> Counter[str]:
    total: Counter[str] = Counter()
    wrong: list[str] = []
    for seed in seeds:
        count, said = split_scored(style, seed, tight)
        total += count
        wrong += [f"   {style.name}-{seed:03d} {line}" for line in said]
    print(_line(style.name, total))
    if notes:
        print("\n".join(wrong))
    return total


def main(words: list[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--style", action="append", choices=[s.name for s in STYLES], help="default: all")
    parser.add_argument("--seed", type=int, default=1, help="the first page's seed")
    parser.add_argument("--pages", type=int, default=1, help="pages a style")
    parser.add_argument("--out", type=Path, help="folder for the pages, made if need be")
    parser.add_argument("--score", action="store_true", help="score `split` on the pages")
    parser.add_argument("--notes", action="store_true", help="with --score: what is wrong")
    parser.add_argument("--tight", action="store_true", help="with --score: without the blank lines of the pages")
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors of the tests, then end")
    given = parser.parse_args(words)
    if given.lift:
        floors.lift()
        return
    if not given.out and not given.score:
        parser.error("--out DIR, --score or --raise is needed")
    seeds = range(given.seed, given.seed + given.pages)
    total: Counter[str] = Counter()
    for style in STYLES:
        if given.style and style.name not in given.style:
            continue
        if given.score:
            total += _report(style, seeds, given.notes, given.tight)
        if given.out:
            given.out.mkdir(parents=True, exist_ok=True)
            for seed in seeds:
                _write(style, seed, given.out)
    if given.score:
        print(_line("ALL", total))


if __name__ == "__main__":
    main()
