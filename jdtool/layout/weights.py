"""The weights of the features that `chains.py` sums up, in one table.

Each feature is named by what is seen; a weight above 0 speaks for the link.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "threshold": 0.8,
    "start: indent": 1.0,
    "start: no indent": -1.5,
    "start: dateline": 1.5,
    "start: byline above": 1.0,
    "headline over text": 4.0,
    "headline: over this column": 1.0,
    "headline: columns to the left": -1.6,
    "headline: lines between": -0.2,
    "headline beside text": 3.2,
    "headline set into text": 2.0,
    "headline: rule between": -2.0,
    "goes on: open, no indent": 2.5,
    "goes on: open, indent": -3.0,
    "goes on: closed, indent": 0.6,
    "goes on: closed, no indent": -1.2,
    "goes on: word across": 2.5,
    "goes on: no word across": -0.3,
    "goes on: short last line, no indent": -1.0,
    "goes on: looks like a beginning": -1.5,
    "goes on: same width": 0.3,
    "goes on: other width": -0.5,
    "goes on: other font": -1.5,
    "next column": 1.5,
    "next column: equal tops": 1.5,
    "next column: overlaps": 0.6,
    "next column: apart": -0.5,
    "next column: back above a picture": 0.6,
    "next column: begins beside a headline": -2.5,
    "next column: rule between": -0.8,
    "below": 1.2,
    "below: lines between": -0.04,
    "below: around a picture": 2.0,
    "below: far": -1.0,
    "beyond": 0.6,
    "beyond: points between": -0.004,
    "elsewhere": -0.2,
}
