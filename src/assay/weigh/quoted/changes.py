"""What a quotation changes in the words that it quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from assay.record import Match
    from assay.text import Found, Words

__all__ = ["compared"]

_TOLD = 3
_SMALL = 3
"""A denial that goes in so few words turns a sentence round; else whole sentences are left out."""

_LEFT_OUT = re.compile(r"…|\.{2,}|\[\W*\]|\(\W*\)|\*{3}")
_DENIES = frozenset(
    "not no never none nothing nobody without cannot neither nor t dont doesnt didnt isnt wasnt "
    "wont cant nicht kein keine keinen nie pas jamais aucun aucune nunca jamás ningún ninguna non "
    "mai не ни нет никогда".split()
)


def compared(
    text: str, query: Words, found: Found, there: Words, first: int, after: int
) -> tuple[Match, str]:
    """Say how a quotation, its words ``first`` up to ``after``, differs from its passage."""
    changed = _changes(query, found, there, first, after)
    added = [one for one in changed if one.put]
    lost = [one for one in changed if not one.put]
    if added:
        return "altered", _told(added + lost)
    denials = [
        one for one in lost
        if len(one.had) <= _SMALL and _DENIES & set(one.had) and not _marked(text, query, one.at)
    ]  # fmt: skip
    if denials:
        return "altered", _told(denials)
    if lost:
        count = sum(len(one.had) for one in lost)
        return (
            "shortened",
            f"{_words(count)} of the passage {'is' if count == 1 else 'are'} left out.",
        )
    return "verbatim", "The same words stand there, in the same order."


class _Change(NamedTuple):
    """Words that stand otherwise in the quotation, before its word ``at``."""

    at: int
    had: Sequence[str]
    put: Sequence[str]


def _changes(query: Words, found: Found, there: Words, first: int, after: int) -> list[_Change]:
    changes = []
    at, place = first, None
    for low, high, count in (*found.pairs, (after, None, 0)):
        had = there.forms[place:high] if place is not None and high is not None else ()
        put = query.forms[at:low]
        if "".join(had) != "".join(put):
            changes.append(_Change(low, had, put))
        at, place = low + count, (high or 0) + count
    return changes


def _marked(text: str, query: Words, at: int) -> bool:
    """Tell whether something is shown to be left out before a word."""
    between = text[query.spans[at - 1].end : query.spans[at].start]
    return _LEFT_OUT.search(between) is not None


def _told(changes: Sequence[_Change]) -> str:
    shown = []
    for one in changes[:_TOLD]:
        had, put = " ".join(one.had[:8]), " ".join(one.put[:8])
        if had and put:
            shown.append(f"“{had}” there is “{put}” here")
        elif put:
            shown.append(f"“{put}” does not stand there")
        else:
            shown.append(f"“{had}” is left out")
    more = f", and {len(changes) - _TOLD} more changes" if len(changes) > _TOLD else ""
    return f"The words differ: {'; '.join(shown)}{more}."


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"
