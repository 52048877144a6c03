"""How processes are started, for workers and for the reader of PDFs."""

from __future__ import annotations

import os
import sys
from typing import Any

from jdtool.errors import BadUsage


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def context() -> Any:
    """How workers are started: by fork where that is cheap and safe, as it is with one thread on Linux.

    JDTOOL_START_METHOD names another of multiprocessing's methods.
    """
    import multiprocessing

    method = os.environ.get("JDTOOL_START_METHOD") or ("fork" if sys.platform == "linux" else None)
    if method != "fork":
        os.environ.setdefault("PYTHONSAFEPATH", "1")  # a new interpreter must not import from the working folder
    try:
        return multiprocessing.get_context(method)
    except ValueError:
        methods = ", ".join(multiprocessing.get_all_start_methods())
        raise BadUsage(f"JDTOOL_START_METHOD={method}: it is one of {methods}") from None
