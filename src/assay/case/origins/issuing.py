"""Pages of bodies as the origin of what others have from these bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case.origins.times import is_before
from assay.case.origins.values import Edge
from assay.case.origins.voices.sameness import same_speaker

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from assay.case.origins.known import Ground, Grounds
    from assay.case.origins.stretches import Stretch
    from assay.case.values import CasePage

__all__ = ["issued_edges"]


def issued_edges(
    pages: Mapping[str, CasePage], told: Mapping[str, Sequence[Stretch]],
    grounds: Mapping[str, Grounds], bodies: Collection[str], known: Sequence[Edge],
) -> Iterator[Edge]:  # fmt: skip
    """Yield an edge to a body's own page from each other page that gives the body as its source.

    Not where that page came later, nor where the other has the claim from a page already.
    """
    leading = {edge.from_ for edge in known}
    for page, its in grounds.items():
        if page in leading or page in bodies:
            continue
        for to in bodies:
            ground = _shared(its.own, grounds[to].own)
            if ground is None or is_before(pages[page], pages[to]):
                continue
            span = next(
                (one.span for one in told[page] if one.words == ground.words), told[page][0].span
            )
            words = " ".join(span.of(told[page][0].text).split())
            yield Edge(
                from_=page, to=to, by="voice", words=words, span=span,
                why=f"{page} gives {ground.speaker.name} as its source, who speaks for itself on"
                f" {to} ({pages[to].publisher or to}): “{words}”.",
            )  # fmt: skip
            break


def _shared(some: Sequence[Ground], its: Sequence[Ground]) -> Ground | None:
    """Return the ground of a page that is one source with a ground of a body's page.

    Who is given by a person's name may have been heard elsewhere than on the body's page.
    """
    return next(
        (
            one
            for one in some
            if not one.speaker.names
            and any(same_speaker(one.speaker, other.speaker) for other in its)
        ),
        None,
    )
