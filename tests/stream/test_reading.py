"""Inputs → chunks: decoded strictly, cut at lines and pages, each chunk knowing where it stands in its file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdtool.errors import BadInput, IOFailure, Problem
from jdtool.stream import reading
from jdtool.stream.chunks import Chunk
from jdtool.stream.reading import Input, Reading

TEXT = "第一行\n第二行\n\f第三行，渡轮夜班开航。\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "page.txt"


def places_of(chunks: Iterable[Chunk]) -> list[tuple[str, int, int, int]]:
    return [(chunk.data.decode(), chunk.line, chunk.page, chunk.offset) for chunk in chunks]


def test_pages_know_their_number_their_first_line_and_their_offset(file: Path) -> None:
    file.write_text(TEXT, encoding="utf-8")
    with Input(str(file)) as source:
        first, second = places_of(source.page_chunks())
    assert first == ("第一行\n第二行\n", 1, 1, 0)
    assert second == ("第三行，渡轮夜班开航。\n", 3, 2, len("第一行\n第二行\n\f".encode()))


def test_a_form_feed_at_the_end_opens_no_page(file: Path) -> None:
    file.write_bytes(b"a\n\fb\n\f")
    with Input(str(file)) as source:
        assert [chunk.data for chunk in source.page_chunks()] == [b"a\n", b"b\n"]


def test_lines_of_pages_end_each_page_with_an_empty_chunk(file: Path) -> None:
    file.write_bytes(b"a\nb\n\fc\n\fd")
    with Input(str(file)) as source:
        assert [chunk.data for chunk in source.lines_of_pages()] == [b"a\nb\n", b"", b"\fc\n", b"", b"\fd", b""]
    with Input(str(file)) as source:
        assert [chunk.data for chunk in source.whole_lines()][-1] == b""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=st.text(st.sampled_from("一a\n\f，"), min_size=1, max_size=40), size=st.integers(1, 9))
def test_whatever_the_size_of_a_read_no_byte_is_lost_and_offsets_are_those_of_the_file(
    tmp_path: Path, text: str, size: int
) -> None:
    (tmp_path / "a").write_text(text, encoding="utf-8", newline="")
    data = (tmp_path / "a").read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "READ_SIZE", size)
        with Input(str(tmp_path / "a"), Reading("text")) as source:
            lines = list(source.line_chunks())
        with Input(str(tmp_path / "a"), Reading("text")) as source:
            pages = list(source.page_chunks())
    assert b"".join(chunk.data for chunk in lines) == data
    assert b"\f".join(chunk.data for chunk in pages) == data.removesuffix(b"\f")
    for chunk in (*lines, *pages):
        assert data[chunk.offset : chunk.offset + len(chunk.data)] == chunk.data
        assert chunk.line == 1 + data.count(b"\n", 0, chunk.offset)


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "utf-16", "utf-16-le", "shift_jis"])
@pytest.mark.parametrize("size", [1, 3, 1 << 16])
def test_other_encodings_become_utf_8_wherever_a_read_cuts_them(
    monkeypatch: pytest.MonkeyPatch, file: Path, encoding: str, size: int
) -> None:
    monkeypatch.setattr(reading, "READ_SIZE", size)
    text = "開航\n一\n" * 50
    file.write_bytes(text.encode(encoding))
    with Input(str(file), Reading("text", encoding)) as source:
        assert b"".join(source.blocks()).decode() == text


def test_a_byte_order_mark_is_no_text_but_counts_in_offsets(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfa\n\xff\n")
    with Input(str(file)) as source:
        (chunk,) = source.line_chunks()
    assert (chunk.data, chunk.offset) == (b"a\n\xff\n", 3)
    with pytest.raises(BadInput, match="byte 0xff at byte offset 5"):
        chunk.text()


def test_the_first_byte_that_does_not_decode_is_named_and_what_stands_before_it_is_read(file: Path) -> None:
    file.write_bytes("一\n二\n".encode("gb18030") + b"\x81\n" + "三\n".encode("gb18030"))
    problems: list[Problem] = []
    with Input(str(file), Reading("text", "gb18030"), report=problems.append) as source:
        assert b"".join(source.blocks()).decode() == "一\n二\n"
    (problem,) = problems
    assert problem.line == 3 and problem.message.startswith("not gb18030: byte 0x81 at byte offset 6")


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b'{"a":1}', "records"), (b' \n\t{"a":1}', "records"), (b"a {", "text"), (b"", "text"), (b"  \n", "text"),
     (b"\xef\xbb\xbf{}", "records"), (b"[1]", "text")],
)  # fmt: skip
def test_the_kind_is_that_of_the_first_byte_that_is_not_blank(file: Path, data: bytes, kind: str) -> None:
    file.write_bytes(data)
    with Input(str(file)) as source:
        assert source.kind == kind
        assert b"".join(source.blocks()) == data.removeprefix(b"\xef\xbb\xbf")  # nothing read is lost
    with Input(str(file), Reading("text")) as source:
        assert source.kind == "text"


@pytest.mark.parametrize("cut", ["line_chunks", "page_chunks"])
def test_what_is_too_long_is_skipped_and_counted(file: Path, cut: str) -> None:
    mark = "\n" if cut == "line_chunks" else "\f"
    file.write_text(mark.join(["a", "x" * 50, "b"]))
    problems: list[Problem] = []
    with Input(str(file), Reading("text", max_line=20), report=problems.append) as source:
        chunks = list(getattr(source, cut)())
    assert b"".join(chunk.data.strip() for chunk in chunks) == b"ab"
    (problem,) = problems
    assert f"of {51:,} bytes is skipped" in problem.message and "--max-line" in problem.message
    last = chunks[-1]
    assert (last.offset, last.line, last.page) == (53, 3 if mark == "\n" else 1, 1 if mark == "\n" else 3)


def test_without_anybody_to_report_to_a_fault_is_raised(file: Path) -> None:
    file.write_text("x" * 50)
    with Input(str(file), Reading("text", max_line=20)) as source, pytest.raises(BadInput, match="a line of 50 bytes"):
        list(source.line_chunks())


def test_a_file_in_another_encoding_is_one_error_and_not_one_a_line(file: Path) -> None:
    file.write_bytes("昨日，市民在公园里看到了新开的花，大家都说很好看。\n".encode("gb18030") * 20)
    problems: list[Problem] = []
    with Input(str(file), report=problems.append) as source:
        assert list(source.line_chunks()) == []
    (problem,) = problems
    assert problem.line == 1 and "it is likely gb18030: give -e gb18030" in problem.message


def test_the_results_so_far_can_be_written_before_each_read(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(reading, "READ_SIZE", 4)
    file.write_text("aaa\nbbb\n")
    order: list[str] = []
    with Input(str(file), Reading("text"), idle=lambda _: order.append("idle")) as source:
        order += [chunk.data.decode() for chunk in source.line_chunks()][:0]
        assert order.count("idle") >= 3


def test_the_position_is_that_in_the_file(file: Path) -> None:
    file.write_text("a\n" * 10)
    with Input(str(file)) as source:
        assert source.position() == 0
        list(source.line_chunks())
        assert source.position() == 20


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(IOFailure, match="no such file"):
        Input(str(tmp_path / "none"))
    with pytest.raises(IOFailure, match=r"is a directory; name the files in it"):
        Input(str(tmp_path))


def test_a_name_with_a_control_character_is_printed_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "a\nb").write_text("a\n")
    with Input(str(tmp_path / "a\nb")) as source:
        assert source.display_name.endswith("a\\nb")


def test_what_stands_before_a_bad_byte_is_read_wherever_a_read_ends(
    monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    file.write_bytes("一二三\n四五".encode("gb18030") + b"\xff" + "六\n".encode("gb18030"))
    for size in range(1, 14):
        monkeypatch.setattr(reading, "READ_SIZE", size)
        problems: list[Problem] = []
        with Input(str(file), Reading("text", "gb18030"), report=problems.append) as source:
            assert b"".join(source.blocks()).decode() == "一二三\n四五"
        assert [(p.line, "at byte offset 11" in p.message) for p in problems] == [(2, True)]


def test_only_the_beginning_of_a_file_is_looked_at(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(reading, "READ_SIZE", 4)
    file.write_bytes(b"aaaa\xef\xbb\xbfb%PDF-1.4\n")
    with Input(str(file)) as source:
        assert b"".join(source.blocks()) == b"aaaa\xef\xbb\xbfb%PDF-1.4\n"


def test_a_page_in_several_chunks_ends_once(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(reading, "READ_SIZE", 2)
    file.write_bytes(b"\fa\nb\n\fc\n")
    with Input(str(file), Reading("text")) as source:
        data = [chunk.data for chunk in source.lines_of_pages()]
    end = data.index(b"")
    assert (b"".join(data[:end]), b"".join(data[end:])) == (b"\fa\nb\n", b"\fc\n")
    assert data.count(b"") == 2 and data[-1] == b""


def test_a_file_is_closed_with_its_input(file: Path) -> None:
    file.write_text("a\n")
    with Input(str(file)) as source:
        pass
    assert source.raw.closed


def test_one_bad_line_does_not_refuse_a_file_and_most_of_them_do(file: Path) -> None:
    line = "昨日，市民在公园里看到了新开的花，大家都说很好看。\n"
    file.write_bytes(line.encode() * 20 + b"\xff\n")
    problems: list[Problem] = []
    with Input(str(file), report=problems.append) as source:
        assert b"".join(source.blocks()).endswith(b"\xff\n") and problems == []
    file.write_bytes(b"first\n" + line.encode("gb18030") * 20)
    with Input(str(file), report=problems.append) as source:
        assert list(source.blocks()) == []
    assert [problem.line for problem in problems] == [2]


def test_text_that_reads_as_rare_characters_is_doubted_at_its_first_line_and_read(file: Path) -> None:
    file.write_bytes(("昨日，市民在公園裡看到了新開的花，大家都說很好看。" * 3).encode("big5"))
    problems: list[Problem] = []
    with Input(str(file), Reading("text", "gb18030"), report=problems.append) as source:
        assert list(source.blocks())
    assert [(p.line, "likely big5hkscs" in p.message) for p in problems] == [(1, True)]


def test_only_pages_can_be_separated(file: Path) -> None:
    file.write_text("x" * 50)
    for cut, is_page in (("line_chunks", False), ("page_chunks", True)):
        problems: list[Problem] = []
        with Input(str(file), Reading("text", max_line=20), report=problems.append) as source:
            list(getattr(source, cut)())
        assert ["separate pages by form feeds" in p.message for p in problems] == [is_page]


def test_html_is_text_only_where_the_user_says_so(file: Path) -> None:
    file.write_text("<html><body>a</body></html>\n")
    with Input(str(file), Reading("text")) as source:
        assert source.kind == "text" and list(source.line_chunks())
    with Input(str(file)) as source, pytest.raises(BadInput, match="an HTML page, not text or records"):
        list(source.line_chunks())


@pytest.mark.parametrize(("documents", "is_read"), [(("zip",), True), ((), False), (("pdf",), False)])
def test_a_kind_of_document_is_read_where_the_subcommand_names_it(
    file: Path, documents: tuple[str, ...], is_read: bool
) -> None:
    file.write_bytes(b"PK\x03\x04 and so on")
    with Input(str(file), Reading(documents=documents)) as source:
        if is_read:
            assert source.kind == "zip"
            assert [chunk.data for chunk in source.document()] == [b"PK\x03\x04 and so on"]
        else:
            with pytest.raises(BadInput, match="a ZIP file, not text or records; unpack it first"):
                list(source.document())
