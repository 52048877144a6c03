"""Plain text: headline, byline and paragraphs one a line, articles parted by a blank line."""

from __future__ import annotations

from jdtool.errors import BadInput
from jdtool.exporter import encoder
from jdtool.exporter.fields import Record


class Encoder(encoder.Encoder):
    """The text of the page, and nothing else."""

    between = b"\n"

    def record(self, record: Record) -> bytes:
        decks = (record["kicker"], record["title"], record["subtitle"], record["byline"])
        lines = [line for line in (*decks, record["text"], record["jump"]) if line]
        try:
            return "".join(line + "\n" for line in lines).encode()
        except UnicodeEncodeError:
            raise BadInput("half a surrogate pair, which is no character: only JSON can hold it") from None
