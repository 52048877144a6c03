"""`python -m jdtool`."""

from jdtool.cli import main

main()
