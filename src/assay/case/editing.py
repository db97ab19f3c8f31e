"""What a person puts right of a claim: the fields that they change, beside the machine's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec
from sqlalchemy import func, select

from assay.case.store.tables import CLAIMS, PAGES
from assay.errors import CaseError
from assay.record.voices import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

__all__ = ["EDIT", "Edit", "edit_of", "edited"]

EDIT: Final = "edit"
"""The question that such a judgement answers; its value is the JSON of an `Edit`."""


class Edit(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """What is changed of a claim; None where the machine's version is right.

    ``content`` are the places of its words in the page's text, as ``[start, end]`` in code points,
    in order and not overlapping. ``standalone`` is the claim as it can stand alone.
    """

    speaker: str | None = None
    modality: Modality | None = None
    polarity: Polarity | None = None
    standalone: str | None = None
    content: tuple[tuple[int, int], ...] | None = None


def edit_of(value: str) -> Edit | None:
    """Return an edit from a judgement's value; None for one of an older form, which is words."""
    try:
        return msgspec.json.decode(value, type=Edit)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def edited(
    connection: Connection, case: str, subject: Sequence[tuple[str, int]], value: str
) -> str:
    """Return the value to keep for an edit: only what differs from the machine's version.

    Raises
    ------
    CaseError
        It is no claim's, changes nothing, or names what is not on the page.
    """
    letter, number = subject[0]
    if letter != "k" or len(subject) != 1:
        raise _wrong(case, "only a claim is edited: name one by its id (k12)")
    try:
        given = msgspec.json.decode(value, type=Edit)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise _wrong(case, f"an edit is the JSON of the fields that change: {error}") from error
    query = (
        select(CLAIMS, func.length(PAGES.c.text).label("size"))
        .join_from(CLAIMS, PAGES, CLAIMS.c.page == PAGES.c.id)
        .where(CLAIMS.c.id == number)
    )
    own = connection.execute(query).mappings().first()
    if own is None:
        raise CaseError(case, f"there is no claim k{number} in it.", reason="unknown")
    if given.content is not None:
        _placed(case, given.content, own["size"])
    kept = {
        name: value
        for name, value in msgspec.to_builtins(given).items()
        if not _same(own, name, value)
    }
    if not kept:
        raise _wrong(case, "nothing differs from the machine's version")
    modality, polarity = (kept.get(name, own[name]) for name in ("modality", "polarity"))
    if modality == "unknown" and polarity != "unknown":
        raise _wrong(case, "what is of unknown modality is of unknown polarity too")
    return msgspec.json.encode(kept).decode()


def _same(own: Any, name: str, value: object) -> bool:  # noqa: ANN401 - a row of the database
    if name == "content":
        # a claim in several pieces is never the same: the table has its ends only
        return False
    text = value.strip() if isinstance(value, str) else value
    return text == "" or text == (own[name] if name != "standalone" else own[name] or own["text"])


def _placed(case: str, content: tuple[tuple[int, int], ...], size: int) -> None:
    end = 0
    for start, stop in content:
        if not end <= start < stop <= size:
            raise _wrong(
                case,
                f"[{start}, {stop}] is no place of this claim's: places are in order, and within"
                f" the page's {size:,} characters",
            )
        end = stop
    if not content:
        raise _wrong(case, "a claim has words: name their places")


def _wrong(case: str, message: str) -> CaseError:
    return CaseError(case, f"{message}.", reason="unclear")
