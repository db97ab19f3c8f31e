"""The sources without words of their own: the author, the commenters, the unstated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.speakers.mention import Speaker

if TYPE_CHECKING:
    from assay.record import Reading

__all__ = ["author", "commenters", "unstated"]


def author(reading: Reading) -> Speaker:
    """Return the page's own voice."""
    page = reading.page
    name = ", ".join(page.authors) or page.publisher or "the page"
    why = "The page's own voice" + (
        ", by the name that it gives." if page.authors or page.publisher else "."
    )
    named = bool(page.authors or page.publisher)
    return Speaker(name=name, kind="author", named=named, why=why)


def commenters(reading: Reading, cast: list[Speaker]) -> dict[str, int]:
    """Add who comments to ``cast``; return the place of each comment's writer, by its id."""
    known: dict[str, int] = {}
    places: dict[str, int] = {}
    for comment in reading.comments:
        if comment.state == "missing" and comment.author is None:
            continue
        key = comment.author or f"\0{comment.id}"
        if key not in known:
            known[key] = len(cast)
            why = "The name shown above the comment." if comment.author else "No name is shown."
            cast.append(
                Speaker(
                    name=comment.author or "a commenter",
                    kind="commenter",
                    named=comment.author is not None,
                    why=why,
                )
            )
        places[comment.id] = known[key]
    return places


def unstated(cast: list[Speaker]) -> int:
    """Return the place of the source that the words leave out; there is one for the page."""
    for place, speaker in enumerate(cast):
        if speaker.kind == "unstated":
            return place
    cast.append(
        Speaker(
            name="not stated",
            kind="unstated",
            named=False,
            why="The words report, and leave out who says it.",
        )
    )
    return len(cast) - 1
