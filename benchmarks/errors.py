"""What kinds of errors the attributions make: ``python -m benchmarks.errors``.

Two hundred errors, spread evenly over PolNeAR's development part, counted by kind. Attributions
inside another's content are left out, as the corpus marks hardly any.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.attribution import Tokens
from benchmarks.cases.attribution import examples

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.attribution import Triple

__all__ = ["main"]

_SHOWN = 200


class _Roles(NamedTuple):
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def main() -> int:
    """Print how many of the errors are of each kind, the most frequent first."""
    every = [kind for example in examples() for kind in _errors(*example)]
    step = max(1, len(every) / _SHOWN)
    shown = [every[int(at * step)] for at in range(min(_SHOWN, len(every)))]
    sys.stdout.write(f"{len(every)} errors in all\n\n")
    sys.stdout.write(f"| kind | of {len(shown)} |\n| --- | --- |\n")
    for kind, count in Counter(shown).most_common():
        sys.stdout.write(f"| {kind} | {count} |\n")
    return 0


def _errors(text: str, wanted: Sequence[Triple], found: Sequence[Triple]) -> Iterator[str]:
    tokens = Tokens(text)
    gold = [_Roles(*(tokens.touched(spans) for spans in one)) for one in wanted]
    ours = [_Roles(*(tokens.touched(spans) for spans in one)) for one in found]
    used: set[int] = set()
    for one in gold:
        pair = max(
            (at for at in range(len(ours)) if at not in used and ours[at].cue & one.cue),
            key=lambda at: len(ours[at].cue & one.cue),
            default=None,
        )
        if pair is None:
            alike = any(2 * len(other.content & one.content) > len(one.content) for other in ours)
            yield "missed; its content has another cue" if alike else "missed"
            continue
        used.add(pair)
        yield from _differences(one, ours[pair])
    for at in range(len(ours)):
        if at not in used:
            yield "found, and nobody marked one"


def _differences(gold: _Roles, ours: _Roles) -> Iterator[str]:
    if gold.cue != ours.cue:
        yield "cue: other edges"
    if gold.source != ours.source:
        if not gold.source or not ours.source:
            yield "source: found where none is marked" if ours.source else "source: not found"
        else:
            yield "source: other edges" if gold.source & ours.source else "source: other words"
    if gold.content != ours.content:
        if not gold.content & ours.content:
            yield "content: other words"
        elif ours.content < gold.content:
            yield "content: too short"
        else:
            yield "content: too long" if gold.content < ours.content else "content: other edges"


if __name__ == "__main__":
    sys.exit(main())
