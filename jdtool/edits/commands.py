"""The text of an edits file → commands, one a line; docs/view.md has the grammar.

    page 3fe2a1b4                  # all that follows is for this page
    merge 6 7
    split @210 at line 230
    headline 3 = lines 112-114
    byline 3 = line 115
    move lines 40-44 to 2
    kind 9 caption
    furniture 12
    author 5 = 张三/记者, 李四/通讯员

An article is named by its place on the page as `split` made it (`6`), by its id, or by its first line (`@210`).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jdtool.article import Author
from jdtool.splitter.ids import key_of

KINDS = ("article", "caption", "furniture")

_NAME = r"(?:@[0-9]+|[0-9a-f]{8}-[0-9a-f]{12}(?:-[0-9]+)?|[0-9]+)"
_SPAN = r"lines? +(?P<first>[0-9]+)(?: *[-–—] *(?P<last>[0-9]+))?"
_FORMS = {
    "page": (re.compile(r"(?P<value>\S.*)"), "page KEY, page NUMBER or page FILE NUMBER"),
    "merge": (re.compile(rf"(?P<articles>{_NAME}(?: +{_NAME})+)"), "merge 6 7"),
    "split": (re.compile(rf"(?P<articles>{_NAME}) +at +line +(?P<first>[0-9]+)"), "split 4 at line 230"),
    "headline": (re.compile(rf"(?P<articles>{_NAME}) *= *{_SPAN}"), "headline 3 = lines 112-114"),
    "byline": (re.compile(rf"(?P<articles>{_NAME}) *= *{_SPAN}"), "byline 3 = line 115"),
    "move": (re.compile(rf"{_SPAN} +to +(?P<articles>{_NAME})"), "move lines 40-44 to 2"),
    "kind": (re.compile(rf"(?P<articles>{_NAME}) +(?P<value>{'|'.join(KINDS)})"), "kind 9 caption"),
    "furniture": (re.compile(rf"(?P<articles>{_NAME}(?: +{_NAME})*)"), "furniture 12"),
    "author": (re.compile(rf"(?P<articles>{_NAME}) *= *(?P<value>.*)"), "author 5 = 张三/记者"),
}
_COMMENT = re.compile(r"(?:^|\s)#.*")
_KEY = re.compile(r"[0-9a-f]{8}")


class Scope(NamedTuple):
    """The page that commands are for: by the *key* in its ids, or by *source* and *page* (None: any source)."""

    key: str | None = None
    source: str | None = None
    page: int = 1

    def matches(self, key: str, source: str, page: int) -> bool:
        """True for the page with this key, in this file.

        >>> Scope(page=2).matches("3fe2a1b4", "a.txt", 2), Scope("3fe2a1b4").matches("00000000", "-", 1)
        (True, False)
        """
        if self.key:
            return self.key == key
        return self.page == page and self.source in (None, source)


@dataclass(frozen=True)
class Edit:
    """One edit. ``articles`` are names of articles, ``first`` and ``last`` line numbers of the source file, ``value``
    the kind or the authors as written; ``number`` is the command's own line in the edits file."""

    verb: str
    number: int
    text: str
    scope: Scope
    articles: tuple[str, ...] = ()
    first: int = 0
    last: int = 0
    value: str = ""

    @property
    def authors(self) -> list[Author]:
        """The names and roles of an `author` command.

        >>> parse("author 5 = 张三/记者、李四")[0][0].authors
        [{'name': '张三', 'role': '记者'}, {'name': '李四', 'role': None}]
        """
        pairs = [part.partition("/") for part in re.split("[,，、;；]", self.value)]
        return [Author(name=name.strip(), role=role.strip() or None) for name, _, role in pairs if name.strip()]


class Fault(NamedTuple):
    """What is wrong with line *number* of an edits file."""

    number: int
    message: str


def parse(text: str) -> tuple[list[Edit], list[Fault]]:
    """The text of an edits file → its commands, in order, and the lines that are none.

    >>> commands, faults = parse("merge 6 7  # one story\\nmove lines 40-44 to @96\\nmrege 1 2")
    >>> [(c.verb, c.articles, c.first, c.last) for c in commands]
    [('merge', ('6', '7'), 0, 0), ('move', ('@96',), 40, 44)]
    >>> faults
    [Fault(number=3, message="no such command: 'mrege'; is 'merge' meant?")]
    """
    commands: list[Edit] = []
    faults: list[Fault] = []
    scope = Scope()
    for number, line in enumerate(text.splitlines(), 1):
        words = _COMMENT.sub("", line).strip()
        if not words:
            continue
        verb, _, rest = words.partition(" ")
        if verb not in _FORMS:
            faults.append(Fault(number, f"no such command: {verb!r}{_near(verb)}"))
            continue
        pattern, example = _FORMS[verb]
        match = pattern.fullmatch(rest.strip())
        if match is None:
            faults.append(Fault(number, f"{words!r} is not of the form {example!r}"))
            continue
        parts = match.groupdict()
        if verb == "page":
            scope = _scope(parts["value"])
            continue
        first = int(parts.get("first") or 0)
        last = int(parts.get("last") or first)
        if last < first:
            faults.append(Fault(number, f"lines {first}-{last}: the last line is before the first"))
            continue
        articles = tuple(parts["articles"].split())
        value = (parts.get("value") or "").strip()
        commands.append(Edit(verb, number, words, _of_ids(articles) or scope, articles, first, last, value))
    return commands, faults


def needs_page(commands: Sequence[Edit]) -> Edit | None:
    """The first command that would be taken for page 1 of every file, because no file and no key is named."""
    return next((c for c in commands if c.scope.key is None and c.scope.source is None), None)


def _of_ids(names: Sequence[str]) -> Scope | None:
    """The page that whole ids name."""
    return next((Scope(key_of(name)) for name in names if "-" in name), None)


def _near(verb: str) -> str:
    near = difflib.get_close_matches(verb, _FORMS, 1)
    return f"; is {near[0]!r} meant?" if near else f"; commands are {', '.join(_FORMS)}"


def _scope(value: str) -> Scope:
    """`page 3fe2a1b4`, `page 2`, `page a.txt`, `page a.txt 2`.

    >>> _scope("3fe2a1b4"), _scope("2"), _scope("my page.txt 2")
    (Scope(key='3fe2a1b4', source=None, page=1), Scope(key=None, source=None, page=2), \
Scope(key=None, source='my page.txt', page=2))
    """
    if _KEY.fullmatch(value):
        return Scope(value)
    source, _, page = value.rpartition(" ")
    if page.isascii() and page.isdigit():
        return Scope(None, source.strip() or None, int(page))
    return Scope(None, value)
