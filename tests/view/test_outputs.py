"""One run of `jdtool view`: where the pages go, and what is said of faults on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdtool.errors import BadUsage, Exit
from jdtool.stream.input_names import InputNames
from jdtool.stream.reading import Reading
from jdtool.stream.run import Run
from jdtool.view.outputs import ViewOptions, view
from tests.view.sample import PAGE, printed_records


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page as text, its records, and records of which one line is none."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "300")
    Path("page.txt").write_text(f"{PAGE}\f{PAGE.replace('柳湾', '青屏')}", encoding="utf-8")
    Path("page.jsonl").write_bytes(printed_records())
    Path("bad.jsonl").write_bytes(b'{"title": 3}\n' + printed_records())


def run(*names: str, output: str | None = None, **settings: bool) -> Run:
    return Run("jdtool view", InputNames(names), output, Reading(), **settings)


def test_text_is_split_page_by_page(capfd: pytest.CaptureFixture[str]) -> None:
    assert view(run("page.txt"), ViewOptions()) == Exit.OK
    out = capfd.readouterr().out
    assert [line.split("  ")[0] for line in out.splitlines() if line.startswith("page.txt, page")] == [
        "page.txt, page 1", "page.txt, page 2"
    ]  # fmt: skip


def test_a_line_is_at_most_a_hundred_columns_wide_unless_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    widths = []
    for width in (None, 40, 200):
        view(run("page.txt"), ViewOptions(width=width))
        widths.append(max(map(len, capfd.readouterr().out.splitlines())))
    assert widths == [100, 40, 200]


def test_a_bad_record_is_reported_by_line_and_the_others_are_shown(capfd: pytest.CaptureFixture[str]) -> None:
    assert view(run("bad.jsonl"), ViewOptions()) == Exit.BAD_INPUT
    out, err = capfd.readouterr()
    assert "柳湾大桥昨日通车" in out
    assert err.startswith("jdtool view: bad.jsonl:1: field 'title': text expected") and err.count("\n") == 1


def test_a_page_that_does_not_decode_is_reported_and_the_others_are_shown(capfd: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_bytes(PAGE.encode() + b"\f\xff\n\f" + PAGE.encode())
    assert view(run("page.txt"), ViewOptions()) == Exit.BAD_INPUT
    out, err = capfd.readouterr()
    assert out.count("柳湾大桥昨日通车") == 2 and err.startswith("jdtool view: page.txt:17: not UTF-8")


def test_strict_stops_at_the_first_fault_and_leaves_no_file(capfd: pytest.CaptureFixture[str]) -> None:
    assert view(run("bad.jsonl", output="a.html", strict=True), ViewOptions()) == Exit.BAD_INPUT
    assert not Path("a.html").exists() and capfd.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", ["2", "id"])
def test_one_article_by_number_or_id(capfd: pytest.CaptureFixture[str], name: str) -> None:
    import json

    records = [json.loads(line) for line in printed_records().splitlines()]
    record = next(record for record in records if record["index"] == 2)
    view(run("page.jsonl"), ViewOptions(article=record["id"] if name == "id" else name))
    out = capfd.readouterr().out
    assert record["title"] in out and records[0]["title"] not in out


def test_an_article_that_is_not_there_is_reported(capfd: pytest.CaptureFixture[str]) -> None:
    assert view(run("page.jsonl"), ViewOptions(article="99")) == Exit.BAD_INPUT
    assert capfd.readouterr() == ("", "jdtool view: there is no article 99\n")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.html.gz"])
def test_an_ending_of_html_writes_a_file_for_browsers(name: str) -> None:
    view(run("page.jsonl", output=name), ViewOptions())
    data = Path(name).read_bytes()
    assert data.startswith(b"\x1f\x8b" if name.endswith(".gz") else b"<!doctype html>")


def test_any_other_ending_is_what_a_terminal_shows() -> None:
    view(run("page.jsonl", output="a.txt"), ViewOptions())
    assert Path("a.txt").read_text(encoding="utf-8").startswith("page.txt, page 1")


def test_a_folder_that_cannot_be_made_is_status_3(capfd: pytest.CaptureFixture[str]) -> None:
    Path("file").touch()
    assert view(run("page.jsonl"), ViewOptions(folder="file/pages")) == Exit.IO
    assert capfd.readouterr().err.startswith("jdtool view: file/pages: ")


@pytest.mark.parametrize(
    ("output", "options"),
    [
        ("a.html", ViewOptions(article="1")),
        (None, ViewOptions(article="1", summary=True)),
        (None, ViewOptions(article="1", folder="out")),
        ("a.html", ViewOptions(folder="out")),
        (None, ViewOptions(folder="out", summary=True)),
    ],
)
def test_what_does_not_go_together(output: str | None, options: ViewOptions) -> None:
    with pytest.raises(BadUsage):
        view(run("page.jsonl", output=output), options)
