"""Claims as schema.org `Claim`, and `ClaimReview` where a person gave a rating; nowhere else.

A `Claim` has no polarity. Who denies something is not the author of what they deny: there the
author is left out, and the description says who denies it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assay.case.judging import latest
from assay.exchange.ids import uuid
from assay.exchange.parts import array
from assay.exchange.wording import account

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.case.values import CaseClaim, Judgement
    from assay.exchange.contents import Contents, Leaf
    from assay.record import Claim, Comment

__all__ = ["claimreview"]

_TYPES: Final = {"organisation": "Organization", "outlet": "Organization", "group": "Organization",
                 "document": "CreativeWork"}  # fmt: skip


def claimreview(contents: Contents) -> Iterator[bytes]:
    """Yield one JSON-LD graph, a claim or a review a line."""
    yield from array(
        b'{"@context":"https://schema.org","@graph":[', _graph(contents), b"]}\n"
    )  # fmt: skip


def _graph(contents: Contents) -> Iterator[dict[str, Any]]:
    standing = latest(contents.judgements)
    for leaf in contents.leaves():
        comments = {comment.id: comment for comment in leaf.record.comments}
        for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True):
            made = _claim(leaf, claim, kept, comments.get(claim.comment or ""))
            yield made
            rating = standing.get((kept.id, "rating"))
            if rating is not None:
                yield _review(made, rating, standing)


def _claim(leaf: Leaf, claim: Claim, kept: CaseClaim, comment: Comment | None) -> dict[str, Any]:
    return _without_none({
        "@type": "Claim",
        "@id": _name("claim", leaf.page.hash, claim.id),
        "identifier": kept.id,
        "text": kept.said,
        "description": account(leaf, claim, kept.text),
        "author": None if claim.id in leaf.denied else _speaker(leaf, claim),
        "appearance": _page(leaf, None if comment is None else comment.permalink),
        "datePublished": leaf.page.published if comment is None else comment.posted,
        "inLanguage": leaf.page.language,
    })  # fmt: skip


def _speaker(leaf: Leaf, claim: Claim) -> dict[str, Any] | None:
    source = leaf.sources[claim.voices[-1].source]
    if source.kind == "unstated":
        return None
    return _without_none({
        "@type": _TYPES.get(source.kind, "Person"), "name": source.name,
        "description": source.role,
    })  # fmt: skip


def _page(leaf: Leaf, permalink: str | None) -> dict[str, Any]:
    page = leaf.page
    return _without_none({
        "@type": "CreativeWork", "@id": _name("page", page.hash), "url": permalink or page.url,
        "headline": page.title, "datePublished": page.published,
        "publisher": {"@type": "Organization", "name": page.publisher} if page.publisher else None,
    })  # fmt: skip


def _review(
    claim: dict[str, Any], rating: Judgement, standing: Mapping[tuple[str, str], Judgement]
) -> dict[str, Any]:
    """Return what a person decided. The address of their review is judged of the judgement."""
    address = standing.get((rating.id, "url"))
    return _without_none({
        "@type": "ClaimReview",
        "@id": _name("review", str(claim["@id"]), rating.at, rating.who, rating.value),
        "url": None if address is None else address.value,
        "claimReviewed": claim["text"],
        "datePublished": rating.at,
        "author": {"@type": "Person", "name": rating.who},
        "reviewRating": _without_none({
            "@type": "Rating", "alternateName": rating.value, "ratingExplanation": rating.reason,
        }),
        "itemReviewed": {
            key: value for key, value in claim.items() if key != "identifier"
        },
    })  # fmt: skip


def _name(*parts: str) -> str:
    return f"urn:uuid:{uuid(*parts)}"


def _without_none(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
