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

    from jdtool.api import Article, clean, convert, sentences, split, summarize

__version__ = "0.1.0"
__all__ = ["Article", "__version__", "clean", "convert", "sentences", "split", "summarize"]

_FUNCTIONS = frozenset(__all__) - {"__version__"}


def __getattr__(name: str) -> Any:
    if name in _FUNCTIONS:
        from jdtool import api

        found = globals()[name] = getattr(api, name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_FUNCTIONS})
