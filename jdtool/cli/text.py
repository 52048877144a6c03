"""`jdtool text`: a PDF page to its lines in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jdtool.cli import options
from jdtool.stream.file_kinds import PAGE_KINDS
from jdtool.stream.run import Run
from jdtool.stream.work import Origin, Plan, Result

if TYPE_CHECKING:
    from jdtool.stream.chunks import Chunk


@options.common_options(without=("kind",), documents=PAGE_KINDS)
def command(run: Run) -> int:
    """Print the text of pages, line by line in reading order; form feeds separate pages.

    A PDF is read as it was printed: each headline above its article, column after column, captions and the folio line
    by themselves. The `lines` of records count the lines printed here. Text is passed on as it is.

    Examples:
      The text of a page, to look at or to search:
        jdtool text page.pdf > page.txt
      The first pages of a paper:
        jdtool text --pages 1-2 page.pdf
    """
    return run.each(_plan)


def _plan(_: Origin) -> Plan:
    from jdtool.stream.reading import Input

    def work(page: Chunk) -> Result:
        first = page.line == 1 if page.page_text else page.page == 1
        mark = b"" if first else b"\f"
        return Result(mark + page.text().encode("utf-8"))

    return Plan(Input.page_chunks, work)
