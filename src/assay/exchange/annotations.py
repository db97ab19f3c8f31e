"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one AnnotationPage.

Positions count Unicode code points, as the recommendation demands (4.2.4 and 4.2.5: "in terms of
unicode code points (the 'character number'), not in terms of code units"), and as spans of a
record do. A browser, whose strings count UTF-16, converts at its own edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assay.case.judging import latest
from assay.exchange.ids import uuid
from assay.exchange.moments import instant
from assay.exchange.parts import array, json_bytes
from assay.exchange.wording import account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.values import CaseClaim, Judgement
    from assay.exchange.contents import Contents, Leaf
    from assay.record import Claim
    from assay.text import Span

__all__ = ["annotation_page"]

_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_AROUND: Final = 32
"""Characters before and after the words, to tell them from the same words elsewhere."""

_SOFTWARE: Final = {"type": "Software", "name": "assay"}


def annotation_page(contents: Contents) -> Iterator[bytes]:
    """Yield one AnnotationPage of all claims, an annotation a line."""
    ratings = {
        subject: one for (subject, what), one in latest(contents.judgements).items()
        if what == "rating"
    }  # fmt: skip
    case = sorted(page.hash for page in contents.pages())
    head = {
        "@context": _CONTEXT,
        "id": f"urn:uuid:{uuid('annotations', *case)}",
        "type": "AnnotationPage",
        "partOf": {
            "id": f"urn:uuid:{uuid('collection', *case)}", "type": "AnnotationCollection",
            "label": "Claims of a case", "total": contents.count(),
        },
        "startIndex": 0,
    }  # fmt: skip
    items = (
        _annotation(leaf, claim, kept, ratings.get(kept.id))
        for leaf in contents.leaves()
        for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True)
    )
    yield from array(json_bytes(head)[:-1] + b',"items":[', items, b"]}\n")


def _annotation(
    leaf: Leaf, claim: Claim, kept: CaseClaim, rating: Judgement | None
) -> dict[str, Any]:
    targets = [_target(leaf, span) for span in claim.content]
    return {
        "id": f"urn:uuid:{uuid('annotation', leaf.page.hash, claim.id)}",
        "type": "Annotation",
        "motivation": ["describing"] if rating is None else ["describing", "assessing"],
        "created": instant(leaf.page.added),
        "generator": _SOFTWARE,
        "body": [*_bodies(leaf, claim, kept), *([] if rating is None else [_rated(rating)])],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _bodies(leaf: Leaf, claim: Claim, kept: CaseClaim) -> Iterator[dict[str, Any]]:
    yield _body("describing", account(leaf, claim, kept.text))
    yield _body("identifying", leaf.sources[claim.voices[-1].source].name)
    if kept.standalone:
        yield _body("editing", kept.standalone)
    tags = (("modality", claim.modality), ("polarity", claim.polarity))
    for name, value in tags:
        if value is not None:
            yield _body("tagging", f"{name}:{value}")
    yield _body("commenting", claim.why)


def _body(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _rated(rating: Judgement) -> dict[str, Any]:
    """Return what a person decided, with who and when; the reason stands behind the rating."""
    value = f"{rating.value}: {rating.reason}" if rating.reason else rating.value
    return {
        **_body("assessing", value),
        "creator": {"type": "Person", "name": rating.who},
        "created": instant(rating.at),
    }


def _target(leaf: Leaf, span: Span) -> dict[str, Any]:
    text = leaf.record.page.text
    return {
        "type": "SpecificResource",
        "source": leaf.page.url or f"urn:uuid:{uuid('page', leaf.page.hash)}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
        ],
    }
