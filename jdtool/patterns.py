"""Regular expressions that are compiled at first use: most pages need few of them, and start-up time counts."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Compile at the first access; afterwards the methods of the compiled pattern are attributes of this object."""
        pattern = re.compile(self._pattern, self._flags)
        for method in ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"):
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """*pattern*, compiled at its first use.

    >>> number = lazy("[0-9]+")
    >>> number.findall("6月23日")
    ['6', '23']
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
