"""Where a page keeps what it states about itself: tags and attributes, in one walk."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import tokens, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from assay.read.markup.tree import Tree

__all__ = ["Head", "Shown", "head", "shown"]

_FAR = 40  # rows of the tree
_KEYS = ("property", "name", "http-equiv", "itemprop")
_SHOWN = frozenset({"author-name", "byline-name", "entry-author-name", "byline__name"})
_CALLED = re.compile(
    r"(?:^|[-_])(?:author|byline|creator|writer|contributor)s?"
    r"(?:[-_]{1,2}(?:name|link|author|text|title|title[-_]link)(?:__?\w+)?)?\Z",
    re.IGNORECASE,
)
_LEADS = re.compile(r"/(?:authors?|contributors?|writers?|columnists?)/[^/?#]+/?\Z", re.IGNORECASE)
_NAME = re.compile(
    r"(?:by:?\s+)?(?P<name>[^\W\d_][\w.'’-]*(?:\s+(?:[a-z]{1,3}\s+){0,2}[^\W\d_][\w.'’-]*){1,3})\Z",
    re.IGNORECASE,
)
_PARTS = 6
"""An element with more elements inside is more than a name."""

_FEW = 3
"""More names or days than this near each other are a list of other pages."""

_DATES = frozenset({"published", "entry-date", "date-published", "entry-time", "pubdate"})


class Head(Struct, frozen=True, kw_only=True):
    """What is said for machines; ``meta`` maps a meta tag's lower-case name to its contents."""

    meta: Mapping[str, Sequence[str]]
    scripts: Sequence[str]
    title: str | None
    canonical: str | None
    language: str | None


class Shown(Struct, frozen=True, kw_only=True):
    """What is marked in the body: by microdata, or by links and times that a reader sees.

    ``named`` are names in elements only called like an author's, ``timed`` the first of all
    times: both are weaker than ``authors`` and ``published``.
    """

    authors_marked: Sequence[str]
    authors: Sequence[str]
    named: Sequence[str]
    timed: str | None
    published_marked: str | None
    published: str | None
    modified_marked: str | None


def head(tree: Tree) -> Head:
    """Collect what the page says for machines."""
    meta, scripts, canonical = _head(tree)
    return Head(
        meta=meta,
        scripts=scripts,
        title=_title(tree),
        canonical=canonical,
        language=tree.elements[0].get("lang"),
    )


def shown(tree: Tree, apart: Collection[int]) -> Shown:
    """Collect the marks in the body, without those in the subtrees of ``apart`` (comments)."""
    visible = _visible(tree, apart)
    return Shown(
        authors_marked=_together(visible["author"]),
        authors=_together(visible["shown"]),
        named=_few(_together(visible["named"])),
        timed=next(iter(_few([when for _, when in visible["timed"]])), None),
        published_marked=_first(visible["datepublished"]),
        published=_first(visible["published"]),
        modified_marked=_first(visible["datemodified"]),
    )


def _few(given: Sequence[str]) -> Sequence[str]:
    return given if len(set(given)) <= _FEW else ()


def _first(marked: Sequence[tuple[int, str]]) -> str | None:
    return marked[0][1] if marked else None


def _together(marked: Sequence[tuple[int, str]]) -> list[str]:
    """Return the names up to the first that stands far off: the author of another post."""
    near: list[str] = []
    last = marked[0][0] if marked else 0
    for row, text in marked:
        if row - last > _FAR:
            break
        last = row
        if text not in near:
            near.append(text)
    return near


def _title(tree: Tree) -> str | None:
    row = tree.first("title")
    return None if row is None else words(tree, row) or None


def _head(tree: Tree) -> tuple[dict[str, list[str]], list[str], str | None]:
    meta: dict[str, list[str]] = {}
    scripts: list[str] = []
    canonical: str | None = None
    for row, tag in enumerate(tree.tags):
        element = tree.elements[row]
        if tag == "meta":
            content = " ".join((element.get("content") or "").split())
            key = next((key for key in map(element.get, _KEYS) if key), None)
            if key and content:
                meta.setdefault(key.strip().lower(), []).append(content)
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower() and element.text:
                scripts.append(element.text)
        elif tag == "link" and canonical is None:
            is_canonical = "canonical" in (element.get("rel") or "").lower().split()
            canonical = element.get("href") if is_canonical else None
    return meta, scripts, canonical


def _visible(tree: Tree, apart: Collection[int]) -> dict[str, list[tuple[int, str]]]:
    keys = ("author", "shown", "named", "timed", "published", "datepublished", "datemodified")
    found: dict[str, list[tuple[int, str]]] = {key: [] for key in keys}
    skip, row = frozenset(apart), tree.first("body") or 0
    while row < len(tree.tags):
        if row in skip or tree.tags[row] in {"aside", "footer", "nav"}:
            row = tree.ends[row]
            continue
        element = tree.elements[row]
        if tree.tags[row] and element.attrib:
            _mark(tree, row, found)
        row += 1
    return found


def _mark(tree: Tree, row: int, found: dict[str, list[tuple[int, str]]]) -> None:
    element, names = tree.elements[row], tokens(tree, row)
    item = (element.get("itemprop") or "").lower()
    if item in found:
        text = element.get("datetime") or element.get("content") or _name(tree, row)
        found[item].append((row, text))
    is_link = tree.tags[row] == "a" and "author" in (element.get("rel") or "").split()
    is_card = tree.parents[row] >= 0 and "author" in tokens(tree, tree.parents[row])
    if is_link or not _SHOWN.isdisjoint(names) or ("fn" in names and is_card):
        text = words(tree, row)
        if text:
            found["shown"].append((row, text))
    elif _is_called(tree, row) and tree.ends[row] - row <= _PARTS:
        name = _NAME.match(words(tree, row))
        if name is not None and _is_capitalised(name["name"]):
            found["named"].append((row, name["name"]))
    if tree.tags[row] == "time" and element.get("datetime"):
        found["timed"].append((row, element.get("datetime") or ""))
        is_said = element.get("pubdate") is not None or not _DATES.isdisjoint(names)
        if is_said:
            found["published"].append((row, element.get("datetime") or ""))


def _is_capitalised(name: str) -> bool:
    """Tell a person's name; small words such as "van der" stand within, not at its ends."""
    parts = name.split()
    return all(part[0].isupper() or part.islower() for part in parts) and (
        parts[0][0].isupper() and parts[-1][0].isupper()
    )


def _is_called(tree: Tree, row: int) -> bool:
    if tree.tags[row] == "a" and _LEADS.search(tree.elements[row].get("href") or ""):
        return True
    return any(map(_CALLED.search, tokens(tree, row)))


def _name(tree: Tree, row: int) -> str:
    """Return the name inside a marked person, or all of the element's words."""
    for inner in range(row + 1, tree.ends[row]):
        if tree.tags[inner] and tree.elements[inner].get("itemprop") == "name":
            return words(tree, inner)
    return words(tree, row)
