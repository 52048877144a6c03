"""What recognition of a scanned page does to its characters."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.splitter.composer.stock import Part, Piece

_ALIKE = (
    "己已 末未 土士 日曰 人入 大太 天夫 千干 王玉 于干 刀刃 力刀 木本 牛午 找我 侯候 治冶 拔拨 免兔 西酉 鸟乌 贝见 没设"
)
_LIKE = {a: b for pair in _ALIKE.split() for a, b in (pair, pair[::-1])}
_SIMPLIFIED = dict(
    zip("國會時來說這個們開關車門報電學為長東馬點", "国会时来说这个们开关车门报电学为长东马点", strict=True)
)
_ANY = "口回田目自白百由甲申中"


def noisy(piece: Piece, rng: Random, rate: float, lost_capital: float) -> Piece:
    """A piece with a share *rate* of its ideographs misread; the first character of its text may be lost."""
    decks = tuple((role, _misread(text, rng, rate)) for role, text in piece.decks)
    body = [Part(part.kind, _misread(part.text, rng, rate)) for part in piece.body]
    if body and body[0].kind == "para" and rng.random() < lost_capital and body[0].text[0] >= "\u4e00":
        body[0] = Part("para", body[0].text[1:])
    return replace(piece, decks=decks, body=tuple(body))


def _misread(text: str, rng: Random, rate: float) -> str:
    return "".join(
        [_other(char, rng) if "\u4e00" <= char <= "\u9fff" and rng.random() < rate else char for char in text]
    )


def _other(char: str, rng: Random) -> str:
    return _LIKE.get(char) or _SIMPLIFIED.get(char) or rng.choice(_ANY)
