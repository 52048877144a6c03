"""jdtool: Unix tools for the text of Chinese newspaper pages.

The functions of the pipe, over text or articles; each is loaded when it is first used.

>>> import jdtool
>>> jdtool.clean("小麦亩产806 . 2公斤")
'小麦亩产806.2公斤'
"""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False  # typing's own would cost the import of typing: half of what `import jdtool` takes
if TYPE_CHECKING:
    from typing import Any

    from jdtool.api import Article, clean, convert, sentences, split, summarize

__version__ = "0.1.0"
__all__ = ["Article", "__version__", "clean", "convert", "sentences", "split", "summarize"]

_FUNCTIONS = frozenset(__all__) - {"__version__"}


class _Package(ModuleType):
    """`jdtool.split` is the function, though a package of that name holds its rooms.

    Python sets a package on its parent when it is first imported, which would hide the function. `from jdtool.split
    import …` finds the package all the same.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _FUNCTIONS and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name in _FUNCTIONS:
        from jdtool import api

        found = globals()[name] = getattr(api, name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_FUNCTIONS})
