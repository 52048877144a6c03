"""Observations: what training is told of a text, from native lines or from pairs."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from jdtool.converter.observations import (
    dictionary_alone,
    files_of,
    native_pairs,
    observe,
    read_families,
    read_lines,
    stored_pairs,
)


@pytest.mark.parametrize("name", ["a.txt", "a.txt.xz"])
def test_lines_of_plain_and_compressed_files(tmp_path: Path, name: str) -> None:
    data = "一\n二\n".encode()
    (tmp_path / name).write_bytes(lzma.compress(data) if name.endswith(".xz") else data)
    assert read_lines(str(tmp_path / name)) == ["一", "二", ""]


def test_files_are_named_by_their_source(tmp_path: Path) -> None:
    for name in ("wiki.txt.xz", "council.txt"):
        (tmp_path / name).touch()
    assert files_of(str(tmp_path)) == {
        "council": str(tmp_path / "council.txt"), "wiki": str(tmp_path / "wiki.txt.xz")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("region", "line", "pair"),
    [("tw", "皇后在裡面", ("皇后在里面", "皇后在裏面")), ("hk", "裏面", ("里面", "裏面"))],
)
def test_native_lines_become_pairs_in_openccs_standard_forms(region: str, line: str, pair: tuple[str, str]) -> None:
    assert list(native_pairs([line, ""], region)) == [pair]


def test_stored_pairs_come_as_they_are() -> None:
    line = json.dumps({"s": "后来", "t": "後來"})
    assert list(stored_pairs([line, "", "  "])) == [("后来", "後來")]


def test_each_form_of_a_family_knows_the_others() -> None:
    families = read_families()
    assert all(form in group for form, group in families.items())
    assert families["后"] == families["後"] and "里" in families["裏"]


def test_an_observation_has_the_window_the_proposal_and_what_was_right() -> None:
    (screen,) = observe([("在皇后面", "在皇后面")] * 3, dictionary_alone())["后"].items()
    observation, count = screen
    assert count == 3
    assert (observation.around, observation.proposal, observation.form) == ("^在皇后面^^", "后", "后")


def test_a_spelling_outside_the_family_counts_as_the_dictionarys_form() -> None:
    observations = observe([("后来", "后來"), ("后来", "後來"), ("后来", "厚來")], dictionary_alone())
    forms = {observation.form: count for observation, count in observations["后"].items()}
    assert forms == {"后": 1, "後": 2}
