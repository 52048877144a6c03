"""An edits file: read whole, applied to the pages it names; what of it is of no use is reported by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool import split
from jdtool.edits.files import read_edits
from jdtool.errors import BadUsage, IOFailure
from tests.view.sample import PAGE

ARTICLES = list(split(PAGE, source="page.txt"))


def edits_file(tmp_path: Path, text: str) -> str:
    (tmp_path / "edits.txt").write_text(text, encoding="utf-8")
    return str(tmp_path / "edits.txt")


def test_the_page_that_is_named_is_corrected(tmp_path: Path) -> None:
    edits = read_edits(edits_file(tmp_path, "page page.txt\nkind 1 caption\n"), 2)
    result, problems, lines = edits.apply(ARTICLES, PAGE)
    assert [article.kind for article in result][:2] == ["caption", "article"]
    assert (problems, lines) == ([], [2])


def test_another_page_stays_the_very_same(tmp_path: Path) -> None:
    edits = read_edits(edits_file(tmp_path, "page other.txt\nkind 1 caption\n"), 2)
    assert edits.apply(ARTICLES, PAGE) == (ARTICLES, [], [])
    assert edits.apply([], "") == ([], [], [])


def test_the_key_in_the_ids_of_a_page_names_it_in_any_folder(tmp_path: Path) -> None:
    key = ARTICLES[0].id.partition("-")[0]
    edits = read_edits(edits_file(tmp_path, f"page {key}\nkind 2 caption\n"), None)
    for source, lines in (("page.txt", [2]), ("1998/page.txt", [2]), ("other.txt", [])):
        assert edits.apply(list(split(PAGE, source=source)), PAGE)[2] == lines


def test_what_does_not_fit_the_page_is_a_problem_of_its_line(tmp_path: Path) -> None:
    path = edits_file(tmp_path, "# by hand\nkind 1 caption\nmerge 1 77\n")
    result, problems, lines = read_edits(path, 1).apply(ARTICLES, PAGE)
    assert result[0].kind == "caption" and lines == [2, 3]
    assert [(p.source, p.line, p.message) for p in problems] == [
        (path, 3, "'merge 1 77' does not fit: no article 77 on this page")
    ]


def test_commands_for_pages_that_never_came_are_reported_at_the_end(tmp_path: Path) -> None:
    path = edits_file(tmp_path, "page a.txt\nkind 1 caption\npage b.txt\nkind 1 caption\n")
    problems = read_edits(path, 2).problems_of_unused({2})
    assert [(p.line, p.message) for p in problems] == [
        (4, "'kind 1 caption' is for a page that the input does not have")
    ]


def test_lines_that_are_no_commands_are_kept_as_faults(tmp_path: Path) -> None:
    edits = read_edits(edits_file(tmp_path, "kind 1 caption\nmrege 1 2\n"), 1)
    assert [problem.line for problem in edits.problems(edits.faults)] == [2]


@pytest.mark.parametrize("files", [2, None])
def test_a_command_that_may_be_for_any_of_several_files_is_wrong_usage(tmp_path: Path, files: int | None) -> None:
    with pytest.raises(BadUsage, match="'merge 1 2' may be for any of the files; name its page above it"):
        read_edits(edits_file(tmp_path, "merge 1 2\n"), files)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(IOFailure):
        read_edits(str(tmp_path / "none"), 1)
    (tmp_path / "bytes").write_bytes(b"kind 1 caption\n\xff\n")
    with pytest.raises(BadUsage, match="--edits: not UTF-8") as fault:
        read_edits(str(tmp_path / "bytes"), 1)
    assert fault.value.problem.line == 2
