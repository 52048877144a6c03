"""The options for documents of pages: what holds where the user says nothing, and that each of them has its effect."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import jdtool
from jdtool.cli.app import specification
from jdtool.errors import BadInput
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.pdf_reading import MAX_PAGE_SECONDS, PdfReading
from jdtool.stream.reading import Input, Reading

PDF = str(Path(__file__).parents[1] / "data/page.pdf")


def test_by_default_every_page_is_read_by_one_process() -> None:
    assert PdfReading() == ((), None, MAX_PAGE_SECONDS, None, 1)


def test_the_help_names_the_same_time_for_a_page() -> None:
    split = next(command for command in specification().subcommands if command.name == "split")
    option = next(option for option in split.options if "--max-page-seconds" in option.names)
    assert option.notes[0] == f"default: {MAX_PAGE_SECONDS}"


def test_they_can_go_to_another_process() -> None:
    how = PdfReading((range(1, 3),), "word", 5.0, "cache", 4)
    assert pickle.loads(pickle.dumps(how)) == how


def test_pages_select_what_is_read() -> None:
    assert [article.page for article in jdtool.split_file(PDF, pages=[1])].count(1) > 3
    with pytest.raises(BadInput, match="none of the pages"):
        list(jdtool.split_file(PDF, pages=[2]))


def test_a_page_that_takes_longer_than_it_may_is_skipped() -> None:
    how = Reading(documents=PAGE_KINDS, pdf=PdfReading(max_page_seconds=1e-6))
    with Input(PDF, how) as file, pytest.raises(BadInput, match="takes more than 1e-06 s"):
        list(file.page_chunks())
