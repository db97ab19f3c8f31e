"""Names of one word that never stand without their title: "Mayor Kuit", "Mrs Ferris"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from assay.relate.entities.spotted import Spotted

__all__ = ["titled_forms", "whole"]

_TITLE = 80
"""So many characters before a name its title begins at most."""


def titled_forms(spotted: Sequence[Spotted], taken: Container[str]) -> dict[str, str]:
    """Return such names with their title, by their keys; ``taken`` are keys that stay bare.

    Nobody is called "Ferris" on a page that only ever writes "Mrs Ferris".
    """
    borne: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, str] = {}
    for one in spotted:
        borne[one.key].add(one.title)
        forms.setdefault(one.key, one.form)
    held = {name: next(iter(titles)) for name, titles in borne.items() if len(titles) == 1}
    return {
        name: f"{title} {forms[name]}" for name, title in held.items()
        if title and " " not in name and name not in taken
    }  # fmt: skip


def whole(text: str, one: Spotted) -> Span:
    """Return the place of a name with the title before it."""
    start = text.rfind(one.title.split()[0], max(0, one.span.start - _TITLE), one.span.start)
    return Span(start, one.span.end) if start >= 0 else one.span
