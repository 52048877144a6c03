"""`split` on pages of papers that it was not tuned to, in the house styles of the composer."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from jdtool.splitter import split_page
from tests.splitter.composer import STYLES, Style, compose, figures, floors, score
from tests.splitter.composer.__main__ import main
from tests.splitter.composer.scoring import norm

by_style = pytest.mark.parametrize("style", STYLES, ids=lambda s: s.name)


@by_style
def test_floors(style: Style) -> None:
    """No figure of a style falls below what was reached before."""
    reached, notes, _ = floors.reached(style.name)
    low = {name: (reached[name], floor) for name, floor in floors.read()[style.name].items() if reached[name] < floor}
    assert not low, "\n".join([f"{style.name}: {low}", *notes])


WITHOUT_BLANK_LINES = {"article": 0.95, "headline": 0.94, "paragraph": 0.95, "author": 0.97, "dateline": 0.97}


def test_floors_without_blank_lines() -> None:
    """The pages of all styles without their blank lines: the mean of each figure."""
    sums: Counter[str] = Counter()
    for style in STYLES:
        counts: Counter[str] = Counter()
        for seed in range(1, 4):
            page = compose(style, seed)
            text = "\n".join(line for line in page.text.split("\n") if line.strip())
            records = [article.to_dict() for article in split_page(text)]
            counts.update(score(text, page.gold, records)[0])
        sums.update(figures(counts))
    means = {name: value / len(STYLES) for name, value in sums.items()}
    low = {name: means[name] for name, floor in WITHOUT_BLANK_LINES.items() if means[name] < floor}
    assert not low
    assert means["kept"] == 1.0


@by_style
def test_nothing_lost_or_made(style: Style) -> None:
    """Every printed character is in one record, whatever the style."""
    _, notes, leaky = floors.reached(style.name)
    assert not leaky, [note for note in notes if "kept" in note]


@by_style
def test_the_same_page_for_the_same_seed(style: Style) -> None:
    assert compose(style, 11) == compose(style, 11)
    assert compose(style, 11) != compose(style, 12)


@by_style
@pytest.mark.parametrize("seed", range(1, 13))
def test_the_truth_holds_every_character_of_the_page(style: Style, seed: int) -> None:
    page = compose(style, seed)
    told = "".join(
        norm("".join([*r["headline"], *r["byline"], *r["paragraphs"], r.get("jump", "")])) for r in page.gold
    )
    assert Counter(told) == Counter(norm(page.text))


@by_style
def test_the_truth_scores_full_marks(style: Style) -> None:
    page = compose(style, 5)
    assert set(figures(score(page.text, page.gold, [_as_record(r) for r in page.gold])[0]).values()) == {1.0}


def test_the_score_counts_what_is_wrong() -> None:
    page = compose(STYLES[0], 1)
    records = [_as_record(r) for r in page.gold]
    article = next(r for r in records if r["kind"] == "article" and len(r["paragraphs"]) > 1)
    article["paragraphs"] = ["".join(article["paragraphs"])[:-1]]
    article["title"] = "别的"
    article["authors"] = [{"name": "别人", "role": None}]
    article["dateline"] = {"outlet": "别家", "place": None, "date": None}
    assert all(value < 1 for value in figures(score(page.text, page.gold, records)[0]).values())


def test_the_command_writes_pages_with_their_truth(tmp_path: Path) -> None:
    main(["--style", "wire", "--seed", "3", "--out", str(tmp_path / "new")])
    page = compose(STYLES[0], 3)
    assert (tmp_path / "new" / "wire-003.txt").read_text(encoding="utf-8") == page.text
    lines = (tmp_path / "new" / "wire-003.gold.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == page.gold


def _as_record(truth: dict[str, Any]) -> dict[str, Any]:
    decks = dict.fromkeys(("kicker", "title", "subtitle"))
    decks["title"] = "".join(truth["headline"])
    return {**truth, **decks, "byline": "".join(truth["byline"])}
