"""Which names on a page are one: full and short, written out and in initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.record import EntityKind
from assay.relate.entities.lexicon import ORGANISATIONS, SUFFIXES
from assay.text import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


__all__ = ["Called", "Same", "key", "same"]

_SMALL = frozenset("of for the and in on at de la del du to & by".split())
_QUOTES = re.compile(r"[“”\"]")
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,8}s?\Z")
_FEWEST, _SHORT = 2, 2


class Called(NamedTuple):
    """A form of a name, and what kind it seems to be by itself, with how much speaks for that."""

    form: str
    kind: EntityKind
    lead: float


class Same(NamedTuple):
    """A shorter form, which fuller ones it may be, and why; one is settled, several are not."""

    short: str
    full: tuple[str, ...]
    why: str


def key(form: str) -> str:
    """Return a form as it is compared: without article, in one case, single spaces."""
    plain = " ".join(_QUOTES.sub("", form.replace("’", "'")).split()).casefold()
    return plain.removeprefix("the ").strip("“”\"'.,") or plain


def same(called: Mapping[str, Called], beside: Mapping[str, str]) -> list[Same]:
    """Return which forms are shorter names of fuller ones.

    ``called`` has the forms of a page by their keys, ``beside`` the key of what stands in brackets
    right behind another, by the key of that other.
    """
    persons = [name for name, one in called.items() if _may_be_person(one)]
    ends = _index(persons, lambda name: {_parts(name)[-1], _parts(name)[0]})
    initials, shorter = _index(called, _initials), _index(called, _shortened)
    told = {
        short: Same(short, (full,), f"“{called[short].form}” stands right behind it")
        for full, short in beside.items()
        if short in called and full in called and _alias(called, full, short)
    }
    rest = [(name, one) for name, one in called.items() if name not in told]
    return [
        *told.values(),
        *(found for name, one in rest for found in _of(name, one, ends, initials, shorter)),
    ]


def _index(names: Iterable[str], by: Callable[[str], set[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        for part in by(name):
            found.setdefault(part, []).append(name)
    return found


def _of(
    name: str,
    one: Called,
    ends: Mapping[str, Sequence[str]],
    initials: Mapping[str, Sequence[str]],
    shorter: Mapping[str, Sequence[str]],
) -> list[Same]:
    if _INITIALS.match(one.form):
        full = tuple(initials.get(_letters(one.form), ()))
        if full:
            return [Same(name, full, f"“{one.form}” are its initials")]
    parts = _parts(name)
    if len(parts) == 1 and one.kind in {"person", "other", "organisation", "place"}:
        full = tuple(dict.fromkeys(ends.get(parts[0], ())))
        if full and (one.kind == "person" or one.lead < _DECIDED):
            return [Same(name, full, f"“{one.form}” is part of it, and a person's name is cut so")]
    if len(parts) > 1 and one.kind == "person":
        full = tuple(
            other for other in dict.fromkeys(ends.get(parts[-1], ()))
            if other != name and len(_parts(other)) > len(parts) and set(parts) < set(_parts(other))
        )  # fmt: skip
        if full:
            return [Same(name, full, f"“{one.form}” is the same name, shorter")]
    realm = tuple(other for other in shorter.get(name, ()) if other.endswith(f" of {name}"))
    if realm:
        return [Same(name, realm, f"“{one.form}” is the same name, shorter")]
    lone = one.kind == "place" or (one.kind == "person" and one.lead >= _FAIRLY)
    full = () if lone else tuple(other for other in shorter.get(name, ()) if other != name)
    if full:
        return [Same(name, full, f"“{one.form}” is the same name, shorter")]
    return []


_DECIDED, _FAIRLY = 3.0, 1.5
"""A lone word that is surely a place or a body is nobody's last name."""


def _may_be_person(one: Called) -> bool:
    return one.kind == "person" and len(_parts(key(one.form))) >= _FEWEST


def _parts(name: str) -> list[str]:
    return [word for word in name.split() if word not in PARTICLES] or name.split()


def _letters(form: str) -> str:
    return form.replace(".", "").removesuffix("s").casefold()


def _initials(name: str) -> set[str]:
    words = name.replace("-", " ").split()
    if len(words) < _FEWEST:
        return set()
    bare = [word for word in words if word not in SUFFIXES]
    strict = "".join(word[0] for word in bare if word not in _SMALL)
    every = "".join(word[0] for word in bare)
    return {letters for letters in (strict, every) if len(letters) >= _SHORT}


_REALMS = frozenset({"city", "town", "village", "republic", "kingdom"})


def _shortened(name: str) -> set[str]:
    """Return shorter forms of a body's name: without its legal form, and without words within."""
    words = name.split()
    found: set[str] = set()
    if len(words) > _FEWEST and words[0] in _REALMS and words[1] == "of":
        return {" ".join(words[2:])}
    bare = [word for word in words if word.strip(".") not in SUFFIXES]
    if not bare:
        return found
    if 0 < len(bare) < len(words):
        found.add(" ".join(bare))
    head = next((at for at, word in enumerate(bare) if word in {"of", "for"}), len(bare))
    if len(words) > 1 and 0 < head <= len(bare) and bare[head - 1] in ORGANISATIONS:
        found.add(bare[head - 1])
    if len(bare) > _FEWEST and bare[-1] in ORGANISATIONS and head == len(bare):
        found |= {" ".join(bare[:at] + bare[at + 1 :]) for at in range(1, len(bare) - 1)} | {
            " ".join([bare[0], bare[-1]])
        }
    if (len(bare) == _FEWEST and bare[-1] in ORGANISATIONS) or len(bare) != len(words):
        found.add(bare[0] if bare[-1] in ORGANISATIONS and len(bare) == _FEWEST else " ".join(bare))
    return found - {name}


def _alias(called: Mapping[str, Called], full: str, short: str) -> bool:
    one, other = called[full], called[short]
    if _INITIALS.match(other.form):
        return _letters(other.form)[0] == key(one.form)[0]
    return len(full.split()) > 1 and len(short.split()) > 1 and one.kind == other.kind == "person"
