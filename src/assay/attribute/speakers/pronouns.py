"""Whom "he" and "she" stand for: who was just introduced, who opens the sentence, who spoke."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from assay.attribute.speakers.bearer import is_lone, last_name
from assay.attribute.speakers.mention import Speaker, key
from assay.attribute.speakers.names import opening_name
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.speakers.appearing import Appearance
    from assay.attribute.speakers.bearer import Bearer
    from assay.attribute.speakers.mention import Mention

__all__ = ["GENDERS", "PERSON", "by_pronoun", "named_in_text"]

GENDERS = {"he": "m", "she": "f", "mr": "m", "mrs": "f", "ms": "f", "miss": "f"}

PERSON = "A person whom the page names."
_PRONOUN = "A pronoun: the page does not tell whom it stands for."

_EITHER = "A pronoun: it can stand for {} or for {}."

_NEAR = 400
"""Code points over which a name that is no speaker's may be a pronoun's."""

_SENTENCES = 24
"""Names that are looked through before a pronoun."""


def by_pronoun(mention: Mention, cast: list[Speaker], pronoun: str) -> tuple[int | None, str]:
    """Return the place in ``cast`` of whom "he" or "she" means, and why none is told.

    Names tell nobody's gender: the page's other words do, and where it stands in them.
    """
    gender = GENDERS[pronoun]
    heard = [
        at
        for at in mention.scope
        if cast[at].kind == "person" and cast[at].gender in {None, gender}
    ]
    speakers = [cast[at] for at in heard]
    introduced = _introduced(mention, gender, speakers)
    if introduced:
        if len(introduced) > 1:
            return None, _EITHER.format(*(one.name for one in introduced))
        return _place(introduced[0], mention, gender, heard, cast), ""
    for found in (_opening, _called, _alone):
        bearer = found(mention, gender, speakers)
        if bearer is not None:
            return _place(bearer, mention, gender, heard, cast), ""
    return (heard[0] if heard else None), _PRONOUN


def _place(
    bearer: Bearer, mention: Mention, gender: str, heard: Sequence[int], cast: list[Speaker]
) -> int:
    """Return the place of a name's bearer, who is added where nothing was heard of her."""
    for at in heard:
        if _is_same(cast[at].name, bearer.name):
            return at
    cast.append(named_in_text(bearer, gender, mention.comment))
    return len(cast) - 1


def named_in_text(bearer: Bearer, gender: str | None, comment: str | None) -> Speaker:
    """Return a source whom the page names where nobody speaks."""
    return Speaker(
        name=bearer.name,
        kind="person",
        named=True,
        role=bearer.role,
        gender=gender,
        why=PERSON,
        comment=comment,
        mentions=[Span(bearer.start, bearer.end)],
    )


def _is_same(one: str, other: str) -> bool:
    """Tell whether two names are one person's: by the last name, and the first where both have."""
    first, second = key(one).split(), key(other).split()
    lone = is_lone(one) or is_lone(other)
    return last_name(one) == last_name(other) and (lone or first[0] == second[0])


def _heard_at(heard: Sequence[Speaker]) -> int:
    return max((span.start for one in heard for span in one.mentions), default=-1)


def _introduced(mention: Mention, gender: str, heard: Sequence[Speaker]) -> list[Bearer]:
    """Return whom the page has begun to tell of since somebody spoke; two where either is meant.

    “…,” said Ana Roke. Her neighbour Bo Lind had left. “I ran,” he said.
    """
    if mention.comment is not None:
        return []
    since = max(_heard_at(heard[:1]) + 1, mention.span.start - _NEAR)
    near = _appeared(mention, since)
    lead = next((one for one in reversed(near) if one.leads and _may(one, mention, gender)), None)
    if lead is None:
        return [one.bearer for one in near if one.gender == gender][-1:]
    beside = [
        one for one in near if one.sentence == lead.sentence and one.bearer.name != lead.bearer.name
    ]
    return [one.bearer for one in _rather(lead, beside, mention, gender, heard)]


def _appeared(mention: Mention, since: int) -> Sequence[Appearance]:
    every = mention.named.appearing
    end = bisect_left(every, mention.span.start, key=attrgetter("start"))
    known = {one.name for one in mention.bearers}
    return [
        one
        for one in every[max(0, end - _SENTENCES) : end]
        if one.start >= since and one.bearer.name in known
    ]


def _may(one: Appearance, mention: Mention, gender: str) -> bool:
    """Tell whether nothing on the page speaks against somebody's being a "he" or "she"."""
    hard = one.gender or mention.named.genders.get(last_name(one.bearer.name))
    return hard in {None, gender}


def _rather(
    lead: Appearance,
    beside: Sequence[Appearance],
    mention: Mention,
    gender: str,
    heard: Sequence[Speaker],
) -> list[Appearance]:
    """Return who of those in a sentence is meant: the one it is about, or another it calls so.

    “Ana Roke met Bo Lind. “…,” she said” is told by no word of the page where neither has spoken.
    """
    own = _leaning(lead, mention)
    if own == gender:
        return [lead]
    free = [one for one in beside if _leaning(one, mention) in {None, gender}]
    called = [one for one in free if _leaning(one, mention) == gender]
    if called:
        return called[:1]
    if own is not None:
        return free[:1] or [lead]
    spoke = any(_is_same(lead.bearer.name, one.name) for one in heard)
    return [lead] if spoke or not free else [lead, free[0]]


def _leaning(one: Appearance, mention: Mention) -> str | None:
    """Return the pronoun that the page has used of somebody, be it only once."""
    return one.gender or mention.named.leanings.get(last_name(one.bearer.name))


def _opening(mention: Mention, _gender: str, heard: Sequence[Speaker]) -> Bearer | None:
    """Return whom the latest sentence opens with that opens with a name."""
    opening = opening_name(mention.text, mention.bearers, mention.block, mention.span.start)
    if opening is None or not _is_own(mention, opening):
        return None
    known = any(key(one.name) == key(opening.name) for one in heard)
    return opening if known or _heard_at(heard) < opening.start else None


def _is_own(mention: Mention, opening: Bearer) -> bool:
    """Tell whether a name stands in the words of the page itself, not in a quotation."""
    if mention.comment is not None:
        return True
    every = mention.named.appearing
    at = bisect_left(every, opening.start, key=attrgetter("start"))
    return at < len(every) and every[at].start == opening.start


def _called(mention: Mention, gender: str, heard: Sequence[Speaker]) -> Bearer | None:
    """Return who was named later than the last speaker, and whom the page calls by the pronoun."""
    start, last = mention.span.start, _heard_at(heard[:1])
    found: tuple[int, Bearer] | None = None
    for bearer, called in mention.named.gendered:
        if called != gender:
            continue
        surname = bearer.name.split()[-1]
        at = mention.text.rfind(surname, max(last + 1, start - _NEAR, 0), start)
        if at >= 0 and (found is None or at > found[0]):
            found = at, bearer
    return None if found is None else found[1]


def _alone(mention: Mention, gender: str, heard: Sequence[Speaker]) -> Bearer | None:
    """Return the one person that the words before name, where nobody has spoken yet.

    “Ana Roke, 44, left hospital on Monday. … she told us”: a paragraph may lie between.
    """
    if heard:
        return None
    start = mention.span.start
    near = [one for one in mention.bearers if start - _NEAR <= one.start < start]
    called = mention.named.genders.get(last_name(near[-1].name)) if near else None
    one_name = len({one.name for one in near}) == 1
    return near[-1] if one_name and called in {None, gender} else None
