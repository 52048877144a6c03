"""The blocks of a file that can only be read as a whole to its bytes."""

from __future__ import annotations

from collections.abc import Iterable

from jdtool.errors import BadInput


def whole(blocks: Iterable[bytes], source: str, most: int, label: str, remedy: str) -> bytes:
    """The bytes of a whole file. Raises BadInput for one of more than *most* bytes."""
    parts: list[bytes] = []
    size = 0
    for block in blocks:
        parts.append(block)
        size += len(block)
        if size > most:
            raise BadInput(f"{label} of more than {most:,} bytes; {remedy}", source)
    return b"".join(parts)
