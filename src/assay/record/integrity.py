"""What must hold between the parts of a record, beyond the type of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from typing import Protocol

    from assay.record.grounds import Event, Figure
    from assay.record.record import Record
    from assay.text import Span, Spans

    class _Identified(Protocol):
        @property
        def id(self) -> str: ...


__all__ = ["check"]

_WORDLESS = frozenset({"author", "commenter", "unstated"})
"""The kinds of source that need not point at words."""


def check(record: Record) -> Record:
    """Return ``record`` itself, if all that the contract demands of it holds.

    Raises `RecordError` at the first thing that does not, with its JSONPath.
    """
    for rule in _RULES:
        rule(record)
    return record


def _ids(items: Sequence[_Identified], path: str) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, item in enumerate(items):
        if item.id in places:
            raise RecordError(
                f"$.{path}[{place}].id",
                f"an id of its own ({path}[{places[item.id]}] has it)",
                f"'{item.id}'",
            )
        places[item.id] = place
    return places


def _known(identifier: str | None, ids: Container[str], path: str, what: str) -> None:
    if identifier is not None and identifier not in ids:
        raise RecordError(path, f"the id of {what} of this record", f"'{identifier}'")


def _inside(span: Span, size: int, path: str) -> None:
    if not 0 <= span.start < span.end <= size:
        raise RecordError(path, f"0 <= start < end <= {size}, inside page.text", str(list(span)))


def _pieces(spans: Spans, size: int, path: str) -> None:
    end = 0
    for place, span in enumerate(spans):
        _inside(span, size, f"{path}[{place}]")
        if span.start < end:
            raise RecordError(
                f"{path}[{place}]",
                f"a span from {end} on: in order, not overlapping",
                str(list(span)),
            )
        end = span.end


def _blocks(record: Record) -> None:
    comments = {comment.id: comment for comment in record.comments}
    _ids(record.blocks, "blocks")
    _pieces(tuple(block.span for block in record.blocks), len(record.page.text), "$.blocks")
    for place, block in enumerate(record.blocks):
        if block.comment is None:
            continue
        path = f"$.blocks[{place}]"
        comment = comments.get(block.comment)
        if comment is None:
            raise RecordError(
                f"{path}.comment", "the id of a comment of this record", f"'{block.comment}'"
            )
        if comment.span is None or not comment.span.covers(block.span):
            raise RecordError(
                f"{path}.span", f"a place inside comment '{comment.id}'", str(list(block.span))
            )


def _comments(record: Record) -> None:
    ids = _ids(record.comments, "comments")
    for place, comment in enumerate(record.comments):
        path = f"$.comments[{place}]"
        _known(comment.parent, ids, f"{path}.parent", "a comment")
        depth = 0
        if comment.parent is not None:
            above = ids[comment.parent]
            if above >= place:
                raise RecordError(f"{path}.parent", "a comment that stands before it")
            depth = record.comments[above].depth + 1
        if comment.depth != depth:
            raise RecordError(f"{path}.depth", str(depth), str(comment.depth))
        if (comment.span is None) is (comment.state == "present"):
            raise RecordError(
                f"{path}.span",
                f"{'a span' if comment.span is None else 'null'}"
                f" for a comment whose state is '{comment.state}'",
            )
        if comment.span is not None:
            _inside(comment.span, len(record.page.text), f"{path}.span")
        if comment.answers is not None:
            _known(comment.answers.comment, ids, f"{path}.answers.comment", "a comment")


def _problems(record: Record) -> None:
    for place, problem in enumerate(record.problems):
        if problem.span is not None:
            _inside(problem.span, len(record.page.text), f"$.problems[{place}].span")


def _sources(record: Record) -> None:
    _ids(record.sources, "sources")
    for place, source in enumerate(record.sources):
        path = f"$.sources[{place}].mentions"
        _pieces(source.mentions, len(record.page.text), path)
        if not source.mentions and source.kind not in _WORDLESS:
            raise RecordError(path, f"at least one span for a source of kind '{source.kind}'")


def _attributions(record: Record) -> None:
    sources, comments = _ids(record.sources, "sources"), _ids(record.comments, "comments")
    ids = _ids(record.attributions, "attributions")
    claimed = {claim.attribution for claim in record.claims}
    size = len(record.page.text)
    for place, item in enumerate(record.attributions):
        path = f"$.attributions[{place}]"
        _known(item.source, sources, f"{path}.source", "a source")
        _known(item.comment, comments, f"{path}.comment", "a comment")
        _known(item.parent, ids, f"{path}.parent", "an attribution")
        for name, spans in (
            ("mention", item.mention),
            ("cue", item.cue),
            ("content", item.content),
        ):
            _pieces(spans, size, f"{path}.{name}")
        if item.id not in claimed:
            raise RecordError(path, "at least one claim that it makes")
    _no_circle(record)


def _no_circle(record: Record) -> None:
    parents = {item.id: item.parent for item in record.attributions}
    ended: set[str] = set()
    for place, item in enumerate(record.attributions):
        seen: set[str] = set()
        step: str | None = item.id
        while step is not None and step not in ended:
            if step in seen:
                raise RecordError(
                    f"$.attributions[{place}].parent", "a chain that ends", "a circle"
                )
            seen.add(step)
            step = parents[step]
        ended |= seen


def _claims(record: Record) -> None:
    blocks, comments = _ids(record.blocks, "blocks"), _ids(record.comments, "comments")
    attributions = _ids(record.attributions, "attributions")
    _ids(record.claims, "claims")
    size = len(record.page.text)
    for place, claim in enumerate(record.claims):
        path = f"$.claims[{place}]"
        _known(claim.block, blocks, f"{path}.block", "a block")
        _known(claim.comment, comments, f"{path}.comment", "a comment")
        _known(claim.attribution, attributions, f"{path}.attribution", "an attribution")
        _pieces(claim.content, size, f"{path}.content")
        _pieces(claim.cues, size, f"{path}.cues")
        if claim.standalone is not None:
            for at, swap in enumerate(claim.standalone.replaced):
                _inside(swap.span, size, f"{path}.standalone.replaced[{at}].span")
                _inside(swap.by_span, size, f"{path}.standalone.replaced[{at}].by_span")


def _voices(record: Record) -> None:
    sources = _ids(record.sources, "sources")
    attributions = _ids(record.attributions, "attributions")
    size = len(record.page.text)
    for place, claim in enumerate(record.claims):
        for at, voice in enumerate(claim.voices):
            path = f"$.claims[{place}].voices[{at}]"
            _known(voice.source, sources, f"{path}.source", "a source")
            _known(voice.attribution, attributions, f"{path}.attribution", "an attribution")
            _pieces(voice.mention, size, f"{path}.mention")
            _pieces(voice.cues, size, f"{path}.cues")
        path = f"$.claims[{place}].voices"
        if claim.voices[0].attribution is not None:
            raise RecordError(f"{path}[0].attribution", "null: the first voice is the page's own")
        last = claim.voices[-1]
        if (last.attribution, last.modality, last.polarity) != (
            claim.attribution,
            claim.modality,
            claim.polarity,
        ):
            raise RecordError(
                f"{path}[{len(claim.voices) - 1}]",
                "the claim's own attribution, modality and polarity in its last voice",
            )


def _quotations(record: Record) -> None:
    _ids(record.quotations, "quotations")
    size = len(record.page.text)
    for place, item in enumerate(record.quotations):
        path = f"$.quotations[{place}]"
        _inside(item.span, size, f"{path}.span")
        if (item.of is None) is not (item.match == "not_found"):
            expected = "null" if item.match == "not_found" else "the span that is quoted"
            raise RecordError(f"{path}.of", f"{expected}, as match is '{item.match}'")
        if item.of is not None:
            _inside(item.of, size, f"{path}.of")


def _grounds(record: Record) -> None:
    claims, figures = _ids(record.claims, "claims"), _ids(record.figures, "figures")
    size = len(record.page.text)
    placed: dict[str, Sequence[Figure | Event]] = {
        "figures": record.figures, "events": record.events,
    }  # fmt: skip
    for name, items in placed.items():
        _ids(items, name)
        for place, item in enumerate(items):
            _inside(item.span, size, f"$.{name}[{place}].span")
            _known(item.claim, claims, f"$.{name}[{place}].claim", "a claim")
    for place, figure in enumerate(record.figures):
        ends = (figure.low, figure.high)
        if figure.bound == "between" and (figure.value is not None or None in ends):
            raise RecordError(f"$.figures[{place}]", "low and high, and no value, for a range")
        if figure.bound != "between" and figure.value is None:
            raise RecordError(f"$.figures[{place}].value", "a number, as it is no range")
    _ids(record.checks, "checks")
    for place, check in enumerate(record.checks):
        for at, name in enumerate(check.figures):
            _known(name, figures, f"$.checks[{place}].figures[{at}]", "a figure")
        for at, name in enumerate(check.claims):
            _known(name, claims, f"$.checks[{place}].claims[{at}]", "a claim")


def _evidence(record: Record) -> None:
    claims = _ids(record.claims, "claims")
    _ids(record.evidence, "evidence")
    for place, item in enumerate(record.evidence):
        path = f"$.evidence[{place}]"
        _inside(item.span, len(record.page.text), f"{path}.span")
        for at, name in enumerate(item.claims):
            _known(name, claims, f"{path}.claims[{at}]", "a claim")


def _contrasts(record: Record) -> None:
    ids = _ids(record.claims, "claims") | _ids(record.blocks, "blocks")
    _ids(record.contrasts, "contrasts")
    for place, item in enumerate(record.contrasts):
        for name, end in (("from", item.from_), ("to", item.to)):
            _known(end, ids, f"$.contrasts[{place}].{name}", "a claim or a block")


def _stances(record: Record) -> None:
    ids = _ids(record.comments, "comments") | _ids(record.claims, "claims")
    _ids(record.stances, "stances")
    for place, item in enumerate(record.stances):
        path = f"$.stances[{place}]"
        _known(item.from_, ids, f"{path}.from", "a comment or a claim")
        if item.to != "page":
            _known(item.to, ids, f"{path}.to", "a comment, a claim or 'page'")
        _pieces(item.spans, len(record.page.text), f"{path}.spans")


def _conduct(record: Record) -> None:
    comments = _ids(record.comments, "comments")
    _ids(record.conduct, "conduct")
    for place, item in enumerate(record.conduct):
        path = f"$.conduct[{place}]"
        _known(item.comment, comments, f"{path}.comment", "a comment")
        _inside(item.span, len(record.page.text), f"{path}.span")


_RULES = (
    _comments,
    _blocks,
    _problems,
    _sources,
    _attributions,
    _claims,
    _voices,
    _grounds,
    _evidence,
    _quotations,
    _contrasts,
    _stances,
    _conduct,
)
