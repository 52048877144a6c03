"""The records of an issue to links: which article goes on in which record of another page.

An article and its continuation name each other's sheets (下转第三版, 上接第一版). Where several articles go to the same
sheet, the words that they share decide; where only one end has a jump line, the words of the headline have to agree.
What fits two equally well is left alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from jdtool.article import Article, Jump
from jdtool.joiner.sheet_numbers import SheetNumber, sheet_number
from jdtool.patterns import lazy
from jdtool.press import jumps

_READ = 1600  # characters of a text that are compared
_BOTH_NAME, _SHEET_FITS = 4.0, 2.0  # jump lines at both ends; each sheet that is the one named
_A_WORD, _WORDS = 0.5, 6.0  # a word that no rival has; the most that words may count
_OPEN = 1.0  # the article stops in mid-sentence
_MARGIN = 1.0  # by which a pair has to be better than its rivals
_FEW = 2  # words that headlines share at least where only one end has a jump line
_RUN = lazy(r"[^\W_]+")
_QUOTATION = lazy("[《“「『]([^》”」』]+)")
_ENDS = frozenset("。！？!?…；;”’」』）)")


class ArticleLink(NamedTuple):
    """An article and its continuation, by their places among the records of the issue."""

    start: int
    end: int
    article: Article
    continuation: Article
    ground: str
    """Why, for a report."""


class LooseEnd(NamedTuple):
    """A jump line that was left alone, and why."""

    article: Article
    reason: str


class _Candidate:
    """A record that may be a part of an article on several pages, with what is compared.

    The sheet is the page's number in its file where *by_page*. The words are read when they are needed.
    """

    def __init__(self, number: int, article: Article, by_page: bool) -> None:
        ends = _ends(article)
        self.number, self.article = number, article
        self.page = article.source, article.page
        self.sheet = SheetNumber("", article.page) if by_page else sheet_number(article.sheet)
        self.leads_to = tuple(sheet_number(end.get("sheet")) for end in ends if end["direction"] == "to")
        self.comes_from = tuple(sheet_number(end.get("sheet")) for end in ends if end["direction"] == "from")

    @cached_property
    def head(self) -> frozenset[str]:
        """The words of the headline, and of the headline that the jump line quotes."""
        return frozenset(_words(" ".join([self.article.headline or "", *_QUOTATION.findall(self.article.jump or "")])))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the headline and of the beginning of the text."""
        return self.head | frozenset(_words("".join(self.article.paragraphs)[:_READ]))


class _Issue:
    """The parts of an issue, by their sheets and their pages."""

    def __init__(self, parts: Sequence[_Candidate]) -> None:
        self.parts = parts
        self._on_sheet: dict[int | None, list[_Candidate]] = defaultdict(list)
        self._on_page: dict[tuple[str, int], list[_Candidate]] = defaultdict(list)
        for part in parts:
            self._on_sheet[part.sheet and part.sheet.number].append(part)
            self._on_page[part.page].append(part)

    def named_by(self, sheets: Sequence[SheetNumber | None]) -> Sequence[_Candidate]:
        """The parts that may stand on one of the *sheets*: all of them where those are not known."""
        if None in sheets:
            return self.parts
        numbers = {None, *(sheet.number for sheet in sheets if sheet)}
        return [part for number in numbers for part in self._on_sheet.get(number, ())]

    def has_sheet(self, sheet: SheetNumber | None, here: SheetNumber | None) -> bool:
        """False where no page of the issue can be the sheet that a jump line on the sheet *here* names."""
        if sheet is None or None in self._on_sheet:
            return True
        return any(part.sheet and part.sheet.is_named_by(sheet, here) for part in self._on_sheet.get(sheet.number, ()))

    @lru_cache(maxsize=64)  # noqa: B019 - an issue lives for one call
    def words_beside(self, part: _Candidate) -> frozenset[str]:
        """The words of the other articles of its page."""
        return frozenset[str]().union(*(other.words for other in self._on_page[part.page] if other is not part))


class _Pair(NamedTuple):
    """An article, a record that may be its continuation, and how well they fit."""

    score: float
    start: int
    end: int
    ground: str


def matches_of(articles: Sequence[Article]) -> tuple[list[ArticleLink], list[LooseEnd]]:
    """The records of an issue to the links among them, and the jump lines that lead nowhere."""
    if not any(_ends(article) for article in articles):
        return [], []
    issue = _Issue(_parts(articles))
    pairs, twofold = _one_to_one(_pairs(issue))
    links = [ArticleLink(p.start, p.end, articles[p.start], articles[p.end], p.ground) for p in pairs]
    return links, list(_loose_ends(issue, links, twofold))


def _parts(articles: Sequence[Article]) -> list[_Candidate]:
    pages = Counter(source for source, _ in {(article.source, article.page) for article in articles})
    with_sheet = {article.source for article in articles if sheet_number(article.sheet)}
    return [
        _Candidate(number, article, pages[article.source] > 1 and article.source not in with_sheet)
        for number, article in enumerate(articles)
        if article.kind != "furniture"
    ]


def _ends(article: Article) -> Sequence[Jump]:
    """What the jump line of a record means, read from its text where nothing has said so."""
    if article.jumps is not None or not article.jump:
        return article.jumps or ()
    return jumps.fields_of(article.jump) or ()


def _words(text: str) -> Iterator[str]:
    """The pairs of neighbouring characters of a text, and its numbers."""
    for run in _RUN.findall(text):
        yield from [run] if run.isdigit() else map("".join, pairwise(run))


def _pairs(issue: _Issue) -> list[_Pair]:
    """All pairs that may be one article, the best first."""
    pairs = set[_Pair]()
    for part in issue.parts:
        for other in issue.named_by(part.leads_to) if part.leads_to else ():
            pairs |= {*_pair(issue, part, other)}
        for other in issue.named_by(part.comes_from) if part.comes_from else ():
            pairs |= {*_pair(issue, other, part)}
    return sorted(pairs, key=lambda pair: (-pair.score, pair.start, pair.end))


def _pair(issue: _Issue, start: _Candidate, end: _Candidate) -> Iterator[_Pair]:
    """Two records to how well the second goes on with the first; nothing where it cannot."""
    if start.page == end.page or _differ(start.article.paper, end.article.paper):
        return
    to_fits = _fits(start.leads_to, end.sheet, start.sheet)
    from_fits = _fits(end.comes_from, start.sheet, end.sheet)
    if to_fits is False or from_fits is False:
        return
    common = len(start.head & end.head)
    is_titled = common >= _FEW and common * 2 >= min(len(start.head), len(end.head))
    both = bool(start.leads_to and end.comes_from)
    if not is_titled and not (both and (to_fits or from_fits)):
        return
    words = min(_WORDS, _A_WORD * len((start.words & end.words) - issue.words_beside(start)))
    fits = _SHEET_FITS * (bool(to_fits) + bool(from_fits))
    score = _BOTH_NAME * both + fits + words + _OPEN * _is_open(start.article)
    yield _Pair(score, start.number, end.number, _ground(both, bool(start.leads_to), common))


def _fits(targets: Sequence[SheetNumber | None], sheet: SheetNumber | None, here: SheetNumber | None) -> bool | None:
    """Whether one of the *targets* of a jump line on the sheet *here* is *sheet*; None where either is not known."""
    sheets = [each for each in targets if each]
    if not sheets or sheet is None:
        return None
    return any(sheet.is_named_by(each, here) for each in sheets)


def _differ(mine: str | None, other: str | None) -> bool:
    return bool(mine and other and mine != other)


def _is_open(article: Article) -> bool:
    """True where the text stops in mid-sentence."""
    return bool(article.paragraphs and article.paragraphs[-1] and article.paragraphs[-1][-1] not in _ENDS)


def _ground(mutual: bool, leads: bool, common: int) -> str:
    by = "each names the other" if mutual else f"only its {'beginning' if leads else 'continuation'} names a sheet"
    return f"{by}, {common} words of the headline shared"


def _one_to_one(pairs: Sequence[_Pair]) -> tuple[list[_Pair], set[int]]:
    """Pairs, the best first, to those that exclude each other, and the records for which two were equally good."""
    choice: list[_Pair] = []
    twofold: set[int] = set()
    starts: set[int] = set()
    ends: set[int] = set()
    for k, pair in enumerate(pairs):
        if pair.start in starts or pair.end in ends or {pair.start, pair.end} & twofold or _closes_circle(choice, pair):
            continue
        rivals = [
            other
            for other in pairs[k + 1 :]
            if (other.start == pair.start) != (other.end == pair.end)
            and other.start not in starts
            and other.end not in ends
            and other.score > pair.score - _MARGIN
        ]
        if rivals:
            twofold |= {number for each in (pair, *rivals) for number in (each.start, each.end)}
            continue
        choice.append(pair)
        starts.add(pair.start)
        ends.add(pair.end)
    return choice, twofold


def _closes_circle(choice: Sequence[_Pair], pair: _Pair) -> bool:
    """True where the continuation leads back to the article."""
    follows = {each.start: each.end for each in choice}
    number: int | None = pair.end
    while number is not None:
        if number == pair.start:
            return True
        number = follows.get(number)
    return False


def _loose_ends(issue: _Issue, links: Sequence[ArticleLink], twofold: set[int]) -> Iterator[LooseEnd]:
    """The jump lines to which no link belongs."""
    starts, ends = {link.start for link in links}, {link.end for link in links}
    for part in issue.parts:
        for sheets, members, verb, other in (
            (part.leads_to, starts, "goes on", "comes from"),
            (part.comes_from, ends, "begins", "goes on"),
        ):
            if not sheets or part.number in members:
                continue
            if part.number in twofold:
                reason = "several records fit equally well"
            elif not issue.has_sheet(sheets[0], part.sheet):
                reason = "no page of the issue has that sheet"
            else:
                reason = f"no record there {other} here"
            yield LooseEnd(part.article, f"{verb} elsewhere: left alone, {reason}")
