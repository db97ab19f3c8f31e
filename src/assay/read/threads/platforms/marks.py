"""Marks that tell an element of a platform's page: tag, classes, id, attributes, and its place.

A mark is written like a short CSS selector, so that a platform's table can be read beside its
pages: ``li.comment[data-id]``, ``#post_%``, ``.names a``. ``*`` stands for anything and ``%``
for digits in a class or an id; the last part may be followed by ``^ tr``, which means the
nearest ``tr`` around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from assay.read.markup.tree import Tree, near, tokens

__all__ = ["Index", "Mark", "index", "mark", "marks", "rows"]

_PART = re.compile(
    r"""(?P<tag>\A[a-z][a-z0-9-]*)
    |\.(?P<token>[\w%*-]+)
    |\#(?P<id>[\w%*:.-]+)
    |\[(?P<name>[\w:-]+)(?:(?P<how>[*^$]?=)(?P<value>[^\]]*))?\]""",
    re.VERBOSE | re.ASCII,
)
_REACH = 24
"""How many ancestors are looked at for the outer parts of a mark."""

How = Literal["=", "^=", "$=", "*=", ""]


class _Simple(Struct, frozen=True, kw_only=True):
    """One element: all that is given must hold."""

    tag: str = ""
    classes: frozenset[str] = frozenset()
    class_shapes: tuple[re.Pattern[str], ...] = ()
    ids: re.Pattern[str] | None = None
    attributes: tuple[tuple[str, How, str], ...] = ()


class Mark(Struct, frozen=True, kw_only=True):
    """``parts`` from the outermost in; ``around`` is what to climb to from the last.

    Without parts it is the element itself in which one looks.
    """

    parts: tuple[_Simple, ...] = ()
    around: _Simple | None = None


class Index(Struct, frozen=True, kw_only=True):
    """Where tags, classes and attributes occur in a tree: rows in document order.

    ``met`` keeps what `rows` has found: platforms share many of their marks.
    """

    tree: Tree
    tags: Mapping[str, Sequence[int]]
    classes: Mapping[str, Sequence[int]]
    attributes: Mapping[str, Sequence[int]]
    met: dict[int, tuple[Mark, list[int]]]


def index(tree: Tree) -> Index:
    """Read a tree once, so that looking for a mark costs no more than it has candidates."""
    tags: dict[str, list[int]] = {}
    classes: dict[str, list[int]] = {}
    attributes: dict[str, list[int]] = {}
    for row, tag in enumerate(tree.tags):
        if not tag:
            continue
        tags.setdefault(tag, []).append(row)
        for name in tree.elements[row].keys():  # noqa: SIM118 - an element iterates its children
            attributes.setdefault(str(name), []).append(row)
        for token in dict.fromkeys(tokens(tree, row)):
            classes.setdefault(token, []).append(row)
    return Index(tree=tree, tags=tags, classes=classes, attributes=attributes, met={})


def mark(written: str) -> Mark:
    """Return the mark that is written."""
    inner, _, outer = written.partition(" ^ ")
    return Mark(
        parts=tuple(map(_simple, inner.split())), around=_simple(outer.strip()) if outer else None
    )


def marks(*written: str) -> tuple[Mark, ...]:
    """Return several marks, the first the best."""
    return tuple(map(mark, written))


def _simple(written: str) -> _Simple:
    tag, ids = "", None
    classes: set[str] = set()
    shapes: list[re.Pattern[str]] = []
    attributes: list[tuple[str, How, str]] = []
    at = 0
    while at < len(written):
        part = _PART.match(written, at)
        if part is None:
            raise ValueError(f"Expected a tag, .class, #id or [attribute] in {written!r} at {at}.")
        at = part.end()
        if part["tag"]:
            tag = part["tag"]
        elif part["id"]:
            ids = _shape(part["id"])
        elif part["name"]:
            how: How = part["how"] or ""  # type: ignore[assignment] # the pattern allows no other
            attributes.append((part["name"], how, part["value"] or ""))
        elif {"*", "%"} & set(part["token"]):
            shapes.append(_shape(part["token"]))
        else:
            classes.add(part["token"])
    return _Simple(
        tag=tag,
        classes=frozenset(classes),
        class_shapes=tuple(shapes),
        ids=ids,
        attributes=tuple(attributes),
    )


def _shape(written: str) -> re.Pattern[str]:
    return re.compile(re.escape(written).replace(r"\*", ".*").replace("%", r"\d+") + r"\Z")


def rows(given: Index, wanted: Mark) -> list[int]:
    """Return the rows that bear a mark, in document order, each once."""
    known = given.met.get(id(wanted))
    if known is None:
        # told apart by identity, which is cheap; the mark is kept, so that no other gets its id
        known = given.met[id(wanted)] = (wanted, _rows(given, wanted))
    return known[1]


def _rows(given: Index, wanted: Mark) -> list[int]:
    if not wanted.parts or not all(_occurs(given, part) for part in wanted.parts):
        return []
    tree, last = given.tree, wanted.parts[-1]
    for outer in wanted.parts[:-1]:
        if not any(_bears(tree, row, outer) for row in _candidates(given, outer)):
            return []
    found = [
        row
        for row in _candidates(given, last)
        if _bears(tree, row, last) and _within(tree, row, wanted.parts[:-1])
    ]
    if wanted.around is None:
        return found
    climbed = (_around(tree, row, wanted.around) for row in found)
    return sorted({row for row in climbed if row >= 0})


def _occurs(given: Index, wanted: _Simple) -> bool:
    return (
        (not wanted.tag or wanted.tag in given.tags)
        and all(token in given.classes for token in wanted.classes)
        and all(name in given.attributes for name, _, _ in wanted.attributes)
    )


def _candidates(given: Index, wanted: _Simple) -> Sequence[int]:
    places = [given.classes.get(token, ()) for token in wanted.classes]
    places += [given.attributes.get(name, ()) for name, _, _ in wanted.attributes]
    if wanted.ids is not None:
        places.append(given.attributes.get("id", ()))
    if wanted.class_shapes and not places:
        places.append(given.attributes.get("class", ()))
    if wanted.tag:
        places.append(given.tags.get(wanted.tag, ()))
    return min(places, key=len, default=())


def _bears(tree: Tree, row: int, wanted: _Simple) -> bool:
    if wanted.tag and tree.tags[row] != wanted.tag:
        return False
    if wanted.ids is not None and not wanted.ids.match(tree.ids[row]):
        return False
    if wanted.classes or wanted.class_shapes:
        names = tokens(tree, row)
        if not wanted.classes.issubset(names):
            return False
        if not all(any(map(shape.match, names)) for shape in wanted.class_shapes):
            return False
    return all(
        _holds(tree.elements[row].get(name), how, value) for name, how, value in wanted.attributes
    )


def _holds(had: str | None, how: How, value: str) -> bool:
    if had is None:
        return False
    if how == "=":
        return had.strip() == value
    if how == "^=":
        return had.startswith(value)
    if how == "$=":
        return had.endswith(value)
    return value in had


def _within(tree: Tree, row: int, outer: Sequence[_Simple]) -> bool:
    left = len(outer)
    if not left:
        return True
    for above in near(tree, tree.parents[row], _REACH):
        if _bears(tree, above, outer[left - 1]):
            left -= 1
            if not left:
                return True
    return False


def _around(tree: Tree, row: int, wanted: _Simple) -> int:
    return next(
        (above for above in near(tree, row, _REACH) if _bears(tree, above, wanted)),
        -1,
    )
