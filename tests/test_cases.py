"""Cases side by side: `cmd` is run by the shell in its own folder; `out`, `err` and `status` are what must come.

To see what a change does to them: JDTOOL_UPDATE_CASES=1 python -m pytest tests/test_cases.py; git diff tests/cases
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
CASE_FOLDERS = sorted(p.parent for p in CASES.glob("*/*/cmd"))
REASON = re.compile(rb"\([^()]*\); for plain text")  # orjson's own words, which differ from version to version


@pytest.mark.parametrize("case", CASE_FOLDERS, ids=lambda p: str(p.relative_to(CASES)))
def test_case(case: Path, environment: dict[str, str]) -> None:
    ran = subprocess.run(
        ["bash", "-c", (case / "cmd").read_text()], cwd=case, capture_output=True, env=environment, timeout=60
    )
    errors = REASON.sub(b"(REASON); for plain text", ran.stderr)
    got = {"out": ran.stdout, "err": errors, "status": f"{ran.returncode}\n".encode()}
    if os.environ.get("JDTOOL_UPDATE_CASES"):
        for name, data in got.items():
            if data and data != b"0\n":
                (case / name).write_bytes(data)
            else:
                (case / name).unlink(missing_ok=True)
        return
    for name, default in (("out", b""), ("err", b""), ("status", b"0\n")):
        file = case / name
        want = file.read_bytes() if file.exists() else default
        assert got[name].decode(errors="replace") == want.decode(errors="replace"), name


def test_there_are_cases() -> None:
    assert len(CASE_FOLDERS) >= 20
