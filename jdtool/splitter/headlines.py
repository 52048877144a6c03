"""Assign headlines to articles: one assignment over the whole page.

A headline may stand above its text, below it, or in a heap with others far away. Each block of headline goes to the
article with which it shares rare words, minding the order and the distance; the blocks of one headline stand
together, and an article has one headline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jdtool.splitter import decks_apart
from jdtool.splitter.articles import headlines_left
from jdtool.splitter.blocks import Block
from jdtool.splitter.draft import Draft
from jdtool.splitter.headline_groups import NONE, HeadlineGroup, groups_of, is_apart, labels_of
from jdtool.splitter.headline_words import WordIndex, Words, beginning, words_of

_REACH = 14  # articles to each side that a headline may belong to
_ABOVE, _BELOW = 4.0, 3.0  # a headline right above its text; right below it
_STEP = 0.8  # for each article between a headline and its text
_LOOSE = 1.0  # a headline that belongs to no text
_BREAK, _TIGHT, _GLUED = 1.5, 2.2, 4.0  # a new headline begins at a blank line; right below another; inside a block
_BACK = 0.8  # headlines of a heap stand in the order of their texts
_CLEAR = 8.0  # words that say clearly whose a headline is
_BESIDE = 0.6  # the share of those that stand beside their text, on a page where headlines do
_SCATTERED = 1.0  # what its position says at most for an article where headlines stand anywhere
_SECOND_PLACE = 9.0  # a headline whose decks stand in two places
_LONGEST = 60  # characters at most in a headline with all its decks
_IMPOSSIBLE = -1e6


def assign_headlines(
    blocks: Sequence[Block], drafts: Sequence[Draft], in_frames: bool = False
) -> tuple[list[Draft], list[Block]]:
    """Labelled blocks and drafts to the drafts with their headlines, and the headline blocks that belong to none.

    *in_frames* is True where the page is known by its frames, which may come in the order in which they were drawn.
    """
    free = {block.first for block in headlines_left(blocks, drafts)}
    labels = list(labels_of(blocks, drafts, free, in_frames))
    groups = groups_of(blocks, drafts, free - {block.first for block in labels})
    articles = [draft if draft.kind == "article" and draft.body and not draft.brief else None for draft in drafts]
    words = [[words_of(block.text) for block in group.blocks] for group in groups]
    texts = [beginning(article) if article else None for article in articles]
    index = WordIndex(texts, (block for group in words for block in group))
    assignments = [_Assignment(group, articles, own, index) for group, own in zip(groups, words, strict=True)]
    are_apart = False
    if in_frames and _is_scattered(assignments):
        are_apart = decks_apart.are_apart([deck for assignment in assignments for deck in assignment.decks()])
        for assignment in assignments:
            assignment.scatter()
    if are_apart:
        _assign_apart(assignments)
    else:
        resolve_conflicts(assignments)
    headlines: dict[int, list[Block]] = defaultdict(list)
    margins: dict[int, float] = {}
    for assignment in assignments:
        if not are_apart:
            assignment.trim()
        for block, article in zip(assignment.group.blocks, assignment.articles, strict=True):
            headlines[article].append(block)
            margins[article] = assignment.margin(article) if article != NONE else 0.0
    with_headlines = [
        draft._replace(headlines=_ordered(headlines[number], draft, are_apart), margin=margins[number])
        if number in headlines
        else draft
        for number, draft in enumerate(drafts)
    ]
    return with_headlines, [*headlines.get(NONE, []), *labels]


def _ordered(own: Sequence[Block], draft: Draft, are_apart: bool) -> tuple[Block, ...]:
    """The decks of one headline in the order in which they are read."""
    if are_apart and len(own) > 1:
        return tuple(decks_apart.in_reading_order(own, "".join([block.text for block in draft.body])))
    return tuple(sorted(own))


def _assign_apart(assignments: Sequence[_Assignment]) -> None:
    """Give each deck by itself to an article, as the words tell."""
    articles = iter(decks_apart.articles_of([deck for assignment in assignments for deck in assignment.decks()]))
    for assignment in assignments:
        assignment.articles = [NONE if (number := next(articles)) is None else number for _ in assignment.articles]


def _is_scattered(assignments: Sequence[_Assignment]) -> bool:
    """True where headlines stand anywhere on the page: few of those whose words are clear stand beside their text."""
    beside = [
        best in (assignment.group.before, assignment.group.after)
        for assignment in assignments
        for evidence in assignment.evidence
        if (best := max(evidence, key=lambda number: evidence[number])) != NONE and evidence[best] >= _CLEAR
    ]
    return sum(beside) < _BESIDE * len(beside)


class _Assignment:
    """One group and its best articles: for each block the number of an article, or NONE.

    `articles` and `score` are those of the last `solve`; `banned` are articles that other groups have. On a page whose
    headlines are scattered their decks may be too: `costs` is what it costs to take a part of another group's headline.
    """

    def __init__(
        self, group: HeadlineGroup, articles: Sequence[Draft | None], words: Sequence[Words], index: WordIndex
    ) -> None:
        self.group = group
        low, high = max(0, group.before - _REACH), min(len(articles), group.after + _REACH + 1)
        doubts = {number: article.doubt for number in range(low, high) if (article := articles[number])}
        self.options = [NONE, *doubts]
        self.banned: set[int] = set()
        self.costs: dict[int, float] = {}
        self.is_scattered = False
        self.barred: set[tuple[int, int]] = set()  # (block, article) pairs
        self.evidence = [index.evidence(own, self.options, low, high) for own in words]
        self.position = {number: _position(group, number) - doubts.get(number, 0.0) for number in self.options}
        self.solve()

    def decks(self) -> Iterator[tuple[Block, dict[int, float]]]:
        """Its blocks, with what their words say for each article."""
        for block, evidence in zip(self.group.blocks, self.evidence, strict=True):
            yield block, {number: value for number, value in evidence.items() if number != NONE}

    def scatter(self) -> None:
        """Find the best articles again for a page on which it says little where a headline stands."""
        self.is_scattered = True
        self.position = {number: min(value, _SCATTERED) for number, value in self.position.items()}
        self.solve()

    def leave(self, article: int) -> None:
        """Give an article up to another group, where its words are not so clear that both may have it."""
        if self.is_scattered and article not in self.costs:
            self.costs[article] = _SECOND_PLACE
        else:
            self.banned.add(article)
        self.solve()

    def solve(self) -> None:
        """Find the best articles, with the blocks of each article next to each other."""
        self.barred = set()
        self._decode()
        while not self.group.is_tight and (conflict := self._separated()) is not None:
            first, second, article = conflict
            alternatives = []
            for run in (first, second):
                bars = {(k, article) for k in run}
                self.barred |= bars
                self._decode()
                alternatives.append((self.score, bars))
                self.barred -= bars
            self.barred |= max(alternatives, key=lambda alternative: alternative[0])[1]
            self._decode()

    def _separated(self) -> tuple[range, range, int] | None:
        """Two runs of blocks that have the same article and others between them."""
        runs: dict[int, range] = {}
        start = 0
        for k in range(1, len(self.articles) + 1):
            if k < len(self.articles) and self.articles[k] == self.articles[start]:
                continue
            article = self.articles[start]
            if article != NONE and article in runs:
                return runs[article], range(start, k), article
            runs[article] = range(start, k)
            start = k
        return None

    def _decode(self) -> None:
        """The best articles by dynamic programming down the group."""
        options = [number for number in self.options if number not in self.banned]
        entry = {number: self.position[number] - self.costs.get(number, 0.0) for number in options}
        best = {number: self._gain(0, number) + entry[number] for number in options}
        came_from: list[dict[int, int]] = []
        for k in range(1, len(self.group.blocks)):
            cost = _cost_of_break(self.group.blocks[k - 1], self.group.blocks[k])
            leaders = sorted(options, key=lambda number: -best[number])[:2]
            sources: dict[int, int] = {}
            scores: dict[int, float] = {}
            for number in options:
                source, value = number, best[number]
                for other in leaders:
                    if other == number:
                        continue
                    moved = best[other] - cost + entry[number] - (_BACK if 0 <= number < other else 0.0)
                    if moved > value:
                        source, value = other, moved
                sources[number], scores[number] = source, value + self._gain(k, number)
            came_from.append(sources)
            best = scores
        last = max(best, key=lambda number: best[number])
        self.score = best[last]
        path = [last]
        for sources in reversed(came_from):
            path.append(sources[path[-1]])
        self.articles = path[::-1]

    def _gain(self, k: int, article: int) -> float:
        if (k, article) in self.barred:
            return _IMPOSSIBLE
        return self.evidence[k][article] if article != NONE else 0.0

    def trim(self) -> None:
        """Leave to no article what makes its headline longer than headlines are: the first decks of a run above it."""
        for article in set(self.articles) - {NONE}:
            own = [k for k, number in enumerate(self.articles) if number == article]
            nearest = own if article <= self.group.before else own[::-1]
            length = 0
            for k in nearest:
                length += len(self.group.blocks[k].text)
                if length > _LONGEST and k != nearest[0]:
                    self.articles[k] = NONE

    def margin(self, article: int) -> float:
        """By how much the blocks that *article* has speak more for it than for the next best."""
        own = [evidence for evidence, number in zip(self.evidence, self.articles, strict=True) if number == article]
        total = {
            number: sum(evidence[number] for evidence in own if number in evidence) + position
            for number, position in self.position.items()
        }
        return total[article] - max((value for number, value in total.items() if number != article), default=0.0)

    def loss_without(self, article: int) -> float:
        """What would be lost if this group could not have *article*."""
        articles, score = self.articles, self.score
        self.banned.add(article)
        self.solve()
        loss = score - self.score
        self.banned.discard(article)
        self.articles, self.score = articles, score
        return loss


def _cost_of_break(above: Block, below: Block) -> float:
    """What it costs that a new headline begins with the block *below*; one with a dash is a subtitle of that above."""
    if below.glued or below.text[0] in "—－":
        return _GLUED
    return _BREAK if is_apart(above, below) else _TIGHT


def _position(group: HeadlineGroup, article: int) -> float:
    """What the position of the group says for an article."""
    if article == NONE:
        return -_LOOSE
    if article == group.after:
        return _ABOVE if group.is_above else 0.0
    if article == group.before:
        return _BELOW if group.is_below else 0.0
    return -_STEP * (group.before - article if article < group.before else article - group.after)


def resolve_conflicts(assignments: Sequence[_Assignment]) -> None:
    """Where two groups want the same article, the one that would lose more keeps it; until no two do."""
    while True:
        claims: dict[int, list[_Assignment]] = defaultdict(list)
        for assignment in assignments:
            for article in set(assignment.articles) - {NONE}:
                claims[article].append(assignment)
        conflicts = [
            (article, claimants)
            for article, claimants in claims.items()
            if sum(article not in claimant.costs for claimant in claimants) > 1
        ]
        if not conflicts:
            return
        for article, claimants in conflicts:
            claimants = [claimant for claimant in claimants if article not in claimant.costs]
            losses = [assignment.loss_without(article) for assignment in claimants]
            keeper = claimants[losses.index(max(losses))]
            for assignment in claimants:
                if assignment is not keeper and article in assignment.articles:
                    assignment.leave(article)
