"""How one part of a record refers to another, and what is wrong where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from typing import Protocol

    from assay.text import Span, Spans

    class _Identified(Protocol):
        @property
        def id(self) -> str: ...


__all__ = ["ids", "inside", "known", "pieces"]


def ids(items: Sequence[_Identified], path: str) -> dict[str, int]:
    """Return the place of each item by its id; two with one id are an error."""
    places: dict[str, int] = {}
    for place, item in enumerate(items):
        if item.id in places:
            raise RecordError(
                f"$.{path}[{place}].id",
                f"an id of its own ({path}[{places[item.id]}] has it)",
                f"'{item.id}'",
            )
        places[item.id] = place
    return places


def known(identifier: str | None, held: Container[str], path: str, what: str) -> None:
    """Demand that an id is one of those that are held."""
    if identifier is not None and identifier not in held:
        raise RecordError(path, f"the id of {what} of this record", f"'{identifier}'")


def inside(span: Span, size: int, path: str) -> None:
    """Demand that a span lies in a text of ``size`` characters."""
    if not 0 <= span.start < span.end <= size:
        raise RecordError(path, f"0 <= start < end <= {size}, inside page.text", str(list(span)))


def pieces(spans: Spans, size: int, path: str) -> None:
    """Demand that spans lie in the text, in order, and don't overlap."""
    end = 0
    for place, span in enumerate(spans):
        inside(span, size, f"{path}[{place}]")
        if span.start < end:
            raise RecordError(
                f"{path}[{place}]",
                f"a span from {end} on: in order, not overlapping",
                str(list(span)),
            )
        end = span.end
