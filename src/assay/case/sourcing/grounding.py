"""The grounds on which a person may grade a source: what there is, in sentences, and no grade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.case.sourcing.values import Change, Echo, Looked, Summary, Uttered

__all__ = ["grounds"]

_KINDS: Final = {
    "author": "the author of a page", "person": "a person", "organisation": "an organisation",
    "outlet": "an outlet", "document": "a document", "group": "a group",
}  # fmt: skip
_SHOWN: Final = 3


def grounds(
    source: Summary,
    claims: Sequence[Uttered],
    passed_on: int,
    echoes: Sequence[Echo],
    changes: Sequence[Change],
    looked: Looked,
) -> Iterator[str]:
    """Yield what a case holds on a source, a sentence each; what it lacks is said too."""
    called = "Named" if source.named else "Not named"
    pages = _listed(source.pages)
    yield f"{called}: “{source.name}”, {_KINDS.get(source.kind, source.kind)}, on {pages}."
    stated = ", ".join(
        f"{count} {way}"
        for way, count in (
            ("stated as certain", source.sure.certain),
            ("as probable", source.sure.probable),
            ("as possible", source.sure.possible),
            ("left open", source.sure.open),
            ("denied", source.sure.denied),
        )
        if count
    )
    yield f"{_count(source.claims, 'claim')}: {stated}." if claims else "No claim of its own."
    through = sum(len(claim.voices) > 2 for claim in claims)  # noqa: PLR2004 - outlet and speaker
    if through:
        yield f"{_count(through, 'claim')} came through somebody between it and the page."
    if passed_on:
        yield f"It passes on what others say in {_count(passed_on, 'claim')}."
    yield from _others(echoes)
    if claims:
        yield _searched(looked, len(claims))
    yield from _own(changes)


def _others(echoes: Sequence[Echo]) -> Iterator[str]:
    if not echoes:
        yield "No claim of another source was matched with one of its own."
    for kind, told in (("repeated", "also made"), ("contradicted", "contradicted")):
        found = [echo for echo in echoes if echo.kind == kind]
        if found:
            claims = _listed(dict.fromkeys(echo.claim for echo in found))
            by = _listed(dict.fromkeys(_called(echo.other) for echo in found))
            yield f"{claims}: {told} by {by}."


def _searched(looked: Looked, claims: int) -> str:
    """Say how far other claims were looked for: what was not found need not be nowhere."""
    which = "" if looked.claims == claims else f" of {claims:,}, those most worth a check,"
    verb = "was" if looked.claims == 1 else "were"
    more = "was" if looked.left == 1 else "were"
    left = f"; {looked.left:,} more as near {more} not" if looked.left else ""
    return (
        f"{_count(looked.claims, 'claim')}{which} {verb} looked for in what others say:"
        f" {_count(looked.read, 'pair')} read beside each other{left}."
    )


def _own(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        order = "then" if change.ordered else "and, in an order that is not known,"
        earlier, later = change.earlier, change.later
        if change.kind == "contradiction":
            yield (f"Says “{earlier.words}” ({earlier.id}) {order} “{later.words}” ({later.id}).")
        else:
            yield (
                f"Says the same with another certainty: {earlier.standing} ({earlier.id}) {order}"
                f" {later.standing} ({later.id})."
            )


def _called(claim: Uttered) -> str:
    name = claim.speaker.name if claim.speaker.named else f"{claim.speaker.name}, not named"
    return f"{name} ({claim.id}, {claim.page})"


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
