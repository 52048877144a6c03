"""Memory is tried before the work on a large input, and a lack of it is a message with the size."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jdtool.memory import out_of_memory, try_memory


def test_a_small_input_is_never_refused() -> None:
    try_memory(0)
    try_memory(4_000_000)


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS is enforced on Linux")
@pytest.mark.parametrize(("size", "status"), [(10_000_000, "0"), (100_000_000, "1")])
def test_a_large_one_is_refused_where_its_work_would_not_fit(size: int, status: str) -> None:
    script = (
        "import resource, sys\n"
        "from jdtool.memory import try_memory\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))\n"
        f"try: try_memory({size}); print(0)\n"
        "except MemoryError: print(1)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (ran.stdout.strip(), ran.stderr) == (status, "")


def test_what_was_tried_is_given_back() -> None:
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(20):
        try_memory(5_000_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000  # kilobytes


def test_the_message_has_the_size_and_the_remedies() -> None:
    assert out_of_memory(1234567).startswith("out of memory: 1,234,567 bytes are skipped; give the process more")
