"""Which claims a comment is about: it takes up their telling words, or it quotes them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Claim
from assay.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Quotation, Reading
    from assay.text import Span

__all__ = ["About", "Bearing"]

_STEM = 6
"""So many letters of a word are compared, so that its endings don't count."""

_SHORTEST, _SHOWN = 3, 4
_ALIKE = 0.22
"""How alike (cosine of weighted words, 0 to 1) a comment and a claim it bears on must be."""

_FEWEST = 2
_COMMON = 0.12
"""A word that stands in a larger share of the page's claims and comments tells nothing."""

_PLAIN = frozenset(
    "the and for are was were with that this from have has had not but they you your our their his "
    "her him she its who what when where why how which will would can could should there here than "
    "then them these those been being more most some any all just like also very much many such "
    "about into over under after before said says say one two out get got make made know think "
    "people really even only well still because though while does did doing done".split()
)


class Bearing(NamedTuple):
    """A claim that a comment bears on, how much (0 to 1), and the words that show it."""

    claim: Claim
    score: float
    shared: tuple[str, ...]


class About:
    """The claims of a page by their words; building it and asking are linear in them."""

    def __init__(
        self, reading: Reading, claims: Sequence[Claim], quotations: Sequence[Quotation]
    ) -> None:
        """Index the claims, those of the article and of every comment."""
        self._text = reading.page.text
        self._claims = claims
        self._bags = [_bag(self._text, one.content) for one in claims]
        often = Counter(form for bag in self._bags for form in bag)
        most = max(2.0, _COMMON * len(claims))
        self._weights = {
            form: log((len(claims) + 1) / count) for form, count in often.items() if count <= most
        }
        self._sizes = [self._size(bag) for bag in self._bags]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for at, bag in enumerate(self._bags):
            for form in bag & self._weights.keys():
                self._holding[form].append(at)
        self._quoted = sorted((one.span, one.of) for one in quotations if one.of is not None)
        self._said = sorted((piece, at) for at, one in enumerate(claims) for piece in one.content)
        self._longest = max((piece.length for piece, _ in self._said), default=0)

    def claims(
        self, own: Sequence[Span], whole: Span, writers: frozenset[str | None], most: int
    ) -> list[Bearing]:
        """Return the claims that a comment's own words bear on most, best first.

        ``whole`` is its span with what it quotes, ``writers`` whose claims count: ids of comments,
        or None for the article.
        """
        bag = _bag(self._text, own)
        size = self._size(bag)
        scores: Counter[int] = Counter()
        for form in bag & self._weights.keys():
            for at in self._holding[form]:
                if self._claims[at].comment in writers:
                    scores[at] += self._weights[form] ** 2  # type: ignore[assignment]
        found = {}
        for at, weight in scores.items():
            alike = weight / (size * self._sizes[at] or 1.0)
            shared = bag & self._bags[at] & self._weights.keys()
            if alike >= _ALIKE and len(shared) >= _FEWEST:
                found[at] = Bearing(self._claims[at], alike, self._shown(at, shared))
        for at in self._quoting(whole, writers):
            found[at] = Bearing(self._claims[at], 1.0, ())
        return sorted(found.values(), key=lambda one: (-one.score, one.claim.content[0]))[:most]

    def _quoting(self, whole: Span, writers: frozenset[str | None]) -> Iterator[int]:
        first, after = (bisect_left(self._quoted, edge, key=_start) for edge in whole)
        for span, of in self._quoted[first:after]:
            if whole.covers(span):
                low, high = of.start - self._longest, of.end
                lowest, behind = (bisect_left(self._said, edge, key=_start) for edge in (low, high))
                for piece, at in self._said[lowest:behind]:
                    if of.overlaps(piece) and self._claims[at].comment in writers:
                        yield at

    def _size(self, bag: frozenset[str]) -> float:
        return sqrt(sum(self._weights.get(form, 0.0) ** 2 for form in bag))

    def _shown(self, at: int, shared: frozenset[str]) -> tuple[str, ...]:
        """Return the words of a claim, as it has them, that tell most of those shared."""
        whole = {form[:_STEM]: form for form in words(self._text, self._claims[at].content).forms}
        telling = sorted(shared, key=lambda stem: (-self._weights[stem], stem))
        return tuple(whole[stem] for stem in telling[:_SHOWN])


def _start(one: tuple[Span, object]) -> int:
    return one[0].start


def _bag(text: str, spans: Sequence[Span]) -> frozenset[str]:
    return frozenset(
        form[:_STEM] for form in words(text, spans).forms
        if len(form) >= _SHORTEST and not form.isdigit() and form not in _PLAIN
    )  # fmt: skip
