"""Words that a moderator would want to see: marked by a model, with set phrases of bad faith."""

from __future__ import annotations

import re
from typing import Final, Literal

from msgspec import Struct

from assay.models.conduct import BY, is_name, marked
from assay.record import ConductKind
from assay.relate.charges import charges
from assay.relate.tongue import is_covered
from assay.text import Span, quote, words

__all__ = ["PROFANITY", "Signal", "conduct", "signals"]

PROFANITY: Final = "profanity"
"""Coarse words that are aimed at nobody; a record leaves them out."""

_BY_PHRASE = "rule:bad-faith-phrases/1"
_SURE = 0.9
_SAID = {
    "insult": "demeans a person or a group",
    "slur": "is a demeaning name for people of a kind",
    "threat": "reads as a threat or a call to violence",
    "dehumanising": "speaks of people as animals, vermin, disease or filth",
    "bad_faith_charge": "charges somebody with writing as a troll, as a bot or for pay",
    "profanity": "is coarse, and aimed at nobody",
}
_IDENTITY = frozenset(
    "gay gays lesbian lesbians homosexual homosexuals bisexual trans transgender queer straight "
    "man men woman women female females male males guy girl boy black blacks white whites asian "
    "asians african arab arabs latino latinos hispanic muslim muslims islam islamic jew jews "
    "jewish christian christians catholic catholics hindu hindus atheist atheists immigrant "
    "immigrants migrant migrants refugee refugees foreigner foreigners disabled deaf blind "
    "autistic roma people person folks community neighbour neighbours neighbor neighbors friend "
    "friends a an the as i am my our we of native natives indigenous kurd kurds turk turks "
    "russian russians american americans mexican mexicans chinese indian indians israeli israelis "
    "palestinian palestinians ethnic ethnically sunni shia be is are was were and or but so that "
    "this it its in on at to from with he she they".split()
)
"""Words that say what somebody is, and small words: to name it is no slur."""

_LETTER = re.compile(r"\w")


class Signal(Struct, frozen=True, kw_only=True):
    """Words of a comment, in code points, with what they may be and why.

    ``score`` is the model's probability, 0 to 1. It is a signal for a human moderator, no verdict.
    """

    kind: ConductKind | Literal["profanity"]
    span: Span
    score: float
    why: str
    by: str


def conduct(text: str) -> tuple[Signal, ...]:
    """Mark the words of one comment that a moderator would want to see.

    >>> [(signal.kind, signal.span.of("nice try, you paid troll"))
    ...  for signal in conduct("nice try, you paid troll")]
    [('bad_faith_charge', 'nice try, you paid troll')]

    Words in another language than English are not read. Time is linear in the length.
    Raises `ModelError` when the weights are missing or damaged.
    """
    return signals(text, Span(0, len(text)))


def signals(text: str, span: Span) -> tuple[Signal, ...]:
    """Mark the words of a stretch; see `conduct`."""
    if not is_covered(text, [span]):
        return ()
    found = [(one.span, one.kind, one.score, BY) for one in marked(text, span)]
    found = [one for one in found if not _mentions(text, one[0], one[1])]
    for phrase in charges(text, span):
        inside = [one for one in found if one[0].overlaps(phrase)]
        found = [one for one in found if one not in inside and not _beside(one, phrase)]
        low = min([phrase.start, *(one[0].start for one in inside)])
        high = max([phrase.end, *(one[0].end for one in inside)])
        found.append((Span(low, high), "bad_faith_charge", _SURE, _BY_PHRASE))
    return tuple(
        Signal(
            kind=kind,  # type: ignore[arg-type]  # the model's kinds are the contract's
            span=place, score=round(score, 3),
            why=f"“{quote(text, [place])}” {_SAID[kind]}.", by=by,
        )
        for place, kind, score, by in sorted(found)
        if _LETTER.search(text, *place)
    )  # fmt: skip


def _beside(one: tuple[Span, str, float, str], phrase: Span) -> bool:
    """Tell a charge that only carries on the words of a set phrase."""
    apart = max(one[0].start - phrase.end, phrase.start - one[0].end)
    return one[1] == "bad_faith_charge" and apart <= 1


def _mentions(text: str, span: Span, kind: str) -> bool:
    """Tell words that merely name what somebody is."""
    if kind == "threat":
        return False
    held = words(text, [span])
    return all(
        form in _IDENTITY or is_name(place.of(text))
        for form, place in zip(held.forms, held.spans, strict=True)
    )
