"""The report of a case in Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.report.case.wording import called, chain, counted, day, others
from assay.report.escaping import escaped, link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.report.case.gathered import Gathered, Told

__all__ = ["case_markdown"]


def case_markdown(found: Gathered) -> str:
    """Return the report of a case as Markdown."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Gathered) -> Iterator[str]:
    yield f"# {escaped(found.name)}"
    yield ""
    yield ", ".join(f"{number:,} {what}" for what, number in found.counts.items() if number)
    yield ""
    yield "## Claims and where they come from"
    for told in found.claims:
        yield ""
        yield from _claim(found, told)
    yield ""
    yield "## Sources"
    yield ""
    yield "| name | what | pages | claims by how sure | said by others too |"
    yield "| --- | --- | --- | --- | --- |"
    for each in found.speakers:
        one = each.source
        grades = ", ".join(f"{number} {grade}" for grade, number in each.grades)
        yield (
            f"| {escaped(one.name)} | {one.kind} | {', '.join(one.pages)} | {grades} |"
            f" {escaped(others(each))} |"
        )
    yield ""
    yield "## Open questions"
    yield ""
    for question in found.questions:
        where = escaped(called(found.page(question.page)))
        yield f"- {question.kind}, {where}: “{escaped(question.words)}” {escaped(question.why)}"
    if not found.questions:
        yield "Nothing that assay looks for is open here."
    yield ""
    yield "## Pages"
    yield ""
    yield "| page | title | publisher | published | fingerprint |"
    yield "| --- | --- | --- | --- | --- |"
    for page in found.pages:
        title = link(escaped(page.title or page.source), page.url)
        yield (
            f"| {page.id} | {title} | {escaped(page.publisher or '')} | {day(page)} |"
            f" `{page.hash}` |"
        )
    yield ""
    yield "assay says what is claimed, by whom and on what grounds. It never says what is true."


def _claim(found: Gathered, told: Told) -> Iterator[str]:
    origins = told.origins
    yield f"### {told.claim.id}: {escaped(told.claim.said)}"
    yield ""
    sure = told.claim.modality or "not graded"
    yield f"{escaped(chain(told.voices))} ({sure}), {escaped(called(told.page))}"
    yield ""
    yield f"**{counted(origins)}.** {escaped(origins.why)}"
    if len(origins.carriers) == 1 and not origins.unknown:
        return
    yield ""
    for root in origins.roots:
        yield f"- Root: {escaped(root.name)} ({root.kind}). {escaped(root.why)}"
    for edge in origins.edges:
        who, whom = (escaped(called(found.page(one))) for one in (edge.from_, edge.to))
        yield f"- {who} has it from {whom}. {escaped(edge.why)}"
    for circle in origins.circles:
        yield f"- A circle. {escaped(circle.why)}"
    for unknown in origins.unknown:
        yield f"- Unknown. {escaped(unknown.why)}"
    for one in origins.carriers:
        page = found.page(one.page)
        yield f"- {escaped(called(page))}, {day(page)}: “{escaped(one.words)}”"
