"""`jdtool export` and `jdtool schema` as a user runs them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jdtool.exporter.schemas import SCHEMAS
from jdtool.exporter.validate import Check, validator
from tests.exporter.conftest import Jdtool, names
from tests.exporter.sample import ARTICLE, CAPTION, RECORDS, lines_of, many


def test_the_same_bytes_each_time(jdtool: Jdtool) -> None:
    for format in ("jsonl", "json", "csv", "md", "txt", "ninjs", "jsonld", "hf"):
        one, two = (jdtool("export", "-t", format, env={**os.environ, "PYTHONHASHSEED": seed}) for seed in "12")
        assert one.stdout and one.stdout == two.stdout and one.returncode == 0 and not one.stderr


def test_where_fields_and_rename_together(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--where", "kind=article", "--fields", "id,dateline_iso,text", "--rename", "text=content")
    assert (
        ran.stdout.decode()
        == json.dumps(
            {"id": "p1-001", "dateline_iso": "2021-06-23", "content": "\n".join(ARTICLE["paragraphs"])},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
    )


def test_confidence_is_exported_and_compared_as_a_number(jdtool: Jdtool) -> None:
    given = [{**ARTICLE, "confidence": 0.4}, {**CAPTION, "confidence": 1}]
    ran = jdtool("export", "--where", "confidence<0.8", given=given)
    (line,) = ran.stdout.splitlines()
    assert json.loads(line)["id"] == "p1-001" and json.loads(line)["confidence"] == 0.4


@pytest.mark.parametrize(
    ("condition", "message"),
    [("dateline.day=1", "outlet, place, date, iso"), ("kind=artikel", "caption or furniture"), ("page>x", "a number")],
)
def test_a_condition_that_can_never_hold_is_wrong_usage(jdtool: Jdtool, condition: str, message: str) -> None:
    ran = jdtool("export", "--where", condition)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert message in ran.stderr.decode()


def test_a_condition_on_a_field_that_no_record_has_is_reported(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--where", "titel=x")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr == b"jdtool export: --where: no record has a field 'titel'; is 'title' meant?\n"


def test_a_bad_record_is_told_by_line_and_the_rest_is_done(jdtool: Jdtool) -> None:
    given = lines_of([ARTICLE]) + b"{broken\n\n" + b'{"paragraphs":"text"}\n' + lines_of([CAPTION])
    ran = jdtool("export", "--fields", "id", given=given)
    assert ran.stdout == b'{"id":"p1-001"}\n{"id":"p1-002"}\n' and ran.returncode == 1
    first, second = ran.stderr.decode().splitlines()
    assert first.startswith("jdtool export: standard input:2: ")
    assert second.startswith("jdtool export: standard input:4: ") and "paragraphs" in second


def test_wrong_types_are_told_where_a_format_reads_them(jdtool: Jdtool) -> None:
    ran = jdtool("export", "-t", "ninjs", given=[{**ARTICLE, "authors": ["张小明"]}, CAPTION])
    assert ran.returncode == 1 and len(ran.stdout.splitlines()) == 1 and b":1: field 'authors'" in ran.stderr


@pytest.mark.parametrize("format", ["jsonl", "json"])
def test_half_a_character_passes_the_check_of_json(jdtool: Jdtool, format: str) -> None:
    ran = jdtool("export", "--check", "-t", format, given=[{**ARTICLE, "title": "\ud800"}])
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


@pytest.mark.parametrize("format", ["hf", "ninjs", "jsonld", "csv", "md"])
def test_half_a_character_fails_the_check_of_what_cannot_hold_it(jdtool: Jdtool, format: str) -> None:
    ran = jdtool("export", "--check", "-t", format, given=[{**ARTICLE, "title": "\ud800"}])
    assert ran.returncode == 1 and b"standard input:1: half a surrogate pair" in ran.stderr


def test_plain_text_is_one_clear_error(jdtool: Jdtool) -> None:
    ran = jdtool("export", given="小城通了地铁\n第一条线路开通。\n".encode())
    assert ran.returncode == 1 and ran.stdout == b""
    assert len(ran.stderr.splitlines()) == 1 and b"what split writes" in ran.stderr


def test_a_field_that_no_record_has_is_told(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--fields", "id,titel")
    assert ran.returncode == 1 and b"'titel'; is 'title' meant?" in ran.stderr
    assert ran.stdout.splitlines()[0] == b'{"id":"p1-001","titel":null}'


@pytest.mark.parametrize(
    "args",
    [
        ["--shard-size", "1MB"],
        ["--name", "{id}"],
        ["-f"],
        ["--dir", "out", "-o", "x"],
        ["--dir", "out", "--shard-size", "much"],
        ["--dir", "out", "--shard-size", "0"],
        ["--dir", "out", "--shard-size", "1MB", "--name", "{id}"],
        ["--dir", "out", "--shard-size", "1MB", "--name", "part"],
        ["--dir", "out", "--name", "{shard}"],
        ["--dir", "out", "--name", "../{id}"],
        ["--manifest", "-"],
        ["--manifest", "a", "-o", "./a"],
        ["-t", "md", "--fields", "id"],
        ["--rename", "title=id"],
        ["--where", "nonsense"],
        ["-t", "xml"],
        ["--fields", ""],
    ],
)
def test_wrong_command_lines_end_with_2_and_write_nothing(jdtool: Jdtool, tmp_path: Path, args: list[str]) -> None:
    ran = jdtool("export", *args)
    assert ran.returncode == 2 and ran.stderr and not ran.stdout and names(tmp_path) == []


def test_a_file_for_each_record(jdtool: Jdtool, tmp_path: Path) -> None:
    ran = jdtool("export", "-t", "md", "--dir", "out")
    assert ran.returncode == 0 and names(tmp_path / "out") == ["p1-1-001.md", "p1-1-002.md"]
    assert (tmp_path / "out/p1-1-002.md").read_text() == "图为站台。\n"


def test_a_json_file_for_each_record_is_one_object(jdtool: Jdtool, tmp_path: Path) -> None:
    for format, suffix in (("json", ".json"), ("ninjs", ".json"), ("jsonld", ".jsonld")):
        jdtool("export", "-t", format, "--dir", format, "--name", "{kind}/{id}")
        assert names(tmp_path / format) == [f"article/p1-001{suffix}", f"caption/p1-002{suffix}"]
        assert isinstance(json.loads((tmp_path / format / f"article/p1-001{suffix}").read_bytes()), dict)


def test_each_file_of_its_own_has_its_own_columns(jdtool: Jdtool, tmp_path: Path) -> None:
    ran = jdtool("export", "-t", "csv", "--dir", "out", "--name", "{id}", given=[ARTICLE, {**CAPTION, "mine": "x"}])
    assert ran.returncode == 0
    assert (
        "mine" in (tmp_path / "out/p1-002.csv").read_text() and "mine" not in (tmp_path / "out/p1-001.csv").read_text()
    )


def test_nothing_is_overwritten_without_force(jdtool: Jdtool, tmp_path: Path) -> None:
    args = ["export", "--dir", "out", "--name", "{id}", "--fields", "id"]
    (tmp_path / "out").mkdir()
    (tmp_path / "out/p1-001.jsonl").write_text("mine")
    ran = jdtool(*args)
    assert ran.returncode == 3 and b"out/p1-001.jsonl" in ran.stderr and b"-f" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1 and (tmp_path / "out/p1-001.jsonl").read_text() == "mine"
    assert jdtool(*args, "-f").returncode == 0
    assert (tmp_path / "out/p1-001.jsonl").read_text() == '{"id":"p1-001"}\n'
    assert names(tmp_path / "out") == ["p1-001.jsonl", "p1-002.jsonl"]


@pytest.mark.parametrize("force", [[], ["-f"]])
def test_records_of_one_name_are_told_apart_by_a_number(jdtool: Jdtool, tmp_path: Path, force: list[str]) -> None:
    given = [ARTICLE, {**ARTICLE, "title": "另一篇"}, CAPTION, {**ARTICLE, "title": "第三篇"}]
    ran = jdtool("export", "--dir", "out", "--name", "{id}", *force, given=given)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert names(tmp_path / "out") == ["p1-001-2.jsonl", "p1-001-3.jsonl", "p1-001.jsonl", "p1-002.jsonl"]
    assert json.loads((tmp_path / "out/p1-001-3.jsonl").read_bytes())["title"] == "第三篇"


def test_a_name_of_the_source_makes_a_file_for_each_source(jdtool: Jdtool, tmp_path: Path) -> None:
    given = [ARTICLE, CAPTION, {**ARTICLE, "source": "pages/p2.txt"}]
    ran = jdtool("export", "-t", "csv", "--dir", "out", "--name", "{source}", "--manifest", "m.json", given=given)
    assert (ran.returncode, names(tmp_path / "out")) == (0, ["p1.csv", "p2.csv"])
    assert [file["records"] for file in json.loads((tmp_path / "m.json").read_bytes())["files"]] == [2, 1]
    again = jdtool("export", "-t", "csv", "--dir", "out", "--name", "{source}", given=given)
    assert again.returncode == 3 and b"exists already" in again.stderr


def test_a_name_with_an_unknown_field_is_one_error(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--dir", "out", "--name", "{titel}", given=many(50))
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1)
    assert b"no field 'titel'; is 'title' meant?" in ran.stderr


def test_a_file_that_is_overwritten_keeps_its_mode(jdtool: Jdtool, tmp_path: Path) -> None:
    jdtool("export", "--dir", "out", "--name", "{id}")
    file = tmp_path / "out/p1-001.jsonl"
    file.chmod(0o600)
    assert jdtool("export", "--dir", "out", "--name", "{id}", "-f").returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("name", "begins"), [("a.csv", b"id,source,"), ("a.md", b"**"), ("a.json", b"["), ("a", b"{")])
def test_the_format_is_told_by_the_ending(jdtool: Jdtool, tmp_path: Path, name: str, begins: bytes) -> None:
    assert jdtool("export", "-o", name).returncode == 0
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert jdtool("export", "-o", name, "-t", "tsv").returncode == 0
    assert (tmp_path / name).read_bytes().startswith(b"id\tsource")


def test_sort_and_limit(jdtool: Jdtool) -> None:
    given = [{**CAPTION, "id": str(i), "page": page} for i, page in enumerate([2, 10, 1, 2])]
    ran = jdtool("export", "--sort=-page,id", "--fields", "id", given=given)
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["1", "0", "3", "2"]
    ran = jdtool("export", "--sort", "page", "--limit", "2", "--fields", "id", given=given)
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["2", "0"]
    ran = jdtool("export", "--limit", "3", "--fields", "id", given=lines_of(given[:3]) + b"{broken\n")
    assert (ran.returncode, ran.stdout.count(b"\n")) == (0, 3)  # what stands behind is not read
    assert jdtool("export", "--limit", "0").stdout == b""


def test_count_by_counts_each_value(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--count-by", "author", "--where", "kind=article", given=[ARTICLE, ARTICLE, CAPTION])
    assert sorted(ran.stdout.decode().splitlines()) == ["2\t张小明", "2\t李芳"]
    assert jdtool("export", "--count-by", "kind").stdout.decode() == "1\tarticle\n1\tcaption\n"
    assert jdtool("export", "--count-by", "kind", "--limit", "1").returncode == 2


@pytest.mark.parametrize("format", ["jsonl", "json", "csv", "txt"])
def test_shards_hold_all_records_in_order_and_are_not_too_large(jdtool: Jdtool, tmp_path: Path, format: str) -> None:
    ran = jdtool("export", "-t", format, "--dir", "out", "--shard-size", "6kB", "--manifest", "m.json", given=many(60))
    assert ran.returncode == 0, ran.stderr
    files = names(tmp_path / "out")
    assert len(files) > 2 and files[0] == f"part-00000.{format}"
    assert all((tmp_path / "out" / f).stat().st_size <= 6_000 for f in files)
    manifest = json.loads((tmp_path / "m.json").read_bytes())
    assert [f["name"] for f in manifest["files"]] == files
    assert manifest["records"] == 60 == sum(f["records"] for f in manifest["files"]) and manifest["complete"] is True
    for entry in manifest["files"]:
        data = (tmp_path / "out" / entry["name"]).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    if format == "jsonl":
        whole = b"".join((tmp_path / "out" / f).read_bytes() for f in files)
        assert whole == jdtool("export", given=many(60)).stdout
    if format == "json":
        ids = [r["id"] for f in files for r in json.loads((tmp_path / "out" / f).read_bytes())]
        assert ids == [r["id"] for r in many(60)]


def test_a_shard_of_an_earlier_export_is_told(jdtool: Jdtool, tmp_path: Path) -> None:
    args = ["export", "--dir", "out", "--shard-size", "6kB", "--manifest", "m.json"]
    assert jdtool(*args, given=many(30)).returncode == 0
    before = names(tmp_path / "out")
    assert jdtool(*args, given=many(5)).returncode == 3  # no -f: the first shard exists
    ran = jdtool(*args, "-f", given=many(5))
    assert ran.returncode == 3 and b"out/part-00001.jsonl is left from an earlier export" in ran.stderr
    assert names(tmp_path / "out") == before and json.loads((tmp_path / "m.json").read_bytes())["records"] == 5


@pytest.mark.parametrize("args", [["-o", "no/a"], ["--dir", "file/out"], ["--dir", "file/out", "--shard-size", "1M"]])
def test_a_place_that_cannot_be_is_told_and_nothing_is_left(jdtool: Jdtool, tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "file").write_text("mine")
    ran = jdtool("export", *args, "--manifest", "m.json")
    assert ran.returncode == 3 and len(ran.stderr.splitlines()) == 1 and names(tmp_path) == ["file"]


def test_a_record_larger_than_a_shard_has_one_to_itself(jdtool: Jdtool, tmp_path: Path) -> None:
    jdtool("export", "--dir", "out", "--shard-size", "1", given=many(3))
    assert len(names(tmp_path / "out")) == 3


def test_no_records_make_an_empty_export(jdtool: Jdtool, tmp_path: Path) -> None:
    assert jdtool("export", given=b"").stdout == b""
    assert jdtool("export", "-t", "json", given=b"\n").stdout == b"[\n]\n"
    jdtool("export", "--dir", "out", "--shard-size", "1MB", given=b"")
    assert names(tmp_path / "out") == ["part-00000.jsonl"]


def test_the_manifest_of_a_file_and_of_standard_output(jdtool: Jdtool, tmp_path: Path) -> None:
    out = jdtool("export", "--manifest", "m.json", given=lines_of(RECORDS) + b"{\n").stdout
    manifest = json.loads((tmp_path / "m.json").read_bytes())
    entry = {"name": "-", "records": 2, "bytes": len(out), "sha256": hashlib.sha256(out).hexdigest()}
    assert manifest["files"] == [entry] and manifest["left_out"] == 1 and manifest["format"] == "jsonl"
    jdtool("export", "-o", "a.jsonl", "--manifest", "m.json")
    assert json.loads((tmp_path / "m.json").read_bytes())["files"][0] == {**entry, "name": "a.jsonl"}


def test_strict_stops_at_the_first_fault_and_takes_back(jdtool: Jdtool, tmp_path: Path) -> None:
    ran = jdtool("export", "--strict", "-o", "a.jsonl", given=lines_of([ARTICLE]) + b"{\n{\n")
    assert ran.returncode == 1 and len(ran.stderr.splitlines()) == 1 and names(tmp_path) == []


def test_a_missing_file_is_told_and_the_others_are_done(jdtool: Jdtool, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines_of([ARTICLE]))
    ran = jdtool("export", "none.jsonl", "a.jsonl", "--fields", "id")
    assert ran.returncode == 3 and b"none.jsonl: no such file" in ran.stderr and ran.stdout == b'{"id":"p1-001"}\n'


def test_ctrl_c_leaves_no_half_file(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from jdtool.cli import main; main()", "export", "-o", "a.jsonl"]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    assert child.stdin and child.stderr
    child.stdin.write(lines_of(many(10)))
    child.stdin.flush()
    deadline = time.monotonic() + 20
    while not names(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert names(tmp_path)  # the file it writes beside its place
    child.send_signal(signal.SIGINT)
    assert child.wait(20) == 130 and child.stderr.read() == b"" and names(tmp_path) == []


def test_a_reader_that_goes_away_ends_it_silently(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from jdtool.cli import main; main()", "export"]
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    )
    assert child.stdin and child.stdout and child.stderr
    child.stdout.close()
    with contextlib.suppress(BrokenPipeError):
        child.stdin.write(lines_of(many(2000)))
        child.stdin.close()
    assert child.wait(20) == -signal.SIGPIPE and child.stderr.read() == b""


def test_check_reports_by_line_what_does_not_validate(jdtool: Jdtool) -> None:
    given = [ARTICLE, {**ARTICLE, "kind": "poem"}, {**CAPTION, "lines": {"body": [[3]]}}, {**ARTICLE, "lang": "中文"}]
    ran = jdtool("export", "--check", "--fields", "id", given=given)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert jdtool("export", "--check", "-o", "out", given=given).returncode == 2
    second, third, fourth = ran.stderr.decode().splitlines()
    assert second.startswith("jdtool export: standard input:2: kind: one of article, caption, furniture expected")
    assert third.startswith("jdtool export: standard input:3: lines.body[0]: at least 2")
    assert fourth.startswith("jdtool export: standard input:4: lang: ")
    assert jdtool("export", "--fields", "id", given=given).returncode == 0


def test_the_running_count_is_on_standard_error(jdtool: Jdtool) -> None:
    ran = jdtool("export", "--count")
    assert ran.stderr.decode().endswith("2 records\n") and ran.stdout == jdtool("export").stdout


def test_parquet_without_pyarrow_says_what_to_install(jdtool: Jdtool) -> None:
    ran = jdtool("export", "-t", "parquet", env={**os.environ, "PYTHONPATH": _without("pyarrow", os.getcwd())})
    assert ran.returncode == 2 and b"pip install 'jdtool[parquet]'" in ran.stderr and not ran.stdout


def _without(package: str, root: str) -> str:
    """A path on which *package* cannot be imported."""
    folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"jdtool-without-{package}-{os.getuid()}"
    (folder / package).mkdir(parents=True, exist_ok=True)
    (folder / package / "__init__.py").write_text("raise ImportError\n")
    return f"{folder}{os.pathsep}{root}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_prints_each_schema(jdtool: Jdtool, name: str) -> None:
    printed = json.loads(jdtool("schema", name).stdout)
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema" and printed["title"]


@pytest.mark.parametrize("format", [name for name in SCHEMAS if name not in ("record", "manifest")])
def test_what_is_written_is_valid_by_the_schemas_that_are_printed(jdtool: Jdtool, tmp_path: Path, format: str) -> None:
    def judge(name: str) -> Check:
        return validator(json.loads(jdtool("schema", name).stdout))

    out = jdtool("export", "-t", format, "--manifest", "m.json").stdout
    written = [out] if format == "json" else out.splitlines()
    assert written and [judge(format)(json.loads(value)) for value in written] == [None] * len(written)
    manifest = json.loads((tmp_path / "m.json").read_bytes())
    assert judge("manifest")(manifest) is None
    assert judge("manifest")({**manifest, "files": [{**manifest["files"][0], "sha256": None}]}) is not None


def test_schema_of_the_record_is_the_default_and_an_unknown_one_is_wrong_usage(jdtool: Jdtool) -> None:
    assert json.loads(jdtool("schema").stdout)["title"] == "a record of jdtool"
    assert jdtool("schema", "xml").returncode == 2
