"""Which claims an address asks for: all filters are parts of it, so that a view can be kept."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, Field

from assay.case import Listing
from assay.case.listing import Answered, Sort
from assay.record.voices import Modality

__all__ = ["Asked"]

_MOST = 10**9
"""Nobody pages further."""


def _given(value: object) -> object:
    """Take a field of a form that was left empty for one that was not sent."""
    return value or None if isinstance(value, str) else value


_WORDS = Annotated[str, Field(max_length=400)]
_DAY = Annotated[str, Field(max_length=30, pattern=r"^[0-9]{4}[-0-9T:Z+.]*$")]
_SHARE = Annotated[float, Field(ge=0, le=1)]
_EMPTY = BeforeValidator(_given)
Words = Annotated[_WORDS | None, _EMPTY]
Day = Annotated[_DAY | None, _EMPTY]


class Asked(BaseModel):
    """What a person chose in the filters of the claims; see `assay.case.Listing`.

    ``assigned`` is a name, or "nobody".
    """

    sort: Annotated[Sort, Field(description="What comes first.")] = "checkworthy"
    about: Annotated[Words, Field(description="Words in it, or the name of a voice.")] = None
    page: Annotated[Words, Field(description="On this page: `p4`.")] = None
    source: Annotated[Words, Field(description="By this source: `s4`, `e5`, or a name.")] = None
    modality: Annotated[Modality | None, _EMPTY, Field(description="How sure it is.")] = None
    worth: Annotated[_SHARE | None, _EMPTY, Field(description="Worth a check, at least.")] = None
    status: Annotated[
        Literal["open", "checking", "done"] | None, _EMPTY, Field(description="As people set it.")
    ] = None
    assigned: Annotated[Words, Field(description="To whom, or `nobody`.")] = None
    since: Annotated[Day, Field(description="Published then or later.")] = None
    until: Annotated[Day, Field(description="Published then or earlier.")] = None
    answered: Annotated[Answered | None, _EMPTY, Field(description="Readers do so.")] = None
    offset: Annotated[int, Field(ge=0, le=_MOST, description="So many are left out first.")] = 0

    def listing(self, limit: int) -> Listing:
        """Return what a case is asked for."""
        given = self.model_dump()
        if self.assigned == "nobody":
            given["assigned"] = ""
        return Listing(**given, limit=limit)

    def address(self, **changed: object) -> str:
        """Return the address of this view, or of one that differs from it."""
        given = {**self.model_dump(), **changed}
        usual = {"sort": "checkworthy", "offset": 0}
        kept = {name: value for name, value in given.items()
                if value is not None and value != usual.get(name)}  # fmt: skip
        return f"/claims?{urlencode(kept)}" if kept else "/claims"
