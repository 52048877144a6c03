"""`python -m jdtool.shell`, in the source tree: write the completions and the manual pages anew."""

from pathlib import Path

from jdtool.shell.files import committed

ROOT = Path(__file__).parents[2]

for name, text in committed().items():
    path = ROOT / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
