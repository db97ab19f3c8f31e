"""What was read of a page's thread, a line a comment, to be set beside what should be."""

from __future__ import annotations

from tests.read.pages import WORDS, page, read

__all__ = ["Line", "blog", "lines", "opening"]

Line = tuple[str | None, str | None, str | None, str]
"""Author, time, the author of the comment that it answers, words (in angles: the state)."""

URL = "https://quay.example/t/mud"


def blog(thread: str) -> str:
    """Return a page with an article and, under it, a thread."""
    return page(f"<article><h1>Mud</h1><p>{WORDS}</p></article>{thread}")


def lines(source: str, url: str = URL) -> list[Line]:
    made = read(source, url)
    by_id = {item.id: item for item in made.comments}
    return [
        (
            item.author,
            item.posted,
            by_id[item.parent].author if item.parent else None,
            f"<{item.state}>" if item.span is None else item.span.of(made.page.text),
        )
        for item in made.comments
    ]


def opening(source: str, url: str = URL) -> tuple[tuple[str, ...], str | None, str]:
    """Return the authors and time of the page, and its words that are nobody's comment."""
    made = read(source, url)
    own = [
        block.span.of(made.page.text)
        for block in made.blocks
        if block.comment is None and block.kind == "paragraph"
    ]
    return made.page.authors, made.page.published, " ".join(own)
