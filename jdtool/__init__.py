"""jdtool: Unix tools for the text of Chinese newspaper pages.

The functions of the pipe, over text or articles; each is loaded when it is first used.

>>> import jdtool
>>> jdtool.clean("小麦亩产806 . 2公斤")
'小麦亩产806.2公斤'
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing's own would cost the import of typing: half of what `import jdtool` takes
if TYPE_CHECKING:
    from typing import Any

    from jdtool.api import (
        Article,
        clean,
        convert,
        export,
        join,
        keywords,
        read_jsonl,
        sentences,
        split,
        split_file,
        summarize,
        write_jsonl,
    )
    from jdtool.errors import BadInput, BadUsage, IOFailure, JdtoolError

__version__ = "0.1.0"
_ERRORS = ("BadInput", "BadUsage", "IOFailure", "JdtoolError")
__all__ = [
    "Article",
    "BadInput",
    "BadUsage",
    "IOFailure",
    "JdtoolError",
    "__version__",
    "clean",
    "convert",
    "export",
    "join",
    "keywords",
    "read_jsonl",
    "sentences",
    "split",
    "split_file",
    "summarize",
    "write_jsonl",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in _ERRORS:
        from jdtool import errors as module
    else:
        from jdtool import api as module  # type: ignore[no-redef]
    value = globals()[name] = getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
