"""The weights of `confidence` fitted to examples, and groups of styles that share a truth."""

from __future__ import annotations

import json
from pathlib import Path

from jdtool.splitter.fit import Example, examples, fit, groups_of, truth_of

PAGE = "樱花开了\n\n　　近日，江滩公园新种了樱花\n三百株，市民可以免费观赏。\n"


def row(right: bool, **features: float) -> Example:
    return "folder/style", {"constant": 1.0, **features}, right


def test_a_feature_of_right_articles_weighs_more_than_one_of_wrong_ones_and_an_idle_one_nothing() -> None:
    rows = [row(True, good=1.0), row(False, bad=1.0)] * 20
    weights = fit(rows, ["good", "bad", "idle"])
    assert weights["good"] > 1.0
    assert weights["bad"] < -1.0
    assert weights["idle"] == 0.0


def test_styles_that_share_a_truth_through_a_third_are_one_group() -> None:
    groups = groups_of({"a": {"1"}, "b": {"2"}, "c": {"1", "2"}, "d": {"3"}})
    assert groups["a"] == groups["b"] == groups["c"] != groups["d"]


def test_an_article_is_right_by_its_text_and_its_headline_whatever_the_width_of_its_marks(tmp_path: Path) -> None:
    text = "近日,江滩公园新种了樱花三百株,市民可以免费观赏。"
    for name, headline, kind in (
        ("a-1", "樱花开了", "article"),
        ("b-1", "樱花", "article"),
        ("c-1", "樱花开了", "caption"),
    ):
        (tmp_path / f"{name}.txt").write_text(PAGE, encoding="utf-8")
        truth = {"kind": kind, "headline": [headline], "paragraphs": [text]}
        (tmp_path / f"{name}.gold.jsonl").write_text(json.dumps(truth) + "\n", encoding="utf-8")
    assert truth_of(tmp_path / "c-1.gold.jsonl") == {}
    judged = [(style.split("/")[1], right) for style, _, right in examples(tmp_path)]
    assert judged == [("a", True), ("b", False), ("c", False)]
