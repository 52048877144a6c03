"""Speed and memory of export: `python tests/bench/bench_export.py [RECORDS]`.

Each figure is a ratio to something measured in the same run: JSONL to reading and writing the same records with orjson
alone, Parquet to pyarrow alone making the same table out of the same records. Records of 500 bytes, where the work for
each record weighs most, are measured beside those of an article's usual size.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from jdtool.exporter.encoder import FormatSettings
from jdtool.exporter.formats import Format
from jdtool.exporter.job import Target, export
from jdtool.exporter.selection import Selection
from jdtool.stream.input_names import InputNames
from jdtool.stream.run import Run

ARTICLE = {
    "id": "", "source": "p.txt", "page": 1, "index": 1, "kind": "article", "kicker": None, "title": "小城通了地铁",
    "subtitle": None, "byline": "□记者 张小明 报道", "authors": [{"name": "张小明", "role": "记者"}],
    "dateline": {"outlet": "本报", "place": "青岛", "date": "6月23日"},
    "paragraphs": ["本报青岛6月23日讯 近日，第一条线路开通了，" + "首日有三万人乘坐了地铁，秩序良好，" * 5] * 6,
    "jump": None, "lang": "zh-Hans", "lines": {"headline": [[1, 1]], "body": [[3, 40]]},
    "summary": ["首日有三万人乘坐了地铁。"], "keywords": ["地铁", "三万人"],
}  # fmt: skip
SHORT = {**ARTICLE, "paragraphs": ["近日，第一条线路开通了。"]}


def write_records(path: Path, number: int, like: dict[str, Any]) -> None:
    with path.open("wb") as file:
        for i in range(number):
            file.write(orjson.dumps({**like, "id": f"p{i:08}-001", "index": i + 1}) + b"\n")


def seconds_of(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def write_export(source: Path, format: str, out: Path) -> None:
    export(Run("bench", InputNames([str(source)])), FormatSettings(format), Target(str(out)), Selection())


def orjson_alone(source: Path, out: Path) -> None:
    with source.open("rb") as text, out.open("wb") as file:
        for line in text:
            file.write(orjson.dumps(orjson.loads(line)) + b"\n")


def pyarrow_alone(source: Path, out: Path) -> None:
    """The same columns and row groups, by pyarrow's own way from dicts to a table."""
    import pyarrow
    import pyarrow.parquet

    like = pyarrow.parquet.ParquetFile(out.with_name("parquet"))
    schema, rows_a_group = like.schema_arrow, like.metadata.row_group(0).num_rows
    with source.open("rb") as text, pyarrow.parquet.ParquetWriter(out, schema, compression="zstd") as file:
        rows = []
        for line in text:
            record = orjson.loads(line)
            dateline = record["dateline"]
            record |= {f"dateline_{part}": dateline.get(part) for part in ("outlet", "place", "date", "iso")}
            record["text"] = "\n".join(record["paragraphs"])
            record["lines"] = [{"part": p, "first": a, "last": b} for p, of in record["lines"].items() for a, b in of]
            rows.append(record)
            if len(rows) == rows_a_group:
                file.write_table(pyarrow.Table.from_pylist(rows, schema))
                rows = []
        file.write_table(pyarrow.Table.from_pylist(rows, schema))


def peak(source: Path, format: str, out: Path) -> float:
    """Megabytes a process of its own needs at most."""
    code = (
        "import sys, resource; from pathlib import Path; sys.path[:0] = [sys.argv[1]];"
        "from bench_export import write_export;"
        "write_export(Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]));"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    command = [sys.executable, "-c", code, str(Path(__file__).parent), str(source), format, str(out)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def jsonl_of_short_records(folder: str, number: int) -> None:
    source, out = Path(folder, "short.jsonl"), Path(folder, "out")
    write_records(source, number, SHORT)
    size = source.stat().st_size / 1e6
    pairs = [
        (seconds_of(lambda: write_export(source, "jsonl", out)), seconds_of(lambda: orjson_alone(source, out)))
        for _ in range(7)
    ]
    took, base = map(min, zip(*pairs, strict=True))
    print(
        f"jsonl of {size / number * 1e6:.0f} bytes a record: {size / took:.0f} MB/s  {took / base:5.2f} x orjson alone"
    )


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, small, out = Path(folder, "in.jsonl"), Path(folder, "small.jsonl"), Path(folder, "out")
        write_records(source, number, ARTICLE)
        write_records(small, number // 10, ARTICLE)
        jsonl_of_short_records(folder, number)
        size = source.stat().st_size / 1e6
        base = min(seconds_of(lambda: orjson_alone(source, out)) for _ in range(3))
        print(f"{number:,} records, {size:.0f} MB; orjson alone {size / base:.0f} MB/s")
        for format in [each.value for each in Format]:
            took = min(seconds_of(lambda f=format: write_export(source, f, Path(folder, f))) for _ in range(3))  # type: ignore[misc]
            line = f"{format:8} {size / took:5.0f} MB/s  {took / base:5.2f} x orjson alone"
            if format == "parquet":
                alone = min(seconds_of(lambda: pyarrow_alone(source, out)) for _ in range(3))
                line += f"  {took / alone:.2f} x pyarrow alone"
            print(
                line, f" peak {peak(small, format, out):.0f} MB at a tenth, {peak(source, format, out):.0f} MB at all"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
