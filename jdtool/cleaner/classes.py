"""Classes of characters, as they stand between the brackets of a pattern."""

from __future__ import annotations

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
DIGIT = "0-9０-９"
FULL_WIDTH = "０-９Ａ-Ｚａ-ｚ"
CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
ZERO_WIDTH = "\u200b-\u200f\u2060"
ODD_SPACES = "\u00a0\u2000-\u200a\u202f\u205f"
FORMS = "\u2e80-\u2fdf\uf900-\ufb06\ufe10-\ufe19\ufe30-\ufe6f\U0002f800-\U0002fa1f"
PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
