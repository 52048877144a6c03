"""The command line: `jdtool SUBCOMMAND`, one thin file for each subcommand, loaded only when it is run."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its status.

    `jdtool --version` is answered before the parser is imported; if it cannot be written, the parser's way reports why.
    """
    if sys.argv[1:] in (["--version"], ["-V"]):
        from jdtool import __version__

        try:
            print(f"jdtool {__version__}", flush=True)
            return
        except OSError:
            pass
    try:
        from jdtool.cli.process import run_and_end

        run_and_end()
    except KeyboardInterrupt:  # Ctrl-C while the modules are imported
        import os

        os._exit(130)
