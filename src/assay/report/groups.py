"""The claims of a page, gathered under those who make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.record import Claim, Source
from assay.report.lookup import standing, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assay.report.lookup import Lookup, Standing

__all__ = ["Group", "Groups", "groups"]


class Group(Struct, frozen=True, kw_only=True):
    """One source: what it claims in the article, and what it passes on from others.

    ``in_comments`` counts its claims in the discussion.
    """

    source: Source
    number: int
    claims: tuple[Claim, ...]
    passes_on: tuple[Claim, ...]
    in_comments: int


class Groups(Struct, frozen=True, kw_only=True):
    """The article's claims by source, each kind in the order of its first claim."""

    named: tuple[Group, ...]
    unnamed: tuple[Group, ...]
    headings: tuple[Group, ...]
    own: tuple[Group, ...]

    @property
    def reported(self) -> tuple[Group, ...]:
        """Those whose words the page reports, named ones first."""
        return self.named + self.unnamed


def groups(lookup: Lookup) -> Groups:
    """Gather the claims outside the discussion; a source that only passes on is listed too."""
    by_source: dict[tuple[Standing, str], list[Claim]] = {}
    passed: dict[str, list[Claim]] = {}
    in_comments: dict[str, int] = {}
    for claim in lookup.record.claims:
        source = lookup.speaker(claim)
        if claim.comment is not None:
            in_comments[source.id] = in_comments.get(source.id, 0) + 1
            continue
        for voice in claim.voices[1:-1]:
            between = standing_of(lookup.sources[voice.source])
            if between in {"named", "unnamed"}:
                by_source.setdefault((between, voice.source), [])
                passed.setdefault(voice.source, []).append(claim)
        by_source.setdefault((standing(lookup, claim), source.id), []).append(claim)

    def gathered(*wanted: Standing) -> tuple[Group, ...]:
        return tuple(
            _group(lookup, identifier, claims, passed.get(identifier, ()), in_comments)
            for (kind, identifier), claims in by_source.items()
            if kind in wanted
        )

    return Groups(
        named=gathered("named", "commenter"),
        unnamed=gathered("unnamed"),
        headings=gathered("heading"),
        own=gathered("own"),
    )


def _group(
    lookup: Lookup,
    identifier: str,
    claims: Iterable[Claim],
    passes_on: Iterable[Claim],
    in_comments: dict[str, int],
) -> Group:
    return Group(
        source=lookup.sources[identifier],
        number=lookup.source_numbers[identifier],
        claims=tuple(claims),
        passes_on=tuple(passes_on),
        in_comments=in_comments.get(identifier, 0),
    )
