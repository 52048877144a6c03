"""The command line: `jdtool SUBCOMMAND`, one thin file for each subcommand, loaded only when it is run."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its status.

    `jdtool --version` is answered without loading what parses command lines; where that cannot be written, the long way
    says so.
    """
    if sys.argv[1:] == ["--version"]:
        from jdtool import __version__

        try:
            print(f"jdtool {__version__}", flush=True)
            return
        except OSError:
            pass
    from jdtool.cli.process import run_and_end

    run_and_end()
