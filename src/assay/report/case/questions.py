"""What a case leaves open: for a person to find out, with the reason why it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.case import Case
    from assay.case.origins import Origins
    from assay.case.values import CasePage
    from assay.record import Record

__all__ = ["Question", "questions"]

Kind = Literal["roots", "circle", "sum", "evidence", "contradiction"]


class Question(Struct, frozen=True, kw_only=True):
    """Something that the pages do not settle; ``words`` are the page's, ``why`` is assay's."""

    kind: Kind
    page: str
    words: str
    why: str


def questions(
    case: Case, pages: Sequence[CasePage], found: Sequence[Origins]
) -> Iterator[Question]:
    """Yield what is open: roots nobody can tell, circles, sums that fail, what is missing."""
    for one in found:
        words = {each.page: each.words for each in one.carriers}
        for circle in one.circles:
            yield Question(
                kind="circle", page=circle.pages[0], words=words[circle.pages[0]], why=circle.why
            )
        for unknown in one.unknown:
            yield Question(
                kind="roots", page=unknown.page, words=words[unknown.page], why=unknown.why
            )
    for page in pages:
        yield from _of_record(page.id, case.record(page.id))


def _of_record(page: str, record: Record) -> Iterator[Question]:
    text = record.page.text
    figures = {one.id: one.span for one in record.figures}
    claims = {one.id: one for one in record.claims}
    for one in record.checks:
        if one.outcome in {"fails", "depends"}:
            words = quote(text, sorted(figures[each] for each in one.figures))
            yield Question(kind="sum", page=page, words=words, why=f"{one.working} {one.why}")
    for each in record.contrasts:
        if each.kind == "self_contradiction" and each.from_ in claims:
            words = quote(text, claims[each.from_].content)
            yield Question(kind="contradiction", page=page, words=words, why=each.why)
    for item in record.evidence:
        if item.presence == "absent" and item.kind in {"document", "dataset", "graph", "recording"}:
            words = " ".join(item.span.of(text).split())
            yield Question(kind="evidence", page=page, words=words, why=item.why)
