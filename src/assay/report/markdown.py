"""The report as Markdown (CommonMark with GitHub's tables): for a wiki, an issue, a handover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.report.cards import card
from assay.report.characters import web_address
from assay.report.dates import dated
from assay.report.digest import ABOUT_WORDS, altered, signals, stance, taken_up, to_the_page
from assay.report.escaping import escaped, link
from assay.report.facts import facts, layers, tally
from assay.report.fragment import Wording
from assay.report.groups import groups
from assay.report.lookup import Lookup
from assay.report.markdown_grounds import counts, grounds, rest, voices, worthy
from assay.report.thread import Step, walk
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Claim, Record
    from assay.report.groups import Group

__all__ = ["markdown"]

_DEEPEST: Final = 8


def markdown(record: Record) -> str:
    """Return ``record`` as Markdown. No text of the page can be markup, a link or HTML in it."""
    lookup, wording = Lookup.of(record), Wording.of(record.page.text)
    return "\n".join(_lines(lookup, wording)) + "\n"


def _lines(lookup: Lookup, wording: Wording) -> Iterator[str]:
    record = lookup.record
    found = groups(lookup)
    yield from (f"# {escaped(record.page.title or 'No title stated')}", "")
    yield from _facts(record)
    yield from (escaped(tally(record, found)), "")
    yield from counts(lookup)
    yield from worthy(lookup)
    for title, part in (
        ("Sources it names", found.named),
        ("Sources it does not name", found.unnamed),
        ("Headings, in the page’s own voice", found.headings),
        ("The page’s own voice", found.own),
    ):
        if part:
            yield from (f"## {title}", "")
        for group in part:
            yield from _group(lookup, wording, group)
    yield from grounds(lookup)
    yield from _thread(lookup, wording)
    yield from _altered(lookup)
    yield from _signals(lookup)
    if record.problems:
        yield from ("## What could not be read", "")
        yield from (f"- {escaped(problem.message)}" for problem in record.problems)
        yield ""
    yield "*assay says what is claimed, by whom and on what grounds. It never says what is true.*"


def _facts(record: Record) -> Iterator[str]:
    yield from ("| | | |", "| --- | --- | --- |")
    for fact in facts(record):
        value = link(escaped(fact.value), fact.address)
        yield f"| {fact.label} | {value} | {escaped(fact.note)} |"
    ran = "; ".join(
        f"{meaning}: {'yes' if done else 'not looked at'}" for meaning, done in layers(record)
    )
    yield from (f"| Looked for | {ran} | |", "")


def _group(lookup: Lookup, wording: Wording, group: Group) -> Iterator[str]:
    role = f", {escaped(group.source.role)}" if group.source.role else ""
    yield from (f"### {escaped(group.source.name)}{role}", "")
    for claim in group.claims:
        yield from _claim(lookup, wording, claim, "")
    if group.passes_on:
        numbers = ", ".join(str(lookup.claim_numbers[claim.id]) for claim in group.passes_on)
        yield f"- passes on: {numbers}"
    yield ""


def _place(lookup: Lookup, claim: Claim) -> str:
    return f"{lookup.blocks[claim.block].kind} at {claim.content[0].start}–{claim.content[-1].end}"


def _claim(lookup: Lookup, wording: Wording, claim: Claim, indent: str) -> Iterator[str]:
    shown = card(lookup, wording, claim)
    place = link(_place(lookup, claim), shown.address)
    yield f"{indent}- **{shown.number}** “{escaped(shown.words)}”  "
    yield f"{indent}  {voices(shown.chain)} · {shown.manner} · {place}"
    if shown.standalone:
        yield f"{indent}  - stands alone as: {escaped(shown.standalone)}"
    if taken := taken_up(lookup, claim):
        yield f"{indent}  - {taken}"
    for label, value in shown.grades:
        yield f"{indent}  - {label}: {escaped(value)}"
    if shown.rests is not None:
        yield from (f"{indent}  - {line}" for line in rest(shown.rests))
    if shown.scale:
        yield f"{indent}  - {escaped(shown.scale)}"
    for ground in shown.grounds:
        yield f"{indent}  - why: {escaped(ground.why)} ({escaped(ground.by)})"


def _thread(lookup: Lookup, wording: Wording) -> Iterator[str]:
    if not lookup.record.comments:
        return
    claims: dict[str, list[Claim]] = {}
    for claim in lookup.record.claims:
        if claim.comment is not None:
            claims.setdefault(claim.comment, []).append(claim)
    yield from ("## The discussion", "")
    if sentence := to_the_page(lookup):
        yield from (sentence, "")
    for step in walk(lookup.record.comments, _DEEPEST):
        indent = "  " * step.level
        yield f"{indent}- {_comment(lookup, step)}"
        for claim in claims.get(step.comment.id, []):
            yield from _claim(lookup, wording, claim, indent + "  ")
    yield ""


def _altered(lookup: Lookup) -> Iterator[str]:
    found = list(altered(lookup))
    if found:
        yield from ("## Quotations whose words differ", "")
        for each in found:
            who = f"{escaped(each.quoting)} quotes {escaped(each.whose)}"
            yield f"- {who}: {escaped(each.words)}. {escaped(each.why)}"
        yield ""


def _signals(lookup: Lookup) -> Iterator[str]:
    found = list(signals(lookup))
    if found:
        yield from ("## For a moderator", "", ABOUT_WORDS, "")
        for each in found:
            yield f"- {each.kind} {each.found}: comment no. {', '.join(map(str, each.comments))}"
        yield ""


def _comment(lookup: Lookup, step: Step) -> str:
    comment = step.comment
    if comment.state == "missing":
        return "*a comment that is gone*"
    when = link(escaped(dated(comment.posted or "permalink")), comment.permalink)
    number = f" (no. {lookup.comment_numbers[comment.id]})" if lookup.relations.looked else ""
    parts = [f"**{escaped(comment.author or 'name not given')}**{number}"]
    parts += [when] if comment.posted or web_address(comment.permalink) else []
    if step.flat:
        parts.append(f"level {comment.depth + 1}")
    if comment.answers is not None:
        to = lookup.comments[comment.answers.comment].author or "name not given"
        parts.append(f"answers {escaped(to)}")
    if mark := stance(lookup, comment, answering=True):
        parts.append(escaped(mark))
    head = ", ".join(parts)
    if comment.span is None:
        return f"{head}: *no words*"
    return f"{head}: {escaped(quote(lookup.record.page.text, [comment.span]))}"
