"""A dossier in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.report.case.wording import chain, counted, day, said_of
from assay.report.escaping import escaped, link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.report.dossier.chosen import Dossier, Statement

__all__ = ["dossier_markdown"]


def dossier_markdown(found: Dossier) -> str:
    """Return a dossier as Markdown."""
    lines = [f"# {escaped(found.title)}", ""]
    if found.note:
        lines += [escaped(found.note), ""]
    for number, each in enumerate(found.statements, 1):
        lines += [*_statement(number, each), ""]
    lines.append(
        "assay says what is claimed, by whom and on what grounds. It never says what is true."
    )
    return "\n".join(lines) + "\n"


def _statement(number: int, each: Statement) -> Iterator[str]:
    yield f"## {number}. “{escaped(each.citation.words)}”"
    yield ""
    yield f"{escaped(chain(each.voices))} ({each.claim.modality or 'not graded'})"
    yield ""
    if each.note:
        yield escaped(each.note)
        yield ""
    for one in each.judgements:
        reason = f", because {escaped(one.reason)}" if one.reason else ""
        yield f"- {one.what}: {escaped(said_of(one))}{reason} ({escaped(one.who)}, {one.at[:16]})"
    if each.origins is not None:
        yield f"- {counted(each.origins)}. {escaped(each.origins.why)}"
    else:
        yield "- A reader’s comment: it is not traced from page to page."
    where = link("See the words on the page", each.citation.address)
    yield f"- {escaped(str(each.citation))}"
    yield f"- {where}; {each.page.id}, {day(each.page)}, `{each.page.hash}`"
