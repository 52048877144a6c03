"""Hard-wrapped text to whole paragraphs, and honest characters: by rules with names.

rules.py            the rules by name
characters.py, invisible.py, unicode_forms.py, spaces.py, punctuation.py, marks.py
                    what each does to characters; radicals.py and classes.py are their data, by_line.py applies
                    one line by line
running_text.py     which lines are running text, and which of them make a paragraph
columns.py, verbatim.py, markdown_lists.py
                    the columns of a newspaper page; lines that stay as they are; indents that do
rule_counts.py      which rule did what, how often
diff.py             what changed, as a unified diff
filters.py          text and records in, the result or its diff out
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from jdtool.article import TEXT_FIELDS
from jdtool.cleaner import running_text
from jdtool.cleaner.markdown_lists import is_markdown, without_meaning
from jdtool.cleaner.rule_counts import Tally
from jdtool.cleaner.rules import DEFAULT, RULES, Rule
from jdtool.patterns import lazy
from jdtool.text.running_heads import RunningHeads

WINDOW = 2000
"""So many lines are looked at together; a text of more is cut between two long paragraphs."""

_WINDOW_SIZE = 1 << 19  # or so many characters
_MOST_WINDOWS = 2  # windows without a good place to cut, before one is cut anyway
_ROUNDS = 20  # mending ends long before


_OTHER_ENDS = lazy("\r(?![\r\n])|[\u2028\u2029\x85]")  # of old Macintosh files, of Unicode
_WITHOUT_NEXT_LINE = lazy("\r(?![\r\n])|[\u2028\u2029]")
_WRONG_BYTES = lazy("[\x80-\x84\x86-\x9f]")  # of a text that was decoded wrongly: beside them \x85 is no line end


@dataclass(slots=True)
class OutputLine:
    """One line that comes out and the lines it was made of: *first* to *last* of those that went in."""

    text: str
    first: int
    last: int
    long: bool = False


Watch = Callable[[Sequence[str], Sequence[OutputLine], bool], object]
"""Gets the lines of a stretch of text, what became of them (numbers start at 0), and whether the last one was ended."""


def clean(text: str, rules: frozenset[str] = DEFAULT) -> str:
    """*text* with its lines joined into paragraphs, one a line, and its characters mended.

    *rules* are the names of the rules to apply (`jdtool.cleaner.rules.rule_names` makes them).
    What is clean stays as it is.

    >>> print(clean("　　小城昨日下了一场大\\n雪，最深处达15 . 5厘\\n米。\\n　　交通一度中断。"))
    小城昨日下了一场大雪，最深处达15.5厘米。
    交通一度中断。
    """
    cleaner = Cleaner(rules)
    return cleaner.feed(text) + cleaner.end()


class Cleaner:
    """Cleans text that comes piece by piece, holding no more than a window of it.

    What is fed has to be cut behind line ends. *tally* counts what the rules do; *watch* sees each stretch of lines
    and what became of it.
    """

    def __init__(self, rules: frozenset[str] = DEFAULT, tally: Tally | None = None, watch: Watch | None = None) -> None:
        self._mender = Mender(rules, tally)
        self._heads = RunningHeads()
        self._watch = watch
        self._mends_line_ends = "line-ends" in rules
        self._lines: list[str] = []
        self._size = 0
        self._windows = 1
        self._ends_with_line_end = True  # the last line that came had its line end

    def feed(self, text: str) -> str:
        """Takes the next stretch of text; gives what is done."""
        if not text:
            return ""
        if self._mends_line_ends:
            text = (_WITHOUT_NEXT_LINE if _WRONG_BYTES.search(text) else _OTHER_ENDS).sub("\n", text)
        self._ends_with_line_end = text[-1] == "\n"
        self._lines += text[:-1].split("\n") if self._ends_with_line_end else text.split("\n")
        self._size += len(text)
        if self._size < _WINDOW_SIZE * self._windows and len(self._lines) < WINDOW * self._windows:
            return ""
        output = self._mender.text(self._lines, self._heads)
        cut = _place_to_cut(output) or (len(output) - 1 if self._windows >= _MOST_WINDOWS else 0)
        if cut <= 0:
            self._windows *= 2
            return ""
        self._windows = 1
        rest = output[cut - 1].last + 1
        out = self._out(self._lines[:rest], output[:cut])
        self._lines = self._lines[rest:]
        self._size = sum(map(len, self._lines))
        return out

    def end(self) -> str:
        """What is left, when all has come."""
        out = self._out(self._lines, self._mender.text(self._lines, self._heads), self._ends_with_line_end)
        self._lines = []
        return out if self._ends_with_line_end else out[:-1]

    def _out(self, lines: Sequence[str], output: Sequence[OutputLine], finished: bool = True) -> str:
        if self._watch:
            self._watch(lines, output, finished)
        return "".join([o.text + "\n" for o in output])


def _place_to_cut(output: Sequence[OutputLine]) -> int:
    """Where lines that came out may be cut: between two long paragraphs, which nothing can join; 0 for nowhere."""
    for k in range(len(output) - 1, 0, -1):
        if output[k].long and output[k - 1].long:
            return k
    return 0


class _CharacterRules:
    """Rules for characters, applied once one after the other."""

    def __init__(self, rules: Iterable[Rule], tally: Tally | None) -> None:
        self._tally = tally
        self._steps = [(rule, rule.fix, lazy(f"[{rule.sign}]") if rule.sign else None) for rule in rules if rule.fix]
        signs = "".join(rule.sign for rule, _, _ in self._steps if rule.is_rare)
        self._unchanged = ""  # the last text in which there was nothing to mend
        self._any_rare = re.compile(f"[{signs}]") if signs else None

    def lines(self, lines: list[str], turn: int) -> list[str]:
        """The lines after one round; there are as many as before."""
        text = "\n".join(lines)
        result = self.text(text, turn)
        return lines if result is text else result.split("\n")

    def text(self, text: str, turn: int) -> str:
        """The text after one round. What is only reported is counted in the first one, *turn* 0."""
        if turn and text == self._unchanged:
            return text
        before = text
        has_rare = self._has_rare(text)
        for rule, fix, sign in self._steps:
            if (rule.is_rare and not has_rare) or (sign and not sign.search(text)) or (rule.keeps and turn):
                continue
            result, times = fix(text)
            if times:
                if self._tally:
                    self._tally.count_change(rule, text, result, times)
                text, has_rare = result, self._has_rare(result)
        if text is before:
            self._unchanged = text
        return text

    def _has_rare(self, text: str) -> bool:
        """True where *text* has a sign of the rules that most texts have no use for: one look instead of ten."""
        return self._any_rare is not None and self._any_rare.search(text) is not None


FIELDS = (*TEXT_FIELDS, "text", "content")
"""The fields that hold text: an article's, and those of other people's records."""


class Mender:
    """Applies rules to lines or to a record, over and over until nothing changes: so what is clean stays as it is."""

    def __init__(
        self, rules: frozenset[str] = DEFAULT, tally: Tally | None = None, fields: Sequence[str] | None = None
    ) -> None:
        self._tally = tally
        self._fields = FIELDS if fields is None else fields
        self.fields_found: set[str] = set()
        self._reflows = "reflow" in rules
        self._joins_pages = self._reflows and "page-breaks" in rules
        self._keeps_heads = "running-heads" not in rules
        self._strips_indents = "indents" in rules
        self._drops_blank_lines = "blank-lines" in rules
        at = next(k for k, rule in enumerate(RULES) if rule.name == "reflow")
        self._before = _CharacterRules([rule for rule in RULES[:at] if rule.name in rules], tally)
        self._after = _CharacterRules([rule for rule in RULES[at:] if rule.name in rules], tally)

    def text(self, lines: Sequence[str], heads: RunningHeads | None = None) -> list[OutputLine]:
        """What becomes of the lines of a text; *heads* are its running heads, where it comes in parts."""
        if not lines:
            return []
        self._heads = heads or RunningHeads()
        output = [OutputLine(line, k, k) for k, line in enumerate(lines)]
        was_whole: bool | None = None
        for turn in range(_ROUNDS):
            is_whole = self._is_whole([o.text for o in output])
            if is_whole == was_whole:
                break
            output = self._until_stable(output, turn) if is_whole else self._by_pages(output, turn)
            was_whole = is_whole
        return output

    def _is_whole(self, lines: Sequence[str]) -> bool:
        """True where lines are read together, whatever pages they stand on."""
        return not any("\f" in line for line in lines) or (self._joins_pages and running_text.is_one_column(lines))

    def _by_pages(self, output: Sequence[OutputLine], turn: int) -> list[OutputLine]:
        """The lines with each page read alone."""
        stable: list[OutputLine] = []
        for first, end in pairwise([0, *(k for k, o in enumerate(output) if k and "\f" in o.text), len(output)]):
            stable += self._page(output[first:end], turn)
        return stable

    def _page(self, output: Sequence[OutputLine], turn: int) -> list[OutputLine]:
        """What becomes of the lines of one page; a form feed in the first is kept, with what stands before it."""
        top = output[0]
        head, mark, rest = top.text.rpartition("\f")
        stable = self._until_stable([OutputLine(rest, top.first, top.last), *output[1:]], turn)
        if not mark:
            return stable
        if stable and stable[0].first == top.first:
            stable[0].text = head + mark + stable[0].text
            return stable
        return [OutputLine(head + mark, top.first, top.last), *stable]

    def _until_stable(self, output: list[OutputLine], turn: int) -> list[OutputLine]:
        """The lines read and mended until nothing changes; *turn* counts the rounds of a text."""
        for more in range(_ROUNDS):
            before = [o.text for o in output]
            output = self._round(output, turn + more)
            if [o.text for o in output] == before:
                break
        return output

    def _round(self, output: list[OutputLine], turn: int) -> list[OutputLine]:
        texts = self._before.lines([o.text for o in output], turn)
        if self._reflows:
            output, texts = self._reflowed_lines(output, texts)
        for out, text in zip(output, self._after.lines(texts, turn), strict=True):
            out.text = text
        return output

    def _reflowed_lines(self, output: Sequence[OutputLine], texts: list[str]) -> tuple[list[OutputLine], list[str]]:
        marked = is_markdown(texts)
        indents = without_meaning(texts, marked) if self._strips_indents else ()
        pieces = running_text.pieces(texts, indents, self._heads, self._keeps_heads)
        parts = list(running_text.with_blanks(pieces, texts, self._drops_blank_lines and not marked))
        if self._tally:
            self._tally.count_lines(texts, parts)
        output = [
            OutputLine(p.text, output[p.first].first, output[p.last].last, running_text.is_long(p)) for p in parts
        ]
        return output, [p.text for p in parts]

    def record(self, record: dict[str, Any]) -> dict[str, Any]:
        """The record with its text fields mended; everything else, and the order of the fields, as it was.

        >>> Mender().record({"title": "小麦亩产806 . 2公斤", "id": "a . b"})
        {'title': '小麦亩产806.2公斤', 'id': 'a . b'}
        """
        out = dict(record)
        for name in self._fields:
            first, *rest = [name] if name in out else name.split(".")
            if first in out:
                if name not in self.fields_found and _has(out[first], rest):
                    self.fields_found.add(name)
                out[first] = self._below(out[first], rest)
        if self._fields is not FIELDS:
            return out
        if isinstance(out.get("authors"), list):
            out["authors"] = [self._parts(a, ("name", "role")) for a in out["authors"]]
        if "dateline" in out:
            out["dateline"] = self._parts(out["dateline"], ("outlet", "place", "date"))
        return out

    def _below(self, value: Any, path: Sequence[str]) -> Any:
        """*value* with what is below the names of *path* mended, in every member of a list; else as it is."""
        if not path:
            return self._value(value)
        if isinstance(value, list):
            return [self._below(v, path) for v in value]
        if not isinstance(value, dict) or path[0] not in value:
            return value
        return {**value, path[0]: self._below(value[path[0]], path[1:])}

    def _parts(self, value: Any, names: Sequence[str]) -> Any:
        if not isinstance(value, dict):
            return value
        return {n: self._value(v) if n in names else v for n, v in value.items()}

    def _value(self, value: Any) -> Any:
        """A text or a list of texts mended; anything else as it is."""
        if isinstance(value, list):
            return [self._value(v) for v in value]
        if not isinstance(value, str):
            return value
        if "\n" in value and self._reflows:
            end = "\n" if value[-1] == "\n" else ""
            return "\n".join([out.text for out in self.text(value.removesuffix("\n").split("\n"))]) + end
        for turn in range(_ROUNDS):
            result = self._after.text(self._before.text(value, turn), turn)
            if result == value:
                break
            value = result
        return value


def _has(value: Any, path: Sequence[str]) -> bool:
    """True where *value*, or a member of it where it is a list, has what the names of *path* lead to."""
    if not path:
        return True
    if isinstance(value, list):
        return any(_has(v, path) for v in value)
    return isinstance(value, dict) and path[0] in value and _has(value[path[0]], path[1:])
