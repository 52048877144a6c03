"""`python -m jdtool.shell`, in the source tree: regenerate the completions and the manual pages."""

from pathlib import Path

from jdtool.cli.app import specification
from jdtool.shell.generated import generated_files

ROOT = Path(__file__).parents[2]

for name, text in generated_files(specification()).items():
    path = ROOT / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
