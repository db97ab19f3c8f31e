"""What a page's words rest on, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.report.chronology import chronology
from assay.report.contrasts import contrasts
from assay.report.escaping import escaped, link
from assay.report.evidence import leanings
from assay.report.summary import summary, worth
from assay.report.sums import sums
from assay.report.ties import linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.report.chronology import Stated
    from assay.report.contrasts import Side
    from assay.report.evidence import Leaning
    from assay.report.lookup import Link, Lookup
    from assay.report.rests import Rests

__all__ = ["counts", "grounds", "rest", "voices", "worthy"]

_WORTH: Final = 10


def counts(lookup: Lookup) -> Iterator[str]:
    """Yield what was found, in counts."""
    found = [f"- {escaped(each.words)}" for each in summary(lookup)]
    if found:
        yield from (*found, "")


def worthy(lookup: Lookup) -> Iterator[str]:
    """Yield the claims that are most worth a check."""
    found = worth(lookup, _WORTH)
    if found:
        yield from ("## Most worth a check", "")
        for place, each in enumerate(found, 1):
            who = f"{escaped(each.whose)}, worth checking {each.score}"
            yield f"{place}. claim {each.number}, “{escaped(each.words)}” ({who})"
        yield ""


def voices(chain: Sequence[Link]) -> str:
    """Return a chain of voices, each with how sure it is and the words that show it."""
    return " → ".join(f"{escaped(each.source.name)}{_grade(each)}" for each in chain)


def _grade(each: Link) -> str:
    if not each.grade:
        return ""
    cues = ", ".join(f"“{escaped(cue)}”" for cue in each.shown_by)
    return f" ({each.grade}: {cues})" if cues else f" ({each.grade})"


def rest(found: Rests) -> Iterator[str]:
    """Yield what one claim rests on."""
    for each in found.evidence:
        yield f"leans on: {_leaning(each)}"
    for figure in found.figures:
        meaning = f": {escaped(figure.meaning)}" if figure.meaning else ""
        yield f"figure: “{escaped(figure.words)}”{meaning}"
    for check in found.sums:
        yield f"{check.kind}: {check.result.words}: {escaped(check.working)}"
    for contrast in found.contrasts:
        other = f", with claim {contrast.other}" if contrast.other else ""
        yield f"contrast: {escaped(contrast.kind)}{other}"
    if found.more:
        yield f"{found.more:,} more below"


def _leaning(each: Leaning) -> str:
    target = f" {link(escaped(each.target), each.address)}" if each.target else ""
    return f"{each.kind} “{escaped(each.words)}”: {each.found}{target}"


def grounds(lookup: Lookup) -> Iterator[str]:
    """Yield contrasts, sums, evidence, times and links, each under its heading."""
    yield from _contrasts(lookup)
    yield from _sums(lookup)
    yield from _evidence(lookup)
    yield from _times(lookup)
    yield from _ties(lookup)


def _contrasts(lookup: Lookup) -> Iterator[str]:
    for place, each in enumerate(contrasts(lookup)):
        if place == 0:
            yield from ("## Side by side", "")
        yield f"- {escaped(each.kind)}  "
        yield f"  from {_side(each.sides[0])}  "
        yield f"  to {_side(each.sides[1])}"
        yield f"  - why: {escaped(each.why)} ({escaped(each.by)})"
    if lookup.record.contrasts:
        yield ""


def _side(each: Side) -> str:
    name = f"claim {each.claim}, {escaped(each.whose)}" if each.claim else escaped(each.whose)
    grade = f" ({each.grade})" if each.grade else ""
    return f"{name}{grade}: “{escaped(each.words)}”"


def _sums(lookup: Lookup) -> Iterator[str]:
    for place, each in enumerate(sums(lookup)):
        if place == 0:
            yield from ("## Sums", "")
        yield f"- **{each.kind}: {each.result.words}**: {escaped(each.working)}"
        words = ", ".join(f"“{escaped(figure.words)}”" for figure in each.figures)
        claims = f", in {_claims(each.claims)}" if each.claims else ""
        yield f"  - from {words}{claims}"
        yield f"  - why: {escaped(each.why)} ({escaped(each.by)})"
    if lookup.record.checks:
        yield ""


def _claims(numbers: Sequence[int]) -> str:
    return f"claim{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))}"


def _evidence(lookup: Lookup) -> Iterator[str]:
    for place, each in enumerate(leanings(lookup)):
        if place == 0:
            yield from ("## Evidence", "")
        claims = f", for {_claims(each.claims)}" if each.claims else ""
        yield f"- {_leaning(each)}{claims}"
        yield f"  - why: {escaped(each.why)} ({escaped(each.by)})"
    if lookup.record.evidence:
        yield ""


def _ties(lookup: Lookup) -> Iterator[str]:
    for place, each in enumerate(linked(lookup)):
        if place == 0:
            yield from ("## Who is linked with whom", "")
        kind = f", {each.type}" if each.type else ""
        tie = f"{escaped(each.start)} → {escaped(each.end)}"
        yield f"- **{tie}**: “{escaped(each.relation)}”{kind}  "
        whose = " → ".join(map(escaped, each.voices))
        grade = f" ({each.grade})" if each.grade else ""
        yield f"  claim {each.claim}, {whose}{grade}: “{escaped(each.words)}”"
        yield f"  - why: {escaped(each.why)} ({escaped(each.by)})"
    if lookup.record.links:
        yield ""


def _times(lookup: Lookup) -> Iterator[str]:
    found = chronology(lookup)
    if found is None:
        return
    yield from ("## When", "", "| When | | What it is | Words | How it is known |")
    yield "| --- | --- | --- | --- | --- |"
    yield from map(_row, (*found.stated, *found.unplaced))
    yield ""


def _row(each: Stated) -> str:
    words = ", ".join(
        f"“{escaped(one.words)}”{f' (claim {one.claim})' if one.claim else ''}"
        for one in each.places
    )
    more = f" and {each.more:,} more" if each.more else ""
    known = f"{escaped(each.basis)} ({escaped(each.by)})"
    return (
        f"| {escaped(each.name)} | {escaped(each.when)} | {each.lane} | {words}{more} | {known} |"
    )
