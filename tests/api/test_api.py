"""`import jdtool`: the functions of the pipe over text and articles."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import jdtool
from jdtool import Article
from jdtool.errors import BadUsage

PAGE = """小城通了地铁

□记者 张小明 报道
　　本报青岛6月23日讯 记者从青岛市了解到，
当地的第一座地铁站近日正式建成，工程历时三年。
　　据介绍，总投资15 . 5亿元，建成以后附近居
民出行只要十分钟，比过去快了一半。
　　市民李芳说，家门口有了地铁，老人和孩子都
很高兴，以后的生活会更加方便。
"""


def fresh(code: str) -> str:
    """What *code* prints in a Python of its own."""
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60).stdout


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import sys, jdtool; print(*(m for m in list(sys.modules) if m.startswith(('jdtool', 'orjson', 'jieba'))))"
    assert fresh(code).split() == ["jdtool"]


@pytest.mark.parametrize("call", ["split('小城通了地铁\\n')", "clean('甲')", "convert('汉')", "sentences('甲。')"])
def test_no_function_imports_the_command_line(call: str) -> None:
    code = f"import sys, jdtool; jdtool.{call}; print({{'typer', 'rich', 'jdtool.cli'}} & set(sys.modules))"
    assert fresh(code).strip() == "set()"


def test_split_stays_the_function_whatever_was_imported_before() -> None:
    code = (
        "from jdtool.splitter import split_page; import jdtool.cleaner, jdtool\n"
        "from jdtool.converter import Converter\n"
        "print(len(list(jdtool.split('小城通了地铁\\n'))), jdtool.clean('甲'), jdtool.convert('汉'))\n"
        "import jdtool.text.lines as lines; print(callable(lines.lines_of), callable(jdtool.splitter))"
    )
    assert fresh(code) == "1 甲 漢\nTrue False\n"


@pytest.mark.parametrize("name", ["split", "clean", "convert", "summarize", "sentences"])
def test_functions_can_go_to_a_worker_process(name: str) -> None:
    function = getattr(jdtool, name)
    assert pickle.loads(pickle.dumps(function)) is function and name in dir(jdtool) and name in jdtool.__all__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="joun"):
        jdtool.joun  # type: ignore[attr-defined]  # noqa: B018


def test_split_gives_articles_of_all_pages() -> None:
    articles = list(jdtool.split(PAGE + "\f" + PAGE.replace("青岛", "烟台").replace("\n", "\r\n"), source="p.txt"))
    result = [a for a in articles if a.kind == "article"]
    assert [(a.source, a.page, a.title) for a in result] == [("p.txt", 1, "小城通了地铁"), ("p.txt", 2, "小城通了地铁")]
    assert result[0].lines["headline"] == [[1, 1]] and result[1].lines["headline"] == [[10, 10]]


def test_split_file_reads_a_pdf_as_the_command_does() -> None:
    sample = Path(__file__).parents[1] / "data" / "page.pdf"
    articles = list(jdtool.split_file(sample, pages=[1], year=2021))
    assert next(a.title for a in articles if a.kind == "article") == "茶园装上“气象站”"
    assert all(a.page_size == [600.0, 520.0] and a.regions for a in articles)
    with pytest.raises(jdtool.BadInput, match="--password"):
        list(jdtool.split_file(sample.with_name("encrypted.pdf")))
    titles = [a.title for a in jdtool.split_file(sample.with_name("encrypted.pdf"), password="own")]
    assert titles == [a.title for a in articles]


def test_split_file_reads_text_in_its_encoding(tmp_path: Any) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE.encode("gb18030"))
    titles = [a.title for a in jdtool.split_file(tmp_path / "page.txt", encoding="gb18030")]
    assert titles == [a.title for a in jdtool.split(PAGE)]
    with pytest.raises(jdtool.IOFailure):
        list(jdtool.split_file(tmp_path / "nothing.pdf"))


def test_split_dates_the_dateline_by_the_year() -> None:
    (article,) = [a for a in jdtool.split(PAGE, year=2021) if a.kind == "article"]
    assert article.dateline is not None and article.dateline.get("iso") == "2021-06-23"


def test_the_pipe_of_functions_is_the_pipe_of_commands() -> None:
    articles = jdtool.summarize(jdtool.convert(jdtool.clean(jdtool.split(PAGE)), "s2twp"), 2, keywords=3)
    output = b"".join(a.to_json() + b"\n" for a in articles)
    command = [sys.executable, "-c", "from jdtool.cli import main; main()"]
    source = PAGE.encode()
    for args in (["split"], ["clean"], ["convert", "-c", "s2twp"], ["summarize", "-n", "2", "--keywords", "3"]):
        source = subprocess.run([*command, *args], input=source, check=True, capture_output=True, timeout=60).stdout
    assert output == source


CHANGES: list[Callable[..., Any]] = [jdtool.clean, jdtool.convert, jdtool.summarize]


@pytest.mark.parametrize("change", CHANGES)
def test_articles_one_by_one_and_as_a_stream(change: Callable[..., Any]) -> None:
    article = next(jdtool.split(PAGE))
    one = change(article)
    assert isinstance(one, Article) and one.id == article.id

    def endless() -> Iterator[Article]:
        while True:
            yield article

    stream = change(endless())
    assert next(stream) == next(stream) == one


@pytest.mark.parametrize("change", CHANGES)
def test_an_article_that_goes_in_is_not_changed(change: Callable[..., Any]) -> None:
    article = next(jdtool.split(PAGE))
    before = article.to_json()
    change(article)
    assert article.to_json() == before


def test_text_in_text_out() -> None:
    assert jdtool.clean("小麦亩产806 . 2公斤") == "小麦亩产806.2公斤"
    assert jdtool.convert("汉字里的头发", "s2t") == "漢字裏的頭髮"
    assert jdtool.sentences("地铁开通了。老张说：“真快！”") == ["地铁开通了。", "老张说：“真快！”"]
    assert len(jdtool.summarize(PAGE, 1)) == 1


def test_rules_can_be_turned_off() -> None:
    text = "小麦亩产806 . 2公斤"
    (rule,) = [r for r in _rules() if jdtool.clean(text, off=[r]) == text]
    assert jdtool.clean(Article(title=text), off=[rule]).title == text
    with pytest.raises(BadUsage):
        jdtool.clean(text, off=["no-such-rule"])


def _rules() -> list[str]:
    from jdtool.cleaner.rules import DEFAULT

    return sorted(DEFAULT)


def test_a_wrong_configuration_is_wrong_usage() -> None:
    for what in ("汉字", Article(title="汉字")):
        with pytest.raises(BadUsage):
            jdtool.convert(what, "no-such")


@pytest.mark.parametrize("options", [{"count": 0}, {"ratio": 2}, {"chars": -5}, {"chars": 5, "ratio": 0.5}])
@pytest.mark.parametrize("what", ["地铁开通了。", Article(paragraphs=["地铁开通了。"])])
def test_a_budget_that_cannot_be_is_a_value_error(what: Any, options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"expected|budgets"):
        jdtool.summarize(what, **options)


@pytest.mark.parametrize("what", [{"title": "T"}, 3, b"text", None])
def test_what_is_neither_text_nor_articles_is_a_type_error(what: Any) -> None:
    for change in CHANGES:
        with pytest.raises(TypeError, match="expected"):
            change(what)


@pytest.mark.parametrize("change", CHANGES)
def test_a_list_of_texts_is_a_type_error(change: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match="it has a str"):
        list(change(["甲", "乙"]))


def test_records_written_and_read_are_the_same(tmp_path: Any) -> None:
    articles = list(jdtool.split(PAGE))
    for name in ("a.jsonl", "a.jsonl.gz"):
        jdtool.write_jsonl(articles, tmp_path / name)
        assert list(jdtool.read_jsonl(tmp_path / name)) == articles
    assert list(jdtool.read_jsonl((tmp_path / "a.jsonl").read_bytes().splitlines())) == articles


def test_a_line_that_is_no_record_is_named(tmp_path: Any) -> None:
    (tmp_path / "a.jsonl").write_text('{"title":"T"}\n\n{broken\n')
    with pytest.raises(jdtool.BadInput) as fault:
        list(jdtool.read_jsonl(tmp_path / "a.jsonl"))
    assert (fault.value.problem.source, fault.value.problem.line) == (str(tmp_path / "a.jsonl"), 3)
    with pytest.raises(jdtool.IOFailure):
        list(jdtool.read_jsonl(tmp_path / "nowhere"))


def test_export_writes_what_the_command_writes(tmp_path: Any) -> None:
    articles = list(jdtool.split(PAGE))
    assert jdtool.export(articles, tmp_path / "a.csv", fields=["id", "title"], where=["kind=article"]) == 1
    assert (tmp_path / "a.csv").read_text().splitlines()[0] == "id,title"
    with pytest.raises(jdtool.BadUsage):
        jdtool.export(articles, tmp_path / "b.md", fields=["id"])
    assert not (tmp_path / "b.md").exists()


def test_keywords_of_a_text() -> None:
    assert "地铁" in jdtool.keywords("地铁昨日开通。地铁票价两元。", 3)
    assert len(jdtool.keywords(PAGE, 2)) == 2
