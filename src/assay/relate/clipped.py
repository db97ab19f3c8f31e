"""Words of a page as a reason shows them."""

from __future__ import annotations

__all__ = ["clipped"]


def clipped(shown: str, most: int = 60) -> str:
    """Return words, cut between two of them where they are longer than ``most`` characters."""
    return shown if len(shown) <= most else shown[: most - 1].rsplit(" ", 1)[0] + " …"
