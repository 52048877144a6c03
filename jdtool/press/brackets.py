"""Brackets around a whole line."""

from __future__ import annotations

_BRACKETS = {"（": "）", "(": ")", "【": "】", "〔": "〕", "[": "]", "［": "］", "「": "」", "〖": "〗"}


def unbracketed(text: str) -> str:
    """A line to what stands in the brackets around the whole of it.

    >>> unbracketed("（记者 张三）"), unbracketed("记者 张三"), unbracketed("[ ]"), unbracketed("")
    ('记者 张三', '记者 张三', '[ ]', '')
    """
    while text[-1:] == _BRACKETS.get(text[:1]) and (inner := text[1:-1].strip(" 　")):
        text = inner
    return text
