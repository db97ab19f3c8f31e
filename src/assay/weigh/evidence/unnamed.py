"""Sources that the words lean on and do not name, as the reports of a page have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.evidence.found import Found
from assay.weigh.evidence.hearsay import BY_WHOM, DENIED, PEOPLE, SECRET
from assay.weigh.evidence.lexicon import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Attribution, Source
    from assay.text import Span

__all__ = ["unnamed"]

BY = "rule:unnamed-source/1"

_ACTS = frozenset({"says", "writes", "shows", "knows", "denies", "fears", "thinks"})
_KINDS = frozenset({"group", "person", "organisation"})
_KNOWN = frozenset("the this that these those his her its their our my your whose who".split())
_NOBODY = frozenset("no every per nobody everybody everyone".split())
_ONE, _SOME = frozenset({"a", "an", "another"}), frozenset("one some many several most two".split())
_COUNTED = re.compile(
    r"%|\bper ?cent\b|\b(?:half|third|quarter|majority) of\b|\bof (?:voters|respondents)\b"
)
"""A share of those asked in a poll is a figure, not a source."""

_BEHIND = re.compile(
    r"\W+(?:of|from|in|at|with|to|for|on|inside|within|who|close|familiar|near|speaking|briefed)\b"
    r"|,|\(",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w’'-]+")
_OWNED = ("'s", "’s", "s'", "s’")
_PERSONAL = re.compile(r"(?:man|woman|er|or|ist|ian|ant|person)\Z")
_NO_PERSON = frozenset(
    "paper letter newspaper order number computer power poster judge factor sector".split()
)
_NOT_STATED = re.compile(
    r"\b(?:said|alleged|claimed|rumoured|rumored|believed|thought|understood|reported|accused"
    r"|suspected|reputed|supposed|emerged|transpired|whispered)\b",
    re.IGNORECASE,
)
_AFTER, _BEFORE = 160, 12
"""Code points around a cue in which its accuser, or a denial, is looked for."""


def unnamed(
    text: str, sources: Sequence[Source], attributions: Sequence[Attribution]
) -> Iterator[Found]:
    """Find the reports whose source nobody could ask: a group, somebody, or not stated."""
    by_id = {source.id: source for source in sources}
    for one in attributions:
        source = by_id.get(one.source)
        if source is None or source.named:
            continue
        if source.kind == "unstated":
            yield from _unstated(text, one)
        elif source.kind in _KINDS and one.act in _ACTS and one.mention:
            mention = one.mention[0]
            if _is_nobody(text, mention):
                words = " ".join(mention.of(text).split())
                why = f"“{words}” names nobody, and no reader can tell who it is."
                yield _found(mention, why, one.id)


def _unstated(text: str, one: Attribution) -> Iterator[Found]:
    place = next((cue for cue in one.cue if _NOT_STATED.search(cue.of(text))), None)
    if place is None:
        return
    after = text[one.cue[-1].end : one.cue[-1].end + _AFTER]
    before = text[max(one.cue[0].start - _BEFORE, 0) : one.cue[0].start]
    if not BY_WHOM.match(after) and not DENIED.search(before):
        words = " ".join(place.of(text).split())
        why = f"“{words}” reports, and leaves out who says it: nobody is named or shown."
        yield _found(place, why, one.id)


def _is_nobody(text: str, mention: Span) -> bool:
    """Tell "two senior officials" from "the minister" and "his wife", who can be told."""
    words = mention.of(text)
    parts = [word.lower() for word in _WORDS.findall(words)]
    if not parts or _COUNTED.search(words) or parts[0] in _NOBODY:
        return False
    if parts[0] in _SOME and parts[1:2] == ["of"]:
        return True
    cut = _BEHIND.search(words)
    front = [word.lower() for word in _WORDS.findall(words[: cut.start()])] if cut else parts
    head = front[-1] if front else parts[0]
    if parts[0] in _KNOWN or any(part.endswith(_OWNED) for part in front):
        return head in SECRET
    if head in PEOPLE:
        return True
    is_one = parts[0] in _ONE and len(parts) > 1 and _PERSONAL.search(head) is not None
    return is_one and head not in _NO_PERSON and head not in HEADS and not _speaks_for(head)


def _speaks_for(head: str) -> bool:
    return head.startswith("spokes")


def _found(at: Span, why: str, under: str) -> Found:
    return Found(
        span=at, kind="unnamed_source", presence="absent", why=why, by=BY, within=at,
        under=(under,),
    )  # fmt: skip
