"""A record whose commenters have other names, long after its page was read.

The names are those that `assay read --pseudonymise` gives, and they change in the same places;
here all that was made of the page changes with them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, structs

from assay.read import pseudonymise, renaming
from assay.record import Evidence, Reading
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.read.pseudonyms import Renaming
    from assay.record import Record

__all__ = ["renamed"]

_NAMES: Final = frozenset({"name", "role", "aliases", "relation"})
_SENTENCES: Final = frozenset({"why", "working", "counted", "text"})
_DONE: Final = frozenset({"page", "blocks", "comments", "problems"})
"""What the reading's own renaming has seen to."""


def renamed(record: Record) -> tuple[Record, Renaming | None]:
    """Return a record with every commenter under another name, and what the names became."""
    reading = Reading(
        page=record.page, blocks=record.blocks, comments=record.comments, problems=record.problems
    )
    found = renaming(reading)
    if found is None:
        return record, None
    other = pseudonymise(reading)
    rest = _Rest(record, found)
    made = {
        field: tuple(rest.item(item) for item in getattr(record, field))
        for field in record.__struct_fields__
        if field not in _DONE and field not in {"assay", "layers"}
    }
    comments = tuple(
        comment
        if comment.answers is None
        else structs.replace(
            comment, answers=structs.replace(comment.answers, why=found.words(comment.answers.why))
        )
        for comment in other.comments
    )
    return structs.replace(
        record, page=other.page, blocks=other.blocks, comments=comments,
        problems=other.problems, **made,
    ), found  # fmt: skip


class _Rest:
    """Renames what the later layers made of a page."""

    def __init__(self, record: Record, found: Renaming) -> None:
        self._found = found
        posted = [block.span for block in record.blocks if block.comment]
        self._starts = [span.start for span in posted]
        self._posted = posted
        self._article = " ".join(
            block.span.of(record.page.text)
            for block in record.blocks
            if not block.comment and block.kind != "furniture"
        ).casefold()

    def item(self, item: Any) -> Any:  # noqa: ANN401 - an item of any of a record's types
        """Return an item with its places moved; its words are renamed where readers wrote them.

        A name that the article itself has stays everywhere: there the page names whoever it is.
        """
        spans = tuple(_spans(item))
        return self._value(item, own=bool(spans) and not any(map(self._of_a_reader, spans)))

    def _of_a_reader(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.start < self._posted[at].end

    def _value(self, value: Any, field: str = "", *, own: bool) -> Any:  # noqa: ANN401 - the same
        if isinstance(value, Span):
            return self._found.moved.span(value)
        if isinstance(value, Struct):
            made = {
                name: self._value(getattr(value, name), name, own=own)
                for name in value.__struct_fields__
            }
            if isinstance(value, Evidence) and value.target and not own:
                made["target"] = self._found.address(value.target)
            return structs.replace(value, **made)
        if isinstance(value, tuple):
            return tuple(self._value(each, field, own=own) for each in value)
        if isinstance(value, str) and self._changes(value, field, own=own):
            return self._found.words(value)
        return value

    def _changes(self, value: str, field: str, *, own: bool) -> bool:
        if field in _NAMES:
            return value.casefold() not in self._article
        return field in _SENTENCES and not own


def _spans(value: Any) -> Iterator[Span]:  # noqa: ANN401 - the same
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _spans(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _spans(each)
