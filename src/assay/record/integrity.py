"""What must hold between the parts of a record, beyond the type of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.errors import RecordError
from assay.record import grounded, tied
from assay.record.referring import ids, inside, known, pieces

if TYPE_CHECKING:
    from assay.record.record import Record


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


def _blocks(record: Record) -> None:
    comments = {comment.id: comment for comment in record.comments}
    ids(record.blocks, "blocks")
    pieces(tuple(block.span for block in record.blocks), len(record.page.text), "$.blocks")
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
    held = ids(record.comments, "comments")
    for place, comment in enumerate(record.comments):
        path = f"$.comments[{place}]"
        known(comment.parent, held, f"{path}.parent", "a comment")
        depth = 0
        if comment.parent is not None:
            above = held[comment.parent]
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
            inside(comment.span, len(record.page.text), f"{path}.span")
        if comment.answers is not None:
            known(comment.answers.comment, held, f"{path}.answers.comment", "a comment")


def _problems(record: Record) -> None:
    for place, problem in enumerate(record.problems):
        if problem.span is not None:
            inside(problem.span, len(record.page.text), f"$.problems[{place}].span")


def _sources(record: Record) -> None:
    ids(record.sources, "sources")
    for place, source in enumerate(record.sources):
        path = f"$.sources[{place}].mentions"
        pieces(source.mentions, len(record.page.text), path)
        if not source.mentions and source.kind not in _WORDLESS:
            raise RecordError(path, f"at least one span for a source of kind '{source.kind}'")


def _attributions(record: Record) -> None:
    sources, comments = ids(record.sources, "sources"), ids(record.comments, "comments")
    held = ids(record.attributions, "attributions")
    claimed = {claim.attribution for claim in record.claims}
    size = len(record.page.text)
    for place, item in enumerate(record.attributions):
        path = f"$.attributions[{place}]"
        known(item.source, sources, f"{path}.source", "a source")
        known(item.comment, comments, f"{path}.comment", "a comment")
        known(item.parent, held, f"{path}.parent", "an attribution")
        for name, spans in (
            ("mention", item.mention),
            ("cue", item.cue),
            ("content", item.content),
        ):
            pieces(spans, size, f"{path}.{name}")
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
    blocks, comments = ids(record.blocks, "blocks"), ids(record.comments, "comments")
    attributions = ids(record.attributions, "attributions")
    ids(record.claims, "claims")
    size = len(record.page.text)
    for place, claim in enumerate(record.claims):
        path = f"$.claims[{place}]"
        known(claim.block, blocks, f"{path}.block", "a block")
        known(claim.comment, comments, f"{path}.comment", "a comment")
        known(claim.attribution, attributions, f"{path}.attribution", "an attribution")
        pieces(claim.content, size, f"{path}.content")
        pieces(claim.cues, size, f"{path}.cues")
        if claim.standalone is not None:
            for at, swap in enumerate(claim.standalone.replaced):
                inside(swap.span, size, f"{path}.standalone.replaced[{at}].span")
                inside(swap.by_span, size, f"{path}.standalone.replaced[{at}].by_span")


def _voices(record: Record) -> None:
    sources = ids(record.sources, "sources")
    attributions = ids(record.attributions, "attributions")
    size = len(record.page.text)
    for place, claim in enumerate(record.claims):
        for at, voice in enumerate(claim.voices):
            path = f"$.claims[{place}].voices[{at}]"
            known(voice.source, sources, f"{path}.source", "a source")
            known(voice.attribution, attributions, f"{path}.attribution", "an attribution")
            pieces(voice.mention, size, f"{path}.mention")
            pieces(voice.cues, size, f"{path}.cues")
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


def _stances(record: Record) -> None:
    held = ids(record.comments, "comments") | ids(record.claims, "claims")
    ids(record.stances, "stances")
    for place, item in enumerate(record.stances):
        path = f"$.stances[{place}]"
        known(item.from_, held, f"{path}.from", "a comment or a claim")
        if item.to != "page":
            known(item.to, held, f"{path}.to", "a comment, a claim or 'page'")
        pieces(item.spans, len(record.page.text), f"{path}.spans")


def _conduct(record: Record) -> None:
    comments = ids(record.comments, "comments")
    ids(record.conduct, "conduct")
    for place, item in enumerate(record.conduct):
        path = f"$.conduct[{place}]"
        known(item.comment, comments, f"{path}.comment", "a comment")
        inside(item.span, len(record.page.text), f"{path}.span")


_RULES = (
    _comments,
    _blocks,
    _problems,
    _sources,
    _attributions,
    _claims,
    _voices,
    grounded.figures,
    grounded.evidence,
    grounded.quotations,
    grounded.contrasts,
    tied.entities,
    tied.links,
    _stances,
    _conduct,
)
