"""jdtool: Unix tools for the text of Chinese newspaper pages."""

from __future__ import annotations

__version__ = "0.1.0"
