"""Characters that the dictionary leaves single → words: jieba's hidden Markov model, step for step.

The model and its probabilities are jieba's (finalseg). What differs is the bookkeeping: four variables and a list of
back pointers in place of dicts and copied paths. The sums are computed in jieba's order, so that ties are decided
alike.
"""

from __future__ import annotations

from jdtool.patterns import lazy
from jdtool.words.sources import NEVER
from jdtool.words.table import Table

_HAN = lazy("([\u4e00-\u9fd5]+)")
_REST = lazy(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
_UNSEEN = (NEVER,) * 4
_Four = tuple[float, float, float, float]


class Model:
    """The model in *table*: the states B, E, M, S say where in its word a character stands."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._emit: dict[str, _Four] = {}
        self._start = _four(table.get("start"))
        trans = list(map(float, (table.get("trans") or "").split()))
        t = {one + other: trans[4 * i + j] for i, one in enumerate("BEMS") for j, other in enumerate("BEMS")}
        # what can stand before B: E S; before M: B M; before E: B M; before S: E S
        self._trans = t["EB"], t["SB"], t["BM"], t["MM"], t["BE"], t["ME"], t["ES"], t["SS"]
        self.force_split: set[str] = set()

    def cut(self, text: str) -> list[str]:
        """A run of text that the dictionary has no words for → its words.

        >>> from jdtool.words.sources import hmm_table
        >>> Model(hmm_table()).cut("杜甫3.5%")
        ['杜甫', '3.5%']
        """
        out: list[str] = []
        for i, block in enumerate(_HAN.split(text)):
            if not i % 2:
                out += [part for part in _REST.split(block) if part]
                continue
            for word in self._words(block):
                if word in self.force_split:
                    out += word
                else:
                    out.append(word)
        return out

    def _words(self, text: str) -> list[str]:
        """Chinese characters → their most likely words (Viterbi decoding)."""
        states = self._states(text)
        words: list[str] = []
        begin = end = 0
        for i, state in enumerate(states):
            if state == "B":
                begin = i
            elif state == "E":
                words.append(text[begin : i + 1])
                end = i + 1
            elif state == "S":
                words.append(text[i])
                end = i + 1
        if end < len(text):
            words.append(text[end:])
        return words

    def _states(self, text: str) -> str:
        """Characters → the most likely state of each."""
        emits = [self._emit.get(char) or self._of(char) for char in text]
        eb, sb, bm, mm, be, me, es, ss = self._trans
        b, e, m, s = map(float.__add__, self._start, emits[0])
        previous: list[tuple[str, str, str, str]] = []  # for B, E, M, S: the best state before it
        for at_b, at_e, at_m, at_s in emits[1:]:
            # jieba takes the largest (sum, state): on a tie the later letter
            b_e, b_s = e + eb + at_b, s + sb + at_b
            m_b, m_m = b + bm + at_m, m + mm + at_m
            e_b, e_m = b + be + at_e, m + me + at_e
            s_e, s_s = e + es + at_s, s + ss + at_s
            previous.append(
                (
                    "E" if b_e > b_s else "S",
                    "B" if e_b > e_m else "M",
                    "B" if m_b > m_m else "M",
                    "E" if s_e > s_s else "S",
                )
            )
            b = b_e if b_e > b_s else b_s
            m = m_b if m_b > m_m else m_m
            e = e_b if e_b > e_m else e_m
            s = s_e if s_e > s_s else s_s
        state = "E" if e > s else "S"
        path = [state]
        for best in reversed(previous):
            state = best["BEMS".index(state)]
            path.append(state)
        return "".join(reversed(path))

    def _of(self, char: str) -> _Four:
        value = self._emit[char] = _four(self._table.get(char))
        return value


def _four(text: str | None) -> _Four:
    if text is None:
        return _UNSEEN
    b, e, m, s = map(float, text.split())
    return b, e, m, s
