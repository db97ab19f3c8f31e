"""Who has spoken before a mention: among them a pronoun or a short name is looked for."""

from __future__ import annotations

__all__ = ["Scopes"]


class Scopes:
    """Who has spoken, the latest first: in the article, and in the comment at hand.

    A commenter's "he" is looked for in the comment, then in the article, never in other comments.
    """

    def __init__(self) -> None:
        self._article: dict[int, None] = {}
        self._comment: tuple[str | None, dict[int, None]] = (None, {})

    def heard(self, place: int, comment: str | None) -> None:
        """Note that the speaker at ``place`` spoke last."""
        spoke = self._of(comment)
        spoke.pop(place, None)
        spoke[place] = None

    def named(self, place: int, comment: str | None) -> None:
        """Note an outlet that was told: known by name from now on, and nobody's "he"."""
        spoke = self._of(comment)
        if place not in spoke:
            last = next(reversed(spoke), None)
            spoke[place] = None
            if last is not None:
                spoke.pop(last)
                spoke[last] = None

    def before(self, comment: str | None) -> tuple[int, ...]:
        """Return who was heard, the latest first."""
        if comment is None:
            return tuple(reversed(self._article))
        return (*reversed(self._of(comment)), *reversed(self._article))

    def _of(self, comment: str | None) -> dict[int, None]:
        if comment is None:
            return self._article
        if self._comment[0] != comment:
            self._comment = (comment, {})
        return self._comment[1]
