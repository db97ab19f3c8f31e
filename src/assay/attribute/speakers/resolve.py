"""Which speaker a mention stands for: by name, short name, description or pronoun.

A wrong merge is worse than a missed one: where the words leave a choice, mentions stay apart.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assay.attribute.kinds import is_commentator, is_common_body
from assay.attribute.speakers.bearer import is_lone, last_name
from assay.attribute.speakers.mention import Mention, Speaker, key
from assay.attribute.speakers.pronouns import GENDERS, PERSON, by_pronoun, named_in_text

if TYPE_CHECKING:
    from assay.record import SourceKind

__all__ = ["resolve"]

_RECENT = 900
"""Code points over which a description without a name may reach back to the one who spoke."""

_NAME = "A name that the page gives to who speaks."
_WORDED = "Named no further: kept as the page words it."
_PRONOUN = "A pronoun: the page does not tell whom it stands for."
_SEVERAL = "Several persons of this page bear the name: which one speaks is not told."


def resolve(mention: Mention, cast: list[Speaker]) -> int:
    """Return the place in ``cast`` of who is meant; whom nothing matches is added to it."""
    if mention.is_common_noun():
        kind = mention.read.kind if is_common_body(mention.read.head) else "person"
        read = mention.read._replace(proper=False, kind=kind)
        mention = replace(mention, read=read)
    place, why = _match(mention, cast)
    if place is None:
        cast.append(_new(mention, why))
        place = len(cast) - 1
    speaker = cast[place]
    speaker.mentions.append(mention.span)
    first = re.split(r"\W", mention.words.lower(), maxsplit=1)[0]
    speaker.gender = speaker.gender or GENDERS.get(first)
    if mention.read.role and not speaker.role and speaker.kind == "person":
        speaker.role = mention.read.role
    if mention.read.proper and speaker.kind == mention.read.kind == "person":
        fuller = mention.read.name
        if is_lone(speaker.name) and not is_lone(fuller) and _share(fuller, speaker.name):
            speaker.name = fuller
    elif not speaker.named and " " not in speaker.name and speaker.head == mention.read.head:
        # a headline's "Pilot" is better told as "the harbour pilot"
        speaker.name = mention.read.name
    return place


def _match(mention: Mention, cast: list[Speaker]) -> tuple[int | None, str]:
    """Find the speaker meant, the latest first; None, and why, where the words leave a choice."""
    lower = mention.words.lower()
    if lower in {"he", "she"}:
        return by_pronoun(mention, cast, lower)
    if lower in {"they", "it"}:
        return _by_plural(mention, cast, lower), _PRONOUN
    if mention.read.proper:
        return _by_name(mention, cast)
    is_bare = mention.words.lower() == mention.read.head and mention.words[:1].isupper()
    return (_by_office if is_bare else _by_description)(mention, cast), _WORDED


def _by_plural(mention: Mention, cast: list[Speaker], pronoun: str) -> int | None:
    """Give "they" and "it" to who spoke last, if that is a group or a body."""
    wanted = {"group"} if pronoun == "they" else {"organisation", "outlet", "document"}
    last = next(iter(mention.scope), None)
    return last if last is not None and cast[last].kind in wanted else None


def _by_name(mention: Mention, cast: list[Speaker]) -> tuple[int | None, str]:
    wanted = key(mention.read.name)
    for at in mention.scope:
        if cast[at].named and key(cast[at].name) == wanted:
            return at, ""
    if mention.read.kind != "person":
        return None, _NAME
    if not is_lone(mention.read.name):
        known = [at for at in mention.scope if _is_part(cast[at], mention.read.name)]
        return (known[0] if len(known) == 1 else None), PERSON
    full = mention.full_names(last_name(wanted))
    exact = {name for name in full if name.lower().endswith(f" {wanted}")}
    full = exact or full
    if len(full) == 1:
        return next((at for at in mention.scope if cast[at].name in full), None), PERSON
    called = mention.words.lower()
    for at in mention.scope:
        if any(span.of(mention.text).lower() == called for span in cast[at].mentions):
            return at, ""
    return None, _SEVERAL if full else _NAME


def _share(one: str, other: str) -> bool:
    return last_name(one) == last_name(other)


def _is_part(speaker: Speaker, name: str) -> bool:
    """Tell a speaker known by the last name alone, or one whose last names are all of ``name``."""
    if not speaker.named or speaker.kind not in {"person", "organisation"}:
        return False
    alone = is_lone(speaker.name) and _share(speaker.name, name)
    return alone or speaker.name.lower().endswith(f" {name.lower()}")


def _by_description(mention: Mention, cast: list[Speaker]) -> int | None:
    lower, head = mention.words.lower(), mention.read.head
    if not lower.startswith(("the ", "this ", "that ")):
        return None
    for at in mention.scope:
        if not cast[at].named and key(cast[at].name) == key(lower):
            return at
    if mention.read.kind != "person":
        same = [
            at
            for at in mention.scope
            if (cast[at].head, cast[at].kind) == (head, mention.read.kind)
        ]
        return same[0] if len(same) == 1 else None
    persons = [at for at in mention.scope if cast[at].kind == "person"]
    by_role = [at for at in persons if _has_role(mention, cast[at], head)]
    if by_role:
        return by_role[0] if len(by_role) == 1 else None
    by_head = [at for at in persons if cast[at].head == head and not cast[at].named]
    if len(by_head) == 1:
        return by_head[0]
    near = mention.span.start - _RECENT
    named = [at for at in persons if cast[at].named]
    recent = [at for at in named if max(one.start for one in cast[at].mentions) >= near]
    meant = recent or named
    return meant[0] if len(meant) == 1 and is_commentator(head) else None


def _by_office(mention: Mention, cast: list[Speaker]) -> int | None:
    """Return whom a headline calls "Mayor", where the page gives one person that title."""
    head = mention.read.head
    held = [one for one in mention.bearers if head in (one.role or "").lower().split()]
    if len({one.name for one in held}) != 1:
        if mention.read.kind == "person":
            return None
        same = [at for at in mention.scope if key(cast[at].name).split()[-1:] == [head]]
        return same[0] if len(same) == 1 else None
    known = [at for at in mention.scope if cast[at].name == held[0].name]
    if not known:
        cast.append(named_in_text(held[0], None, mention.comment))
    return known[0] if known else len(cast) - 1


def _has_role(mention: Mention, speaker: Speaker, head: str) -> bool:
    """Tell whether the page calls a speaker so, beside the name or beside a mention."""
    roles = [speaker.role or ""]
    roles += [one.role or "" for one in mention.bearers if one.name == speaker.name]
    return any(head in re.findall(r"\w+", role.lower()) for role in roles)


def _kind(mention: Mention, name: str, role: str | None) -> SourceKind:
    """Take a single name for a body, unless the page shows a person by title or full name."""
    read = mention.read
    lone = read.kind == "person" and read.proper and is_lone(name)
    lone = lone and (" " not in name or name.lower().startswith(("al ", "el ")))
    called = mention.words.lower().split()[0].strip(".") in GENDERS
    if lone and not role and not called and not mention.full_names(last_name(name)):
        return "organisation"
    return read.kind


def _new(mention: Mention, why: str) -> Speaker:
    read = mention.read
    name, role = read.name, read.role
    if read.proper and read.kind == "person":
        full = mention.full_names(last_name(name))
        if len(full) == 1 and is_lone(name):
            name = full.pop()
        roles = (one.role for one in mention.bearers if one.name == name and one.role)
        role = role or next(roles, None)
    kind, proper = _kind(mention, name, role), read.proper
    gender = mention.named.genders.get(last_name(name)) if kind == "person" and proper else None
    if proper and read.kind == "person" and mention.is_common_plural():
        kind, proper, why = "group", False, _WORDED
    return Speaker(
        name=name,
        kind=kind,
        named=proper,
        why=why,
        head=read.head,
        role=role,
        gender=gender,
        comment=mention.comment,
    )
