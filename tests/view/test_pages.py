"""Records and what they were read from, as the pages of a view: titles, pieces, regions."""

from __future__ import annotations

from typing import Any

import pytest

from jdtool import split
from jdtool.errors import BadInput
from jdtool.text.lines import Place
from jdtool.view.pages import ViewPage, by_page, is_doubtful, page_data, record_data, regions_data
from tests.view.sample import PAGE

RECORDS = [article.to_dict() for article in split(PAGE, source="page.txt")]
LINES = PAGE.split("\n")


def test_records_of_a_page_stand_together_and_the_missing_is_filled_in() -> None:
    records = [{"source": "a", "page": 1}, {"source": "a", "page": 2}, {"source": "a", "page": 2}, {}, {"source": "a"}]
    assert [(source, number, len(own)) for source, number, own in by_page(records)] == [
        ("a", 1, 1), ("a", 2, 2), ("-", 1, 1), ("a", 1, 1)
    ]  # fmt: skip


def test_a_page_is_called_by_its_folio_where_it_has_one() -> None:
    folio = {"paper": "柳湾日报", "date": "2021-06-03", "sheet": None}
    assert ViewPage("a.txt", 2, [{}, folio]).title == "柳湾日报 2021-06-03"
    assert ViewPage("a.txt", 2, [{}]).title == "a.txt, page 2"


def test_the_key_is_what_the_ids_of_one_page_share() -> None:
    key = ViewPage("page.txt", 1, RECORDS).key
    assert key is not None and all(record["id"].startswith(f"{key}-") for record in RECORDS)
    assert ViewPage("page.txt", 1, [*RECORDS, {"id": "00000000-000000000000"}]).key is None
    assert ViewPage("page.txt", 1, [{}]).key is None


def test_every_line_of_the_page_is_a_piece_of_some_record() -> None:
    data = page_data(ViewPage("page.txt", 1, RECORDS, LINES))
    numbers = sorted({piece["line"] for record in data["records"] for piece in record["pieces"]})
    assert numbers == [n for n, line in enumerate(LINES, 1) if line.strip()]
    assert data["lines"] == LINES and data["size"] is None


def test_without_the_lines_of_the_page_there_are_paragraphs() -> None:
    data = page_data(ViewPage("page.txt", 1, RECORDS))
    assert data["lines"] is None
    assert data["records"][0]["paragraphs"] == RECORDS[0]["paragraphs"] and "pieces" not in data["records"][0]


def test_what_is_no_record_is_bad_input() -> None:
    with pytest.raises(BadInput, match="field 'title'"):
        record_data({"title": 3}, {}, 1)


@pytest.mark.parametrize(("confidence", "doubtful"), [(None, False), (0.0, True), (0.79, True), (0.8, False)])
def test_doubtful(confidence: float | None, doubtful: bool) -> None:
    assert is_doubtful({"confidence": confidence}) is doubtful


def test_only_regions_of_the_page_are_drawn_and_broken_ones_are_not() -> None:
    here = {"part": "body", "page": 1, "bbox": [0, 0, 9, 9]}
    record = {"regions": [here, {**here, "page": 2}, {"bbox": [1, 2]}, "x"], "lines": {"body": [[3, 4], [8, 8]]}}
    assert regions_data(record, 1) == [{"bbox": [0, 0, 9, 9], "lines": [3, 4]}]


def test_a_region_has_the_lines_whose_middle_is_in_it() -> None:
    places = {n: Place(1, (10.0, 20.0 * n, 90.0, 20.0 * n + 10), 9, "", False, frame=0) for n in (1, 2, 3)}
    box = {"part": "body", "page": 1, "bbox": [0, 30, 100, 60]}
    record: dict[str, Any] = {"lines": {"body": [[1, 3]]}, "regions": [box]}
    page = ViewPage("a.pdf", 1, [record], places=places)
    assert regions_data(record, 1, page.boxes) == [{"bbox": [0, 30, 100, 60], "lines": [2]}]


@pytest.mark.parametrize(
    ("spans", "lines"),
    [([[3, 4], [8, 8]], [[3, 4], [8]]), ([[3, 4]], [None, None]), ([[1, 1], [2, 2], [3, 3]], [None, None])],
)
def test_without_places_lines_go_by_number_where_regions_and_runs_of_lines_are_as_many(
    spans: list[list[int]], lines: list[list[int] | None]
) -> None:
    regions = [{"part": "body", "page": 1, "bbox": [k, 0, k + 9, 9]} for k in (0, 10)]
    data = regions_data({"lines": {"body": spans}, "regions": regions}, 1)
    assert [region.get("lines") for region in data] == lines


def test_the_size_of_the_page_is_that_of_its_records() -> None:
    assert page_data(ViewPage("a", 1, [{}, {"page_size": [500, 700]}]))["size"] == [500, 700]
    assert page_data(ViewPage("a", 1, [{}], size=(1.0, 2.0)))["size"] == (1.0, 2.0)
