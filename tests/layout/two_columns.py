"""A page of two articles side by side, two blanks apart."""

from __future__ import annotations

LEFT = ["渡轮公司昨天宣布说，", "两条航线的末班船将推", "迟到晚上十点三十分。"] * 5
RIGHT = ["江边的灯会今天晚上开", "幕，市民可以从东门入", "场，观灯不收取费用。"] * 5
PAGE = "\n".join(f"{a}  {b}" for a, b in zip(LEFT, RIGHT, strict=True))
