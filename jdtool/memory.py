"""Memory: what a large input needs is tried beforehand, so that a lack of it is a message and not a crash."""

from __future__ import annotations

_LARGE, _WORKING = 4_000_000, 12  # bytes of a large input, and how many times its size the work on it takes


def try_memory(size: int) -> None:
    """Raises MemoryError where the work on an input of *size* bytes is likely to run out of memory.

    orjson ends the process by SIGSEGV where it cannot get the memory it asks for.
    """
    if size > _LARGE:
        bytearray(_WORKING * size)


def out_of_memory(size: int) -> str:
    """The message for so many bytes of input that memory does not suffice for.

    >>> out_of_memory(52812013)
    'out of memory: 52,812,013 bytes are skipped; give the process more, or cut the input smaller'
    """
    return f"out of memory: {size:,} bytes are skipped; give the process more, or cut the input smaller"
