"""Whether words may be somebody's name, and the name in a line that says more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.read.markup.tree import words
from assay.read.threads.vocabulary import SAYS

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

__all__ = ["is_told", "name_of"]

_BY = re.compile(
    r"(?:(?:posted|written|comment)\s+)?(?:by|von|par|por|di|da|door|av|af)\b:?\s+", re.IGNORECASE
)
_HOST = re.compile(r"@[\w-]+(?:\.[\w-]+)+\Z")
_COUNTS = re.compile(
    r"\A\W*[\d.,]+[km]?\+?\s*(?:posts?|messages?|comments?|topics?|threads?|points?|reputation|karma"
    r"|likes?|beitr|mensajes|réponses?)|\b(?:joined|member since|registered)\b\W.*\d"
    r"|\A(?:posts?|messages?|topics?|points?|karma|reputation)\W+[\d.,]+\W*\Z",
    re.IGNORECASE,
)
"""Counts that stand below a name: how much somebody has written, and since when."""


def name_of(tree: Tree, row: int) -> str:
    """Return the name in an element, without "by" and "says"."""
    text = words(tree, row)
    host = _HOST.search(text)
    if host is not None and host.start():
        text = text[: host.start()]  # the name with its server after it, as federated sites write
    text = SAYS.sub("", text).strip().removesuffix(":").strip()
    return _BY.sub("", text, count=1) if _BY.match(text) else text


def is_told(name: str) -> bool:
    """Tell whether a text has letters, and is no address and no count of somebody's posts."""
    return any(map(str.isalpha, name)) and "://" not in name and not _COUNTS.search(name)
