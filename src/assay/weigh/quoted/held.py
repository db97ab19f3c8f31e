"""What a page holds that can be quoted: its writers' own words, who they are, and their order."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from assay.text import Passages, Span, words
from assay.weigh.quoted.quoting import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from assay.record import Reading
    from assay.weigh.quoted.quoting import Quoting
    from assay.weigh.quoted.unseen import Marked

__all__ = ["Held"]

_SILENT = frozenset({"furniture", "byline"})


class Held:
    """The words of a page by writer, ready to be looked for.

    What a comment quotes in a block is not its own. The article's quotation blocks have keys of
    their own, as it may repeat its words in them.
    """

    def __init__(self, reading: Reading, marked: Marked) -> None:
        """Index the page once; ``marked`` is what `unseen` finds on it."""
        self.text = reading.page.text
        self.passages = _passages(reading, marked)
        self.names = frozenset(_names(reading))
        self._place = {one.id: at for at, one in enumerate(reading.comments)}
        self._writer = {one.id: one.author for one in reading.comments}

    def without(self, quoting: Quoting) -> Container[str]:
        """Return where not to look: in the quoting text, but for an article's pull quotes.

        What nothing marks as quoted is looked for in what others said before it alone.
        """
        if quoting.owner == ARTICLE and quoting.block:
            return frozenset(map(_pull_key, quoting.spans))
        if quoting.bare:
            return _Later(self._place, self._writer, quoting.owner)
        return frozenset({quoting.owner})


class _Later:
    """The keys of a comment, of its writer's others, and of all that stand behind it."""

    def __init__(
        self, place: dict[str, int], writer: dict[str, str | None], comment: str
    ) -> None:  # fmt: skip
        self._place, self._writer, self._comment = place, writer, comment

    def __contains__(self, owner: object) -> bool:
        if not isinstance(owner, str) or owner not in self._place:
            return False
        name = self._writer[self._comment]
        same = name is not None and self._writer[owner] == name
        return same or self._place[owner] >= self._place[self._comment]


def _names(reading: Reading) -> Iterator[str]:
    for name in (*reading.page.authors, *(one.author or "" for one in reading.comments)):
        yield from words(name, [Span(0, len(name))]).forms


def _passages(reading: Reading, marked: Marked) -> Passages:
    spans: dict[str, list[Span]] = defaultdict(list)
    foreign = {at for held in marked.values() for one in held for at in one}
    for block in reading.blocks:
        if block.span.start in foreign or block.span.end in foreign:
            continue
        if block.kind not in _SILENT and not (block.comment and block.kind == "quotation"):
            pulled = block.kind == "quotation"
            spans[_pull_key(block.span) if pulled else block.comment or ARTICLE].append(block.span)
    return Passages({owner: words(reading.page.text, held) for owner, held in spans.items()})


def _pull_key(span: Span) -> str:
    return f"{ARTICLE}>{span.start}"
