"""Score what is installed against the floors of floors.toml: `python tests/quality.py DATA`.

DATA is a folder with the scorers in `eval/` and what they score on beside it. Prints each scorer's figures; exits
with 1 where a floor is not held.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

FLOORS = Path(__file__).with_name("floors.toml")


def arguments(score: dict[str, Any], data: Path) -> list[str]:
    """The scorer's command line."""
    command = [sys.executable, str(data / "eval" / score["scorer"]), *(str(data / d) for d in score["data"])]
    command += [*score.get("options", ()), "--run", score["run"]]
    for name, floor in score.get("floors", {}).items():
        command += ["--floor", f"{name}={floor}"]
    if "ceiling" in score:
        command += ["--ceiling", str(score["ceiling"])]
    return command


def main() -> int:
    data = Path(sys.argv[1]).resolve()
    here = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
    failed = 0
    for score in tomllib.loads(FLOORS.read_text(encoding="utf-8"))["score"]:
        print(f"# {score['run']}  on {' '.join(score['data'])}", flush=True)
        failed += bool(subprocess.run(arguments(score, data), env=here, check=False).returncode)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
