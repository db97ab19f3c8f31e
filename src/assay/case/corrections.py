"""What people put right, beside what assay made of it: examples to train and to measure on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from assay.case.editing import EDIT, edit_of
from assay.case.identity.groups import WHAT as IDENTITY
from assay.case.judging import latest
from assay.case.pairing import MATCH
from assay.case.replying import ADDRESSEE, COMMENT, STANCE, read_of
from assay.errors import CaseError
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assay.case.case import Case
    from assay.case.values import Judgement
    from assay.record import Claim, Record

__all__ = ["Correction", "corrections"]

_VERDICT: Final = "verdict"
_PAGES_KEPT: Final = 4
"""Records that are held at once: judgements on a page mostly come together."""


class Correction(Struct, frozen=True, kw_only=True):
    """One judgement as an example.

    ``machine`` is what assay made of the subject, by its fields' names in the record, and
    ``person`` the same fields as a person has them, or their answer. ``page`` is the hash of the
    bytes that it was read from, and ``text`` the words around that both are about.
    """

    id: str
    at: str
    who: str
    subject: str
    what: str
    page: str | None
    text: str | None
    machine: dict[str, Any]
    person: dict[str, Any]
    reason: str | None
    assay: str | None


def corrections(case: Case) -> Iterator[Correction]:
    """Yield what stands of people's corrections, in the order in which they were made.

    A claim that was accepted is one too: it says that the machine was right.
    """
    record = lru_cache(_PAGES_KEPT)(case.record)
    ways = {
        _VERDICT: _of_claim, EDIT: _of_claim, MATCH: _of_pair, IDENTITY: _of_entities,
        STANCE: _of_comment, ADDRESSEE: _of_comment,
    }  # fmt: skip
    for judgement in sorted(latest(case.judgements()).values(), key=lambda one: int(one.id[1:])):
        way = ways.get(judgement.what)
        if way is None:
            continue
        try:
            found = way(case, judgement, record)
        except CaseError as error:
            if error.reason != "unknown":
                raise
            continue  # of an item that went with its page
        if found is not None:
            yield found


def _of_claim(
    case: Case, judgement: Judgement, record: Callable[[str], Record]
) -> Correction | None:
    if not judgement.subject.startswith("k") or ":" in judgement.subject:
        return None
    kept = case.claim(judgement.subject)
    made = record(kept.page)
    own = next(one for one in made.claims if one.id == kept.local)
    machine = {
        "text": kept.text, "standalone": kept.standalone, "speaker": kept.speaker,
        "modality": kept.modality, "polarity": kept.polarity,
        "content": [[span.start, span.end] for span in own.content], "by": own.by,
    }  # fmt: skip
    return Correction(
        **_head(judgement), page=made.page.id, text=_block(made, own), machine=machine,
        person=_person(judgement, made.page.text), assay=case.page(kept.page).assay,
    )  # fmt: skip


def _person(judgement: Judgement, text: str) -> dict[str, Any]:
    if judgement.what == _VERDICT:
        return {"verdict": judgement.value}
    edit = edit_of(judgement.value)
    if edit is None:  # of a time when a correction was words alone
        return {"words": judgement.value}
    fields = ("speaker", "modality", "polarity", "standalone")
    said = {name: getattr(edit, name) for name in fields if getattr(edit, name) is not None}
    if edit.content is None:
        return said
    words = " … ".join(text[start:stop] for start, stop in edit.content)
    return {**said, "content": [list(place) for place in edit.content], "text": words}


def _block(record: Record, claim: Claim) -> str:
    block = next(one for one in record.blocks if one.id == claim.block)
    return quote(record.page.text, (block.span,))


def _of_pair(
    case: Case, judgement: Judgement, _record: Callable[[str], Record]
) -> Correction | None:
    both = judgement.subject.split(":")
    if len(both) != 2 or not all(one.startswith("k") for one in both):  # noqa: PLR2004 - a pair
        return None
    one, other = (case.claim(each) for each in both)
    machine = {"one": one.said, "other": other.said, "pages": [one.page, other.page]}
    return Correction(
        **_head(judgement), page=None, text=None, machine=machine,
        person={"relation": judgement.value}, assay=None,
    )  # fmt: skip


def _of_comment(
    case: Case, judgement: Judgement, record: Callable[[str], Record]
) -> Correction | None:
    page, _, place = judgement.subject.partition(":")
    if not place.startswith(COMMENT):
        return None
    made = record(page)
    person = {"answers" if judgement.what == ADDRESSEE else "stance": judgement.value}
    machine = read_of(made, int(place[1:]))
    return Correction(
        **_head(judgement), page=made.page.id, text=machine["text"], machine=machine,
        person=person, assay=case.page(page).assay,
    )  # fmt: skip


def _of_entities(
    case: Case, judgement: Judgement, _record: Callable[[str], Record]
) -> Correction | None:
    names = {one.id: one.name for one in case.entities()}
    both = judgement.subject.split(":")
    machine = {each: names[each] for each in both if each in names}
    return Correction(
        **_head(judgement), page=None, text=None, machine=machine,
        person={"identity": judgement.value}, assay=None,
    )  # fmt: skip


def _head(judgement: Judgement) -> dict[str, Any]:
    fields = ("id", "at", "who", "subject", "what", "reason")
    return {name: getattr(judgement, name) for name in fields}
