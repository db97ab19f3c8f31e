"""The lines of which the report for a terminal is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["item", "title"]


def title(words: str, style: str = "bold") -> RenderableType:
    """Return the title of a part."""
    return Padding(Rule(Text(words, style=style), align="left", characters="─"), (1, 0, 0, 0))


def item(words: str) -> RenderableType:
    """Return one thing in a list."""
    return Padding(Text(words, overflow="fold"), (0, 0, 0, 2))
