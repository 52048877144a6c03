"""Share of planted faults that tests notice: `python tests/bench/mutations.py MODULE.py [COUNT] -- PYTEST ARGUMENTS`.

Each fault changes one place of the module: a comparison, `and` for `or`, a sign, a number by one, a truth value, `not`
left out. COUNT (40) of them are drawn, always the same ones. All is done in a copy of the project.
"""

from __future__ import annotations

import ast
import copy
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMPARISONS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


def faults(tree: ast.Module) -> Iterator[tuple[str, ast.Module]]:
    """A module to its faulty versions, each with its place and what was changed."""
    for at, node in enumerate(ast.walk(tree)):
        variant = copy.deepcopy(tree)
        twin = next(other for k, other in enumerate(ast.walk(variant)) if k == at)
        what = plant(node, twin)
        if what:
            yield f"{getattr(node, 'lineno', 0)}: {what}", variant


def plant(node: ast.AST, twin: ast.AST) -> str:
    """The fault planted in *twin*, a copy of *node*; nothing where the node has none to offer."""
    if isinstance(twin, ast.Compare) and type(twin.ops[0]) in COMPARISONS:
        twin.ops[0] = COMPARISONS[type(twin.ops[0])]()
    elif isinstance(twin, ast.BoolOp):
        twin.op = ast.Or() if isinstance(twin.op, ast.And) else ast.And()
    elif isinstance(twin, ast.BinOp) and isinstance(twin.op, ast.Add | ast.Sub):
        twin.op = ast.Sub() if isinstance(twin.op, ast.Add) else ast.Add()
    elif isinstance(twin, ast.Constant) and isinstance(twin.value, bool):
        twin.value = not twin.value
    elif isinstance(twin, ast.Constant) and isinstance(twin.value, int):
        twin.value += 1
    elif isinstance(twin, ast.UnaryOp) and isinstance(twin.op, ast.Not):
        twin.op, twin.operand = ast.Not(), ast.UnaryOp(ast.Not(), twin.operand)
    else:
        return ""
    return f"{ast.unparse(node)} → {ast.unparse(twin)}"  # type: ignore[arg-type]


def fails(command: list[str], folder: str) -> bool:
    """True where the tests fail, or do not come to an end."""
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, timeout=60).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def main() -> None:
    own, _, tests = (" ".join(sys.argv[1:])).partition(" -- ")
    name, _, count = own.partition(" ")
    module = Path(name).resolve().relative_to(ROOT)
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    sample = list(faults(tree))
    random.Random(1).shuffle(sample)
    sample = sample[: int(count or 40)]
    kills = 0
    with tempfile.TemporaryDirectory() as folder:
        for part in ("jdtool", "tests", "docs"):
            shutil.copytree(ROOT / part, Path(folder) / part)
        shutil.copy(ROOT / "pyproject.toml", folder)
        for what, faulty in sample:
            (Path(folder) / module).write_text(ast.unparse(faulty), encoding="utf-8")
            command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests.split()]
            if fails(command, folder):
                kills += 1
            else:
                print(f"{module}:{what}", flush=True)
    print(f"{kills} of {len(sample)} noticed ({kills / len(sample):.0%})")


if __name__ == "__main__":
    main()
